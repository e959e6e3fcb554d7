import { canonicalize, type JsonValue, type QuarantinedEntry } from '@qingming/exchange';
import { heldTarget } from '../approvals/held-release.ts';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Batch } from './batches.ts';
import { finding, type Finding } from './finding.ts';

interface HeldRow {
  readonly seq: number;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly region: string;
  readonly code: string;
  readonly detail: JsonValue;
  readonly received_at: string;
  readonly settled_at: string | null;
  readonly settled_by: number | null;
  readonly approval: string | null;
  readonly header: string | null;
  /** Whether the entry that is said to have settled it is a version of the same record, and had come by then. */
  readonly settles: boolean | null;
  /** The approval by which two people decided to keep it as evidence, and when that was done. */
  readonly kept: string | null;
  readonly kept_at: string | null;
}

const rowsOf = (node: NodeContext, origin: string, from: number, to: number) =>
  node.db.all<HeldRow>(sql`
    select q.seq, q.kind, q.record, q.version, q.region, q.code, q.detail, q.received_at, q.settled_at, q.settled_by,
      q.approval, a.id as kept, a.used_at as kept_at, m.header, (select s.record = q.record and s.seq >= q.seq and s.received_at <= q.settled_at from mirror_entry s
        where s.origin = q.origin and s.seq = q.settled_by) as settles
    from quarantine q left join mirror_entry m on m.origin = q.origin and m.seq = q.seq
    left join lateral (
      select id, used_at from approval
      where act = 'quarantine.release' and target = ${heldTarget} and state = 'used'
        and content::jsonb->>'decision' = 'keep'
      order by used_at desc limit 1) a on true
    where q.origin = ${origin} and q.seq between ${from} and ${to} order by q.seq`);

const wrong = (origin: string, seq: number, element: string): Finding =>
  finding(
    'quarantine',
    `节点 ${origin} 第 ${seq} 条的扣留登记“${element}”被改动`,
    `“${element}” of what failed checks of entry ${seq} of ${origin} was altered`,
    { seq, element },
  );

/** A receipt shortens a long detail; one that it gives whole must be the one that is kept. */
function sameDetail(kept: JsonValue, given: string): boolean {
  const whole = JSON.stringify(kept);
  if (whole.length > 2000) return true;
  try {
    return canonicalize(kept) === canonicalize(JSON.parse(given) as JsonValue);
  } catch {
    return false;
  }
}

/** It is settled by an entry that came, or by two people at the time when they decided. */
const isSettledRightly = ({ settled_at, settled_by, kept, kept_at }: HeldRow): boolean =>
  settled_by !== null ? settled_at !== null : settled_at === (kept === null ? null : kept_at);

function examine(row: HeldRow, line: QuarantinedEntry, receivedAt: string): readonly string[] {
  const region = row.header === null ? row.region : regionIn(row.header);
  const columns = [
    ['kind', row.kind === line.kind],
    ['record', row.record === line.id],
    ['version', row.version === line.version],
    ['region', row.region === region],
    ['code', row.code === line.code],
    ['detail', sameDetail(row.detail, line.detail)],
    ['received_at', row.received_at === receivedAt],
    ['settled_by', row.settled_by === null || row.settles === true],
    ['settled_at', isSettledRightly(row)],
    ['approval', row.approval === row.kept],
  ] as const;
  return columns.filter(([, same]) => !same).map(([name]) => name);
}

function regionIn(header: string): string {
  try {
    return (JSON.parse(header) as { region: string }).region;
  } catch {
    return '';
  }
}

/** Entries of which a receipt tells that they have passed, or that people kept them, and that do not say so. */
async function unreleased(node: NodeContext, origin: string, { receipt }: Batch) {
  if (receipt === undefined) return [];
  const rows = await node.db.all<{ seq: number; element: string }>(sql`
    select seq, 'settled_at' as element from quarantine
    where origin = ${origin} and seq = any(${[...receipt.released]}::bigint[])
      and (settled_at is null or settled_at > ${receipt.receivedAt}::timestamptz)
    union all
    select seq, 'approval' from quarantine
    where origin = ${origin} and seq = any(${[...(receipt.kept ?? [])]}::bigint[]) and approval is null`);
  return rows.map(({ seq, element }) => wrong(origin, seq, element));
}

/** Holds what this node keeps of refused entries against the receipt in which it signed the refusal. */
export async function compareHeld(
  node: NodeContext,
  origin: string,
  batch: Batch,
): Promise<readonly Finding[]> {
  const { receipt, row } = batch;
  if (receipt === undefined) return [];
  const rows = await rowsOf(node, origin, row.from_seq, row.to_seq);
  const lines = new Map(receipt.quarantined.map((line) => [line.seq, line]));
  const kept = new Set(rows.map(({ seq }) => seq));
  return [
    ...rows.flatMap((held) => {
      const line = lines.get(held.seq);
      if (line === undefined) return [wrong(origin, held.seq, 'seq')];
      return examine(held, line, receipt.receivedAt).map((name) => wrong(origin, held.seq, name));
    }),
    ...receipt.quarantined
      .filter(({ seq }) => !kept.has(seq))
      .map(({ seq }) =>
        finding(
          'quarantine',
          `节点 ${origin} 第 ${seq} 条的扣留登记被删除`,
          `What failed checks of entry ${seq} of ${origin} was removed`,
          { seq },
        ),
      ),
    ...(await unreleased(node, origin, batch)),
  ];
}
