import { Fault } from '../errors/fault.ts';

/** Lets so many in at once; others wait their turn, and not for ever. */
export interface Gate {
  /** Call the answer to leave. Throws `busy` when no place becomes free in time. */
  enter(): Promise<() => void>;
  inside(): number;
  waiting(): number;
}

/** Whoever comes when so many wait already would only wait in vain. */
const MAX_WAITING = 500;

export function createGate(places: number, patienceMs: number): Gate {
  let inside = 0;
  const queue = new Set<() => void>();
  const once = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = queue;
      if (next === undefined) {
        inside -= 1;
        return;
      }
      queue.delete(next);
      next();
    };
  };
  const turn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const give = (): void => {
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => {
        queue.delete(give);
        reject(new Fault('busy'));
      }, patienceMs);
      queue.add(give);
    });
  return {
    enter: async () => {
      if (inside < places) {
        inside += 1;
        return once();
      }
      if (queue.size >= MAX_WAITING) throw new Fault('busy');
      await turn();
      return once();
    },
    inside: () => inside,
    waiting: () => queue.size,
  };
}
