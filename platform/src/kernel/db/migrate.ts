import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { ALL_CODE_SETS } from '@qingming/standard/codes/all-codes.ts';
import { regionParent, regionsUnder } from '@qingming/standard/data/regions.ts';
import { tableName } from '@qingming/standard/derive/names.ts';
import { linksThatStayBehind } from '@qingming/standard/derive/tables.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { rowSecuritySql } from '../access/row-security.ts';
import { OperatorError } from '../errors/operator-error.ts';
import type { Database, Tx } from './database.ts';
import { applyWhenChanged } from './derived-state.ts';
import { fixScope } from './fixed-scope.ts';
import { sql } from './sql.ts';

/** One numbered file of SQL that a person reviewed. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const FOLDER = new URL('../../../migrations/', import.meta.url);

/** The migrations of this release, in order. */
export const migrations = (folder: URL = FOLDER): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });

const MIGRATION_LOCK = 7_204_404;

async function applied(tx: Tx): Promise<ReadonlyMap<string, string>> {
  await tx.client.query(`create table if not exists schema_migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
  const rows = await tx.all<{ name: string; checksum: string }>(
    sql`select name, checksum from schema_migration where ${true}`,
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

/** The part of the first file that makes the roles. */
const MAKES_ROLES = /^do \$\$[\s\S]*?^end \$\$;$/m;

/** Roles belong to the server: where an administrator made them, a user without the right to goes on. */
async function textFor(tx: Tx, { name, text }: Migration): Promise<string> {
  if (name !== FIRST_FILE) return text;
  const { creates, made } = await tx.one<{ creates: boolean; made: boolean }>(sql`
    select (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as creates,
      (select count(*) = 2 from pg_roles where rolname in ('qingming_app', 'qingming_exchange')
        and pg_has_role(current_user, oid, ${'MEMBER'})) as made`);
  if (made) return text.replace(MAKES_ROLES, '');
  if (creates) return text;
  throw new OperatorError(
    '此数据库用户不能建立角色，而角色尚未建立：请由数据库管理员先执行 platform/sql/setup.sql。',
    'The database user may not make roles, and they are not there: let an administrator of the server run platform/sql/setup.sql first.',
  );
}

const FIRST_FILE = '0000_helpers.sql';

/** The first release that databases are upgraded from. */
const FIRST_RELEASE = '80ea836';

/** Refuses a database that this release cannot continue: one from before the first release, or of a newer one. */
function refuseForeign(done: ReadonlyMap<string, string>, files: readonly Migration[]): void {
  const altered = files.find(({ name, checksum }) => (done.get(name) ?? checksum) !== checksum);
  if (altered !== undefined)
    throw new OperatorError(
      `此数据库执行过的迁移文件 ${altered.name} 与本版本的不同：它由首个发布版（${FIRST_RELEASE}）之前的开发版建立，` +
        '不能升级。请新建空数据库，由登记册或对方节点重新载入；演示用 npm start -- --fresh。',
      `The migration ${altered.name} that this database ran is not the one of this release: it was made before the first ` +
        `release (${FIRST_RELEASE}) and cannot be upgraded. Make an empty database and load it anew from the registers or ` +
        'from your partner; for the demo: npm start -- --fresh.',
    );
  const known = new Set(files.map(({ name }) => name));
  const newer = [...done.keys()].find((name) => !known.has(name));
  if (newer !== undefined)
    throw new OperatorError(
      `此数据库已由更新的版本升级（${newer}），本版本不能使用它：请安装该版本或更新的版本。`,
      `This database was upgraded by a newer release (${newer}); this one cannot use it: install that release or a later one.`,
    );
}

const codeValues = () =>
  ALL_CODE_SETS.flatMap((set) =>
    set.values.map((value, place) => ({ set: set.name, place, ...value })),
  );

const divisions = () =>
  regionsUnder('').map(({ code, level, name }) => ({
    ...{ code, level, zh: name.zh, en: name.en },
    parent: regionParent(code) ?? null,
  }));

async function fillReferences(
  tx: Tx,
  values: ReturnType<typeof codeValues>,
  regions: ReturnType<typeof divisions>,
): Promise<void> {
  await tx.client.query('delete from code_value; delete from division');
  await tx.run(sql`
    insert into code_value (code_set, code, zh, en, valid_from, valid_until, place)
    select * from unnest(${values.map(({ set }) => set)}::text[], ${values.map(({ code }) => code)}::text[],
      ${values.map(({ zh }) => zh)}::text[], ${values.map(({ en }) => en)}::text[],
      ${values.map(({ from }) => from ?? null)}::date[], ${values.map(({ until }) => until ?? null)}::date[],
      ${values.map(({ place }) => place)}::int[])`);
  await tx.run(sql`
    insert into division (code, parent, level, zh, en)
    select * from unnest(${regions.map(({ code }) => code)}::text[], ${regions.map(({ parent }) => parent)}::text[],
      ${regions.map(({ level }) => level)}::text[], ${regions.map(({ zh }) => zh)}::text[], ${regions.map(({ en }) => en)}::text[])`);
}

/** Row security and the reference tables follow the code, not the numbered files. */
async function follow(tx: Tx, definitions: readonly RecordDefinition[]): Promise<void> {
  const security = rowSecuritySql(
    new Map(definitions.map((definition) => [definition.kind, definition])),
  );
  await applyWhenChanged(tx, 'row-security', security, () => tx.client.query(security));
  const [values, regions] = [codeValues(), divisions()];
  await applyWhenChanged(tx, 'references', JSON.stringify([values, regions]), () =>
    fillReferences(tx, values, regions),
  );
}

/**
 * Brings the database to this release: the numbered files that have not run, then row security
 * and the reference tables when the code has others. Returns the names of the files that ran.
 */
export async function migrate(
  db: Database,
  definitions: readonly RecordDefinition[],
  files: readonly Migration[] = migrations(),
): Promise<readonly string[]> {
  return db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const done = await applied(tx);
    refuseForeign(done, files);
    const ran: string[] = [];
    for (const file of files) {
      if (done.has(file.name)) continue;
      await tx.client.query(await textFor(tx, file));
      await tx.run(
        sql`insert into schema_migration (name, checksum) values (${file.name}, ${file.checksum})`,
      );
      ran.push(file.name);
    }
    await follow(tx, definitions);
    await fixScope(tx);
    return ran;
  });
}

/** Says whose database this is; a database of another node is refused. */
export async function takeHome(db: Database, node: string): Promise<void> {
  const { node: found } = await db.one<{ node: string }>(sql`
    insert into home (node) values (${node}) on conflict (single) do update set node = home.node returning node`);
  if (found !== node)
    throw new OperatorError(
      `此数据库属于节点 ${found}，不是 ${node}；请核对 databaseUrl。`,
      `This database is of node ${found}, not ${node}; check databaseUrl.`,
    );
}

/**
 * At the ministry records arrive without what stays in the province (a contact, say): the links to
 * those are not checked there. The province, which holds both ends, checks them.
 */
export async function acceptTravellers(
  db: Database,
  catalogue: ReadonlyMap<string, RecordDefinition>,
): Promise<void> {
  const links = [...catalogue.values()].flatMap((definition) =>
    linksThatStayBehind(catalogue, definition).map((name) => ({
      table: tableName(definition.kind),
      name,
    })),
  );
  // Dropping what is not there would still wait for every reader of the table, at each start.
  const there = await db.all<{ conname: string }>(
    sql`select conname from pg_constraint where conname = any(${links.map(({ name }) => name)}::text[])`,
  );
  const present = new Set(there.map(({ conname }) => conname));
  const statements = links
    .filter(({ name }) => present.has(name))
    .map(({ table, name }) => `alter table ${table} drop constraint if exists ${name}`);
  if (statements.length > 0) await db.client((client) => client.query(statements.join(';')));
}

/** The files that have not run yet, without running them. */
export async function pendingMigrations(db: Database): Promise<readonly string[]> {
  const exists = await db.one<{ there: boolean }>(
    sql`select to_regclass('schema_migration') is not null as there where ${true}`,
  );
  const rows = exists.there
    ? await db.all<{ name: string }>(sql`select name from schema_migration where ${true}`)
    : [];
  const done = new Set(rows.map(({ name }) => name));
  return migrations()
    .map(({ name }) => name)
    .filter((name) => !done.has(name));
}
