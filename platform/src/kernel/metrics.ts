import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './db/database.ts';
import { sql } from './db/sql.ts';

/** The figures that operators watch; holds counts and times, never whom they concern. */
export interface Metrics {
  /** A request that was answered; `route` is the pattern, never the address asked for. */
  answered(method: string, route: string, status: number, seconds: number): void;
  /** A figure that is read whenever the figures are asked for; one that fails is left out. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** A figure that asking for the others would change: it is read before any of them. */
  momentary(name: string, help: string, read: () => number): void;
  /** The same for several, told apart by one label: partners, say. */
  gauges(
    name: string,
    help: string,
    label: string,
    read: () => Promise<ReadonlyMap<string, number>>,
  ): void;
  counter(name: string, help: string, labels?: readonly string[]): Count;
  /** All figures in the text form of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

export type Count = (labels?: Readonly<Record<string, string>>) => void;

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function addGauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => number | Promise<number>,
) {
  const registers = [registry];
  return new Gauge({
    name,
    help,
    registers,
    async collect() {
      // A figure that cannot be read must not hide all others while something is wrong.
      const value = await Promise.resolve()
        .then(read)
        .catch(() => Number.NaN);
      this.set(value);
    },
  });
}

function addGauges(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  read: () => Promise<ReadonlyMap<string, number>>,
) {
  return new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      this.reset();
      const values = await Promise.resolve()
        .then(read)
        .catch((): ReadonlyMap<string, number> => new Map());
      for (const [of, value] of values) this.set({ [label]: of }, value);
    },
  });
}

/** Figures of one node, in a registry of their own. */
export function createMetrics({ process: ofProcess = true } = {}): Metrics {
  const registry = new Registry();
  const readFirst: (() => void)[] = [];
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'qingming_request_seconds',
    help: 'Time to answer a request, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    answered: (method, route, status, took) =>
      seconds.observe({ method, route, status: String(status) }, took),
    gauge: (name, help, read) => {
      addGauge(registry, name, help, read);
    },
    momentary: (name, help, read) => {
      const gauge = new Gauge({ name, help, registers: [registry] });
      readFirst.push(() => gauge.set(read()));
    },
    gauges: (name, help, label, read) => {
      addGauges(registry, name, help, label, read);
    },
    counter: (name, help, labelNames = []) => {
      const counter = new Counter({ name, help, labelNames, registers: [registry] });
      return (labels = {}) => counter.inc(labels);
    },
    text: () => {
      for (const read of readFirst) read();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Connections of this node's database, all and busy: a pool that runs dry shows here first. */
export function watchDatabase(metrics: Metrics, db: Database): void {
  const count = (busy: boolean) => async () =>
    (
      await db.one<{ connections: number }>(sql`
        select count(*) as connections from pg_stat_activity
        where datname = current_database() and (state <> 'idle' or not ${busy}::boolean)`)
    ).connections;
  metrics.gauge('qingming_database_connections', 'Connections to the database', count(false));
  metrics.gauge('qingming_database_connections_busy', 'Those at work', count(true));
  const { load } = db;
  metrics.momentary(
    'qingming_pool_waiting',
    'Requests that wait for a connection',
    () => load().waiting,
  );
  metrics.momentary('qingming_pool_writing', 'Connections that writers hold', () => load().writing);
}
