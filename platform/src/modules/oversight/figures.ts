import type { DayFigures } from '@qingming/connect/api/oversight.ts';
import { DAY_FIGURES, REPORTED_INDICATORS } from '@qingming/standard/indicators/day-report.ts';
import type { Days } from '../../kernel/clock.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { countedRows, getIndicator } from '../../kernel/records/counted.ts';
import type { Asking } from '../../kernel/records/records.ts';

export type FigureName = keyof DayFigures;

const ADDED_UP = Object.entries(REPORTED_INDICATORS) as readonly [
  keyof typeof REPORTED_INDICATORS,
  string,
][];

export const FIGURES: readonly FigureName[] = DAY_FIGURES;

/** The kind that a figure counts. */
const kindOf = (figure: FigureName): string =>
  figure === 'inCare' ? 'custody' : getIndicator(REPORTED_INDICATORS[figure]).record;

/** What stays in a province is not at the ministry: it cannot count it, and says nothing of it. */
const isHeld = ({ level, catalogue }: NodeContext, kind: string): boolean =>
  level === 'province' || catalogue.get(kind)?.travels !== 'stays';

/** The figures that this node can count for itself. */
export const comparableFigures = (node: NodeContext): readonly FigureName[] =>
  FIGURES.filter((figure) => isHeld(node, kindOf(figure)));

/** The kinds that it reads for them. */
export const countedKinds = (node: NodeContext): readonly string[] => [
  ...new Set(comparableFigures(node).map(kindOf)),
];

export type CountedFigures = Partial<DayFigures>;

interface Counted {
  readonly institution: string;
  readonly day: string;
  readonly figure: FigureName;
  readonly value: number;
}

/** Who was there as each day ended. */
const inCare = (asking: Asking, { from, to }: Days): Sql => sql`
  select t.institution, to_char(d.day, 'YYYY-MM-DD') as day, 'inCare' as figure, count(distinct t.case_id) as value
  from generate_series(${from}::date, ${to}::date, interval '1 day') d (day)
  cross join lateral (select (d.day::date + 1)::timestamp at time zone 'Asia/Shanghai' as ends) e
  join ${asking.from('custody')} t on t.subject = 'body' and t.since < e.ends and (t.until is null or t.until >= e.ends)
  group by 1, 2`;

const addedUp = (
  node: NodeContext,
  asking: Asking,
  days: Days,
  figure: FigureName,
  name: string,
): Sql => sql`
  select institution, day, ${figure}::text as figure, sum(value)::bigint as value
  from ${countedRows(node.catalogue, asking, getIndicator(name), days)} c group by 1, 2`;

/** What institutions did on which day, as far as this node can count it. */
export interface DaysCounted {
  of(institution: string, day: string): CountedFigures;
}

/** The figures of days by institution, counted from the records in the reader's scope by the indicators. */
export async function countDays(
  node: NodeContext,
  asking: Asking,
  days: Days,
  institution?: string,
): Promise<DaysCounted> {
  const comparable = comparableFigures(node);
  const parts = [
    ...ADDED_UP.filter(([figure]) => comparable.includes(figure)).map(([figure, name]) =>
      addedUp(node, asking, days, figure, name),
    ),
    ...(comparable.includes('inCare') ? [inCare(asking, days)] : []),
  ];
  const only = institution === undefined ? sql`true` : sql`institution = ${institution}::uuid`;
  const rows = await asking.all<Counted>(
    sql`select * from (${join(parts, ' union all ')}) counted where ${only}`,
  );
  const nothing: CountedFigures = Object.fromEntries(comparable.map((figure) => [figure, 0]));
  const counted = new Map<string, CountedFigures>();
  const keyOf = (of: string, day: string): string => `${of} ${day}`;
  const figuresOf = (of: string, day: string) => counted.get(keyOf(of, day)) ?? nothing;
  for (const { institution: of, day, figure, value } of rows)
    counted.set(keyOf(of, day), { ...figuresOf(of, day), [figure]: value });
  return { of: figuresOf };
}

/** The figures in which a report differs from what is counted here; what cannot be counted here is not among them. */
export const differing = (computed: CountedFigures, reported: DayFigures): readonly FigureName[] =>
  FIGURES.filter(
    (figure) => computed[figure] !== undefined && computed[figure] !== reported[figure],
  );
