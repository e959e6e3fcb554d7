import type { Actor, Purpose } from '../access/actor.ts';
import type { NodeContext } from '../node.ts';
import type { Kinds } from './kinds.ts';

/** What a bound repository works with: the node, the compiled standard, who asks and why. */
export interface RecordsContext {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  readonly actor: Actor;
  readonly purpose: Purpose;
  /** Whatever is asked is only read, even several questions together. */
  readonly lane?: 'reading';
  /** Told after every commit that wrote: the sequencer has something to order. */
  readonly wrote: () => void;
}
