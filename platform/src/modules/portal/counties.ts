import type { Language } from '@qingming/standard/language/bilingual.ts';
import {
  findRegion,
  isWithinRegion,
  type Region,
  regionChildren,
  regionPath,
} from '@qingming/standard/data/regions.ts';

/** A city with the counties that a person may choose, or a county that stands alone. */
export interface CountyGroup {
  readonly city: Region;
  readonly counties: readonly Region[];
}

const groups = new Map<string, readonly CountyGroup[]>();

/** The divisions of a province (six digits) as its people name them. */
export function countyGroups(province: string): readonly CountyGroup[] {
  const known = groups.get(province);
  if (known !== undefined) return known;
  const made = regionChildren(province).map((city) => ({
    city,
    counties: city.level === 'county' ? [] : regionChildren(city.code),
  }));
  groups.set(province, made);
  return made;
}

/** A division of today inside the province, or undefined. */
export function findDivision(code: string | undefined, province: string): Region | undefined {
  const region = code === undefined ? undefined : findRegion(code);
  return region !== undefined && !region.former && isWithinRegion(region.code, province)
    ? region
    : undefined;
}

/** Where to look instead when a county has nothing: the city between it and the province. */
export function cityAround(county: Region | undefined): Region | undefined {
  const above = county === undefined ? undefined : regionPath(county.code).at(-2);
  return above?.level === 'city' ? above : undefined;
}

/** The county and the city of a place, without its province: 济南市历下区, "Lixia, Jinan". */
export function placeName(code: string, language: Language): string {
  const path = regionPath(code).slice(1);
  const names = (path.length === 0 ? regionPath(code) : path).map(({ name }) => name[language]);
  return language === 'zh' ? names.join('') : names.toReversed().join(', ');
}
