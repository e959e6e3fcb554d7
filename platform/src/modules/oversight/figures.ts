import type { DayFigures } from '@qingming/connect/api/oversight.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

export const FIGURES = [
  'opened',
  'cremated',
  'placed',
  'certificates',
  'closed',
  'inCare',
  'charged',
  'waived',
  'paid',
] as const satisfies readonly (keyof DayFigures)[];

/** The kinds that the figures count. */
export const COUNTED = [
  'funeralCase',
  'cremation',
  'ashesPlacement',
  'certificate',
  'custody',
  'billLine',
  'payment',
] as const;

const NONE: DayFigures = {
  opened: 0,
  cremated: 0,
  placed: 0,
  certificates: 0,
  closed: 0,
  inCare: 0,
  charged: 0,
  waived: 0,
  paid: 0,
};

interface Counted {
  readonly institution: string;
  readonly figure: keyof DayFigures;
  readonly value: number;
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The civil day in China as instants: from inclusive, until exclusive. */
export const boundsOf = (day: string): { readonly from: string; readonly until: string } => ({
  from: `${day}T00:00:00+08:00`,
  until: `${nextDay(day)}T00:00:00+08:00`,
});

/** The figures of a day by institution, counted from the records in the reader's scope. */
export async function figuresOn(
  asking: Asking,
  day: string,
): Promise<ReadonlyMap<string, DayFigures>> {
  const { from, until } = boundsOf(day);
  const rows = await asking.all<Counted>(sql`
    select institution, 'opened' as figure, count(*) as value from ${asking.from('funeralCase')} t
      where opened_at >= ${from} and opened_at < ${until} group by 1
    union all select institution, 'closed', count(*) from ${asking.from('funeralCase')} t
      where closed_at >= ${from} and closed_at < ${until} group by 1
    union all select institution, 'cremated', count(*) from ${asking.from('cremation')} t
      where kind = '0' and finished_at >= ${from} and finished_at < ${until} group by 1
    union all select institution, 'placed', count(*) from ${asking.from('ashesPlacement')} t
      where placed_at >= ${from} and placed_at < ${until} group by 1
    union all select institution, 'certificates', count(*) from ${asking.from('certificate')} t
      where issued_on = ${day}::date group by 1
    union all select institution, 'inCare', count(distinct case_id) from ${asking.from('custody')} t
      where subject = 'body' and since < ${until} and (t.until is null or t.until >= ${until}) group by 1
    union all select institution, case kind when 'charge' then 'charged' else 'waived' end, sum(amount)::bigint
      from ${asking.from('billLine')} t where served_on = ${day}::date group by 1, 2
    union all select institution, 'paid', sum(amount)::bigint from ${asking.from('payment')} t
      where received_at >= ${from} and received_at < ${until} group by 1`);
  const byInstitution = new Map<string, DayFigures>();
  for (const { institution, figure, value } of rows)
    byInstitution.set(institution, { ...figuresFor(byInstitution, institution), [figure]: value });
  return byInstitution;
}

export const figuresFor = (all: ReadonlyMap<string, DayFigures>, institution: string): DayFigures =>
  all.get(institution) ?? NONE;

/** The figures in which two statements of a day differ. */
export const differing = (one: DayFigures, other: DayFigures): readonly (keyof DayFigures)[] =>
  FIGURES.filter((figure) => one[figure] !== other[figure]);
