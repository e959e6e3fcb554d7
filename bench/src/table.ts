/** One measured figure beside its limit or its peer of the same run. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  /** Whether the limit is kept; null where there is none. */
  readonly ok: boolean | null;
}

/** What a bench found. */
export interface Report {
  readonly figures: readonly Figure[];
  /** How it was measured, in a sentence or two each. */
  readonly notes: readonly string[];
}

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

const cell = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

const verdict = (ok: boolean | null): string => (ok === null ? '' : ok ? 'met' : 'NOT MET');

/** Figures as a table that reads well in a terminal and as Markdown. */
export function tableOf(title: string, { figures, notes }: Report): string {
  const rows = [
    ['', 'measured', 'limit or peer', ''],
    ...figures.map(({ what, measured, beside, ok }) => [what, measured, beside, verdict(ok)]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const lines = rows.map(
    (row) => `| ${row.map((text, column) => cell(text, widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return ['', `## ${title}`, '', ...lines, '', ...notes, ''].join('\n');
}
