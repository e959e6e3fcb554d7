import pg from 'pg';
import { Fault } from '../errors/fault.ts';
import { createGate } from './gate.ts';
import { GatheringSocket } from './gathering-socket.ts';
import type { DatabaseLimits } from './limits.ts';

/**
 * What a connection is wanted for. Work that writes may wait for locks, so it never holds all
 * connections: while one row is locked, whoever only reads is answered.
 */
export type Lane = 'writing' | 'reading';

/** Who holds and who waits for connections. */
export interface Load {
  readonly open: number;
  readonly idle: number;
  /** Those that wait for a connection, whatever for. */
  readonly waiting: number;
  readonly writing: number;
}

interface Taken {
  readonly client: pg.PoolClient;
  /** Gives the connection back; one that broke is not used again. */
  release(broken?: Error): void;
}

export interface Connections {
  /** Throws `busy` when none is free in time. */
  take(lane: Lane): Promise<Taken>;
  load(): Load;
  close(): Promise<void>;
}

interface ConnectionOptions {
  readonly url: string;
  readonly most: number;
  readonly keptForReaders: number;
  readonly limits: DatabaseLimits;
  readonly name: string;
  readonly types: pg.CustomTypesConfig;
}

/** What lies between the server's own limit and ours, which also ends a line that went dead. */
const LATER_MS = 5000;
/** Rules are large expressions over few rows: compiling one to machine code costs a hundred times its run. */
const NO_JIT = '-c jit=off';
const NO_CONNECTION = 'timeout exceeded when trying to connect';

function poolOf({ url, most, keptForReaders, limits, name, types }: ConnectionOptions): pg.Pool {
  const statement = limits.statementSeconds * 1000;
  const pool = new pg.Pool({
    connectionString: url,
    max: most + keptForReaders,
    types,
    allowExitOnIdle: true,
    pipeline: true,
    stream: () => new GatheringSocket(),
    keepAlive: true,
    application_name: name,
    options: NO_JIT,
    connectionTimeoutMillis: limits.connectSeconds * 1000,
    statement_timeout: statement,
    lock_timeout: limits.lockSeconds * 1000,
    idle_in_transaction_session_timeout: limits.idleSeconds * 1000,
    ...(statement > 0 && { query_timeout: statement + LATER_MS }),
  });
  pool.on('error', () => undefined);
  // The pool listens to idle connections only. One that breaks between two statements of a
  // transaction says so to nobody, which would end the process; its next statement is refused.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return pool;
}

/** The connections of one process to one database. */
export function openConnections(options: ConnectionOptions): Connections {
  const pool = poolOf(options);
  const most = options.most + options.keptForReaders;
  const writers = createGate(options.most, options.limits.connectSeconds * 1000);
  const connect = async (): Promise<pg.PoolClient> => {
    try {
      return await pool.connect();
    } catch (error) {
      // The pool says the same of a database that does not answer, and of connections that are all in use.
      if ((error as Error).message === NO_CONNECTION && pool.totalCount >= most)
        throw new Fault('busy', {}, { cause: error });
      throw error;
    }
  };
  return {
    take: async (lane) => {
      const leave = lane === 'writing' ? await writers.enter() : () => undefined;
      try {
        const client = await connect();
        return {
          client,
          release: (broken) => {
            client.release(broken);
            leave();
          },
        };
      } catch (error) {
        leave();
        throw error;
      }
    },
    load: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount + writers.waiting(),
      writing: writers.inside(),
    }),
    close: () => pool.end(),
  };
}
