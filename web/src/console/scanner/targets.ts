import type { Recognised } from './recognise.ts';

export type ScanTarget = (scan: Recognised) => void;

/** Who takes the next scan: the step form that asks for one, else the page itself. */
export interface Targets {
  /** Puts a target on top; call the answer to take it away. */
  add(target: ScanTarget): () => void;
  /** Gives a scan to the topmost target; false when there is none. */
  give(scan: Recognised): boolean;
}

export function createTargets(): Targets {
  const stack: ScanTarget[] = [];
  return {
    add(target) {
      stack.push(target);
      return () => {
        const at = stack.lastIndexOf(target);
        if (at >= 0) stack.splice(at, 1);
      };
    },
    give(scan) {
      const target = stack.at(-1);
      target?.(scan);
      return target !== undefined;
    },
  };
}
