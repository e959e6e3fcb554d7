import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { ALL_CODE_SETS } from '@qingming/standard/codes/all-codes.ts';
import { regionParent, regionsUnder } from '@qingming/standard/data/regions.ts';
import { tableName } from '@qingming/standard/derive/names.ts';
import { linksThatStayBehind } from '@qingming/standard/derive/tables.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { rowSecuritySql } from '../access/row-security.ts';
import type { Database, Tx } from './database.ts';
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

function refuseAltered(known: string | undefined, { name, checksum }: Migration): void {
  if (known !== undefined && known !== checksum)
    throw new Error(
      `迁移文件 ${name} 在执行之后被改动；请恢复原文件，另写新的迁移。` +
        ` Migration ${name} was changed after it ran; restore it and write a new one.`,
    );
}

async function fillReferences(tx: Tx): Promise<void> {
  const values = ALL_CODE_SETS.flatMap((set) =>
    set.values.map((value, place) => ({ set: set.name, place, ...value })),
  );
  await tx.client.query('delete from code_value; delete from division');
  await tx.run(sql`
    insert into code_value (code_set, code, zh, en, valid_from, valid_until, place)
    select * from unnest(${values.map(({ set }) => set)}::text[], ${values.map(({ code }) => code)}::text[],
      ${values.map(({ zh }) => zh)}::text[], ${values.map(({ en }) => en)}::text[],
      ${values.map(({ from }) => from ?? null)}::date[], ${values.map(({ until }) => until ?? null)}::date[],
      ${values.map(({ place }) => place)}::int[])`);
  const regions = regionsUnder('');
  await tx.run(sql`
    insert into division (code, parent, level, zh, en)
    select * from unnest(${regions.map(({ code }) => code)}::text[], ${regions.map(({ code }) => regionParent(code) ?? null)}::text[],
      ${regions.map(({ level }) => level)}::text[], ${regions.map(({ name }) => name.zh)}::text[], ${regions.map(({ name }) => name.en)}::text[])`);
}

/**
 * Brings the database to this release: the numbered files that have not run, then row security
 * and the reference tables, which follow the standard. Returns the names of the files that ran.
 */
export async function migrate(
  db: Database,
  definitions: readonly RecordDefinition[],
  files: readonly Migration[] = migrations(),
): Promise<readonly string[]> {
  return db.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const done = await applied(tx);
    const ran: string[] = [];
    for (const file of files) {
      refuseAltered(done.get(file.name), file);
      if (done.has(file.name)) continue;
      await tx.client.query(file.text);
      await tx.run(
        sql`insert into schema_migration (name, checksum) values (${file.name}, ${file.checksum})`,
      );
      ran.push(file.name);
    }
    if (ran.length > 0) {
      await tx.client.query(rowSecuritySql(definitions));
      await fillReferences(tx);
    }
    return ran;
  });
}

/** Says whose database this is; a database of another node is refused. */
export async function takeHome(db: Database, node: string): Promise<void> {
  const { node: found } = await db.one<{ node: string }>(sql`
    insert into home (node) values (${node}) on conflict (single) do update set node = home.node returning node`);
  if (found !== node)
    throw new Error(
      `此数据库属于节点 ${found}，不是 ${node}；请核对 databaseUrl。` +
        ` This database is of node ${found}, not ${node}; check databaseUrl.`,
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
  const statements = [...catalogue.values()].flatMap((definition) =>
    linksThatStayBehind(catalogue, definition).map(
      (link) => `alter table ${tableName(definition.kind)} drop constraint if exists ${link}`,
    ),
  );
  await db.client((client) => client.query(statements.join(';')));
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
