import { isFault } from '../../errors/fault.ts';
import { isWorkbook, readBook } from './book.ts';
import { type SheetRow, sheetRows } from './sheet.ts';
import { brokenWorkbook, openParts, type Parts } from './zip.ts';

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** One row is one line: a cell has no line breaks. */
const quoted = (cell: string): string =>
  `"${cell.replaceAll(/[\r\n\0]+/g, ' ').replaceAll('"', '""')}"`;

/** A row without the empty cells behind the columns of the heading, or filled up to them. */
function fitted(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length;
  while (end > width && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return [...cells.slice(0, end), ...Array<string>(Math.max(width - end, 0)).fill('')];
}

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1;

async function* linesOf(rows: AsyncIterable<SheetRow>, delimiter: string): AsyncGenerator<string> {
  let [line, width] = [1, -1];
  for await (const { row, cells } of rows) {
    if (isBlank(cells)) continue;
    if (width === -1) width = lastFilled(cells);
    yield '\n'.repeat(row - line) + fitted(cells, width).map(quoted).join(delimiter);
    line = row;
  }
}

const told = (error: unknown): unknown =>
  isFault(error) ? error : brokenWorkbook('内容有损坏', 'it is damaged');

async function* textOf(
  parts: Parts,
  delimiter: string,
  sheet: string | undefined,
): AsyncGenerator<string> {
  try {
    yield* linesOf(sheetRows(parts, await readBook(parts, sheet)), delimiter);
  } catch (error) {
    throw told(error);
  } finally {
    parts.close();
  }
}

/**
 * A sheet of a workbook as lines of CSV, each at the number of its row; undefined when the file is no
 * workbook.
 */
export async function workbookText(
  file: string,
  delimiter: string,
  sheet: string | undefined,
): Promise<AsyncGenerator<string> | undefined> {
  const parts = await openParts(file).catch((error: unknown) => {
    throw told(error);
  });
  if (parts === undefined) return undefined;
  if (isWorkbook(parts)) return textOf(parts, delimiter, sheet);
  parts.close();
  return undefined;
}
