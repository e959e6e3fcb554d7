import { plainScan } from '@qingming/standard/numbers/scanned-text.ts';
import { parseSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';

/** What a label says: a tag, or a number of the observed series (a case, a bill, a certificate). */
export interface Recognised {
  readonly kind: 'tag' | 'number' | 'damaged-tag';
  readonly number: string;
}

const NUMBER_IN_TEXT = /(?:^|[/=?&])([A-Z]{1,4}\d{6}-\d{4}-\d{6})(?:$|[/?&#])/;

/**
 * Reads what a scanner gave. Undefined when it is none of our labels (an identity card, a parcel):
 * then it stays where it was typed.
 */
export function recognise(scan: string): Recognised | undefined {
  const tag = parseTag(scan);
  if (tag.ok) return { kind: 'tag', number: tag.tag.number };
  if (tag.fault === 'check-character') return { kind: 'damaged-tag', number: plainScan(scan) };
  const text = NUMBER_IN_TEXT.exec(plainScan(scan))?.[1];
  return text !== undefined && parseSeriesNumber(text) !== undefined
    ? { kind: 'number', number: text }
    : undefined;
}
