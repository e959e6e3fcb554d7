import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text that must not lie open anywhere, and how it is called in a report. */
export interface Canary {
  readonly name: string;
  readonly text: string;
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const escaped = (text: string): string =>
  Array.from(text.matchAll(/[\s\S]/g), ([unit]) =>
    unit.charCodeAt(0) < 128 ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ).join('');

/** What stays of base64 wherever the text begins among three bytes. */
function base64Parts(text: string, encoding: 'base64' | 'base64url'): readonly Buffer[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text), Buffer.alloc(2)]);
    const whole = bytes.toString(encoding).replaceAll('=', '');
    const from = Math.ceil((before * 8) / 6);
    return Buffer.from(whole.slice(from, Math.floor(((before + Buffer.byteLength(text)) * 8) / 6)));
  });
}

/** The usual ways in which a text may be written down. */
export function writings({ name, text }: Canary): readonly (readonly [string, Buffer])[] {
  const hex = Buffer.from(text).toString('hex');
  return [
    [`${name} as UTF-8`, Buffer.from(text)],
    [`${name} as UTF-16LE`, Buffer.from(text, 'utf16le')],
    [`${name} as UTF-16BE`, utf16be(text)],
    [`${name} in hexadecimal`, Buffer.from(hex)],
    [`${name} in capital hexadecimal`, Buffer.from(hex.toUpperCase())],
    [`${name} in percent signs`, Buffer.from(encodeURIComponent(text))],
    [`${name} escaped as in JSON`, Buffer.from(escaped(text))],
    ...(['base64', 'base64url'] as const).flatMap((encoding) =>
      base64Parts(text, encoding).map((part): [string, Buffer] => [`${name} in ${encoding}`, part]),
    ),
  ];
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** A server at work makes and removes files of its own meanwhile. */
function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}

const AROUND = 60;
const shown = (bytes: Buffer): string =>
  Array.from(bytes.toString('latin1'), (sign) => (/[ -~]/.test(sign) ? sign : '.')).join('');

type Sought = readonly [string, Buffer];

/** What is sought, by its first two bytes: one look at a place tells that nothing begins there. */
interface Beginnings {
  readonly sought: readonly (readonly Sought[] | undefined)[];
  /** 1 for each pair of bytes with which something begins. */
  readonly begins: Uint8Array;
}

function beginningsOf(sought: readonly Sought[]): Beginnings {
  const byPair: Sought[][] = [];
  const begins = new Uint8Array(65_536);
  for (const one of sought) {
    const pair = one[1].readUInt16LE();
    (byPair[pair] ??= []).push(one);
    begins[pair] = 1;
  }
  return { sought: byPair, begins };
}

/** Where each of what is sought lies for the first time; the content is read once for all of them. */
function placesIn(content: Buffer, { sought, begins }: Beginnings): ReadonlyMap<Sought, number> {
  const places = new Map<Sought, number>();
  let pair = (content[0] ?? 0) << 8;
  for (let next = 1; next < content.length; next += 1) {
    pair = (pair >> 8) | ((content[next] ?? 0) << 8);
    if (begins[pair] === 0) continue;
    const at = next - 1;
    for (const one of sought[pair] ?? []) {
      const [, needle] = one;
      if (places.has(one) || content[at + 2] !== needle[2]) continue;
      if (content.subarray(at, at + needle.length).equals(needle)) places.set(one, at);
    }
  }
  return places;
}

export interface Found {
  readonly file: string;
  readonly what: string;
  readonly around: string;
}

/** Every file under the folders in which one of the canaries lies open, and what lies around it. */
export function openCanaries(
  folders: readonly string[],
  canaries: readonly Canary[],
): { readonly bytes: number; readonly files: number; readonly found: readonly Found[] } {
  const beginnings = beginningsOf(canaries.flatMap(writings));
  const files = folders.flatMap(filesUnder);
  const found: Found[] = [];
  let bytes = 0;
  for (const file of files) {
    const content = contentOf(file);
    if (content === undefined) continue;
    bytes += content.length;
    for (const [[what], at] of placesIn(content, beginnings)) {
      const around = shown(content.subarray(Math.max(0, at - AROUND), at + AROUND));
      found.push({ file, what, around });
    }
  }
  return { bytes, files: files.length, found };
}
