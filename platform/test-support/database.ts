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

/** A database of its own for one test file, made of SQL files in the order given. */
export async function freshDatabase({
  migrations,
}: {
  readonly migrations: readonly (string | URL)[];
}): Promise<FreshDatabase> {
  const name = `qm_${randomBytes(6).toString('hex')}`;
  await run(adminUrl(), [`create database ${name}`]);
  const url = urlOf(name);
  const texts = await Promise.all(migrations.map((file) => readFile(file, 'utf8')));
  await run(url, texts);
  return { url, drop: () => run(adminUrl(), [`drop database if exists ${name} with (force)`]) };
}

/** The databases of a server. */
export const listDatabases = (url: string): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database');
    return rows.map(({ datname }) => datname);
  });

/** Drops every database of a server but these, whoever is connected. */
export const dropOtherDatabases = (url: string, kept: readonly string[]): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where not datname = any($1)',
      [kept],
    );
    for (const { datname } of rows)
      await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
  });
