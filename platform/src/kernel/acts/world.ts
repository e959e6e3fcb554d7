import { findElement, getRecord } from '@qingming/standard/derive/catalogue.ts';
import type { Standing } from '@qingming/standard/derive/acts.ts';
import type { WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { columnOf, isPart, isRoot, rootColumn } from '@qingming/standard/derive/owner.ts';
import { contextOf } from '@qingming/standard/derive/progress.ts';
import type { Sight } from '@qingming/standard/derive/sight.ts';
import { refStateColumn } from '@qingming/standard/derive/expression-sql.ts';
import { isSealed } from '@qingming/standard/language/element.ts';
import { referenceIn } from '@qingming/standard/language/expression.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import type { Asking } from '../records/records.ts';

/** The records of one root by kind, as far as the conditions of its process look at them. */
export type Rows = Readonly<Record<string, readonly WorldRow[]>>;

const MILLISECONDS = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/** A value as memory compares it; of a sealed one its search key, or whether it is there. */
function valueSql(definition: RecordDefinition, alias: string, name: string): Sql {
  const reference = referenceIn(name);
  if (reference !== undefined) return raw(refStateColumn(alias, definition.kind, reference));
  const column = `${alias}.${columnOf(NATIONAL, definition, name)}`;
  const element = findElement(definition, name);
  if (element !== undefined && isSealed(element))
    return element.findable === 'exact'
      ? raw(`encode(${column}_key, 'hex')`)
      : raw(`case when ${column} is null then null else true end`);
  return element?.type === 'instant'
    ? raw(`to_char(${column} at time zone 'UTC', ${MILLISECONDS})`)
    : raw(column);
}

const object = (definition: RecordDefinition, alias: string, names: readonly string[]): Sql =>
  sql`jsonb_build_object(${join(
    [...new Set(['id', 'version', ...names])].flatMap((name) => [
      raw(`'${name}'`),
      name === 'version' ? raw(`${alias}.version`) : valueSql(definition, alias, name),
    ]),
    ', ',
  )})`;

/** Elements that are known of every record of a root, and are not read. */
const KNOWN: readonly string[] = ['recordedAt', 'voided', 'root', 'province', 'institution'];

const read = (elements: ReadonlySet<string>): readonly string[] =>
  [...elements].filter((name) => !KNOWN.includes(name));

/** How a record belongs to the root at `alias`: as a part of it, or as the institution that it lies in. */
function belongs(definition: RecordDefinition, alias: string): string | undefined {
  if (definition.isInstitution) return `x.id = ${alias}.institution`;
  const column = rootColumn(NATIONAL, definition);
  return isPart(definition) && column !== undefined ? `x.${column} = ${alias}.id` : undefined;
}

/** The parts of the root at `alias` that the sight names, and its institution, as one column. */
export function partsColumn(asking: Asking, sight: Sight, alias: string): Sql {
  const parts = [...sight].flatMap(([kind, elements]) => {
    const definition = getRecord(NATIONAL, kind);
    const condition = belongs(definition, alias);
    if (condition === undefined) return [];
    const rows = sql`(select jsonb_agg(${object(definition, 'x', read(elements))})
      from ${asking.from(kind)} x
      where x.province = ${raw(alias)}.province and ${raw(condition)})`;
    return [raw(`'${kind}'`), rows];
  });
  return parts.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${join(parts, ', ')})`;
}

/** The root at `alias` itself, as one column. */
export const rootRow = (sight: Sight, kind: string, alias: string): Sql =>
  object(getRecord(NATIONAL, kind), alias, read(sight.get(kind) ?? new Set()));

export type Parts = Readonly<Record<string, readonly WorldRow[] | null>>;

/** Kinds that the sight names and that lie outside the root: what a link leads to. */
const linkedKinds = (sight: Sight): readonly RecordDefinition[] =>
  [...sight.keys()]
    .map((kind) => getRecord(NATIONAL, kind))
    .filter(
      (definition) => !isPart(definition) && !isRoot(definition) && !definition.isInstitution,
    );

const linksTo = (kind: string, worlds: readonly Parts[]): readonly string[] => {
  const found = worlds.flatMap((parts) =>
    Object.entries(parts).flatMap(([part, rows]) => {
      const { elements } = getRecord(NATIONAL, part);
      const links = Object.keys(elements).filter((name) => elements[name]?.to === kind);
      return (rows ?? []).flatMap((row) => links.flatMap((name) => row[name] ?? []));
    }),
  );
  return [...new Set(found.map(String))];
};

/** The records outside the roots that their parts name, by kind; of a table of the node, which is short, every row. */
export async function linkedRows(
  asking: Asking,
  sight: Sight,
  worlds: readonly Parts[],
): Promise<Rows> {
  const found = await Promise.all(
    linkedKinds(sight).map(async (definition) => {
      const ids = linksTo(definition.kind, worlds);
      const names = read(sight.get(definition.kind) ?? new Set());
      const rows = await asking.all<{ row: WorldRow }>(sql`
        select ${object(definition, 'x', names)} as row from ${asking.from(definition.kind)} x
        where ${definition.belongsTo === 'node' ? sql`true` : sql`x.id = any(${ids}::uuid[])`}`);
      return [definition.kind, rows.map(({ row }) => row)] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** One root with its parts and what they lead to, at a moment. Everything here lies in its root and institution. */
export function standingAmong(
  kind: string,
  root: WorldRow,
  parts: Parts,
  linked: Rows,
  now: Date,
): Standing {
  const recordedAt = now.toISOString();
  const shared = { root: root['id'], recordedAt };
  const rows = new Map<string, readonly WorldRow[]>(
    Object.entries({ ...linked, ...parts }).map(([part, found]) => [
      part,
      (found ?? []).map((row) => ({ ...row, ...shared })),
    ]),
  );
  const row = { ...root, ...shared };
  rows.set(kind, [row]);
  return { kind, row, context: contextOf(NATIONAL, (one) => rows.get(one) ?? []) };
}
