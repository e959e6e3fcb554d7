import { isKnownRegion } from '../data/regions.ts';
import { parseFileReference } from '../language/file-reference.ts';
import { isCalendarDay } from '../numbers/calendar-day.ts';
import { parsePhone } from '../numbers/phone.ts';
import { isSocialCreditCode } from '../numbers/social-credit-code.ts';
import { parseTag } from '../numbers/tag-number.ts';

/** The calendar of the databases begins with the year 1. */
const FIRST_YEAR = '0001';

const isDay = (text: string): boolean => isCalendarDay(text) && text >= FIRST_YEAR;

const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isDay(`${text}-01-01`.slice(0, 10));

const isInstant = (text: string): boolean =>
  /^.{10}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(text) &&
  isDay(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));

/** Something to read, in whole characters, which every database can store. */
const isReadable = (text: string): boolean => text.trim() !== '' && text.isWellFormed();

/**
 * Controls, and what turns the direction of the text around it: by these a name could make a paper
 * read otherwise than it says (CVE-2021-42574). Marks of one direction, as names may need, stay.
 */
const isDeceptive = (text: string): boolean => /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text);

const isLine = (text: string): boolean => isReadable(text) && !isDeceptive(text);

const isParagraph = (text: string): boolean =>
  isReadable(text) && !isDeceptive(text.replace(/[\n\r\t]/g, ''));

function isUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** The custom formats of the derived JSON Schemas, each a test of a text that is a string already. */
export const FORMATS = {
  'civil-date': isDay,
  'partial-date': isPartialDate,
  instant: isInstant,
  region: isKnownRegion,
  line: isLine,
  paragraph: isParagraph,
  phone: (text: string): boolean => parsePhone(text) !== undefined,
  tag: (text: string): boolean => parseTag(text).ok,
  url: isUrl,
  'social-credit-code': isSocialCreditCode,
  file: (text: string): boolean => parseFileReference(text) !== undefined,
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

export type FormatName = keyof typeof FORMATS;
