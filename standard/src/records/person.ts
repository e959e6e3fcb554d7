import { country } from '../codes/country.ts';
import { folk } from '../codes/folk.ts';
import {
  identityDocument,
  politicalStatus,
  education,
  religion,
  sex,
  relationship,
  contactRole,
  partyKind,
} from '../codes/person.ts';
import { deathCause, deathPlaceKind, diseaseGroup } from '../codes/death.ts';
import {
  code,
  file,
  flag,
  integer,
  link,
  optional,
  partialDate,
  region,
  text,
} from '../language/element.ts';
import { internal, note, whereabouts } from '../language/free-text.ts';
import {
  absent,
  after,
  all,
  any,
  atMost,
  day,
  differ,
  el,
  type ElementOperand,
  equal,
  exists,
  type Expression,
  not,
  notBefore,
  notFuture,
  type Operand,
  outer,
  present,
  val,
  wellFormed,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { caseIsAbout, NOBODY, REMAINS } from './case-subject.ts';
import { isOrganisation, joinsParty, partyRules } from './party.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { FIS, MZT141, UPLOAD, column, design } from './sources.ts';

const personal = {
  classification: 'personal',
  purpose: 'funeral service and registration',
} as const;
const sensitive = { classification: 'sensitive', purpose: 'funeral registration' } as const;

/** Ages are counted from one in the traditional way, which says up to two more than the completed years. */
const TRADITIONAL = 2;
const agedBy = (at: Operand, birth: Operand, age: ElementOperand): Expression =>
  all(
    notBefore(after(at, TRADITIONAL, 'year'), after(birth, age, 'year')),
    atMost(at, after(after(birth, age, 'year'), 1, 'year')),
  );
const fitsAge = (moment: string): Expression => agedBy(el(moment), el('birthDate'), el('age'));
/** From inside the case: somebody whose date of death is not known died not long before it was opened. */
const fitsAgeAtOpening: Expression = agedBy(day('openedAt'), outer('birthDate'), outer('age'));

/** Name, sex and cause are all that the observed systems required; the rest may be unknown. */
export const decedent = record(
  'decedent',
  { zh: '逝者', en: 'The person who died' },
  {
    source: `${UPLOAD} 1.11 FIS_DEAD_INFO; ${FIS}; ${MZT141} 3.2.5 DeadInformation`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'name',
    series: [{ element: 'number', prefix: 'SZ' }],
    elements: {
      number: text('逝者编号', 'Number', {
        given: true,
        maxLength: 24,
        source: column('FIS_DEAD_INFO.DEAD_ID', 'FIS_FUNERAL_DEAD_INFO.deadId'),
      }),
      nameless: flag('无名遗体', 'Unidentified', {
        source: column('FIS_DEAD_INFO.IF_NAMELESS', 'FIS_FUNERAL_DEAD_INFO.ifNameless'),
      }),
      name: text('姓名', 'Name', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: column('FIS_DEAD_INFO.NAME', 'FIS_FUNERAL_DEAD_INFO.name'),
      }),
      sex: code('性别', 'Sex', sex, {
        source: column('FIS_DEAD_INFO.SEX', 'FIS_FUNERAL_DEAD_INFO.sex'),
      }),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, {
          source: column('FIS_DEAD_INFO.CARD_TYPE', 'FIS_FUNERAL_DEAD_INFO.cardType'),
        }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: column('FIS_DEAD_INFO.ID_CARD', 'FIS_FUNERAL_DEAD_INFO.idCard'),
        }),
      ),
      birthDate: optional(
        partialDate('出生日期', 'Born', {
          ...personal,
          mask: 'hidden',
          source: column('FIS_DEAD_INFO.BIRTHDAY', 'FIS_FUNERAL_DEAD_INFO.birthday'),
        }),
      ),
      age: optional(
        integer('年龄', 'Age', {
          min: 0,
          max: 130,
          unit: { zh: '岁', en: 'years' },
          help: {
            zh: '由证件号码推算；无证件时估计',
            en: 'Derived from the identity number, or estimated',
          },
          source: column('FIS_DEAD_INFO.AGE', 'FIS_FUNERAL_DEAD_INFO.age'),
        }),
      ),
      ageDays: optional(
        integer('日龄', 'Age in days', {
          since: '2026.3',
          ...personal,
          mask: 'hidden',
          min: 0,
          max: 365,
          unit: { zh: '天', en: 'days' },
          help: { zh: '未满一周岁的填写', en: 'Of a child under one year' },
          source: '国卫规划发〔2026〕5号: infants have an age in days and often no number',
        }),
      ),
      alias: optional(
        text('曾用名、法名', 'Other name', {
          since: '2026.3',
          ...personal,
          mask: 'name',
          maxLength: 60,
          source: design('papers may bear another name that the person used'),
        }),
      ),
      country: optional(
        code('国籍', 'Nationality', country, {
          source: column('FIS_DEAD_INFO.NATION', 'FIS_FUNERAL_DEAD_INFO.nation'),
        }),
      ),
      folk: optional(
        code('民族', 'Ethnic group', folk, {
          ...personal,
          mask: 'hidden',
          source: column('FIS_DEAD_INFO.FOLK', 'FIS_FUNERAL_DEAD_INFO.folk'),
        }),
      ),
      education: optional(
        code('文化程度', 'Education', education, {
          source: column('FIS_FUNERAL_DEAD_INFO.education'),
        }),
      ),
      politicalStatus: optional(
        code('政治面貌', 'Political status', politicalStatus, {
          ...personal,
          mask: 'hidden',
          source: column('FIS_FUNERAL_DEAD_INFO.political'),
        }),
      ),
      religion: optional(
        code('宗教信仰', 'Religion', religion, {
          ...sensitive,
          source: column('FIS_FUNERAL_DEAD_INFO.religion'),
        }),
      ),
      occupation: optional(
        text('职业', 'Occupation', {
          ...note,
          maxLength: 60,
          source: column('FIS_FUNERAL_DEAD_INFO.profession'),
        }),
      ),
      household: optional(
        region('户口所在地', 'Household registration', {
          source: column('FIS_DEAD_INFO.POPULACE', 'FIS_FUNERAL_DEAD_INFO.populace'),
        }),
      ),
      address: optional(
        text('生前住址', 'Last address', {
          ...personal,
          mask: 'address',
          maxLength: 200,
          source: column('FIS_FUNERAL_DEAD_INFO.familyAdd'),
        }),
      ),
      deathDate: optional(
        partialDate('死亡日期', 'Died on', {
          source: column('FIS_DEAD_INFO.DEATH_DATE', 'FIS_FUNERAL_DEAD_INFO.deathDate'),
        }),
      ),
      residence: optional(
        region('常住地', 'Usual residence', {
          since: '2026.3',
          source: design('waivers may follow the residence (惠民殡葬, by province)'),
        }),
      ),
      deathTime: optional(
        text('死亡时刻', 'Time of death', {
          maxLength: 5,
          pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
          example: '08:30',
          source: 'Beijing 2010 (mandatory contents of a cremation certificate): time of death',
        }),
      ),
      deathPlace: optional(
        text('死亡地点', 'Place of death', {
          ...whereabouts,
          maxLength: 200,
          source: column('FIS_DEAD_INFO.DEATH_PLACE', 'FIS_FUNERAL_DEAD_INFO.deathPlace'),
        }),
      ),
      deathPlaceKind: optional(
        code('死亡场所', 'Kind of place of death', deathPlaceKind, {
          since: '2026.3',
          source: '国卫规划发〔2026〕5号: place of death on the certificate',
        }),
      ),
      deathRegion: optional(
        region('死亡地区划', 'Division of the place of death', {
          source: design('the rules of the place of death decide, and waivers may follow it'),
        }),
      ),
      deathCause: optional(
        code('死亡原因', 'Cause of death', deathCause, {
          ...sensitive,
          source: column('FIS_DEAD_INFO.DEATH_CAUSE', 'FIS_FUNERAL_DEAD_INFO.deathCause'),
        }),
      ),
      deathDisease: optional(
        code('病种', 'Disease group', diseaseGroup, {
          ...sensitive,
          source: column('FIS_DEAD_INFO.DEATH_DISEASE', 'FIS_FUNERAL_DEAD_INFO.deathDisease'),
        }),
      ),
    },
    unique: [
      {
        name: 'one-decedent-per-case',
        elements: ['root'],
        says: { zh: '一件业务只能登记一位逝者。', en: 'A case can hold one person only.' },
      },
      {
        name: 'decedent-number-once',
        elements: ['number'],
        says: { zh: '该逝者编号已被使用。', en: 'This number is in use already.' },
      },
    ],
    rules: [
      rule(
        'died-after-born',
        {
          zh: '死亡日期不能早于出生日期。',
          en: 'The date of death cannot be before the date of birth.',
        },
        any(absent('deathDate'), absent('birthDate'), notBefore('deathDate', 'birthDate')),
      ),
      rule(
        'a-cause-of-death-is-given',
        {
          zh: '请选择死亡原因；尚未查明的，选“不详”。',
          en: 'Choose the cause of death; choose “Not known” while nobody has found out.',
        },
        any(present('deathCause'), caseIsAbout(...REMAINS, 'ashes-only')),
        { mutual: true, since: '2026.3' },
      ),
      rule(
        'nobody-died-of-whom-this-is',
        {
          zh: '死产胎儿、残肢和标本没有身份证件、死亡原因和年龄；请删去，或更正办理对象。',
          en: 'A stillborn child, a limb or a specimen has no identity number, cause of death or age; remove them, or correct what the case is about.',
        },
        any(
          not(caseIsAbout(...NOBODY)),
          all(
            absent('identityNumber'),
            absent('deathCause'),
            absent('deathDisease'),
            absent('birthDate'),
            absent('age'),
            absent('ageDays'),
            equal('nameless', val(false)),
          ),
        ),
        { mutual: true, since: '2026.3' },
      ),
      rule(
        'unidentified-says-so',
        {
          zh: '身份不明的逝者须登记为无名遗体；已查明身份的，请先将办理对象更正为“逝者”。',
          en: 'An unidentified person is recorded as such; once the person is known, first correct what the case is about to “A person who died”.',
        },
        any(not(caseIsAbout('unidentified')), equal('nameless', val(true))),
        { mutual: true, since: '2026.3' },
      ),
      rule(
        'death-not-in-future',
        { zh: '死亡日期不能晚于今天。', en: 'The date of death cannot be later than today.' },
        notFuture('deathDate'),
      ),
      rule(
        'birth-not-in-future',
        { zh: '出生日期不能晚于今天。', en: 'The date of birth cannot be in the future.' },
        notFuture('birthDate'),
      ),
      rule(
        'age-fits-the-dates',
        {
          zh: '年龄与出生日期、死亡日期不符；请核对，死亡日期未登记的请补登（可只填年份）。',
          en: 'The age does not fit the dates of birth and death; check them, and record the date of death if it is missing (a year is enough).',
        },
        any(
          absent('age'),
          absent('birthDate'),
          all(present('deathDate'), fitsAge('deathDate')),
          all(absent('deathDate'), exists('funeralCase', fitsAgeAtOpening)),
        ),
        { since: '2026.2' },
      ),
      rule(
        'days-of-a-child-under-one-year',
        {
          zh: '日龄与出生日期、死亡日期、年龄不符；满一周岁的只填年龄。',
          en: 'The age in days does not fit the dates of birth and death or the age; from one year on only the age is given.',
        },
        any(
          absent('ageDays'),
          all(
            any(absent('age'), equal('age', val(0))),
            any(
              absent('birthDate'),
              absent('deathDate'),
              all(
                notBefore(after('birthDate', 'ageDays', 'day'), 'deathDate'),
                notBefore('deathDate', after('birthDate', 'ageDays', 'day')),
              ),
            ),
          ),
        ),
        { since: '2026.3' },
      ),
      rule(
        'the-register-says-who-was-buried',
        {
          zh: '登记册中的安葬登记须与逝者的姓名、死亡日期一并更正。',
          en: 'The entry in the burial register is corrected together with the name and the date of death.',
        },
        not(
          exists(
            'ashesPlacement',
            exists(
              'interment',
              all(
                equal('id', outer('register')),
                any(differ('name', outer('name', 2)), differ('deathDate', outer('deathDate', 2))),
              ),
              'institution',
            ),
          ),
        ),
        { deferred: true, atOriginOnly: true },
      ),
      rule(
        'identity-number-has-kind',
        {
          zh: '填写证件号码时，请选择证件类型。',
          en: 'Choose the kind of document for this identity number.',
        },
        when(present('identityNumber'), present('documentKind')),
      ),
      rule(
        'identity-number-is-genuine',
        {
          zh: '居民身份证号码有误：请核对校验码、出生日期和区划。',
          en: 'This identity number is wrong: check its digits, date of birth and division.',
        },
        any(differ('documentKind', val('0')), wellFormed('identityNumber', 'identityNumber')),
        { source: 'GB 11643-1999' },
      ),
      rule(
        'residence-permit-number-is-genuine',
        {
          zh: '港澳台居民居住证号码有误：应为 18 位，以 81、82 或 83 开头；请核对校验码和出生日期。',
          en: 'This residence permit number is wrong: it has 18 characters and begins with 81, 82 or 83; check its digits and date of birth.',
        },
        any(differ('documentKind', val('7')), wellFormed('identityNumber', 'residencePermit')),
        { source: '国办发〔2018〕81号: numbers of GB 11643-1999' },
      ),
      rule(
        'foreigner-card-number-is-genuine',
        {
          zh: '外国人永久居留身份证号码有误：新证 18 位，以 9 开头；旧证为 3 个字母加 12 位数字。',
          en: 'This number of a foreign permanent resident is wrong: 18 characters that begin with 9, or on old cards three letters and twelve digits.',
        },
        any(differ('documentKind', val('8')), wellFormed('identityNumber', 'foreignerCard')),
        { source: 'National Immigration Administration: card of 1 December 2023' },
      ),
      rule(
        'nameless-has-no-number',
        {
          zh: '无名遗体不填证件号码；查明身份后请更正。',
          en: 'An unidentified person has no identity number; correct the record once the person is known.',
        },
        when(equal('nameless', val(true)), absent('identityNumber')),
      ),
    ],
  },
);

export const contact = record(
  'contact',
  { zh: '联系人', en: 'Contact' },
  {
    source: `${UPLOAD} 1.12 FIS_PERSONAL_CUSTOM; ${MZT141} 3.2.6 ContactInformation`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'name',
    elements: {
      role: code('身份', 'Role', contactRole, {
        source: 'observed: FIS.CUSTOM.TYPE (Shandong 2014)',
      }),
      name: text('姓名', 'Name', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: column('FIS_PERSONAL_CUSTOM.NAME'),
      }),
      party: optional(
        code('主体类型', 'Person or organisation', partyKind, {
          since: '2026.3',
          help: {
            zh: '公安、福利机构等单位承办的选“单位”，姓名填经办人员',
            en: 'Choose organisation for the police, a welfare home and the like; the name is that of its officer',
          },
          source: design(
            'an office or a guardian arranges the funeral of whom no family arranges it',
          ),
        }),
      ),
      organisation: optional(
        text('单位名称', 'Organisation', {
          ...internal,
          maxLength: 120,
          since: '2026.3',
          source: design('an officer acts for an organisation that has a name'),
        }),
      ),
      creditCode: optional(
        text('统一社会信用代码', 'Unified social credit code', {
          format: 'socialCreditCode',
          maxLength: 18,
          since: '2026.3',
          source: 'GB 32100-2015',
        }),
      ),
      relation: optional(
        code('与逝者关系', 'Relation to the person who died', relationship, {
          source: column('FIS_PERSONAL_CUSTOM.RELATION'),
        }),
      ),
      mayDecide: optional(
        flag('有权处置', 'May decide', {
          since: '2026.3',
          help: {
            zh: '逝者生前意愿在先；其次按民法典第一千零四十五条的近亲属；都没有的，由单位',
            en: 'First the wish of the person who died, then the close relatives of Civil Code art. 1045, an organisation last',
          },
          source:
            '民法典 art. 1045: spouse, parents, children, brothers and sisters, grandparents, grandchildren',
        }),
      ),
      minor: optional(
        flag('未成年人', 'Minor', {
          classification: 'sensitive',
          purpose: 'funeral service and registration',
          since: '2026.3',
          source: '个人信息保护法 arts. 28, 31: data of minors',
        }),
      ),
      authorisation: optional(
        file('授权委托书', 'Authorisation', {
          classification: 'sensitive',
          purpose: 'funeral service and registration',
          since: '2026.3',
          source: design('who acts for another shows that they may'),
        }),
      ),
      partyRecord: optional(
        link('party', '当事人', 'Party', {
          ...personal,
          mask: 'hidden',
          given: true,
          since: '2026.3',
          source: design('who arranges two funerals is one person'),
        }),
      ),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, {
          source: column('FIS_PERSONAL_CUSTOM.CARD_TYPE'),
        }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: column('FIS_PERSONAL_CUSTOM.ID_CARD'),
        }),
      ),
      phone: optional(
        text('联系电话', 'Telephone', {
          ...personal,
          mask: 'phone',
          findable: 'exact',
          format: 'phone',
          maxLength: 40,
          source: column('FIS_PERSONAL_CUSTOM.MOBIL_PHONE', 'FIS_PERSONAL_CUSTOM.FIX_PHONE'),
        }),
      ),
      address: optional(
        text('地址', 'Address', {
          ...personal,
          mask: 'address',
          maxLength: 200,
          source: column('FIS_PERSONAL_CUSTOM.ADDRESS'),
        }),
      ),
      workplace: optional(
        text('工作单位', 'Place of work', {
          ...note,
          maxLength: 100,
          source: column('FIS_PERSONAL_CUSTOM.WORK_NAME'),
        }),
      ),
    },
    joins: joinsParty,
    indexes: [['partyRecord']],
    rules: [
      ...partyRules,
      rule(
        'a-person-has-a-relation-and-a-telephone',
        {
          zh: '个人联系人请填写与逝者关系和联系电话；单位联系人请选择“单位”。',
          en: 'Give the relation and the telephone of a person; of an organisation say that it is one.',
        },
        any(isOrganisation, all(present('relation'), present('phone'))),
      ),
      rule(
        'an-organisation-has-its-name',
        {
          zh: '单位联系人请填写单位名称；个人不填。',
          en: 'Give the name of the organisation; a person has none.',
        },
        any(
          all(isOrganisation, present('organisation')),
          all(not(isOrganisation), absent('organisation'), absent('creditCode')),
        ),
      ),
      rule(
        'contact-identity-number-is-genuine',
        {
          zh: '居民身份证号码有误：请核对校验码、出生日期和区划。',
          en: 'This identity number is wrong: check its digits, date of birth and division.',
        },
        any(differ('documentKind', val('0')), wellFormed('identityNumber', 'identityNumber')),
        { source: 'GB 11643-1999' },
      ),
      rule(
        'contact-residence-permit-number-is-genuine',
        {
          zh: '港澳台居民居住证号码有误：应为 18 位，以 81、82 或 83 开头；请核对校验码和出生日期。',
          en: 'This residence permit number is wrong: it has 18 characters and begins with 81, 82 or 83; check its digits and date of birth.',
        },
        any(differ('documentKind', val('7')), wellFormed('identityNumber', 'residencePermit')),
        { source: '国办发〔2018〕81号: numbers of GB 11643-1999' },
      ),
      rule(
        'contact-foreigner-card-number-is-genuine',
        {
          zh: '外国人永久居留身份证号码有误：新证 18 位，以 9 开头；旧证为 3 个字母加 12 位数字。',
          en: 'This number of a foreign permanent resident is wrong: 18 characters that begin with 9, or on old cards three letters and twelve digits.',
        },
        any(differ('documentKind', val('8')), wellFormed('identityNumber', 'foreignerCard')),
        { source: 'National Immigration Administration: card of 1 December 2023' },
      ),
      rule(
        'collector-shows-a-document',
        {
          zh: '请登记领灰人的证件号码。',
          en: 'Record the identity document of the person collecting the ashes.',
        },
        any(differ('role', val('1')), all(present('identityNumber'), present('documentKind'))),
      ),
    ],
  },
);
