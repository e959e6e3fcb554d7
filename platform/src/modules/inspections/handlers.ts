import { inspection } from '@qingming/standard/records/inspection.ts';
import { inspectionScore, rectification } from '@qingming/standard/records/inspection-score.ts';
import { yearlyFigure, yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import type { ActDone, ActHandlers } from '../../kernel/acts/handler.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { figuresOf } from './figures.ts';
import { houseOf, listOfPoints } from './scheme.ts';

/** Parts of the root in their order, which is that of their identifiers: papers list them so. */
function partsOf<Fact>({ node, root }: ActDone, facts: readonly Fact[]) {
  const owner = { region: root.region, institution: root.institution ?? '', root: root.id };
  const ids = facts.map(() => node.ids.uuid()).toSorted();
  return facts.map((fact, at) => ({ id: ids[at] ?? '', fact: fact as never, owner }));
}

const WORKED_OUT = '平台计算 worked out';

/** A report that is filed states its figures, as the records have them at this moment. */
async function stateYearFigures(done: ActDone): Promise<void> {
  const { node, records, root } = done;
  const { fact, version } = await records.get(yearlyReport, root.id);
  const { filedAt, from, until } = fact;
  if (filedAt === undefined || root.institution === null) throw new Fault('not-found');
  const house = await houseOf(records, root.institution);
  const values = await figuresOf(node, records, house, { from, to: until });
  const stated = [...values].map(([figure, { value, whole }]) => ({
    figure,
    value,
    whole,
    workedAt: filedAt,
  }));
  await records.createMany(yearlyFigure, partsOf(done, stated));
  await records.revise(yearlyReport, root.id, version, { figures: stated.length }, WORKED_OUT);
}

/** An inspection that is opened takes over the scheme, with what the platform can measure. */
async function listPoints(done: ActDone): Promise<void> {
  const { node, records, root } = done;
  const { fact, institution } = await records.get(inspection, root.id);
  const points = await listOfPoints(node, records, institution ?? '', fact.year);
  await records.createMany(inspectionScore, partsOf(done, points));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The total of an inspection that is concluded, and the last day of what has to be put right. */
async function addUpPoints({ records, root: { id, version } }: ActDone): Promise<void> {
  const judged = (await records.ofRoot(inspectionScore, id))
    .map(({ fact }) => fact)
    .filter(({ score }) => score !== undefined);
  const due = (await records.ofRoot(rectification, id))
    .filter(({ voided }) => !voided)
    .map(({ fact }) => fact.dueOn)
    .toSorted();
  const added = {
    total: sum(judged.map(({ score }) => score ?? 0)),
    most: sum(judged.map(({ most }) => most)),
    ...(due.length > 0 && { rectifyBy: due.at(-1) }),
  };
  await records.revise(inspection, id, version, added, WORKED_OUT);
}

/** What acts on reports and inspections do beside writing their record. */
export const inspectionHandlers: ActHandlers = { stateYearFigures, listPoints, addUpPoints };
