import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Element } from '@qingming/standard/language/element.ts';

export type CellValue = string | number | boolean | undefined;

const plain = (text: string): string => text.normalize('NFKC').trim();

/** Digits, or digits in threes with a comma between them. */
const YUAN = /^(\d{1,11}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?$/;
const BEFORE = /^(?:人民币|rmb|cny)?\s*¥?\s*/i;
const AFTER = /\s*(?:元整?|圆整?|yuan|rmb|cny)$/i;
const FREE = new Set(['免费', 'free']);

/** 600, 1,600.00, ￥300, 300元 or ３００ in fen; undefined when it is no amount. */
export function fenOf(text: string): number | undefined {
  const given = plain(text);
  if (FREE.has(given.toLowerCase())) return 0;
  const parts = YUAN.exec(given.replace(BEFORE, '').replace(AFTER, ''));
  const fen =
    parts === null
      ? undefined
      : Number(parts[1]?.replaceAll(',', '')) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return fen !== undefined && Number.isSafeInteger(fen) ? fen : undefined;
}

/** `300元/具`, or `1,280.00/次`: a price with what it is for. */
const WITH_UNIT = /^(.*\d(?:\s*(?:元|圆))?)\s*(?:\/|每)\s*(\D{1,20})$/u;

export interface PriceAndUnit {
  readonly price: string;
  readonly unit: string;
}

/** A price and its unit when both stand in one cell. */
export function priceAndUnit(text: string): PriceAndUnit | undefined {
  const [, price, unit] = WITH_UNIT.exec(plain(text)) ?? [];
  return price === undefined || unit === undefined || fenOf(price) === undefined
    ? undefined
    : { price, unit };
}

const YES = new Set(['是', '提供', '有', '√', 'yes', 'true', '1', 'y']);
const NO = new Set(['否', '不提供', '无', '×', 'no', 'false', '0', 'n']);

const flagOf = (text: string): boolean | undefined => {
  const given = plain(text).toLowerCase();
  return YES.has(given) ? true : NO.has(given) ? false : undefined;
};

/** What lists in use write for a code, beside the texts of the code set. */
const ALSO: Readonly<Record<string, string>> = {
  基础: 'basic',
  基础服务: 'basic',
  基础服务项目: 'basic',
  非基础: 'non-basic',
  非基础服务: 'non-basic',
  非基础服务项目: 'non-basic',
};

/** Codes stand as themselves or as their Chinese or English text, the newest meaning first. */
function codeOf({ codes }: Element, text: string): string | undefined {
  const given = plain(text).toLowerCase();
  const values = codes?.values.toReversed() ?? [];
  const named = values.find(({ code, zh, en }) =>
    [code, zh, en].some((each) => plain(each).toLowerCase() === given),
  );
  return named?.code ?? values.find(({ code }) => code === ALSO[given])?.code;
}

const wholeOf = (text: string): number | undefined => {
  const given = plain(text);
  return /^\d{1,4}$/.test(given) ? Number(given) : undefined;
};

/** 0.5, 50% or 五折 as it is written in figures: 5折. */
function shareOf(text: string): number | undefined {
  const [, figure, as] = /^(\d{1,3}(?:\.\d{1,2})?)([%折]?)$/.exec(plain(text)) ?? [];
  if (figure === undefined) return undefined;
  return as === '%' ? Number(figure) / 100 : as === '折' ? Number(figure) / 10 : Number(figure);
}

/** `元/具` is the unit 具; an amount is no unit. */
const unitOf = (text: string): string | undefined => {
  const given = plain(text).replace(/^[元圆]\//, '');
  return /\p{L}/u.test(given.replaceAll(/[元圆]/g, '')) && fenOf(given) === undefined
    ? given
    : undefined;
};

/** The value of a cell that says something; undefined when it is not understood. */
export function valueOf(name: string, element: Element, text: string): CellValue {
  if (name === 'unit' || name === 'unitEn') return unitOf(text);
  switch (element.type) {
    case 'money':
      return fenOf(text);
    case 'boolean':
      return flagOf(text);
    case 'code':
      return codeOf(element, text);
    case 'integer':
      return wholeOf(text);
    case 'decimal':
      return shareOf(text);
    default:
      return text.trim();
  }
}

const NOT_A_UNIT: Bilingual = {
  zh: '须为计价单位，如“次”“具”“天”，不能是数字。',
  en: 'Give what the price is for, such as a day or a body; a number is no unit.',
};

const NOT_UNDERSTOOD: Readonly<Record<string, Bilingual>> = {
  money: {
    zh: '须为以元计的金额，最多两位小数，如 1,280.00。',
    en: 'Give an amount in yuan, two decimals at most, such as 1,280.00.',
  },
  boolean: { zh: '请填“是”或“否”。', en: 'Write yes or no.' },
  decimal: { zh: '须为比例，如 0.5 或 50%。', en: 'Give a share, such as 0.5 or 50%.' },
  integer: { zh: '须为 0 至 9999 的整数。', en: 'Give a whole number from 0 to 9999.' },
};

/** What a cell of this element should have said. */
export function notUnderstood({ type, codes }: Element): Bilingual {
  if (codes === undefined) return NOT_UNDERSTOOD[type] ?? NOT_A_UNIT;
  const current = codes.values.filter(({ until }) => until === undefined);
  return {
    zh: `须为下列之一：${current.map(({ zh }) => zh).join('、')}。`,
    en: `Give one of: ${current.map(({ en }) => en).join(', ')}.`,
  };
}
