import type { Bilingual } from '../language/bilingual.ts';
import table from './regions.json' with { type: 'json' };

/** Depth of an administrative division (GB/T 2260); `nation` is the ministry's own scope, 000000. */
export type RegionLevel = 'nation' | 'province' | 'city' | 'county';

export interface Region {
  /** Six digits. */
  readonly code: string;
  readonly name: Bilingual;
  readonly level: RegionLevel;
  /** A division that exists no more; records and identity numbers of its time still carry it. */
  readonly former: boolean;
}

export const NATION = '000000';

/** Where the Regulation on funeral management (国务院令第824号) is not applied: no platform is awaited there. */
export const OUTSIDE_THE_REGULATION: readonly string[] = ['710000', '810000', '820000'];

/** Rows such as 110100 市辖区 that only group counties; people never say them. */
const GROUPING = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;

const LEVEL_OF_PREFIX: Readonly<Record<number, RegionLevel>> = {
  0: 'nation',
  2: 'province',
  4: 'city',
  6: 'county',
};

/** The digits that every division inside begins with: 370000 → 37, 370100 → 3701, 000000 → ''. */
export function scopePrefix(code: string): string {
  if (code.endsWith('0000')) return code.startsWith('00') ? '' : code.slice(0, 2);
  return code.endsWith('00') ? code.slice(0, 4) : code;
}

function toRegion(prefix: string, names: string, former: boolean): Region {
  const [zh = '', en = ''] = names.split('|');
  const level = LEVEL_OF_PREFIX[prefix.length] ?? 'county';
  return { code: prefix.padEnd(6, '0'), name: { zh, en }, level, former };
}

const toRegions = (rows: Readonly<Record<string, string>>, former: boolean): readonly Region[] =>
  Object.entries(rows)
    .map(([prefix, names]) => toRegion(prefix, names, former))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const NATION_REGION = toRegion('', '全国|China', false);
const CURRENT = toRegions(table.current, false);
const BY_CODE: ReadonlyMap<string, Region> = new Map(
  [...toRegions(table.former, true), ...CURRENT, NATION_REGION].map((region) => [
    region.code,
    region,
  ]),
);

const isGrouping = (region: Region): boolean =>
  region.level === 'city' && GROUPING.test(region.name.zh);

/** The division of a six-digit code, one that was abolished since 2002 included. */
export const findRegion = (code: string): Region | undefined => BY_CODE.get(code);

export const regionName = (code: string): Bilingual | undefined => findRegion(code)?.name;

export const regionLevel = (code: string): RegionLevel | undefined => findRegion(code)?.level;

/** Whether the code is a division of today; `isKnownRegion` also takes those of the archives. */
export const isRegion = (code: string): boolean => findRegion(code)?.former === false;

export const isKnownRegion = (code: string): boolean => BY_CODE.has(code);

/** The code of the division above, groupings such as 110100 included; undefined for the nation. */
export function regionParent(code: string): string | undefined {
  const prefix = scopePrefix(code);
  if (prefix === '' || !BY_CODE.has(code)) return undefined;
  const above = prefix.slice(0, -2).padEnd(6, '0');
  return BY_CODE.has(above) ? above : prefix.slice(0, 2).padEnd(6, '0');
}

/** From the province down to the division itself, as people write it: 北京市, 东城区. */
export function regionPath(code: string): readonly Region[] {
  const region = findRegion(code);
  if (region === undefined || region.level === 'nation') return [];
  const parent = regionParent(code);
  const above = parent === undefined ? [] : regionPath(parent);
  return isGrouping(region) ? above : [...above, region];
}

/** The path in one line, in the order of each language: 山东省济南市, "Jinan, Shandong". */
export function regionFullName(code: string): Bilingual | undefined {
  const path = regionPath(code);
  if (path.length === 0) return regionName(code);
  return {
    zh: path.map((region) => region.name.zh).join(''),
    en: path
      .map((region) => region.name.en)
      .toReversed()
      .join(', '),
  };
}

/** All divisions of today beneath a division (or beneath a prefix of two or four digits), in code order. */
export function regionsUnder(prefixCode: string): readonly Region[] {
  const prefix = scopePrefix(prefixCode.padEnd(6, '0'));
  return CURRENT.filter(
    (region) => region.code.startsWith(prefix) && scopePrefix(region.code) !== prefix,
  );
}

/** The divisions that a person chooses from next: counties of 北京市 come directly, without 市辖区. */
export function regionChildren(code: string): readonly Region[] {
  const isChild = (region: Region): boolean => {
    const path = regionPath(region.code);
    return !isGrouping(region) && (path.at(-2)?.code ?? NATION) === code;
  };
  return regionsUnder(code).filter(isChild);
}

/** Whether a division lies inside a scope: the nation holds all, 370000 holds 370102. */
export const isWithinRegion = (code: string, scope: string): boolean =>
  code.startsWith(scopePrefix(scope));
