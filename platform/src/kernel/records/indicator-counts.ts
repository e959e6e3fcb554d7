import { evaluate, type WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import type { Indicator } from '@qingming/standard/language/indicator.ts';
import { civilDay } from '../clock.ts';
import type { Tx } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import type { StoredAny } from './stored.ts';

/** By how much one indicator changes in one division and institution on one day. */
export interface IndicatorCount {
  readonly indicator: string;
  readonly province: string;
  readonly region: string;
  /** Null when the record belongs to none. */
  readonly institution: string | null;
  readonly day: string;
  readonly value: number;
}

/** What was written: the version before (undefined for a new record) and the version now. */
export interface Written {
  readonly kind: string;
  readonly before: StoredAny | undefined;
  readonly after: StoredAny;
}

const byKind = new Map<string, readonly Indicator[]>();
const indicatorsOf = (kind: string): readonly Indicator[] => {
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const found = INDICATORS.filter(({ record }) => record === kind);
  byKind.set(kind, found);
  return found;
};

/** The day in China of an instant, or the day itself. */
const dayOf = (value: unknown): string | undefined =>
  typeof value !== 'string' ? undefined : value.includes('T') ? civilDay(new Date(value)) : value;

const FULL_DAY = 10;

function counted(indicator: Indicator, record: StoredAny | undefined): IndicatorCount | undefined {
  if (record === undefined || record.voided) return undefined;
  const row = record.fact as WorldRow;
  const day = dayOf(row[indicator.day]);
  if (day === undefined || day.length !== FULL_DAY) return undefined;
  const holds = evaluate(
    { world: () => [], isPartial: () => false },
    indicator.record,
    row,
    indicator.where,
  );
  if (holds !== true) return undefined;
  const value = indicator.sum === undefined ? 1 : Number(row[indicator.sum] ?? 0);
  return {
    indicator: indicator.name,
    province: record.province,
    region: record.region,
    institution: record.institution,
    day,
    value,
  };
}

/** What one write changes: the version before is taken off, the version now is counted. */
export function indicatorCountsOf({ kind, before, after }: Written): readonly IndicatorCount[] {
  return indicatorsOf(kind).flatMap((indicator) => {
    const off = counted(indicator, before);
    const on = counted(indicator, after);
    return [
      ...(off === undefined ? [] : [{ ...off, value: -off.value }]),
      ...(on === undefined ? [] : [on]),
    ];
  });
}

const keyOf = ({ indicator, province, region, institution, day }: IndicatorCount): string =>
  [indicator, province, region, institution ?? '', day].join('|');

/** One indicator count per indicator, division, institution and day; in one order, so that writers do not lock crosswise. */
export function summed(indicatorCounts: readonly IndicatorCount[]): readonly IndicatorCount[] {
  const sums = new Map<string, IndicatorCount>();
  for (const count of indicatorCounts) {
    const key = keyOf(count);
    sums.set(key, { ...count, value: (sums.get(key)?.value ?? 0) + count.value });
  }
  return [...sums.entries()]
    .filter(([, { value }]) => value !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, count]) => count);
}

/** Adds indicator counts to the indicators; undefined when there is nothing to add. */
export function indicatorCountInsert(indicatorCounts: readonly IndicatorCount[]): Sql | undefined {
  const rows = summed(indicatorCounts);
  if (rows.length === 0) return undefined;
  return sql`
    insert into indicator_day (indicator, province, region, institution, day, value)
    select * from unnest(${rows.map((row) => row.indicator)}::text[], ${rows.map((row) => row.province)}::text[],
      ${rows.map((row) => row.region)}::text[], ${rows.map((row) => row.institution)}::uuid[], ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.value)}::bigint[])
    on conflict (indicator, province, region, institution, day) do update set value = indicator_day.value + excluded.value`;
}

/** Adds indicator counts to the indicators, in the transaction of the facts that they count. */
export function sendIndicatorCounts(tx: Tx, written: readonly Written[]): void {
  const insert = indicatorCountInsert(written.flatMap(indicatorCountsOf));
  if (insert !== undefined) tx.send(insert);
}
