import { maskFileReference } from '@qingming/standard/language/file-reference.ts';
import { type Element, isProtected, type Mask } from '@qingming/standard/language/element.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { localOf, maskLocal } from './local-values.ts';

const stars = (count: number): string => '*'.repeat(count);

/** 张三 → 张*, 欧阳修 → 欧**, John Smith → J*** S****: enough to recognise, too little to look up. */
function maskName(name: string): string {
  const words = name.split(' ');
  return words.map((word) => [...word][0] + stars(Math.max(1, [...word].length - 1))).join(' ');
}

const RESIDENT_NUMBER = /^\d{15}(?:\d{2}[\dX])?$/i;

/**
 * 370102195001011234 → 370***************: the region alone. What follows could be worked out from
 * an age, a day and a sequence; the last digit says which guess is right, so neither is shown.
 * Of a passport or another paper only the first letter remains.
 */
function maskIdentity(text: string): string {
  const shown = RESIDENT_NUMBER.test(text) ? 3 : /^[A-Z]/i.test(text) && text.length > 5 ? 1 : 0;
  return text.slice(0, shown) + stars(Math.max(2, text.length - shown));
}

/** 13805310001 → 138******01: a million numbers look like this one. */
const maskPhone = (text: string): string =>
  text.length < 8 ? stars(text.length) : text.slice(0, 3) + stars(text.length - 5) + text.slice(-2);

const maskAddress = (text: string): string => [...text].slice(0, 6).join('') + stars(4);

const HIDDEN = '***';

const MASKS: Readonly<Record<Mask, (text: string) => string>> = {
  name: maskName,
  identity: maskIdentity,
  phone: maskPhone,
  address: maskAddress,
  note: () => HIDDEN,
  hidden: () => HIDDEN,
};

export const maskValue = (mask: Mask, text: string): string => MASKS[mask](text);

function maskedElement(element: Element, value: string | number | boolean): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (element.type === 'file') return maskFileReference(value);
  return element.type === 'text' ? maskValue(element.mask ?? 'hidden', value) : undefined;
}

/** The fact with protected values masked, but for the masks that the reader sees through; hidden ones are left out. */
export function maskFact(
  definition: RecordDefinition,
  fact: AnyFact,
  seen: ReadonlySet<Mask>,
): AnyFact {
  const shown: Record<string, unknown> = { ...fact };
  for (const [name, element] of Object.entries(definition.elements)) {
    const value = fact[name];
    if (value === undefined || !isProtected(element)) continue;
    if (element.mask !== undefined && seen.has(element.mask)) continue;
    const masked = maskedElement(element, value);
    if (masked === undefined) delete shown[name];
    else shown[name] = masked;
  }
  const local = localOf(fact);
  if (local !== undefined) shown['local'] = maskLocal(definition, local, seen, maskValue);
  return shown as AnyFact;
}
