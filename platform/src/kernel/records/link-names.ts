import type { LinkNames } from '@qingming/connect/api/kinds.ts';
import { columnName } from '@qingming/standard/derive/names.ts';
import { institutionKind } from '@qingming/standard/derive/owner.ts';
import { type Element, isProtected } from '@qingming/standard/language/element.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayEver } from '../access/decide.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import type { NodeContext } from '../node.ts';
import type { Asking, Records } from './records.ts';
import type { StoredAny } from './stored.ts';

type Named = readonly [name: string, element: Element];

/** Links of a kind to records that are called by a name. */
export const linksOf = ({ elements }: RecordDefinition): readonly Named[] =>
  Object.entries(elements).filter(([, { type, to }]) => type === 'link' && to !== undefined);

/** The column of a kind's title, when whoever reads the kind may see it. */
function openTitle(
  { catalogue }: NodeContext,
  { actor }: Pick<Records, 'actor'>,
  kind: string,
): string | undefined {
  const definition = catalogue.get(kind);
  const title = definition?.title;
  const element = title === undefined ? undefined : definition?.elements[title];
  if (title === undefined || element === undefined || isProtected(element)) return undefined;
  return mayEver(actor, 'read', kind) ? columnName(title) : undefined;
}

/** Which records rows name, by their kind. */
function namedBy(
  { catalogue }: NodeContext,
  definition: RecordDefinition,
  records: readonly StoredAny[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const house = institutionKind(catalogue)?.kind;
  const named = records.flatMap((record) => [
    ...linksOf(definition).flatMap(([name, { to }]) => {
      const id = record.fact[name];
      return to !== undefined && typeof id === 'string' ? [{ kind: to, id }] : [];
    }),
    ...(record.institution === null || house === undefined
      ? []
      : [{ kind: house, id: record.institution }]),
  ]);
  const byKind = Map.groupBy(named, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, ones]) => [kind, new Set(ones.map(({ id }) => id))]));
}

/** Kinds whose records some rows may name. */
export const namedKinds = (
  node: NodeContext,
  { actor }: Pick<Records, 'actor'>,
  definition: RecordDefinition,
): readonly string[] =>
  [
    ...new Set([
      ...linksOf(definition).map(([, { to }]) => to ?? ''),
      institutionKind(node.catalogue)?.kind ?? '',
    ]),
  ].filter((kind) => node.catalogue.has(kind) && mayEver(actor, 'read', kind));

/** What the records are called that these name: places, staff, institutions by their open titles. */
export async function namesOf(
  node: NodeContext,
  records: Pick<Records, 'actor'>,
  asking: Asking,
  definition: RecordDefinition,
  rows: readonly StoredAny[],
): Promise<LinkNames> {
  const questions = [...namedBy(node, definition, rows)].flatMap(([kind, ids]): readonly Sql[] => {
    const title = openTitle(node, records, kind);
    return title === undefined
      ? []
      : [
          sql`select r.id, ${raw(`r.${title}`)} as name from ${asking.from(kind)} r where r.id = any(${[...ids]}::uuid[])`,
        ];
  });
  if (questions.length === 0) return {};
  const named = await asking.all<{ id: string; name: string }>(join(questions, ' union all '));
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
