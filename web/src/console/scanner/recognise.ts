import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import { parseSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { readBadge } from '@qingming/standard/numbers/badge-code.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';

/**
 * What a label says: a tag, a number of the observed series (a case, a bill, a certificate), or the
 * code of a place; a badge goes to who asks for one alone. `unknown` is something else that was scanned where nothing waits for it.
 */
export interface Recognised {
  readonly kind: 'tag' | 'number' | 'place' | 'badge' | 'damaged-tag' | 'unknown';
  readonly number: string;
}

const NUMBER_IN_TEXT = /(?:^|[/=?&])([A-Z]{1,4}\d{6}-\d{4}-\d{6})(?:$|[/?&#])/;

/** Letters and a number, as places are labelled: LC14, A-03-12. */
const PLACE = /^[A-Z]{1,6}-?\d{1,4}(?:-\d{1,4}){0,2}$/;

/** The same place however its code is written: lc 14, LC-14. */
export const placeKey = (code: string): string => plainScan(code).replaceAll('-', '');

/**
 * Reads what a scanner gave. Undefined when it is none of our labels (an identity card, a parcel):
 * then it stays where it was typed.
 */
export function recognise(scan: string): Recognised | undefined {
  const badge = readBadge(scan);
  if (badge !== undefined) return { kind: 'badge', number: badge };
  const tag = parseTag(scan);
  if (tag.ok) return { kind: 'tag', number: tag.tag.number };
  if (tag.fault === 'check-character') return { kind: 'damaged-tag', number: plainScan(scan) };
  if (PLACE.test(plainScan(scan))) return { kind: 'place', number: plainScan(scan) };
  const text = NUMBER_IN_TEXT.exec(plainScan(scan))?.[1];
  return text !== undefined && parseSeriesNumber(text) !== undefined
    ? { kind: 'number', number: text }
    : undefined;
}
