import type {
  YearFigures,
  YearFigureTold,
  YearFiguresQuery,
} from '@qingming/connect/api/inspections.ts';
import { YEAR_FIGURES } from '@qingming/standard/indicators/year-figures.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { yearlyFigure, yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import { civilDay, type Days } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Records } from '../../kernel/records/records.ts';
import { figuresOf, type FigureValues } from './figures.ts';
import { daysOfYear, lastYear } from './year.ts';

/** The figures in the order of their definitions, each with its words. */
const told = (values: FigureValues): readonly YearFigureTold[] =>
  YEAR_FIGURES.flatMap(({ name, label, unit, says, without, of }) => {
    const value = values.get(name);
    if (value === undefined) return [];
    return [
      {
        name,
        label,
        unit,
        says,
        without: without ?? null,
        value: value.value,
        whole: value.whole ?? null,
        of: of ?? null,
      },
    ];
  });

async function workedOutNow(
  node: NodeContext,
  records: Records,
  id: string,
  days: Days,
): Promise<YearFigures> {
  const { fact, province } = await getInstitutionInScope(records, institution, id);
  const values = await figuresOf(node, records, { id, province, kind: fact.kind }, days);
  return { days, at: node.clock.now().toISOString(), stated: false, figures: told(values) };
}

const daysAsked = (node: NodeContext, year: string): Days => {
  const days = daysOfYear(year, civilDay(node.clock.now()));
  if (days === undefined) throw new Fault('invalid-input');
  return days;
};

/** The figures of a house in a year, from what is on record now. Throws `not-found` out of scope. */
export const yearFigures = (
  node: NodeContext,
  records: Records,
  { institution: named, year }: YearFiguresQuery,
): Promise<YearFigures> => {
  const days = daysAsked(node, year ?? lastYear(node.clock.now()));
  return workedOutNow(node, records, houseAsked(records.actor, named), days);
};

/** What a report states; of one that was not filed yet, what it would state now. */
export async function figuresOfReport(
  node: NodeContext,
  records: Records,
  id: string,
): Promise<YearFigures> {
  const report = await records.get(yearlyReport, id);
  const { filedAt, from, until, year } = report.fact;
  if (filedAt === undefined) {
    if (report.institution === null || report.province !== node.node) throw new Fault('not-found');
    return workedOutNow(node, records, report.institution, daysAsked(node, year));
  }
  const stated = (await records.ofRoot(yearlyFigure, id)).filter(
    ({ fact }) => fact.workedAt === filedAt,
  );
  const values = new Map(
    stated.map(({ fact: { figure, value, whole } }) => [figure, { value, whole }] as const),
  );
  return { days: { from, to: until }, at: filedAt, stated: true, figures: told(values) };
}
