import { billLineKind } from '../codes/bill-line.ts';
import { waiverKind } from '../codes/money.ts';
import { feeType } from '../codes/price.ts';
import {
  code,
  date,
  decimal,
  flag,
  integer,
  link,
  money,
  optional,
  text,
} from '../language/element.ts';
import { internal } from '../language/free-text.ts';
import {
  absent,
  all,
  any,
  atLeast,
  atMost,
  equal,
  includingVoided,
  exists,
  not,
  outer,
  present,
  total,
  val,
  when,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { notInAWithdrawnCase } from './case-is-open.ts';
import {
  isApproved,
  isAsItsTransport,
  isAsPublished,
  isAtMostItsShare,
  isListed,
  namesItsTransport,
} from './charge-price.ts';
import { amountFrom, books, incomeOfItem } from './ledger.ts';
import { REDUCTION, REDUCTION_RULES } from './reduction.ts';
import { billIsOpen, charge, noMoreThanDue } from './what-is-due.ts';
import {
  isForTheGroup,
  isForThePlace,
  isOfItsCharge,
  isProven,
  isTheOnlyWaiver,
  isWaiver,
  isWithinItsLimits,
  isWithinItsScheme,
  isWithinItsUnits,
} from './waiver-conditions.ts';
import { lineAmount } from './line-amount.ts';
import { MOST_KM } from './tariff.ts';
import { accounts, serviceContract } from './retention.ts';
import { MARKED_PRICES, REGULATION_2026, design } from './sources.ts';

/** A charge from the published list, or a waiver of one. A waiver's amount is written positive. */
export const billLine = record(
  'billLine',
  { zh: '账单明细', en: 'Bill line' },
  {
    source: `${REGULATION_2026} (no charge off the list); observed: settlement lines`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    indexes: [['bill'], ['institution', 'servedOn']],
    books: books({
      at: 'recordedAt',
      bookings: [
        amountFrom(incomeOfItem, 'receivable', charge),
        amountFrom('receivable', 'waiver', isWaiver),
      ],
    }),
    elements: {
      bill: link('bill', '账单', 'Bill', {
        source: 'observed: funeral-home system (jmdz), settlement lines',
      }),
      kind: code('明细类型', 'Kind', billLineKind, {
        source: design(
          'observed settlements keep charge and waiver in columns of one line; here each is a line',
        ),
      }),
      feeType: code('收费类型', 'Fee type', feeType, {
        source: 'observed: FIS price disclosure: feeType',
      }),
      item: optional(
        link('priceItem', '收费项目', 'Item', {
          source: 'State Council Order 824: no charge that is not on the published list',
        }),
      ),
      waives: optional(
        link('billLine', '减免对象', 'Waives', {
          source: design('a waiver names the charge that it lowers'),
        }),
      ),
      rule: optional(
        link('waiverRule', '减免依据', 'Waiver rule', {
          source: 'observed: FIS price disclosure: remissionFileNum',
        }),
      ),
      waiverKind: optional(
        code('减免方式', 'Kind of waiver', waiverKind, {
          source: 'observed: FIS.PREFERENTIAL.TYPE (Shandong 2014)',
        }),
      ),
      name: text('名称', 'Name', {
        ...internal,
        maxLength: 120,
        source: 'observed: FIS price disclosure: serviceName',
      }),
      servedOn: date('服务日期', 'Served on', {
        source: design('the list in force on the day of the service decides the price'),
      }),
      quantity: decimal('数量', 'Quantity', {
        min: 0,
        max: 100000,
        scale: 2,
        source: 'observed: funeral-home system (jmdz), settlement lines: number',
      }),
      unitPrice: money('单价', 'Unit price', {
        source: 'observed: funeral-home system (jmdz), settlement lines: price',
      }),
      amount: money('金额', 'Amount', {
        source: 'observed: funeral-home system (jmdz), settlement lines: charge',
      }),
      transport: optional(
        link('transport', '所计接运', 'For the transport', {
          since: '2026.3',
          source: design('a charge by distance names the journey that it counts'),
        }),
      ),
      furtherKm: optional(
        integer('续程里程', 'Further kilometres', {
          since: '2026.3',
          min: 0,
          max: MOST_KM,
          unit: { zh: '公里', en: 'km' },
          source: 'observed: FIS price disclosure: overinitiatePrice',
        }),
      ),
      atNight: optional(
        flag('夜间', 'At night', {
          since: '2026.3',
          source: design('the departure decides whether the night rate is charged'),
        }),
      ),
      ...REDUCTION,
    },
    unique: [
      {
        name: 'a-transport-is-charged-once',
        elements: ['bill', 'transport'],
        says: {
          zh: '该次接运已按里程计费；请先作废原收费，再记入。',
          en: 'This transport is charged by its distance already; void that charge first.',
        },
      },
    ],
    rules: [
      rule(
        'charge-is-on-the-published-list',
        {
          zh: '只能按服务当日已公布清单中的项目和价格收费，不得高于清单价格；低于清单价格的，须说明原因并由另一人批准。',
          en: 'A charge must be on the list published for that day, at its price: never above it, and below it only for a reason and with the approval of another person.',
        },
        any(equal('kind', val('waiver')), all(isListed, any(isAsPublished, isApproved))),
        { source: REGULATION_2026 },
      ),
      rule(
        'charged-no-more-than-the-share-for-the-age',
        {
          zh: '清单对该年龄按比例收费；请按清单规定的比例收费。',
          en: 'The list charges a share of the price for this age; charge that share.',
        },
        any(equal('kind', val('waiver')), isAtMostItsShare),
        {
          atOriginOnly: true,
          since: '2026.3',
          source: `${MARKED_PRICES}, art. 6: the conditions of different prices are marked`,
        },
      ),
      rule(
        'a-charge-by-distance-names-its-transport',
        {
          zh: '按里程计价的项目须写明所计的接运、续程里程和是否夜间，数量为 1；其他项目不填。',
          en: 'A charge by distance names its transport, the further kilometres and whether it was at night, as one; no other charge does.',
        },
        any(equal('kind', val('waiver')), namesItsTransport),
        { atOriginOnly: true, since: '2026.3', source: MARKED_PRICES },
      ),
      rule(
        'charged-as-far-as-the-transport-went',
        {
          zh: '续程里程或夜间加收与接运登记不符：接运须已完成，按登记的里程和出车时间计费；未登记里程的只收起步价。',
          en: 'The further kilometres or the night rate are not those of the transport: it has to be over, and is charged by its recorded distance and departure; without a distance only the start price is charged.',
        },
        any(equal('kind', val('waiver')), isAsItsTransport),
        { atOriginOnly: true, since: '2026.3', source: MARKED_PRICES },
      ),
      ...REDUCTION_RULES,
      rule(
        'a-charge-names-its-item',
        {
          zh: '收费请从清单中选择项目；减免请选择减免规则。',
          en: 'Choose the item of a charge, or the rule of a waiver.',
        },
        any(
          all(charge, present('item'), absent('waives'), absent('rule')),
          all(equal('kind', val('waiver')), absent('item'), present('waives'), present('rule')),
        ),
      ),
      notInAWithdrawnCase('no-charge-in-a-withdrawn-case'),
      ...lineAmount('amount-is-price-times-quantity', 'quantity-above-zero'),
      rule(
        'waiver-within-its-rule',
        {
          zh: '不符合减免规则：请核对项目、服务日期和限额。',
          en: 'Not allowed by the waiver rule: check the item, the day of the service and the limit.',
        },
        any(
          charge,
          exists(
            'waiverRule',
            all(
              equal('id', outer('rule')),
              equal('feeType', outer('feeType')),
              atLeast('cap', outer('amount')),
              atMost('effectiveFrom', outer('servedOn')),
              any(absent('effectiveUntil'), not(atMost('effectiveUntil', outer('servedOn')))),
            ),
            'anywhere',
          ),
        ),
      ),
      rule(
        'waived-no-more-than-charged',
        { zh: '减免金额不能超过该项收费。', en: 'The waiver cannot be more than the charge.' },
        any(
          charge,
          atMost(
            total(
              'billLine',
              'amount',
              all(equal('waives', outer('waives')), equal('kind', val('waiver'))),
            ),
            total('billLine', 'amount', all(equal('id', outer('waives')), charge)),
          ),
        ),
      ),
      rule(
        'a-case-takes-no-more-than-its-waiver-rule',
        {
          zh: '本业务按该规则的减免合计超过最高减免，或超过可减免的单位数；请核对减免规则。',
          en: 'What this case takes of the rule is more than its cap or its units; check the waiver rule.',
        },
        any(charge, isWithinItsLimits),
        { since: '2026.2' },
      ),
      rule(
        'settled-bill-is-frozen',
        {
          zh: '账单已结清；更正须先重新开单。',
          en: 'The bill is settled; reopen it to correct it.',
        },
        includingVoided(billIsOpen),
        { atOriginOnly: true },
      ),
      rule(
        'waiver-is-for-this-family',
        {
          zh: '逝者不属于该减免规则的减免对象，请另选规则。',
          en: 'This waiver rule does not apply to the person who died; choose another rule.',
        },
        any(charge, isForTheGroup),
      ),
      rule(
        'waiver-is-for-this-place',
        {
          zh: '该减免规则限定的户籍地、常住地、死亡地或办理地与登记不符，或尚未登记；请补登逝者信息，或另选规则。',
          en: 'The rule is for a household, a residence, a place of death or of the service that is not recorded here; complete what is recorded of the person, or choose another rule.',
        },
        any(charge, isForThePlace),
        { since: '2026.3' },
      ),
      rule(
        'waiver-rests-on-its-proof',
        {
          zh: '减免资格尚未核验，或核验方式不符合减免规则；请先登记减免资格。',
          en: 'The entitlement was not checked, or not on the proof that the rule asks for; record the entitlement first.',
        },
        any(charge, isProven),
        { since: '2026.3' },
      ),
      rule(
        'waiver-is-of-its-charge',
        {
          zh: '减免的收费类型、服务日期须与所减免的收费一致，且在同一账单。',
          en: 'A waiver has the fee type, the day and the bill of the charge that it lowers.',
        },
        any(charge, isOfItsCharge),
        { since: '2026.3' },
      ),
      rule(
        'a-charge-is-waived-once',
        {
          zh: '该项收费已有减免；请先作废原减免，再行减免。',
          en: 'This charge has a waiver already; void it first, then waive anew.',
        },
        any(charge, isTheOnlyWaiver),
        { since: '2026.3' },
      ),
      rule(
        'a-case-takes-no-more-units-than-its-waiver-rule',
        {
          zh: '本业务按该规则减免的单位数超过上限（期间价格有变动的，合并计算）。',
          en: 'This case takes more units of the rule than it gives, those at another price included.',
        },
        any(charge, isWithinItsUnits),
        { since: '2026.3' },
      ),
      rule(
        'a-case-takes-no-more-than-its-scheme',
        {
          zh: '本业务按该减免办法的减免合计超过每具遗体的最高减免；请核对。',
          en: 'What this case takes of the scheme is more than the scheme gives for one person.',
        },
        any(charge, isWithinItsScheme),
        { since: '2026.3' },
      ),
      rule(
        'a-waived-charge-stays',
        {
          zh: '该项收费尚有减免，须与减免一并作废。',
          en: 'This charge has a waiver; void them together.',
        },
        when(equal('voided', val(true)), not(exists('billLine', equal('waives', outer('id'))))),
        { deferred: true },
      ),
      rule(
        'never-due-below-paid',
        {
          zh: '已付金额超过应付金额；请先退还多收部分。',
          en: 'More was paid than is to pay; refund the difference first.',
        },
        includingVoided(noMoreThanDue),
        { deferred: true },
      ),
    ],
  },
);
