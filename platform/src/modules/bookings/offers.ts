import { OFFER_MINUTES } from '@qingming/standard/processes/visits.ts';
import { visitBooking } from '@qingming/standard/records/visit-booking.ts';
import { sql } from '../../kernel/db/sql.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { type LeftOfSlot, leftOf } from './left.ts';

const MINUTE_MS = 60_000;

interface Waiting {
  readonly id: string;
  readonly version: number;
  readonly quota: 'open' | 'phone' | 'priority';
  readonly people: number;
  readonly vehicles: number;
}

const READS = ['visitSlot', 'visitBooking'] as const;

/** Who waits for a slot, in the order of arrival. */
const waitingFor = (records: Records, slot: string): Promise<readonly Waiting[]> =>
  records.ask({ reads: READS, act: 'visits.offer' }, async (asking) => ({
    answer: await asking.all<Waiting>(sql`
      select b.id, b.version, b.quota, b.people, b.vehicles
      from ${asking.from('visitBooking')} b
      where b.slot = ${slot}::uuid and b.state = 'waiting'
      order by b.asked_at, b.id limit 200`),
  }));

/** The first who waits and fits into what is left of their quota. */
export const firstWhoFits = (
  waiting: readonly Waiting[],
  left: Pick<LeftOfSlot, 'open' | 'phone' | 'priority'>,
): Waiting | undefined =>
  waiting.find(
    ({ quota, people, vehicles }) =>
      people <= left[quota].people && vehicles <= left[quota].vehicles,
  );

/** Until when a place is kept that is offered now: two hours, and no longer than until the slot begins. */
export const offerEnds = (now: Date, from: string): string =>
  new Date(
    Math.max(
      Math.min(now.getTime() + OFFER_MINUTES * MINUTE_MS, Date.parse(from)),
      now.getTime() + MINUTE_MS,
    ),
  ).toISOString();

const REASON = '有名额空出 a place was freed';
const MOST_OFFERS = 50;

/**
 * Offers what is free in a slot to those who wait for it, the first who fits first. Somebody else may have been
 * quicker: then the database says so, and nothing is offered.
 */
export async function offerFree(
  node: NodeContext,
  records: Records,
  slot: string,
): Promise<number> {
  const now = node.clock.now();
  for (let offered = 0; offered < MOST_OFFERS; offered += 1) {
    const left = await leftOf(records, slot);
    if (left === undefined || left.state !== 'open' || Date.parse(left.until) <= now.getTime())
      return offered;
    const next = firstWhoFits(await waitingFor(records, slot), left);
    if (next === undefined) return offered;
    const changes = { state: 'offered', offeredUntil: offerEnds(now, left.from) } as const;
    try {
      await records.revise(visitBooking, next.id, next.version, changes, REASON);
    } catch (error) {
      if (!isFault(error)) throw error;
      return offered;
    }
  }
  return MOST_OFFERS;
}
