import type { Classification, Element } from '../../language/element.ts';
import type { Travels } from '../../language/record.ts';
import { boundsOf } from '../json-schema.ts';

/** The types of elements as the printed standard names them. */
export const TYPE_NAMES: Readonly<Record<Element['type'], string>> = {
  text: '文本 text',
  code: '代码 code',
  region: '区划 division',
  date: '日期 date',
  partialDate: '不完整日期 partial date',
  instant: '时刻 instant',
  integer: '整数 integer',
  decimal: '小数 decimal',
  money: '金额 money',
  boolean: '逻辑 boolean',
  link: '关联 link',
  file: '文件 file',
  ref: '引用 reference',
};

export const CLASSIFICATION_NAMES: Readonly<Record<Classification, string>> = {
  public: '公开 public',
  internal: '内部 internal',
  personal: '个人 personal',
  sensitive: '敏感 sensitive',
};

export const TRAVEL_NAMES: Readonly<Record<Travels, string>> = {
  up: '上行 to the ministry',
  down: '下行 to the provinces',
  both: '上行和下行 both ways',
  stays: '不出本节点 stays on its node',
};

function codeFormat({ codes }: Element): string {
  const lengths = (codes?.values ?? []).map(({ code }) => code.length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return least === most ? `an${most}` : `an${least}..${most}`;
}

function numberFormat(element: Element): string {
  const { min, max } = boundsOf(element);
  const range = `${element.min === undefined ? '' : min}..${element.max === undefined ? '' : max}`;
  const scale = element.type === 'decimal' ? `，小数 ${element.scale ?? 2} 位 decimals` : '';
  const unit = element.unit === undefined ? '' : `，${element.unit.zh} ${element.unit.en}`;
  return `${range === '..' ? 'n' : `n ${range}`}${scale}${unit}`;
}

/** How a value is written: `an..60` is at most sixty characters, `n6` six digits. */
export function formatNotation(element: Element): string {
  switch (element.type) {
    case 'text':
    case 'ref':
      return `an..${element.maxLength ?? 100}`;
    case 'code':
      return codeFormat(element);
    case 'region':
      return 'n6';
    case 'date':
      return 'YYYY-MM-DD';
    case 'partialDate':
      return 'YYYY[-MM[-DD]]';
    case 'instant':
      return 'YYYY-MM-DDThh:mm:ss.sssZ';
    case 'boolean':
      return 'true / false';
    case 'link':
      return 'UUID';
    case 'file':
      return `ni URI，≤ ${Math.round((element.maxBytes ?? 0) / 1024 / 1024)} MiB`;
    default:
      return numberFormat(element);
  }
}
