import type { Tx } from '../db/database.ts';
import type { StoredAny } from './stored.ts';

const seen = new WeakMap<Tx, Map<string, StoredAny>>();

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

/** Keeps a version that this transaction has read or written, unmasked. */
export function keepSeen(tx: Tx, kind: string, record: StoredAny): void {
  const known = seen.get(tx) ?? new Map<string, StoredAny>();
  known.set(keyOf(kind, record.id), record);
  seen.set(tx, known);
}

/** The version that this transaction saw last; another transaction may have followed it since. */
export const lastSeen = (tx: Tx, kind: string, id: string): StoredAny | undefined =>
  seen.get(tx)?.get(keyOf(kind, id));
