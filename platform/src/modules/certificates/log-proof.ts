import {
  fromBase64Url,
  inclusionPlan,
  type OpenedEntry,
  openCheckpoint,
  proofOf,
  readNode,
  sameBytes,
  tilesOfPlan,
  verifyInclusion,
} from '@qingming/exchange';
import { sql } from '../../kernel/db/sql.ts';
import { openKept } from '../../kernel/log/append.ts';
import { latestCheckpoint } from '../../kernel/log/checkpoints.ts';
import { fetchTiles } from '../../kernel/log/tile-store.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Asking } from '../../kernel/records/records.ts';

/** An entry of the log as it is stored; `seq` counts from 1, null before it has its place. */
export interface StoredEntry {
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly header: string;
  readonly body: Uint8Array;
  readonly leaf: Uint8Array;
  readonly seq: number | null;
}

/** Every entry of one record, oldest first. */
export const entriesOf = (asking: Asking, record: string): Promise<StoredEntry[]> =>
  asking.all<StoredEntry>(sql`
    select e.kind, e.record, e.version, e.header, e.body, e.leaf, s.seq
    from log_entry e left join log_sequence s on s.entry_id = e.entry_id
    where e.record = ${record} order by e.version`);

/** The entry opened and held against its own hashes; undefined when a byte of it was changed. */
export function findIntact(node: NodeContext, entry: StoredEntry): OpenedEntry | undefined {
  try {
    const opened = openKept(node, entry);
    return sameBytes(opened.leaf, entry.leaf) ? opened : undefined;
  } catch {
    return undefined;
  }
}

async function isUnder(
  node: NodeContext,
  asking: Asking,
  entry: StoredEntry,
  seq: number,
  statement: string,
) {
  const { signer, suite } = node;
  const { records } = openCheckpoint(statement, (origin, keyId) =>
    origin === node.node && keyId === signer.keyId ? signer.publicKey : undefined,
  );
  const plan = inclusionPlan(seq - 1, records.size);
  const tiles = await fetchTiles(asking, 'record', tilesOfPlan(plan));
  const proof = proofOf(suite, (level, index) => readNode(suite, tiles, level, index), plan);
  return verifyInclusion(
    suite,
    entry.leaf,
    seq - 1,
    records.size,
    proof,
    fromBase64Url(records.root),
  );
}

/**
 * Whether the entry stands in the log: under the latest signed checkpoint when that covers it
 * already, by its inclusion proof. An entry that is younger than the checkpoint is taken as it is.
 */
export async function standsInLog(
  node: NodeContext,
  asking: Asking,
  entry: StoredEntry,
): Promise<boolean> {
  const checkpoint = await latestCheckpoint(asking);
  if (checkpoint === undefined || entry.seq === null || entry.seq > checkpoint.record_size)
    return true;
  try {
    return await isUnder(node, asking, entry, entry.seq, checkpoint.statement);
  } catch {
    return false;
  }
}
