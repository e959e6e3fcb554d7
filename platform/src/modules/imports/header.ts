import { Fault } from '../../kernel/errors/fault.ts';
import { splitBareLine, splitLine } from './csv-line.ts';
import type { Format, Mapping } from './mapping.ts';

/** The columns of a file in its order, and whether its first line names them. */
export interface Header {
  readonly columns: readonly string[];
  readonly named: boolean;
}

/** A header of a register has some dozens of columns; what has more is no header. */
const MOST_COLUMNS = 4096;

function refuseTooWide(line: string, delimiter: string): void {
  let count = 1;
  for (let at = line.indexOf(delimiter); at !== -1; at = line.indexOf(delimiter, at + 1))
    count += 1;
  if (count > MOST_COLUMNS) throw new Fault('too-wide');
}

const withoutTrailing = (names: readonly string[], most: number): readonly string[] => {
  let end = names.length;
  while (end > 0 && names.length - end < most && names[end - 1] === '') end -= 1;
  return names.slice(0, end);
};

const isNamed = (names: readonly string[], { columns }: Mapping): boolean =>
  names.filter((name) => columns[name] !== undefined).length * 2 > names.length;

function refuseUndeclared(names: readonly string[], { columns }: Mapping): void {
  for (const name of names)
    if (!Object.hasOwn(columns, name))
      throw new Fault('undeclared-column', { column: name.slice(0, 60) });
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new Fault('repeated-column', { column: repeated });
}

function refuseMissing(names: readonly string[], { columns }: Mapping): void {
  for (const [column, { optional, ignored }] of Object.entries(columns))
    if (optional !== true && ignored === undefined && !names.includes(column))
      throw new Fault('missing-column', { column });
}

function layoutOf(fields: number, { layouts = [], trailingEmpty = 0 }: Format): readonly string[] {
  const found = layouts.find(({ length }) => fields >= length && fields <= length + trailingEmpty);
  if (found === undefined) throw new Fault('unknown-layout', { fields });
  return found;
}

/**
 * The columns of a file from its first line, by name in whatever order, or by number where the
 * file names none. Throws `undeclared-column`, `missing-column`, `repeated-column`,
 * `unknown-layout`, `malformed-line`, `too-wide`.
 */
export function readHeader(firstLine: string, mapping: Mapping): Header {
  const { format } = mapping;
  const { delimiter } = format;
  refuseTooWide(firstLine, delimiter);
  const cells =
    splitLine(firstLine, delimiter, MOST_COLUMNS) ??
    (format.bareQuotes === true ? splitBareLine(firstLine, delimiter, MOST_COLUMNS) : undefined);
  if (cells === undefined) throw new Fault('malformed-line', { line: 1 });
  const trimmed = cells.map((cell) => cell.trim());
  const names = withoutTrailing(trimmed, format.trailingEmpty ?? 0);
  const named = format.header === true || (format.header === 'either' && isNamed(names, mapping));
  const columns = named ? names : layoutOf(cells.length, format);
  refuseUndeclared(columns, mapping);
  refuseMissing(columns, mapping);
  return { columns, named };
}
