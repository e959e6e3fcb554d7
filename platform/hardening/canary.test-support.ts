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
  const sought = canaries.flatMap(writings);
  const files = folders.flatMap(filesUnder);
  const found: Found[] = [];
  let bytes = 0;
  for (const file of files) {
    const content = contentOf(file);
    if (content === undefined) continue;
    bytes += content.length;
    for (const [what, needle] of sought) {
      const at = content.indexOf(needle);
      if (at < 0) continue;
      const around = shown(content.subarray(Math.max(0, at - AROUND), at + AROUND));
      found.push({ file, what, around });
    }
  }
  return { bytes, files: files.length, found };
}
