import type { AlarmLimits } from '../../../kernel/config/alarm-limits.ts';
import type { Tx } from '../../../kernel/db/database.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import type { Records } from '../../../kernel/records/records.ts';
import { keepPlace, placeInAudit } from '../audit-place.ts';
import { type AuditSeen, SEEN_COLUMNS } from './entry.ts';
import { dailyMean, QUESTIONS, type Questions } from './questions.ts';
import { type Found, raise } from './rows.ts';
import { ALARM_RULES, type AlarmRule } from './rules.ts';

export interface Watching {
  readonly node: NodeContext;
  /** The records as the node itself sees them, masked. */
  readonly records: Records;
  readonly limits: AlarmLimits;
}

const PAGE = 1000;
/** Entries of one account that are looked back at, the newest first. */
const MOST_BACK = 5000;
const MINUTE_MS = 60_000;

const nextEntries = (tx: Tx, from: number): Promise<AuditSeen[]> =>
  tx.all<AuditSeen>(sql`
    select s.seq, ${SEEN_COLUMNS} from audit_sequence s join audit_entry e using (entry_id)
    where s.seq >= ${from} order by s.seq limit ${PAGE}`);

const minutesBefore = (at: string, minutes: number): string =>
  new Date(Date.parse(at) - minutes * MINUTE_MS).toISOString();

/** What the account did in the stretch before the new entries and in them, of what nobody has settled. */
function stretchOf(
  tx: Tx,
  rule: AlarmRule,
  account: string,
  fresh: readonly [AuditSeen, ...AuditSeen[]],
): Promise<AuditSeen[]> {
  const times = fresh.map(({ at }) => at).toSorted();
  const [from, until] = [times[0] ?? '', times.at(-1) ?? ''];
  return tx.all<AuditSeen>(sql`
    select * from (
      select null::bigint as seq, ${SEEN_COLUMNS} from audit_entry e
      where e.account = ${fresh[0].account} and e.at > ${minutesBefore(from, rule.minutes)}::timestamptz
        and e.at <= ${until}::timestamptz and e.act = any(${[...rule.acts]}::text[]) and e.result = ${rule.result}
        and e.entry_id > coalesce((select max(a.last_entry) from alarm a
          where a.rule = ${rule.name} and a.account = ${account} and a.settled_at is not null), 0)
      order by e.at desc, e.entry_id desc limit ${MOST_BACK}) newest
    order by at, entry`);
}

/** Stretches that are measured of one account: with more entries than this, not every one of them. */
const MOST_MEASURED = 500;

/** The stretch that holds most, when it holds as much as the limit. */
function fullest(rule: AlarmRule, entries: readonly AuditSeen[], limit: number) {
  const step = Math.ceil(entries.length / MOST_MEASURED);
  let from = 0;
  let found: { readonly entries: readonly AuditSeen[]; readonly times: number } | undefined;
  for (const [to, last] of entries.entries()) {
    const since = Date.parse(last.at) - rule.minutes * MINUTE_MS;
    while (Date.parse(entries[from]?.at ?? last.at) <= since) from += 1;
    if (to % step !== 0 && to < entries.length - 1) continue;
    const stretch = entries.slice(from, to + 1);
    const times = rule.measure(stretch);
    if (times >= limit && times >= (found?.times ?? 0)) found = { entries: stretch, times };
  }
  return found;
}

async function judge(
  asked: Questions,
  limit: number,
  rule: AlarmRule,
  [account, fresh]: readonly [string, readonly [AuditSeen, ...AuditSeen[]]],
): Promise<Found | undefined> {
  const isOf = (entry: AuditSeen): boolean =>
    rule.counts(entry) && (rule.about?.(entry) ?? entry.account) === account;
  let entries: readonly AuditSeen[] = (await stretchOf(asked.tx, rule, account, fresh)).filter(
    isOf,
  );
  if (rule.measure(entries) < limit) return undefined;
  for (const name of rule.narrow ?? []) entries = await QUESTIONS[name](asked, entries);
  const found = fullest(rule, entries, limit);
  const last = found?.entries.at(-1);
  if (found === undefined || last === undefined) return undefined;
  if (rule.timesHabit !== undefined) {
    const mean = await dailyMean(asked, last, rule.acts);
    if (mean === 0 || found.times < mean * rule.timesHabit) return undefined;
  }
  return { rule, account, ...found };
}

const groupsOf = (rule: AlarmRule, entries: readonly AuditSeen[]) =>
  [
    ...Map.groupBy(
      entries.filter(
        (entry) =>
          rule.acts.includes(entry.act) && entry.result === rule.result && rule.counts(entry),
      ),
      (entry) => rule.about?.(entry) ?? entry.account,
    ),
  ].flatMap(([account, [first, ...rest]]) =>
    first === undefined ? [] : [[account, [first, ...rest] as const] as const],
  );

/** Looks through the next page of the audit; answers how many entries there were. */
const watchPage = (watching: Watching): Promise<number> =>
  watching.node.db.transaction(async (tx) => {
    const { node, limits } = watching;
    const from = await placeInAudit(tx, node.clock, 'alarm_progress');
    const entries = await nextEntries(tx, from);
    const asked = { tx, records: watching.records.on(tx) };
    for (const rule of ALARM_RULES) {
      if (limits[rule.name] === 0) continue;
      for (const group of groupsOf(rule, entries)) {
        const found = await judge(asked, limits[rule.name], rule, [group[0], [...group[1]]]);
        if (found !== undefined) await raise(tx, node, found);
      }
    }
    await keepPlace(tx, 'alarm_progress', from, entries);
    return entries.length;
  });

/** Pages of one run: what is left waits for the next. */
const MOST_PAGES = 50;

/**
 * Looks through what came into the audit since the last time. Where it goes on and what it raised stand
 * or fall together, so that nothing is judged twice and nothing is left out.
 */
export async function watchAudit(watching: Watching): Promise<number> {
  let looked = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const entries = await watchPage(watching);
    looked += entries;
    if (entries < PAGE) break;
  }
  return looked;
}
