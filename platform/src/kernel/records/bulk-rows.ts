import { join, raw, type Sql, sql } from '../db/sql.ts';
import type { LogRow } from '../log/append.ts';
import type { Codec } from './codec.ts';
import type { StoredAny } from './stored.ts';

/**
 * Values of one column as an array parameter. A bytea[][] would have to be rectangular, so arrays
 * of arrays travel as text.
 */
const columnArray = (type: string, values: readonly unknown[]): Sql =>
  type.endsWith('[]')
    ? sql`(select array_agg(v::${raw(type)} order by n) from unnest(${values.map(arrayLiteral)}::text[]) with ordinality u(v, n))`
    : sql`${values}::${raw(type)}[]`;

const arrayLiteral = (value: unknown): string | null =>
  value === null
    ? null
    : `{${(value as Uint8Array[]).map((bytes) => `"\\\\x${Buffer.from(bytes).toString('hex')}"`).join(',')}}`;

const plainColumns = (codec: Codec) => codec.columns.filter(({ type }) => !type.endsWith('[]'));
const listColumns = (codec: Codec) => codec.columns.filter(({ type }) => type.endsWith('[]'));

/** Records of one kind as rows of a query, by `unnest`: one statement for many, faster than many statements. */
export function givenRows(
  codec: Codec,
  records: readonly StoredAny[],
): { names: readonly string[]; rows: Sql } {
  const plain = plainColumns(codec);
  const lists = listColumns(codec);
  const names = [...plain, ...lists].map(({ name }) => name);
  const arrays = [
    ...plain.map(({ type, write }) =>
      columnArray(
        type,
        records.map((record) => write(record)),
      ),
    ),
    ...lists.map(
      ({ write }) => sql`${records.map((record) => arrayLiteral(write(record)))}::text[]`,
    ),
  ];
  const selected = [
    ...plain.map(({ name }) => name),
    ...lists.map(({ name, type }) => `${name}::${type}`),
  ];
  const rows = sql`select ${raw(selected.join(', '))} from unnest(${join(arrays)}) as given(${raw(names.join(', '))})`;
  return { names, rows };
}

export function insertRows(codec: Codec, records: readonly StoredAny[]): Sql {
  const { names, rows } = givenRows(codec, records);
  return sql`insert into ${raw(codec.table)} (${raw(names.join(', '))}) ${rows}`;
}

/** Adds rows to the log in their order. */
export const insertLogRows = (rows: readonly LogRow[]): Sql => sql`
  insert into log_entry (kind, record, version, subject, travels, audience, recorded_at, header, body, leaf)
  select * from unnest(${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.record)}::uuid[],
    ${rows.map((row) => row.version)}::int[], ${rows.map((row) => row.subject)}::uuid[],
    ${rows.map((row) => row.travels)}::text[], ${rows.map((row) => row.audience)}::text[],
    ${rows.map((row) => row.recordedAt)}::timestamptz[], ${rows.map((row) => row.header)}::text[],
    ${rows.map((row) => row.body)}::bytea[], ${rows.map((row) => row.leaf)}::bytea[])`;

/**
 * Resolved when what was sent has left this process: hashing and sealing the log of a thousand
 * records takes as long as inserting their rows, and the database does that meanwhile.
 */
export const onItsWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
