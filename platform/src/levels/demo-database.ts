import pg from 'pg';
import { ensureWorkLogin } from '../kernel/postgres/work-login.ts';
import { type EmbeddedPostgres, startEmbedded } from '../kernel/postgres/embedded.ts';

/** The server under the demo: embedded, or the one that DATABASE_URL names. */
export interface DemoDatabase {
  urlOf(node: string): string;
  /** Where people's work goes: a login that owns nothing; none on a server that was given. */
  workUrlOf(node: string): Promise<string | undefined>;
  /**
   * Makes the databases that are not there; with `fresh` all begin anew. Of several that are made, only
   * the first is asked to be migrated: the others are copies of it.
   */
  prepare(
    nodes: readonly string[],
    fresh: boolean,
    migrated: (url: string) => Promise<unknown>,
  ): Promise<void>;
  stop(): Promise<void>;
}

const nameOf = (node: string): string => `qingming_demo_${node}`;

function rename(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The names of the databases that are to be made. */
async function missing(
  client: pg.Client,
  nodes: readonly string[],
  fresh: boolean,
): Promise<readonly string[]> {
  const names = nodes.map(nameOf);
  if (fresh)
    for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname = any($1)',
    [names],
  );
  return names.filter((name) => !rows.some((row) => row.name === name));
}

const prepare =
  (admin: string): DemoDatabase['prepare'] =>
  async (nodes, fresh, migrated) => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    try {
      const [first, ...others] = await missing(client, nodes, fresh);
      if (first === undefined) return;
      await client.query(`create database ${first}`);
      if (others.length === 0) return;
      await migrated(rename(admin, first));
      for (const name of others) await client.query(`create database ${name} template ${first}`);
    } finally {
      await client.end();
    }
  };

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
    prepare: prepare(admin),
    stop: async () => embedded?.stop(),
  };
}
