import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import { civilMinute } from './civil.ts';
import { codeLabel } from './code-label.ts';
import { fileLabel } from './file-label.ts';
import { yuan } from './money.ts';

export type FactValue = string | number | boolean | null | undefined;

const plain = (text: string): Bilingual => ({ zh: text, en: text });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An account of another node has no name here: the end of its identifier tells two apart. */
const shortened = (account: string): string =>
  UUID.test(account) ? `…${account.slice(-6)}` : account;

/** How an element's value reads; undefined when there is none. `names` knows what links mean. */
export function factValue(
  element: Element,
  value: FactValue,
  names: Readonly<Record<string, string>> = {},
): Bilingual | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const text = String(value);
  if (element.account === true) return plain(names[text] ?? shortened(text));
  switch (element.type) {
    case 'code':
      return element.codes === undefined ? plain(text) : codeLabel(element.codes, text);
    case 'instant':
      return plain(civilMinute(text));
    case 'money':
      return plain(yuan(Number(value)));
    case 'boolean':
      return value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
    case 'region':
      return regionFullName(text) ?? plain(text);
    case 'file':
      return fileLabel(text);
    case 'link':
      return names[text] === undefined ? undefined : plain(names[text]);
    case 'integer':
    case 'decimal': {
      const { unit } = element;
      return unit ? { zh: `${text} ${unit.zh}`, en: `${text} ${unit.en}` } : plain(text);
    }
    default:
      return plain(text);
  }
}
