import type { HeardFigures } from '@qingming/connect/api/voice.ts';
import { RATIOS, SMALLEST } from '@qingming/standard/indicators/all-ratios.ts';
import { shareOf } from '@qingming/standard/language/ratio.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';

const LEVELS = ['5', '4', '3', '2', '1'] as const;
const DAYS = -365;

interface Year {
  readonly from: string;
  readonly until: string;
}

type Counts = ReadonlyMap<string, number>;

const ratioOf = (name: string) => {
  const found = RATIOS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ratio “${name}”`);
  return found;
};
const [GOOD, IN_TIME] = [ratioOf('goodShare'), ratioOf('inTimeShare')];

const countIn = (counts: Counts, name: string): number => counts.get(name) ?? 0;

function share(counts: Counts, ratio: typeof GOOD): number | null {
  const found = shareOf(ratio, countIn(counts, ratio.part), countIn(counts, ratio.of));
  return found.state === 'shown' ? found.share : null;
}

/** How many of each level are counted, as the indicator `evaluations` counts them. */
const levelCounts = (records: Records, institution: string, { from, until }: Year) =>
  records.askNode('statistics', { reads: ['evaluation'], act: 'read' }, async (asking) => ({
    answer: await asking.all<{ level: string; count: number }>(sql`
      select e.level, count(*)::int as count from ${asking.from('evaluation')} e
      where e.institution = ${institution}::uuid and e.counted and not e.addition
        and (e.at at time zone 'Asia/Shanghai')::date between ${from}::date and ${until}::date
      group by e.level`),
  }));

/** One small cell would be told by the others: all are shown, or none. */
function levelsOf(found: Awaited<ReturnType<typeof levelCounts>>): readonly number[] | null {
  const cells = LEVELS.map((level) => found.find((one) => one.level === level)?.count ?? 0);
  const isSmall = cells.some((cell) => cell > 0 && cell < SMALLEST);
  return isSmall || cells.every((cell) => cell === 0) ? null : cells;
}

/** Both counts, where neither they nor what lies between them tells of single families. */
function evaluatedOf(counts: Counts): HeardFigures['evaluated'] {
  const [part, of] = [countIn(counts, 'evaluations'), countIn(counts, 'casesClosed')];
  const found = shareOf({ smallest: SMALLEST }, part, of);
  return found.state === 'shown' && part > 0 && part <= of ? { part, of } : null;
}

/** What is published of a house, of the last year: the indicators of the standard, cells below ten left out. */
export async function heardFigures(
  { clock }: Pick<NodeContext, 'clock'>,
  records: Records,
  institution: string,
): Promise<HeardFigures> {
  const until = civilDay(clock.now());
  const from = daysAfter(until, DAYS);
  const rows = await records.ask({ reads: [], act: 'read' }, async (asking) => ({
    answer: await asking.all<{ indicator: string; value: string }>(sql`
      select indicator, sum(value)::text as value from indicator_day
      where institution = ${institution}::uuid and day between ${from}::date and ${until}::date
      group by indicator`),
  }));
  const counts: Counts = new Map(rows.map(({ indicator, value }) => [indicator, Number(value)]));
  return {
    ...{ from, until },
    evaluated: evaluatedOf(counts),
    levels: levelsOf(await levelCounts(records, institution, { from, until })),
    good: share(counts, GOOD),
    inTime: share(counts, IN_TIME),
  };
}
