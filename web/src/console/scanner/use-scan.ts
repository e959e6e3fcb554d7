import { useEffect, useRef } from 'react';
import type { ScanTarget } from './targets.ts';
import { createTargets } from './targets.ts';

export const scanTargets = createTargets();

/** Takes scans while the component is shown and `waiting`. */
export function useScan(target: ScanTarget, waiting = true): void {
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  useEffect(
    () => (waiting ? scanTargets.add((scan) => latest.current(scan)) : undefined),
    [waiting],
  );
}
