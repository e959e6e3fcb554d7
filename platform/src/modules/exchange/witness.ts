import {
  consistencyPlan,
  fromBase64Url,
  type HeldCheckpoint,
  type LogSizes,
  openWitness,
  proofOf,
  readNode,
  tilesOfPlan,
  toBase64Url,
  type Trust,
  type Witness,
} from '@qingming/exchange';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { latestCheckpoint } from '../../kernel/log/checkpoints.ts';
import type { StreamName } from '../../kernel/log/streams.ts';
import { fetchTiles } from '../../kernel/log/tile-store.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { settleAlarm } from './alarms.ts';

/** The proof that a log of `size` entries begins with its first `oldSize`; none when it was longer then. */
async function proofBetween(
  tx: Pick<Tx, 'all'>,
  node: NodeContext,
  stream: StreamName,
  oldSize: number,
  size: number,
): Promise<readonly string[]> {
  if (oldSize > size) return [];
  const plan = consistencyPlan(oldSize, size);
  const tiles = await fetchTiles(tx, stream, tilesOfPlan(plan));
  return proofOf(node.suite, (level, index) => readNode(node.suite, tiles, level, index), plan).map(
    toBase64Url,
  );
}

/** Our newest checkpoint for a partner that holds an earlier one; undefined when it holds the newest. */
export async function newestWitness(
  tx: Pick<Tx, 'all' | 'maybe'>,
  node: NodeContext,
  after: LogSizes | null,
): Promise<{ readonly witness: Witness; readonly sizes: LogSizes } | undefined> {
  const newest = await latestCheckpoint(tx);
  if (newest === undefined) return undefined;
  const sizes = { records: newest.record_size, audit: newest.audit_size };
  if (after?.records === sizes.records && after.audit === sizes.audit) return undefined;
  const proof = async (stream: StreamName, log: keyof LogSizes) =>
    after === null ? [] : proofBetween(tx, node, stream, after[log], sizes[log]);
  const records = await proof('record', 'records');
  const audit = await proof('audit', 'audit');
  return { witness: { checkpoint: newest.statement, after, records, audit }, sizes };
}

interface HeldRow {
  readonly at: string;
  readonly record_size: number;
  readonly record_root: Uint8Array;
  readonly audit_size: number;
  readonly audit_root: Uint8Array;
}

/** The newest checkpoint of a partner that we hold. */
export async function heldCheckpoint(
  tx: Pick<Tx, 'maybe'>,
  node: NodeContext,
  origin: string,
): Promise<HeldCheckpoint | undefined> {
  const row = await tx.maybe<HeldRow>(sql`
    select at, record_size, record_root, audit_size, audit_root from partner_checkpoint
    where origin = ${origin} and set_aside_at is null`);
  if (row === undefined) return undefined;
  return {
    node: origin,
    suite: node.suite.id,
    at: row.at,
    records: { size: row.record_size, root: toBase64Url(row.record_root) },
    audit: { size: row.audit_size, root: toBase64Url(row.audit_root) },
  };
}

/** How long a partner's logs were at the newest checkpoint that we hold of it. */
export async function heldSizes(
  tx: Pick<Tx, 'maybe'>,
  node: NodeContext,
  origin: string,
): Promise<LogSizes | null> {
  const held = await heldCheckpoint(tx, node, origin);
  return held === undefined ? null : { records: held.records.size, audit: held.audit.size };
}

/** Whom we listen to, and when. */
export interface Hearing {
  readonly node: NodeContext;
  readonly trust: Trust;
}

/**
 * Holds a partner's newest checkpoint from now on, when it continues the one that is held.
 * Throws `inconsistent-log` when a log of the partner was cut back or rewritten, `checkpoint-gap`.
 */
export async function keepWitness(
  tx: Pick<Tx, 'maybe' | 'run'>,
  { node, trust }: Hearing,
  origin: string,
  { witness, sentAt }: { readonly witness?: Witness | undefined; readonly sentAt: string },
): Promise<void> {
  if (witness === undefined) return;
  const held = await heldCheckpoint(tx, node, origin);
  const given = openWitness({ witness, sentAt }, origin, held, trust);
  if (given === undefined) return;
  const { at, records, audit } = given;
  await tx.run(sql`
    insert into partner_checkpoint
      (origin, at, record_size, record_root, audit_size, audit_root, statement, received_at)
    values (${origin}, ${at}, ${records.size}, ${Buffer.from(fromBase64Url(records.root))},
      ${audit.size}, ${Buffer.from(fromBase64Url(audit.root))}, ${witness.checkpoint},
      ${node.clock.now().toISOString()})
    on conflict (origin) where set_aside_at is null do update set at = excluded.at,
      record_size = excluded.record_size, record_root = excluded.record_root,
      audit_size = excluded.audit_size, audit_root = excluded.audit_root,
      statement = excluded.statement, received_at = excluded.received_at
    where partner_checkpoint.record_size <= excluded.record_size
      and partner_checkpoint.audit_size <= excluded.audit_size`);
  await settleAlarm(tx, origin, 'inconsistent-log', node.clock.now().toISOString());
}
