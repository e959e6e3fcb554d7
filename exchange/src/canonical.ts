import { ExchangeFault } from './fault.ts';

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export interface TextLimits {
  /** Longest accepted text, in UTF-8 bytes. */
  readonly maxBytes: number;
  /** Deepest accepted nesting of arrays and objects. */
  readonly maxDepth: number;
}

export const TEXT_LIMITS: TextLimits = { maxBytes: 1 << 20, maxDepth: 32 };

/**
 * RFC 8785 canonical JSON: names sorted by UTF-16 code units, numbers in ECMAScript form, no space.
 * @throws ExchangeFault `not-representable` (NaN, infinity, undefined, anything that is not plain JSON),
 * `lone-surrogate`, `too-deep` (also what a cycle ends in).
 */
export function canonicalize(value: JsonValue, maxDepth = TEXT_LIMITS.maxDepth): string {
  return write(value, maxDepth);
}

/**
 * Parses text that must already be canonical. Writing it again and comparing proves at once that there is
 * no repeated name, no lone surrogate, no other spelling of a number, and no unwanted space.
 * @throws ExchangeFault `too-large`, `not-json`, `not-canonical`, `lone-surrogate`, `too-deep`.
 */
export function parseCanonical(text: string, limits: TextLimits = TEXT_LIMITS): JsonValue {
  const value = parseWithin(text, limits);
  if (canonicalize(value, limits.maxDepth) !== text) throw new ExchangeFault('not-canonical');
  return value;
}

/**
 * Parses JSON in any layout, but refuses what parsers disagree about: repeated names, lone surrogates,
 * numbers beyond a double, and nesting or size over the limits.
 * @throws ExchangeFault `too-large`, `not-json`, `too-deep`, `duplicate-key`, `lone-surrogate`,
 * `not-representable`.
 */
export function parseStrict(text: string, limits: TextLimits = TEXT_LIMITS): JsonValue {
  const value = parseWithin(text, limits);
  // What is too deep, half a character, or a number that no double holds cannot be written again.
  canonicalize(value, limits.maxDepth);
  // A repeated name is written twice and kept once.
  if (countMembers(value) !== writtenMembers(text)) throw new ExchangeFault('duplicate-key');
  return value;
}

function parseWithin(text: string, limits: TextLimits): JsonValue {
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.maxBytes) {
    throw new ExchangeFault('too-large', { bytes, limit: limits.maxBytes });
  }
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw new ExchangeFault('not-json');
  }
}

function write(value: unknown, room: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      return writeNumber(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : writeContainer(value, room);
    default:
      throw new ExchangeFault('not-representable', { type: typeof value });
  }
}

/** JSON.stringify escapes exactly as RFC 8785 section 3.2.2.2 asks, given well-formed text. */
export function writeString(text: string): string {
  if (!text.isWellFormed()) throw new ExchangeFault('lone-surrogate');
  return JSON.stringify(text);
}

function writeNumber(number: number): string {
  if (!Number.isFinite(number)) {
    throw new ExchangeFault('not-representable', { type: String(number) });
  }
  return JSON.stringify(number);
}

function writeContainer(container: object, room: number): string {
  if (room === 0) throw new ExchangeFault('too-deep');
  if (Array.isArray(container)) return writeArray(container, room - 1);
  const prototype: unknown = Object.getPrototypeOf(container);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new ExchangeFault('not-representable', { type: 'object of a class' });
  }
  return writeObject(container as Record<string, unknown>, room - 1);
}

function writeArray(elements: readonly unknown[], room: number): string {
  let text = '[';
  for (let index = 0; index < elements.length; index++) {
    if (index > 0) text += ',';
    text += write(elements[index], room);
  }
  return `${text}]`;
}

function writeObject(members: Record<string, unknown>, room: number): string {
  let text = '';
  // The default sort compares UTF-16 code units, which is the order of RFC 8785 section 3.2.3.
  for (const name of Object.keys(members).toSorted()) {
    text += `${text === '' ? '' : ','}${writeString(name)}:${write(members[name], room)}`;
  }
  return `{${text}}`;
}

/** Counts the members of valid JSON text without building anything. */
function writtenMembers(text: string): number {
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) at = endOfString(text, at);
    else if (unit === 0x3a) members++;
  }
  return members;
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === 0x5c) before--;
  return (at - before) % 2 === 0;
}

function countMembers(value: JsonValue): number {
  if (value === null || typeof value !== 'object') return 0;
  const children: readonly JsonValue[] = Array.isArray(value) ? value : Object.values(value);
  let members = Array.isArray(value) ? 0 : children.length;
  for (const child of children) members += countMembers(child);
  return members;
}
