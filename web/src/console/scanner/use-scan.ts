import { useEffect, useRef } from 'react';
import type { ScanTarget, Targets } from './targets.ts';
import { createTargets } from './targets.ts';

export const scanTargets = createTargets();
/** Badges are given to nobody who did not ask for one: their code is a secret. */
export const badgeTargets = createTargets();

function useTarget(targets: Targets, target: ScanTarget, waiting: boolean): void {
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  useEffect(
    () => (waiting ? targets.add((scan) => latest.current(scan)) : undefined),
    [targets, waiting],
  );
}

/** Takes scans of labels while the component is shown and `waiting`. */
export const useScan = (target: ScanTarget, waiting = true): void =>
  useTarget(scanTargets, target, waiting);

/** Takes scans of badges alone. */
export const useBadgeScan = (target: ScanTarget, waiting = true): void =>
  useTarget(badgeTargets, target, waiting);
