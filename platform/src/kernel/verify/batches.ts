import { hashesOf, openBatchHead, openReceipt, type Receipt } from '@qingming/exchange';
import { sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import { codeOf, finding, type Finding } from './finding.ts';
import type { TrustAt } from './keys.ts';
import type { Promised } from './checkpoints.ts';

/** A batch as its receiver keeps it. */
export interface BatchRow {
  readonly from_seq: number;
  readonly to_seq: number;
  readonly head: string;
  readonly request_hash: string;
  readonly receipt: string;
  readonly received_at: string;
  /** The leaf hashes of the range, one after another; null of batches from before they were kept. */
  readonly leaves: Uint8Array | null;
  /** For each place of the range whether its entry came whole; null as `leaves`. */
  readonly came: string | null;
}

/** What a batch proves, once its signatures hold. */
export interface Batch {
  readonly row: BatchRow;
  /** The root that the origin signed for the log up to `to_seq`. */
  readonly promised: Promised | undefined;
  readonly receipt: Receipt | undefined;
  readonly leaves: readonly Uint8Array[] | undefined;
}

const PER_PAGE = 2000;

export const batchesBetween = (
  node: NodeContext,
  origin: string,
  after: number,
  last: number,
): Promise<BatchRow[]> =>
  node.db.all<BatchRow>(sql`
    select from_seq, to_seq, head, request_hash, receipt, received_at, leaves, came::text as came
    from mirror_batch where origin = ${origin} and to_seq > ${after} and to_seq <= ${last} order by to_seq limit 200`);

const named = (origin: string, { from_seq: from, to_seq: to }: BatchRow) => ({
  where: `mirror ${origin}`,
  zh: `第 ${from}–${to} 条的批次`,
  en: `the batch of entries ${from} to ${to}`,
});

function faulty(origin: string, row: BatchRow, element: string, code?: string): Finding {
  const { where, zh, en } = named(origin, row);
  const why = code === undefined ? '' : `（${code}）`;
  return finding(
    where,
    `${zh}：“${element}”被改动或签名不符${why}`,
    `In ${en}, “${element}” was altered or does not verify${code === undefined ? '' : ` (${code})`}`,
    { seq: row.to_seq, element },
  );
}

function openHead(
  origin: string,
  row: BatchRow,
  trustAt: TrustAt,
): { promised?: Promised; findings: readonly Finding[] } {
  try {
    const header = openBatchHead(row.head, trustAt(row.received_at));
    const copies = [
      ['origin', header.origin === origin],
      ['from_seq', header.from === row.from_seq],
      ['to_seq', header.to === row.to_seq],
    ] as const;
    return {
      promised: { size: header.to, root: header.root },
      findings: copies.filter(([, same]) => !same).map(([name]) => faulty(origin, row, name)),
    };
  } catch (error) {
    return { findings: [faulty(origin, row, 'head', codeOf(error))] };
  }
}

function openOwnReceipt(
  node: NodeContext,
  origin: string,
  row: BatchRow,
  trustAt: TrustAt,
): { receipt?: Receipt; findings: readonly Finding[] } {
  try {
    const receipt = openReceipt(row.receipt, trustAt(row.received_at));
    const copies = [
      ['receipt', receipt.origin === origin && receipt.receiver === node.node],
      ['from_seq', receipt.from === row.from_seq],
      ['to_seq', receipt.to === row.to_seq],
      ['request_hash', receipt.requestHash === row.request_hash],
      ['received_at', receipt.receivedAt === row.received_at],
    ] as const;
    return {
      receipt,
      findings: copies.filter(([, same]) => !same).map(([name]) => faulty(origin, row, name)),
    };
  } catch (error) {
    return { findings: [faulty(origin, row, 'receipt', codeOf(error))] };
  }
}

/** Opens a kept batch: the origin's signature on its head, our own on its receipt, by the keys of their time. */
export function openKeptBatch(
  node: NodeContext,
  origin: string,
  row: BatchRow,
  trustAt: TrustAt,
): { readonly batch: Batch; readonly findings: readonly Finding[] } {
  const head = openHead(origin, row, trustAt);
  const own = openOwnReceipt(node, origin, row, trustAt);
  const many = row.to_seq - row.from_seq + 1;
  const leaves = row.leaves === null ? undefined : hashesOf(row.leaves);
  const lengths = [
    ['leaves', leaves === undefined || leaves.length === many],
    ['came', row.came === null || row.came.length === many],
  ] as const;
  return {
    batch: { row, promised: head.promised, receipt: own.receipt, leaves },
    findings: [
      ...head.findings,
      ...own.findings,
      ...lengths.filter(([, fits]) => !fits).map(([name]) => faulty(origin, row, name)),
    ],
  };
}

/** Takes batches until their entries fill a page. */
export function pageOf(rows: readonly BatchRow[]): readonly BatchRow[] {
  let entries = 0;
  const taken: BatchRow[] = [];
  for (const row of rows) {
    entries += row.to_seq - row.from_seq + 1;
    if (taken.length > 0 && entries > PER_PAGE) break;
    taken.push(row);
  }
  return taken;
}
