import { decimal, flag, integer, link, money, optional, text } from '../language/element.ts';
import { all, equal, exists, includingVoided, oneOf, outer, val } from '../language/expression.ts';
import { countsAsExpected, isAsPublished } from './charge-price.ts';
import { internal } from '../language/free-text.ts';
import { record, rule } from '../language/record.ts';
import { lineAmount } from './line-amount.ts';
import { accounts, serviceContract } from './retention.ts';
import { design, MARKED_PRICES, REGULATION_2026 } from './sources.ts';
import { MOST_KM } from './tariff.ts';

/** One item of the published list that a family asks for. */
export const estimateLine = record(
  'estimateLine',
  { zh: '预算明细', en: 'Line of an estimate' },
  {
    source: `${REGULATION_2026} (no charge off the list); ${MARKED_PRICES}, art. 7: name, price, unit`,
    belongsTo: { root: 'funeralCase' },
    travels: 'up',
    retention: accounts,
    basis: serviceContract,
    title: 'name',
    indexes: [['estimate'], ['item']],
    presentation: { summary: ['quantity', 'amount'] },
    elements: {
      estimate: link('estimate', '费用预算单', 'Estimate', {
        source: design('a line belongs to one estimate'),
      }),
      item: link('priceItem', '收费项目', 'Item', {
        source: 'State Council Order 824: no charge that is not on the published list',
      }),
      name: text('名称', 'Name', {
        ...internal,
        maxLength: 120,
        source: 'observed: FIS price disclosure: serviceName',
      }),
      quantity: decimal('数量', 'Quantity', {
        min: 0,
        max: 100000,
        scale: 2,
        source: design('as a line of the bill counts it'),
      }),
      unitPrice: money('单价', 'Unit price', { source: design('as a line of the bill says it') }),
      amount: money('金额', 'Amount', { source: design('as a line of the bill says it') }),
      expectedKm: optional(
        integer('预计里程', 'Expected distance', {
          since: '2026.3',
          min: 0,
          max: MOST_KM,
          unit: { zh: '公里', en: 'km' },
          help: {
            zh: '按里程计价的接运填写，从出车到返回；不填只计起步价',
            en: 'Of a transport that is priced by distance, from departure to return; left out, only the start price is counted',
          },
          source: design('the family is told what the distance will cost'),
        }),
      ),
      furtherKm: optional(
        integer('续程里程', 'Further kilometres', {
          since: '2026.3',
          min: 0,
          max: MOST_KM,
          unit: { zh: '公里', en: 'km' },
          source: design('as a line of the bill counts them'),
        }),
      ),
      atNight: optional(
        flag('夜间', 'At night', {
          since: '2026.3',
          source: design('as a line of the bill says it'),
        }),
      ),
    },
    rules: [
      rule(
        'estimated-from-the-published-list',
        {
          zh: '只能按已公布清单中的项目和价格编制预算。',
          en: 'A line must be on a published list, at its price.',
        },
        all(
          isAsPublished,
          exists(
            'priceItem',
            all(
              equal('id', outer('item')),
              equal('name', outer('name')),
              equal('offered', val(true)),
              exists(
                'priceList',
                all(equal('id', outer('list')), oneOf('state', '9', '8')),
                'institution',
              ),
            ),
            'institution',
          ),
        ),
        { source: REGULATION_2026 },
      ),
      rule(
        'estimated-by-the-expected-distance',
        {
          zh: '按里程计价的项目按预计里程计算续程里程，并写明是否夜间；其他项目不填。',
          en: 'A line of an item priced by distance counts the further kilometres of the expected distance, and says whether it is at night; no other line does.',
        },
        countsAsExpected,
        { since: '2026.3' },
      ),
      ...lineAmount('estimate-is-price-times-quantity', 'estimated-quantity-above-zero'),
      rule(
        'an-offered-estimate-is-frozen',
        {
          zh: '预算单已出具，明细不能改动；请重新编制。',
          en: 'The estimate was offered, so its lines stay; make another estimate.',
        },
        includingVoided(
          exists('estimate', all(equal('id', outer('estimate')), equal('state', val('draft')))),
        ),
        { atOriginOnly: true },
      ),
    ],
  },
);
