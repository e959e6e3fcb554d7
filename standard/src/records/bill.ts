import { billLineKind } from '../codes/bill-line.ts';
import { billState, waiverKind } from '../codes/money.ts';
import { feeType } from '../codes/price.ts';
import { code, date, decimal, instant, link, money, optional, text } from '../language/element.ts';
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
  includingVoided,
  exists,
  not,
  oneOf,
  outer,
  present,
  times,
  total,
  val,
  when,
  transition,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { asTheFamilyAgreed } from './as-agreed.ts';
import { caseIsOpen, notInAWithdrawnCase } from './case-is-open.ts';
import { amountFrom, books, incomeOfItem } from './ledger.ts';
import {
  billIsOpen,
  charge,
  coveredToTheFen,
  noMoreThanDue,
  paidNothing,
  paidToTheFen,
} from './what-is-due.ts';
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
  mayBeWaivedByHousehold,
} from './waiver-conditions.ts';
import { accounts, serviceContract } from './retention.ts';
import { FIS, REGULATION_2026, column, design } from './sources.ts';

/** The state of the bill is what it was before. */
const stayed = all(present(was('state')), equal(was('state'), 'state'));

export const bill = record(
  'bill',
  { zh: '账单', en: 'Bill' },
  {
    source: `observed: settlement lines (jmdz); ${FIS}: prefix C 收费`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    title: 'number',
    series: [{ element: 'number', prefix: 'C' }],
    elements: {
      number: text('账单编号', 'Bill number', {
        given: true,
        maxLength: 24,
        source: 'observed: number prefix C of FIS (Shandong 2014)',
      }),
      state: code('账单状态', 'State', billState, {
        source: column('FIS_CREMATION_INFO_SUM.ifFeeEnd'),
      }),
      openedAt: instant('开单时间', 'Opened', {
        source: design('from when the family can ask what it owes'),
      }),
      settledAt: optional(
        instant('结清时间', 'Settled', { source: column('FIS_CREMATION_INFO_SUM.feeEndTime') }),
      ),
    },
    unique: [
      {
        name: 'one-bill-per-case',
        elements: ['root'],
        where: differ('state', val('void')),
        says: {
          zh: '一件业务只有一张账单；请在原账单上办理。',
          en: 'This case has a bill already; use that bill.',
        },
      },
      {
        name: 'bill-number-once',
        elements: ['number'],
        says: { zh: '该账单编号已被使用。', en: 'This bill number is in use already.' },
      },
    ],
    rules: [
      rule(
        'settled-has-a-time',
        { zh: '结清须有结清时间。', en: 'Record the time of settlement.' },
        any(
          all(equal('state', val('settled')), present('settledAt')),
          all(not(equal('state', val('settled'))), absent('settledAt')),
        ),
      ),
      rule(
        'a-bill-is-settled-or-opened-again',
        {
          zh: '账单由费用登记中出账、结清、挂账或作废；已结清、已挂账的须先重新开单。',
          en: 'An open bill is issued, settled, put on account or voided; reopen one that is settled or on account first.',
        },
        transition(
          'state',
          [null, 'open'],
          [null, 'settled'],
          [null, 'credited'],
          ['open', 'issued'],
          ['issued', 'open'],
          ['open', 'settled'],
          ['issued', 'settled'],
          ['open', 'credited'],
          ['issued', 'credited'],
          ['credited', 'settled'],
          ['credited', 'open'],
          ['settled', 'open'],
          ['open', 'void'],
        ),
      ),
      rule(
        'a-settled-bill-charges-something',
        {
          zh: '账单没有收费明细，不能结清；请先登记费用，没有费用的请作废账单。',
          en: 'The bill charges nothing, so it cannot be settled; enter the charges, or void the bill.',
        },
        when(
          oneOf('state', 'settled', 'credited'),
          exists('billLine', all(equal('bill', outer('id')), charge)),
        ),
        { deferred: true, since: '2026.2' },
      ),
      rule(
        'no-open-bill-in-a-withdrawn-case',
        {
          zh: '业务已撤销；请先重新打开业务，再开单。',
          en: 'The case was withdrawn; reopen the case before its bill is opened.',
        },
        when(
          oneOf('state', 'open', 'issued'),
          not(exists('funeralCase', equal('state', val('2')))),
        ),
        { deferred: true, atOriginOnly: true, since: '2026.2' },
      ),
      rule(
        'settled-to-the-fen',
        {
          zh: '费用未付清，不能结清。请先收款，或核对减免。',
          en: 'Not fully paid: take the payment or check the waivers.',
        },
        when(equal('state', val('settled')), paidToTheFen),
        { deferred: true },
      ),
      rule(
        'credited-to-the-fen',
        {
          zh: '费用未付清、未减免的部分与挂账金额不符，不能挂账。',
          en: 'What is on account is not what is still to pay; enter the amount on account first.',
        },
        when(
          equal('state', val('credited')),
          all(coveredToTheFen, exists('creditEntry', equal('bill', outer('id')))),
        ),
        { deferred: true, since: '2026.3' },
      ),
      rule(
        'no-refund-under-way-when-settled',
        {
          zh: '还有未付的退款；请先付款或取消退款。',
          en: 'A refund is still under way; pay it out or cancel it first.',
        },
        when(
          equal('state', val('settled')),
          not(
            exists('refund', all(equal('bill', outer('id')), oneOf('state', 'asked', 'approved'))),
          ),
        ),
        { deferred: true, atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'waivers-hold-when-the-bill-is-settled',
        {
          zh: '账单上有减免不再符合条件（户籍、减免资格有更正或已撤回）；请作废该减免，按现在的登记再次减免。',
          en: 'A waiver on the bill no longer holds, since the household or an entitlement was corrected or withdrawn; void it and waive anew by what is recorded now.',
        },
        any(
          not(oneOf('state', 'settled', 'credited')),
          stayed,
          not(
            exists(
              'billLine',
              all(
                equal('bill', outer('id')),
                isWaiver,
                not(all(isForTheGroup, isForThePlace, isProven)),
              ),
            ),
          ),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'household-known-when-the-bill-is-settled',
        {
          zh: '逝者户口所在地未登记，而有按户籍减免的规则可能适用；请先补登户口所在地，再结清。',
          en: 'The household registration of the person is not recorded, and charges on the bill may be waived by household; record it before the bill is settled.',
        },
        any(not(oneOf('state', 'settled', 'credited')), stayed, not(mayBeWaivedByHousehold)),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'a-void-bill-has-nothing-on-it',
        {
          zh: '账单上还有明细、收款或挂账，不能作废；请先作废明细并退款。',
          en: 'The bill has lines, money or an account on it; void the lines and refund the money first.',
        },
        when(
          any(equal('state', val('void')), equal('voided', val(true))),
          all(
            not(exists('billLine', equal('bill', outer('id')))),
            not(exists('creditEntry', equal('bill', outer('id')))),
            paidNothing,
          ),
        ),
        { deferred: true, since: '2026.3' },
      ),
      asTheFamilyAgreed,
      rule(
        'a-closed-case-has-no-open-bill',
        {
          zh: '业务已办结；请先重新打开业务，再重新开单或作废账单。',
          en: 'The case is closed; reopen the case before its bill is opened or voided.',
        },
        when(any(oneOf('state', 'open', 'issued'), equal('voided', val(true))), caseIsOpen),
        { deferred: true },
      ),
    ],
  },
);

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
    indexes: [['bill']],
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
    },
    rules: [
      rule(
        'charge-is-on-the-published-list',
        {
          zh: '只能按服务当日已公布清单中的项目和价格收费。',
          en: 'A charge must be on the list published for that day, at its price.',
        },
        any(
          equal('kind', val('waiver')),
          exists(
            'priceItem',
            all(
              equal('id', outer('item')),
              equal('price', outer('unitPrice')),
              equal('feeType', outer('feeType')),
              equal('offered', val(true)),
              exists(
                'priceList',
                all(
                  equal('id', outer('list')),
                  oneOf('state', '9', '8'),
                  atMost('effectiveFrom', outer('servedOn', 2)),
                  any(
                    absent('effectiveUntil'),
                    not(atMost('effectiveUntil', outer('servedOn', 2))),
                  ),
                ),
                'institution',
              ),
            ),
            'institution',
          ),
        ),
        { source: REGULATION_2026 },
      ),
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
      rule(
        'amount-is-price-times-quantity',
        {
          zh: '金额须等于单价乘数量。',
          en: 'The amount must be the unit price times the quantity.',
        },
        equal('amount', times('quantity', 'unitPrice')),
      ),
      rule(
        'quantity-above-zero',
        { zh: '数量须大于 0。', en: 'The quantity must be above 0.' },
        below(val(0), 'quantity'),
      ),
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
