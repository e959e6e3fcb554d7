/** The cells of one line, or undefined when it is no line of CSV (RFC 4180, without line breaks in cells). */
export type Cells = readonly string[] | undefined;

const QUOTE = '"';

/** Where the quoted cell that opens at `start` ends; the strict reading: inner quotes are doubled. */
function strictEnd(line: string, start: number, delimiter: string): number {
  for (let at = line.indexOf(QUOTE, start + 1); at !== -1; at = line.indexOf(QUOTE, at + 2)) {
    if (line[at + 1] === QUOTE) continue;
    return at + 1 === line.length || line[at + 1] === delimiter ? at : -1;
  }
  return -1;
}

/** The lenient reading: only a quote before a delimiter or the end of the line closes. */
function bareEnd(line: string, start: number, delimiter: string): number {
  const at = line.indexOf(QUOTE + delimiter, start + 1);
  if (at !== -1) return at;
  return line.length > start + 1 && line.endsWith(QUOTE) ? line.length - 1 : -1;
}

type CellEnd = (line: string, start: number, delimiter: string) => number;

function splitWith(line: string, delimiter: string, most: number, bare: boolean): Cells {
  const cellEnd: CellEnd = bare ? bareEnd : strictEnd;
  const cells: string[] = [];
  for (let at = 0; cells.length < most; ) {
    const isQuoted = line[at] === QUOTE;
    const next = line.indexOf(delimiter, at);
    const end = isQuoted ? cellEnd(line, at, delimiter) : next === -1 ? line.length : next;
    if (end === -1) return undefined;
    const text = line.slice(isQuoted ? at + 1 : at, end);
    if (!isQuoted && !bare && text.includes(QUOTE)) return undefined;
    cells.push(isQuoted && !bare ? text.replaceAll('""', QUOTE) : text);
    const after = isQuoted ? end + 1 : end;
    if (after >= line.length) return cells;
    at = after + 1;
    if (at === line.length) return cells.length < most ? [...cells, ''] : undefined;
  }
  return undefined;
}

/**
 * Splits one line into at most `most` cells. Undefined when a quote is unclosed or stands inside a
 * cell, when there are more cells, or when the line holds a NUL.
 */
export const splitLine = (line: string, delimiter: string, most: number): Cells =>
  line.includes('\0') ? undefined : splitWith(line, delimiter, most, false);

/**
 * The same for registers that do not double the quotes inside a quoted cell, as in
 * `"CRISTO REY "OBRERO"",`: a quote closes only before a delimiter or the end of the line.
 */
export const splitBareLine = (line: string, delimiter: string, most: number): Cells =>
  line.includes('\0') ? undefined : splitWith(line, delimiter, most, true);
