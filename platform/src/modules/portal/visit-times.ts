import type { SlotFree } from '@qingming/connect/api/visits.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import { civilClock, civilDay } from '@qingming/standard/numbers/civil-time.ts';
import { dayOfYearIn } from './amounts.ts';

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** `11月28日 周六`, `Sat 28 November`. */
export function dayWithWeekday(language: Language, day: string): string {
  const weekday = WEEKDAYS[language][new Date(day).getUTCDay()] ?? '';
  const date = dayOfYearIn(language, day);
  return language === 'zh' ? `${date} ${weekday}` : `${weekday} ${date}`;
}

/** `08:00` on the clock of China. */
export const clockOf = (at: string): string => civilClock(new Date(at)).slice(11, 16);

/** `08:00–10:00` */
export const hoursOf = ({ from, until }: Pick<SlotFree, 'from' | 'until'>): string =>
  `${clockOf(from)}–${clockOf(until)}`;

/** `11月28日 周六 08:00–10:00` */
export const timeOfVisit = (language: Language, slot: Pick<SlotFree, 'from' | 'until'>): string =>
  `${dayWithWeekday(language, civilDay(new Date(slot.from)))} ${hoursOf(slot)}`;

export interface VisitDay {
  readonly day: string;
  readonly slots: readonly SlotFree[];
}

/** The slots by their day, in order. */
export const byDay = (slots: readonly SlotFree[]): readonly VisitDay[] =>
  [...Map.groupBy(slots, ({ from }) => civilDay(new Date(from)))].map(([day, of]) => ({
    day,
    slots: of,
  }));

/** May be booked at a moment, whether or not a place is left. */
export const isBookable = ({ state, opensAt, until }: SlotFree, at: Date): boolean =>
  state === 'open' && Date.parse(opensAt) <= at.getTime() && at.getTime() < Date.parse(until);

/** The nearest slots in time to a moment that have places for so many. */
export const nearestFree = (
  slots: readonly SlotFree[],
  { from, people, at, but }: { from: string; people: number; at: Date; but: string },
): readonly SlotFree[] => {
  const away = (slot: SlotFree): number => Math.abs(Date.parse(slot.from) - Date.parse(from));
  return slots
    .filter((slot) => slot.id !== but && isBookable(slot, at) && slot.open.people >= people)
    .toSorted((one, other) => away(one) - away(other))
    .slice(0, 3);
};
