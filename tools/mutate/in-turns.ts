/**
 * Does work for every item, at most `jobs` at a time; answers in the order of the items.
 * @param work is told which of the jobs does it, counted from 0
 */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item, job: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = [...items.entries()].toReversed();
  const worker = async (_: unknown, job: number): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      results[next[0]] = await work(next[1], job);
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, (_, job) => job).map(worker));
  return results;
}
