import { parse } from 'csv-parse/sync';
import { headingsIn } from './price-columns.ts';

export interface Cell {
  readonly text: string;
  readonly quoted: boolean;
}

/** A line that says something, with its number as the sheet counts, empty ones included. */
export interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A pasted table: what stands above its heading, the heading, and the rows. */
export interface Table {
  readonly delimiter: string;
  readonly above: readonly Row[];
  readonly heading: Row | undefined;
  readonly rows: readonly Row[];
}

/** Excel copies tabs, its files have commas, and semicolons where the comma is the decimal sign. */
const DELIMITERS = ['\t', ',', ';', '，'] as const;
/** A heading is not looked for below the title, its subtitle and an empty line or two. */
const HEADING_WITHIN = 6;
const ENOUGH = 2;

/** The delimiter by which an early line names the most columns; a tab wins over the others. */
function delimiterOf(csv: string): string {
  const early = csv
    .split(/\r\n|\r|\n/, HEADING_WITHIN * 4)
    .filter((line) => line.trim() !== '')
    .slice(0, HEADING_WITHIN);
  for (const line of early)
    for (const delimiter of DELIMITERS) {
      const cells = line.split(delimiter, 100).map((cell) => cell.replaceAll('"', ''));
      if (headingsIn(cells) >= ENOUGH) return delimiter;
    }
  return early[0]?.includes('\t') === true ? '\t' : ',';
}

function readRows(csv: string, delimiter: string): readonly Row[] | undefined {
  try {
    // The types of the parser do not follow `info` and `cast`.
    const read = parse(csv, {
      bom: true,
      relax_column_count: true,
      relax_quotes: delimiter === '\t',
      info: true,
      delimiter,
      cast: (text, { quoting }) => ({ text, quoted: quoting }),
    }) as unknown as readonly {
      readonly record: Cell[];
      readonly info: { readonly lines: number };
    }[];
    return read
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  } catch {
    return undefined;
  }
}

export const textsOf = ({ cells }: Row): readonly string[] => cells.map(({ text }) => text);

/** Splits a pasted table; undefined when it is no table. */
export function readTable(csv: string): Table | undefined {
  const delimiter = delimiterOf(csv);
  const rows = readRows(csv, delimiter);
  if (rows === undefined) return undefined;
  const found = rows
    .slice(0, HEADING_WITHIN)
    .findIndex((row) => headingsIn(textsOf(row)) >= ENOUGH);
  const at = Math.max(found, 0);
  return { delimiter, above: rows.slice(0, at), heading: rows[at], rows: rows.slice(at + 1) };
}
