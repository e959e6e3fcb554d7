const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})?$/;
const PARTS = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})?)?\s*日?$/;

const two = (digits: string): string => digits.padStart(2, '0');

/** What was typed, its full-width signs as plain ones and every kind of dash as a hyphen. */
export const plainTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .trim();

/** 20261120, 2026/11/20, 2026.11.20, 2026年11月20日 as 2026-11-20; what is no date stays as it was typed. */
export function readDay(typed: string): string {
  const text = plainTyped(typed);
  const [, year, month, day] = DIGITS_ONLY.exec(text) ?? PARTS.exec(text) ?? [];
  if (year === undefined || month === undefined) return text;
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}
