import { civilClock, instantOfClock } from '@qingming/standard/numbers/civil-time.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** `2026-11-23 19:30` in China. */
export const civilMinute = (instant: string): string => civilClock(new Date(instant)).slice(0, 16);

/** `2026-11-23 19:30:05` in China. */
export const civilSecond = (instant: string): string => civilClock(new Date(instant)).slice(0, 19);

export const civilDay = (instant: string): string => civilMinute(instant).slice(0, 10);

export const civilTime = (instant: string): string => civilMinute(instant).slice(11);

/**
 * The instant of a civil minute `2026-11-23T19:30` (or with a space, or with its seconds);
 * undefined when it is none.
 */
export function instantOfCivil(minute: string): string | undefined {
  const text = minute.trim().replace(' ', 'T');
  return instantOfClock(text.length > 16 ? text : `${text}:00`)?.toISOString();
}

const DAY_MS = 86_400_000;

/** Short beside other times of today: `19:30`, `昨日 19:30`, `11-20 19:30`, `2025-11-20`. */
export function shortWhen(instant: string, now: string): Bilingual {
  const [day, time] = [civilDay(instant), civilTime(instant)];
  const offset = Math.round((Date.parse(day) - Date.parse(civilDay(now))) / DAY_MS);
  if (offset === 0) return { zh: time, en: time };
  if (offset === -1) return { zh: `昨日 ${time}`, en: `yesterday ${time}` };
  if (offset === 1) return { zh: `明日 ${time}`, en: `tomorrow ${time}` };
  const sameYear = day.slice(0, 4) === civilDay(now).slice(0, 4);
  const text = sameYear ? `${day.slice(5)} ${time}` : day;
  return { zh: text, en: text };
}

/** `11月23日 星期一` */
export function dayInWords(day: string): Bilingual {
  const noon = new Date(`${day}T12:00:00+08:00`);
  const spoken = (language: string): string =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'Asia/Shanghai',
      month: 'long',
      day: 'numeric',
      weekday: 'long',
    }).format(noon);
  return {
    zh: spoken('zh-CN').replace('星期', ' 星期'),
    en: spoken('en-GB'),
  };
}
