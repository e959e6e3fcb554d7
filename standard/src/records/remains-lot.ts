import { instant, integer, link, optional, text } from '../language/element.ts';
import { internal } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  below,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  outer,
  present,
  times,
  total,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { fileOfTheDead, funeralDuty } from './retention.ts';
import { NOTICE_2024, TRACE, column, design } from './sources.ts';

/** Scales and what stays in the vessel: the portions weigh what the whole did, give or take so much. */
const MOST = val(1.02);
const LEAST = val(0.98);

const GRAMS = { min: 1, max: 20_000, unit: { zh: '克', en: 'g' } } as const;

const sameWhole = any(
  all(absent('parent'), absent(outer('parent'))),
  equal('parent', outer('parent')),
);
const portions = total('remainsLot', 'weight', sameWhole);

/** Of what was divided: the stay of the whole, or of the portion, that ended by the division. */
const dividedStay: Expression = exists(
  'custody',
  all(
    equal('subject', val('ashes')),
    equal('endedBy', val('split')),
    equal('until', outer('dividedAt')),
    any(all(absent('lot'), absent(outer('parent'))), equal('lot', outer('parent'))),
  ),
);

/** One portion of ashes that were divided. Whatever names none is the undivided whole. */
export const remainsLot = record(
  'remainsLot',
  { zh: '骨灰份', en: 'Portion of the ashes' },
  {
    source: `${TRACE}; ${NOTICE_2024}`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: fileOfTheDead,
    basis: funeralDuty,
    title: 'share',
    presentation: {
      called: { zh: '骨灰份', en: 'Portions of the ashes' },
      columns: ['share', 'parent', 'weight', 'keeper', 'dividedAt'],
    },
    elements: {
      share: text('份号', 'Portion number', {
        ...internal,
        maxLength: 12,
        help: { zh: '如 1、2；再分的为 2-1', en: '1, 2; of a portion divided again 2-1' },
        source: design('relatives who divide ashes tell the portions apart'),
      }),
      parent: optional(
        link('remainsLot', '由哪一份分出', 'Taken from', {
          source: design('a portion may be divided again; without it the undivided whole was'),
        }),
      ),
      weight: integer('重量', 'Weight', {
        ...GRAMS,
        source: design('what leaves is what was there'),
      }),
      wholeWeight: integer('分取前重量', 'Weight before the division', {
        ...GRAMS,
        source: design('what leaves is what was there'),
      }),
      keeper: optional(
        link('contact', '取得人', 'Kept by', {
          source: design('relatives who divide ashes tell the portions apart'),
        }),
      ),
      dividedAt: instant('分取时间', 'Divided', {
        source: design('a division is an act of a moment'),
      }),
      dividedBy: link('staff', '经手人', 'Divided by', {
        source: column('FIS_APPLY_INFO.RECEIVE_PEOPLE'),
      }),
    },
    unique: [
      {
        name: 'portion-number-once',
        elements: ['root', 'share'],
        says: { zh: '已有这一份骨灰。', en: 'There is a portion of this number already.' },
      },
    ],
    rules: [
      rule(
        'divided-not-in-future',
        {
          zh: '分取时间不能晚于现在。',
          en: 'The time of the division cannot be later than now.',
        },
        notFuture('dividedAt'),
      ),
      rule(
        'portions-weigh-what-the-whole-did',
        {
          zh: '各份重量之和须与分取前重量相符，相差不超过 2%；请重新称量。',
          en: 'The portions together weigh what the whole did, within 2 %; weigh them again.',
        },
        all(
          atMost(portions, times('wholeWeight', MOST)),
          atLeast(portions, times('wholeWeight', LEAST)),
        ),
        { deferred: true },
      ),
      rule(
        'a-portion-is-no-heavier-than-recorded',
        {
          zh: '分取前重量超过已登记的骨灰重量；请重新称量。',
          en: 'The weight before the division is more than was recorded of these ashes; weigh them again.',
        },
        all(
          not(
            exists(
              'remainsLot',
              all(equal('id', outer('parent')), below(times('weight', MOST), outer('wholeWeight'))),
            ),
          ),
          any(
            present('parent'),
            not(
              exists(
                'ashesPlacement',
                all(absent('lot'), below(times('weight', MOST), outer('wholeWeight'))),
              ),
            ),
          ),
        ),
      ),
      rule(
        'divided-in-two-or-more',
        { zh: '分取至少为两份。', en: 'A division makes two portions at least.' },
        exists('remainsLot', all(sameWhole, differ('id', outer('id')))),
        { deferred: true },
      ),
      rule(
        'divided-once',
        {
          zh: '这些骨灰已分取；请从分出的一份再分。',
          en: 'These ashes were divided already; divide one of the portions.',
        },
        not(
          exists(
            'remainsLot',
            all(
              sameWhole,
              any(
                differ('dividedAt', outer('dividedAt')),
                differ('wholeWeight', outer('wholeWeight')),
              ),
            ),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'a-portion-has-its-tag-and-place',
        {
          zh: '每份骨灰须有自己的标签和保管记录，分取前的保管同时结束。',
          en: 'Each portion has a tag and a record of custody of its own, and the stay of what was divided ends with it.',
        },
        all(
          dividedStay,
          exists('tag', equal('lot', outer('id'))),
          exists('custody', equal('lot', outer('id'))),
        ),
        { deferred: true },
      ),
      rule(
        'a-portion-in-use-is-not-voided',
        {
          zh: '这份骨灰已有标签、保管或去向登记，不能作废。',
          en: 'This portion has a tag, a record of custody or of where it went, so it cannot be voided.',
        },
        when(
          equal('voided', val(true)),
          all(
            not(exists('tag', equal('lot', outer('id')))),
            not(exists('custody', equal('lot', outer('id')))),
            not(exists('ashesPlacement', equal('lot', outer('id')))),
          ),
        ),
        { deferred: true },
      ),
    ],
  },
);
