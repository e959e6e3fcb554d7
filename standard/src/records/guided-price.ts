import { feeType } from '../codes/price.ts';
import { code, date, integer, money, optional, region, text } from '../language/element.ts';
import {
  absent,
  all,
  any,
  atMost,
  below,
  differ,
  type ElementOperand,
  equal,
  exists,
  type Expression,
  inDivision,
  not,
  oneOf,
  type Operand,
  outer,
  plus,
  present,
  minus,
  times,
  val,
} from '../language/expression.ts';
import { record, rule, type Rule } from '../language/record.ts';
import { ownRecords, priceDuty } from './retention.ts';
import { design } from './sources.ts';
import { TARIFF, tariffIsOutside, tariffRules } from './tariff.ts';

const open = { classification: 'public' } as const;
const PRICE_LAW = '价格法 art. 3: a guided price is a base price and how far it may float';
const GUIDED = '1';

/** The base price of a service that government sets, and how far a list may go above and below it. */
export const guidedPrice = record(
  'guidedPrice',
  { zh: '政府指导价标准', en: 'Guided price' },
  {
    source: `${PRICE_LAW}; 发改价格〔2026〕108号 一(一): the province, or a prefecture that it authorises, sets the prices of basic items`,
    belongsTo: 'node',
    travels: 'both',
    retention: ownRecords,
    basis: priceDuty,
    title: 'name',
    indexes: [['feeType']],
    presentation: {
      called: { zh: '政府指导价标准', en: 'Guided prices' },
      group: 'prices',
      columns: ['division', 'feeType', 'unit', 'base', 'upBy', 'downBy', 'effectiveFrom'],
      filters: ['division', 'feeType', 'effectiveFrom'],
    },
    elements: {
      name: text('名称', 'Name', {
        ...open,
        maxLength: 80,
        source: 'observed: FIS price disclosure: serviceName',
      }),
      division: region('适用地区', 'Holds in', {
        ...open,
        source: design('what the nearest division set holds in place of the province'),
      }),
      feeType: code('收费类型', 'Fee type', feeType, {
        ...open,
        source: 'observed: FIS price disclosure: feeType',
      }),
      unit: text('计价单位', 'Unit', {
        ...open,
        maxLength: 20,
        source: 'observed: FIS price disclosure: units',
      }),
      itemCode: optional(
        text('项目编码', 'Code of the item', {
          ...open,
          maxLength: 20,
          help: {
            zh: '只适用于一个项目的填写；不填的适用于同类、同单位的各项政府指导价项目',
            en: 'Of one item only; left out, of every guided item of the fee type and unit',
          },
          source: design('one fee may have several items: a cremator for picking and a flat one'),
        }),
      ),
      base: money('基准价', 'Base price', { ...open, source: PRICE_LAW }),
      upBy: integer('上浮幅度', 'May be above by', {
        ...open,
        min: 0,
        max: 1000,
        unit: { zh: '%', en: '%' },
        source: PRICE_LAW,
      }),
      downBy: integer('下浮幅度', 'May be below by', {
        ...open,
        min: 0,
        max: 100,
        unit: { zh: '%', en: '%' },
        help: { zh: '下浮不限的填 100', en: '100 where nothing limits it' },
        source: PRICE_LAW,
      }),
      ...TARIFF,
      document: text('定价文件', 'Document', {
        ...open,
        openBecause: 'names a norm that is published',
        maxLength: 200,
        source: 'observed: FIS price disclosure: priceFileNum',
      }),
      effectiveFrom: date('执行日期', 'In force from', {
        ...open,
        source: 'observed: FIS price disclosure: priceExeTime',
      }),
      effectiveUntil: optional(
        date('停止执行日期', 'In force until', {
          ...open,
          source: design('what was published under an earlier price stays true'),
        }),
      ),
    },
    rules: [
      rule(
        'a-guided-price-ends-after-it-begins',
        { zh: '停止执行日期须晚于执行日期。', en: 'A guided price must end after it begins.' },
        any(absent('effectiveUntil'), below('effectiveFrom', 'effectiveUntil')),
      ),
      rule(
        'a-base-price-is-above-zero',
        { zh: '基准价须大于 0。', en: 'The base price must be above 0.' },
        below(val(0), 'base'),
      ),
      ...tariffRules('a-tariff-of-a-guided-price'),
    ],
  },
);

/** Where the item and its list stand, seen from inside a guided price. */
interface Asked {
  readonly item: (name: string) => ElementOperand;
  readonly list: (name: string) => Operand;
}

const isOf = ({ item, list }: Asked): Expression =>
  all(
    equal('feeType', item('feeType')),
    equal('unit', item('unit')),
    any(absent('itemCode'), equal('itemCode', item('code'))),
    inDivision(item('region'), 'division'),
    atMost('effectiveFrom', list('effectiveFrom')),
    any(absent('effectiveUntil'), below(list('effectiveFrom'), 'effectiveUntil')),
  );

/** From inside another price of the same item: it is nearer, or of this item alone. */
const isNearer: Expression = any(
  all(inDivision('division', outer('division')), differ('division', outer('division'))),
  all(equal('division', outer('division')), present('itemCode'), absent(outer('itemCode'))),
);

const HUNDRED = val(100);
/** A hundred prices against as many base prices as the percentage says: nothing is rounded. */
const isOutside = (price: Operand): Expression =>
  any(
    below(times('base', plus(HUNDRED, 'upBy')), times(price, HUNDRED)),
    below(times(price, HUNDRED), times('base', minus(HUNDRED, 'downBy'))),
  );

const isWithinGuidance = (asked: Asked, inner: Asked): Expression =>
  not(
    exists(
      'guidedPrice',
      all(
        isOf(asked),
        any(isOutside(asked.item('price')), tariffIsOutside(asked.item)),
        not(exists('guidedPrice', all(isOf(inner), isNearer), 'anywhere')),
      ),
      'anywhere',
    ),
  );

const at =
  (up: number) =>
  (name: string): ElementOperand =>
    outer(name, up);

const SAYS = {
  zh: '政府指导价项目的价格超出基准价允许的浮动幅度；请核对政府指导价标准。',
  en: 'The price of a guided item is further from the base price than it may be; compare it with the guided prices.',
};

/** On an item: within what is guided on the day from which its list holds. */
export const itemIsWithinGuidance: Rule = rule(
  'price-within-its-guidance',
  SAYS,
  any(
    differ('standard', val(GUIDED)),
    equal('offered', val(false)),
    not(
      exists(
        'priceList',
        all(
          equal('id', outer('list')),
          not(isWithinGuidance({ item: at(2), list: at(1) }, { item: at(3), list: at(2) })),
        ),
        'institution',
      ),
    ),
  ),
  { source: PRICE_LAW, since: '2026.3' },
);

/** On a list: asked again of every item when it is published, for a price may have been set since. */
export const listIsWithinGuidance: Rule = rule(
  'published-within-its-guidance',
  SAYS,
  any(
    not(oneOf('state', '9')),
    not(
      exists(
        'priceItem',
        all(
          equal('list', outer('id')),
          equal('standard', val(GUIDED)),
          equal('offered', val(true)),
          not(isWithinGuidance({ item: at(1), list: at(2) }, { item: at(2), list: at(3) })),
        ),
        'institution',
      ),
    ),
  ),
  { source: PRICE_LAW, since: '2026.3', atOriginOnly: true },
);

/** Of a charge: the item that it names, and the day of its service in the place of the day from which a list holds. */
const ofACharge = (item: number): Asked => ({
  item: at(item),
  list: () => outer('servedOn', item + 1),
});

/** Inside a guided price, in an item, in a charge: it is the nearest one in force on the day of the service. */
export const guidesTheCharge: Expression = all(
  isOf(ofACharge(1)),
  not(exists('guidedPrice', all(isOf(ofACharge(2)), isNearer), 'anywhere')),
);

const mostFor = (amount: string): Operand => times(amount, plus(HUNDRED, 'upBy'));

/**
 * Inside a guided price, in an item, in a charge: what is charged is above it. Of a charge by distance the prices of
 * the item are compared, of which it is made up.
 */
const isAbove: Expression = any(
  all(absent(outer('includedKm')), below(mostFor('base'), times(outer('unitPrice', 2), HUNDRED))),
  all(
    present(outer('includedKm')),
    any(
      below(mostFor('base'), times(outer('price'), HUNDRED)),
      below(mostFor('perKm'), times(outer('perKm'), HUNDRED)),
    ),
  ),
);

/** Of a charge that stands: no more than the guided price in force on the day, whenever the list was published. */
export const chargeIsWithinGuidance: Rule = rule(
  'charged-within-the-guided-price',
  {
    zh: '单价高于服务当日执行的政府指导价上限（基准价加允许上浮）。',
    en: 'The unit price is above the guided price in force on the day of the service, with what it may float.',
  },
  not(
    exists(
      'priceItem',
      all(
        equal('id', outer('item')),
        equal('standard', val(GUIDED)),
        exists('guidedPrice', all(guidesTheCharge, isAbove), 'anywhere'),
      ),
      'institution',
    ),
  ),
  { source: PRICE_LAW },
);
