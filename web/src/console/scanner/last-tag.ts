import type { Scan } from '@qingming/connect/api/case-page.ts';

/** A tag and then a place are one act; later the place stands for itself. */
const TOGETHER_MS = 60_000;

let last: { readonly scan: Scan; readonly at: number } | undefined;

export const rememberTag = (scan: Scan): void => {
  last = { scan, at: performance.now() };
};

/** The tag that was scanned a moment ago. */
export const recentTag = (): Scan | undefined =>
  last !== undefined && performance.now() - last.at < TOGETHER_MS ? last.scan : undefined;
