import { inspectionItem } from '@qingming/standard/records/inspection-item.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import { figuresOf, type FigureValues, type House } from './figures.ts';
import { proposedPoints } from './proposal.ts';
import { daysOfYear } from './year.ts';

type Item = FactOf<typeof inspectionItem>;

/** A point of the scheme, as an inspection takes it over. */
export interface Point extends Pick<Item, 'most'> {
  readonly id: string;
  readonly figure: Item['figure'] | null;
  readonly fullAt: number | null;
  readonly noneAt: number | null;
}

export async function houseOf(records: Records, id: string): Promise<House> {
  const { fact, province } = await records.get(institution, id);
  return { id, province, kind: fact.kind };
}

/** The points by which a house is inspected in a year: those of its kind and ownership that hold in it and were not withdrawn. */
export const schemeFor = (
  { clock }: Pick<NodeContext, 'clock'>,
  records: Records,
  house: string,
  year: string,
): Promise<readonly Point[]> =>
  records.ask({ reads: [inspectionItem.kind, 'institution'], act: 'list' }, async (asking) => ({
    answer: await asking.all<Point>(sql`
      select t.id, t.most, t.figure, t.full_at as "fullAt", t.none_at as "noneAt"
      from ${asking.from('institution')} h
      join ${asking.from(inspectionItem.kind)} t on t.province = h.province and t.institution_kind = h.kind
        and (t.properties is null or t.properties = h.properties)
      where h.id = ${house}::uuid and t.year_from <= ${year} and (t.year_until is null or t.year_until >= ${year})
        and (t.ended_on is null or t.ended_on > ${civilDay(clock.now())}::date)
      order by t.code, t.id`),
  }));

/** What is known of a point when the inspection begins: what it was measured by, and the points that come of it. */
function measuredOf({ figure, fullAt, noneAt, most }: Point, values: FigureValues) {
  const measured = figure === null || figure === undefined ? undefined : values.get(figure);
  if (measured === undefined || fullAt === null || noneAt === null) return {};
  return {
    measured: measured.value,
    measuredOf: measured.whole,
    proposed: proposedPoints(measured, { most, fullAt, noneAt }),
  };
}

const NONE: FigureValues = new Map();

/** The list of an inspection that begins: each point of the scheme, measured where the platform can. */
export async function listOfPoints(node: NodeContext, records: Records, id: string, year: string) {
  const points = await schemeFor(node, records, id, year);
  const days = daysOfYear(year, civilDay(node.clock.now()));
  const isMeasured = points.some(({ figure }) => figure !== null);
  const values =
    days === undefined || !isMeasured
      ? NONE
      : await figuresOf(node, records, await houseOf(records, id), days);
  return points.map((point) => ({
    item: point.id,
    most: point.most,
    figure: point.figure ?? undefined,
    ...measuredOf(point, values),
  }));
}
