import type { Language } from '@qingming/standard/language/bilingual.ts';
import type { OrderedColumn } from './arrange.ts';

/** A spreadsheet takes a cell that begins so for a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The lines of a list as RFC 4180, with a byte order mark so that every spreadsheet reads it. */
export function csvOf<Row>(
  columns: readonly OrderedColumn<Row>[],
  rows: readonly Row[],
  language: Language,
): string {
  const lines = rows.map((row) =>
    columns.map(({ text, order }) => cellOf((text ?? order)?.(row) ?? null)),
  );
  const heading = columns.map(({ title }) => cellOf(title[language]));
  return `\uFEFF${[heading, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}
