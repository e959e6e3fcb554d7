import type { KindDetail, KindRecord, LinkNames } from '@qingming/connect/api/kinds.ts';
import { findElement, localName } from '@qingming/standard/derive/catalogue.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { type Element, isProtected, isSealed } from '@qingming/standard/language/element.ts';
import { type FactValue, factValue } from '../format/fact-value.ts';

type Fact = Readonly<Record<string, unknown>>;

const plainValue = (value: unknown): FactValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;

const isFact = (value: unknown): value is Fact => typeof value === 'object' && value !== null;

/** What a fact says of an element; those of a province stand in a part of their own. */
export function valueOf(fact: Fact, name: string): FactValue {
  const local = localName(name);
  if (local === undefined) return plainValue(fact[name]);
  return isFact(fact['local']) ? plainValue(fact['local'][local]) : undefined;
}

/** An element in words; undefined where the record says nothing of it. */
export function wordsOf(
  { definition }: Pick<KindDetail, 'definition'>,
  { fact }: Pick<KindRecord, 'fact'>,
  name: string,
  names: LinkNames,
): Bilingual | undefined {
  const element = findElement(definition, name);
  // A scan is looked at where its act is; its digest says nothing to a person.
  if (element === undefined || element.type === 'file') return undefined;
  return factValue(element, valueOf(fact, name), names);
}

/** Masked values hold these marks; a masked value is never written back. */
const MASKED = /[*＊•]/;

/** Whether the reader does not see what the record says here: a text is masked, anything else left out. */
export const isUnseen = (element: Element, value: FactValue): boolean =>
  value === undefined
    ? isProtected(element) && element.type !== 'text'
    : isSealed(element) && MASKED.test(String(value));

/** What a record is called: its title, or its kind where it has none. */
export function titleOf(
  { definition, shown }: Pick<KindDetail, 'definition' | 'shown'>,
  { fact }: Pick<KindRecord, 'fact'>,
): Bilingual {
  const title = shown.title === null ? undefined : valueOf(fact, shown.title);
  if (title === undefined) return definition.label;
  const element = shown.title === null ? undefined : findElement(definition, shown.title);
  return (element && factValue(element, title)) ?? { zh: String(title), en: String(title) };
}
