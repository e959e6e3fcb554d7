import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { create as createQr } from 'qrcode';
import { subsetFonts } from './subset-fonts.ts';

const { resolve } = createRequire(import.meta.url);
/** The second font has characters of names that the first lacks, such as 𠮷. */
const FONTS = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
] as const;

const POINTS_PER_MM = 72 / 25.4;
const points = (mm: number): number => mm * POINTS_PER_MM;

export const INK = rgb(0.118, 0.165, 0.169);
export const STONE = rgb(0.42, 0.463, 0.443);
export const FAULT = rgb(0.608, 0.176, 0.165);
const BLACK = rgb(0, 0, 0);

interface Face {
  readonly font: PDFFont;
  readonly has: (character: string) => boolean;
}

interface TextStyle {
  readonly size?: number;
  readonly color?: Color;
  readonly align?: 'left' | 'centre' | 'right';
}

/** One page that is drawn on in millimetres from its upper left corner. */
export interface Sheet {
  /** Draws one line of text, its baseline at `y`; `x` is its left, middle or right end. */
  text(x: number, y: number, text: string, style?: TextStyle): void;
  /** The width of a text in millimetres. */
  width(text: string, size: number): number;
  line(x1: number, y1: number, x2: number, y2: number, color?: Color): void;
  /** A square QR code with its upper left corner at x, y. */
  qr(x: number, y: number, size: number, text: string): void;
}

async function faceOf(document: PDFDocument, path: string): Promise<Face> {
  const bytes = await readFile(resolve(path));
  const font = await document.embedFont(bytes, { subset: true });
  const known = new Set(font.getCharacterSet());
  return { font, has: (character) => known.has(character.codePointAt(0) ?? 0) };
}

/** The first font, and the second only when the texts have a character that the first lacks. */
async function facesFor(document: PDFDocument, texts: string): Promise<readonly Face[]> {
  const first = await faceOf(document, FONTS[0]);
  const rare = [...texts].some((character) => !first.has(character));
  return rare ? [first, await faceOf(document, FONTS[1])] : [first];
}

interface Run {
  readonly face: Face;
  readonly text: string;
}

/** A character that no font here can draw is given by its code, so that nothing is lost: 〔U+2A6D6〕. */
const spelled = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}〕`;

/** The text in pieces, each drawn with a font that has its characters. */
function runsOf(faces: readonly Face[], text: string): readonly Run[] {
  const [first] = faces;
  if (first === undefined) return [];
  const runs: Run[] = [];
  for (const character of text) {
    const face = faces.find(({ has }) => has(character));
    const piece = face === undefined ? spelled(character) : character;
    const last = runs.at(-1);
    const by = face ?? first;
    if (last?.face === by) runs[runs.length - 1] = { face: by, text: last.text + piece };
    else runs.push({ face: by, text: piece });
  }
  return runs;
}

const widthOf = (runs: readonly Run[], size: number): number =>
  runs.reduce((sum, { face, text }) => sum + face.font.widthOfTextAtSize(text, size), 0);

const SHARES = { left: 0, centre: 0.5, right: 1 } as const;

function drawQr(page: PDFPage, left: number, top: number, size: number, text: string): void {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
  const cell = size / modules.size;
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) !== 0)
        page.drawRectangle({
          x: left + column * cell,
          y: top - (row + 1) * cell,
          // A hair wider than a cell: no white seams between neighbours on screen.
          width: cell * 1.02,
          height: cell * 1.02,
          color: BLACK,
        });
}

function sheetOn(page: PDFPage, faces: readonly Face[]): Sheet {
  const height = page.getHeight();
  const down = (y: number): number => height - points(y);
  return {
    width: (text, size) => widthOf(runsOf(faces, text), size) / POINTS_PER_MM,
    text: (x, y, text, { size = 11, color = INK, align = 'left' } = {}) => {
      const runs = runsOf(faces, text);
      let left = points(x) - widthOf(runs, size) * SHARES[align];
      for (const { face, text: piece } of runs) {
        page.drawText(piece, { x: left, y: down(y), size, font: face.font, color });
        left += face.font.widthOfTextAtSize(piece, size);
      }
    },
    line: (x1, y1, x2, y2, color = STONE) =>
      page.drawLine({
        start: { x: points(x1), y: down(y1) },
        end: { x: points(x2), y: down(y2) },
        thickness: 0.5,
        color,
      }),
    qr: (x, y, size, text) => drawQr(page, points(x), down(y), points(size), text),
  };
}

export interface Paper {
  /** Width and height in millimetres. */
  readonly size: readonly [width: number, height: number];
  readonly title: string;
  /** Every text that will be drawn: it decides which fonts are embedded. */
  readonly texts: string;
  readonly at: Date;
}

/** What is drawn on one page. */
export type Draw = (sheet: Sheet) => void;

/** A PDF whose pages follow from how wide its texts are; its fonts are embedded as far as they are used. */
export async function drawPages(
  { size: [width, height], title, texts, at }: Paper,
  compose: (measure: Sheet['width']) => readonly Draw[],
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(await subsetFonts());
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  document.setCreationDate(at);
  document.setModificationDate(at);
  const faces = await facesFor(document, texts);
  const measure: Sheet['width'] = (text, size) =>
    widthOf(runsOf(faces, text), size) / POINTS_PER_MM;
  for (const draw of compose(measure))
    draw(sheetOn(document.addPage([points(width), points(height)]), faces));
  return document.save();
}

/** A PDF of one page. */
export const drawPaper = (paper: Paper, draw: Draw): Promise<Uint8Array> =>
  drawPages(paper, () => [draw]);
