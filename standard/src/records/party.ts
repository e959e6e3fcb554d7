import { identityDocument, partyKind } from '../codes/person.ts';
import { code, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  differ,
  el,
  equal,
  exists,
  type Expression,
  not,
  oneOf,
  outer,
  present,
  val,
  was,
  wellFormed,
} from '../language/expression.ts';
import { type Joins, record, rule } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { design } from './sources.ts';
import { same, stays } from './unchanged.ts';

/** Numbers that are issued to one person alone, and whose digits are checked. A passport's is one of its country's. */
const issuedOnce = all(present('documentKind'), oneOf('documentKind', '0', '7', '8'));

/** A person or an organisation, once. What one of them is called, and how they are reached, stands where they said so. */
export const party = record(
  'party',
  { zh: '当事人', en: 'Party' },
  {
    source: design('who arranges two funerals is one person, whose number is kept once'),
    belongsTo: 'node',
    root: { called: { zh: '当事人', en: 'party' } },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    written: 'acts',
    elements: {
      kind: code('主体类型', 'Person or organisation', partyKind, {
        source: design('an organisation has a credit code, a person an identity number'),
      }),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, {
          source: design('the kind of document says how its number is checked'),
        }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          classification: 'personal',
          purpose: 'one record of one person',
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: 'GB 11643-1999: one number, one person',
        }),
      ),
      creditCode: optional(
        text('统一社会信用代码', 'Unified social credit code', {
          format: 'socialCreditCode',
          maxLength: 18,
          source: 'GB 32100-2015: one code, one organisation',
        }),
      ),
    },
    unique: [
      {
        name: 'one-party-of-an-identity-number',
        elements: ['identityNumber'],
        says: {
          zh: '该证件号码已有当事人。',
          en: 'There is a party of this identity number already.',
        },
      },
      {
        name: 'one-party-of-a-credit-code',
        elements: ['creditCode'],
        says: {
          zh: '该统一社会信用代码已有当事人。',
          en: 'There is a party of this credit code already.',
        },
      },
    ],
    rules: [
      rule(
        'a-party-has-the-number-of-its-kind',
        {
          zh: '个人须有身份证、港澳台居民居住证或外国人永久居留身份证号码；单位须有统一社会信用代码。',
          en: 'A person has the number of an identity card, a residence permit or a foreign permanent resident card; an organisation has a credit code.',
        },
        any(
          all(
            equal('kind', val('person')),
            present('identityNumber'),
            issuedOnce,
            absent('creditCode'),
          ),
          all(
            equal('kind', val('organisation')),
            present('creditCode'),
            absent('identityNumber'),
            absent('documentKind'),
          ),
        ),
      ),
      rule(
        'a-party-keeps-its-number',
        {
          zh: '当事人的号码不能改动；号码登记有误的，请更正联系人。',
          en: 'The number of a party stays as it is; correct a number that was mistyped where it was given.',
        },
        any(
          absent(was('kind')),
          all(same('kind'), stays('documentKind'), stays('identityNumber'), stays('creditCode')),
        ),
      ),
      rule(
        'a-party-is-never-voided',
        { zh: '当事人不能撤销。', en: 'A party cannot be voided.' },
        equal('voided', val(false)),
      ),
      rule(
        'party-identity-number-is-genuine',
        {
          zh: '居民身份证号码有误：请核对校验码、出生日期和区划。',
          en: 'This identity number is wrong: check its digits, date of birth and division.',
        },
        any(differ('documentKind', val('0')), wellFormed('identityNumber', 'identityNumber')),
        { source: 'GB 11643-1999' },
      ),
      rule(
        'party-residence-permit-number-is-genuine',
        {
          zh: '港澳台居民居住证号码有误：应为 18 位，以 81、82 或 83 开头；请核对校验码和出生日期。',
          en: 'This residence permit number is wrong: it has 18 characters and begins with 81, 82 or 83; check its digits and date of birth.',
        },
        any(differ('documentKind', val('7')), wellFormed('identityNumber', 'residencePermit')),
        { source: '国办发〔2018〕81号: numbers of GB 11643-1999' },
      ),
      rule(
        'party-foreigner-card-number-is-genuine',
        {
          zh: '外国人永久居留身份证号码有误：新证 18 位，以 9 开头；旧证为 3 个字母加 12 位数字。',
          en: 'This number of a foreign permanent resident is wrong: 18 characters that begin with 9, or on old cards three letters and twelve digits.',
        },
        any(differ('documentKind', val('8')), wellFormed('identityNumber', 'foreignerCard')),
        { source: 'National Immigration Administration: card of 1 December 2023' },
      ),
    ],
  },
);

/** Who says nothing of it is a person. */
export const isOrganisation = all(present('party'), equal('party', val('organisation')));

const isKnownPerson = all(not(isOrganisation), present('identityNumber'), issuedOnce);
/** The number of whoever acts for an organisation says nothing of the organisation. */
const isKnownOrganisation = all(isOrganisation, present('creditCode'));

const makesPerson = {
  kind: val('person'),
  documentKind: el('documentKind'),
  identityNumber: el('identityNumber'),
} as const;

/** The party of somebody who is always a person, and known for certain by the number. */
export const joinsKnownPerson: Joins = {
  link: 'partyRecord',
  when: all(present('identityNumber'), issuedOnce),
  by: 'identityNumber',
  makes: makesPerson,
};

/** The party of a contact who is known for certain. */
export const joinsParty: readonly Joins[] = [
  { ...joinsKnownPerson, when: isKnownPerson },
  {
    link: 'partyRecord',
    when: isKnownOrganisation,
    by: 'creditCode',
    makes: { kind: val('organisation'), creditCode: el('creditCode') },
  },
];

const isParty = (kind: 'person' | 'organisation', number: string): Expression =>
  exists(
    'party',
    all(equal('id', outer('partyRecord')), equal('kind', val(kind)), equal(number, outer(number))),
    'province',
  );

/** Of somebody who is always a person: the party is that of the number, and none without one. */
export const knownPersonIsOneParty: Expression = any(
  all(joinsKnownPerson.when, isParty('person', 'identityNumber')),
  all(not(joinsKnownPerson.when), absent('partyRecord')),
);

/** A contact that was here before there were parties, and says no other number: it waits for its next correction. */
const unlinkedBefore = (number: string): Expression =>
  all(
    present(was('role')),
    absent(was('partyRecord')),
    absent('partyRecord'),
    stays('party'),
    stays(number),
  );

export const partyRules = [
  rule(
    'a-person-of-a-number-is-one-party',
    {
      zh: '留有证件号码的个人须关联该号码的当事人。',
      en: 'A person who gave an identity number names the party of that number.',
    },
    any(not(isKnownPerson), isParty('person', 'identityNumber'), unlinkedBefore('identityNumber')),
    { since: '2026.3' },
  ),
  rule(
    'an-organisation-of-a-code-is-one-party',
    {
      zh: '留有统一社会信用代码的单位须关联该代码的当事人。',
      en: 'An organisation that gave its credit code names the party of that code.',
    },
    any(
      not(isKnownOrganisation),
      isParty('organisation', 'creditCode'),
      unlinkedBefore('creditCode'),
    ),
    { since: '2026.3' },
  ),
  rule(
    'nobody-is-a-party-by-a-likeness',
    {
      zh: '未留证件号码（或单位未留统一社会信用代码）的，不关联当事人；姓名、电话相同不足以认定是同一人。',
      en: 'Who gave no such number names no party: the same name and telephone do not make one person.',
    },
    any(absent('partyRecord'), isKnownPerson, isKnownOrganisation),
    { since: '2026.3' },
  ),
] as const;
