import type { DecedentFact, NewDecedent } from '@qingming/connect/api/cases.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import {
  checkDocumentNumber,
  checkedDocument,
  type DocumentFault,
  doubtfulLegacyNumber,
  normalizeDocumentNumber,
} from '@qingming/standard/numbers/identity-document.ts';
import { ageOn } from '@qingming/standard/numbers/identity-number.ts';
import { wrongElement } from './refusals.ts';

const RESIDENT_CARD = '0';
const NAMELESS = '无名氏';
export const UNSTATED_SEX: readonly string[] = ['0', '9'];
const FULL_DAY = 10;

/** What exactly is wrong with a number, for the person who typed it. */
const SENTENCES: Readonly<Record<DocumentFault, Bilingual>> = {
  length: {
    zh: '证件号码应为 18 位，末位可以是 X。',
    en: 'The number has 18 characters; the last may be X.',
  },
  'check-digit': {
    zh: '证件号码校验位不符，请逐位核对。',
    en: 'The last character does not agree with the others; check each digit.',
  },
  date: {
    zh: '证件号码中的出生日期不存在。',
    en: 'The date of birth inside the number does not exist.',
  },
  region: {
    zh: '证件号码开头的行政区划不存在。',
    en: 'The division at the beginning of the number does not exist.',
  },
  future: {
    zh: '证件号码中的出生日期晚于今天。',
    en: 'The date of birth inside the number lies in the future.',
  },
  country: {
    zh: '号码第 4–6 位的国家和地区代码不存在。',
    en: 'The country in the fourth to sixth place of the number does not exist.',
  },
  'of-identity-card': {
    zh: '这是居民身份证号码，请将证件类型改选“身份证”。',
    en: 'This is the number of a resident identity card; choose that kind of document.',
  },
  'of-residence-permit': {
    zh: '81、82、83 开头的是港澳台居民居住证号码，请将证件类型改选“港澳台居民居住证”。',
    en: 'A number that begins with 81, 82 or 83 is of a residence permit for Hong Kong, Macao and Taiwan residents; choose that kind of document.',
  },
  'of-foreigner-card': {
    zh: '9 开头或 3 个字母开头的是外国人永久居留身份证号码，请将证件类型改选“外国人永久居留身份证”。',
    en: 'A number that begins with 9 or with three letters is of a foreign permanent resident; choose that kind of document.',
  },
};

export type DecedentIdentity = Omit<DecedentFact, 'number'>;
type Typed = NewDecedent | DecedentIdentity;

interface Derived {
  readonly identityNumber: string;
  readonly sex?: '1' | '2';
  readonly birthDate?: string;
}

/** What the number of a document says; refused with the sentence of its fault. */
function readNumber(typed: string, kind: string, today: string, diedOn?: string): Derived {
  const identityNumber = normalizeDocumentNumber(kind, typed);
  const document = checkedDocument(kind);
  if (document === undefined) return { identityNumber };
  refuseDoubtful(typed, kind, isFullDay(diedOn) ? diedOn : today);
  const checked = checkDocumentNumber(document, identityNumber, today);
  if (!checked.ok)
    throw wrongElement('/identityNumber', 'identity-number-is-genuine', SENTENCES[checked.fault]);
  const { sex, birthDate } = checked.says ?? {};
  return {
    identityNumber,
    ...(sex !== undefined && { sex }),
    ...(birthDate !== undefined && { birthDate }),
  };
}

/** A number typed with fifteen digits that would be of somebody over a hundred: asked about, not believed. */
export function refuseDoubtful(typed: string, kind: string, day: string): void {
  const whole = kind === RESIDENT_CARD ? doubtfulLegacyNumber(typed, day) : undefined;
  if (whole === undefined) return;
  throw wrongElement('/identityNumber', 'number-cut-short', {
    zh: `15 位号码推算的年龄超过 100 岁，号码可能少了 3 位，请核对；确实如此的，请填写 18 位号码 ${whole}。`,
    en: `By these fifteen digits the person is over a hundred years old; three digits may be missing. If it is so, enter the eighteen digits ${whole}.`,
  });
}

function refuseContradiction(typed: Typed, { sex, birthDate }: Derived): void {
  if (
    sex !== undefined &&
    typed.sex !== undefined &&
    !UNSTATED_SEX.includes(typed.sex) &&
    typed.sex !== sex
  )
    throw wrongElement('/sex', 'identity-number-agrees', {
      zh: '所填性别与身份证号码不符，请核对。',
      en: 'The sex entered does not agree with the identity number; check both.',
    });
  if (
    birthDate !== undefined &&
    typed.birthDate !== undefined &&
    !birthDate.startsWith(typed.birthDate)
  )
    throw wrongElement('/birthDate', 'identity-number-agrees', {
      zh: '所填出生日期与身份证号码不符，请核对。',
      en: 'The date of birth entered does not agree with the identity number; check both.',
    });
}

const DAY_MS = 86_400_000;

const isFullDay = (text: string | undefined): text is string => text?.length === FULL_DAY;

/** Full years at death, or today while the day of death is not known exactly. */
function ageOf(birthDate: string | undefined, deathDate: string | undefined, today: string) {
  if (!isFullDay(birthDate)) return undefined;
  const age = ageOn(birthDate, isFullDay(deathDate) ? deathDate : today);
  return age < 0 ? undefined : age;
}

/** Days of a child that died before its first birthday, unless they are typed. */
function daysOf({ ageDays, deathDate }: Typed, birthDate: string | undefined, age?: number) {
  if (ageDays !== undefined) return ageDays;
  if (age !== 0 || !isFullDay(birthDate) || !isFullDay(deathDate)) return undefined;
  return Math.round((Date.parse(deathDate) - Date.parse(birthDate)) / DAY_MS);
}

function named(typed: Typed): string {
  const name = typed.name?.trim();
  if (name !== undefined && name !== '') return name;
  if (typed.nameless === true) return NAMELESS;
  throw wrongElement('/name', 'required', {
    zh: '请填写逝者姓名；身份不明的，请选“无名遗体”。',
    en: 'Enter the name of the person who died, or choose “Unidentified”.',
  });
}

/**
 * The identity that is kept: a number in its kept form, with the sex, birth date and age that it
 * says. `today` is YYYY-MM-DD. Refused as `invalid-input` when number and typed facts disagree.
 */
export function identityOf(typed: Typed, today: string): DecedentIdentity {
  const kind =
    typed.identityNumber === undefined ? typed.documentKind : (typed.documentKind ?? RESIDENT_CARD);
  const derived =
    typed.identityNumber !== undefined && kind !== undefined
      ? readNumber(typed.identityNumber, kind, today, typed.deathDate)
      : undefined;
  if (derived !== undefined) refuseContradiction(typed, derived);
  const birthDate = derived?.birthDate ?? typed.birthDate;
  const age = ageOf(birthDate, typed.deathDate, today) ?? typed.age;
  const ageDays = daysOf(typed, birthDate, age);
  return {
    ...typed,
    ...(kind === undefined ? {} : { documentKind: kind }),
    ...derived,
    nameless: typed.nameless ?? false,
    name: named(typed),
    sex: derived?.sex ?? typed.sex ?? '9',
    birthDate,
    age,
    ...(ageDays !== undefined && { ageDays }),
  };
}
