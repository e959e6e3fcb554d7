import {
  ExchangeFault,
  Frontier,
  leafHash,
  openEntry,
  sameBytes,
  type JsonValue,
  canonicalize,
} from '@qingming/exchange';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { raw, sql } from '../db/sql.ts';
import { bodyContext, readBody } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import type { Row } from '../records/codec.ts';
import type { Kinds } from '../records/kinds.ts';
import type { StoredAny } from '../records/stored.ts';
import { finding, type Finding } from './finding.ts';
import { inPages } from './pages.ts';
import type { TreeWalk } from './tree.ts';

interface LogEntryRow {
  readonly seq: number;
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly subject: string | null;
  readonly travels: string;
  readonly header: string;
  readonly body: Uint8Array;
  readonly leaf: Uint8Array;
}

/** What the log says that a record's newest version is. */
export interface Logged {
  readonly version: number;
  readonly fact: AnyFact;
  readonly voided: boolean;
  readonly at: string;
  readonly region: string;
}

const keyOf = (kind: string, record: string): string => `${kind} ${record}`;

/** One entry: its header is the leaf, its body is the one that the header names, its columns are copies. */
function examine(node: NodeContext, row: LogEntryRow): { logged?: Logged; finding?: Finding } {
  const named = { seq: row.seq, kind: row.kind, record: row.record };
  const wrong = (zh: string, en: string) => ({ finding: finding('log_entry', zh, en, named) });
  if (!sameBytes(leafHash(node.suite, Buffer.from(row.header)), row.leaf))
    return wrong(
      `第 ${row.seq} 条日志的头部被改动`,
      `The header of log entry ${row.seq} was altered`,
    );
  try {
    const body = readBody(node, row.body, bodyContext(row.kind, row.record, row.version));
    const { header, fact } = openEntry(node.suite, row.header, body);
    if (
      header.kind !== row.kind ||
      header.id !== row.record ||
      header.version !== row.version ||
      header.subject !== row.subject ||
      header.travels !== row.travels
    )
      return wrong(
        `第 ${row.seq} 条日志的列被改动`,
        `A column of log entry ${row.seq} was altered`,
      );
    const { version, at, region } = header;
    return { logged: { version, fact: fact as AnyFact, voided: header.op === 'void', at, region } };
  } catch (error) {
    const code = error instanceof ExchangeFault ? error.code : 'does not open';
    return wrong(
      `第 ${row.seq} 条日志的内容被改动（${code}）`,
      `The body of log entry ${row.seq} was altered (${code})`,
    );
  }
}

/** Walks the record log; returns what it says of every record. */
export async function walkLog(
  node: NodeContext,
  tree: TreeWalk,
  findings: Finding[],
): Promise<{ entries: number; newest: ReadonlyMap<string, Logged> }> {
  const newest = new Map<string, Logged>();
  let entries = 0;
  const pages = inPages<LogEntryRow>(
    node.db,
    (after, limit) => sql`
      select s.seq, e.kind, e.record, e.version, e.subject, e.travels, e.header, e.body, e.leaf
      from log_sequence s left join log_entry e using (entry_id)
      where s.seq > ${after} order by s.seq limit ${limit}`,
    ({ seq }) => seq,
  );
  for await (const rows of pages)
    for (const row of rows) {
      entries += 1;
      if (row.header === null) {
        findings.push(
          finding('log_entry', `第 ${row.seq} 条日志被删除`, `Log entry ${row.seq} was removed`, {
            seq: row.seq,
          }),
        );
        continue;
      }
      tree.append(row.seq, row.leaf);
      const { logged, finding: wrong } = examine(node, row);
      if (wrong !== undefined) findings.push(wrong);
      const known = newest.get(keyOf(row.kind, row.record));
      if (logged !== undefined && (known === undefined || known.version < logged.version))
        newest.set(keyOf(row.kind, row.record), logged);
    }
  return { entries, newest };
}

const text = (value: unknown): string => canonicalize((value ?? null) as JsonValue);

/** Which elements of a row are not what the log says. */
function differences(kind: string, record: StoredAny, logged: Logged): readonly Finding[] {
  const named = { kind, record: record.id };
  const names = new Set([...Object.keys(record.fact), ...Object.keys(logged.fact)]);
  const changed = [...names].filter((name) => text(record.fact[name]) !== text(logged.fact[name]));
  const envelope = [
    ['version', record.version === logged.version],
    ['voided', record.voided === logged.voided],
    ['recordedAt', record.recordedAt === logged.at],
    ['region', record.region === logged.region],
  ] as const;
  return [...changed, ...envelope.filter(([, same]) => !same).map(([name]) => name)].map(
    (element) =>
      finding(
        kind,
        `数据元“${element}”与日志不符`,
        `Element “${element}” is not what the log says`,
        {
          ...named,
          element,
        },
      ),
  );
}

function openRow(kinds: Kinds, kind: string, row: Row): StoredAny | Finding {
  try {
    return kinds.codec(kind).fromRow(row);
  } catch {
    return finding(kind, '加密的内容被改动或被移到别处', 'A sealed value was altered or moved', {
      kind,
      record: String(row['id']),
    });
  }
}

/** Compares every typed row of a province with the log that it came from. */
export async function compareRows(
  node: NodeContext,
  kinds: Kinds,
  origin: string,
  newest: ReadonlyMap<string, Logged>,
  findings: Finding[],
): Promise<number> {
  let compared = 0;
  const seen = new Set<string>();
  for (const kind of node.catalogue.keys()) {
    const { table } = kinds.codec(kind);
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await node.db.all<Row>(sql`
        select * from ${raw(table)} where province = ${origin} and id > ${after}::uuid order by id limit 2000`);
      if (rows.length === 0) break;
      after = String(rows.at(-1)?.['id']);
      for (const row of rows) {
        compared += 1;
        const key = keyOf(kind, String(row['id']));
        seen.add(key);
        const logged = newest.get(key);
        const record = openRow(kinds, kind, row);
        if ('says' in record) findings.push(record);
        else if (logged === undefined)
          findings.push(
            finding(kind, '日志中没有此记录', 'The log knows nothing of this record', {
              kind,
              record: record.id,
            }),
          );
        else findings.push(...differences(kind, record, logged));
      }
    }
  }
  for (const [key, logged] of newest)
    if (!seen.has(key) && logged.version > 0) findings.push(missing(key));
  return compared;
}

const missing = (key: string): Finding => {
  const [kind = '', record = ''] = key.split(' ');
  return finding(
    kind,
    '记录被删除：日志中有，表中没有',
    'A record was removed: the log has it, the table has not',
    {
      kind,
      record,
    },
  );
};

/** What a node now says of one of its logs. */
export async function keptState(
  node: NodeContext,
  stream: string,
): Promise<{ size: number; root: Uint8Array } | undefined> {
  const row = await node.db.maybe<{ frontier: Uint8Array }>(
    sql`select frontier from log_state where stream = ${stream}`,
  );
  if (row === undefined) return undefined;
  const frontier = Frontier.fromBytes(node.suite, row.frontier);
  return { size: frontier.size, root: frontier.root() };
}
