/** One measured figure beside its limit or its peer of the same run. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  readonly ok: boolean | null;
}

const cell = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

/** Prints figures as a table that reads well in a terminal and as Markdown. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const rows = [
    ['', 'measured', 'limit or peer', ''],
    ...figures.map(({ what, measured, beside, ok }) => [
      what,
      measured,
      beside,
      ok === null ? '' : ok ? 'met' : 'NOT MET',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  process.stdout.write(`\n## ${title}\n\n`);
  rows.forEach((row, index) => {
    process.stdout.write(`| ${row.map((text, column) => cell(text, widths[column] ?? 0)).join(' | ')} |\n`);
    if (index === 0) process.stdout.write(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|\n`);
  });
}

export const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1000;
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** The value below which a share of the sorted samples lies. */
export const percentile = (samples: readonly number[], share: number): number =>
  samples.toSorted((a, b) => a - b)[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? 0;
