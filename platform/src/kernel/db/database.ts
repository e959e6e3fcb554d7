import type { Socket } from 'node:net';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { type Connections, type Lane, type Load, openConnections } from './connections.ts';
import { type DatabaseLimits, USUAL_LIMITS } from './limits.ts';

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
  /**
   * Questions under another scope, on the same connection; afterwards it is the one that the transaction began
   * with. Nothing else may be asked of the transaction meanwhile.
   */
  within<Result>(settings: Settings, work: () => Promise<Result>): Promise<Result>;
}

/** What row security reads, by name. */
type Settings = Readonly<Record<string, string>>;

/** What a transaction may do: a database role and the scope that row security reads. */
export interface TxOptions {
  readonly role?: 'qingming_app' | 'qingming_exchange';
  readonly settings?: Settings;
  /** `writing` unless said otherwise: what may wait for a lock leaves connections to others. */
  readonly lane?: Lane;
  /** Nobody waits for it: a statement may take an hour. */
  readonly isLong?: boolean;
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
  /** Who holds and who waits for connections now. */
  load(): Load;
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

/** In milliseconds: what a statement of a long transaction may take. */
const LONG_MS = 3_600_000;

/** `extended` also where there is no value: such a message holds one statement, whatever its text says. */
interface Prepared extends pg.QueryConfig {
  readonly queryMode: 'extended';
}

function prepared({ text, values }: Sql, isLong = false): Prepared {
  const name = values.length === 0 ? undefined : nameOf(text);
  return {
    ...(name !== undefined && { name }),
    queryMode: 'extended',
    text,
    values,
    ...(isLong && { query_timeout: LONG_MS }),
  };
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

const setLocal = (settings: Settings): readonly string[] =>
  Object.entries(settings).map(([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`);

/** One statement opens the transaction, takes the role and sets the scope: one round trip. */
function opening({ role, settings = {}, isLong = false }: TxOptions): string {
  const all = isLong ? { ...settings, statement_timeout: String(LONG_MS) } : settings;
  return [
    'begin',
    ...setLocal(all),
    ...(role === undefined ? [] : [`set local role ${role}`]),
  ].join(';');
}

/** Sends a plain statement together with what is asked beside it; only prepared ones do so themselves. */
function askAlong(client: pg.PoolClient, text: string): Promise<pg.QueryResult> {
  // The types of the driver do not tell of its socket.
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

/**
 * What PostgreSQL answers to statements after one that failed: that the transaction is aborted, or
 * that it does not know a statement whose preparation was skipped with the failed one.
 */
const AFTER_A_FAILURE: readonly unknown[] = ['25P02', '26000'];
const isAfterFailure = (error: unknown): boolean =>
  AFTER_A_FAILURE.includes((error as { code?: unknown } | null)?.code);

/** Opens a transaction; what opens it leaves with the first statement, and fails together with all of them. */
function sendingAhead(client: pg.PoolClient, options: TxOptions): Ahead {
  let failure: { readonly error: unknown } | undefined;
  /** The newest refusal of any statement, sent or asked, that is a reason and no consequence. */
  let refusal: { readonly error: unknown } | undefined;
  let isOpen = true;
  const keepFailure = (error: unknown): void => {
    if (failure === undefined || isAfterFailure(failure.error)) failure = { error };
  };
  const opened = askAlong(client, opening(options));
  const sent: Promise<unknown>[] = [opened.catch(keepFailure)];
  const statements = statementsOn(client, async (query) => {
    if (!isOpen) throw new Error('the transaction has ended');
    return client.query(prepared(query, options.isLong)).catch((error: unknown) => {
      if (!isAfterFailure(error)) refusal = { error };
      throw error;
    });
  });
  return {
    tx: {
      ...statements,
      send: (query) => void sent.push(statements.run(query).catch(keepFailure)),
      within: async (settings, work) => {
        // Each leaves before whatever is asked after it; one that was refused refuses the whole.
        const change = (to: Settings): void => {
          if (isOpen) sent.push(askAlong(client, setLocal(to).join(';')).catch(keepFailure));
        };
        change(settings);
        try {
          return await work();
        } finally {
          const unset = Object.keys(settings).map((name) => [name, ''] as const);
          change({ ...Object.fromEntries(unset), ...options.settings });
        }
      },
    },
    settled: async () => {
      await Promise.all(sent);
      if (failure !== undefined) throw failure.error;
    },
    close: () => {
      isOpen = false;
    },
    reasonOf: (error) => {
      if (!isAfterFailure(error) && !(error instanceof NotCommitted)) return error;
      return (
        (failure !== undefined && !isAfterFailure(failure.error) ? failure : refusal)?.error ??
        error
      );
    },
  };
}

/** A commit that PostgreSQL answered with a rollback: work inside went on after a refusal. */
class NotCommitted extends Error {
  override readonly name = 'NotCommitted';
}

async function inTransaction<Result>(
  connections: Connections,
  work: (tx: Tx) => Promise<Result>,
  options: TxOptions,
): Promise<Result> {
  const { client, release } = await connections.take(options.lane ?? 'writing');
  const { tx, settled, close, reasonOf } = sendingAhead(client, options);
  let broken: Error | undefined;
  let ending: Promise<pg.QueryResult> | undefined;
  try {
    const result = await work(tx);
    close();
    // Leaves with the last statements: the commit of a transaction that failed is a rollback.
    ending = askAlong(client, 'commit');
    const [{ command }] = await Promise.all([ending, settled()]);
    if (command !== 'COMMIT') throw new NotCommitted('the transaction was not committed');
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
    release(broken);
  }
}

/** Of one node to its database. Measured on two cores: with twelve, the same steps cost an eighth more. */
export const MOST_CONNECTIONS = 6;

export interface DatabaseOptions {
  /** Connections for work that writes. */
  readonly most?: number;
  /** Connections beside them that such work cannot take. */
  readonly keptForReaders?: number;
  readonly limits?: DatabaseLimits;
  /** How the connections are called in `pg_stat_activity`. */
  readonly name?: string;
  /** Learns with which index key the tables are written now; what was refused for another is begun again. */
  readonly learnIndex?: () => Promise<void>;
}

/** What the triggers `index__<table>` say of search keys that an index key of before made. */
export const isOfOtherIndex = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === '23514' &&
  String((error as { constraint?: unknown }).constraint).startsWith('index__');

/**
 * Opens a pool on `url`. Throws nothing now: a lost connection shows at the next query, which
 * is refused; no acknowledged write is lost by it.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const { most = MOST_CONNECTIONS, keptForReaders = 2 } = options;
  const { limits = USUAL_LIMITS, name = 'qingming' } = options;
  const connections = openConnections({ url, most, keptForReaders, limits, name, types });
  const { learnIndex } = options;
  const transaction: Database['transaction'] = async (work, how = {}) => {
    try {
      return await inTransaction(connections, work, how);
    } catch (error) {
      if (learnIndex === undefined || !isOfOtherIndex(error)) throw error;
      await learnIndex();
      return inTransaction(connections, work, how);
    }
  };
  const single =
    <Args extends unknown[], Result>(use: (on: Statements, ...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const { client, release } = await connections.take('reading');
      try {
        return await use(statementsOn(client), ...args);
      } finally {
        release();
      }
    };
  return {
    url,
    transaction,
    all: <Row extends object>(query: Sql) => single((on) => on.all<Row>(query))(),
    maybe: <Row extends object>(query: Sql) => single((on) => on.maybe<Row>(query))(),
    one: <Row extends object>(query: Sql) => single((on) => on.one<Row>(query))(),
    run: (query) => single((on) => on.run(query))(),
    client: (work) => single((on) => work(on.client))(),
    load: connections.load,
    close: connections.close,
  };
}
