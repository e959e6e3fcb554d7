import type { Left, SlotFree } from '@qingming/connect/api/visits.ts';
import { TAKES_A_PLACE } from '@qingming/standard/records/visit-sets.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

/** A slot with what is left of each quota, and the house that it is of. */
export interface LeftOfSlot extends SlotFree {
  readonly institution: string;
}

interface Row extends Omit<LeftOfSlot, 'open' | 'phone' | 'priority'> {
  readonly openPeople: number;
  readonly openVehicles: number;
  readonly phonePeople: number;
  readonly phoneVehicles: number;
  readonly priorityPeople: number;
  readonly priorityVehicles: number;
}

const left = (people: number, vehicles: number): Left => ({
  people: Math.max(0, people),
  vehicles: Math.max(0, vehicles),
});

const freeOf = ({
  openPeople,
  openVehicles,
  phonePeople,
  phoneVehicles,
  priorityPeople,
  priorityVehicles,
  ...slot
}: Row): LeftOfSlot => ({
  ...slot,
  open: left(openPeople, openVehicles),
  phone: left(phonePeople, phoneVehicles),
  priority: left(priorityPeople, priorityVehicles),
});

/** Slots (`s`) that `where` selects, with what is left of them, by time. */
export async function slotsLeft(
  asking: Asking,
  where: Sql,
  most: number,
): Promise<readonly LeftOfSlot[]> {
  const rows = await asking.all<Row>(sql`
    select s.id, s.institution, s.from_ as from, s.until, s.opens_at as "opensAt", s.state,
      s.closed_because as "closedBecause", s.needs_document as "needsDocument", t.waiting::int as waiting,
      (s.people - s.phone_people - s.priority_people - t.open_people)::int as "openPeople",
      (s.vehicles - s.phone_vehicles - s.priority_vehicles - t.open_vehicles)::int as "openVehicles",
      (s.phone_people - t.phone_people)::int as "phonePeople",
      (s.phone_vehicles - t.phone_vehicles)::int as "phoneVehicles",
      (s.priority_people - t.priority_people)::int as "priorityPeople",
      (s.priority_vehicles - t.priority_vehicles)::int as "priorityVehicles"
    from ${asking.from('visitSlot')} s
    cross join lateral (
      select count(*) filter (where b.state = 'waiting') as waiting,
        coalesce(sum(b.people) filter (where b.takes and b.quota = 'open'), 0) as open_people,
        coalesce(sum(b.vehicles) filter (where b.takes and b.quota = 'open'), 0) as open_vehicles,
        coalesce(sum(b.people) filter (where b.takes and b.quota = 'phone'), 0) as phone_people,
        coalesce(sum(b.vehicles) filter (where b.takes and b.quota = 'phone'), 0) as phone_vehicles,
        coalesce(sum(b.people) filter (where b.takes and b.quota = 'priority'), 0) as priority_people,
        coalesce(sum(b.vehicles) filter (where b.takes and b.quota = 'priority'), 0) as priority_vehicles
      from (select b.*, b.state = any (${TAKES_A_PLACE}::text[]) as takes
        from ${asking.from('visitBooking')} b
        where b.province = s.province and b.slot = s.id) b
    ) t
    where ${where}
    order by s.from_, s.id limit ${most}`);
  return rows.map(freeOf);
}

/** What is left of one slot. */
export const leftOf = (records: Records, slot: string): Promise<LeftOfSlot | undefined> =>
  records.ask({ reads: ['visitSlot', 'visitBooking'], act: 'visits.left' }, async (asking) => ({
    answer: (await slotsLeft(asking, sql`s.id = ${slot}::uuid`, 1))[0],
  }));
