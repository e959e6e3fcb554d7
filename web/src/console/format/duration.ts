import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

const MINUTE_MS = 60_000;

/** How long since, in the two largest units: `3 天 4 小时`, `25 分钟`. Never below zero. */
export const elapsed = (since: string, now: string): Bilingual =>
  minutesInWords(Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / MINUTE_MS)));

/** A length of time in its two largest units. */
export function minutesInWords(minutes: number): Bilingual {
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor(minutes / 60) % 24,
    minutes % 60,
  ];
  if (days > 0)
    return hours > 0 && days < 10
      ? { zh: `${days} 天 ${hours} 小时`, en: `${days} d ${hours} h` }
      : { zh: `${days} 天`, en: `${days} d` };
  if (hours > 0)
    return rest > 0
      ? { zh: `${hours} 小时 ${rest} 分`, en: `${hours} h ${rest} min` }
      : { zh: `${hours} 小时`, en: `${hours} h` };
  return { zh: `${rest} 分钟`, en: `${rest} min` };
}
