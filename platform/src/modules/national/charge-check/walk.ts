import type { Tx } from '../../../kernel/db/database.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Logger } from '../../../kernel/logger.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import { askDay, type HouseDay } from './ask-day.ts';
import { chargeRules } from './rules.ts';
import { followLogs } from './streams.ts';

/** Every house is asked whole again after so long, whatever its log says: what changed past it is found then. */
const TURN_MS = 30 * 86_400_000;
/** One run ends after so long; what is left waits for the next. */
const RUN_MS = 45_000;
/** Nobody waits for it. */
const LONG = { isLong: true } as const;
const AGAIN_MS = 3_600_000;

const nextDay = (tx: Tx, now: Date): Promise<HouseDay | undefined> =>
  tx.maybe<HouseDay>(sql`
    select province, institution, day from charge_check_day
    where due is not null and (not_before is null or not_before <= ${now})
    order by in_turn, due limit 1 for update skip locked`);

/** A day that could not be asked stays due, and is asked again in an hour. */
const putOff = ({ db, clock }: NodeContext, { province, institution, day }: HouseDay) =>
  db.run(sql`
    update charge_check_day set not_before = ${new Date(clock.now().getTime() + AGAIN_MS)}
    where province = ${province} and institution = ${institution}::uuid and day = ${day}::date`);

/** Asks the day that waits longest; undefined where none waits, else how many lines it had. */
async function askNext(
  node: NodeContext,
  logger?: Pick<Logger, 'error'>,
): Promise<number | undefined> {
  let of: HouseDay | undefined;
  try {
    return await node.db.transaction(async (tx) => {
      of = await nextDay(tx, node.clock.now());
      return of === undefined ? undefined : askDay(tx, node, of);
    }, LONG);
  } catch (error) {
    if (of === undefined) throw error;
    logger?.error({ err: error, ...of }, 'the charges of a day could not be asked');
    await putOff(node, of);
    return 0;
  }
}

/** Puts all days of the house whose turn it is in the queue; false where it is no house's turn. */
function takeHouse(node: NodeContext): Promise<boolean> {
  return node.db.transaction(async (tx) => {
    const now = node.clock.now();
    const { fingerprint } = chargeRules(node);
    const house = await tx.maybe<{ province: string; id: string }>(sql`
      select i.province, i.id from institution i
      left join charge_check_house h on h.province = i.province and h.institution = i.id
      where h.read_at is null or h.rules <> ${fingerprint} or h.read_at < ${new Date(now.getTime() - TURN_MS)}
      order by h.read_at nulls first, i.province, i.id limit 1`);
    if (house === undefined) return false;
    const { province, id } = house;
    await tx.run(sql`
      insert into charge_check_house (province, institution, read_at, rules)
      values (${province}, ${id}::uuid, ${now}, ${fingerprint})
      on conflict (province, institution) do update set read_at = excluded.read_at, rules = excluded.rules`);
    await tx.run(sql`
      update charge_check_day set in_turn = (due is null or in_turn), due = coalesce(due, clock_timestamp())
      where province = ${province} and institution = ${id}::uuid`);
    await tx.run(sql`
      insert into charge_check_day (province, institution, day, region, due, in_turn)
      select l.province, l.institution, l.served_on, max(l.region), clock_timestamp(), true from bill_line l
      where l.province = ${province} and l.institution = ${id}::uuid group by 1, 2, 3
      on conflict do nothing`);
    return true;
  }, LONG);
}

/** How far one run came. */
export interface Walked {
  readonly days: number;
  readonly lines: number;
}

/**
 * Asks all charges that were written, corrected or arrived since the last run, or that rest on something that was;
 * then whole houses in their turn. Each day of a house is a transaction of its own: a run that is cut off loses none,
 * and asking twice finds the same.
 */
export async function checkCharges(
  node: NodeContext,
  { logger, forMs = RUN_MS }: { logger?: Pick<Logger, 'error'>; forMs?: number } = {},
): Promise<Walked> {
  const end = performance.now() + forMs;
  const goesOn = (): boolean => performance.now() < end;
  await followLogs(node, goesOn);
  let [days, lines] = [0, 0];
  while (goesOn()) {
    const asked = await askNext(node, logger);
    if (asked === undefined) {
      if (!(await takeHouse(node))) break;
    } else {
      days += 1;
      lines += asked;
    }
  }
  return { days, lines };
}
