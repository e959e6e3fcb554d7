import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FastifyRequest } from 'fastify';
import { type ElementFault, Fault } from '../errors/fault.ts';

const CONTROL: Bilingual = {
  zh: '含有控制字符或不完整的字符，请删除',
  en: 'contains control characters or halves of characters; remove them',
};
const TOO_DEEP: Bilingual = { zh: '层次过多', en: 'is nested too deeply' };
const NOT_FINITE: Bilingual = { zh: '应当是有限的数字', en: 'must be a finite number' };

/** No form of ours is deeper; what is would only keep the validation busy. */
const MAX_DEPTH = 32;

/** Controls but tab and the ends of lines, which texts of several lines have. */
const IN_BODY = /[^\P{Cc}\t\n\r]/u;
/** An address is one line. */
const IN_ADDRESS = /\p{Cc}/u;

const isUnfit = (text: string, controls: RegExp): boolean =>
  controls.test(text) || !text.isWellFormed();

/** A part of an address that no record of ours is called by. */
export const namesNothing = (text: string): boolean => isUnfit(text, IN_ADDRESS);

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

const named = (name: string): string => (/^[\w-]{1,60}$/.test(name) ? name : '?');

const fault = (path: string, rule: string, message: Bilingual): ElementFault => ({
  path,
  rule,
  message,
});

function faultAt({ value, path, depth }: Place, controls: RegExp): ElementFault | undefined {
  if (depth > MAX_DEPTH) return fault(path, 'depth', TOO_DEEP);
  if (typeof value === 'number' && !Number.isFinite(value)) return fault(path, 'type', NOT_FINITE);
  return typeof value === 'string' && isUnfit(value, controls)
    ? fault(path, 'format', CONTROL)
    : undefined;
}

/** Looks through a value without recursion: how deep it is nested is the caller's choice. */
function findFault(whole: unknown, root: string, controls: RegExp): ElementFault | undefined {
  const left: Place[] = [{ value: whole, path: root, depth: 0 }];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const found = faultAt(place, controls);
    if (found !== undefined) return found;
    const { value, path, depth } = place;
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (isUnfit(name, controls)) return fault(path, 'format', CONTROL);
      left.push({ value: inner, path: `${path}/${named(name)}`, depth: depth + 1 });
    }
  }
  return undefined;
}

const refuse = (error: ElementFault): Fault => new Fault('invalid-input', {}, { errors: [error] });

/** Refuses what no address of ours holds: such a record is not found, such a question is not understood. */
export function refuseUnfitAddress({ params, query }: FastifyRequest): void {
  if (findFault(params, '/params', IN_ADDRESS) !== undefined) throw new Fault('not-found');
  const error = findFault(query, '/query', IN_ADDRESS);
  if (error !== undefined) throw refuse(error);
}

/** What is wrong with a body before its schema is asked. */
export function findUnfitBody(body: unknown): Fault | undefined {
  const error = findFault(body, '', IN_BODY);
  return error && refuse(error);
}

/** What is wrong with values that were read from an address: `1e400` is no number to count with. */
export function findUnfitNumber(value: unknown, root: string): Fault | undefined {
  const error = findFault(value, root, IN_ADDRESS);
  return error && refuse(error);
}
