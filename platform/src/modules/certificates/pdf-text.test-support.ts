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

/** The text of a one-page PDF, as a reader's “copy” would give it: each drawn piece on its own. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes);
  const { node } = document.getPage(0);
  const fonts = node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const glyphs = new Map(
    (fonts?.entries() ?? []).map(([name]) => [
      name.asString().slice(1),
      glyphsOf(fonts?.lookup(name, PDFDict) as PDFDict),
    ]),
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
