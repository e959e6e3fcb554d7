import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';

/** How many failures within which time lock for how long. */
interface Rule {
  readonly most: number;
  readonly withinMinutes: number;
  readonly lockMinutes: number;
}

/**
 * G-20: five failures at one login from one network lock that login for that network for 15
 * minutes, so that nobody keeps a person out from elsewhere; a network may fail 20 times a minute.
 * A browser that the person used before has a count of its own.
 */
const RULES = {
  login: { most: 5, withinMinutes: 15, lockMinutes: 15 },
  device: { most: 5, withinMinutes: 15, lockMinutes: 15 },
  own: { most: 5, withinMinutes: 15, lockMinutes: 15 },
  code: { most: 5, withinMinutes: 15, lockMinutes: 15 },
  /** A PIN locks itself alone, and for a day where somebody goes on; the person's password goes on. */
  pin: { most: 5, withinMinutes: 15, lockMinutes: 15 },
  pinOfDay: { most: 20, withinMinutes: 1440, lockMinutes: 1440 },
  /** Badges and PINs that were wrong at one account's screen, whosever they were. */
  beside: { most: 10, withinMinutes: 15, lockMinutes: 15 },
  network: { most: 20, withinMinutes: 1, lockMinutes: 1 },
  /** Keys of devices that are none, from one network: its devices that stand open go on, and so do its people. */
  key: { most: 20, withinMinutes: 15, lockMinutes: 15 },
  /** Codes of families: of one link wherever they are tried, and of all links from one network. */
  family: { most: 5, withinMinutes: 60, lockMinutes: 60 },
  familyNetwork: { most: 20, withinMinutes: 60, lockMinutes: 60 },
  /** Families who ask online to be called back, from one network: a hospital's is shared by many. */
  callBack: { most: 10, withinMinutes: 60, lockMinutes: 60 },
  /** Complaints and questions that were sent online, from one network. */
  voice: { most: 10, withinMinutes: 60, lockMinutes: 60 },
  /** Families who book visits online, from one network: that of a telephone company is shared by thousands. */
  visit: { most: 600, withinMinutes: 60, lockMinutes: 15 },
  /** Rights of use that were named with the wrong holder, from one network. */
  visitRight: { most: 10, withinMinutes: 60, lockMinutes: 60 },
  /** Certificates that were guessed at, from one network and by one name. */
  certificate: { most: 20, withinMinutes: 60, lockMinutes: 60 },
  /** Numbers of records elsewhere that an institution gave and that contradict what is there. */
  reference: { most: 30, withinMinutes: 1440, lockMinutes: 1440 },
  certificateName: { most: 10, withinMinutes: 1440, lockMinutes: 1440 },
} as const satisfies Record<string, Rule>;
export type AttemptKind = keyof typeof RULES;

export interface Attempt {
  readonly kind: AttemptKind;
  /** What is tried; kept as a hash only. */
  readonly value: string;
}

/** Counts failures in the database, so that a restart forgives nothing. */
export interface Attempts {
  /** Throws `locked-out` when one of these is locked. */
  refuseLocked(attempts: readonly Attempt[]): Promise<void>;
  /** The same as an answer, for doors that say it in words of their own. */
  isLocked(attempts: readonly Attempt[]): Promise<boolean>;
  /** Counts; answers whether one of them is locked by this. */
  failed(attempts: readonly Attempt[]): Promise<boolean>;
  /** Counts a failure at a login from wherever, and says how many there were in a quarter of an hour. */
  failuresOf(login: string): Promise<number>;
  succeeded(attempts: readonly Attempt[]): Promise<void>;
  /** Forgets what is older than a day. */
  prune(): Promise<void>;
}

const keyOf = ({ kind, value }: Attempt): Buffer =>
  createHash('sha256').update(`${kind}\0${value}`).digest();

const minutesBefore = (now: Date, minutes: number): Date =>
  new Date(now.getTime() - minutes * 60_000);
const minutesAfter = (now: Date, minutes: number): Date => minutesBefore(now, -minutes);

async function fail(db: Database, now: Date, attempt: Attempt): Promise<boolean> {
  const { most, withinMinutes, lockMinutes } = RULES[attempt.kind];
  const fresh = minutesBefore(now, withinMinutes);
  const lock = minutesAfter(now, lockMinutes);
  const { locked } = await db.one<{ locked: boolean }>(sql`
    insert into failed_attempt as f (key, failures, since, locked_until)
    values (${keyOf(attempt)}, 1, ${now}, case when 1 >= ${most}::int then ${lock}::timestamptz end)
    on conflict (key) do update set
      failures = case when f.since < ${fresh} then 1 else f.failures + 1 end,
      since = case when f.since < ${fresh} then ${now} else f.since end,
      locked_until = case when f.since >= ${fresh} and f.failures + 1 >= ${most}::int then ${lock}::timestamptz end
    returning locked_until is not null as locked`);
  return locked;
}

const SLOW_MINUTES = 15;
/** Failures at a login from everywhere are counted apart, and lock nobody. */
const EVERYWHERE = 'everywhere';
const everywhereKey = (login: string): Buffer =>
  createHash('sha256').update(`${EVERYWHERE}\0${login}`).digest();

/** Until when the longest lock among them holds; undefined where none does. */
async function lockedUntil(
  db: Database,
  now: Date,
  attempts: readonly Attempt[],
): Promise<Date | undefined> {
  const locked = await db.maybe<{ until: string | null }>(sql`
    select max(locked_until) as until from failed_attempt
    where key = any(${attempts.map(keyOf)}) and locked_until > ${now}`);
  return locked?.until ? new Date(locked.until) : undefined;
}

export const createAttempts = (db: Database, clock: Clock): Attempts => ({
  async refuseLocked(attempts) {
    const now = clock.now();
    const until = await lockedUntil(db, now, attempts);
    if (until === undefined) return;
    throw new Fault('locked-out', {
      minutes: Math.ceil((until.getTime() - now.getTime()) / 60_000),
    });
  },
  async isLocked(attempts) {
    return (await lockedUntil(db, clock.now(), attempts)) !== undefined;
  },
  async failed(attempts) {
    let locked = false;
    for (const attempt of attempts) locked = (await fail(db, clock.now(), attempt)) || locked;
    return locked;
  },
  async failuresOf(login) {
    const now = clock.now();
    const fresh = minutesBefore(now, SLOW_MINUTES);
    const { failures } = await db.one<{ failures: number }>(sql`
      insert into failed_attempt as f (key, failures, since) values (${everywhereKey(login)}, 1, ${now})
      on conflict (key) do update set
        failures = case when f.since < ${fresh} then 1 else f.failures + 1 end,
        since = case when f.since < ${fresh} then ${now} else f.since end
      returning failures`);
    return failures;
  },
  async succeeded(attempts) {
    await db.run(sql`delete from failed_attempt where key = any(${attempts.map(keyOf)})`);
  },
  async prune() {
    await db.run(sql`delete from failed_attempt where since < ${minutesBefore(clock.now(), 1440)}`);
  },
});
