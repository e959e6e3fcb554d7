/**
 * Begins work at a steady rate, whatever became of what began before, as people do who know nothing
 * of each other. Answers with the milliseconds of each from when it was due to its end.
 */
export async function atRate(
  perSecond: number,
  count: number,
  act: () => Promise<void>,
): Promise<readonly number[]> {
  const began = performance.now();
  const took: number[] = [];
  const running: Promise<void>[] = [];
  for (let at = 0; at < count; at += 1) {
    const due = began + (at * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
    running.push(act().then(() => void took.push(performance.now() - due)));
  }
  await Promise.all(running);
  return took;
}
