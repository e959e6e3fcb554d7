import { readFileSync } from 'node:fs';
import type { Catalogue } from '@qingming/standard/derive/catalogue.ts';
import { modelOf } from '@qingming/standard/derive/migration.ts';
import type pg from 'pg';
import { type Drift, driftsBetween, type Parts, partsOfTables } from './compare-model.ts';
import type { Database } from './database.ts';

/** What no kind of record makes: the tables of the kernel, and every function, policy and right. */
const SNAPSHOT = new URL('../../../migrations/kernel.json', import.meta.url);

const ofExtension = (catalogue: string, oid: string): string =>
  `exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/** Functions of an extension are the extension's; those behind the triggers of records are compared with them. */
const FUNCTIONS = `
  select 'function ' || p.proname || ' ' || p.proname as key,
    string_agg('(' || pg_get_function_identity_arguments(p.oid) || ') returns ' || pg_get_function_result(p.oid)
      || ' language ' || l.lanname || ' ' || p.provolatile::text || p.proparallel::text
      || case when p.prosecdef then ' security definer' else '' end
      || coalesce(' set ' || array_to_string(p.proconfig, ', '), '') || ' as ' || p.prosrc, '; '
      order by pg_get_function_identity_arguments(p.oid)) as text
  from pg_proc p join pg_language l on l.oid = p.prolang
  where p.pronamespace = 'public'::regnamespace
    and not ${ofExtension('pg_proc', 'p.oid')}
    and not exists (select from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgfoid = p.oid and c.relname = any($1))
  group by p.proname`;

/** Overlays add constraints of their own to the tables of records; policies they do not touch. */
const POLICIES = `
  select 'policy ' || tablename || ' ' || policyname as key,
    permissive || ' ' || cmd || ' to ' || array_to_string(roles, ', ') || ' using ' || coalesce(qual, '-')
      || ' check ' || coalesce(with_check, '-') as text
  from pg_policies where schemaname = 'public'`;

const RIGHTS = `
  select 'right ' || c.relname || ' ' || coalesce(r.rolname, 'public') as key,
    string_agg(lower(a.privilege_type) || case when a.is_grantable then ' with grant option' else '' end, ', '
      order by a.privilege_type) as text
  from pg_class c cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'S') and not ${ofExtension('pg_class', 'c.oid')}
    and (a.grantee = 0 or r.rolname in ('qingming_app', 'qingming_exchange'))
  group by c.relname, r.rolname`;

const TABLES = `
  select c.relname as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any($1)
    and not ${ofExtension('pg_class', 'c.oid')}`;

/** Reads the parts that the snapshot holds from a database. */
export async function kernelParts(client: pg.ClientBase, catalogue: Catalogue): Promise<Parts> {
  const ofRecords = modelOf(catalogue).tables.map(({ table }) => table);
  const tables = await client.query<{ name: string }>(TABLES, [ofRecords]);
  const names = tables.rows.map(({ name }) => name);
  const shape = await partsOfTables(client, names);
  const others: [string, string][] = [];
  for (const [query, values] of [[FUNCTIONS, [ofRecords]], [POLICIES], [RIGHTS]] as const) {
    const { rows } = await client.query<{ key: string; text: string }>(query, values?.slice());
    others.push(
      ...rows.map(({ key, text }): [string, string] => [key, text.replaceAll(/\s+/g, ' ')]),
    );
  }
  return new Map([...shape, ...others]);
}

const snapshot = (): Parts =>
  new Map(Object.entries(JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as Record<string, string>));

/**
 * Compares what no kind of record makes with what the migrations of this release made:
 * `npm run migrate:snapshot` prints it after a new migration.
 */
export async function compareKernel(db: Database, catalogue: Catalogue): Promise<readonly Drift[]> {
  const found = await db.client((client) => kernelParts(client, catalogue));
  return driftsBetween(snapshot(), found);
}
