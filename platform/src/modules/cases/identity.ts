import type { DecedentFact, NewDecedent } from '@qingming/connect/api/cases.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import {
  ageOn,
  checkIdentityNumber,
  type IdentityNumberFault,
  normalizeIdentityNumber,
} from '@qingming/standard/numbers/identity-number.ts';
import { wrongElement } from './refusals.ts';

const RESIDENT_CARD = '0';
const NAMELESS = '无名氏';
const UNSTATED_SEX: readonly string[] = ['0', '9'];
const FULL_DAY = 10;

/** GB 11643: what exactly is wrong with a number, for the person who typed it. */
const SENTENCES: Readonly<Record<IdentityNumberFault, Bilingual>> = {
  length: {
    zh: '身份证号码应为 18 位，末位可以是 X。',
    en: 'An identity number has 18 characters; the last may be X.',
  },
  'check-digit': {
    zh: '身份证号码校验位不符，请逐位核对。',
    en: 'The last character does not agree with the others; check each digit.',
  },
  date: {
    zh: '身份证号码中的出生日期不存在。',
    en: 'The date of birth inside the number does not exist.',
  },
  region: {
    zh: '身份证号码开头的行政区划不存在。',
    en: 'The division at the beginning of the number does not exist.',
  },
  future: {
    zh: '身份证号码中的出生日期晚于今天。',
    en: 'The date of birth inside the number lies in the future.',
  },
};

export type DecedentIdentity = Omit<DecedentFact, 'number'>;
type Typed = Partial<DecedentIdentity> & Pick<NewDecedent, 'deathCause'>;

interface Derived {
  readonly identityNumber: string;
  readonly sex: '1' | '2';
  readonly birthDate: string;
}

/** What a resident identity number says; refused with the sentence of its fault. */
function readIdentityNumber(typed: string, today: string): Derived {
  const identityNumber = normalizeIdentityNumber(typed);
  const checked = checkIdentityNumber(identityNumber, today);
  if (!checked.ok)
    throw wrongElement('/identityNumber', 'identity-number-is-genuine', SENTENCES[checked.fault]);
  return { identityNumber, sex: checked.sex, birthDate: checked.birthDate };
}

function refuseContradiction(typed: Typed, { sex, birthDate }: Derived): void {
  if (typed.sex !== undefined && !UNSTATED_SEX.includes(typed.sex) && typed.sex !== sex)
    throw wrongElement('/sex', 'identity-number-agrees', {
      zh: '所填性别与身份证号码不符，请核对。',
      en: 'The sex entered does not agree with the identity number; check both.',
    });
  if (typed.birthDate !== undefined && !birthDate.startsWith(typed.birthDate))
    throw wrongElement('/birthDate', 'identity-number-agrees', {
      zh: '所填出生日期与身份证号码不符，请核对。',
      en: 'The date of birth entered does not agree with the identity number; check both.',
    });
}

const isFullDay = (text: string | undefined): text is string => text?.length === FULL_DAY;

/** Full years at death, or today while the day of death is not known exactly. */
function ageOf(birthDate: string | undefined, deathDate: string | undefined, today: string) {
  if (!isFullDay(birthDate)) return undefined;
  const age = ageOn(birthDate, isFullDay(deathDate) ? deathDate : today);
  return age < 0 ? undefined : age;
}

function named(typed: Typed): string {
  const name = typed.name?.trim();
  if (name !== undefined && name !== '') return name;
  if (typed.nameless === true) return NAMELESS;
  throw wrongElement('/name', 'required', {
    zh: '请填写逝者姓名；身份不明的，请选“无名遗体”。',
    en: 'Enter the name of the person who died, or choose “nameless”.',
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
    typed.identityNumber !== undefined && kind === RESIDENT_CARD
      ? readIdentityNumber(typed.identityNumber, today)
      : undefined;
  if (derived !== undefined) refuseContradiction(typed, derived);
  const birthDate = derived?.birthDate ?? typed.birthDate;
  return {
    ...typed,
    ...(kind === undefined ? {} : { documentKind: kind }),
    ...derived,
    nameless: typed.nameless ?? false,
    name: named(typed),
    sex: derived?.sex ?? typed.sex ?? '9',
    birthDate,
    age: ageOf(birthDate, typed.deathDate, today) ?? typed.age,
  };
}
