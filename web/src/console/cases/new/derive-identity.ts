import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { IdentityNumberFault } from '@qingming/standard/numbers/identity-number.ts';
import {
  ageOn,
  checkIdentityNumber,
  normalizeIdentityNumber,
} from '@qingming/standard/numbers/identity-number.ts';

/** What a resident identity number says of a person; the server derives the same again. */
export type DerivedIdentity =
  | { readonly state: 'none' }
  | { readonly state: 'incomplete'; readonly digits: number }
  | { readonly state: 'wrong'; readonly says: Bilingual }
  | {
      readonly state: 'genuine';
      readonly sex: '1' | '2';
      readonly birthDate: string;
      readonly age: number;
      readonly region: Bilingual;
    };

const RESIDENT_CARD = '0';
const WHOLE = 18;

const FAULTS: Readonly<Record<IdentityNumberFault, Bilingual>> = {
  length: bilingual('须为 18 位（旧证 15 位）。', 'It has 18 digits, on old cards 15.'),
  'check-digit': bilingual(
    '校验码不符，请核对各位数字。',
    'The check digit is wrong; compare every digit.',
  ),
  date: bilingual('其中的出生日期不存在。', 'The date of birth in it does not exist.'),
  region: bilingual('其中的地区代码不存在。', 'The division in it does not exist.'),
  future: bilingual('其中的出生日期晚于今天。', 'The date of birth in it is in the future.'),
};

const UNKNOWN_REGION = bilingual('已撤销的行政区划', 'a division that no longer exists');

/** Reads the number as far as it is typed. `day` (YYYY-MM-DD) is the one on which the age counts. */
export function deriveIdentity(
  typed: string,
  documentKind: string,
  today: string,
  day: string = today,
): DerivedIdentity {
  if (documentKind !== RESIDENT_CARD || typed.trim() === '') return { state: 'none' };
  const number = normalizeIdentityNumber(typed);
  if (number.length < WHOLE) return { state: 'incomplete', digits: number.length };
  const check = checkIdentityNumber(number, today);
  if (!check.ok) return { state: 'wrong', says: FAULTS[check.fault] };
  const { sex, birthDate, region } = check;
  const name = regionFullName(region) ?? regionFullName(`${region.slice(0, 2)}0000`);
  return {
    state: 'genuine',
    sex,
    birthDate,
    age: ageOn(birthDate, day),
    region: name ?? UNKNOWN_REGION,
  };
}
