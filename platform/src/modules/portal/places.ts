import type { Region } from '@qingming/standard/data/regions.ts';
import type { Records } from '../../kernel/records/records.ts';
import { cityAround } from './counties.ts';
import { middleOfDivision } from './nearest.ts';
import type { InstitutionsFound, NearEntry } from './published.ts';
import { institutionsOn, nearestTo } from './queries.ts';

/** What was found for a county: there, in its city, the nearest of the province, or all of it. */
export interface FoundAround {
  readonly where: 'there' | 'city' | 'near' | 'province';
  readonly found: InstitutionsFound;
  /** The city whose institutions are shown because the county has none. */
  readonly city: Region | undefined;
  /** The nearest of the province, because the city has none either. */
  readonly near: readonly NearEntry[];
}

export interface Search {
  /** Six digits of the province. */
  readonly node: string;
  readonly county: Region | undefined;
  readonly kind: string | undefined;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly page: number;
}

/** The institutions of the province that lie nearest to a county, in a straight line. */
export const nearestOf = async (
  records: Records,
  { node, county, kind, day }: Search,
): Promise<readonly NearEntry[]> => {
  const point = county && (await middleOfDivision(node, county.code));
  return point === undefined ? [] : nearestTo(records, { region: node, kind }, day, point);
};

/** The institutions of a county; without any, those of its city; without those, the nearest ones. */
export async function findAround(records: Records, search: Search): Promise<FoundAround> {
  const { node, county, kind, day, page } = search;
  const look = (region: string) => institutionsOn(records, { region, kind }, day, page);
  const there = await look(county?.code ?? node);
  if (there.total > 0 || county === undefined)
    return { where: 'there', found: there, city: undefined, near: [] };
  const city = cityAround(county);
  const around = city && (await look(city.code));
  if (around !== undefined && around.total > 0)
    return { where: 'city', found: around, city, near: [] };
  const near = await nearestOf(records, search);
  if (near.length > 0) return { where: 'near', found: there, city: undefined, near };
  return { where: 'province', found: await look(node), city: undefined, near: [] };
}
