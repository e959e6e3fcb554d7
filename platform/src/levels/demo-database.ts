import pg from 'pg';
import { ensureWorkLogin } from '../kernel/postgres/work-login.ts';
import { type EmbeddedPostgres, startEmbedded } from '../kernel/postgres/embedded.ts';

/** The server under the demo: embedded, or the one that DATABASE_URL names. */
export interface DemoDatabase {
  urlOf(node: string): string;
  /** Where people's work goes: a login that owns nothing; none on a server that was given. */
  workUrlOf(node: string): Promise<string | undefined>;
  /** Makes the database of a node when it is not there; with `fresh` it begins anew. */
  prepare(node: string, fresh: boolean): Promise<void>;
  stop(): Promise<void>;
}

const nameOf = (node: string): string => `qingming_demo_${node}`;

function rename(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function prepare(admin: string, node: string, fresh: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const name = nameOf(node);
    if (fresh) await client.query(`drop database if exists ${name} with (force)`);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
}

export async function openDemoDatabase(
  directory: string,
  given: string | undefined,
): Promise<DemoDatabase> {
  const embedded: EmbeddedPostgres | undefined =
    given === undefined ? await startEmbedded({ directory }) : undefined;
  const admin = given ?? embedded?.url('postgres') ?? '';
  return {
    urlOf: (node) => rename(admin, nameOf(node)),
    workUrlOf: async (node) =>
      embedded === undefined ? undefined : ensureWorkLogin(rename(admin, nameOf(node))),
    prepare: (node, fresh) => prepare(admin, node, fresh),
    stop: async () => embedded?.stop(),
  };
}
