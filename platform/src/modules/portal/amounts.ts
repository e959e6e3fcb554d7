import type { Language } from '@qingming/standard/language/bilingual.ts';

/** Fen as yuan, with jiao and fen only where there are any: 38000 → 380, 12050 → 120.50. */
export const yuan = (fen: number): string =>
  fen % 100 === 0 ? grouped(fen / 100) : `${grouped(Math.trunc(fen / 100))}.${cents(fen)}`;

const cents = (fen: number): string => String(fen % 100).padStart(2, '0');

/** Thousands apart from five digits on: a price of four reads better whole. */
const grouped = (amount: number): string =>
  amount < 10_000 ? String(amount) : String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it: 2026年3月30日, 30 March 2026. */
export function dayIn(language: Language, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'zh'
    ? `${year}年${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** The same without its year: 3月30日, 30 March. */
export const dayOfYearIn = (language: Language, day: string): string =>
  language === 'zh'
    ? dayIn(language, day).slice('2026年'.length)
    : dayIn(language, day).slice(0, -' 2026'.length);

const CHINA = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment to the minute, by the clock of China. */
export function minuteIn(language: Language, at: Date): string {
  const [day = '', time = ''] = CHINA.format(at).split(' ');
  return language === 'zh'
    ? `${dayIn(language, day)} ${time}`
    : `${dayIn(language, day)}, ${time} (China)`;
}

/** The day before, YYYY-MM-DD: a list holds until the day on which it no longer does. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
