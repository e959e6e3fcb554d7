import type { Book } from './book.ts';
import { cellText } from './cell.ts';
import { xmlParser } from './xml.ts';
import { brokenWorkbook, type Parts } from './zip.ts';

/** A row of a sheet with its number as the spreadsheet shows it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** A row that holds more text than this is no line of a register. */
const MOST_ROW_TEXT = 1 << 20;

/** `AB12` stands in the column 27, the first being 0. */
function columnOf(reference: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Gathers the rows out of the XML of a sheet as its pieces come. */
class RowReader {
  readonly rows: SheetRow[] = [];
  readonly #book: Book;
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #isValue = false;
  #aloud = 0;
  #text = 0;

  constructor(book: Book) {
    this.#book = book;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const given = Number(attributes['r'] ?? this.#row + 1);
      if (!Number.isInteger(given) || given <= this.#row || given > MOST_ROWS)
        throw brokenWorkbook('行号有误', 'its rows are numbered wrongly');
      this.#row = given;
      [this.#cells, this.#column, this.#text] = [[], -1, 0];
    }
    if (name === 'c') {
      this.#column = columnOf(attributes['r'] ?? '') ?? this.#column + 1;
      if (this.#column >= MOST_COLUMNS) throw brokenWorkbook('列数过多', 'it has too many columns');
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? 0);
      this.#value = '';
    }
    if (name === 'rPh') this.#aloud += 1;
    if (name === 'v' || (name === 't' && this.#aloud === 0)) this.#isValue = true;
  }

  text(text: string): void {
    if (!this.#isValue) return;
    this.#text += text.length;
    if (this.#text > MOST_ROW_TEXT) throw brokenWorkbook('一行过长', 'a row of it is too long');
    this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    if (name === 'rPh') this.#aloud -= 1;
    if (name === 'c') {
      while (this.#cells.length < this.#column) this.#cells.push('');
      const { type, style, value } = { type: this.#type, style: this.#style, value: this.#value };
      this.#cells[this.#column] = cellText({ type, style, value }, this.#book);
    }
    if (name === 'row') this.rows.push({ row: this.#row, cells: this.#cells });
  }
}

/** The rows of a sheet, read piece by piece. */
export async function* sheetRows(parts: Parts, book: Book): AsyncGenerator<SheetRow> {
  const reader = new RowReader(book);
  const parser = xmlParser({
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  const stream = await parts.stream(book.sheet);
  stream.setEncoding('utf8');
  for await (const piece of stream) {
    parser.write(String(piece));
    yield* reader.rows.splice(0);
  }
  parser.close();
  yield* reader.rows.splice(0);
}
