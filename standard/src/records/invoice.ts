import { invoiceKind, invoiceState } from '../codes/agreement.ts';
import { code, instant, link, money, optional, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  equal,
  exists,
  minus,
  not,
  notFuture,
  outer,
  present,
  total,
  transition,
  val,
  was,
  when,
} from '../language/expression.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { accounts, serviceContract } from './retention.ts';
import { design, FISCAL_RECEIPTS, TAX_INVOICES } from './sources.ts';
import { ofThisBill } from './what-is-due.ts';
import { same, sameFromTheFirst, stays } from './unchanged.ts';
import { worksThereAt } from './works-there.ts';

const issued = equal('state', val('issued'));
const red = equal('state', val('red'));

/** What was received for the bill and is not paid back. */
const received = minus(
  total('payment', 'amount', ofThisBill),
  total('refund', 'amount', all(ofThisBill, equal('state', val('paid')))),
);

/** A fiscal receipt or a tax invoice for money that was received; numbers come from the office that issues them. */
export const invoice = record(
  'invoice',
  { zh: '票据', en: 'Invoice' },
  {
    source: `${FISCAL_RECEIPTS}; ${TAX_INVOICES}`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    title: 'number',
    indexes: [['bill']],
    presentation: { summary: ['kind', 'state', 'amount'] },
    elements: {
      bill: link('bill', '账单', 'Bill', { source: design('an invoice is of one bill') }),
      kind: code('票据种类', 'Kind', invoiceKind, {
        source: `${FISCAL_RECEIPTS}; ${TAX_INVOICES}`,
      }),
      state: code('票据状态', 'State', invoiceState, {
        source: `${FISCAL_RECEIPTS}; ${TAX_INVOICES}`,
      }),
      code: optional(
        text('票据代码', 'Invoice code', {
          ...internal,
          pattern: '[0-9]{8,12}',
          maxLength: 12,
          example: '37010026',
          source: `${FISCAL_RECEIPTS}: the code of the kind and the year`,
        }),
      ),
      number: text('票据号码', 'Invoice number', {
        ...internal,
        pattern: '[0-9]{8,20}',
        maxLength: 20,
        example: '0012345678',
        source: `${FISCAL_RECEIPTS}; ${TAX_INVOICES}: a fully digital invoice has 20 digits and no code`,
      }),
      buyer: text('抬头（交款人）', 'Made out to', {
        classification: 'personal',
        purpose: 'settlement',
        mask: 'name',
        maxLength: 100,
        source: `${FISCAL_RECEIPTS}; ${TAX_INVOICES}: the name of whoever paid`,
      }),
      buyerCode: optional(
        text('抬头统一社会信用代码', 'Credit code of the buyer', {
          ...internal,
          format: 'socialCreditCode',
          maxLength: 18,
          help: { zh: '抬头为单位时填写', en: 'Where it is made out to an organisation' },
          source: `${TAX_INVOICES}: of an organisation`,
        }),
      ),
      amount: money('票据金额', 'Amount', {
        min: 1,
        source: design('no more than was received; of a red-letter invoice, what it takes back'),
      }),
      issuedAt: instant('开具时间', 'Issued', {
        source: `${FISCAL_RECEIPTS}; ${TAX_INVOICES}`,
      }),
      issuedBy: link('staff', '开票人', 'Issued by', {
        source: `${FISCAL_RECEIPTS}; ${TAX_INVOICES}`,
      }),
      reverses: optional(
        link('invoice', '所冲票据', 'Reverses', {
          source: `${TAX_INVOICES}: a red-letter invoice names the one that it reverses`,
        }),
      ),
    },
    unique: [
      {
        name: 'coded-invoice-number-once',
        elements: ['code', 'number'],
        where: present('code'),
        says: {
          zh: '该代码和号码的票据已登记；请核对。',
          en: 'An invoice of this code and number is recorded already; check both.',
        },
      },
      {
        name: 'invoice-number-once',
        elements: ['number'],
        where: absent('code'),
        says: {
          zh: '该号码的票据已登记；请核对。',
          en: 'An invoice of this number is recorded already; check it.',
        },
      },
      {
        name: 'an-invoice-is-reversed-once',
        elements: ['reverses'],
        says: { zh: '该票据已冲红。', en: 'This invoice was reversed already.' },
      },
    ],
    rules: [
      rule(
        'an-invoice-is-cancelled-or-reversed',
        {
          zh: '票据开具后只能作废或冲红，不能恢复。',
          en: 'An invoice that was issued can only be cancelled or reversed, and stays so.',
        },
        transition(
          'state',
          [null, 'issued'],
          [null, 'red'],
          ['issued', 'voided'],
          ['issued', 'reversed'],
        ),
      ),
      rule(
        'an-invoice-is-never-altered',
        {
          zh: '票据开具后内容不能改动；有误的请作废或冲红后重新开具。',
          en: 'An issued invoice is never altered; cancel or reverse it and issue another.',
        },
        any(
          absent(was('number')),
          all(
            same('bill'),
            same('kind'),
            stays('code'),
            same('number'),
            stays('buyerCode'),
            same('amount'),
            same('issuedAt'),
            same('issuedBy'),
            stays('reverses'),
          ),
        ),
      ),
      rule(
        'an-invoice-keeps-its-buyer',
        {
          zh: '票据开具后抬头不能改动；有误的请作废或冲红后重新开具。',
          en: 'An issued invoice stays made out to whom it was; cancel or reverse it and issue another.',
        },
        sameFromTheFirst('buyer'),
      ),
      rule(
        'an-invoice-is-never-taken-back',
        {
          zh: '票据记录不能撤销；请登记作废或冲红。',
          en: 'The record of an invoice cannot be voided; cancel or reverse the invoice.',
        },
        equal('voided', val(false)),
      ),
      rule(
        'invoiced-no-more-than-received',
        {
          zh: '开票金额合计不能超过该账单实收金额；退款前请先作废或冲红票据。',
          en: 'The invoices of a bill cannot be more than was received for it; cancel or reverse one before money goes back.',
        },
        when(issued, atMost(total('invoice', 'amount', all(ofThisBill, issued)), received)),
        { deferred: true, mutual: true },
      ),
      rule(
        'red-letter-names-what-it-reverses',
        {
          zh: '红字票据须与所冲票据的账单、种类和金额一致。',
          en: 'A red-letter invoice reverses one of the same bill, kind and amount.',
        },
        any(
          all(not(red), absent('reverses')),
          all(
            red,
            exists(
              'invoice',
              all(
                equal('id', outer('reverses')),
                equal('state', val('reversed')),
                equal('bill', outer('bill')),
                equal('kind', outer('kind')),
                equal('amount', outer('amount')),
                atMost('issuedAt', outer('issuedAt')),
              ),
            ),
          ),
        ),
        { deferred: true },
      ),
      rule(
        'reversed-by-a-red-letter-invoice',
        {
          zh: '冲红须登记红字票据。',
          en: 'An invoice is reversed by a red-letter invoice; record that one.',
        },
        when(equal('state', val('reversed')), exists('invoice', equal('reverses', outer('id')))),
        { deferred: true },
      ),
      rule(
        'invoice-not-in-future',
        { zh: '开具时间不能晚于现在。', en: 'It cannot be issued later than now.' },
        notFuture('issuedAt'),
      ),
      worksThereAt('invoice-issuer-had-not-left', 'issuedAt', 'issuedBy'),
    ],
  },
);
