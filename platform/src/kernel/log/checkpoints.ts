import {
  type Checkpoint,
  Frontier,
  signCheckpoint,
  checkpointHash,
  toBase64Url,
} from '@qingming/exchange';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { isWhole } from '../guard.ts';
import type { NodeContext } from '../node.ts';
import type { StreamName } from './streams.ts';

interface CheckpointRow {
  readonly statement: string;
  readonly record_size: number;
  readonly audit_size: number;
}

const stateOf = async (
  tx: Tx,
  node: NodeContext,
  stream: StreamName,
): Promise<Checkpoint['records']> => {
  const row = await tx.maybe<{ frontier: Uint8Array }>(
    sql`select frontier from log_state where stream = ${stream}`,
  );
  const frontier =
    row === undefined ? new Frontier(node.suite) : Frontier.fromBytes(node.suite, row.frontier);
  return { size: frontier.size, root: toBase64Url(frontier.root()) };
};

export const latestCheckpoint = (tx: Pick<Tx, 'maybe'>): Promise<CheckpointRow | undefined> =>
  tx.maybe<CheckpointRow>(sql`
    select statement, record_size, audit_size from checkpoint where ${true} order by checkpoint_id desc limit 1`);

const CHECKPOINT_LOCK = 7_204_407;

/** Signs what both logs are now; nothing when neither grew since the last checkpoint. */
export async function takeCheckpoint(node: NodeContext): Promise<boolean> {
  // An earlier copy of the log would contradict what was signed before.
  if (!isWhole(node)) return false;
  return node.db.transaction(
    async (tx) => {
      await tx.run(sql`select pg_advisory_xact_lock(${CHECKPOINT_LOCK})`);
      const records = await stateOf(tx, node, 'record');
      const audit = await stateOf(tx, node, 'audit');
      const last = await latestCheckpoint(tx);
      if (last !== undefined && last.record_size === records.size && last.audit_size === audit.size)
        return false;
      const at = node.clock.now().toISOString();
      const previous = last === undefined ? null : checkpointHash(last.statement);
      const statement = await signCheckpoint(node.signer, {
        node: node.node,
        records,
        audit,
        previous,
        at,
      });
      // Counted in the same transaction: a number that is missing was removed, not lost.
      await tx.run(sql`
        with counted as (update home set checkpoints = checkpoints + 1 returning checkpoints)
        insert into checkpoint (checkpoint_id, at, record_size, audit_size, statement)
        select checkpoints, ${at}, ${records.size}::bigint, ${audit.size}::bigint, ${statement} from counted`);
      return true;
    },
    { lane: 'reading' },
  );
}
