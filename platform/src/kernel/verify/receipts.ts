import {
  canonicalize,
  type JsonValue,
  openReceipt,
  type QuarantinedEntry,
  type Receipt,
  openHeader,
} from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Promised } from './checkpoints.ts';
import { codeOf, finding, type Finding, type Findings } from './finding.ts';
import type { TrustAt } from './keys.ts';
import { inPages } from './pages.ts';

interface ReceiptRow {
  readonly from_seq: number;
  readonly to_seq: number;
  readonly statement: string;
  readonly received_at: string;
}

const pagesOf = (node: NodeContext, partner: string) =>
  inPages<ReceiptRow>(
    node.db,
    (after, limit) => sql`
      select from_seq, to_seq, statement, received_at from exchange_receipt
      where partner = ${partner} and to_seq > ${after} order by to_seq limit ${limit}`,
    ({ to_seq }) => to_seq,
  );

/** The partners that have acknowledged something of our log. */
export async function acknowledgingPartners(node: NodeContext): Promise<readonly string[]> {
  const rows = await node.db.all<{ partner: string }>(sql`
    select partner from exchange_receipt where ${true} union select partner from refused_record order by partner`);
  return rows.map(({ partner }) => partner);
}

const ROOT = /"root":"([^"]+)"/;

/** What a partner signed of our own log: a log that was cut back or rewritten disagrees. */
export async function* acknowledgedRoots(
  node: NodeContext,
  partner: string,
): AsyncGenerator<Promised> {
  for await (const rows of pagesOf(node, partner))
    for (const { to_seq: size, statement } of rows) {
      const root = ROOT.exec(statement)?.[1];
      if (root !== undefined) yield { size, root };
    }
}

/** How long our logs were when a partner last said what it holds of them. */
export async function acknowledgedLengths(
  node: NodeContext,
): Promise<{ readonly record: number; readonly audit: number }> {
  return node.db.one(sql`
    select greatest((select coalesce(max(to_seq), 0) from exchange_receipt),
        (select coalesce(max(told_records), 0) from exchange_cursor)) as record,
      (select coalesce(max(told_audit), 0) from exchange_cursor) as audit where ${true}`);
}

const altered = (partner: string, { to_seq: to }: ReceiptRow, element: string, code?: string) =>
  finding(
    'exchange_receipt',
    `节点 ${partner} 对第 ${to} 条的回执：“${element}”被改动或签名不符${code === undefined ? '' : `（${code}）`}`,
    `“${element}” of the receipt of ${partner} up to entry ${to} was altered or does not verify${code === undefined ? '' : ` (${code})`}`,
    { seq: to, element },
  );

function open(
  node: NodeContext,
  partner: string,
  row: ReceiptRow,
  trustAt: TrustAt,
): { readonly receipt?: Receipt; readonly findings: readonly Finding[] } {
  try {
    const receipt = openReceipt(row.statement, trustAt(row.received_at));
    const columns = [
      ['partner', receipt.receiver === partner && receipt.origin === node.node],
      ['from_seq', receipt.from === row.from_seq],
      ['to_seq', receipt.to === row.to_seq],
    ] as const;
    return {
      receipt,
      findings: columns.filter(([, same]) => !same).map(([name]) => altered(partner, row, name)),
    };
  } catch (error) {
    return { findings: [altered(partner, row, 'statement', codeOf(error))] };
  }
}

interface RefusedRow {
  readonly seq: number;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly region: string;
  readonly institution: string | null;
  readonly subject: string | null;
  readonly code: string;
  readonly detail: JsonValue;
  readonly refused_at: string;
  readonly mended_at: string | null;
  readonly kept_at: string | null;
  readonly header: string | null;
  /** Whether it is said to be mended, or kept as evidence, at the time of a receipt of that partner. */
  readonly told: boolean;
  readonly told_kept: boolean;
}

const refusedBetween = (node: NodeContext, partner: string, { from_seq, to_seq }: ReceiptRow) =>
  node.db.all<RefusedRow>(sql`
    select r.seq, r.kind, r.record, r.version, r.region, r.institution, r.subject, r.code, r.detail, r.refused_at,
      r.mended_at, r.kept_at, e.header, exists (
        select 1 from exchange_receipt t where t.partner = r.partner and t.received_at = r.mended_at) as told,
      exists (select 1 from exchange_receipt t where t.partner = r.partner and t.received_at = r.kept_at) as told_kept
    from refused_record r left join log_sequence s on s.seq = r.seq left join log_entry e using (entry_id)
    where r.partner = ${partner} and r.seq between ${from_seq} and ${to_seq} order by r.seq`);

const refused = (partner: string, seq: number, element: string): Finding =>
  finding(
    'refused_record',
    `节点 ${partner} 退回的第 ${seq} 条的登记“${element}”被改动`,
    `“${element}” of what ${partner} refused of entry ${seq} was altered`,
    { seq, element },
  );

interface Owner {
  readonly region?: string;
  readonly institution?: string | null;
  readonly subject?: string | null;
}

function ownerIn(text: string | null): Owner {
  try {
    const header = openHeader(text ?? '');
    return { ...header, subject: header.root?.id ?? null };
  } catch {
    return {};
  }
}

function wrongColumns(
  row: RefusedRow,
  line: QuarantinedEntry,
  receivedAt: string,
): readonly string[] {
  const owner = ownerIn(row.header);
  const columns = [
    ['kind', row.kind === line.kind],
    ['record', row.record === line.id],
    ['version', row.version === line.version],
    ['region', row.region === owner.region],
    ['institution', row.institution === owner.institution],
    ['subject', row.subject === owner.subject],
    ['code', row.code === line.code],
    ['detail', canonicalize(row.detail) === canonicalize(JSON.parse(line.detail) as JsonValue)],
    ['refused_at', row.refused_at === receivedAt],
    ['mended_at', row.mended_at === null || row.told],
    ['kept_at', row.kept_at === null || row.told_kept],
  ] as const;
  return columns.filter(([, same]) => !same).map(([name]) => name);
}

async function compareRefused(
  node: NodeContext,
  partner: string,
  row: ReceiptRow,
  receipt: Receipt,
): Promise<readonly Finding[]> {
  const rows = await refusedBetween(node, partner, row);
  const kept = new Set(rows.map(({ seq }) => seq));
  const lines = new Map(receipt.quarantined.map((line) => [line.seq, line]));
  const unmended = await node.db.all<{ seq: number }>(sql`
    select seq from refused_record where partner = ${partner} and seq = any(${[...receipt.released]}::bigint[])
      and mended_at is null`);
  const unkept = await node.db.all<{ seq: number }>(sql`
    select seq from refused_record where partner = ${partner} and seq = any(${[...(receipt.kept ?? [])]}::bigint[])
      and kept_at is null`);
  return [
    ...rows.flatMap((one) => {
      const line = lines.get(one.seq);
      if (line === undefined) return [refused(partner, one.seq, 'seq')];
      return wrongColumns(one, line, row.received_at).map((name) =>
        refused(partner, one.seq, name),
      );
    }),
    ...receipt.quarantined
      .filter(({ seq }) => !kept.has(seq))
      .map(({ seq }) => refused(partner, seq, 'removed')),
    ...unmended.map(({ seq }) => refused(partner, seq, 'mended_at')),
    ...unkept.map(({ seq }) => refused(partner, seq, 'kept_at')),
  ];
}

/** Checks what a partner signed of our log: each receipt by the key of its time, and what it refused. */
export async function walkReceipts(
  node: NodeContext,
  partner: string,
  trustAt: TrustAt,
  findings: Findings,
): Promise<number> {
  let receipts = 0;
  for await (const rows of pagesOf(node, partner))
    for (const row of rows) {
      receipts += 1;
      const { receipt, findings: wrong } = open(node, partner, row, trustAt);
      findings.add(...wrong);
      if (receipt !== undefined)
        findings.add(...(await compareRefused(node, partner, row, receipt)));
    }
  const stray = await node.db.all<{ seq: number }>(sql`
    select seq from refused_record r where partner = ${partner} and not exists (
      select 1 from exchange_receipt t where t.partner = r.partner and r.seq between t.from_seq and t.to_seq)
    order by seq limit 1000`);
  findings.add(...stray.map(({ seq }) => refused(partner, seq, 'partner')));
  return receipts;
}
