import type { Tx } from '../db/database.ts';
import type { StoredAny } from './stored.ts';

/** What was written: the version before (undefined for a new record) and the version now. */
export interface Written {
  readonly kind: string;
  readonly before: StoredAny | undefined;
  readonly after: StoredAny;
}

/** A module's answer to another module's fact, in the same transaction. */
export type Reaction = (tx: Tx, written: Written) => Promise<void>;

export interface Reactions {
  on(kind: string, reaction: Reaction): void;
  run(tx: Tx, written: Written): Promise<void>;
  /** Whether anybody listens: bulk writing asks first. */
  has(kind: string): boolean;
}

export function createReactions(): Reactions {
  const byKind = new Map<string, Reaction[]>();
  return {
    on: (kind, reaction) => byKind.set(kind, [...(byKind.get(kind) ?? []), reaction]),
    run: async (tx, written) => {
      for (const reaction of byKind.get(written.kind) ?? []) await reaction(tx, written);
    },
    has: (kind) => byKind.has(kind),
  };
}
