import { ashesAct, ashesDestination } from '../codes/ashes.ts';
import { code, instant, integer, link, optional, text } from '../language/element.ts';
import { whereabouts } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  below,
  equal,
  exists,
  not,
  notFuture,
  oneOf,
  outer,
  present,
  val,
  was,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { caseIsOpen } from './case-is-open.ts';
import { noHold, notOnHoldAt } from './no-hold.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { FIS, column, design } from './sources.ts';

/** Codes of `ashesDestination`: the niches of cemeteries, and of columbaria. */
const MAY_HAVE_A_NICHE = ['1', '2', '3', '4', '12'] as const;

export const ashesPlacement = record(
  'ashesPlacement',
  { zh: '骨灰去向', en: 'Where the ashes go' },
  {
    source: `${FIS}: ASHES.GO, FIS_FUNERAL_DEAD_INFO; prefix LZ 领灰证明`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    series: [{ element: 'number', prefix: 'LZ' }],
    elements: {
      number: text('领灰证明编号', 'Collection number', {
        given: true,
        maxLength: 24,
        source: 'observed: number prefix LZ of FIS (Shandong 2014)',
      }),
      destination: code('骨灰去向', 'Destination', ashesDestination, {
        source: column('FIS_APPLY_INFO.ASHES_GO', 'FIS_FUNERAL_DEAD_INFO.ashesGo'),
      }),
      act: optional(
        code('办理方式', 'What was done', ashesAct, {
          since: '2026.3',
          source: design('the family may collect the ashes, or the institution lays them to rest'),
        }),
      ),
      collector: optional(
        link('contact', '领灰人', 'Collected by', {
          source: 'observed: FIS.CUSTOM.TYPE (Shandong 2014), 1 领灰人',
        }),
      ),
      niche: optional(
        link('place', '格位', 'Niche', { source: column('FIS_RESOURCE_INFO.resourceId') }),
      ),
      where: optional(
        text('安放（葬）地点', 'Where placed', {
          ...whereabouts,
          maxLength: 200,
          source: design('ashes that leave are known to be somewhere (民办函〔2024〕27号)'),
        }),
      ),
      weight: optional(
        integer('骨灰重量', 'Weight', {
          min: 0,
          max: 20000,
          unit: { zh: '克', en: 'g' },
          source: design('what leaves is what was there'),
        }),
      ),
      placedAt: instant('办理时间', 'Placed', {
        source: column('FIS_APPLY_INFO.TAKEASHES_TIME', 'FIS_FUNERAL_DEAD_INFO.takeashesTime'),
      }),
      handedOverBy: link('staff', '经办人', 'Handed over by', {
        source: design('whoever hands ashes over answers for it'),
      }),
    },
    unique: [
      {
        name: 'ashes-placed-once',
        elements: ['root'],
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
          en: 'Record where the ashes go after the cremation is finished.',
        },
        exists('cremation', present('finishedAt')),
      ),
      rule(
        'placed-after-cremated',
        {
          zh: '骨灰去向的时间不能早于火化结束。',
          en: 'Ashes cannot be placed before the cremation ended.',
        },
        not(exists('cremation', below(outer('placedAt'), 'finishedAt'))),
      ),
      rule(
        'ashes-go-to-somebody-or-somewhere',
        {
          zh: '请登记领灰人或格位，或选择“不保留骨灰”。',
          en: 'Record who collected them, the niche, or that the ashes are not kept.',
        },
        any(present('collector'), present('niche'), oneOf('destination', '8')),
      ),
      rule(
        'deposit-has-a-niche',
        {
          zh: '在殡仪馆寄存的，请选择格位；安放在格位的，骨灰去向须为公墓、骨灰堂或殡仪馆。',
          en: 'Choose the niche for storage at the funeral home; ashes in a niche are in a cemetery, a columbarium or a funeral home.',
        },
        any(
          all(oneOf('destination', '6'), present('niche')),
          oneOf('destination', ...MAY_HAVE_A_NICHE),
          all(not(oneOf('destination', '6')), absent('niche')),
        ),
      ),
      noHold(
        'no-ashes-placed-under-hold',
        'ashes',
        any(
          all(present(was('destination')), equal(was('destination'), 'destination')),
          notOnHoldAt(val('ashes'), 'placedAt'),
        ),
      ),
      rule(
        'placement-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        notFuture('placedAt'),
      ),
      rule(
        'closed-case-keeps-its-placement',
        {
          zh: '业务已办结；请先重新打开业务，再作废骨灰去向。',
          en: 'The case is closed; reopen it before voiding where the ashes went.',
        },
        when(equal('voided', val(true)), caseIsOpen),
        { deferred: true },
      ),
      rule(
        'ashes-are-where-they-are-said-to-be',
        {
          zh: '骨灰去向与保管记录不一致：请先登记骨灰移交或移入格位。',
          en: 'This does not match the custody record: first record the hand-over of the ashes or their move to the niche.',
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
