import type { OtherSite, SlotFree, VisitHouse } from '@qingming/connect/api/visits.ts';
import { STANDING } from '@qingming/standard/records/visit-sets.ts';
import { sql } from '../../kernel/db/sql.ts';
import { isOneOf, type Records } from '../../kernel/records/records.ts';
import { slotsLeft } from './left.ts';

/** A city plans a fortnight of eight slots a day at the most times of the year. */
const MOST_SLOTS = 400;
const MOST_SITES = 3;
const COUNTY_DIGITS = 6;
const LOOKS = { reads: ['visitSlot', 'visitBooking'], act: 'visits.slots' } as const;

/** The slots of a house that are not over. */
export const slotsOf = (
  itself: Records,
  house: Pick<VisitHouse, 'id'>,
  now: Date,
): Promise<readonly SlotFree[]> =>
  itself.ask(LOOKS, async (asking) => ({
    answer: (
      await slotsLeft(
        asking,
        sql`s.institution = ${house.id}::uuid and s.until > ${now}`,
        MOST_SLOTS,
      )
    ).map(({ institution: _house, ...slot }) => slot),
  }));

interface Wanted {
  readonly from: string;
  readonly people: number;
}

/** The first slot from a moment on with places for so many, of each other site of the county. */
export const sitesWithPlaces = (
  itself: Records,
  house: VisitHouse,
  { from, people }: Wanted,
  now: Date,
): Promise<readonly OtherSite[]> =>
  itself.ask({ ...LOOKS, reads: [...LOOKS.reads, 'institution'] }, async (asking) => {
    const others = await asking.all<OtherSite['house'] & { readonly id: string }>(sql`
      select i.id, i.number, i.name, i.kind, i.region from ${asking.from('institution')} i
      where i.region = ${house.region.slice(0, COUNTY_DIGITS)} and i.id <> ${house.id}::uuid
        and i.state in ('0', '5', '6') and i.awaits_approval is not true
      order by i.number limit 50`);
    const slots = await slotsLeft(
      asking,
      sql`s.institution = any (${others.map(({ id }) => id)}::uuid[]) and s.state = 'open'
        and s.opens_at <= ${now} and s.until > ${now} and s.from_ >= ${from}::timestamptz`,
      MOST_SLOTS,
    );
    const found = others.flatMap(({ id, ...site }): OtherSite[] => {
      const slot = slots.find((one) => one.institution === id && one.open.people >= people);
      if (slot === undefined) return [];
      const { from: begins, until, open } = slot;
      return [{ house: site, slot: { from: begins, until }, people: open.people }];
    });
    return {
      answer: found
        .toSorted((one, other) => Date.parse(one.slot.from) - Date.parse(other.slot.from))
        .slice(0, MOST_SITES),
    };
  });

/** The open houses of the node that have slots to come, those of most first within their division. */
export const housesWithSlots = (itself: Records, now: Date) =>
  itself.ask({ reads: ['institution', 'visitSlot'], act: 'visits.houses' }, async (asking) => ({
    answer: await asking.all<OtherSite['house'] & { readonly slots: number }>(sql`
      select i.number, i.name, i.kind, i.region, count(*)::int as slots
      from ${asking.from('visitSlot')} s
      join ${asking.from('institution')} i on i.province = s.province and i.id = s.institution
      where s.until > ${now} and s.state = 'open' and i.state in ('0', '5', '6')
        and i.awaits_approval is not true
      group by i.number, i.name, i.kind, i.region order by i.region, i.number limit 300`),
  }));

/** A booking by its identifier: where it stands. */
export const standingOf = (itself: Records, id: string) =>
  itself.ask({ reads: ['visitBooking'], act: 'visits.look' }, async (asking) => ({
    answer: await asking.maybe<{ id: string; region: string; house: string }>(sql`
      select b.id, b.region, b.institution as house from ${asking.from('visitBooking')} b
      where b.id = ${id}::uuid and b.channel = 'portal'`),
  }));

/**
 * What is to be known before a booking is written, in one question: whether this form was written already, and how many
 * bookings to come its telephone number has here.
 */
export const knownBefore = (
  itself: Records,
  { id, house, phone }: { readonly id: string; readonly house: string; readonly phone: string },
  now: Date,
) =>
  itself.ask({ reads: ['visitBooking'], act: 'visits.book' }, async (asking) => ({
    answer: await asking.one<{ written: boolean; ofPhone: number }>(sql`
      select exists (select 1 from ${asking.from('visitBooking')} w
          where w.id = ${id}::uuid and w.channel = 'portal') as written,
        (select count(*)::int from ${asking.from('visitBooking')} b
          where ${isOneOf('b.phone_key', asking.keys('visitBooking', 'phone', phone))}
            and b.institution = ${house}::uuid and b.state = any (${STANDING}::text[])
            and b.until > ${now}) as "ofPhone"`),
  }));

/** How many wait for the same places and came earlier. */
export const beforeIt = (
  itself: Records,
  { id, slot, quota, askedAt }: { id: string; slot: string; quota: string; askedAt: string },
) =>
  itself.ask({ reads: ['visitBooking'], act: 'visits.look' }, async (asking) => ({
    answer: (
      await asking.one<{ count: number }>(sql`
        select count(*)::int as count from ${asking.from('visitBooking')} b
        where b.slot = ${slot}::uuid and b.state = 'waiting' and b.quota = ${quota}
          and (b.asked_at, b.id) < (${askedAt}::timestamptz, ${id}::uuid)`)
    ).count,
  }));
