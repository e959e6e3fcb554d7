import type { PriceItemFact } from '@qingming/connect/api/prices.ts';
import type { Element, Elements } from '@qingming/standard/language/element.ts';
import { priceItem } from '@qingming/standard/records/price.ts';

export type ItemName = Exclude<keyof PriceItemFact, 'list'>;

const ELEMENTS: Elements = priceItem.elements;

/** What a pasted list may say of an item. */
export const COLUMNS = Object.entries(ELEMENTS).filter(
  ([name]) => name !== 'list',
) as readonly (readonly [ItemName, Element])[];

export type Column = (typeof COLUMNS)[number];

/** What price lists in use call the columns, beside the labels of the standard. */
const ALSO: Readonly<Partial<Record<ItemName, readonly string[]>>> = {
  code: [
    '编码',
    '编号',
    '代码',
    '项目编号',
    '项目代码',
    '服务编码',
    '收费编码',
    '收费项目编码',
    'item code',
    'no.',
  ],
  name: [
    '名称',
    '项目',
    '服务项目',
    '收费项目',
    '服务名称',
    '服务项目名称',
    '收费项目名称',
    'item',
    'service name',
    'item name',
  ],
  nameEn: ['英文名', '项目英文名称', 'english name'],
  class: ['类别', '分类', '项目分类', '服务类别', '项目性质', 'category', 'item class'],
  feeType: ['费用类型', '费用类别', '收费类别', '费用种类', '收费种类', 'type of fee'],
  standard: ['定价方式', '价格形式', '价格管理形式', '定价类型', 'pricing'],
  type: ['价格类别', '定额或浮动'],
  offered: ['是否提供', '提供与否', '是否开展'],
  price: [
    '单价',
    '收费标准',
    '价格标准',
    '收费金额',
    '金额',
    '售价',
    '收费价格',
    '现行价格',
    'unit price',
    'amount',
    'charge',
    'rate',
  ],
  includedKm: ['起步公里', '基本里程', '含里程', '起步公里数'],
  perKm: ['超出里程单价', '超里程单价', '每公里单价', '续程价', '超出起步里程单价'],
  unit: ['单位', '计费单位', '收费单位', '计量单位', 'per', 'charged per'],
  unitEn: ['单位英文', '英文单位'],
  document: ['定价依据', '收费依据', '依据', '文件依据', '依据文件', '文号', '文件号', 'basis'],
  content: ['内容', '项目内容', '服务说明', '项目说明', 'content', 'contents', 'description'],
  order: ['序号', '次序', '排序', '顺序', 'serial', 'no'],
};

/** Compared without regard to width, case, spaces and marks such as `*` or a colon. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s*:]/g, '');

const NAMES: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => {
    const [name, { label }] = column;
    return [name, label.zh, label.en, ...(ALSO[name] ?? [])].map(
      (each) => [plain(each), column] as const,
    );
  }),
);

/** What is in brackets after a heading: the money is counted in yuan, for one of something. */
const IN_YUAN = /\((?:单位:?)?(?:人民币)?(?:元|圆|yuan|rmb|cny|¥)(?:\/[^()]*)?\)$/;
const BRACKETS = /\([^()]*\)$/;
const UNIT_OF_MONEY = /(?:万元|千元|角|美元|港元|港币|usd|hkd|\$)/;

/** The column that a heading names: by the element's name or label, or a usual other word. */
export function columnOf(heading: string): Column | undefined {
  const whole = plain(heading);
  const found = NAMES.get(whole) ?? NAMES.get(whole.replace(IN_YUAN, ''));
  if (found !== undefined) return found;
  const bare = NAMES.get(whole.replace(BRACKETS, ''));
  return bare?.[1].type === 'money' || UNIT_OF_MONEY.test(whole) ? undefined : bare;
}

/** How many of the cells are headings: two are enough to tell a heading from a title above it. */
export const headingsIn = (cells: readonly string[]): number =>
  cells.filter((cell) => columnOf(cell) !== undefined).length;
