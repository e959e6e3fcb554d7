import type { Site } from './instrument.ts';

/** An assertion that may stay unmade, with the reason. File and text name it; lines move. */
export interface Exception {
  readonly file: string;
  readonly text: string;
  readonly reason: string;
}

/** The assertions of a test file that no test made: behind an empty loop, or a condition that never held. */
export function unmade(
  file: string,
  sites: readonly Site[],
  isMade: (index: number) => boolean,
  exceptions: readonly Exception[],
): readonly Site[] {
  const ran = new Set(sites.flatMap(({ skippable }, index) => (isMade(index) ? [skippable] : [])));
  return sites.filter(
    ({ skippable, text }, index) =>
      !isMade(index) &&
      (skippable === undefined || ran.has(skippable)) &&
      !exceptions.some((one) => one.file === file && text.includes(one.text)),
  );
}
