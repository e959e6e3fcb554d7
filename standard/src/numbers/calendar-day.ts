const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether `day` is YYYY-MM-DD and stands in the Gregorian calendar. */
export function isCalendarDay(day: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const length = month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return date >= 1 && date <= length;
}
