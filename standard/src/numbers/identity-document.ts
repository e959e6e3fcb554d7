import { country } from '../codes/country.ts';
import { regionName } from '../data/regions.ts';
import { isCalendarDay } from './calendar-day.ts';
import {
  ageOn,
  checkIdentityNumber,
  expectedCheckDigit,
  type IdentityNumberFault,
  normalizeIdentityNumber,
} from './identity-number.ts';
import { plainScan } from './scanned-text.ts';

/** Documents whose number is one of a rule, by what an expression calls it, with their code. */
export const CHECKED_DOCUMENTS = {
  identityNumber: '0',
  residencePermit: '7',
  foreignerCard: '8',
} as const;

export type CheckedDocument = keyof typeof CHECKED_DOCUMENTS;

export type DocumentFault =
  | IdentityNumberFault
  | 'country'
  | 'of-identity-card'
  | 'of-residence-permit'
  | 'of-foreigner-card';

/** What the number says of its person. */
export interface SaidByNumber {
  /** YYYY-MM-DD. */
  readonly birthDate: string;
  /** Code of GB/T 2261.1: 1 male, 2 female. */
  readonly sex: '1' | '2';
  readonly region: string;
}

export type DocumentCheck =
  /** `says` is absent where the number tells nothing that is certain. */
  | { readonly ok: true; readonly says?: SaidByNumber }
  | { readonly ok: false; readonly fault: DocumentFault };

const OTHER_KIND: Readonly<Record<CheckedDocument, DocumentFault>> = {
  identityNumber: 'of-identity-card',
  residencePermit: 'of-residence-permit',
  foreignerCard: 'of-foreigner-card',
};

const PERMIT_REGIONS: ReadonlySet<string> = new Set(['810000', '820000', '830000']);

/** The card of before December 2023: the letters of a country and twelve digits. */
const OLD_FOREIGNER_CARD = /^[A-Z]{3}\d{12}$/;

/** Whose number it looks like: residents begin with 1–6, residence permits with 81–83, foreigners with 9. */
function documentOf(number: string): CheckedDocument {
  if (/^8[123]/.test(number)) return 'residencePermit';
  return number.startsWith('9') ? 'foreignerCard' : 'identityNumber';
}

const findCountry = (number: string): boolean =>
  country.values.some(({ code }) => code === number.slice(3, 6));

function originFault(document: CheckedDocument, number: string): DocumentFault | undefined {
  if (document === 'residencePermit')
    return PERMIT_REGIONS.has(number.slice(0, 6)) ? undefined : 'region';
  if (regionName(`${number.slice(1, 3)}0000`) === undefined) return 'region';
  return findCountry(number) ? undefined : 'country';
}

const saidBy = (number: string, region: string): SaidByNumber => ({
  birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  sex: Number(number[16]) % 2 === 1 ? '1' : '2',
  region,
});

/** The number of a permit or of a foreigner's card: eighteen places, checked as GB 11643 checks. */
function checkOther(document: CheckedDocument, number: string, today: string): DocumentCheck {
  if (document === 'foreignerCard' && OLD_FOREIGNER_CARD.test(number)) return { ok: true };
  const wrong = (fault: DocumentFault): DocumentCheck => ({ ok: false, fault });
  if (!/^\d{17}[\dX]$/.test(number)) return wrong('length');
  if (number.at(-1) !== expectedCheckDigit(number)) return wrong('check-digit');
  const looksLike = documentOf(number);
  if (looksLike !== document) return wrong(OTHER_KIND[looksLike]);
  const origin = originFault(document, number);
  if (origin !== undefined) return wrong(origin);
  const region = document === 'foreignerCard' ? `${number.slice(1, 3)}0000` : number.slice(0, 6);
  const says = saidBy(number, region);
  if (says.birthDate < '1800' || !isCalendarDay(says.birthDate)) return wrong('date');
  return says.birthDate > today ? wrong('future') : { ok: true, says };
}

/** Checks a number in its kept form by the rule of its document. A fault names the first thing that is wrong. */
export function checkDocumentNumber(
  document: CheckedDocument,
  number: string,
  today: string,
): DocumentCheck {
  if (document !== 'identityNumber') return checkOther(document, number, today);
  const looksLike = documentOf(number);
  const isWhole = /^\d{17}[\dX]$/.test(number) && number.at(-1) === expectedCheckDigit(number);
  if (OLD_FOREIGNER_CARD.test(number)) return { ok: false, fault: 'of-foreigner-card' };
  if (isWhole && looksLike !== document) return { ok: false, fault: OTHER_KIND[looksLike] };
  const { ok: _, ...checked } = checkIdentityNumber(number, today);
  return 'fault' in checked ? { ok: false, fault: checked.fault } : { ok: true, says: checked };
}

/** Which rule the number of a kind of document follows; undefined of kinds that have none. */
export const checkedDocument = (kind: string | undefined): CheckedDocument | undefined =>
  (Object.keys(CHECKED_DOCUMENTS) as CheckedDocument[]).find(
    (document) => CHECKED_DOCUMENTS[document] === kind,
  );

/** The form in which the number of a kind of document is kept. */
export function normalizeDocumentNumber(kind: string, typed: string): string {
  const document = checkedDocument(kind);
  if (document === undefined) return typed;
  return document === 'identityNumber'
    ? normalizeIdentityNumber(typed)
    : plainScan(typed).replaceAll('-', '');
}

const RARE_AGE = 100;

/**
 * The eighteen digits of a number typed with fifteen whose person would be over a hundred years old:
 * more often a number that was cut short than a person of that age. `day` is the one that the age
 * counts on.
 */
export function doubtfulLegacyNumber(typed: string, day: string): string | undefined {
  if (!/^\d{15}$/.test(plainScan(typed).replaceAll('-', ''))) return undefined;
  const number = normalizeIdentityNumber(typed);
  const { birthDate } = saidBy(number, '');
  return isCalendarDay(birthDate) && ageOn(birthDate, day) > RARE_AGE ? number : undefined;
}
