import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { type Measure, wrap } from './fit-text.ts';
import { type Draw, INK, type Sheet, STONE } from './sheet.ts';

/** A block whose content is known. Everything stands in both languages, Chinese first. */
export type Filled =
  | {
      readonly block: 'fields';
      readonly label?: Bilingual | undefined;
      readonly rows: readonly (readonly [label: Bilingual, value: string])[];
    }
  | {
      readonly block: 'table';
      readonly label?: Bilingual | undefined;
      readonly columns: readonly (readonly [label: Bilingual, share: number])[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly block: 'text'; readonly says: Bilingual }
  | { readonly block: 'choices'; readonly label: Bilingual; readonly of: readonly Bilingual[] }
  | { readonly block: 'signatures'; readonly of: readonly Bilingual[]; readonly seal?: boolean };

/** What stands on every page. */
export interface PageFrame {
  readonly title: Bilingual;
  readonly house: string;
  readonly number: string;
  readonly printed: string;
}

/** Something that is not parted: drawn from its top, on the next page where it does not fit. */
interface Piece {
  readonly height: number;
  readonly draw: (sheet: Sheet, top: number) => void;
  /** Drawn again above it where it begins a page: the head of its table. */
  readonly head?: Piece;
}

const [WIDTH, HEIGHT] = [210, 297];
const [LEFT, RIGHT, MIDDLE, VALUE] = [22, 188, 105, 72];
const [FIRST_TOP, NEXT_TOP, BOTTOM] = [45, 30, 277];
const BODY = 10.5;
const SMALL = 7;
const LINE = 5.4;
const CELL = 2;

const space = (height: number): Piece => ({ height, draw: () => undefined });

const heading = (label: Bilingual | undefined): readonly Piece[] =>
  label === undefined
    ? [space(3)]
    : [
        {
          height: 11,
          draw: (sheet, top) => {
            sheet.text(LEFT, top + 7, label.zh, { size: 12 });
            sheet.text(LEFT + sheet.width(label.zh, 12) + 3, top + 7, label.en, {
              size: SMALL,
              color: STONE,
            });
          },
        },
      ];

function field([label, value]: readonly [Bilingual, string], measure: Measure): Piece {
  const lines = wrap(value, BODY, RIGHT - VALUE, measure);
  const height = Math.max(8.6, lines.length * LINE + 3.2);
  return {
    height,
    draw: (sheet, top) => {
      sheet.text(LEFT, top + 3.8, label.zh, { size: 9.5 });
      sheet.text(LEFT, top + 7, label.en, { size: 6.2, color: STONE });
      for (const [at, line] of lines.entries())
        sheet.text(VALUE, top + 4.6 + at * LINE, line, { size: BODY });
      sheet.line(VALUE, top + height - 1.2, RIGHT, top + height - 1.2);
    },
  };
}

/** Where each column begins and how wide it is. */
function columnsOf(shares: readonly number[]): readonly (readonly [left: number, width: number])[] {
  const unit = (RIGHT - LEFT) / shares.reduce((sum, share) => sum + share, 0);
  let left = LEFT;
  return shares.map((share) => {
    const column = [left, share * unit] as const;
    left += share * unit;
    return column;
  });
}

function tableHead({ columns }: Extract<Filled, { block: 'table' }>): Piece {
  const places = columnsOf(columns.map(([, share]) => share));
  return {
    height: 10,
    draw: (sheet, top) => {
      sheet.line(LEFT, top, RIGHT, top, INK);
      for (const [at, [label]] of columns.entries()) {
        const [left = LEFT] = places[at] ?? [];
        sheet.text(left + CELL, top + 4.4, label.zh, { size: 9.5 });
        sheet.text(left + CELL, top + 7.8, label.en, { size: 6.2, color: STONE });
      }
      sheet.line(LEFT, top + 10, RIGHT, top + 10, INK);
    },
  };
}

function tableRow(
  { columns }: Extract<Filled, { block: 'table' }>,
  cells: readonly string[],
  head: Piece,
  measure: Measure,
): Piece {
  const places = columnsOf(columns.map(([, share]) => share));
  const lines = places.map(([, width], at) =>
    wrap(cells[at] ?? '', BODY, width - 2 * CELL, measure),
  );
  const height = Math.max(1, ...lines.map(({ length }) => length)) * LINE + 3.6;
  return {
    height,
    head,
    draw: (sheet, top) => {
      for (const [at, [left]] of places.entries())
        for (const [down, line] of (lines[at] ?? []).entries())
          sheet.text(left + CELL, top + 5 + down * LINE, line, { size: BODY });
      sheet.line(LEFT, top + height, RIGHT, top + height);
    },
  };
}

function table(block: Extract<Filled, { block: 'table' }>, measure: Measure): readonly Piece[] {
  const head = tableHead(block);
  return [head, ...block.rows.map((cells) => tableRow(block, cells, head, measure)), space(4)];
}

function words(says: Bilingual, measure: Measure): Piece {
  const zh = wrap(says.zh, BODY, RIGHT - LEFT, measure);
  const en = wrap(says.en, 8, RIGHT - LEFT, measure);
  return {
    height: 5 + zh.length * LINE + en.length * 4 + 3,
    draw: (sheet, top) => {
      for (const [at, line] of zh.entries())
        sheet.text(LEFT, top + 7 + at * LINE, line, { size: BODY });
      for (const [at, line] of en.entries())
        sheet.text(LEFT, top + 7 + zh.length * LINE + at * 4, line, { size: 8, color: STONE });
    },
  };
}

const BOX = 3.4;

function box(sheet: Sheet, x: number, y: number): void {
  sheet.line(x, y, x + BOX, y, INK);
  sheet.line(x, y + BOX, x + BOX, y + BOX, INK);
  sheet.line(x, y, x, y + BOX, INK);
  sheet.line(x + BOX, y, x + BOX, y + BOX, INK);
}

const choices = ({ label, of }: Extract<Filled, { block: 'choices' }>): Piece => ({
  height: 11,
  draw: (sheet, top) => {
    sheet.text(LEFT, top + 3.8, label.zh, { size: 9.5 });
    sheet.text(LEFT, top + 7, label.en, { size: 6.2, color: STONE });
    const step = (RIGHT - VALUE) / of.length;
    for (const [at, one] of of.entries()) {
      const left = VALUE + at * step;
      box(sheet, left, top + 1.4);
      sheet.text(left + BOX + 1.6, top + 4.4, one.zh, { size: 9.5 });
      sheet.text(left + BOX + 1.6, top + 7.4, one.en, { size: 6.2, color: STONE });
    }
  },
});

const SIGNATURE = 15;
const SEAL = 13;

/** Nobody signs a page without what the others sign: the places to sign stay together. */
const signatures = ({ of, seal }: Extract<Filled, { block: 'signatures' }>): Piece => ({
  height: of.length * SIGNATURE + (seal === true ? SEAL : 0),
  draw: (sheet, top) => {
    for (const [at, label] of of.entries()) {
      const line = top + at * SIGNATURE + 10;
      sheet.text(LEFT, line, label.zh, { size: 9.5 });
      sheet.text(LEFT, line + 3.2, label.en, { size: 6.2, color: STONE });
      sheet.line(VALUE + 10, line + 1, 140, line + 1);
      sheet.text(RIGHT, line, '年      月      日', { size: 9.5, align: 'right' });
    }
    if (seal !== true) return;
    const under = top + of.length * SIGNATURE + 7;
    sheet.text(RIGHT - 18, under, '（盖章）', { size: BODY, color: STONE, align: 'centre' });
    sheet.text(RIGHT - 18, under + 4, 'Seal', { size: SMALL, color: STONE, align: 'centre' });
  },
});

function piecesOf(block: Filled, measure: Measure): readonly Piece[] {
  switch (block.block) {
    case 'fields':
      return [...heading(block.label), ...block.rows.map((row) => field(row, measure))];
    case 'table':
      return [...heading(block.label), ...table(block, measure)];
    case 'text':
      return [words(block.says, measure)];
    case 'choices':
      return [choices(block)];
    case 'signatures':
      return [signatures(block)];
  }
}

type Placed = readonly (readonly [piece: Piece, top: number])[];

/** The pieces on pages, in their order; the head of a table stands again where it goes on. */
function paginate(pieces: readonly Piece[]): readonly Placed[] {
  const pages: (readonly [Piece, number])[][] = [[]];
  let top = FIRST_TOP;
  for (const piece of pieces) {
    if (top + piece.height > BOTTOM) {
      pages.push([]);
      top = NEXT_TOP;
      if (piece.head !== undefined) {
        pages.at(-1)?.push([piece.head, top]);
        top += piece.head.height;
      }
    }
    pages.at(-1)?.push([piece, top]);
    top += piece.height;
  }
  return pages;
}

function frame(
  sheet: Sheet,
  page: number,
  pages: number,
  { title, house, number, printed }: PageFrame,
) {
  sheet.text(LEFT, 18, house, { size: 9 });
  sheet.text(page === 1 ? RIGHT - 20 : RIGHT, 18, number, { size: 9, align: 'right' });
  if (page === 1) {
    sheet.text(MIDDLE, 32, title.zh, { size: 20, align: 'centre' });
    sheet.text(MIDDLE, 38, title.en, { size: 9, color: STONE, align: 'centre' });
    sheet.qr(RIGHT - 16, 12, 16, number);
  } else sheet.text(LEFT, 24, title.zh, { size: 9, color: STONE });
  sheet.line(LEFT, page === 1 ? 43 : 27, RIGHT, page === 1 ? 43 : 27, INK);
  sheet.text(LEFT, 284, printed, { size: SMALL, color: STONE });
  sheet.text(RIGHT, 284, `${page} / ${pages}`, { size: 8, color: STONE, align: 'right' });
}

export const A4 = [WIDTH, HEIGHT] as const;

/** The blocks on as many pages of A4 as they take. */
export function layOut(
  blocks: readonly Filled[],
  of: PageFrame,
  measure: Measure,
): readonly Draw[] {
  const pages = paginate(blocks.flatMap((block) => piecesOf(block, measure)));
  return pages.map((placed, at) => (sheet) => {
    frame(sheet, at + 1, pages.length, of);
    for (const [piece, top] of placed) piece.draw(sheet, top);
  });
}
