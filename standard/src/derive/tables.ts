import { type Element, type Findable, isSealed } from '../language/element.ts';
import { all, type Expression, present } from '../language/expression.ts';
import type { Exclusive, RecordDefinition, Rule, Unique } from '../language/record.ts';
import type { Catalogue } from './catalogue.ts';
import { getElement, getRecord } from './catalogue.ts';
import { onlyInMemory, reachesOut, speaksOfVoided } from './expression-reach.ts';
import { toSql } from './expression-sql.ts';
import { columnName, snake, tableName } from './names.ts';
import {
  columnOf,
  institutionKind,
  isOfInstitution,
  isPart,
  isRoot,
  rootColumn,
  rootOf,
} from './owner.ts';
import { conditionOf } from './rule-life.ts';
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
  file: 'text',
  ref: 'text collate "C"',
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

/** The columns that say whose a record is, the widest first. */
function ownerNames(catalogue: Catalogue, definition: RecordDefinition): readonly string[] {
  const root = rootColumn(catalogue, definition);
  return [
    ...(isOfInstitution(catalogue, definition) ? ['institution'] : []),
    ...(root === undefined ? [] : [root]),
  ];
}

function systemColumns(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const owner = ownerNames(catalogue, definition).map((name): [string, string] => [
    name,
    'uuid not null',
  ]);
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

/** Whether some record links to this kind. */
const isLinkedTo = (catalogue: Catalogue, kind: string): boolean =>
  [...catalogue.values()].some((other) =>
    Object.values(other.elements).some((element) => element.to === kind),
  );

/** Whether a record of another root of the institution may link to this kind, a part of one. */
const isReached = (catalogue: Catalogue, kind: string): boolean =>
  [...catalogue.values()].some(({ elements }) =>
    Object.values(elements).some(({ to, reach }) => to === kind && reach !== undefined),
  );

/** Whether a record in an institution may name one of this kind that came down from the ministry. */
const comesDown = ({ travels }: RecordDefinition): boolean =>
  travels === 'down' || travels === 'both';

/**
 * A link to a part stays inside its root unless it reaches further, any other inside its institution or, of
 * what lies in none, its province; the key of the target says so.
 */
function linkColumns(
  catalogue: Catalogue,
  from: RecordDefinition,
  to: RecordDefinition,
  reach: Element['reach'],
): readonly string[] {
  if (isPart(to) && reach === undefined)
    return ['province', ...ownerNames(catalogue, to).slice(-1)];
  if (isOfInstitution(catalogue, to)) return ['province', 'institution'];
  return isOfInstitution(catalogue, from) && comesDown(to) ? [] : ['province'];
}

function reference(
  catalogue: Catalogue,
  from: RecordDefinition,
  name: string,
  { to: kind, reach }: Element,
): Piece[] {
  if (kind === undefined) return [];
  const to = getRecord(catalogue, kind);
  const owner = linkColumns(catalogue, from, to, reach);
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

interface OwnerReference {
  readonly name: string;
  readonly to: RecordDefinition;
}

/** The foreign key by which a record names what it belongs to: a root, or else an institution. */
export function ownerReference(
  catalogue: Catalogue,
  definition: RecordDefinition,
): OwnerReference | undefined {
  const isOwned = isOfInstitution(catalogue, definition) && !definition.isInstitution;
  const to = isPart(definition)
    ? rootOf(catalogue, definition)
    : isOwned
      ? institutionKind(catalogue)
      : undefined;
  return to && { name: `${tableName(definition.kind)}_${tableName(to.kind)}_owner`, to };
}

/** Whose the record is. A root names its institution, so that one key of its parts holds both. */
function owner(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const reference = ownerReference(catalogue, definition);
  if (reference === undefined) return [];
  const { name, to } = reference;
  const names = ownerNames(catalogue, definition);
  // A root carries its own identifier too, and is owned by its institution alone.
  const columns = ['province', ...(isRoot(definition) ? names.slice(0, -1) : names)];
  const keys = [...columns.slice(0, -1), 'id'];
  return [
    {
      name,
      sql: `constraint ${name} foreign key (${columns.join(', ')}) references ${tableName(to.kind)} (${keys.join(', ')})`,
    },
  ];
}

function references(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const owners = owner(catalogue, definition);
  const links = Object.entries(definition.elements).flatMap(([name, element]) =>
    reference(catalogue, definition, name, element),
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
    conditionOf(rule),
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

const keyColumn = (catalogue: Catalogue, definition: RecordDefinition, name: string): string => {
  const column = columnOf(catalogue, definition, name);
  return isSealed(getElement(definition, name)) ? `${column}_key` : column;
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
    ...unique.elements.map((element) => keyColumn(catalogue, definition, element)),
  ];
  const where = whereClause(catalogue, definition, unique.where);
  return {
    name,
    sql: `create unique index ${name} on ${tableName(definition.kind)} (${columns.join(', ')}) ${where}`,
  };
}

/** A range without its beginning is none yet: what is not planned takes no time. */
function begun({ elements }: RecordDefinition, { from, where }: Exclusive): Expression | undefined {
  if (elements[from]?.optional !== true) return where;
  return where === undefined ? present(from) : all(present(from), where);
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
    ...exclusive.elements.map((element) => keyColumn(catalogue, definition, element)),
  ];
  const parts = [
    ...equal.map((column) => `${column} with =`),
    `${range}(${columnName(exclusive.from)}, ${columnName(exclusive.until)}) with &&`,
  ];
  const where = whereClause(catalogue, definition, begun(definition, exclusive));
  return {
    name,
    // A partner's batch says how things stand at its end: who makes room for whom is seen there.
    sql: `constraint ${name} exclude using gist (${parts.join(', ')}) ${where} deferrable initially immediate`,
  };
}

/** The narrowest owner of a record, which others find it by: its root, or its institution. */
const nearestOwner = (catalogue: Catalogue, definition: RecordDefinition): string | undefined =>
  isRoot(definition)
    ? ownerNames(catalogue, definition).at(-2)
    : ownerNames(catalogue, definition).at(-1);

/** What is linked to, or has parts, offers a key that names its owner, so that links cannot leave it. */
function linkKey(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const owner = nearestOwner(catalogue, definition);
  const [widest = owner] = ownerNames(catalogue, definition);
  if (
    owner === undefined ||
    widest === undefined ||
    !(isRoot(definition) || isLinkedTo(catalogue, definition.kind))
  )
    return [];
  const key = (name: string, of: string): Piece => ({
    name: `${tableName(definition.kind)}_${name}_key`,
    sql: `constraint ${tableName(definition.kind)}_${name}_key unique (province, ${of}, id)`,
  });
  return [
    key('link', owner),
    ...(isReached(catalogue, definition.kind) ? [key('reach', widest)] : []),
  ];
}

/** Whether no longer list begins with this one: an index over that serves what this one would. */
const isNoBeginning = (
  columns: readonly string[],
  _at: number,
  all: readonly string[][],
): boolean =>
  !all.some(
    (other) =>
      other.length > columns.length && columns.every((column, place) => column === other[place]),
  );

function plainIndexes(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  const table = tableName(definition.kind);
  const nearest = nearestOwner(catalogue, definition);
  const isLinked = linkKey(catalogue, definition).length > 0;
  const owner = isLinked || nearest === undefined ? [] : [['province', nearest]];
  const scope =
    isRoot(definition) && nearest !== undefined ? [['province', nearest, 'recorded_at']] : [];
  const declared = definition.indexes.map((elements) => [
    'province',
    ...elements.map((element) => keyColumn(catalogue, definition, element)),
  ]);
  const names = Object.entries(definition.elements).flatMap(([name, { findable }]) =>
    findable === undefined ? [] : findIndexes(table, columnName(name), findable),
  );
  const filled = definition.capacity.map(({ of, from }) => [
    'province',
    columnName(of),
    columnName(from),
  ]);
  const wanted = [...owner, ...scope, ...declared, ...filled];
  const plain = wanted.filter(isNoBeginning).map((columns) => {
    const name = `${table}_by_${columns.slice(1).join('_')}`;
    return { name, sql: `create index ${name} on ${table} (${columns.join(', ')})` };
  });
  return [...plain, ...names];
}

/** What serves each way of finding; `findFunction` says who may use an index that row security would not. */
function findIndexes(table: string, column: string, findable: Findable): readonly Piece[] {
  const index = (name: string, on: string): Piece => ({
    name: `${table}_${name}_${column}`,
    sql: `create index ${table}_${name}_${column} on ${table} ${on}`,
  });
  const ways: Readonly<Record<Findable, readonly Piece[]>> = {
    exact: [index('find', `(${column}_key)`)],
    name: [index('find', `using gin (${column}_keys)`), index('whole', `(${column}_key)`)],
    number: [
      index('begins', `(${column} collate "C")`),
      index('ends', `(reverse(${column}) collate "C")`),
    ],
  };
  return ways[findable];
}

/** What others belong to belongs to itself. */
function isItself(catalogue: Catalogue, definition: RecordDefinition): readonly Piece[] {
  if (!isRoot(definition) && !definition.isInstitution) return [];
  const name = `${tableName(definition.kind)}_is_itself`;
  const own = ownerNames(catalogue, definition).at(-1);
  return [{ name, sql: `constraint ${name} check (${own} = id)` }];
}

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
      ...systemColumns(catalogue, definition),
      ...Object.entries(definition.elements).flatMap(([name, element]) =>
        elementColumns(name, element),
      ),
    ],
    constraints: [
      { name: `${table}_pkey`, sql: `constraint ${table}_pkey primary key (province, id)` },
      ...linkKey(catalogue, definition),
      ...isItself(catalogue, definition),
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
