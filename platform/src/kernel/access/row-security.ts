import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { isOfInstitution, lookupByRoot } from '@qingming/standard/derive/owner.ts';
import { columnName, tableName } from '@qingming/standard/derive/names.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { Actor } from './actor.ts';
import { readableKinds } from './decide.ts';
import { type Compared, RELATIONS } from './relations.ts';
import type { Rights } from './rights.ts';

/** What the policy of a kind compares. */
export const comparedOf = (catalogue: Catalogue, definition: RecordDefinition): Compared => ({
  owned: isOfInstitution(catalogue, definition),
  root: lookupByRoot(catalogue, definition),
});

/**
 * Second line of defence: each transaction sets the actor, each table's policy compares. What the
 * policies compare is the relations; which kinds somebody reads, and which of any institution, comes
 * with the transaction, so that a grant changes nothing in the database.
 */
function policySql(catalogue: Catalogue, definition: RecordDefinition): string {
  const table = tableName(definition.kind);
  const compared = comparedOf(catalogue, definition);
  const walls = RELATIONS.flatMap((relation) => relation.wall(compared) ?? []);
  const scope = [`(select qm_kind_open('${definition.kind}'))`, ...walls].join('\n    and ');
  return `${Object.entries(definition.elements)
    .map(([name, element]) => findSql(definition.kind, name, element, scope))
    .join('')}
drop policy if exists scope on ${table};
create policy scope on ${table} to qingming_app using (${scope}) with check (${scope});
drop policy if exists open_read on ${table};
create policy open_read on ${table} for select to qingming_app using ((select qm_kind_posted('${definition.kind}')));
drop policy if exists exchange on ${table};
create policy exchange on ${table} to qingming_exchange using (true) with check (true);`;
}

const CONDITIONS: Readonly<Record<'name' | 'number', (column: string) => string>> = {
  name: (column) => `${column}_keys @> array[sought]`,
  // Digits and hyphens stand before the colon.
  number: (column) =>
    `reverse(${column}) collate "C" >= reverse(sought) and reverse(${column}) collate "C" < reverse(sought) || ':'`,
};

/**
 * Row security asks its own condition before any that could tell of other rows, so an index is used only by
 * comparisons that PostgreSQL knows to tell nothing (equality, order). For the others the owner looks into the
 * index and gives back, of the rows of the same scope, where they stand; they are read under row security.
 */
function findSql(kind: string, name: string, { findable }: Element, scope: string): string {
  if (findable !== 'name' && findable !== 'number') return '';
  const called = `${findFunction(kind, name)}(sought ${findable === 'name' ? 'bytea' : 'text'})`;
  return `
create or replace function ${called}
  returns table (province text, id uuid) language sql stable parallel safe rows 20
  security definer set search_path = pg_catalog, public, pg_temp as $$
  select t.province, t.id from public.${tableName(kind)} t
  where ${CONDITIONS[findable](`t.${columnName(name)}`)} and ${scope}
$$;
revoke execute on function ${called.replace('sought ', '')} from public;
grant execute on function ${called.replace('sought ', '')} to qingming_app;`;
}

/** What finds records of a kind by what is no plain comparison: a key among the keys of a name, the last digits of a number. */
export const findFunction = (kind: string, element: string): string =>
  `qm_find_${tableName(kind)}_${columnName(element)}`;

const listed = (name: string, setting: string): string =>
  `create or replace function ${name}(kind text) returns boolean language sql stable as $$
  select kind = any (string_to_array(coalesce(current_setting('${setting}', true), ''), ','))
$$;`;

/** Row security for every record table, applied whenever it is another than the database has. */
export const rowSecuritySql = (catalogue: Catalogue): string =>
  [
    listed('qm_kind_open', 'qingming.kinds'),
    listed('qm_kind_posted', 'qingming.posted'),
    ...[...catalogue.values()].map((definition) => policySql(catalogue, definition)),
  ].join('\n');

/** What a transaction tells the database about who asks. */
export const scopeSettings = (actor: Actor): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(RELATIONS.map(({ setting, value }) => [setting, value(actor)])),
  ...kindSettings(actor.rights),
});

const known = new WeakMap<Rights, Readonly<Record<string, string>>>();
function kindSettings(rights: Rights): Readonly<Record<string, string>> {
  const found = known.get(rights);
  if (found !== undefined) return found;
  const kinds = readableKinds({ rights });
  const settings = {
    'qingming.kinds': kinds.join(),
    'qingming.posted': kinds.filter((kind) => rights.posted.has(kind)).join(),
  };
  known.set(rights, settings);
  return settings;
}
