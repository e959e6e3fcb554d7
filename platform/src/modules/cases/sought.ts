import { normalizeIdentityNumber } from '@qingming/standard/numbers/identity-number.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Asking, BlindKeys } from '../../kernel/records/records.ts';
import { findSeriesNumber } from './scan.ts';

/** What was typed into the one search field. */
export type Sought =
  | {
      readonly by: 'tag' | 'number' | 'part-of-number' | 'end-of-number' | 'phone';
      readonly text: string;
    }
  | SoughtPerson;

interface SoughtPerson {
  readonly by: 'identityNumber' | 'name';
  readonly text: string;
}

const PART_OF_NUMBER = /^(?:FZ\d{0,6}|[A-Z]{2,4}\d{6}-\d{0,4})(?:-\d*)*$/i;
/** The last digits of a case number, as they are told by telephone. */
const END_OF_NUMBER = /^\d{3,6}$/;
/** A mobile telephone, or a fixed line with its area code. */
const PHONE = /^(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}$|^0\d{2,3}[\s-]?\d{7,8}$/;
/** A resident's number, a passport, a permit: digits and at most a few letters, no word. */
const PAPER = /^[A-Z]{0,4}\d[\dA-Z]{3,}$/i;

/** Reads what was typed: one of our numbers, the number of a person's paper, or a name. */
export function soughtBy(typed: string | undefined): Sought | undefined {
  const text = typed?.trim() ?? '';
  if (text === '') return undefined;
  const tag = parseTag(text);
  if (tag.ok) return { by: 'tag', text: tag.tag.number };
  const series = findSeriesNumber(text);
  if (series !== undefined) return { by: 'number', text: series };
  if (PART_OF_NUMBER.test(text)) return { by: 'part-of-number', text: text.toUpperCase() };
  if (END_OF_NUMBER.test(text)) return { by: 'end-of-number', text };
  if (PHONE.test(text)) return { by: 'phone', text };
  const paper = normalizeIdentityNumber(text);
  return PAPER.test(paper) ? { by: 'identityNumber', text: paper } : { by: 'name', text };
}

/** The blind indexes of a person's number or name. */
export const keysOf = (asking: Asking, { by, text }: SoughtPerson): BlindKeys =>
  asking.keys('decedent', by, text);

/**
 * Whether a question looks for one person among many: by the number of a paper always, by name
 * when the reader's scope is a division: the staff of an institution, or of a group, serve its own families.
 */
export const isPersonSearch = (actor: Actor, sought: Sought): sought is SoughtPerson =>
  sought.by === 'identityNumber' || (sought.by === 'name' && actor.institutions === null);
