import { regionName } from '../data/regions.ts';
import { isCalendarDay } from './calendar-day.ts';
import { plainScan } from './scanned-text.ts';

export type IdentityNumberFault = 'length' | 'check-digit' | 'date' | 'region' | 'future';

export type IdentityNumberCheck =
  | {
      readonly ok: true;
      /** YYYY-MM-DD. */
      readonly birthDate: string;
      /** Code of GB/T 2261.1: 1 male, 2 female. */
      readonly sex: '1' | '2';
      /** The division that first gave the number, six digits; it may have been abolished since. */
      readonly region: string;
    }
  | { readonly ok: false; readonly fault: IdentityNumberFault };

/** GB 11643-1999, 4.2: 2^(18−i) modulo 11 for each of the first seventeen digits. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Residence permits of people from Taiwan carry 83, which GB/T 2260 does not list. */
const TAIWAN_RESIDENTS = '83';

/** Serials that the fifteen-digit numbers kept for people born before 1900. */
const CENTENARIAN_SERIAL = /99[6-9]$/;

/** The eighteenth digit for the first seventeen (ISO 7064 MOD 11-2): 0–9 or X. */
export function expectedCheckDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/**
 * The eighteen-digit number of a fifteen-digit one (before 1999), or undefined when `legacy` is
 * not fifteen digits.
 */
export function upgradeLegacyNumber(legacy: string): string | undefined {
  if (!/^\d{15}$/.test(legacy)) return undefined;
  const century = CENTENARIAN_SERIAL.test(legacy) ? '18' : '19';
  const first17 = legacy.slice(0, 6) + century + legacy.slice(6);
  return first17 + expectedCheckDigit(first17);
}

/** The form in which a number is kept: plain ASCII, capital X, eighteen digits where it had fifteen. */
export function normalizeIdentityNumber(typed: string): string {
  const plain = plainScan(typed).replaceAll('-', '');
  return upgradeLegacyNumber(plain) ?? plain;
}

/**
 * A number begins with a province that exists. Counties are not compared: a person keeps the code of
 * a county that was abolished long ago, and lists of those are incomplete before 2002.
 */
const isRegionOfNumber = (number: string): boolean =>
  number.startsWith(TAIWAN_RESIDENTS) || regionName(`${number.slice(0, 2)}0000`) !== undefined;

function findFault(number: string, today: string): IdentityNumberFault | undefined {
  if (!/^\d{17}[\dX]$/.test(number)) return 'length';
  if (number.at(-1) !== expectedCheckDigit(number)) return 'check-digit';
  if (number.startsWith('00') || !isRegionOfNumber(number)) return 'region';
  const birthDate = birthDateOf(number);
  if (birthDate < '1800' || !isCalendarDay(birthDate)) return 'date';
  return birthDate > today ? 'future' : undefined;
}

const birthDateOf = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/**
 * Checks a resident identity number in its kept form (see `normalizeIdentityNumber`), GB 11643-1999.
 * `today` is YYYY-MM-DD in Asia/Shanghai. A fault names the first thing that is wrong.
 */
export function checkIdentityNumber(number: string, today: string): IdentityNumberCheck {
  const fault = findFault(number, today);
  if (fault !== undefined) return { ok: false, fault };
  return {
    ok: true,
    birthDate: birthDateOf(number),
    sex: Number(number[16]) % 2 === 1 ? '1' : '2',
    region: number.slice(0, 6),
  };
}

/** Whole years between two days (YYYY-MM-DD); somebody born on 29 February turns a year older on 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
