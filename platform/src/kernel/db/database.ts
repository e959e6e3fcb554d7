import type { Socket } from 'node:net';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { GatheringSocket } from './gathering-socket.ts';

/** Questions and statements on one connection; the only way to the database. */
interface Statements {
  all<Row extends object>(query: Sql): Promise<Row[]>;
  /** The only row; throws when there is none. */
  one<Row extends object>(query: Sql): Promise<Row>;
  maybe<Row extends object>(query: Sql): Promise<Row | undefined>;
  /** Runs a statement and returns how many rows it touched. */
  run(query: Sql): Promise<number>;
  /** The connection itself, for savepoints and the like; statements are sent ahead, so no COPY. */
  readonly client: pg.PoolClient;
}

/** Questions and statements inside one transaction. */
export interface Tx extends Statements {
  /**
   * Sends a statement without waiting for its outcome: the end of the transaction waits, and throws
   * what was refused. A statement that must touch a row has to raise an error itself when it did not.
   */
  send(query: Sql): void;
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
  /** A connection of its own, for advisory locks, maintenance and the like. */
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

function prepared({ text, values }: Sql): pg.QueryConfig {
  const name = values.length === 0 ? undefined : nameOf(text);
  return name === undefined ? { text, values } : { name, text, values };
}

type Ask = <Row extends object>(query: Sql) => Promise<pg.QueryResult<Row>>;

function statementsOn(
  client: pg.PoolClient,
  ask: Ask = (query) => client.query(prepared(query)),
): Statements {
  const all = async <Row extends object>(query: Sql): Promise<Row[]> =>
    (await ask<Row>(query)).rows;
  const maybe = async <Row extends object>(query: Sql): Promise<Row | undefined> =>
    (await all<Row>(query))[0];
  const one = async <Row extends object>(query: Sql): Promise<Row> => {
    const row = await maybe<Row>(query);
    if (row === undefined) throw new Error(`no row: ${query.text.slice(0, 120)}`);
    return row;
  };
  const run = async (query: Sql): Promise<number> => (await ask(query)).rowCount ?? 0;
  return { all, maybe, one, run, client };
}

/** One statement opens the transaction, takes the role and sets the scope: one round trip. */
function opening({ role, settings = {}, readOnly = false }: TxOptions): string {
  const scope = Object.entries(settings).map(
    ([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`,
  );
  const begin = readOnly ? 'begin read only' : 'begin';
  return [begin, ...scope, ...(role === undefined ? [] : [`set local role ${role}`])].join(';');
}

/** Sends a plain statement together with what is asked beside it; only prepared ones do so themselves. */
function askAlong(client: pg.PoolClient, text: string): Promise<pg.QueryResult> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  const asked = client.query(text);
  stream.uncork();
  return asked;
}

/** A transaction whose statements are sent ahead of their answers. */
interface Ahead {
  readonly tx: Tx;
  /** Waits for what was sent; throws what the first refused statement was refused with. */
  settled(): Promise<void>;
  /** From now on nothing more is asked: work that failed in one part may go on in another. */
  close(): void;
  /** Why the work failed: the statement that was refused, rather than those refused after it. */
  reasonOf(error: unknown): unknown;
}

/** What PostgreSQL answers to every statement after one that failed. */
const AFTER_A_FAILURE = '25P02';

/** Opens a transaction; what opens it leaves with the first statement, and fails together with all of them. */
function sendingAhead(client: pg.PoolClient, options: TxOptions): Ahead {
  let failure: { readonly error: unknown } | undefined;
  let isOpen = true;
  const keepFailure = (error: unknown): void => {
    failure ??= { error };
  };
  const sent: Promise<unknown>[] = [askAlong(client, opening(options)).catch(keepFailure)];
  const statements = statementsOn(client, async (query) => {
    if (!isOpen) throw new Error('the transaction has ended');
    return client.query(prepared(query));
  });
  return {
    tx: {
      ...statements,
      send: (query) => void sent.push(statements.run(query).catch(keepFailure)),
    },
    settled: async () => {
      await Promise.all(sent);
      if (failure !== undefined) throw failure.error;
    },
    close: () => {
      isOpen = false;
    },
    reasonOf: (error) =>
      failure !== undefined && (error as { code?: unknown } | null)?.code === AFTER_A_FAILURE
        ? failure.error
        : error,
  };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  work: (tx: Tx) => Promise<Result>,
  options: TxOptions,
): Promise<Result> {
  const client = await pool.connect();
  const { tx, settled, close, reasonOf } = sendingAhead(client, options);
  let broken: Error | undefined;
  let ending: Promise<pg.QueryResult> | undefined;
  try {
    const result = await work(tx);
    close();
    // Leaves with the last statements: the commit of a transaction that failed is a rollback.
    ending = askAlong(client, 'commit');
    const [{ command }] = await Promise.all([ending, settled()]);
    if (command !== 'COMMIT') throw new Error('the transaction was not committed');
    return result;
  } catch (error) {
    close();
    await ending?.catch(() => undefined);
    const hasEnded = ending !== undefined && client.getTransactionStatus() === 'I';
    if (!hasEnded)
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
    throw reasonOf(error);
  } finally {
    client.release(broken);
  }
}

/** Of one node to its database. Measured on two cores: with twelve, the same steps cost an eighth more. */
export const MOST_CONNECTIONS = 6;

/**
 * Opens a pool on `url`. Throws nothing now: a lost connection shows at the next query, which
 * is refused; no acknowledged write is lost by it.
 */
export function openDatabase(
  url: string,
  { most = MOST_CONNECTIONS }: { readonly most?: number } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    types,
    allowExitOnIdle: true,
    pipeline: true,
    stream: () => new GatheringSocket(),
  });
  pool.on('error', () => undefined);
  // The pool listens to idle connections only. One that breaks between two statements of a
  // transaction says so to nobody, which would end the process; its next statement is refused.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  const single =
    <Args extends unknown[], Result>(use: (on: Statements, ...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const client = await pool.connect();
      try {
        return await use(statementsOn(client), ...args);
      } finally {
        client.release();
      }
    };
  return {
    url,
    transaction: (work, options = {}) => inTransaction(pool, work, options),
    all: <Row extends object>(query: Sql) => single((on) => on.all<Row>(query))(),
    maybe: <Row extends object>(query: Sql) => single((on) => on.maybe<Row>(query))(),
    one: <Row extends object>(query: Sql) => single((on) => on.one<Row>(query))(),
    run: (query) => single((on) => on.run(query))(),
    client: (work) => single((on) => work(on.client))(),
    close: () => pool.end(),
  };
}
