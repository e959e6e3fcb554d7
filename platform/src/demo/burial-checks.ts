import type { FactOf } from '@qingming/standard/language/record.ts';
import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { stockCheckArea, stockCheckLine } from '@qingming/standard/records/stock-check-line.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import { type Batch, newFact, newVersion } from './batch.ts';
import type { Random } from './random.ts';
import type { RestingPlace } from './registry.ts';
import { DAY, HOUR, iso, MINUTE, yearOf } from './time.ts';

type Line = FactOf<typeof stockCheckLine>;

/** Somebody on record at a plot. */
export interface OnRecord {
  readonly plot: string;
  readonly person: string;
  readonly name: string;
}

interface Walk {
  /** Days ago on which it began. */
  readonly ago: number;
  readonly serial: number;
  readonly area: string;
  /** The plots of the area, in the order in which they are walked. */
  readonly plots: readonly string[];
  readonly onRecord: readonly OnRecord[];
  /** Every place was seen and reviewed; else it is under way, and so many lines were answered. */
  readonly answered: 'all' | number;
}

/** One who is not there, and one who stands two places further. */
const [MISSING, ELSEWHERE] = [7, 11];

/** A check of one area: reviewed with two differences, or under way. */
export function checkSteps(
  random: Random,
  { owner, keeper, others }: RestingPlace,
  { ago, serial, area, plots, onRecord, answered }: Walk,
  now: number,
): Batch {
  const startedAt = now - ago * DAY;
  const id = random.uuid(now);
  const part = { ...owner, root: id };
  const [second, third] = others;
  const facts = plots.flatMap((plot): readonly Line[] => {
    const here = onRecord.filter((one) => one.plot === plot);
    return here.length === 0
      ? [{ kind: 'empty', plot }]
      : here.map(({ person, name }) => ({ kind: 'expected', plot, person, name }));
  });
  const expected = facts.filter(({ kind }) => kind === 'expected').length;
  const lines = facts.map((fact) =>
    newFact(stockCheckLine, random.uuid(now), part, startedAt, fact),
  );
  const seen = answered === 'all' ? lines.length : answered;
  let met = 0;
  const results = facts.slice(0, seen).map(({ kind }): NonNullable<Line['result']> => {
    if (kind === 'empty') return 'empty';
    met += 1;
    if (met === MISSING) return 'missing';
    return met === ELSEWHERE ? 'elsewhere' : 'found';
  });
  const answers = results.map((result, at): NewVersion => {
    const answeredAt = startedAt + HOUR + at * MINUTE;
    const plot = plots.indexOf(String(facts[at]?.plot));
    return newVersion(
      stockCheckLine,
      lines[at]?.id ?? '',
      1,
      answeredAt,
      {
        result,
        answeredAt: iso(answeredAt),
        answeredBy: second,
        ...(result === 'elsewhere' && { foundIn: plots[plot + 1] ?? plots[0] }),
      },
      '登记核对结果',
    );
  });
  const counts = (result: string): number => results.filter((one) => one === result).length;
  const begun: NewFact = newFact(stockCheck, id, owner, startedAt, {
    number: formatSeriesNumber({
      prefix: 'HC',
      region: owner.region,
      year: yearOf(startedAt),
      serial,
    }),
    state: 'open',
    area,
    expected,
    places: plots.length,
    startedAt: iso(startedAt),
    startedBy: keeper.id,
  });
  const walked: Batch = [
    { kind: stockCheck, facts: [begun] },
    {
      kind: stockCheckArea,
      facts: [newFact(stockCheckArea, random.uuid(now), part, startedAt, { area })],
    },
    { kind: stockCheckLine, facts: lines },
    { kind: stockCheckLine, versions: answers },
  ];
  if (answered !== 'all') return walked;
  const countedAt = startedAt + DAY;
  const settledAt = countedAt + HOUR;
  const reviewedAt = countedAt + DAY;
  const settled = results.flatMap((result, at): readonly NewVersion[] =>
    result === 'missing' || result === 'elsewhere'
      ? [
          newVersion(
            stockCheckLine,
            lines[at]?.id ?? '',
            2,
            settledAt,
            {
              cause: result === 'missing' ? 'taken-out' : 'wrong-place',
              resolution:
                result === 'missing'
                  ? '家属取出祭奠，当日送回，两人核对后放回原位'
                  : '两人核对姓名后放回登记的位置',
              settledAt: iso(settledAt),
              settledBy: keeper.id,
            },
            '登记差异的原因和处理',
          ),
        ]
      : [],
  );
  const figures = {
    state: 'counted',
    countedAt: iso(countedAt),
    countedBy: keeper.id,
    found: counts('found'),
    missing: counts('missing'),
    elsewhere: counts('elsewhere'),
    moved: 0,
    extra: 0,
  } as const;
  const review = { state: 'closed', reviewedAt: iso(reviewedAt), reviewedBy: third } as const;
  return [
    ...walked,
    { kind: stockCheck, versions: [newVersion(stockCheck, id, 1, countedAt, figures, '交复核')] },
    { kind: stockCheckLine, versions: settled },
    { kind: stockCheck, versions: [newVersion(stockCheck, id, 2, reviewedAt, review, '复核')] },
  ].filter((step) => !('versions' in step) || step.versions.length > 0) as Batch;
}
