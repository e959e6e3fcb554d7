import type { ShownElement } from '@qingming/connect/api/national.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import type { Element } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { seenMasks } from '../../kernel/access/decide.ts';
import { maskFact } from '../../kernel/records/mask.ts';
import type { LinkedNames } from './linked-names.ts';

const HIDDEN: Bilingual = { zh: '（不显示）', en: '(not shown)' };

const plain = (text: string): Bilingual => ({ zh: text, en: text });

const CIVIL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant that is none stands as it came. */
const minute = (text: string): string =>
  Number.isNaN(Date.parse(text)) ? text : CIVIL.format(new Date(text));

const WORDS: Partial<Record<Element['type'], (text: string) => Bilingual>> = {
  instant: (text) => plain(minute(text)),
  region: (text) => regionFullName(text) ?? plain(text),
  boolean: (text) => (text === 'true' ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }),
  money: (text) => ({
    zh: `${(Number(text) / 100).toFixed(2)} 元`,
    en: `¥${(Number(text) / 100).toFixed(2)}`,
  }),
};

function codeWords({ codes }: Element, text: string): Bilingual | undefined {
  const code = codes === undefined ? undefined : findCode(codes, text);
  return code && { zh: `${code.zh}（${text}）`, en: `${code.en} (${text})` };
}

function valueOf(
  element: Element | undefined,
  value: AnyFact[string],
  names: LinkedNames,
): Bilingual {
  if (element === undefined || value === undefined || typeof value === 'object') return HIDDEN;
  const text = String(value);
  if (element.type === 'link') return names.get(text) ?? HIDDEN;
  return codeWords(element, text) ?? WORDS[element.type]?.(text) ?? plain(text);
}

/** What a fact says, element by element, masked for the actor; of what the standard does not know nothing is shown. */
export function elementsOf(
  definition: RecordDefinition | undefined,
  fact: AnyFact,
  actor: Actor,
  names: LinkedNames,
): readonly ShownElement[] {
  const masked =
    definition === undefined ? {} : maskFact(definition, fact, seenMasks(actor, definition.kind));
  return Object.keys(fact).map((name) => {
    const element = definition?.elements[name];
    return {
      element: name,
      label: element?.label ?? null,
      value: valueOf(element, masked[name], names),
    };
  });
}
