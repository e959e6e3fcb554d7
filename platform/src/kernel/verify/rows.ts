import { canonicalize, type JsonValue, sameBytes } from '@qingming/exchange';
import { findElement } from '@qingming/standard/derive/catalogue.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import { indexNumber } from '../crypto/seal.ts';
import { type KeptEntry, openKept } from '../log/append.ts';
import type { NodeContext } from '../node.ts';
import type { Codec, Row } from '../records/codec.ts';
import type { Kinds } from '../records/kinds.ts';
import type { StoredAny } from '../records/stored.ts';
import { understood } from '../records/version-of-standard.ts';
import { finding, type Finding, type Findings } from './finding.ts';
import { recordIn } from './log.ts';
import { inPagesById } from './pages.ts';

interface LoggedColumns {
  readonly id: string;
  readonly logged_version: number | null;
  readonly logged_header: string | null;
  readonly logged_body: Uint8Array | null;
  /** The version of the standard by which the row was made, where it holds only a part of the entry. */
  readonly logged_under: string | null;
}

/** Where the entries of a node's records stand. */
export interface Source {
  readonly origin: string;
  /** The newest entry that counts for a row `t`: version, header and body. */
  readonly newest: (kind: string) => Sql;
}

export const ownLog = (node: NodeContext): Source => ({
  origin: node.node,
  newest: (kind) => sql`
    select e.version, e.header, e.body, null::text as under from log_entry e where e.record = t.id and e.kind = ${kind}
    order by e.version desc, e.entry_id desc limit 1`,
});

/** What a partner sent counts unless this node holds it back: a refused newest version leaves the one before. */
export const mirrorOf = (origin: string): Source => ({
  origin,
  newest: (kind) => sql`
    select e.version, e.header, e.body, p.standard as under from mirror_entry e
    left join partly_understood p on p.origin = e.origin and p.seq = e.seq and p.settled_at is null
    where e.record = t.id and e.kind = ${kind} and e.origin = ${origin} and not exists (
      select 1 from quarantine q where q.origin = e.origin and q.seq = e.seq and q.settled_by is null)
    order by e.version desc, e.seq desc limit 1`,
});

const ENVELOPE = [
  'id',
  'version',
  'province',
  'region',
  'institution',
  'root',
  'voided',
  'reason',
  'standard',
  'recordedAt',
  'recordedBy',
] as const satisfies readonly (keyof StoredAny)[];

const text = (value: unknown): string => canonicalize((value ?? null) as JsonValue);

/** As PostgreSQL rounds the digits that it is given: half away from zero, not as the double lies. */
function rounded(value: number, scale: number): number {
  const shifted = Number(`${Math.abs(value)}e${scale}`);
  if (Number.isNaN(shifted)) return Number(value.toFixed(scale));
  return Math.sign(value) * Number(`${Math.round(shifted)}e-${scale}`) || 0;
}

/** A value as its column keeps it: decimals have their scale, instants milliseconds. */
function asKept({ definition }: Codec, name: string, value: unknown): unknown {
  const element = findElement(definition, name);
  if (element?.type === 'decimal' && typeof value === 'number')
    return rounded(value, element.scale ?? 2);
  if (element?.type === 'instant' && typeof value === 'string')
    return new Date(value).toISOString();
  return value;
}

function changedElements(codec: Codec, record: StoredAny, logged: StoredAny): readonly string[] {
  const names = new Set([...Object.keys(record.fact), ...Object.keys(logged.fact)]);
  const kept = (of: StoredAny, name: string): string => text(asKept(codec, name, of.fact[name]));
  return [...names].filter((name) => kept(record, name) !== kept(logged, name));
}

const KEY = /_keys?$/;

/** Search keys are made from the sealed text: whoever changes one hides a person or finds another. */
function changedKeys(codec: Codec, row: Row, logged: StoredAny): readonly string[] {
  return codec.columns
    .filter(({ name, type }) => KEY.test(name) && type.startsWith('bytea'))
    .filter(({ name, write }) => !sameKeys(row[name], made(write, row[name], logged)))
    .map(({ name }) => name);
}

/** The keys of a record under the index key that made what is kept; nothing where this node has no such key. */
function made(write: Codec['columns'][number]['write'], kept: unknown, logged: StoredAny): unknown {
  const one: unknown = Array.isArray(kept) ? kept[0] : kept;
  try {
    return one instanceof Uint8Array ? write(logged, indexNumber(one)) : write(logged);
  } catch {
    return undefined;
  }
}

function sameKeys(kept: unknown, expected: unknown): boolean {
  const list = (value: unknown): readonly Uint8Array[] =>
    value === null || value === undefined
      ? []
      : Array.isArray(value)
        ? (value as Uint8Array[])
        : [value as Uint8Array];
  const [one, other] = [list(kept), list(expected)];
  return (
    one.length === other.length &&
    one.every((bytes, place) => {
      const second = other[place];
      return second !== undefined && sameBytes(bytes, second);
    })
  );
}

const differs = (kind: string, record: string, element: string): Finding =>
  finding(kind, `数据元“${element}”与日志不符`, `Element “${element}” is not what the log says`, {
    kind,
    record,
    element,
  });

/** The sealed column without which a row opens. */
function sealedFault(codec: Codec, row: Row): string | undefined {
  const sealed = codec.columns.filter(({ type, name }) => type === 'bytea' && !KEY.test(name));
  return sealed.find(({ name }) => {
    try {
      codec.fromRow({ ...row, [name]: null });
      return true;
    } catch {
      return false;
    }
  })?.name;
}

function openRow(codec: Codec, row: Row): StoredAny | Finding {
  const { kind } = codec.definition;
  try {
    return codec.fromRow(row);
  } catch {
    const element = sealedFault(codec, row);
    return finding(kind, '加密的内容被改动或被移到别处', 'A sealed value was altered or moved', {
      kind,
      record: String(row['id']),
      ...(element === undefined ? {} : { element }),
    });
  }
}

function loggedOf(
  node: NodeContext,
  { definition }: Codec,
  row: LoggedColumns,
): StoredAny | undefined {
  const { kind } = definition;
  const { id, logged_version: version, logged_header: header, logged_body: body } = row;
  if (version === null || header === null || body === null) return undefined;
  const entry: KeptEntry = { kind, record: id, version, header, body };
  try {
    return understood(
      definition,
      recordIn(openKept(node, entry)),
      row.logged_under ?? node.standard,
    );
  } catch {
    return undefined;
  }
}

function examine(node: NodeContext, codec: Codec, row: Row & LoggedColumns): readonly Finding[] {
  const { kind } = codec.definition;
  if (row.logged_header === null)
    return [
      finding(kind, '日志中没有此记录', 'The log knows nothing of this record', {
        kind,
        record: row.id,
      }),
    ];
  const logged = loggedOf(node, codec, row);
  // An entry that does not open is named by the walk of its log.
  if (logged === undefined) return [];
  const record = openRow(codec, row);
  if ('says' in record) return [record];
  return [
    ...changedElements(codec, record, logged),
    ...ENVELOPE.filter((name) => text(record[name]) !== text(logged[name])),
    ...changedKeys(codec, row, logged),
  ].map((element) => differs(kind, row.id, element));
}

/** Compares every column of every row of one node's records with the entry that it came from. */
export async function compareRows(
  node: NodeContext,
  kinds: Kinds,
  { origin, newest }: Source,
  findings: Findings,
): Promise<number> {
  let compared = 0;
  for (const kind of node.catalogue.keys()) {
    const codec = kinds.codec(kind);
    // Row and entry are read by one statement, so that a change between them is no difference.
    const pages = inPagesById<Row & LoggedColumns>(
      node.db,
      (after, limit) => sql`
        select t.*, e.version as logged_version, e.header as logged_header, e.body as logged_body,
          e.under as logged_under
        from (select * from ${raw(codec.table)} where province = ${origin} and id > ${after}::uuid
          order by id limit ${limit}) t
        left join lateral (${newest(kind)}) e on true order by t.id`,
    );
    for await (const rows of pages)
      for (const row of rows) {
        compared += 1;
        findings.add(...examine(node, codec, row));
      }
  }
  return compared;
}

/** Rows of nodes that neither are this one nor sent anything. */
export async function strayRows(
  node: NodeContext,
  kinds: Kinds,
  known: readonly string[],
  findings: Findings,
): Promise<void> {
  for (const kind of node.catalogue.keys()) {
    const rows = await node.db.all<{ id: string; province: string }>(sql`
      select id, province from ${raw(kinds.codec(kind).table)}
      where not province = any(${[...known]}::text[]) limit 1000`);
    for (const { id, province } of rows)
      findings.add(
        finding(
          kind,
          `记录属于节点 ${province}，本节点没有它的日志`,
          `The record is of node ${province}, whose log is not here`,
          { kind, record: id, element: 'province' },
        ),
      );
  }
}
