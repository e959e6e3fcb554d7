import { plainTyped, readDay } from '@qingming/standard/numbers/written-day.ts';

const CLOCK = /^(\d{1,2})\s*(?:[:.点时]\s*)?(\d{2})分?$/;

const two = (digits: string): string => digits.padStart(2, '0');

/** 930, 0930, 9:30, 9：30, 9点30 as 09:30; what is no time of day stays as it was typed. */
export function readClock(typed: string): string {
  const text = plainTyped(typed);
  const [, hour, minute] = CLOCK.exec(text) ?? [];
  return hour === undefined || minute === undefined ? text : `${two(hour)}:${minute}`;
}

/** 2026/11/20 9:30 as 2026-11-20T09:30. */
export function readDayAndClock(typed: string): string {
  const [day = '', clock] = plainTyped(typed).split(/[\sT]+/);
  return clock === undefined ? readDay(day) : `${readDay(day)}T${readClock(clock)}`;
}

/** Whether a text is a time of day, by what its pattern takes. */
export function isClock({ pattern }: { readonly pattern?: string }): boolean {
  if (pattern === undefined) return false;
  const takes = new RegExp(pattern, 'u');
  return takes.test('09:30') && takes.test('23:59') && !takes.test('24:00');
}
