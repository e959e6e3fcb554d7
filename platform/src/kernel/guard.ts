import { Fault } from './errors/fault.ts';

/** Where a node's log stands beside what its partners hold of it. */
export type HeadState =
  | { readonly state: 'whole' }
  /** The database came to another server, and not every partner has been asked yet. */
  | { readonly state: 'unsure'; readonly partner: string }
  /** A partner holds more of our log than we do: this database is an earlier one. */
  | {
      readonly state: 'behind';
      readonly partner: string;
      readonly ours: number;
      readonly theirs: number;
    }
  /** A partner holds another log than ours under our name. */
  | {
      readonly state: 'forked';
      readonly partner: string;
      readonly ours: number;
      readonly theirs: number;
    };

/** Whether this node may write. One that has lost its newest entries would give numbers twice. */
export interface Guard {
  head(): HeadState;
  set(head: HeadState): void;
}

export function createGuard(first: HeadState = { state: 'whole' }): Guard {
  let head = first;
  return {
    head: () => head,
    set: (next) => {
      head = next;
    },
  };
}

export const isWhole = ({ guard }: { readonly guard: Guard }): boolean =>
  guard.head().state === 'whole';

/** Asked before anything is written into either log. */
export function requireWhole({ guard }: { readonly guard: Guard }): void {
  const head = guard.head();
  if (head.state !== 'whole') throw new Fault('node-behind', { ...head });
}
