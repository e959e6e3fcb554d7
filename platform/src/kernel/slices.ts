/** How long one piece of work may keep the process from everybody else (milliseconds). */
const SLICE_MS = 4;

const letOthersWork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Works through many items, a few milliseconds at a time: the process answers others between two slices.
 * The results come in the order of the items; the first error ends the work.
 */
export async function inSlices<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const item of items) {
    results.push(work(item));
    if (performance.now() - began < SLICE_MS) continue;
    await letOthersWork();
    began = performance.now();
  }
  return results;
}

/** The items in their order, so many at a time. */
export const partsOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
