import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The server that `npm test` started or that DATABASE_URL names; its user may create databases. */
export function adminUrl(): string {
  const url = process.env['QINGMING_TEST_DATABASE_URL'];
  if (url === undefined) {
    throw new Error('QINGMING_TEST_DATABASE_URL is not set: run the tests with npm test');
  }
  return url;
}

async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const run = (url: string, statements: readonly string[]): Promise<void> =>
  withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

function urlOf(database: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** Files are copied whole: through the log of the server, as it would by itself, takes it more than twice as long. */
export const copyOf = (template: string): string => `template ${template} strategy file_copy`;

interface FreshOptions {
  /** SQL files, in their order. */
  readonly migrations: readonly (string | URL)[];
  /** The database that it begins as a copy of; nobody may be connected to it. */
  readonly template?: string;
}

/** A database of its own for one test file. */
export async function freshDatabase({
  migrations,
  template,
}: FreshOptions): Promise<FreshDatabase> {
  const name = `qm_${randomBytes(6).toString('hex')}`;
  const of = template === undefined ? '' : ` ${copyOf(template)}`;
  await run(adminUrl(), [`create database ${name}${of}`]);
  const url = urlOf(name);
  const texts = await Promise.all(migrations.map((file) => readFile(file, 'utf8')));
  await run(url, texts);
  return { url, drop: () => run(adminUrl(), [`drop database if exists ${name} with (force)`]) };
}

/** What the files of one run share. */
export interface SharedByRun {
  /** A folder that is removed after the run. */
  readonly directory: string;
  /** How the names of databases begin that are dropped after the run. */
  readonly databases: string;
}

/** What this file may share with the others of its run. */
export function sharedByRun(): SharedByRun {
  const directory = process.env['QINGMING_TEST_DIRECTORY'];
  const databases = process.env['QINGMING_TEST_SHARED'];
  if (directory === undefined || databases === undefined)
    throw new Error('QINGMING_TEST_DIRECTORY is not set: run the tests with npm test');
  return { directory, databases };
}

/** Makes something that many files use, unless it is there: while one makes it the others wait. */
export const onceInRun = (
  lock: number,
  make: (client: pg.Client) => Promise<void>,
): Promise<void> =>
  withClient(adminUrl(), async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await make(client);
  });

/** Makes a database of that name, empty, whatever was under it; gives its URL. */
export async function createDatabase(name: string): Promise<string> {
  await run(adminUrl(), [
    `drop database if exists ${name} with (force)`,
    `create database ${name}`,
  ]);
  return urlOf(name);
}

/** The databases of a server. */
export const listDatabases = (url: string): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    return rows.map(({ datname }) => datname);
  });

/** Drops these databases of a server, whoever is connected. */
export const dropDatabases = (url: string, names: readonly string[]): Promise<void> =>
  run(
    url,
    names.map((name) => `drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );

/** Drops every database of a server but these. */
export async function dropOtherDatabases(url: string, kept: readonly string[]): Promise<void> {
  const all = await listDatabases(url);
  await dropDatabases(
    url,
    all.filter((name) => !kept.includes(name)),
  );
}
