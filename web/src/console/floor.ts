/** Copies without changing what they are made from: Chrome has these since 110. */
function toSorted<Item>(this: readonly Item[], compare?: (one: Item, other: Item) => number) {
  return [...this].sort(compare);
}
function toReversed<Item>(this: readonly Item[]) {
  return [...this].reverse();
}
/** Since 97. */
function findLast<Item>(this: readonly Item[], holds: (item: Item, at: number) => boolean) {
  for (let at = this.length - 1; at >= 0; at -= 1) if (holds(this[at] as Item, at)) return this[at];
  return undefined;
}
function findLastIndex<Item>(this: readonly Item[], holds: (item: Item, at: number) => boolean) {
  for (let at = this.length - 1; at >= 0; at -= 1) if (holds(this[at] as Item, at)) return at;
  return -1;
}
/** Since 92, of lists and of texts. */
function at(this: ArrayLike<unknown>, index: number) {
  return this[index < 0 ? this.length + index : index];
}
/** Since 93. */
const hasOwn = (of: object, name: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(of, name);

/** Since 111; a surrogate without its other half is no text. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
function isWellFormed(this: string) {
  return !LONE_SURROGATE.test(this);
}

/** Since 117. */
function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item, at: number) => Key) {
  const groups = new Map<Key, Item[]>();
  let at = 0;
  for (const item of items) {
    const key = keyOf(item, at++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const LACKING: readonly (readonly [target: object, name: string, value: unknown])[] = [
  [Array.prototype, 'toSorted', toSorted],
  [Array.prototype, 'toReversed', toReversed],
  [Array.prototype, 'findLast', findLast],
  [Array.prototype, 'findLastIndex', findLastIndex],
  [Array.prototype, 'at', at],
  [String.prototype, 'at', at],
  [String.prototype, 'isWellFormed', isWellFormed],
  [Object, 'hasOwn', hasOwn],
  [Map, 'groupBy', groupBy],
];

/** Gives a browser of the floor (Chrome 90) what the console uses and it lacks. */
export function fillFloor(): void {
  for (const [target, name, value] of LACKING)
    if (!(name in target))
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

fillFloor();
