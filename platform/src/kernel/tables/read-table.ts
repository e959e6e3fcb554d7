import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { Fault, isFault } from '../errors/fault.ts';
import { decoded, marked } from './encoding.ts';
import { isWorkbook, readBook } from './workbook/book.ts';
import { sheetRows } from './workbook/sheet.ts';
import { brokenWorkbook, openParts, type UnfoldLimits } from './workbook/zip.ts';

/** A row that says something, by its number in the file. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** An uploaded table is read in memory. */
const UPLOADED: UnfoldLimits = { sheet: 64 << 20, part: 16 << 20 };

const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '');

const tooLong = (most: number): Fault => new Fault('too-many-rows', { most });

async function ofWorkbook(bytes: Buffer, most: number): Promise<readonly TableRow[] | undefined> {
  const parts = await openParts(bytes, UPLOADED);
  if (parts === undefined) return undefined;
  try {
    if (!isWorkbook(parts)) return undefined;
    const rows: TableRow[] = [];
    for await (const row of sheetRows(parts, await readBook(parts, undefined))) {
      if (!isFilled(row)) continue;
      if (rows.length === most) throw tooLong(most);
      rows.push(row);
    }
    return rows;
  } catch (error) {
    throw isFault(error) ? error : brokenWorkbook('内容有损坏', 'it is damaged');
  } finally {
    parts.close();
  }
}

async function textOf(bytes: Buffer): Promise<string> {
  const wide = marked(bytes);
  if (wide === undefined && isUtf8(bytes)) return bytes.toString('utf8');
  const pieces = await Array.fromAsync(
    decoded(
      (async function* () {
        yield bytes;
      })(),
      wide ?? 'gb18030',
    ),
  );
  return pieces.join('');
}

const DELIMITERS = [',', '\t', ';', '，'] as const;

/** What parts the most cells of the first line. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const parts = (delimiter: string): number => first.split(delimiter, 200).length;
  return DELIMITERS.toSorted((a, b) => parts(b) - parts(a))[0] ?? ',';
};

async function ofText(bytes: Buffer, most: number): Promise<readonly TableRow[]> {
  if (bytes.subarray(0, 1024).includes(0) && marked(bytes) === undefined)
    throw new Fault('not-text', { byte: bytes.indexOf(0) });
  const text = await textOf(bytes);
  try {
    const rows: TableRow[] = [];
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      to: most + 1,
      on_record: (cells: string[], { lines }) => {
        if (isFilled({ row: lines, cells })) rows.push({ row: lines, cells });
        return null;
      },
    });
    if (rows.length > most) throw tooLong(most);
    return rows;
  } catch (error) {
    if (isFault(error)) throw error;
    const { lines } = error as { readonly lines?: unknown };
    throw new Fault('malformed-line', { line: typeof lines === 'number' ? lines : 1 });
  }
}

/**
 * The rows of a table that somebody uploaded: a workbook (its first sheet) or CSV in UTF-8, UTF-16 or GB 18030.
 * @throws Fault `too-many-rows`, `unreadable-workbook`, `not-text`, `not-encoded`, `malformed-line`
 */
export async function readTable(bytes: Buffer, most: number): Promise<readonly TableRow[]> {
  return (await ofWorkbook(bytes, most)) ?? (await ofText(bytes, most));
}
