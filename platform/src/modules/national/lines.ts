import type {
  Compared,
  Delay,
  DivisionRow,
  Figures,
  PeriodName,
} from '@qingming/connect/api/national.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { type InstitutionCompleteness, sumCompleteness } from './completeness.ts';
import { PERIODS } from '@qingming/connect/api/national.ts';
import { lastFullWeek, periodOf } from './periods.ts';
import type { ListedInstitution } from './listed-institutions.ts';
import { sharesOf } from './shares.ts';
import { divisionAt, divisionsOf, isNation, nameOf, type Scope } from './scope.ts';

/** What one indicator adds up to in one region in one stretch of a year. */
export interface IndicatorCountRow {
  readonly indicator: string;
  readonly region: string;
  /** In a county; null elsewhere, and when the record belongs to none. */
  readonly institution: string | null;
  readonly side: 'now' | 'before';
  /** 0 the day, 1 the month before it, 2 the year before that. */
  readonly stretch: number;
  readonly value: number;
}

/** What stands beside the numbers: how long they are on their way, and what is held back. */
export interface Beside {
  readonly delays: ReadonlyMap<string, Delay>;
  readonly held: ReadonlyMap<string, number>;
  /** Of one county, by institution; what belongs to none stands under ''. */
  readonly heldByInstitution: ReadonlyMap<string, number>;
  readonly partners: ReadonlySet<string>;
}

type Side = IndicatorCountRow['side'];

/** A period holds its own stretch and the shorter ones. */
const upTo = (rows: readonly IndicatorCountRow[], side: Side, period: number): number =>
  rows.reduce(
    (sum, row) => (row.side === side && row.stretch <= period ? sum + row.value : sum),
    0,
  );

/** When the overview is asked for a day that is not over, that day is left out of what is compared. */
function comparedOf(
  rows: readonly IndicatorCountRow[],
  name: PeriodName,
  { day, today }: Pick<Parts, 'day' | 'today'>,
): Compared {
  const at = PERIODS.indexOf(name);
  const now = upTo(rows, 'now', at);
  if (periodOf(name, day, today).complete === null) return { now, complete: null, before: null };
  const unfinished = day < today ? 0 : upTo(rows, 'now', PERIODS.indexOf('day'));
  return { now, complete: now - unfinished, before: upTo(rows, 'before', at) };
}

const figuresOf = (rows: readonly IndicatorCountRow[], parts: Parts): Figures =>
  Object.fromEntries(PERIODS.map((name) => [name, comparedOf(rows, name, parts)])) as Figures;

const addUp = (
  rows: readonly IndicatorCountRow[],
  parts: Parts,
): Pick<DivisionRow, 'figures' | 'shares'> => {
  const figures: DivisionRow['figures'] = Object.fromEntries(
    INDICATORS.map(({ name }) => [
      name,
      figuresOf(
        rows.filter(({ indicator }) => indicator === name),
        parts,
      ),
    ]),
  );
  return { figures, shares: sharesOf(figures) };
};

/** Everything that the lines of one overview are made from. */
export interface Parts {
  readonly scope: Scope;
  readonly rows: readonly IndicatorCountRow[];
  readonly completeness: readonly InstitutionCompleteness[];
  /** The day that was asked about, today or before. */
  readonly day: string;
  readonly today: string;
  readonly beside: Beside;
  /** Open institutions by county. */
  readonly institutions: ReadonlyMap<string, number>;
}

const sumWithin = (
  counts: ReadonlyMap<string, number>,
  within: (region: string) => boolean,
): number => [...counts].reduce((sum, [region, count]) => (within(region) ? sum + count : sum), 0);

/** The line of a division: what `within` says lies in it. */
export function lineOf(
  parts: Parts,
  region: string,
  within: (region: string) => boolean,
): DivisionRow {
  const { scope, rows, completeness, today, beside } = parts;
  const isProvince = isNation(scope) && region !== scope.region;
  return {
    region,
    institution: null,
    name: nameOf(region),
    ...addUp(
      rows.filter((row) => within(row.region)),
      parts,
    ),
    completeness: sumCompleteness(
      lastFullWeek(today),
      completeness.filter((county) => within(county.region)),
    ),
    delay: (isProvince ? beside.delays.get(region) : undefined) ?? null,
    quarantined: sumWithin(beside.held, within),
    connected: !isProvince || beside.partners.has(region),
    institutions: sumWithin(parts.institutions, within),
  };
}

/** Every division of the scope, and its own line when it has none or something stands in none of them. */
export function linesOf(parts: Parts): readonly DivisionRow[] {
  const { scope, rows } = parts;
  const divisions = divisionsOf(scope);
  const isOwn =
    divisions.length === 0 || rows.some(({ region }) => divisionAt(scope, region) === scope.region);
  const regions = isOwn ? [...divisions, scope.region] : divisions;
  return regions.map((region) =>
    lineOf(parts, region, (candidate) => divisionAt(scope, candidate) === region),
  );
}

/** The line of some institutions of a county. */
export const institutionLine = (
  parts: Parts,
  listed: readonly ListedInstitution[],
  own: Pick<DivisionRow, 'institution' | 'name'>,
  within: (institution: string) => boolean,
): DivisionRow => ({
  ...own,
  region: parts.scope.region,
  ...addUp(
    parts.rows.filter(({ institution }) => within(institution ?? '')),
    parts,
  ),
  completeness: sumCompleteness(
    lastFullWeek(parts.today),
    parts.completeness.filter(({ institution }) => within(institution)),
  ),
  delay: null,
  quarantined: sumWithin(parts.beside.heldByInstitution, within),
  connected: true,
  institutions: listed.filter(({ id }) => within(id)).length,
});

const OTHERS = { zh: '其他', en: 'Others' };

/** Every institution of a county, and one line for what stands under none of them, so that they add up. */
export function institutionLines(
  parts: Parts,
  listed: readonly ListedInstitution[],
): readonly DivisionRow[] {
  const ids = new Set(listed.map(({ id }) => id));
  const lines = listed.map(({ id, name }) =>
    institutionLine(
      parts,
      listed,
      { institution: id, name: { zh: name, en: name } },
      (one) => one === id,
    ),
  );
  const isOther = (one: string): boolean => !ids.has(one);
  const hasOthers =
    parts.rows.some(({ institution }) => isOther(institution ?? '')) ||
    parts.completeness.some(({ institution }) => isOther(institution)) ||
    [...parts.beside.heldByInstitution.keys()].some(isOther);
  return hasOthers
    ? [...lines, institutionLine(parts, listed, { institution: null, name: OTHERS }, isOther)]
    : lines;
}
