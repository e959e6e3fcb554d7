/** What became of one mutant. */
export interface Verdict {
  readonly area: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
  /** Names the change for `--again`. */
  readonly name: string;
  readonly fate: 'killed' | 'survived' | 'unreached' | 'accepted';
  /** The test file that noticed, or why a survivor is accepted. */
  readonly by: string;
}

const shareOf = (verdicts: readonly Verdict[]): string => {
  const counted = verdicts.filter(({ fate }) => fate !== 'accepted');
  const killed = counted.filter(({ fate }) => fate === 'killed').length;
  return counted.length === 0 ? '–' : `${((100 * killed) / counted.length).toFixed(1)} %`;
};

const count = (verdicts: readonly Verdict[], fate: Verdict['fate']): number =>
  verdicts.filter((verdict) => verdict.fate === fate).length;

function row(name: string, verdicts: readonly Verdict[]): string {
  const cells = [
    name,
    verdicts.length,
    ...(['killed', 'survived', 'unreached', 'accepted'] as const).map((fate) =>
      count(verdicts, fate),
    ),
    shareOf(verdicts),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The table by area and the survivors, as Markdown. */
export function report(verdicts: readonly Verdict[]): string {
  const areas = [...new Set(verdicts.map(({ area }) => area))];
  const left = verdicts.filter(({ fate }) => fate === 'survived' || fate === 'unreached');
  return [
    '| area | mutants | killed | survived | not reached | accepted | killed of counted |',
    '|---|---|---|---|---|---|---|',
    ...areas.map((name) =>
      row(
        name,
        verdicts.filter(({ area }) => area === name),
      ),
    ),
    row('all', verdicts),
    '',
    ...left.map(({ file, line, what, fate }) => `- ${file}:${line} ${fate}: \`${what}\``),
  ].join('\n');
}

/** Whether nine of ten were noticed. */
export function isEnough(verdicts: readonly Verdict[], share: number): boolean {
  const counted = verdicts.filter(({ fate }) => fate !== 'accepted');
  return counted.length > 0 && count(counted, 'killed') / counted.length >= share;
}
