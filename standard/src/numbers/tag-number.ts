import { checkCharacter, hasValidCheckCharacter } from './check-character.ts';
import { formatSeriesNumber, parseSeriesNumber } from './series-number.ts';
import { plainScan } from './scanned-text.ts';

/** What hangs on a body (T) or on a vessel of ashes (A): T370102-2026-000123-K. */
export interface Tag {
  readonly subject: 'body' | 'ashes';
  readonly region: string;
  readonly year: number;
  readonly serial: number;
  /** The tag in its written form. */
  readonly number: string;
}

export type TagScan =
  | { readonly ok: true; readonly tag: Tag }
  | { readonly ok: false; readonly fault: 'not-a-tag' | 'check-character' };

const PREFIX = { body: 'T', ashes: 'A' } as const;

/** A tag inside what a scanner gave, with or without its hyphens, bare or as part of an address. */
const TAG_FORM = /(?<![0-9A-Z])([TA]\d{6})-?(\d{4})-?(\d{6})-?([0-9A-Z])(?![0-9A-Z])/;

/** The written form of a tag; throws RangeError when a part does not fit. */
export function formatTagNumber(tag: Omit<Tag, 'number'>): string {
  const body = formatSeriesNumber({ ...tag, prefix: PREFIX[tag.subject] });
  return `${body}-${checkCharacter(body.replaceAll('-', ''))}`;
}

/**
 * Reads a tag from a scan or from what somebody typed: any case, spaces, full-width characters, and
 * the address that a QR code carries around the number.
 */
export function parseTag(scan: string): TagScan {
  const found = TAG_FORM.exec(plainScan(scan));
  if (found === null) return { ok: false, fault: 'not-a-tag' };
  const [place = '', year = '', serial = '', check = ''] = found.slice(1);
  if (!hasValidCheckCharacter(place + year + serial + check))
    return { ok: false, fault: 'check-character' };
  return toTag(`${place}-${year}-${serial}`, check);
}

function toTag(body: string, check: string): TagScan {
  const series = parseSeriesNumber(body);
  if (series === undefined) return { ok: false, fault: 'not-a-tag' };
  const { prefix, ...rest } = series;
  const subject = prefix === PREFIX.body ? 'body' : 'ashes';
  return { ok: true, tag: { subject, ...rest, number: `${body}-${check}` } };
}
