import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

const HEX_PAIR = /<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi;
const SHOWN = /\/([\w-]+)\s+[\d.]+\s+Tf|<([0-9A-F]+)>\s*Tj/gi;

const streamText = (stream: unknown): string =>
  stream instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    : '';

/** UTF-16BE as a ToUnicode map writes it. */
const unicodeOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function glyphsOf(font: PDFDict): ReadonlyMap<string, string> {
  const map = streamText(font.lookup(PDFName.of('ToUnicode')));
  const pairs = [...map.matchAll(HEX_PAIR)].filter(([, glyph = '']) => glyph.length === 4);
  return new Map(pairs.map(([, glyph = '', text = '']) => [glyph.toUpperCase(), unicodeOf(text)]));
}

/** The text of a PDF, as a reader's “copy” would give it: each drawn piece on its own. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes);
  const resources = document.getPages().map(({ node }) => node.Resources());
  const fonts = resources.flatMap((each) => each?.lookup(PDFName.of('Font'), PDFDict) ?? []);
  const glyphs = new Map(
    fonts.flatMap((each) =>
      each.entries().map(([name]) => {
        return [name.asString().slice(1), glyphsOf(each.lookup(name, PDFDict))] as const;
      }),
    ),
  );
  const contents = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => streamText(object))
    .filter((text) => text.includes(' Tf'));
  let current: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, font, hex] of contents.join('\n').matchAll(SHOWN)) {
    if (font !== undefined) current = glyphs.get(font);
    else
      text += (hex?.match(/.{4}/g) ?? [])
        .map((glyph) => current?.get(glyph.toUpperCase()) ?? '')
        .join('');
  }
  return text;
}

/** The tables of a TrueType font by their names. */
function tablesOf(font: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(font);
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    const start = bytes.readUInt32BE(at + 8);
    const end = start + bytes.readUInt32BE(at + 12);
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(start, end));
  }
  return tables;
}

/** The outline of every glyph of a TrueType font, by its place in it. */
export function outlinesOf(font: Uint8Array): readonly Buffer[] {
  const tables = tablesOf(font);
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map(
    (name) => tables.get(name) ?? Buffer.alloc(0),
  );
  if (head === undefined || loca === undefined || glyf === undefined) return [];
  const long = head.readInt16BE(50) === 1;
  const offsets = Array.from({ length: loca.length / (long ? 4 : 2) }, (_, index) =>
    long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2,
  );
  return offsets.slice(1).map((end, index) => glyf.subarray(offsets[index], end));
}

/** The fonts that a PDF embeds. */
export async function fontsOfPdf(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const document = await PDFDocument.load(bytes);
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const file = object instanceof PDFDict ? object.lookup(PDFName.of('FontFile2')) : undefined;
    return file instanceof PDFRawStream ? [decodePDFRawStream(file).decode()] : [];
  });
}
