import { date, integer, link, money, optional, text } from '../language/element.ts';
import {
  after,
  all,
  any,
  atLeast,
  atMost,
  count,
  differ,
  equal,
  exists,
  type Expression,
  not,
  notFuture,
  type Operand,
  outer,
  plus,
  present,
  times,
  val,
  was,
} from '../language/expression.ts';
import { record, rule } from '../language/record.ts';
import { OF_A_RIGHT } from './part-of-a-right.ts';
import { isFromBefore, isGranted, isListedOn } from './plot-of-a-right.ts';
import { accounts } from './retention.ts';
import { design, MARKED_PRICES, REGULATION_2026 } from './sources.ts';
import { sameFromTheFirst, stays } from './unchanged.ts';

export const MAX_FEE_YEARS = 20;
const MAX_YEARS_OF_A_RIGHT = 400;

const AT_ONCE =
  '河南省殡葬管理办法 arts 11–12: maintenance fees for no more than twenty years at once; 公墓管理暂行办法 art. 16, by title';
const FEE = '发改价格〔2026〕108号: use fee and maintenance fee';

const isThere = (found: Operand): Expression => atLeast(found, val(1));
const isNew: Expression = not(present(was('from')));

/** Years of a right for which its maintenance fee was paid, counted from the day on which the right began. */
export const feePeriod = record(
  'feePeriod',
  { zh: '维护管理费', en: 'Maintenance fee' },
  {
    ...OF_A_RIGHT,
    retention: accounts,
    source: `${FEE}; ${AT_ONCE}`,
    presentation: { summary: ['from', 'until'] },
    elements: {
      years: integer('缴费年数', 'Years paid', {
        min: 1,
        max: MAX_FEE_YEARS,
        help: { zh: '一次不超过 20 年', en: 'Twenty at once at the most' },
        source: AT_ONCE,
      }),
      sinceYears: integer('接在第几个整年之后', 'After so many years of the right', {
        min: 0,
        max: MAX_YEARS_OF_A_RIGHT,
        help: {
          zh: '接着上一期的不填；原有使用权首次登记时，填此前已满的年数',
          en: 'Leave it out to go on from the period before; of a right from before, the years that were over',
        },
        source: design(
          'years of the right: a term that begins on 29 February is counted to the day',
        ),
      }),
      throughYears: integer('至第几个整年止', 'Through so many years of the right', {
        given: true,
        min: 1,
        max: MAX_YEARS_OF_A_RIGHT,
        source: design(
          'years of the right: a term that begins on 29 February is counted to the day',
        ),
      }),
      from: date('费用期起', 'Paid from', { given: true, source: FEE }),
      until: date('费用期止', 'Paid until', { given: true, source: FEE }),
      rate: money('每年费用', 'Fee per year', {
        help: {
          zh: '不高于缴费当日价格清单公布的价格；免费的填 0',
          en: 'Not above the published price of the day; 0 when it is free',
        },
        source: FEE,
      }),
      amount: money('金额', 'Amount', { given: true, source: FEE }),
      paidOn: date('缴费日期', 'Paid on', { source: FEE }),
      receipt: optional(
        text('收据（发票）号码', 'Number of the receipt', {
          classification: 'internal',
          findable: 'number',
          maxLength: 40,
          source: design('which paper the family has of it'),
        }),
      ),
      takenBy: link('staff', '收费人', 'Taken by', {
        given: true,
        source: design('who answers for the money'),
      }),
    },
    exclusive: [
      {
        name: 'a-year-is-paid-once',
        elements: ['root'],
        from: 'from',
        until: 'until',
        says: {
          zh: '这段时间的维护管理费已经缴过。',
          en: 'The maintenance fee of that time was paid already.',
        },
      },
    ],
    rules: [
      rule(
        'a-fee-is-of-whole-years-of-the-right',
        {
          zh: '费用期须是使用期内的整年，从使用期起逐年计算；使用期不够的，请先续期。',
          en: 'A fee is paid for whole years of the right, counted from the day on which it began and no longer than it runs; renew the right first where its term is too short.',
        },
        exists(
          'rightOfUse',
          all(
            equal(after('from', outer('sinceYears'), 'year'), outer('from')),
            equal(after('from', outer('throughYears'), 'year'), outer('until')),
            atLeast('until', outer('until')),
          ),
        ),
        { mutual: true },
      ),
      rule(
        'the-fee-is-the-years-times-the-rate',
        {
          zh: '金额须等于每年费用乘以年数，年数须与费用期相符。',
          en: 'The amount is the years times the fee per year, and the years are those of the period.',
        },
        all(
          equal('throughYears', plus('sinceYears', 'years')),
          equal('amount', times('rate', 'years')),
        ),
      ),
      rule(
        'a-fee-follows-the-one-before',
        {
          zh: '费用期须接着上一期，中间不留空；原有使用权补录的第一期可以从已知的年份起。',
          en: 'A period follows the one before without a gap; the first of a right from before may begin with the first year that is known.',
        },
        any(
          equal('sinceYears', val(0)),
          exists('feePeriod', equal('throughYears', outer('sinceYears'))),
          all(
            exists('rightOfUse', isFromBefore),
            not(
              exists(
                'feePeriod',
                all(differ('id', outer('id')), atMost('throughYears', outer('sinceYears'))),
              ),
            ),
          ),
        ),
        { mutual: true },
      ),
      rule(
        'a-fee-is-of-a-right-in-force',
        {
          zh: '使用权尚未授予或已经终止，不能缴费。',
          en: 'The right is not granted yet, or has ended, so no fee is taken.',
        },
        any(not(isNew), exists('rightOfUse', isGranted)),
        { atOriginOnly: true },
      ),
      rule(
        'the-maintenance-fee-is-published',
        {
          zh: '每年费用高于缴费当日价格清单公布的价格，或该墓位（格位）没有对应的维护管理费项目；请核对。',
          en: 'The fee per year is above the published price of that day, or the plot or niche has no item for it in the price list; check it.',
        },
        any(
          not(isNew),
          equal('rate', val(0)),
          // Counted, so that the database goes from the right to its plot and on to the items of that one code: as one
          // join of four tables it begins with the price lists of the whole province.
          exists(
            'rightOfUse',
            isThere(
              count(
                'plot',
                all(
                  equal('id', outer('plot')),
                  isThere(
                    count(
                      'priceItem',
                      all(
                        equal('code', outer('feeItemCode')),
                        equal('offered', val(true)),
                        atLeast('price', outer('rate', 3)),
                        isListedOn(outer('paidOn', 4)),
                      ),
                      'institution',
                    ),
                  ),
                ),
                'institution',
              ),
            ),
          ),
        ),
        { atOriginOnly: true, source: `${REGULATION_2026} art. 43; ${MARKED_PRICES}` },
      ),
      rule(
        'a-fee-stays-as-it-was-paid',
        {
          zh: '已缴的费用不能改动；登记有误的，请作废后重新登记。',
          en: 'What was paid stays; void what was entered by mistake, and enter it anew.',
        },
        all(
          ...['years', 'sinceYears', 'rate', 'amount', 'paidOn', 'takenBy'].map(sameFromTheFirst),
          any(isNew, stays('receipt'), not(present(was('receipt')))),
        ),
      ),
      rule(
        'a-fee-not-in-future',
        { zh: '缴费日期不能晚于今天。', en: 'It was not paid in the future.' },
        notFuture('paidOn'),
      ),
    ],
  },
);
