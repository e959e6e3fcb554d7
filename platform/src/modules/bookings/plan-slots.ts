import { civilDay, instantOfClock } from '@qingming/standard/numbers/civil-time.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { visitPlan } from '@qingming/standard/records/visit-plan.ts';
import type { visitSlot } from '@qingming/standard/records/visit-slot.ts';
import { daysAfter } from '../../kernel/clock.ts';

type Plan = FactOf<typeof visitPlan>;
export type SlotFact = FactOf<typeof visitSlot>;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const WEEKEND = [0, 6];

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const at = (day: string, clock: string): Date =>
  instantOfClock(`${day}T${clock}:00`) ?? new Date(NaN);

function daysOf({ firstDay, lastDay, days }: Pick<Plan, 'firstDay' | 'lastDay' | 'days'>) {
  const count =
    Math.max(
      0,
      Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / (DAY_MINUTES * MINUTE_MS)),
    ) + 1;
  return Array.from({ length: count }, (_, index) => daysAfter(firstDay, index)).filter(
    (day) => days === 'every' || WEEKEND.includes(new Date(day).getUTCDay()),
  );
}

/** The minutes of the day at which slots begin: as many as fit whole. */
function beginnings({
  opensFrom,
  closesAt,
  minutes,
}: Pick<Plan, 'opensFrom' | 'closesAt' | 'minutes'>) {
  const [first, last] = [minutesOf(opensFrom), minutesOf(closesAt)];
  const count = Math.max(0, Math.floor((last - first) / minutes));
  return Array.from({ length: count }, (_, index) => first + index * minutes);
}

/** How a slot is called: `2026-12-05 09:00–11:00`, on the clock of China. */
const nameOf = (day: string, from: number, minutes: number): string =>
  `${day} ${clockOf(from)}–${clockOf(from + minutes)}`;

/** Every slot of a plan, by time. One that is over already is left out. */
export function slotsOfPlan(plan: Plan, now: Date): readonly SlotFact[] {
  const { people, vehicles, phonePeople, phoneVehicles, priorityPeople, priorityVehicles } = plan;
  const places = { people, vehicles, phonePeople, phoneVehicles, priorityPeople, priorityVehicles };
  return daysOf(plan).flatMap((day) =>
    beginnings(plan).flatMap((from): SlotFact[] => {
      const begins = at(day, clockOf(from));
      const ends = new Date(begins.getTime() + plan.minutes * MINUTE_MS);
      if (ends <= now) return [];
      return [
        {
          name: nameOf(day, from, plan.minutes),
          from: begins.toISOString(),
          until: ends.toISOString(),
          opensAt: at(daysAfter(civilDay(begins), -plan.daysAhead), plan.bookFrom).toISOString(),
          ...places,
          needsDocument: plan.needsDocument,
          state: 'open',
        },
      ];
    }),
  );
}
