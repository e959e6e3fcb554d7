import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { type Actor, nodeItself, type Purpose } from '../../kernel/access/actor.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { NewVersion } from '../../kernel/records/bulk-revise.ts';
import type { Records } from '../../kernel/records/records.ts';
import { offerFree } from './offers.ts';

interface Keeping {
  readonly node: NodeContext;
  readonly recordsAs: (actor: Actor, purpose: Purpose) => Records;
}

/** So many in one run; the rest comes a minute later. */
const MOST_SLOTS = 100;
const MOST_BOOKINGS = 500;
/** A gate without a network tells late who came: slots are counted after that. */
const COUNT_AFTER_HOURS = 2;
/** What a device scanned without a network it keeps for so long. */
const LATE_HOURS = 72;
const READS = ['visitSlot', 'visitBooking', 'gateScan'] as const;

interface Found {
  readonly id: string;
  readonly version: number;
  readonly slot: string;
}

const bookings = (records: Records, where: Sql): Promise<readonly Found[]> =>
  records.ask({ reads: READS, act: 'visits.keep' }, async (asking) => ({
    answer: await asking.all<Found>(sql`
      select b.id, b.version, b.slot from ${asking.from('visitBooking')} b
      where ${where} order by b.id limit ${MOST_BOOKINGS}`),
  }));

/** Each by itself where they are refused together: what somebody changed meanwhile is met in the next run. */
async function reviseEach(
  records: Records,
  kind: RecordDefinition,
  versions: readonly NewVersion[],
) {
  try {
    await records.reviseMany(kind, versions);
  } catch (error) {
    if (!isFault(error)) throw error;
    for (const one of versions)
      await records.reviseMany(kind, [one]).catch((refused: unknown) => {
        if (!isFault(refused)) throw refused;
      });
  }
}

/** A place that was offered and not taken goes to the next. */
async function endOffers(records: Records, now: Date): Promise<void> {
  const over = await bookings(records, sql`b.state = 'offered' and b.offered_until < ${now}`);
  const changes = { state: 'lapsed' } as const;
  const reason = '保留时间已过 the offer ended';
  await reviseEach(
    records,
    visitBooking,
    over.map(({ id, version }) => ({ id, version, changes, reason })),
  );
}

async function offerAll(node: NodeContext, records: Records, now: Date): Promise<void> {
  const slots = await records.ask({ reads: READS, act: 'visits.keep' }, async (asking) => ({
    answer: await asking.all<{ slot: string }>(sql`
      select distinct b.slot from ${asking.from('visitBooking')} b
      where b.state = 'waiting' and b.until > ${now} limit ${MOST_BOOKINGS}`),
  }));
  for (const { slot } of slots) await offerFree(node, records, slot);
}

/** Whoever waited until the slot was over waits no more; whoever did not come, did not come. */
async function endOfSlots(records: Records, now: Date): Promise<void> {
  const waited = await bookings(records, sql`b.state = 'waiting' and b.until < ${now}`);
  await reviseEach(
    records,
    visitBooking,
    waited.map(({ id, version }) => ({
      id,
      version,
      changes: { state: 'lapsed' },
      reason: '时段已过 the slot is over',
    })),
  );
}

interface Ended extends Found {
  readonly closed: boolean;
}

async function endBookings(records: Records, before: Date): Promise<void> {
  const ended = await records.ask({ reads: READS, act: 'visits.keep' }, async (asking) => ({
    answer: await asking.all<Ended>(sql`
      select b.id, b.version, b.slot, s.state = 'closed' as closed
      from ${asking.from('visitBooking')} b
      join ${asking.from('visitSlot')} s on s.province = b.province and s.id = b.slot
      where b.state = 'confirmed' and b.until < ${before} order by b.id limit ${MOST_BOOKINGS}`),
  }));
  await reviseEach(
    records,
    visitBooking,
    ended.map(({ id, version, closed }) => ({
      id,
      version,
      changes: { state: closed ? 'cancelled-house' : 'no-show' },
      reason: closed ? '时段已关闭 the slot was closed' : '未到 did not come',
    })),
  );
}

interface Counted {
  readonly id: string;
  readonly version: number;
  readonly bookedPeople: number;
  readonly bookedVehicles: number;
  readonly camePeople: number;
  readonly cameVehicles: number;
}

/** How full a slot was goes up with it: numbers, and nobody's name. */
async function countSlots(records: Records, now: Date, before: Date, since: Date): Promise<void> {
  const slots = await records.ask({ reads: READS, act: 'visits.keep' }, async (asking) => ({
    answer: await asking.all<Counted>(sql`
      select s.id, s.version, t.* from ${asking.from('visitSlot')} s
      cross join lateral (
        select coalesce(sum(b.people), 0)::int as "bookedPeople",
          coalesce(sum(b.vehicles), 0)::int as "bookedVehicles",
          coalesce(sum(b.people) filter (where b.state = 'checked-in'), 0)::int as "camePeople",
          coalesce(sum(b.vehicles) filter (where b.state = 'checked-in'), 0)::int as "cameVehicles"
        from ${asking.from('visitBooking')} b
        where b.province = s.province and b.slot = s.id and b.state in ('checked-in', 'no-show')) t
      where s.until < ${before}
        and (s.counted_at is null or exists (
          select 1 from ${asking.from('gateScan')} g
          join ${asking.from('visitBooking')} l on l.province = g.province and l.id = g.booking
          where g.at > ${since} and g.offline and g.result = 'first'
            and l.slot = s.id and g.recorded_at >= s.counted_at))
        and s.until > ${since}
        and not exists (select 1 from ${asking.from('visitBooking')} c
          where c.province = s.province and c.slot = s.id and c.state = 'confirmed')
      order by s.until limit ${MOST_SLOTS}`),
  }));
  const countedAt = now.toISOString();
  await reviseEach(
    records,
    visitSlot,
    slots.map(({ id, version, ...counts }) => ({
      id,
      version,
      changes: { ...counts, countedAt },
      reason: '时段结束后统计 counted after the slot',
    })),
  );
}

/** Every minute: offers end and are made, slots that are over are closed and counted. */
export async function keepVisits({ node, recordsAs }: Keeping): Promise<void> {
  const now = node.clock.now();
  const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
  const before = hoursAgo(COUNT_AFTER_HOURS);
  const rights = node.access.rightsOf(['visitKeeper']);
  const records = recordsAs(nodeItself(node.node, rights), 'own-affairs');
  await endOffers(records, now);
  await offerAll(node, records, now);
  await endOfSlots(records, now);
  await endBookings(records, before);
  await countSlots(records, now, before, hoursAgo(LATE_HOURS));
}
