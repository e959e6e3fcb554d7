import { sameBytes } from '@qingming/exchange';
import { type KeptEntry, openKept } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import type { Kinds } from '../records/kinds.ts';
import type { Batch } from './batches.ts';
import { codeOf, finding, type Finding, type Findings } from './finding.ts';
import type { TrustAt } from './keys.ts';

/** One place of a mirror, as it is kept. */
export interface MirrorRow {
  readonly seq: number;
  readonly leaf: Uint8Array | null;
  readonly kind: string | null;
  readonly record: string | null;
  readonly version: number | null;
  readonly subject: string | null;
  readonly header: string | null;
  readonly body: Uint8Array | null;
  readonly recorded_at: string | null;
  readonly received_at: string | null;
  readonly held: boolean;
}

export interface Walk {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  readonly origin: string;
  readonly trustAt: TrustAt;
  readonly findings: Findings;
  /** Records that were named as removed already. */
  readonly missing: Set<string>;
}

export const where = (origin: string): string => `mirror ${origin}`;

const COLUMNS = ['kind', 'record', 'version', 'subject', 'recorded_at'] as const;

function altered(origin: string, seq: number, element: string): Finding {
  return finding(
    where(origin),
    `第 ${seq} 条的“${element}”被改动`,
    `“${element}” of entry ${seq} was altered`,
    { seq, element },
  );
}

/** An entry that came whole: its body is the one that its header names, its columns are copies. */
function examineWhole({ node, origin }: Walk, row: MirrorRow, header: string): readonly Finding[] {
  const { seq } = row;
  try {
    const named = JSON.parse(header) as { kind: string; id: string; version: number };
    const { kind, id: record, version } = named;
    const kept: KeptEntry = { kind, record, version, header, body: row.body ?? new Uint8Array() };
    const said = openKept(node, kept).header;
    const copies = {
      kind: said.kind,
      record: said.id,
      version: said.version,
      subject: said.root?.id ?? null,
      recorded_at: said.at,
    };
    return COLUMNS.filter((name) => copies[name] !== row[name]).map((name) =>
      altered(origin, seq, name),
    );
  } catch (error) {
    const code = codeOf(error);
    return [
      finding(
        where(origin),
        `第 ${seq} 条的内容被改动（${code}）`,
        `The body of entry ${seq} was altered (${code})`,
        { seq },
      ),
    ];
  }
}

/** An entry of which only the leaf travels has nothing else here; one that came whole was not always empty. */
function examineBare({ origin }: Walk, row: MirrorRow, came: boolean | undefined) {
  const { seq } = row;
  if (came === true)
    return [
      finding(
        where(origin),
        `第 ${seq} 条送达时带有内容，现已被清空`,
        `Entry ${seq} came with its content, which was blanked`,
        { seq },
      ),
    ];
  return [...COLUMNS, 'body' as const]
    .filter((name) => row[name] !== null)
    .map((name) => altered(origin, seq, name));
}

/** One entry against what its batch says of it. */
export function examine(walk: Walk, { row: batch }: Batch, row: MirrorRow, hashed: Uint8Array) {
  const { origin } = walk;
  const bit = batch.came?.[row.seq - batch.from_seq];
  const came = bit === undefined ? undefined : bit === '1';
  const bare = row.header === null;
  return [
    ...(row.leaf !== null && sameBytes(row.leaf, hashed) ? [] : [altered(origin, row.seq, 'leaf')]),
    ...(row.received_at === batch.received_at ? [] : [altered(origin, row.seq, 'received_at')]),
    ...(came === false && !bare ? [altered(origin, row.seq, 'header')] : []),
    ...(row.header === null ? examineBare(walk, row, came) : examineWhole(walk, row, row.header)),
  ];
}

export function displaced(origin: string, { seq, leaf }: MirrorRow): Finding {
  return leaf === null
    ? finding(where(origin), `第 ${seq} 条被删除`, `Entry ${seq} was removed`, { seq })
    : finding(
        where(origin),
        `第 ${seq} 条不是送达时的条目：被改动或与别条调换`,
        `Entry ${seq} is not the one that came: it was altered or swapped with another`,
        { seq },
      );
}
