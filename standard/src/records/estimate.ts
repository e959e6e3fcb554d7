import { estimateState } from '../codes/agreement.ts';
import { code, date, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  day,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  oneOf,
  outer,
  plus,
  present,
  total,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { note } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import { accounts, serviceContract } from './retention.ts';
import { CODE_496, design, MARKED_PRICES, REGULATION_2026 } from './sources.ts';
import { stays, staysOnceGiven } from './unchanged.ts';
import { worksThereAt } from './works-there.ts';

const isDraft = equal('state', val('draft'));
const accepted = equal('state', val('accepted'));
const ofThis = equal('estimate', outer('id'));
const linesOfThis = total('estimateLine', 'amount', ofThis);

/** From inside a line, two further in than the estimate: its list holds on the day on which the estimate is handed out. */
const listedThatDay: Expression = exists(
  'priceItem',
  all(
    equal('id', outer('item')),
    equal('offered', val(true)),
    exists(
      'priceList',
      all(
        equal('id', outer('list')),
        oneOf('state', '9', '8'),
        atMost('effectiveFrom', day(outer('offeredAt', 3))),
        any(absent('effectiveUntil'), not(atMost('effectiveUntil', day(outer('offeredAt', 3))))),
      ),
      'institution',
    ),
  ),
  'institution',
);

/** Where it says what the family would truly pay, that is the total less what would be waived. */
const isTotalLessWaivers: Expression = any(
  all(absent('expectedWaived'), absent('expectedDue')),
  all(
    present('expectedWaived'),
    present('expectedDue'),
    equal('total', plus('expectedWaived', 'expectedDue')),
  ),
);

/** What the services will cost that a family asks for, before it decides. */
export const estimate = record(
  'estimate',
  { zh: '费用预算单', en: 'Estimate' },
  {
    source: `${REGULATION_2026} (no charge off the list); ${MARKED_PRICES}`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    title: 'number',
    indexes: [['state']],
    series: [{ element: 'number', prefix: 'BJ' }],
    presentation: { summary: ['state', 'total', 'validUntil'] },
    elements: {
      number: text('预算单编号', 'Estimate number', {
        given: true,
        maxLength: 24,
        source: design('what a family accepts can be named'),
      }),
      state: code('状态', 'State', estimateState, {
        source: design('being made, offered, accepted or refused, replaced'),
      }),
      validUntil: date('有效期至', 'Valid until', {
        source: design('a price is promised until a day, the last on which it can be accepted'),
      }),
      total: optional(
        money('合计', 'Total', { source: design('what the lines come to when it is offered') }),
      ),
      expectedWaived: optional(
        money('预计减免', 'Waivers expected', {
          given: true,
          since: '2026.3',
          source: design(
            'what the rules waive of it by what is recorded and checked when it is offered',
          ),
        }),
      ),
      expectedDue: optional(
        money('预计应付', 'Expected to pay', {
          given: true,
          since: '2026.3',
          source: design('what the family will truly pay'),
        }),
      ),
      madeAt: instant('编制时间', 'Made', { source: design('when the family was asked') }),
      madeBy: link('staff', '编制人', 'Made by', {
        source: design('whoever advises a family answers for it'),
      }),
      offeredAt: optional(
        instant('出具时间', 'Offered', {
          source: design('the list in force on this day decides the prices'),
        }),
      ),
      replaces: optional(
        link('estimate', '替代的预算单', 'Replaces', {
          source: design('what was shown before stays known'),
        }),
      ),
      decidedBy: optional(
        link('contact', '决定人', 'Decided by', {
          source: design('who accepted or refused it is known'),
        }),
      ),
      decidedAt: optional(
        instant('决定时间', 'Decided', {
          source: `${CODE_496}; ${design('who accepted or refused it when is known')}`,
        }),
      ),
      note: optional(
        text('备注', 'Note', {
          ...note,
          maxLength: 300,
          source: design('what the lines do not say'),
        }),
      ),
    },
    unique: [
      {
        name: 'estimate-number-once',
        elements: ['number'],
        says: { zh: '该预算单编号已被使用。', en: 'This estimate number is in use already.' },
      },
      {
        name: 'one-estimate-at-a-time',
        elements: ['root', 'state'],
        where: oneOf('state', 'draft', 'offered'),
        says: {
          zh: '本业务已有编制中或已出具的预算单；请在原单上办理。',
          en: 'The case has an estimate that is being made or offered; go on with that one.',
        },
      },
    ],
    rules: [
      notInAWithdrawnCase('no-estimate-in-a-withdrawn-case'),
      rule(
        'an-estimate-is-made-offered-decided',
        {
          zh: '预算单须依次编制、出具，再由家属同意或不同意；已决定或已被替代的不能再改。',
          en: 'An estimate is made, offered, then accepted or refused; one that was decided or replaced stays.',
        },
        transition(
          'state',
          [null, 'draft'],
          ['draft', 'offered'],
          ['offered', 'accepted'],
          ['offered', 'refused'],
          ['offered', 'superseded'],
        ),
      ),
      rule(
        'an-offered-estimate-has-its-facts',
        {
          zh: '出具的预算单须有合计和出具时间；编制中的没有。',
          en: 'An estimate that is offered has a total and the time of the offer; one being made has neither.',
        },
        any(
          all(isDraft, absent('total'), absent('offeredAt')),
          all(not(isDraft), present('total'), present('offeredAt')),
        ),
      ),
      rule(
        'an-estimate-comes-to-its-lines',
        {
          zh: '预算单没有明细，或合计与明细不符，或预计应付不等于合计减去预计减免；请核对。',
          en: 'The estimate has no lines, its total is not what they come to, or what is expected to be paid is not the total less the waivers expected; check them.',
        },
        any(
          isDraft,
          all(exists('estimateLine', ofThis), equal('total', linesOfThis), isTotalLessWaivers),
        ),
        { deferred: true, mutual: true },
      ),
      rule(
        'priced-by-the-list-of-its-day',
        {
          zh: '明细中有项目不在出具当日执行的清单上；请删除后按现行清单重新选择。',
          en: 'A line is not on the list in force on the day of the offer; take it off and choose from the list again.',
        },
        any(absent('offeredAt'), not(exists('estimateLine', all(ofThis, not(listedThatDay))))),
        { deferred: true, source: REGULATION_2026 },
      ),
      rule(
        'valid-when-it-is-offered',
        {
          zh: '有效期不能早于出具日期。',
          en: 'The last day of validity cannot be before the offer.',
        },
        any(absent('offeredAt'), atMost(day('offeredAt'), 'validUntil')),
      ),
      rule(
        'an-estimate-is-decided-by-somebody',
        {
          zh: '请登记由谁在何时同意或不同意。',
          en: 'Record who accepted or refused it, and when.',
        },
        any(
          all(oneOf('state', 'accepted', 'refused'), present('decidedBy'), present('decidedAt')),
          all(not(oneOf('state', 'accepted', 'refused')), absent('decidedBy'), absent('decidedAt')),
        ),
      ),
      rule(
        'accepted-while-it-is-valid',
        {
          zh: '预算单已过有效期，不能再同意；请重新出具。',
          en: 'The estimate is no longer valid and cannot be accepted; offer another one.',
        },
        when(accepted, atMost(day('decidedAt'), 'validUntil')),
      ),
      rule(
        'decided-after-the-offer',
        {
          zh: '决定时间不能早于出具时间。',
          en: 'It cannot be decided before it was offered.',
        },
        any(absent('decidedAt'), atMost('offeredAt', 'decidedAt')),
      ),
      rule(
        'an-accepted-estimate-has-its-contract',
        {
          zh: '家属同意须签订合同；请办理签约。',
          en: 'An estimate is accepted by signing its contract; record the contract.',
        },
        when(accepted, exists('contract', ofThis)),
        { deferred: true },
      ),
      rule(
        'what-was-offered-stays',
        {
          zh: '预算单已出具，内容不能改动；请重新编制，新单替代旧单。',
          en: 'What was offered stays as it was; make another estimate, which replaces it.',
        },
        any(
          absent(was('offeredAt')),
          all(
            equal(was('offeredAt'), 'offeredAt'),
            equal(was('total'), 'total'),
            equal(was('validUntil'), 'validUntil'),
            staysOnceGiven('expectedWaived'),
            staysOnceGiven('expectedDue'),
            staysOnceGiven('decidedAt'),
            staysOnceGiven('decidedBy'),
          ),
        ),
      ),
      rule(
        'the-note-of-an-offer-stays',
        {
          zh: '预算单已出具，备注不能改动；请重新编制，新单替代旧单。',
          en: 'The note of what was offered stays as it was; make another estimate, which replaces it.',
        },
        any(absent(was('offeredAt')), stays('note')),
      ),
      rule(
        'an-offered-estimate-is-never-voided',
        {
          zh: '已出具的预算单不能作废；可以登记家属不同意，或出具新单替代。',
          en: 'An estimate that was offered cannot be voided; record that it was refused, or offer another.',
        },
        any(isDraft, equal('voided', val(false))),
      ),
      rule(
        'estimate-not-in-future',
        { zh: '时间不能晚于现在。', en: 'The time cannot be later than now.' },
        all(notFuture('madeAt'), notFuture('offeredAt'), notFuture('decidedAt')),
      ),
      worksThereAt('estimator-had-not-left', 'madeAt', 'madeBy'),
    ],
  },
);
