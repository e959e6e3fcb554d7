import { withTrueCharacters } from '../data/private-use.ts';
import { keptName } from '../numbers/kept-name.ts';
import type { Element } from '../language/element.ts';
import type { AnyFact, RecordDefinition } from '../language/record.ts';

type Value = AnyFact[string];

/** What sums of decimals may be off by: a millionth of the last digit that is kept, or the last digits of a double. */
const NOISE = 1e-6;
const LAST_DIGITS = 16;

/** How many digits after the point an element keeps; undefined of what is no number. */
export const scaleOf = ({ type, scale }: Element): number | undefined => {
  if (type === 'decimal') return scale ?? 2;
  return type === 'integer' || type === 'money' ? 0 : undefined;
};

/**
 * A number at its scale: one that is off by no more than arithmetic in doubles leaves behind becomes
 * the number that was meant, any other stays as it is, for validation to refuse.
 */
export function atScale(value: number, scale: number): number {
  if (!Number.isFinite(value)) return value;
  const meant = Number(value.toFixed(scale)) + 0;
  const noise = Math.max(NOISE * 10 ** -scale, LAST_DIGITS * Number.EPSILON * Math.abs(value));
  return Math.abs(value - meant) <= noise ? (meant === 0 ? 0 : meant) : value;
}

/** Whether a number is at its scale, or off by noise alone. */
export const isNearScale = (value: number, scale: number): boolean =>
  Number.isFinite(value) && atScale(value, scale) === atScale(Number(value.toFixed(scale)), scale);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.(\d{1,3}))?Z$/;

/** An instant with three digits after its seconds, as the database gives it back. */
function inMilliseconds(text: string): string {
  const match = INSTANT.exec(text);
  return match === null ? text : `${text.slice(0, 19)}.${(match[1] ?? '').padEnd(3, '0')}Z`;
}

/** Names are found, compared and printed: they have one form. Other texts keep every sign but private ones. */
const isName = ({ findable, mask }: Element): boolean => findable === 'name' || mask === 'name';

const keptText = (element: Element, text: string): string =>
  withTrueCharacters(isName(element) ? keptName(text) : text);

/** A number of a series as the series writes it: no blanks, no small or wide letters. */
const keptNumber = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();

/** A value as it is kept: signed, stored and given back alike. */
export function keptValue(element: Element, value: Value): Value {
  const scale = scaleOf(element);
  if (typeof value === 'number' && scale !== undefined) return atScale(value, scale);
  if (typeof value === 'string' && element.type === 'instant') return inMilliseconds(value);
  if (typeof value === 'string' && element.type === 'text') return keptText(element, value);
  return typeof value === 'string' && element.type === 'ref' ? keptNumber(value) : value;
}

type Local = { readonly [name: string]: Value };
type Kept = { [name: string]: Value | Local };

function keptLocal(definition: RecordDefinition, local: Local): Local {
  const kept: { [name: string]: Value } = {};
  for (const [name, value] of Object.entries(local)) {
    const element = definition.local?.[name];
    kept[name] = element === undefined ? value : keptValue(element, value);
  }
  return kept;
}

/** A fact as it is kept: every value at its scale, and nothing that is undefined. */
export function keptFact(definition: RecordDefinition, fact: AnyFact): AnyFact {
  const kept: Kept = {};
  for (const [name, value] of Object.entries(fact)) {
    if (value === undefined) continue;
    const element = definition.elements[name];
    if (element !== undefined) kept[name] = keptValue(element, value);
    else if (name === 'local' && typeof value === 'object')
      kept[name] = keptLocal(definition, value as Local);
    else kept[name] = value;
  }
  return kept as AnyFact;
}

/**
 * The elements whose values are not in the form in which they are kept. Texts are not asked: what
 * another node signed before names were brought into one form stands as it was signed, since a fact
 * that is changed is no longer the one that was signed; search brings both into one form.
 */
export const unkept = (definition: RecordDefinition, fact: AnyFact): readonly string[] =>
  Object.entries(fact).flatMap(([name, value]) => {
    const element = definition.elements[name];
    const asKept =
      element === undefined || element.type === 'text' || keptValue(element, value) === value;
    return asKept ? [] : [name];
  });
