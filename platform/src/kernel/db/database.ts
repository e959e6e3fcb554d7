import pg from 'pg';
import type { Sql } from 'sql-template-tag';

/** Questions and statements inside one transaction; the only way to the database. */
export interface Tx {
  all<Row extends object>(query: Sql): Promise<Row[]>;
  /** The only row; throws when there is none. */
  one<Row extends object>(query: Sql): Promise<Row>;
  maybe<Row extends object>(query: Sql): Promise<Row | undefined>;
  /** Runs a statement and returns how many rows it touched. */
  run(query: Sql): Promise<number>;
  /** The connection itself, for COPY streams only. */
  readonly client: pg.PoolClient;
}

/** What a transaction may do: a database role and the scope that row security reads. */
export interface TxOptions {
  readonly role?: 'qingming_app' | 'qingming_exchange';
  readonly settings?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
}

export interface Database {
  transaction<Result>(work: (tx: Tx) => Promise<Result>, options?: TxOptions): Promise<Result>;
  all<Row extends object>(query: Sql): Promise<Row[]>;
  maybe<Row extends object>(query: Sql): Promise<Row | undefined>;
  one<Row extends object>(query: Sql): Promise<Row>;
  run(query: Sql): Promise<number>;
  /** A connection of its own, for COPY streams, advisory locks and the like. */
  client<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
  readonly url: string;
}

/** Dates stay texts and bigints that fit become numbers: nothing is reinterpreted in local time. */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, (text) => Number(text)],
  [pg.types.builtins.NUMERIC, (text) => Number(text)],
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Every statement is prepared once per connection under a name of its own: planning cost is paid
 * once, and a value can never become part of the statement.
 */
const names = new Map<string, string>();
const MOST_NAMES = 5000;
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

function prepared(query: Sql): pg.QueryConfig {
  const text = query.text;
  const name = query.values.length === 0 ? undefined : nameOf(text);
  return name === undefined ? { text, values: query.values } : { name, text, values: query.values };
}

function txOf(client: pg.PoolClient): Tx {
  const all = async <Row extends object>(query: Sql): Promise<Row[]> =>
    (await client.query<Row>(prepared(query))).rows;
  const maybe = async <Row extends object>(query: Sql): Promise<Row | undefined> =>
    (await all<Row>(query))[0];
  const one = async <Row extends object>(query: Sql): Promise<Row> => {
    const row = await maybe<Row>(query);
    if (row === undefined) throw new Error(`no row: ${query.text.slice(0, 120)}`);
    return row;
  };
  const run = async (query: Sql): Promise<number> =>
    (await client.query(prepared(query))).rowCount ?? 0;
  return { all, maybe, one, run, client };
}

/** One statement opens the transaction, takes the role and sets the scope: one round trip. */
function opening(options: TxOptions): string {
  const settings = Object.entries(options.settings ?? {}).map(
    ([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`,
  );
  const role = options.role === undefined ? [] : [`set local role ${options.role}`];
  const begin = options.readOnly === true ? 'begin read only' : 'begin';
  return [begin, ...settings, ...role].join(';');
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<Result>,
  options: TxOptions,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(opening(options));
    const result = await work(txOf(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Opens a pool on `url`. Throws nothing now: a lost connection shows at the next query, which
 * is refused; no acknowledged write is lost by it.
 */
export function openDatabase(url: string, { most = 12 }: { most?: number } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: most, types, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  // The pool listens to idle connections only. One that breaks between two statements of a
  // transaction says so to nobody, which would end the process; its next statement is refused.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const single =
    <Args extends unknown[], Result>(use: (tx: Tx, ...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const client = await pool.connect();
      try {
        return await use(txOf(client), ...args);
      } finally {
        client.release();
      }
    };
  return {
    url,
    transaction: (work, options = {}) => inTransaction(pool, work, options),
    all: <Row extends object>(query: Sql) => single((tx) => tx.all<Row>(query))(),
    maybe: <Row extends object>(query: Sql) => single((tx) => tx.maybe<Row>(query))(),
    one: <Row extends object>(query: Sql) => single((tx) => tx.one<Row>(query))(),
    run: (query) => single((tx) => tx.run(query))(),
    client: (work) => single((tx) => work(tx.client))(),
    close: () => pool.end(),
  };
}
