import { type Catalogue, columnName, modelOf, toSql, type WorldRow } from '@qingming/standard';
import { isSealed } from '@qingming/standard/language/element.ts';
import { type Expression, referenceIn } from '@qingming/standard/language/expression.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { BEFORE } from '@qingming/standard/derive/expression-sql.ts';
import { snake, tableName } from '@qingming/standard/derive/names.ts';
import { columnOf } from '@qingming/standard/derive/owner.ts';
import type pg from 'pg';
import type { Rows } from './arbitrary-world.ts';

/** The derived tables without their constraints, so that records may be as wrong as they like. */
export async function createBareTables(client: pg.Client, catalogue: Catalogue): Promise<void> {
  for (const { table, columns } of modelOf(catalogue).tables) {
    const bare = columns.map(({ sql }) => sql.replace(' not null', ''));
    await client.query(`create table ${table} (${bare.join(', ')})`);
    await client.query(`create table ${before(table)} (like ${table})`);
  }
}

/** The versions before, by identifier. */
const before = (table: string): string => `${table}_before`;

const hex = (value: unknown): string => `\\x${Buffer.from(String(value)).toString('hex')}`;

/** A row by column, as JSON; a sealed text stands open under its blind index too. */
function columnsOf(
  catalogue: Catalogue,
  definition: RecordDefinition,
  row: WorldRow,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(row).flatMap(([name, value]): readonly [string, unknown][] => {
    if (value === undefined || value === null) return [];
    const element = definition.elements[name];
    if (referenceIn(name) !== undefined) return [];
    if (element === undefined)
      return [[name === 'root' ? columnOf(catalogue, definition, name) : snake(name), value]];
    const column = columnName(name);
    return isSealed(element)
      ? [
          [column, hex(value)],
          [`${column}_key`, hex(value)],
        ]
      : [[column, value]];
  });
  return Object.fromEntries(entries);
}

/** Replaces what the tables hold by the records of a world, and the versions before likewise. */
export async function load(
  client: pg.Client,
  catalogue: Catalogue,
  rows: Rows,
  versionsBefore: Rows = new Map(),
): Promise<void> {
  const tables = [...catalogue.keys()].map(tableName).flatMap((table) => [table, before(table)]);
  await client.query(`truncate ${tables.join(', ')}`);
  await fill(client, catalogue, rows, tableName);
  await fillStates(client, rows);
  await fill(client, catalogue, versionsBefore, (kind) => before(tableName(kind)));
}

async function fill(
  client: pg.Client,
  catalogue: Catalogue,
  rows: Rows,
  tableOf: (kind: string) => string,
): Promise<void> {
  for (const [kind, records] of rows) {
    const table = tableOf(kind);
    const json = records.map((row) =>
      columnsOf(catalogue, catalogue.get(kind) as RecordDefinition, row),
    );
    await client.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(json)],
    );
  }
}

/** What the checks of references found, by record. */
async function fillStates(client: pg.Client, rows: Rows): Promise<void> {
  const found = [...rows].flatMap(([kind, records]) =>
    records.flatMap((row) =>
      Object.entries(row).flatMap(([name, state]) => {
        const element = referenceIn(name);
        return element === undefined || state === undefined
          ? []
          : [{ province: row['province'], kind, record: row['id'], element, state }];
      }),
    ),
  );
  await client.query('truncate reference');
  await client.query(
    `insert into reference (province, kind, record, element, state, version, since_version, named, number)
      select province, kind, record, element, state, 1, 1, 'room', 'HZ1'
      from jsonb_populate_recordset(null::reference, $1)`,
    [JSON.stringify(found)],
  );
}

type Truth = boolean | undefined;

/** What the database says of each record of `kind`, in the order of identifiers. */
export async function askDatabase(
  client: pg.Client,
  catalogue: Catalogue,
  kind: string,
  expression: Expression,
): Promise<readonly Truth[]> {
  const table = tableName(kind);
  const condition = toSql(catalogue, kind, 'here', expression);
  const { rows } = await client.query<{ truth: boolean | null }>(
    `select (${condition}) as truth from ${table} here
      left join ${before(table)} ${BEFORE} on ${BEFORE}.id = here.id order by here.id`,
  );
  return rows.map(({ truth }) => truth ?? undefined);
}
