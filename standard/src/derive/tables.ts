import { type Element, isSealed } from '../language/element.ts';
import type { Exclusive, RecordDefinition, Rule, Unique } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { getElement, getRecord } from './catalogue.ts';
import { onlyInMemory, reachesOut, speaksOfVoided } from './expression-reach.ts';
import { toSql } from './expression-sql.ts';
import { columnName, snake, tableName } from './names.ts';
import { cameBeforeSql } from './version.ts';

/** One named piece of a table: a column, a constraint or an index, with the SQL that makes it. */
export interface Piece {
  readonly name: string;
  readonly sql: string;
}

/** What the database holds of a record kind; a migration is the difference of two of these. */
export interface TableModel {
  readonly table: string;
  readonly comment: string;
  readonly columns: readonly Piece[];
  readonly constraints: readonly Piece[];
  readonly indexes: readonly Piece[];
  /** Foreign keys, made after every table is there. */
  readonly references: readonly Piece[];
}

const COLUMN_TYPES: Readonly<Record<Element['type'], string>> = {
  text: 'text',
  code: 'text collate "C"',
  region: 'text collate "C"',
  date: 'date',
  partialDate: 'text collate "C"',
  instant: 'timestamptz(3)',
  integer: 'integer',
  decimal: 'numeric',
  money: 'bigint',
  boolean: 'boolean',
  link: 'uuid',
};

const decimalType = (element: Element): string => `numeric(18, ${element.scale ?? 2})`;

function elementColumns(name: string, element: Element): readonly Piece[] {
  const column = columnName(name);
  const nullness = element.optional ? '' : ' not null';
  const type = element.type === 'decimal' ? decimalType(element) : COLUMN_TYPES[element.type];
  if (!isSealed(element)) return [{ name: column, sql: `${column} ${type}${nullness}` }];
  const sealed = { name: column, sql: `${column} bytea${nullness}` };
  const key = { name: `${column}_key`, sql: `${column}_key bytea` };
  const keys = { name: `${column}_keys`, sql: `${column}_keys bytea[]` };
  if (element.findable === 'name') return [sealed, key, keys];
  return element.findable === 'exact' ? [sealed, key] : [sealed];
}

function systemColumns(definition: RecordDefinition): readonly Piece[] {
  const owner: readonly [string, string][] = [
    ...(definition.belongsTo === 'node'
      ? []
      : [['institution', 'uuid not null'] as [string, string]]),
    ...(definition.belongsTo === 'case' ? [['case_id', 'uuid not null'] as [string, string]] : []),
  ];
  const columns: readonly [string, string][] = [
    ['province', 'text collate "C" not null'],
    ['id', 'uuid not null'],
    ['version', 'integer not null'],
    ['region', 'text collate "C" not null'],
    ...owner,
    ['voided', 'boolean not null default false'],
    ['reason', 'bytea'],
    ['standard', 'text collate "C" not null'],
    ['recorded_at', 'timestamptz(3) not null'],
    ['recorded_by', 'text not null'],
    ['local', 'jsonb'],
  ];
  return columns.map(([name, type]) => ({ name, sql: `${name} ${type}` }));
}

/** Whether some record links to this kind from inside a case or an institution. */
const isLinkedTo = (catalogue: Catalogue, kind: string): boolean =>
  [...catalogue.values()].some((other) =>
    Object.values(other.elements).some((element) => element.to === kind),
  );

/** A link stays inside its case or its institution; the key of the target says so. */
function ownerColumns(from: RecordDefinition, to: RecordDefinition): readonly string[] {
  if (to.belongsTo === 'case') return ['province', 'case_id'];
  if (to.belongsTo === 'institution') return ['province', 'institution'];
  return from.belongsTo === 'node' ? ['province'] : [];
}

function reference(
  catalogue: Catalogue,
  from: RecordDefinition,
  name: string,
  kind: string,
): Piece[] {
  const to = getRecord(catalogue, kind);
  const owner = ownerColumns(from, to);
  if (owner.length === 0) return [];
  const columns = [...owner, columnName(name)].join(', ');
  const target = [...owner, 'id'].join(', ');
  const constraint = `${tableName(from.kind)}_${columnName(name)}_link`;
  return [
    {
      name: constraint,
      sql: `constraint ${constraint} foreign key (${columns}) references ${tableName(kind)} (${target})`,
    },
  ];
}

/** Whose the record is. A case names its institution, so that one key holds both. */
function owner(definition: RecordDefinition): readonly Piece[] {
  const table = tableName(definition.kind);
  const key = (target: string, columns: string, keys: string): readonly Piece[] => [
    {
      name: `${table}_${target}_owner`,
      sql: `constraint ${table}_${target}_owner foreign key (${columns}) references ${target} (${keys})`,
    },
  ];
  if (definition.belongsTo === 'node' || definition.kind === 'institution') return [];
  return definition.belongsTo === 'case' && definition.kind !== 'funeralCase'
    ? key('funeral_case', 'province, institution, case_id', 'province, institution, id')
    : key('institution', 'province, institution', 'province, id');
}

function references(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const owners = owner(definition);
  const links = Object.entries(definition.elements).flatMap(([name, element]) =>
    element.to === undefined ? [] : reference(catalogue, definition, name, element.to),
  );
  return [...owners, ...links];
}

/** Rules about the record alone are CHECK constraints; a voided record may be anything that no rule names. */
function check(catalogue: Catalogue, definition: RecordDefinition, rule: Rule): Piece {
  const name = constraintName(definition, rule.name);
  const condition = toSql(
    catalogue,
    definition.kind,
    tableName(definition.kind),
    rule.check,
  ).replaceAll(`${tableName(definition.kind)}.`, '');
  const before = rule.since === undefined ? '' : `${cameBeforeSql('standard', rule.since)} or `;
  const guard = `${before}${speaksOfVoided(rule.check) ? '' : 'voided or '}`;
  return { name, sql: `constraint ${name} check (${guard}${condition})` };
}

export const constraintName = (definition: RecordDefinition, rule: string): string =>
  `${tableName(definition.kind)}__${rule.replaceAll('-', '_')}`;

/** Rules that a CHECK constraint holds. */
export const rowRules = (definition: RecordDefinition): readonly Rule[] =>
  definition.rules.filter(
    (rule) => !reachesOut(rule.check) && !onlyInMemory(definition, rule.check),
  );

/** Rules that look at other records, held by constraint triggers. */
export const crossRules = (definition: RecordDefinition): readonly Rule[] =>
  definition.rules.filter(
    (rule) => reachesOut(rule.check) && !onlyInMemory(definition, rule.check),
  );

const keyColumn = (definition: RecordDefinition, name: string): string => {
  const element = getElement(definition, name);
  return isSealed(element) ? `${columnName(name)}_key` : columnName(name);
};

function whereClause(
  catalogue: Catalogue,
  definition: RecordDefinition,
  where: Unique['where'],
): string {
  const table = tableName(definition.kind);
  const more =
    where === undefined
      ? ''
      : ` and ${toSql(catalogue, definition.kind, table, where).replaceAll(`${table}.`, '')}`;
  return `where (not voided${more})`;
}

function uniqueIndex(catalogue: Catalogue, definition: RecordDefinition, unique: Unique): Piece {
  const name = constraintName(definition, unique.name);
  const columns = [
    ...(unique.everywhere === true ? [] : ['province']),
    ...unique.elements.map((element) => keyColumn(definition, element)),
  ];
  const where = whereClause(catalogue, definition, unique.where);
  return {
    name,
    sql: `create unique index ${name} on ${tableName(definition.kind)} (${columns.join(', ')}) ${where}`,
  };
}

function exclusion(
  catalogue: Catalogue,
  definition: RecordDefinition,
  exclusive: Exclusive,
): Piece {
  const name = constraintName(definition, exclusive.name);
  const range =
    getElement(definition, exclusive.from).type === 'instant' ? 'tstzrange' : 'daterange';
  const equal = [
    'province',
    ...exclusive.elements.map((element) => keyColumn(definition, element)),
  ];
  const parts = [
    ...equal.map((column) => `${column} with =`),
    `${range}(${columnName(exclusive.from)}, ${columnName(exclusive.until)}) with &&`,
  ];
  const where = whereClause(catalogue, definition, exclusive.where);
  return {
    name,
    // A partner's batch says how things stand at its end: who makes room for whom is seen there.
    sql: `constraint ${name} exclude using gist (${parts.join(', ')}) ${where} deferrable initially immediate`,
  };
}

const ownKeys = (definition: RecordDefinition): readonly (readonly string[])[] => [
  ...(definition.belongsTo === 'case' ? [['province', 'case_id', 'id']] : []),
  ...(definition.belongsTo === 'node' ? [] : [['province', 'institution', 'id']]),
];

/** A linked kind offers a key that names its case or institution, so that links cannot leave it. */
function linkKey(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const isCase = definition.kind === 'funeralCase';
  const owner = definition.belongsTo === 'case' && !isCase ? 'case_id' : 'institution';
  if (definition.belongsTo === 'node' || !(isCase || isLinkedTo(catalogue, definition.kind)))
    return [];
  const name = `${tableName(definition.kind)}_link_key`;
  return [{ name, sql: `constraint ${name} unique (province, ${owner}, id)` }];
}

function plainIndexes(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const table = tableName(definition.kind);
  const linked = linkKey(catalogue, definition).length > 0;
  const owner = linked
    ? []
    : ownKeys(definition)
        .slice(0, 1)
        .map((columns) => columns.slice(0, 2));
  const scope =
    definition.kind === 'funeralCase' ? [['province', 'institution', 'recorded_at']] : [];
  const declared = definition.indexes.map((elements) => [
    'province',
    ...elements.map((element) => keyColumn(definition, element)),
  ]);
  const names = Object.entries(definition.elements)
    .filter(([, element]) => isSealed(element) && element.findable !== undefined)
    .map(([name, element]) => findIndex(table, name, element));
  const plain = [...owner, ...scope, ...declared].map((columns) => {
    const name = `${table}_by_${columns.slice(1).join('_')}`;
    return { name, sql: `create index ${name} on ${table} (${columns.join(', ')})` };
  });
  return [...plain, ...names];
}

function findIndex(table: string, name: string, element: Element): Piece {
  const column = columnName(name);
  const index = `${table}_find_${column}`;
  return element.findable === 'name'
    ? { name: index, sql: `create index ${index} on ${table} using gin (${column}_keys)` }
    : { name: index, sql: `create index ${index} on ${table} (${column}_key)` };
}

const institutionIsItself = (definition: RecordDefinition): readonly Piece[] =>
  definition.kind === 'institution'
    ? [
        {
          name: 'institution_is_itself',
          sql: 'constraint institution_is_itself check (institution = id)',
        },
      ]
    : [];

/**
 * The links of a kind to records that do not travel: where its records arrive from another node,
 * what these name is not there.
 */
export const linksThatStayBehind = (
  catalogue: Catalogue,
  definition: RecordDefinition,
): readonly string[] =>
  Object.entries(definition.elements)
    .filter(([, { to }]) => to !== undefined && getRecord(catalogue, to).travels === 'stays')
    .map(([name]) => `${tableName(definition.kind)}_${columnName(name)}_link`);

/** The table of a record kind: its columns, constraints, indexes and references. */
export function tableModel(catalogue: Catalogue, definition: RecordDefinition): TableModel {
  const table = tableName(definition.kind);
  return {
    table,
    comment: `${definition.label.zh} ${definition.label.en}`,
    columns: [
      ...systemColumns(definition),
      ...Object.entries(definition.elements).flatMap(([name, element]) =>
        elementColumns(name, element),
      ),
    ],
    constraints: [
      { name: `${table}_pkey`, sql: `constraint ${table}_pkey primary key (province, id)` },
      ...linkKey(catalogue, definition),
      ...institutionIsItself(definition),
      ...rowRules(definition).map((rule) => check(catalogue, definition, rule)),
      ...definition.exclusive.map((exclusive) => exclusion(catalogue, definition, exclusive)),
    ],
    indexes: [
      ...definition.unique.map((unique) => uniqueIndex(catalogue, definition, unique)),
      ...plainIndexes(catalogue, definition),
    ],
    references: references(catalogue, definition),
  };
}

/** `cremationConfirmation` as PostgreSQL shows it in messages. */
export const tableOf = (definition: RecordDefinition): string => snake(definition.kind);
