import { oldestUnasked } from '../modules/national/charge-check/figures.ts';
import { oldestReference } from '../kernel/references/states.ts';
import type { Partner } from '../kernel/config/settings.ts';
import { keyRowsLeft } from '../kernel/records/key-progress.ts';
import { sql } from '../kernel/db/sql.ts';
import type { Metrics } from '../kernel/metrics.ts';
import type { NodeContext } from '../kernel/node.ts';
import { get } from './network.ts';

/** The state of the log of a node, in seconds and entries. */
interface LogFigures {
  readonly unplaced: number;
  readonly oldest: number;
  readonly unsigned: number;
  readonly skew: number;
}

/** One link to a partner, as its last attempts left it. */
interface LinkFigures {
  readonly partner: string;
  readonly waiting: number;
  readonly failures: number;
  readonly stopped: number;
  readonly silent: number;
}

interface HeldFigures {
  readonly origin: string;
  readonly held: number;
  readonly oldest: number;
}

/** Asked once for all figures of one look. */
const KEPT_MS = 1000;

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let known: { readonly value: Promise<Value>; readonly until: number } | undefined;
  return () => {
    if (known === undefined || known.until < performance.now())
      known = { value: ask(), until: performance.now() + KEPT_MS };
    return known.value;
  };
}

/**
 * Entries that have no place yet wait for every transaction that began before them: one that somebody
 * forgot holds all of them, and nothing is sent or signed meanwhile.
 */
export const logFigures = ({ db, clock }: Pick<NodeContext, 'db' | 'clock'>): Promise<LogFigures> =>
  db.one<LogFigures>(sql`
    with waiting as (
      select e.recorded_at from log_entry e
      where e.xid >= coalesce((select next_xid from log_state where stream = ${'record'}), '0'::xid8))
    select (select count(*) from waiting) as unplaced,
      coalesce(extract(epoch from now() - (select min(recorded_at) from waiting)), 0)::float8 as oldest,
      coalesce((select extract(epoch from now() - c.at) from checkpoint c
        where c.checkpoint_id = (select max(checkpoint_id) from checkpoint)
          and c.record_size < (select size from log_state where stream = ${'record'})), 0)::float8 as unsigned,
      extract(epoch from ${clock.now().toISOString()}::timestamptz - clock_timestamp())::float8 as skew`);

const linkFigures = ({ db }: NodeContext) =>
  db.all<LinkFigures>(sql`
    select partner, failures, stopped::int as stopped,
      coalesce((select size from log_state where stream = ${'record'}), 0) - acknowledged as waiting,
      coalesce(extract(epoch from now() - last_success_at), 0)::float8 as silent
    from exchange_cursor`);

const heldFigures = ({ db }: NodeContext) =>
  db.all<HeldFigures>(sql`
    select origin, count(*) as held, extract(epoch from now() - min(received_at))::float8 as oldest
    from quarantine where settled_at is null and ${true} group by origin`);

const refusedFigures = ({ db }: NodeContext) =>
  db.all<{ partner: string; open: number }>(sql`
    select partner, count(*) as open from refused_record where coalesce(mended_at, kept_at) is null and ${true} group by partner`);

const by = <Row>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => number) =>
  new Map(rows.map((row) => [key(row), value(row)]));

/** What the operators of a node must know before its users do: log, links, what is held back. */
export function watchNode(metrics: Metrics, node: NodeContext): void {
  const log = once(() => logFigures(node));
  const links = once(() => linkFigures(node));
  const held = once(() => heldFigures(node));
  const ofLog = (name: string, help: string, value: (figures: LogFigures) => number) =>
    metrics.gauge(name, help, async () => value(await log()));
  const ofLink = (name: string, help: string, value: (figures: LinkFigures) => number) =>
    metrics.gauges(name, help, 'partner', async () =>
      by(await links(), (row) => row.partner, value),
    );
  const ofHeld = (name: string, help: string, value: (figures: HeldFigures) => number) =>
    metrics.gauges(name, help, 'origin', async () => by(await held(), (row) => row.origin, value));
  ofLog('qingming_log_unplaced', 'Entries of the log without a place', (row) => row.unplaced);
  ofLog('qingming_log_unplaced_seconds', 'Age of the oldest of them', (row) => row.oldest);
  ofLog(
    'qingming_checkpoint_age_seconds',
    'Age of the newest checkpoint while the log has grown since',
    (row) => row.unsigned,
  );
  ofLog(
    'qingming_clock_skew_seconds',
    'How far this clock is ahead of the database',
    (row) => row.skew,
  );
  ofLink(
    'qingming_link_waiting',
    'Entries that a partner has not acknowledged',
    (row) => row.waiting,
  );
  ofLink(
    'qingming_link_failures',
    'Attempts that failed since the last success',
    (row) => row.failures,
  );
  ofLink(
    'qingming_link_stopped',
    'Whether the link waits for somebody to mend it',
    (row) => row.stopped,
  );
  ofLink('qingming_link_silent_seconds', 'Time since the last success', (row) => row.silent);
  ofHeld(
    'qingming_held_records',
    'Records of a partner that are held back here',
    (row) => row.held,
  );
  ofHeld('qingming_held_records_seconds', 'Age of the oldest of them', (row) => row.oldest);
  metrics.gauge(
    'qingming_references_due_seconds',
    'Age of the oldest reference to a record elsewhere that waits to be checked',
    () => oldestReference(node.db),
  );
  metrics.gauge(
    'qingming_charges_due_seconds',
    'Age of the oldest change after which charges wait to be compared with the published prices',
    () => oldestUnasked(node.db),
  );
  metrics.gauges(
    'qingming_key_rows_left',
    'Rows that a command of keys has not sealed or indexed anew, by its name',
    'task',
    () => keyRowsLeft(node.db),
  );
  metrics.gauges(
    'qingming_refused_records',
    'Our records that a partner refused and nobody mended',
    'partner',
    async () =>
      by(
        await refusedFigures(node),
        (row) => row.partner,
        (row) => row.open,
      ),
  );
}

const LOOK_MS = 60_000;

/** How far the clocks of the partners are ahead of ours, looked at each minute. */
export function watchClocks(metrics: Metrics, partners: readonly Partner[]): NodeJS.Timeout {
  const skews = new Map<string, number>();
  const look = async ({ node, url }: Partner): Promise<void> => {
    skews.delete(node);
    const asked = Date.now();
    const { status, text } = await get(`${url}/exchange/identity`);
    const { now } = JSON.parse(text) as { readonly now?: unknown };
    if (status !== 200 || typeof now !== 'string') return;
    skews.set(node, (Date.parse(now) - (asked + Date.now()) / 2) / 1000);
  };
  metrics.gauges(
    'qingming_partner_clock_skew_seconds',
    'How far the clock of a partner is ahead of ours',
    'partner',
    async () => skews,
  );
  return setInterval(() => {
    for (const partner of partners) look(partner).catch(() => undefined);
  }, LOOK_MS).unref();
}
