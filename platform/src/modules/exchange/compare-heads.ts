import { openStanding, signStanding, toBase64Url } from '@qingming/exchange';
import type { Database } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { HeadState } from '../../kernel/guard.ts';
import { frontierAt, logSize } from './outgoing.ts';
import { type Partner, trustOf } from './partners.ts';
import { positionOf } from './receive.ts';
import type { Sending } from './send.ts';
import { heldSizes } from './witness.ts';

interface Held {
  readonly size: number;
  readonly root: string;
  /** The size of our records log at the newest checkpoint of ours that the partner holds. */
  readonly witnessed: number;
}

const NOT_FOUND = 404;
/** A node that starts does not wait longer for a partner that keeps silent. */
const PATIENCE_MS = 5_000;

const inTime = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

/** How far a partner holds our log, by its signed statement; undefined when it does not answer. */
async function heldBy(
  { node, partners, post, get }: Sending,
  partner: Partner,
): Promise<Held | undefined> {
  const question = await signStanding(node.signer, {
    origin: node.node,
    audience: partner.node,
    sentAt: node.clock.now().toISOString(),
    holds: await positionOf(node, partner.node),
    held: await heldSizes(node.db, node, partner.node),
  });
  try {
    const answer = await inTime(
      post(`${partner.url}/exchange/standing`, Buffer.from(question, 'utf8')),
    );
    if (answer.status === 200) {
      const { holds, held } = openStanding(
        answer.text,
        node.node,
        trustOf(partners, () => node.clock.now()),
      );
      return { ...holds, witnessed: held?.records ?? 0 };
    }
    if (answer.status !== NOT_FOUND) return undefined;
    const position = await inTime(get(`${partner.url}/exchange/position?origin=${node.node}`));
    if (position.status !== 200) return undefined;
    return { ...(JSON.parse(position.text) as { size: number; root: string }), witnessed: 0 };
  } catch {
    return undefined;
  }
}

/** Our log beside what one partner holds of it; undefined when the partner does not answer. */
export async function compareWith(
  sending: Sending,
  partner: Partner,
): Promise<HeadState | undefined> {
  const held = await heldBy(sending, partner);
  if (held === undefined) return undefined;
  const { node } = sending;
  const ours = await logSize(node.db);
  const theirs = Math.max(held.size, held.witnessed);
  if (theirs > ours) return { state: 'behind', partner: partner.node, ours, theirs };
  const root = toBase64Url((await frontierAt(node.db, node, held.size)).root());
  if (root !== held.root) return { state: 'forked', partner: partner.node, ours, theirs };
  return { state: 'whole' };
}

/** Which server and which database this is, and which line of its history: a promotion begins another. */
async function presentHome(db: Database): Promise<string> {
  const { home } = await db.one<{ home: string }>(sql`
    select (select system_identifier from pg_control_system())
      || '/' || (select oid from pg_database where datname = current_database())
      || '/' || case when pg_is_in_recovery() then 'replica'
        else left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) end as home where ${true}`);
  return home;
}

async function knownHome(db: Database): Promise<string | undefined> {
  const row = await db.maybe<{ place: string }>(sql`select place from log_home where ${true}`);
  return row?.place;
}

const keepHome = (db: Database, place: string): Promise<number> =>
  db.run(sql`
    insert into log_home (place) values (${place})
    on conflict (single) do update set place = excluded.place, since = now()
    where log_home.place <> excluded.place`);

/** Partners that have ever taken something of our log: these may know more of it than we do. */
async function everAcknowledged(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.all<{ partner: string }>(
    sql`select partner from exchange_cursor where acknowledged > 0 and ${true}`,
  );
  return new Set(rows.map(({ partner }) => partner));
}

/** What the partners that answered say, and which have not answered. */
export interface Comparison {
  readonly head: HeadState;
  readonly silent: readonly Partner[];
}

/**
 * Compares our log with what every partner holds of it. When the database stands where it stood,
 * a silent partner holds nobody up; on another server, or after a promotion, it is waited for.
 */
export async function compareHeads(sending: Sending): Promise<Comparison> {
  const { node, partners } = sending;
  const answers = await Promise.all(
    partners.map(async (partner) => ({ partner, head: await compareWith(sending, partner) })),
  );
  const silent = answers.filter(({ head }) => head === undefined).map(({ partner }) => partner);
  const worst =
    answers.find(({ head }) => head?.state === 'forked') ??
    answers
      .flatMap(({ head }) => (head?.state === 'behind' ? [{ head }] : []))
      .toSorted((a, b) => b.head.theirs - a.head.theirs)[0];
  if (worst?.head !== undefined) return { head: worst.head, silent };
  const [present, known] = [await presentHome(node.db), await knownHome(node.db)];
  const taken = await everAcknowledged(node.db);
  const awaited = silent.find((partner) => taken.has(partner.node));
  if (known !== undefined && known !== present && awaited !== undefined)
    return { head: { state: 'unsure', partner: awaited.node }, silent };
  await keepHome(node.db, present);
  return { head: { state: 'whole' }, silent };
}
