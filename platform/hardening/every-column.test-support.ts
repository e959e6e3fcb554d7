import { bookedFunction, isBooked } from '@qingming/standard/derive/books-sql.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import { type Element, text } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Tx } from '../src/kernel/db/database.ts';
import { raw, sql } from '../src/kernel/db/sql.ts';
import { logRow } from '../src/kernel/log/append.ts';
import { insertLogRows, insertRows } from '../src/kernel/records/bulk-rows.ts';
import { advanceSeries, numbersIn } from '../src/kernel/records/series.ts';
import type { StoredAny } from '../src/kernel/records/stored.ts';
import { indicatorCountsOf, indicatorCountInsert } from '../src/kernel/records/indicator-counts.ts';
import { behindTheBack } from '../test-support/behind-the-back.ts';
import type { TestNode } from '../test-support/node.ts';

/** As free as a reason is. */
const NOTE = text('备注', 'Note', { classification: 'personal', source: 'a test' });

const FILE =
  'ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU?ct=image/jpeg&sm3=GrIdg1XPoX-OYRlIMegaj42_yMT2o6BPTVXUZhZhYbU&bytes=1024';
const INSTANT = '2026-04-05T01:02:03.004Z';

/** What a text element is given. */
export type TextOf = (element: Element) => string;
const SHORT: TextOf = () => '甲';

function valueOf(element: Element, id: () => string, textOf: TextOf): string | number | boolean {
  switch (element.type) {
    case 'text':
      return textOf(element);
    case 'code':
      return element.codes?.values[0]?.code ?? '1';
    case 'region':
      return '370102';
    case 'date':
      return '2026-04-05';
    case 'partialDate':
      return '2026-04';
    case 'instant':
      return INSTANT;
    case 'integer':
      return 3;
    case 'money':
      return 1200;
    case 'decimal':
      return 1.25;
    case 'boolean':
      return true;
    case 'link':
      return id();
    case 'ref':
      return 'HZ370102-2026-000001';
    case 'file':
      return FILE;
  }
}

/** A record of a kind in which every element has a value, sense or none. */
function fullRecord(
  { node, kinds }: TestNode,
  definition: RecordDefinition,
  textOf: TextOf,
): StoredAny {
  const uuid = (): string => node.ids.uuid();
  const fact = Object.fromEntries(
    Object.entries(definition.elements).map(([name, element]) => [
      name,
      valueOf(element, uuid, textOf),
    ]),
  ) as AnyFact;
  // What a province adds stands in one object beside the national elements.
  const local = { local: { village: textOf(NOTE) } } as unknown as AnyFact;
  const { isOfInstitution, rootColumn } = kinds.codec(definition.kind);
  return {
    id: uuid(),
    version: 1,
    province: node.node,
    region: '370102',
    institution: isOfInstitution ? uuid() : null,
    root: rootColumn === undefined ? null : uuid(),
    voided: false,
    reason: textOf(NOTE),
    standard: node.standard,
    recordedAt: node.clock.now().toISOString(),
    recordedBy: 'somebody',
    fact: { ...fact, ...local },
  };
}

/** Takes away what would refuse a record without sense: the test is about columns, not about rules. */
export async function dropChecks({ owner }: TestNode): Promise<void> {
  const checks = await owner.all<{ statement: string }>(sql`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
    from pg_constraint where contype in ('c', 'x') and connamespace = 'public'::regnamespace and ${true}`);
  await owner.client((client) => client.query(checks.map(({ statement }) => statement).join(';')));
}

/** Numbers that the server gives, which nobody can rewrite as they are. */
export async function dropIdentities({ owner }: TestNode): Promise<void> {
  const identities = await owner.all<{ statement: string }>(sql`
    select format('alter table %I alter column %I drop identity', table_name, column_name) as statement
    from information_schema.columns where table_schema = 'public' and is_identity = 'YES' and ${true}`);
  await owner.client((client) =>
    client.query(identities.map(({ statement }) => statement).join(';')),
  );
}

/** Books a record as the triggers of its table do, which are silent behind the back. */
async function bookRecord(tx: Tx, definition: RecordDefinition, record: StoredAny): Promise<void> {
  const table = raw(tableName(definition.kind));
  if (isBooked(definition)) {
    const { at, desk } = definition.books;
    await tx.run(sql`
      select qm_book(${definition.kind}, d.province, d.region, d.institution, ${record.root}::uuid, d.id, d.version,
        ${raw(`d.${columnName(at)}`)}, ${raw(desk === undefined ? 'null' : `d.${columnName(desk)}`)},
        array_agg(b.account), array_agg(b.amount))
      from ${table} d cross join lateral ${raw(bookedFunction(definition))}(d) b
      where d.id = ${record.id} group by d.province, d.id`);
  }
  if (definition.closes !== undefined) {
    const [desk, from, until] = [
      definition.closes.desk,
      definition.closes.from,
      definition.closes.until,
    ].map((name) => raw(`d.${columnName(name)}`));
    await tx.run(sql`
      select qm_close(${definition.kind}, d.province, d.institution, d.id, ${desk}, ${from}, ${until}, false)
      from ${table} d where d.id = ${record.id}`);
  }
}

/** One full record of every kind, stored and logged as the program does it. */
export async function oneOfEachKind(test_: TestNode, textOf: TextOf = SHORT): Promise<void> {
  const { node, kinds } = test_;
  await behindTheBack(test_, async (tx) => {
    for (const definition of node.catalogue.values()) {
      const codec = kinds.codec(definition.kind);
      const record = fullRecord(test_, definition, textOf);
      await tx.run(insertRows(codec, [record]));
      await tx.run(insertLogRows([logRow(node, codec, record, 'create')]));
      advanceSeries(tx, numbersIn(definition, [record]));
      await bookRecord(tx, definition, record);
      const { kind } = definition;
      const indicatorCounts = indicatorCountInsert(
        indicatorCountsOf({ kind, before: undefined, after: record }),
      );
      if (indicatorCounts !== undefined) await tx.run(indicatorCounts);
    }
  });
}

const CHANGES: Readonly<Record<string, (column: string) => string>> = {
  text: (c) => `coalesce(${c}, '') || 'x'`,
  uuid: () => 'gen_random_uuid()',
  integer: (c) => `coalesce(${c}, 0) + 5000`,
  bigint: (c) => `coalesce(${c}, 0) + 5000`,
  numeric: (c) => `coalesce(${c}, 0) + 1`,
  boolean: (c) => `not coalesce(${c}, false)`,
  'timestamp with time zone': (c) => `coalesce(${c}, now()) + interval '1 hour'`,
  date: (c) => `coalesce(${c}, current_date) + 1`,
  bytea: (c) =>
    `case when coalesce(length(${c}), 0) = 0 then '\\x01'::bytea
      else set_byte(${c}, length(${c}) - 1, get_byte(${c}, length(${c}) - 1) # 1) end`,
  jsonb: (c) => `coalesce(${c}, '{}') || '{"x": 1}'`,
  'bit varying': (c) => `~${c}`,
};

const ARRAYS: Readonly<Record<string, (column: string) => string>> = {
  _text: (c) => `coalesce(${c}, '{}') || 'x'::text`,
  _uuid: (c) => `coalesce(${c}, '{}') || gen_random_uuid()`,
  _date: (c) => `coalesce(${c}, '{}') || current_date`,
  _bytea: (c) => `coalesce(${c}, '{}') || '\\x01'::bytea`,
};

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly array: string;
}

/** Every column of every table of the program. */
export const allColumns = ({ owner }: TestNode): Promise<Column[]> =>
  owner.all<Column>(sql`
    select c.table_name as table, c.column_name as column, c.data_type as type, c.udt_name as array
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and ${true}
    order by c.table_name, c.ordinal_position`);

/** Changes one column of one row. */
export async function rewrite(tx: Tx, { table, column, type, array }: Column): Promise<void> {
  const change = type === 'ARRAY' ? ARRAYS[array] : CHANGES[type];
  if (change === undefined) throw new Error(`no way to change ${table}.${column} (${type})`);
  const changed = await tx.run(sql`
    update ${raw(`"${table}"`)} set ${raw(`"${column}"`)} = ${raw(change(`"${column}"`))}
    where ctid = (select min(ctid) from ${raw(`"${table}"`)}) and ${true}`);
  if (changed !== 1) throw new Error(`${table} holds no row to change`);
}

/** Copies tables, so that what a test rewrites can be put back. */
export async function keepCopies({ owner }: TestNode, tables: readonly string[]): Promise<void> {
  await owner.client((client) =>
    client.query(
      tables.map((table) => `create table kept.${table} as table public.${table}`).join(';'),
    ),
  );
}

export const putBack = (test_: TestNode, tables: readonly string[]): Promise<void> =>
  behindTheBack(test_, async (tx) => {
    for (const table of tables)
      await tx.client.query(
        `delete from public.${table}; insert into public.${table} table kept.${table}`,
      );
  });
