import type { Language } from '@qingming/standard/language/bilingual.ts';

export type CsvCell = string | number | boolean | null | undefined;

/**
 * A spreadsheet takes a cell that begins so for a formula (OWASP: CSV injection): half or full
 * width, also after spaces and signs that nobody sees.
 */
const FORMULA = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]/;

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** RFC 4180 with a byte order mark, so that every spreadsheet reads it as UTF-8; formulas are defused. */
export const csvText = (
  heading: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  last: readonly (readonly CsvCell[])[] = [],
): string =>
  `\uFEFF${[heading, ...rows, ...last].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;

/** The last line of a file that holds no more than it may: whoever reads it knows that it is a part. */
export const cutShort = (rows: number, most: number, language: Language): readonly [string][] =>
  rows < most
    ? []
    : [
        [
          language === 'zh'
            ? `注意：本文件最多 ${most} 行，可能还有未列出的记录，请缩小范围后分次导出`
            : `Note: a file holds ${most} lines at most and there may be more; narrow the list and export it in parts`,
        ],
      ];

/** The type of a CSV answer, and the name under which a browser keeps it. */
export const csvHeaders = (name: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
});
