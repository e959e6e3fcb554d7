import type { NodeContext } from '../node.ts';
import type { Records } from '../records/records.ts';
import type { Stored } from '../records/stored.ts';
import type { ActInput } from './process.ts';

/** What follows from an act: the root as the act left it, and what was answered. In the same transaction. */
export interface ActDone {
  readonly node: NodeContext;
  readonly records: Records;
  readonly root: Stored;
  readonly input: ActInput;
}

/** What acts of derived routes do beside writing their record, by the name that they give. */
export type ActHandlers = Readonly<Record<string, (done: ActDone) => Promise<void>>>;
