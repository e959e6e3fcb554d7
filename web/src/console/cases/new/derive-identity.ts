import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { bilingual } from '@qingming/standard/language/bilingual.ts';
import {
  checkDocumentNumber,
  checkedDocument,
  type DocumentFault,
  doubtfulLegacyNumber,
  normalizeDocumentNumber,
} from '@qingming/standard/numbers/identity-document.ts';
import { ageOn } from '@qingming/standard/numbers/identity-number.ts';

/** What the number of a document says of a person; the server derives the same again. */
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

const WHOLE = 18;

const FAULTS: Readonly<Record<DocumentFault, Bilingual>> = {
  length: bilingual('须为 18 位（旧证 15 位）。', 'It has 18 digits, on old cards 15.'),
  'check-digit': bilingual(
    '校验码不符，请核对各位数字。',
    'The check digit is wrong; compare every digit.',
  ),
  date: bilingual('其中的出生日期不存在。', 'The date of birth in it does not exist.'),
  region: bilingual('其中的地区代码不存在。', 'The division in it does not exist.'),
  future: bilingual('其中的出生日期晚于今天。', 'The date of birth in it is in the future.'),
  country: bilingual('其中的国家和地区代码不存在。', 'The country in it does not exist.'),
  'of-identity-card': bilingual(
    '这是居民身份证号码，请改选证件类型“身份证”。',
    'This is the number of a resident identity card; choose that kind of document.',
  ),
  'of-residence-permit': bilingual(
    '81、82、83 开头的是港澳台居民居住证号码，请改选证件类型。',
    'This is the number of a residence permit (81, 82, 83); choose that kind of document.',
  ),
  'of-foreigner-card': bilingual(
    '这是外国人永久居留身份证号码，请改选证件类型。',
    'This is the number of a foreign permanent resident; choose that kind of document.',
  ),
};

const CUT_SHORT = (whole: string): Bilingual =>
  bilingual(
    `推算的年龄超过 100 岁，号码可能少了 3 位；确实如此的，请填写 18 位号码 ${whole}。`,
    `The person would be over a hundred; three digits may be missing. If it is so, enter ${whole}.`,
  );

const UNKNOWN_REGION = bilingual('已撤销的行政区划', 'a division that no longer exists');

/** Reads the number as far as it is typed. `day` (YYYY-MM-DD) is the one on which the age counts. */
export function deriveIdentity(
  typed: string,
  documentKind: string,
  today: string,
  day: string = today,
): DerivedIdentity {
  const document = checkedDocument(documentKind);
  if (document === undefined || typed.trim() === '') return { state: 'none' };
  const whole = document === 'identityNumber' ? doubtfulLegacyNumber(typed, day) : undefined;
  if (whole !== undefined) return { state: 'wrong', says: CUT_SHORT(whole) };
  const number = normalizeDocumentNumber(documentKind, typed);
  const check = checkDocumentNumber(document, number, today);
  // An old card of a foreigner is shorter and says nothing that is certain.
  if (check.ok && check.says === undefined) return { state: 'none' };
  if (number.length < WHOLE) return { state: 'incomplete', digits: number.length };
  if (!check.ok) return { state: 'wrong', says: FAULTS[check.fault] };
  if (check.says === undefined) return { state: 'none' };
  const { sex, birthDate, region } = check.says;
  const name = regionFullName(region) ?? regionFullName(`${region.slice(0, 2)}0000`);
  return {
    state: 'genuine',
    sex,
    birthDate,
    age: ageOn(birthDate, day),
    region: name ?? UNKNOWN_REGION,
  };
}
