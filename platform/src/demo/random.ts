/** Repeatable choices: the same seed makes the same sequence on every machine. */
export interface Random {
  /** Even in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  weighted<Value>(choices: readonly Weighted<Value>[]): Value;
  /** How many of a rare event happen where `mean` are expected (Poisson). */
  count(mean: number): number;
  /** A UUIDv7 (RFC 9562) of the moment `at` (ms). */
  uuid(at: number): string;
}

export type Weighted<Value> = readonly [value: Value, weight: number];

/** FNV-1a over UTF-16 units: spreads a text over 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** sfc32 (PractRand): 128 bits of state, passes BigCrush, no multiplication. */
function sfc32(seed: string): () => number {
  let [a, b, c, counter] = [hash(seed), hash(`${seed}/b`), hash(`${seed}/c`), 1];
  const step = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) step();
  return step;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

export function random(seed: string): Random {
  const step = sfc32(seed);
  const next = (): number => step() / 2 ** 32;
  const int = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    const found = values[int(0, values.length - 1)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
  const weighted = <Value>(choices: readonly Weighted<Value>[]): Value => {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    const found = choices.find(([, weight]) => (left -= weight) < 0) ?? choices.at(-1);
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found[0];
  };
  const count = (mean: number): number => {
    let [found, product] = [0, next()];
    for (const limit = Math.exp(-mean); product > limit; product *= next()) found += 1;
    return found;
  };
  const uuid = (at: number): string => {
    const [time, a, b, c] = [hex(Math.floor(at), 12), step(), step(), step()];
    const [clock, variant] = [hex(a & 0xfff, 3), hex(0x8000 | (b & 0x3fff), 4)];
    return `${time.slice(0, 8)}-${time.slice(8)}-7${clock}-${variant}-${hex(c, 8)}${hex(a >>> 16, 4)}`;
  };
  return { next, int, chance: (probability) => next() < probability, pick, weighted, count, uuid };
}
