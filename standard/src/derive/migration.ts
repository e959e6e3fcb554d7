import type { Catalogue } from './catalogue.ts';
import { type Piece, type TableModel, tableModel } from './tables.ts';
import { triggerSql } from './triggers.ts';

/** What the database holds of the whole standard: kept beside the migrations as plain data. */
export interface Model {
  readonly tables: readonly TableModel[];
  readonly triggers: readonly TableTriggers[];
}

/** The trigger functions and triggers of one table; `sql` makes them, and makes them again. */
export interface TableTriggers {
  readonly table: string;
  readonly names: readonly string[];
  readonly sql: string;
}

const ROLES = 'qingming_app, qingming_exchange';

const triggerNames = (sql: string): readonly string[] =>
  [...sql.matchAll(/^create (?:constraint )?trigger (\w+)/gm)].map((match) => match[1] ?? '');

/** The tables and triggers that a catalogue asks for, in the catalogue's order. */
export function modelOf(catalogue: Catalogue): Model {
  const definitions = [...catalogue.values()];
  const triggers = definitions.map((definition) => triggerSql(catalogue, definition));
  return {
    tables: definitions.map((definition) => tableModel(catalogue, definition)),
    triggers: definitions.flatMap((definition, index) => {
      const sql = triggers[index] ?? '';
      const { table } = tableModel(catalogue, definition);
      return sql === '' ? [] : [{ table, names: triggerNames(sql), sql }];
    }),
  };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A table as it is made: its rows are changed by new versions and never removed. */
function createTable(model: TableModel): string {
  const parts = [...model.columns, ...model.constraints].map(({ sql }) => `  ${sql}`);
  return [
    `create table ${model.table} (\n${parts.join(',\n')}\n);`,
    `comment on table ${model.table} is ${quoted(model.comment)};`,
    ...model.indexes.map(({ sql }) => `${sql};`),
    `alter table ${model.table} enable row level security;`,
    `grant select, insert, update on ${model.table} to ${ROLES};`,
  ].join('\n');
}

const addTo = (table: string, piece: Piece): string => `alter table ${table} add ${piece.sql};`;

const MAY_WAIT = /^constraint \S+ (check|foreign key) /;

/**
 * To a table that may hold many rows: a new check is asked of new versions at once, and of the rows
 * that are there later, while the node works. What is unique has to be asked of all of them now.
 */
const addToRows = (table: string, { name, sql }: Piece): string =>
  addTo(table, { name, sql: MAY_WAIT.test(sql) ? `${sql} not valid` : sql });
const dropFrom = (table: string, piece: Piece): string =>
  `alter table ${table} drop constraint ${piece.name};`;

const fileOf = (statements: readonly string[]): string =>
  statements.length === 0 ? '' : `${statements.join('\n\n')}\n`;

interface Difference {
  readonly gone: readonly Piece[];
  readonly added: readonly Piece[];
}

/** A piece that changed is gone under its old definition and added under its new one. */
function differenceOf(before: readonly Piece[], after: readonly Piece[]): Difference {
  const same = (one: Piece, other: Piece): boolean =>
    one.name === other.name && one.sql === other.sql;
  return {
    gone: before.filter((piece) => !after.some((other) => same(piece, other))),
    added: after.filter((piece) => !before.some((other) => same(piece, other))),
  };
}

const NOT_NULL = ' not null';

const isSealedNow = (before: Piece, after: Piece): boolean =>
  before.sql.replace(/ text\b/, ' bytea') === after.sql;

/**
 * A text that becomes sealed keeps its content behind a byte 0, which is no key's number, and is
 * listed: the program, which holds the key, seals it before it serves anybody.
 */
const sealColumn = (table: string, { name }: Piece): string =>
  `alter table ${table} alter column ${name} type bytea using '\\x00'::bytea || convert_to(${name}, 'UTF8');
insert into not_yet_sealed (table_name, column_name) values ('${table}', '${name}');`;

/** A column that only became optional loses its NOT NULL; any other change needs a decision. */
function changedColumn(table: string, before: Piece, after: Piece): string {
  if (isSealedNow(before, after)) return sealColumn(table, after);
  if (before.sql === `${after.sql}${NOT_NULL}`)
    return `alter table ${table} alter column ${after.name} drop not null;`;
  throw new Error(
    `${table}.${after.name} changes from "${before.sql}" to "${after.sql}": rows exist that only a person can decide about; write this migration by hand`,
  );
}

function addedColumn(table: string, column: Piece): string {
  if (column.sql.includes(NOT_NULL) && !column.sql.includes(' default '))
    throw new Error(
      `${table}.${column.name} is new and required, and rows exist without it; make it optional or write this migration by hand`,
    );
  return `alter table ${table} add column ${column.sql};`;
}

function columnChanges(before: TableModel, after: TableModel): readonly string[] {
  const { gone, added } = differenceOf(before.columns, after.columns);
  const dropped = gone.find((old) => !added.some(({ name }) => name === old.name));
  if (dropped !== undefined)
    throw new Error(
      `${after.table}.${dropped.name} is no longer in the standard; nothing is deleted, so write this migration by hand`,
    );
  return added.map((column) => {
    const old = gone.find(({ name }) => name === column.name);
    return old === undefined
      ? addedColumn(after.table, column)
      : changedColumn(after.table, old, column);
  });
}

const withoutTable = (table: string): TableModel => ({
  table,
  comment: '',
  columns: [],
  constraints: [],
  indexes: [],
  references: [],
});

interface TableChange {
  readonly before: TableModel;
  readonly after: TableModel;
}

const dropReferences = ({ before, after }: TableChange): readonly string[] =>
  differenceOf(before.references, after.references).gone.map((key) => dropFrom(after.table, key));

const addReferences = ({ before, after }: TableChange): readonly string[] =>
  differenceOf(before.references, after.references).added.map((key) =>
    (before.columns.length === 0 ? addTo : addToRows)(after.table, key),
  );

/** What rows must meet before they are asked to: columns first, then constraints, then indexes. */
function alterTable({ before, after }: TableChange): readonly string[] {
  const { table } = after;
  const constraints = differenceOf(before.constraints, after.constraints);
  const indexes = differenceOf(before.indexes, after.indexes);
  return [
    ...indexes.gone.map(({ name }) => `drop index ${name};`),
    ...constraints.gone.map((constraint) => dropFrom(table, constraint)),
    ...columnChanges(before, after),
    ...constraints.added.map((constraint) => addToRows(table, constraint)),
    ...indexes.added.map(({ sql }) => `${sql};`),
    ...(before.comment === after.comment
      ? []
      : [`comment on table ${table} is ${quoted(after.comment)};`]),
  ];
}

/** The functions that the triggers of a table call, with what they take. */
const functionNames = (sql: string): readonly string[] =>
  [...sql.matchAll(/^create or replace function (\w+\([^)]*\))/gm)].map((match) => match[1] ?? '');

function dropTriggers(before: Model, after: Model): readonly string[] {
  return before.triggers.flatMap(({ table, names, sql }) => {
    const kept = after.triggers.find((other) => other.table === table);
    const functions = functionNames(kept?.sql ?? '');
    return [
      ...names
        .filter((name) => kept?.names.includes(name) !== true)
        .map((name) => `drop trigger ${name} on ${table};`),
      ...functionNames(sql)
        .filter((name) => !functions.includes(name))
        .map((name) => `drop function ${name};`),
    ];
  });
}

const changedTriggers = (before: Model, after: Model): readonly string[] =>
  after.triggers
    .filter(({ sql }) => !before.triggers.some((other) => other.sql === sql))
    .map(({ sql }) => sql);

function refuseDroppedTable(before: Model, after: Model): void {
  const gone = before.tables.find(
    ({ table }) => !after.tables.some((other) => other.table === table),
  );
  if (gone !== undefined)
    throw new Error(
      `the table ${gone.table} is no longer in the standard; nothing is deleted, so write this migration by hand`,
    );
}

/**
 * The SQL that leads a database from one model to another; empty when they are equal.
 * Throws on what would lose or invent content: a table or column that goes, a column whose type
 * changes or that becomes required.
 */
export function diffSql(before: Model, after: Model): string {
  refuseDroppedTable(before, after);
  const isNew = ({ table }: TableModel): boolean =>
    !before.tables.some((other) => other.table === table);
  const changes: readonly TableChange[] = after.tables.map((table) => ({
    before: before.tables.find((other) => other.table === table.table) ?? withoutTable(table.table),
    after: table,
  }));
  const kept = changes.filter((change) => !isNew(change.after));
  return fileOf([
    ...dropTriggers(before, after),
    ...kept.flatMap(dropReferences),
    ...kept.flatMap(alterTable),
    ...after.tables.filter(isNew).map(createTable),
    ...changes.flatMap(addReferences),
    ...changedTriggers(before, after),
  ]);
}

const EMPTY: Model = { tables: [], triggers: [] };

/** The SQL that makes an empty database hold the catalogue, after the helper functions and roles. */
export const initialSql = (catalogue: Catalogue): string => diffSql(EMPTY, modelOf(catalogue));
