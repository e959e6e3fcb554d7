import { ashesDestination } from '../codes/ashes.ts';
import { crematorKind } from '../codes/facility.ts';
import { cremationKind } from '../codes/case-steps.ts';
import { code, flag, instant, integer, link, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  below,
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
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { caseIsOpen } from './case-is-open.ts';
import { FIS, NOTICE_2024, REGULATION_2026, UPLOAD } from './sources.ts';

/** Another cremation, on this node, of a person with the same identity number. */
const crematedElsewhere = exists(
  'decedent',
  all(
    equal('id', outer('decedent')),
    exists(
      'decedent',
      all(
        equal('identityNumber', outer('identityNumber')),
        exists(
          'cremation',
          all(
            equal('decedent', outer('id')),
            differ('id', outer('id', 3)),
            equal('kind', val('0')),
          ),
          'anywhere',
        ),
      ),
      'anywhere',
    ),
  ),
);

const isCremationOperator = (element: string) =>
  exists('staff', all(equal('id', outer(element)), equal('duty', val('05'))), 'institution');

export const cremation = record(
  'cremation',
  { zh: '遗体火化', en: 'Cremation' },
  {
    source: `${UPLOAD} 1.18 FIS_SERVICE_CREMATION; ${FIS}: FIS_CREMATION_INFO_SUM`,
    belongsTo: 'case',
    travels: 'up',
    indexes: [['startedAt'], ['decedent']],
    elements: {
      kind: code('火化类型', 'Kind', cremationKind),
      decedent: link('decedent', '逝者', 'The person who died'),
      cremator: link('place', '火化炉', 'Cremator'),
      crematorKind: optional(code('炉型', 'Kind of cremator', crematorKind)),
      operator: link('staff', '火化师', 'Operator'),
      witness: link('staff', '复核人', 'Second operator'),
      bodyTag: text('炉前扫描', 'Scanned at the cremator', { maxLength: 26, format: 'tag' }),
      startedAt: instant('火化开始时间', 'Started'),
      finishedAt: optional(instant('火化结束时间', 'Finished')),
      ashesWanted: flag('保留骨灰', 'Ashes are kept'),
    },
    unique: [
      {
        name: 'cremated-once',
        elements: ['decedent'],
        where: equal('kind', val('0')),
        says: {
          zh: '该遗体已火化，不能再次火化。',
          en: 'This body was cremated; it cannot be cremated again.',
        },
      },
    ],
    exclusive: [
      {
        name: 'one-cremator-one-body',
        elements: ['cremator'],
        from: 'startedAt',
        until: 'finishedAt',
        says: { zh: '该火化炉正在使用。', en: 'This cremator is in use.' },
      },
    ],
    rules: [
      rule(
        'no-cremation-without-certificate',
        {
          zh: '没有死亡证明，不能火化。',
          en: 'There is no cremation without a death certificate.',
        },
        exists('deathCertificate'),
        { source: `${REGULATION_2026}; ${NOTICE_2024}` },
      ),
      rule(
        'no-cremation-without-confirmation',
        {
          zh: '没有签字的火化确认书，不能火化。',
          en: 'There is no cremation without a signed cremation confirmation.',
        },
        exists('cremationConfirmation'),
        { source: `${REGULATION_2026}; ${NOTICE_2024}` },
      ),
      rule(
        'tag-scanned-at-the-cremator',
        {
          zh: '须在炉前扫描遗体标签，且遗体已登记进入该炉。',
          en: 'The body’s tag must be scanned at this cremator, and the body recorded in it.',
        },
        exists(
          'custody',
          all(
            equal('subject', val('body')),
            equal('place', outer('cremator')),
            equal('scanned', outer('bodyTag')),
            any(absent('until'), notBefore('until', outer('startedAt'))),
          ),
        ),
      ),
      rule(
        'second-operator-is-another-person',
        { zh: '火化师与复核人不能是同一人。', en: 'Operator and second operator are two people.' },
        differ('operator', 'witness'),
      ),
      rule(
        'it-is-a-cremator',
        { zh: '所选处所不是火化炉。', en: 'The chosen place is not a cremator.' },
        exists(
          'place',
          all(equal('id', outer('cremator')), equal('kind', val('cremator'))),
          'institution',
        ),
      ),
      // Later the cremator may be scrapped and its operator do other work: what was, remains true.
      rule(
        'cremator-is-in-use',
        { zh: '所选火化炉已停用。', en: 'The chosen cremator is out of use.' },
        any(
          present('finishedAt'),
          exists(
            'place',
            all(equal('id', outer('cremator')), equal('inUse', val(true))),
            'institution',
          ),
        ),
        { atHome: true },
      ),
      rule(
        'operators-hold-the-duty',
        {
          zh: '火化师与复核人须为本单位的遗体火化师。',
          en: 'Both operators must be cremation operators of this institution.',
        },
        any(
          present('finishedAt'),
          all(isCremationOperator('operator'), isCremationOperator('witness')),
        ),
        { atHome: true },
      ),
      rule(
        'cremation-not-in-future',
        { zh: '火化时间不能晚于当前时间。', en: 'A cremation cannot lie in the future.' },
        all(notFuture('startedAt'), notFuture('finishedAt')),
      ),
      rule(
        'finished-after-started',
        { zh: '结束时间须晚于开始时间。', en: 'A cremation ends after it begins.' },
        below('startedAt', 'finishedAt'),
      ),
      rule(
        'cremated-once-in-the-country',
        {
          zh: '该身份证件号码已有火化记录，请核对身份。',
          en: 'A person with this identity number was cremated already; check the identity.',
        },
        any(not(equal('kind', val('0'))), not(crematedElsewhere)),
      ),
      rule(
        'cremation-keeps-what-rests-on-it',
        {
          zh: '骨灰、去向或证明已据此登记；须一并作废。',
          en: 'Ashes, their placement or a certificate rest on this cremation; void them together.',
        },
        when(
          any(equal('voided', val(true)), absent('finishedAt')),
          all(
            not(exists('custody', equal('subject', val('ashes')))),
            not(exists('ashesPlacement')),
            not(
              exists(
                'certificate',
                all(equal('cremation', outer('id')), differ('state', val('cancelled'))),
              ),
            ),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'a-finished-cremation-leaves-no-body',
        {
          zh: '火化结束时遗体保管须同时结束。',
          en: 'When a cremation ends, the custody of the body ends with it.',
        },
        when(
          all(present('finishedAt'), equal('kind', val('0'))),
          not(exists('custody', all(equal('subject', val('body')), absent('until')))),
        ),
        { deferred: true },
      ),
      rule(
        'ashes-have-a-place',
        {
          zh: '火化结束时须登记骨灰所在。',
          en: 'When a cremation ends, where the ashes are is recorded with it.',
        },
        when(
          all(present('finishedAt'), equal('ashesWanted', val(true))),
          exists('custody', equal('subject', val('ashes'))),
        ),
        { deferred: true },
      ),
    ],
  },
);

export const ashesPlacement = record(
  'ashesPlacement',
  { zh: '骨灰去向', en: 'Ashes placement' },
  {
    source: `${FIS}: ASHES.GO, FIS_FUNERAL_DEAD_INFO; prefix LZ 领灰证明`,
    belongsTo: 'case',
    travels: 'up',
    series: [{ element: 'number', prefix: 'LZ' }],
    elements: {
      number: text('领灰证明编号', 'Collection number', { given: true, maxLength: 24 }),
      destination: code('骨灰去向', 'Destination', ashesDestination),
      collector: optional(link('contact', '领灰人', 'Collected by')),
      niche: optional(link('place', '寄存格位', 'Niche')),
      where: optional(text('安放（葬）地点', 'Where placed', { maxLength: 200 })),
      weight: optional(
        integer('骨灰重量', 'Weight', { min: 0, max: 20000, unit: { zh: '克', en: 'g' } }),
      ),
      placedAt: instant('办理时间', 'Placed'),
      handedOverBy: link('staff', '经办人', 'Handed over by'),
    },
    unique: [
      {
        name: 'ashes-placed-once',
        elements: ['case'],
        says: {
          zh: '骨灰去向已登记；如有变动请更正。',
          en: 'Where the ashes went is recorded; correct it if it changed.',
        },
      },
    ],
    rules: [
      rule(
        'placement-after-cremation',
        {
          zh: '火化完成后方可登记骨灰去向。',
          en: 'Ashes are placed after the cremation is finished.',
        },
        exists('cremation', present('finishedAt')),
      ),
      rule(
        'ashes-go-to-somebody-or-somewhere',
        {
          zh: '须登记领灰人、寄存格位，或选择“不要骨灰”。',
          en: 'Record who collected them, the niche, or that no ashes are wanted.',
        },
        any(present('collector'), present('niche'), oneOf('destination', '8')),
      ),
      rule(
        'deposit-has-a-niche',
        { zh: '殡仪馆寄存须选择格位。', en: 'A deposit at the funeral home needs its niche.' },
        any(
          all(oneOf('destination', '6'), present('niche')),
          all(not(oneOf('destination', '6')), absent('niche')),
        ),
      ),
      rule(
        'placement-not-in-future',
        { zh: '时间不能晚于当前时间。', en: 'The time cannot lie in the future.' },
        notFuture('placedAt'),
      ),
      rule(
        'closed-case-keeps-its-placement',
        {
          zh: '业务已办结；请先重新开启业务，再作废骨灰去向。',
          en: 'The case is closed; reopen it before voiding where the ashes went.',
        },
        when(equal('voided', val(true)), caseIsOpen),
        { deferred: true },
      ),
      rule(
        'ashes-are-where-they-are-said-to-be',
        {
          zh: '骨灰保管记录与去向不符。',
          en: 'The custody of the ashes does not agree with their placement.',
        },
        any(
          oneOf('destination', '8'),
          all(
            present('niche'),
            exists(
              'custody',
              all(equal('subject', val('ashes')), equal('place', outer('niche')), absent('until')),
            ),
          ),
          all(
            absent('niche'),
            exists(
              'custody',
              all(equal('subject', val('ashes')), equal('handedTo', outer('collector'))),
            ),
          ),
        ),
        { deferred: true },
      ),
    ],
  },
);
