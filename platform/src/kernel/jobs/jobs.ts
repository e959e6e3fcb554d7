import { PgBoss } from 'pg-boss';
import type { Database, Tx } from '../db/database.ts';
import { raw } from '../db/sql.ts';
import type { Logger } from '../logger.ts';
import { traceOf } from '../logger.ts';
import type { Metrics } from '../metrics.ts';

/** What a job carries: identifiers and counts. It stays in the database for days: no names. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

/** Does one job; may be called again for the same payload, so it must be repeatable. */
export type JobWork = (payload: JobPayload, signal: AbortSignal) => Promise<void>;

export interface SendOptions {
  /** Sends with the facts of this transaction: both stand or neither. */
  readonly tx?: Tx;
  /** Not before. */
  readonly after?: Date;
  /** While a job of this key waits, another is not added. */
  readonly key?: string;
}

/** Work that is done later, is repeated when it fails, and is not lost by a restart. */
export interface Jobs {
  /** Says how jobs of a name are done. Before `start`. */
  handle(name: string, work: JobWork): void;
  /** Does a work by the clock of China: `cron` has five fields. Before `start`. */
  schedule(name: string, cron: string, work: JobWork): void;
  /** After `start`. The name must have been handled. */
  send(name: string, payload: JobPayload, options?: SendOptions): Promise<void>;
  start(): Promise<void>;
  /** Finishes what runs (10 s at most) and stops. */
  stop(): Promise<void>;
}

export interface JobDependencies {
  readonly db: Database;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** How often waiting jobs are looked for. */
  readonly pollSeconds?: number;
  readonly retries?: JobRetries;
}

/** Repeats with doubling delays: 5 tries over some minutes, then the job stands as failed. */
export interface JobRetries {
  readonly limit: number;
  readonly delaySeconds: number;
  readonly longestSeconds: number;
}

const RETRIES: JobRetries = { limit: 5, delaySeconds: 5, longestSeconds: 3600 };
const SCHEMA = 'pgboss';
const MOST_CONNECTIONS = 2;
const GRACE_MS = 10_000;
/** What the work itself asks goes by the limits of the node; this is the keeping of the queue. */
const LIMITS =
  '-c statement_timeout=60s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s';

/** pg-boss keeps what a work threw: its kind and code only, for a message may quote a person. */
function withoutMessage(error: unknown): Error {
  const { kind, code } = traceOf(error);
  return new Error(code === undefined ? kind : `${kind} ${code}`);
}

/** The records are written as qingming_app, which must be able to send in its transaction. */
const GRANTS = raw(`
  do $$ begin
    if exists (select from pg_roles where rolname = 'qingming_app') then
      grant usage on schema ${SCHEMA} to qingming_app;
      grant select, insert on all tables in schema ${SCHEMA} to qingming_app;
    end if;
  end $$`);

function openBoss({ db, logger }: JobDependencies): PgBoss {
  const boss = new PgBoss({
    connectionString: db.url,
    schema: SCHEMA,
    max: MOST_CONNECTIONS,
    application_name: 'qingming jobs',
    options: LIMITS,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'jobs'));
  return boss;
}

const bound = ({ client }: Tx) => ({
  executeSql: async (text: string, values?: unknown[]) => client.query(text, values),
});

/** Jobs of this node on pg-boss, in the schema `pgboss` of its own database. */
export function createJobs(means: JobDependencies): Jobs {
  const { db, logger, metrics, pollSeconds = 2, retries = RETRIES } = means;
  const boss = openBoss(means);
  const works = new Map<string, JobWork>();
  const crons = new Map<string, string>();
  const done = metrics.counter('qingming_jobs_done_total', 'Jobs that were done', ['job']);
  const failed = metrics.counter('qingming_jobs_failed_total', 'Tries that failed', ['job']);

  const attempt = async (name: string, work: JobWork, payload: JobPayload, signal: AbortSignal) => {
    try {
      await work(payload, signal);
      done({ job: name });
    } catch (error) {
      failed({ job: name });
      logger.error({ err: error, job: name }, 'job failed');
      throw withoutMessage(error);
    }
  };

  const begin = async (name: string, work: JobWork) => {
    await boss.createQueue(name, {
      retryLimit: retries.limit,
      retryDelay: retries.delaySeconds,
      retryBackoff: true,
      retryDelayMax: retries.longestSeconds,
    });
    const options = { pollingIntervalSeconds: pollSeconds, batchSize: 1 };
    await boss.work<JobPayload | null>(name, options, async (jobs) => {
      for (const { data, signal } of jobs) await attempt(name, work, data ?? {}, signal);
    });
  };

  const handle = (name: string, work: JobWork) => {
    if (works.has(name)) throw new Error(`the job ${name} has its work already`);
    works.set(name, work);
  };

  return {
    handle,
    schedule(name, cron, work) {
      handle(name, work);
      crons.set(name, cron);
    },
    async send(name, payload, { tx, after, key } = {}) {
      if (!works.has(name)) throw new Error(`nobody does the job ${name}`);
      await boss.send(name, payload, {
        ...(tx && { db: bound(tx) }),
        ...(after && { startAfter: after }),
        ...(key !== undefined && { singletonKey: key }),
      });
    },
    async start() {
      await boss.start();
      for (const [name, work] of works) await begin(name, work);
      await db.run(GRANTS);
      for (const [name, cron] of crons)
        await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' });
    },
    stop: () => boss.stop({ graceful: true, timeout: GRACE_MS }),
  };
}
