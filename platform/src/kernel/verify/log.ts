import type { OpenedEntry } from '@qingming/exchange';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { raw, sql } from '../db/sql.ts';
import { type KeptEntry, openKept } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import { asRecord } from '../records/apply.ts';
import type { Kinds } from '../records/kinds.ts';
import type { StoredAny } from '../records/stored.ts';
import { codeOf, finding, type Finding } from './finding.ts';
import type { LogReading, Placed } from './stream.ts';

/** The record that an entry says there is. */
export const recordIn = (opened: OpenedEntry): StoredAny =>
  asRecord({ ...opened, seq: 0, fact: opened.fact as AnyFact });

interface LogRow extends Placed, KeptEntry {
  readonly subject: string | null;
  readonly travels: string;
  readonly audience: string | null;
  readonly recorded_at: string;
}

/** Columns of an entry that are copies of parts of its header. */
const copiesOf = ({ header }: OpenedEntry, row: LogRow) =>
  [
    ['kind', header.kind === row.kind],
    ['record', header.id === row.record],
    ['version', header.version === row.version],
    ['subject', (header.root?.id ?? null) === row.subject],
    ['travels', header.travels === row.travels],
    ['audience', header.audience === row.audience],
    ['recorded_at', header.at === row.recorded_at],
  ] as const;

function examine(node: NodeContext, row: LogRow): readonly Finding[] {
  const { seq, kind, record } = row;
  try {
    const opened = openNamed(node, row);
    return copiesOf(opened, row)
      .filter(([, same]) => !same)
      .map(([element]) =>
        finding(
          'log_entry',
          `第 ${seq} 条日志的“${element}”被改动`,
          `“${element}” of log entry ${seq} was altered`,
          { seq, kind, record, element },
        ),
      );
  } catch (error) {
    const code = codeOf(error);
    return [
      finding(
        'log_entry',
        `第 ${seq} 条日志的内容被改动（${code}）`,
        `The body of log entry ${seq} was altered (${code})`,
        { seq, kind, record },
      ),
    ];
  }
}

/** Opens an entry by what its header says of it, so that an altered column is told from an altered body. */
function openNamed(node: NodeContext, row: LogRow): OpenedEntry {
  const named = JSON.parse(row.header) as { kind: string; id: string; version: number };
  return openKept(node, { ...row, kind: named.kind, record: named.id, version: named.version });
}

const removed = (kind: string, record: string): Finding =>
  finding(
    kind,
    '记录被删除：日志中有，表中没有',
    'A record was removed: the log has it, the table has not',
    { kind, record },
  );

/** The records of `entries` that their tables do not hold. */
export async function missingRows(
  node: NodeContext,
  kinds: Kinds,
  origin: string,
  entries: readonly Pick<KeptEntry, 'kind' | 'record'>[],
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const [kind, those] of Map.groupBy(entries, (entry) => entry.kind)) {
    if (!node.catalogue.has(kind)) continue;
    const ids = [...new Set(those.map(({ record }) => record))];
    const rows = await node.db.all<{ id: string }>(sql`
      select id from unnest(${ids}::uuid[]) wanted(id) where not exists (
        select 1 from ${raw(kinds.codec(kind).table)} t where t.province = ${origin} and t.id = wanted.id)`);
    found.push(...rows.map(({ id }) => removed(kind, id)));
  }
  return found;
}

/** The records that began in places which are as they were still have their rows. */
async function rowsOfUnchanged(
  node: NodeContext,
  kinds: Kinds,
  after: number,
  until: number,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (let from = after; from < until; from += 2048) {
    const began = await node.db.all<Pick<KeptEntry, 'kind' | 'record'>>(sql`
      select e.kind, e.record from log_sequence s join log_entry e using (entry_id)
      where s.seq > ${from} and s.seq <= ${Math.min(until, from + 2048)} and e.version = 1`);
    found.push(...(await missingRows(node, kinds, node.node, began)));
  }
  return found;
}

/** How the record log is read: each entry opens, its columns are copies, its record has its row. */
export const recordLog = (node: NodeContext, kinds: Kinds): LogReading<LogRow> => ({
  stream: 'record',
  columns: sql`e.kind, e.record, e.version, e.subject, e.travels, e.audience, e.recorded_at, e.header, e.body`,
  text: ({ header }) => header,
  examine: (row) => examine(node, row),
  page: (rows) =>
    missingRows(
      node,
      kinds,
      node.node,
      rows.filter(({ version }) => version === 1),
    ),
  unchanged: (after, until) => rowsOfUnchanged(node, kinds, after, until),
});
