import { evaluate, type WorldRow } from '@qingming/standard/derive/expression-memory.ts';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import type { Indicator } from '@qingming/standard/language/indicator.ts';
import { civilDay } from '../clock.ts';
import type { Tx } from '../db/database.ts';
import { type Sql, sql } from '../db/sql.ts';
import type { StoredAny } from './stored.ts';

/** By how much one indicator changes in one division on one day. */
export interface Tally {
  readonly indicator: string;
  readonly province: string;
  readonly region: string;
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

function counted(indicator: Indicator, record: StoredAny | undefined): Tally | undefined {
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
    day,
    value,
  };
}

/** What one write changes: the version before is taken off, the version now is counted. */
export function talliesOf({ kind, before, after }: Written): readonly Tally[] {
  return indicatorsOf(kind).flatMap((indicator) => {
    const off = counted(indicator, before);
    const on = counted(indicator, after);
    return [
      ...(off === undefined ? [] : [{ ...off, value: -off.value }]),
      ...(on === undefined ? [] : [on]),
    ];
  });
}

const keyOf = ({ indicator, province, region, day }: Tally): string =>
  [indicator, province, region, day].join('|');

/** One tally per indicator, division and day; in one order, so that writers do not lock crosswise. */
export function summed(tallies: readonly Tally[]): readonly Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of tallies) {
    const key = keyOf(tally);
    sums.set(key, { ...tally, value: (sums.get(key)?.value ?? 0) + tally.value });
  }
  return [...sums.entries()]
    .filter(([, { value }]) => value !== 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, tally]) => tally);
}

/** Adds tallies to the indicators; undefined when there is nothing to add. */
export function tallyInsert(tallies: readonly Tally[]): Sql | undefined {
  const rows = summed(tallies);
  if (rows.length === 0) return undefined;
  return sql`
    insert into indicator_day (indicator, province, region, day, value)
    select * from unnest(${rows.map((row) => row.indicator)}::text[], ${rows.map((row) => row.province)}::text[],
      ${rows.map((row) => row.region)}::text[], ${rows.map((row) => row.day)}::date[], ${rows.map((row) => row.value)}::bigint[])
    on conflict (indicator, province, region, day) do update set value = indicator_day.value + excluded.value`;
}

/** Adds tallies to the indicators, in the transaction of the facts that they count. */
export function sendTallies(tx: Tx, written: readonly Written[]): void {
  const insert = tallyInsert(written.flatMap(talliesOf));
  if (insert !== undefined) tx.send(insert);
}
