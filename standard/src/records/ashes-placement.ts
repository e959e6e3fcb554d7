import { ashesDestination } from '../codes/ashes.ts';
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
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { caseIsOpen } from './case-is-open.ts';
import { FIS } from './sources.ts';

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
      where: optional(text('安放（葬）地点', 'Where placed', { ...whereabouts, maxLength: 200 })),
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
