import { createSign, createVerify, type KeyObject } from 'node:crypto';

export type Parameters = Readonly<Record<string, string>>;

/** What is signed: every value that is not empty, by its name, as `k=v` with `&` between, nothing encoded. */
export const signedText = (parameters: Parameters, without: readonly string[]): string =>
  Object.entries(parameters)
    .filter(([name, value]) => value !== '' && !without.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

export const signedBy = (key: KeyObject, text: string): string =>
  createSign('RSA-SHA256').update(text, 'utf8').sign(key, 'base64');

export function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  try {
    return createVerify('RSA-SHA256').update(text, 'utf8').verify(key, signature, 'base64');
  } catch {
    return false;
  }
}

/** Where a string of JSON that begins at `at` ends, its quotes included. */
function endOfString(text: string, at: number): number {
  for (let place = at + 1; place < text.length; place += 1) {
    if (text[place] === '\\') place += 1;
    else if (text[place] === '"') return place + 1;
  }
  return -1;
}

/**
 * The value of a member of an object of JSON as it stands in the text: a signature is over these characters, and written anew they
 * would be others (`\/`, `\u`). Undefined where there is no object under that name.
 */
export function rawMember(text: string, name: string): string | undefined {
  const key = `"${name}":`;
  const before = text.indexOf(key);
  const from = before === -1 ? -1 : text.indexOf('{', before + key.length);
  if (from === -1 || text.slice(before + key.length, from).trim() !== '') return undefined;
  let depth = 0;
  for (let place = from; place < text.length; place += 1) {
    const sign = text[place];
    if (sign === '"') {
      const end = endOfString(text, place);
      if (end === -1) return undefined;
      place = end - 1;
    } else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(from, place + 1);
    }
  }
  return undefined;
}
