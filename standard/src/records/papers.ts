import { certificateKind, certificateState } from '../codes/certificate.ts';
import { deathCertificateIssuer, deathCertificateKind } from '../codes/death.ts';
import { medium, verification } from '../codes/proof.ts';
import { identityDocument, sex } from '../codes/person.ts';
import {
  code,
  date,
  file,
  flag,
  instant,
  integer,
  link,
  optional,
  partialDate,
  text,
} from '../language/element.ts';
import { internal, note, whereabouts } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  below,
  day,
  differ,
  equal,
  exists,
  not,
  notBefore,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
  wellFormed,
  when,
  transition,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { caseIsOpen } from './case-is-open.ts';
import { noHold, onHold } from './no-hold.ts';
import { caseOfAPerson, caseOfRemains } from './case-subject.ts';
import { afterDeath } from './order-of-days.ts';
import { remarkInLines } from './remark.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { FIS, NOTICE_2024, REGULATION_2026, column, design } from './sources.ts';

/** A paper may be voided only while nothing rests on it, or when another stands in its place. */
const stillNeeded = (kind: string, reliesOn: string) =>
  rule(
    `${reliesOn === 'cremation' ? 'cremation' : 'transport'}-keeps-its-${kind === 'deathCertificate' ? 'certificate' : 'confirmation'}`,
    {
      zh: '已凭此件办理后续服务，不能作废；请先登记替代文件。',
      en: 'A later step was done on this paper; record its replacement before voiding it.',
    },
    when(
      equal('voided', val(true)),
      any(not(exists(reliesOn)), exists(kind, differ('id', outer('id')))),
    ),
    { deferred: true },
  );

const personalOnPaper = {
  classification: 'personal',
  purpose: 'record of the death certificate',
} as const;

export const deathCertificate = record(
  'deathCertificate',
  { zh: '死亡证明', en: 'Death certificate' },
  {
    source: `国卫规划发〔2026〕5号; ${FIS}: DEATH_CERT_ORG; ${REGULATION_2026}`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'number',
    elements: {
      kind: code('证明类型', 'Kind', deathCertificateKind, {
        validOn: 'issuedOn',
        source:
          '国卫规划发〔2026〕5号 and State Council Order 824 art. 23: who proves a death, and with what',
      }),
      number: text('证明编号', 'Certificate number', {
        classification: 'personal',
        purpose: 'record of the death certificate',
        mask: 'identity',
        findable: 'exact',
        maxLength: 40,
        source: '国卫规划发〔2026〕5号: number of the certificate',
      }),
      issuer: code('出具单位类型', 'Issued by (kind)', deathCertificateIssuer, {
        validOn: 'issuedOn',
        source: column('FIS_FUNERAL_DEAD_INFO.deathCertOrg'),
      }),
      issuerName: text('出具单位', 'Issued by', {
        ...internal,
        maxLength: 120,
        source: column('FIS_FUNERAL_DEAD_INFO.deathCertOrgName'),
      }),
      issuedOn: date('出具日期', 'Issued on', {
        source: design('which kinds and issuers count depends on the day of issue'),
      }),
      name: optional(
        text('证明所载姓名', 'Name on the certificate', {
          ...personalOnPaper,
          since: '2026.3',
          mask: 'name',
          findable: 'name',
          maxLength: 60,
          source: '国卫规划发〔2026〕5号: contents of the certificate',
        }),
      ),
      sex: optional(
        code('证明所载性别', 'Sex on the certificate', sex, {
          since: '2026.3',
          source: '国卫规划发〔2026〕5号: contents of the certificate',
        }),
      ),
      identityNumber: optional(
        text('证明所载证件号码', 'Identity number on the certificate', {
          ...personalOnPaper,
          since: '2026.3',
          mask: 'identity',
          findable: 'exact',
          maxLength: 30,
          source: '国卫规划发〔2026〕5号: contents of the certificate',
        }),
      ),
      diedOn: optional(
        partialDate('证明所载死亡日期', 'Died on, by the certificate', {
          since: '2026.3',
          source: '国卫规划发〔2026〕5号: contents of the certificate',
        }),
      ),
      medium: optional(
        code('载体', 'Medium', medium, {
          since: '2026.3',
          source: '国卫规划发〔2026〕5号: paper and electronic certificates',
        }),
      ),
      verified: optional(
        code('核验方式', 'How it was checked', verification, {
          since: '2026.3',
          source: NOTICE_2024,
        }),
      ),
      checkedBy: optional(
        link('staff', '核对人', 'Checked by', { since: '2026.3', source: NOTICE_2024 }),
      ),
      scan: optional(
        file('扫描件', 'Scan', {
          classification: 'sensitive',
          purpose: 'record of the death certificate',
          since: '2026.2',
          source:
            '殡葬服务单位业务档案管理办法（民发〔2010〕164号）: the certificate or its copy is in the file',
        }),
      ),
      replaces: optional(
        link('deathCertificate', '替代的死亡证明', 'Replaces', {
          source: design('a paper is replaced and stays on record'),
        }),
      ),
      dispute: optional(
        link('numberDispute', '证件号码争议认定', 'Decision on the number', {
          since: '2026.3',
          source: design('the number stands at somebody else by mistake'),
        }),
      ),
    },
    unique: [
      {
        name: 'death-certificate-number-once',
        elements: ['kind', 'number'],
        where: all(oneOf('kind', 'medical', 'medical-2026'), absent('dispute')),
        says: {
          zh: '该编号的死亡证明已登记在另一业务；请核对编号，并查明是否为同一人。',
          en: 'A death certificate of this number is recorded with another case; check the number, and whether it is the same person.',
        },
      },
    ],
    rules: [
      rule(
        'certificate-not-in-future',
        { zh: '出具日期不能晚于今天。', en: 'The date of issue cannot be later than today.' },
        notFuture('issuedOn'),
      ),
      afterDeath('certificate-after-death', 'issuedOn', '出具日期', 'The date of issue'),
      rule(
        'a-number-twice-was-decided',
        {
          zh: '该编号登记在另一业务的，须先由另一人认定证件号码争议。',
          en: 'Where the number stands at another case, a second person decides the dispute about it first.',
        },
        any(
          absent('dispute'),
          exists(
            'numberDispute',
            all(equal('id', outer('dispute')), equal('outcome', val('another-person'))),
          ),
        ),
        { since: '2026.3' },
      ),
      rule(
        'certificate-of-2026-has-its-number',
        {
          zh: '居民死亡医学证明的编号为逝者的证件号码；没有证件号码的，为出具单位的统一社会信用代码加 4 位顺序号，共 22 位。请核对编号。',
          en: 'The number of this certificate is the identity number of the person; without one, the credit code of the issuer and four digits, 22 characters in all. Check the number.',
        },
        any(
          differ('kind', val('medical-2026')),
          wellFormed('number', 'identityNumber'),
          wellFormed('number', 'residencePermit'),
          wellFormed('number', 'foreignerCard'),
          wellFormed('number', 'certificateSerial'),
          all(present('identityNumber'), equal('number', 'identityNumber')),
        ),
        { source: '国卫规划发〔2026〕5号', since: '2026.3' },
      ),
      rule(
        'certificate-speaks-of-this-person',
        {
          zh: '证明所载姓名、性别、证件号码或死亡日期与逝者登记不一致；请核对，登记有误的请先更正。',
          en: 'Name, sex, identity number or date of death on the certificate are not those recorded; check them, and correct the record first if it is wrong.',
        },
        not(
          exists(
            'decedent',
            any(
              all(equal('nameless', val(false)), differ('name', outer('name'))),
              all(oneOf('sex', '1', '2'), differ('sex', outer('sex'))),
              differ('identityNumber', outer('identityNumber')),
              differ('deathDate', outer('diedOn')),
            ),
          ),
        ),
        { atOriginOnly: true, source: NOTICE_2024, since: '2026.3' },
      ),
      rule(
        'certified-after-the-death-it-tells',
        {
          zh: '出具日期不能早于证明所载死亡日期。',
          en: 'The date of issue cannot be before the death that the certificate tells.',
        },
        any(absent('diedOn'), notBefore('issuedOn', 'diedOn')),
        { since: '2026.3' },
      ),
      rule(
        'a-checked-certificate-names-who-checked',
        { zh: '请登记核对人。', en: 'Record who checked the certificate.' },
        any(absent('verified'), equal('verified', val('not-verified')), present('checkedBy')),
        { since: '2026.3' },
      ),
      rule(
        'a-death-certificate-is-of-somebody-who-died',
        {
          zh: '死产胎儿、残肢、遗骸和标本没有死亡证明；请登记相应的其他证明，或更正办理对象。',
          en: 'There is no death certificate of a stillborn child, a limb, old remains or a specimen; record the other paper, or correct what the case is about.',
        },
        not(caseOfRemains),
        { mutual: true, since: '2026.3' },
      ),
      rule(
        'another-certificate-replaces-the-first',
        {
          zh: '本业务已有死亡证明；再登记一份须写明替代哪一份。',
          en: 'The case has a death certificate; another one names the one that it replaces.',
        },
        any(
          not(exists('deathCertificate', differ('id', outer('id')))),
          present('replaces'),
          exists('deathCertificate', equal('replaces', outer('id'))),
        ),
        { atOriginOnly: true },
      ),
      rule(
        'closed-case-keeps-its-death-certificate',
        {
          zh: '业务已办结，死亡证明不能作废；请先登记替代文件。',
          en: 'The case is closed; record a replacement before voiding its death certificate.',
        },
        when(
          equal('voided', val(true)),
          any(caseIsOpen, exists('deathCertificate', differ('id', outer('id')))),
        ),
        { deferred: true },
      ),
      stillNeeded('deathCertificate', 'transport'),
      stillNeeded('deathCertificate', 'cremation'),
    ],
  },
);

export const cremationConfirmation = record(
  'cremationConfirmation',
  { zh: '遗体火化确认书', en: 'Cremation consent form' },
  {
    source: `${REGULATION_2026}; ${NOTICE_2024}`,
    belongsTo: { root: 'funeralCase' },
    travels: 'stays',
    retention: fileOfTheDead,
    basis: funeralDuty,
    elements: {
      signatory: link('contact', '签字人', 'Signed by', {
        source:
          '民办函〔2024〕27号: the identity of the person in charge of the funeral is checked',
      }),
      signedAt: instant('签字时间', 'Signed', {
        source: design(
          'signed before the cremation, as 民办函〔2024〕27号 demands the confirmation for it',
        ),
      }),
      identityChecked: text('核对证件', 'Identity checked by', {
        ...note,
        mask: 'name',
        maxLength: 60,
        help: { zh: '核对人姓名', en: 'Name of the person who checked' },
        source:
          '民办函〔2024〕27号: the identity of the person in charge of the funeral is checked',
      }),
      checkedBy: optional(
        link('staff', '核对人', 'Checked by', {
          since: '2026.3',
          source: `${NOTICE_2024}: the identity of the person in charge of the funeral is checked`,
        }),
      ),
      implantRemoved: optional(
        flag('植入物已取出', 'Implant taken out', {
          classification: 'sensitive',
          purpose: 'safety of the cremation',
          since: '2026.3',
          help: { zh: '起搏器等植入物遇火会爆炸', en: 'A pacemaker explodes in the cremator' },
          source: design('implants with a battery explode in a cremator'),
        }),
      ),
      ashesWanted: optional(
        flag('保留骨灰', 'Ashes are wanted', {
          since: '2026.3',
          source: column('FIS_FUNERAL_DEAD_INFO.ifTodust'),
        }),
      ),
      shares: optional(
        integer('分取份数', 'Shares of the ashes', {
          min: 1,
          max: 20,
          since: '2026.3',
          source: design('whoever signs says into how many shares the ashes are parted'),
        }),
      ),
      signature: optional(
        file('签字件', 'Signed form', {
          classification: 'sensitive',
          purpose: 'record of the consent',
          since: '2026.3',
          source:
            '殡葬服务单位业务档案管理办法（民发〔2010〕164号）: the papers of the person in charge are in the file',
        }),
      ),
      note: remarkInLines,
    },
    rules: [
      rule(
        'the-signatory-is-known',
        {
          zh: '签字人须有证件类型和号码，或为单位；请先补登签字人的证件，再登记确认书。',
          en: 'Whoever signs has an identity document, or is an organisation; record the document of the signatory first.',
        },
        exists(
          'contact',
          all(
            equal('id', outer('signatory')),
            any(
              all(present('identityNumber'), present('documentKind')),
              all(present('party'), equal('party', val('organisation'))),
            ),
          ),
        ),
        { atOriginOnly: true, since: '2026.3', source: NOTICE_2024 },
      ),
      rule(
        'implants-are-taken-out',
        {
          zh: '防护提示为植入物的，须确认植入物已取出。',
          en: 'The case warns of an implant: say that it was taken out.',
        },
        any(
          all(present('implantRemoved'), equal('implantRemoved', val(true))),
          not(exists('funeralCase', equal('hazard', val('implant')))),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'confirmation-not-in-future',
        { zh: '签字时间不能晚于现在。', en: 'The time of signing cannot be later than now.' },
        notFuture('signedAt'),
      ),
      afterDeath('confirmed-after-death', 'signedAt', '签字时间', 'A signature'),
      stillNeeded('cremationConfirmation', 'cremation'),
    ],
  },
);

const personal = { classification: 'personal', purpose: 'proof of cremation' } as const;

/** States in which a certificate proves the cremation: one that was written off has served. */
export const STANDS = ['issued', 'collected', 'written-off'] as const;

/** What the printed certificate says, kept as it was printed. Never edited: reissued. */
export const certificate = record(
  'certificate',
  { zh: '火化证明', en: 'Cremation certificate' },
  {
    source: `${FIS}: FIS_CERT_CREMATION; Beijing 2010 (mandatory contents)`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'number',
    series: [{ element: 'number', prefix: 'HZ' }],
    elements: {
      number: text('火化证明编号', 'Certificate number', {
        given: true,
        maxLength: 28,
        source: column('FIS_CERT_CREMATION.certId'),
      }),
      kind: code('证明性质', 'Original or reissue', certificateKind, {
        source: column('FIS_CERT_CREMATION.ifReissue'),
      }),
      state: code('证明状态', 'State', certificateState, {
        source: column('FIS_CERT_CREMATION.certStatus'),
      }),
      cremation: link('cremation', '火化', 'Cremation', {
        source: column('FIS_CERT_CREMATION.cremationId'),
      }),
      decedent: link('decedent', '逝者', 'The person who died', {
        source: column('FIS_CERT_CREMATION.deadId'),
      }),
      name: text('逝者姓名', 'Name', {
        ...personal,
        mask: 'name',
        findable: 'name',
        maxLength: 60,
        source: column('FIS_CERT_CREMATION.deadName'),
      }),
      sex: code('性别', 'Sex', sex, { source: column('FIS_CERT_CREMATION.deadSex') }),
      age: optional(
        integer('年龄', 'Age', { min: 0, max: 130, source: column('FIS_CERT_CREMATION.deadAge') }),
      ),
      documentKind: optional(
        code('证件类型', 'Identity document', identityDocument, {
          source: column('FIS_CERT_CREMATION.deadCardType'),
        }),
      ),
      identityNumber: optional(
        text('证件号码', 'Identity number', {
          ...personal,
          mask: 'identity',
          maxLength: 30,
          source: column('FIS_CERT_CREMATION.deadIdCard'),
        }),
      ),
      household: optional(
        text('户口所在地', 'Household registration', {
          ...whereabouts,
          maxLength: 120,
          source: column('FIS_CERT_CREMATION.deadPopulace'),
        }),
      ),
      deathDate: optional(
        partialDate('死亡日期', 'Died on', { source: column('FIS_CERT_CREMATION.deadDeathDate') }),
      ),
      crematedOn: date('火化日期', 'Cremated on', {
        source: column('FIS_CERT_CREMATION.cremationDate'),
      }),
      issuerName: text('出具单位', 'Issued by', {
        ...internal,
        maxLength: 120,
        source: column('FIS_CERT_CREMATION.certOrgan'),
      }),
      issuedBy: text('出具人', 'Issued by (person)', {
        ...internal,
        maxLength: 60,
        source: column('FIS_CERT_CREMATION.certPeople'),
      }),
      issuedOn: date('出具日期', 'Issued on', { source: column('FIS_CERT_CREMATION.certDate') }),
      cancels: optional(
        link('certificate', '作废的原证明', 'Cancels', {
          source: column('FIS_CERT_CREMATION.cancelCertId'),
        }),
      ),
      receivedBy: optional(
        link('contact', '领取人', 'Received by', {
          source: '民办函〔2024〕27号: the collection of a certificate is registered',
        }),
      ),
      collectedAt: optional(
        instant('领取时间', 'Collected', {
          since: '2026.3',
          source: column('FIS_CERT_CREMATION.issueTime'),
        }),
      ),
      writtenOffAt: optional(
        instant('核销时间', 'Written off', {
          since: '2026.3',
          source: '民办函〔2024〕27号: the writing off of a certificate is registered',
        }),
      ),
      writtenOffBy: optional(
        text('核销单位', 'Written off by', {
          ...internal,
          maxLength: 120,
          since: '2026.3',
          help: {
            zh: '凭此证明安葬、安放骨灰的机构',
            en: 'The institution that buried or placed the ashes on it',
          },
          source: '民办函〔2024〕27号: the writing off of a certificate is registered',
        }),
      ),
      outdatedSince: optional(
        instant('与登记不一致起', 'No longer says what is recorded since', {
          since: '2026.3',
          source: design('after a name was corrected the certificate has to be renewed'),
        }),
      ),
    },
    unique: [
      {
        name: 'certificate-number-once',
        elements: ['number'],
        says: { zh: '该证明编号已被使用。', en: 'This certificate number is in use already.' },
      },
      {
        name: 'one-valid-certificate',
        elements: ['root'],
        where: oneOf('state', ...STANDS),
        says: {
          zh: '本业务已有有效的火化证明；补发须先作废原证明。',
          en: 'This case has a valid certificate; cancel it before reissuing.',
        },
      },
    ],
    rules: [
      rule(
        'certificate-after-cremation',
        {
          zh: '火化完成后方可开具火化证明。',
          en: 'A cremation certificate is issued after the cremation is finished.',
        },
        exists('cremation', all(equal('id', outer('cremation')), present('finishedAt'))),
      ),
      rule(
        'a-cremation-certificate-is-of-a-person',
        {
          zh: '死产胎儿、残肢、遗骸和标本火化后不开具火化证明。',
          en: 'No cremation certificate is issued of a stillborn child, a limb, old remains or a specimen.',
        },
        caseOfAPerson,
        { since: '2026.3' },
      ),
      rule(
        'a-certificate-goes-one-way',
        {
          zh: '火化证明开具后可领取、核销或作废，已作废、已核销的不能恢复；作废的请补发。',
          en: 'A certificate is issued, then collected, written off or cancelled; one that is cancelled or written off does not come back, so reissue what was cancelled.',
        },
        transition(
          'state',
          ['issued', 'collected'],
          ['issued', 'written-off'],
          ['collected', 'written-off'],
          ['issued', 'cancelled'],
          ['collected', 'cancelled'],
        ),
        { source: NOTICE_2024 },
      ),
      rule(
        'certificate-says-what-the-record-says',
        {
          zh: '证明上的姓名、性别、证件、死亡日期须与逝者登记一致，火化日期须与火化登记一致；请核对，登记有误的请先更正。',
          en: 'Name, sex, identity document and date of death on the certificate are those of the person recorded, and the day that of the cremation; check them, and correct the record first if it is wrong.',
        },
        any(
          present(was('state')),
          all(
            exists(
              'decedent',
              all(
                equal('id', outer('decedent')),
                equal('name', outer('name')),
                equal('sex', outer('sex')),
                any(
                  absent('deathDate'),
                  absent(outer('deathDate')),
                  equal('deathDate', outer('deathDate')),
                ),
              ),
            ),
            exists(
              'cremation',
              all(
                equal('id', outer('cremation')),
                equal('decedent', outer('decedent')),
                equal(day('finishedAt'), outer('crematedOn')),
              ),
            ),
          ),
        ),
        { source: NOTICE_2024, since: '2026.2' },
      ),
      noHold(
        'no-papers-under-hold',
        'papers',
        any(
          equal('state', val('cancelled')),
          all(present(was('state')), equal(was('state'), 'state')),
          not(onHold('papers')),
        ),
      ),
      rule(
        'a-collected-certificate-has-a-collector',
        {
          zh: '证明已领取的，请登记领取人。',
          en: 'Record who collected the certificate.',
        },
        when(equal('state', val('collected')), present('receivedBy')),
        { source: NOTICE_2024, since: '2026.2' },
      ),
      rule(
        'collected-by-somebody-at-some-time',
        {
          zh: '已领取的证明须有领取人和领取时间；尚未领取的两项都不填。',
          en: 'A collected certificate says who collected it and when; one that was not collected says neither.',
        },
        any(
          not(oneOf('state', 'issued', 'collected')),
          all(equal('state', val('collected')), present('receivedBy'), present('collectedAt')),
          all(equal('state', val('issued')), absent('receivedBy'), absent('collectedAt')),
        ),
        { source: NOTICE_2024, since: '2026.3' },
      ),
      rule(
        'written-off-by-somebody-at-some-time',
        {
          zh: '已核销的证明须有核销单位和核销时间；其他的两项都不填。',
          en: 'A certificate that was written off says by whom and when; any other says neither.',
        },
        any(
          all(equal('state', val('written-off')), present('writtenOffBy'), present('writtenOffAt')),
          all(differ('state', val('written-off')), absent('writtenOffBy'), absent('writtenOffAt')),
        ),
        { source: NOTICE_2024, since: '2026.3' },
      ),
      rule(
        'handed-out-and-written-off-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('collectedAt'), notFuture('writtenOffAt')),
        { since: '2026.3' },
      ),
      rule(
        'reissued-to-the-first-collector',
        {
          zh: '补发的证明只交给原领取人；由他人领取的，请先为其登记授权委托书。',
          en: 'A reissued certificate goes to whoever collected the first; record the authorisation of anybody else first.',
        },
        any(
          absent('receivedBy'),
          not(
            exists(
              'certificate',
              all(present('receivedBy'), differ('receivedBy', outer('receivedBy'))),
            ),
          ),
          exists('contact', all(equal('id', outer('receivedBy')), present('authorisation'))),
        ),
        {
          atOriginOnly: true,
          since: '2026.3',
          source: 'Beijing 2010: reissue on request of the first collector, identity checked',
        },
      ),
      rule(
        'certificate-not-before-cremation',
        {
          zh: '火化日期、出具日期须按先后：火化在前，出具在后。',
          en: 'The cremation comes first and the issue after it; check both dates.',
        },
        all(
          notBefore('issuedOn', 'crematedOn'),
          not(
            exists(
              'cremation',
              all(equal('id', outer('cremation')), below(outer('crematedOn'), day('startedAt'))),
            ),
          ),
        ),
      ),
      rule(
        'certified-death-before-cremation',
        {
          zh: '死亡日期不能晚于火化日期。',
          en: 'The date of death cannot be after the date of the cremation.',
        },
        any(absent('deathDate'), notBefore('crematedOn', 'deathDate')),
      ),
      rule(
        'cremation-certificate-not-in-future',
        { zh: '出具日期不能晚于今天。', en: 'The date of issue cannot be in the future.' },
        notFuture('issuedOn'),
      ),
      rule(
        'closed-case-keeps-a-certificate',
        {
          zh: '业务已办结；作废证明须同时补发。',
          en: 'The case is closed; a certificate is cancelled only together with its reissue.',
        },
        when(
          any(equal('voided', val(true)), equal('state', val('cancelled'))),
          any(caseIsOpen, exists('certificate', oneOf('state', ...STANDS))),
        ),
        { deferred: true },
      ),
      rule(
        'reissue-names-what-it-cancels',
        {
          zh: '补发时请选择作废的原证明。',
          en: 'When reissuing, name the certificate that is cancelled.',
        },
        any(
          all(equal('kind', val('HZ')), absent('cancels')),
          all(equal('kind', val('BHZ')), present('cancels')),
        ),
      ),
      rule(
        'named-certificate-is-cancelled',
        {
          zh: '原证明须同时作废。',
          en: 'The certificate that is replaced must be cancelled with it.',
        },
        any(
          absent('cancels'),
          exists(
            'certificate',
            all(equal('id', outer('cancels')), equal('state', val('cancelled'))),
          ),
        ),
        { deferred: true },
      ),
    ],
  },
);
