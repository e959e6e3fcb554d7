import { billState } from '../codes/money.ts';
import { code, instant, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  differ,
  equal,
  exists,
  not,
  oneOf,
  outer,
  present,
  val,
  when,
  transition,
  was,
  type Expression,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { asTheFamilyAgreed } from './as-agreed.ts';
import { everyPriceHolds, isReductionAsked } from './charge-price.ts';
import { someWaiverIsOpen } from './open-waivers.ts';
import { caseIsOpen } from './case-is-open.ts';
import { charge, coveredToTheFen, paidNothing, paidToTheFen } from './what-is-due.ts';
import {
  isForTheGroup,
  isForThePlace,
  isProven,
  isWaiver,
  mayBeWaivedByHousehold,
} from './waiver-conditions.ts';
import { accounts, serviceContract } from './retention.ts';
import { FIS, column, design } from './sources.ts';

/** The state of the bill is what it was before. */
const stayed = all(present(was('state')), equal(was('state'), 'state'));

/** Money of the bill that is promised and has not gone. */
const refundUnderWay = (where: Expression): Expression =>
  exists('refund', all(equal('bill', outer('id')), oneOf('state', 'asked', 'approved'), where));

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
        all(
          when(equal('state', val('settled')), not(refundUnderWay(all()))),
          when(equal('state', val('credited')), not(refundUnderWay(absent('credit')))),
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
        'waivers-are-granted-before-the-bill-is-handed-out',
        {
          zh: '按规则应减免的费用尚未减免；请先记入全部减免（已出账的，请先重新开单）。',
          en: 'The rules waive charges on this bill that are not waived yet; apply every waiver first, and reopen a bill that was issued.',
        },
        any(not(oneOf('state', 'issued', 'settled', 'credited')), stayed, not(someWaiverIsOpen)),
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
      rule(
        'no-lower-price-under-way-when-the-bill-is-handed-out',
        {
          zh: '有降价申请尚未批准；请先批准或撤回。',
          en: 'A lower price was asked for and is not decided; approve or withdraw it first.',
        },
        any(
          not(oneOf('state', 'issued', 'settled', 'credited')),
          stayed,
          not(exists('billLine', all(equal('bill', outer('id')), charge, isReductionAsked))),
        ),
        { atOriginOnly: true, since: '2026.3' },
      ),
      rule(
        'prices-hold-when-the-bill-is-settled',
        {
          zh: '有收费与清单规定的价格不符（年龄、接运里程或出车时间有更正或补登）；请作废该项收费，重新记入。',
          en: 'A charge is not what the list says: the age, the distance of a transport or its departure was recorded or corrected since; void the charge and enter it anew.',
        },
        any(not(oneOf('state', 'settled', 'credited')), stayed, everyPriceHolds),
        { atOriginOnly: true, since: '2026.3' },
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
