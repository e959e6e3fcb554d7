import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { parseSeriesNumber, type SeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { civilDay } from '../clock.ts';
import type { Tx } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { StoredAny } from './stored.ts';

const SERIAL_DIGITS = 6;

/** Series that no element of the standard names: tags of the body and of the ashes, reissued certificates. */
export const TAG_PREFIX = { body: 'T', ashes: 'A' } as const;
export const REISSUE_PREFIX = 'BHZ';

/** Every series in which this node gives numbers. */
export const seriesPrefixes = (
  catalogue: ReadonlyMap<string, RecordDefinition>,
): ReadonlySet<string> =>
  new Set([
    ...[...catalogue.values()].flatMap(({ series }) => series.map(({ prefix }) => prefix)),
    ...Object.values(TAG_PREFIX),
    REISSUE_PREFIX,
  ]);

/**
 * The next numbers of a series: prefix + six-digit region - year - six-digit serial (observed:
 * FisIdHelp). Without gaps: the row is locked until the transaction ends. Returns the first serial.
 */
async function take(
  tx: Pick<Tx, 'one'>,
  prefix: string,
  region: string,
  year: number,
  count: number,
): Promise<number> {
  const { last } = await tx.one<{ last: number }>(sql`
    insert into number_series (prefix, region, year, last) values (${prefix}, ${region}, ${year}, ${count})
    on conflict (prefix, region, year) do update set last = number_series.last + excluded.last
    returning last`);
  return last - count + 1;
}

const format = (prefix: string, region: string, year: number, serial: number): string =>
  `${prefix}${region}-${year}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;

/** `count` numbers of the series `prefix` for a division, in the year of `at`. */
export async function nextNumbers(
  tx: Pick<Tx, 'one'>,
  prefix: string,
  region: string,
  at: Date,
  count = 1,
): Promise<readonly string[]> {
  const year = Number(civilDay(at).slice(0, 4));
  const first = await take(tx, prefix, region, year, count);
  return Array.from({ length: count }, (_, index) => format(prefix, region, year, first + index));
}

/** Fills in the numbers that the standard gives to new records of this kind; a number that is there stays. */
export async function numbered<Fact extends object>(
  tx: Tx,
  definition: RecordDefinition,
  region: string,
  at: Date,
  fact: Fact,
): Promise<Fact> {
  const given: Record<string, string> = {};
  for (const { element, prefix } of definition.series) {
    if (Reflect.get(fact, element) !== undefined) continue;
    const [number] = await nextNumbers(tx, prefix, region, at);
    if (number !== undefined) given[element] = number;
  }
  return { ...given, ...fact };
}

/** The same of many new records: those of one division that lack a number take the next ones together. */
export async function numberedAll(
  tx: Tx,
  { series }: RecordDefinition,
  at: Date,
  records: readonly StoredAny[],
): Promise<readonly StoredAny[]> {
  const given = new Map<StoredAny, AnyFact>();
  for (const { element, prefix } of series) {
    const lacking = records.filter(({ fact }) => fact[element] === undefined);
    for (const [region, ones] of Map.groupBy(lacking, (record) => record.region)) {
      const numbers = await nextNumbers(tx, prefix, region, at, ones.length);
      for (const [index, record] of ones.entries())
        given.set(record, { ...given.get(record), [element]: numbers[index] });
    }
  }
  return records.map((record) => ({ ...record, fact: { ...given.get(record), ...record.fact } }));
}

/** A number of the series that nobody bears, to check a record with before it is given one. */
export const numbersToCome = ({ series }: RecordDefinition, region: string): AnyFact =>
  Object.fromEntries(
    series.map(({ element, prefix }) => [element, format(prefix, region, 2000, 0)]),
  );

/** A tag carries a check character behind its number; the number alone belongs to the series. */
const TAG_CHECK = /-[0-9A-Z]$/;

const numberIn = (text: unknown): SeriesNumber | undefined =>
  typeof text === 'string'
    ? (parseSeriesNumber(text) ?? parseSeriesNumber(text.replace(TAG_CHECK, '')))
    : undefined;

/** The elements of a kind that hold numbers of series: those that the standard gives, and tags. */
export const numberElements = (definition: RecordDefinition): readonly string[] => [
  ...definition.series.map(({ element }) => element),
  ...Object.entries(definition.elements).flatMap(([name, { format }]) =>
    format === 'tag' && name === definition.title ? [name] : [],
  ),
];

/** The numbers that records bring with them, from an archive or another system. */
export function numbersIn(
  definition: RecordDefinition,
  records: readonly { readonly fact: AnyFact }[],
): readonly SeriesNumber[] {
  const elements = numberElements(definition);
  return records.flatMap(({ fact }) =>
    elements.flatMap((element) => numberIn(fact[element]) ?? []),
  );
}

/** Moves each series past the numbers that are taken, so that the next one is free. */
export function advanceSeries(tx: Tx, taken: readonly SeriesNumber[]): void {
  const last = new Map<string, SeriesNumber>();
  for (const number of taken) {
    const series = `${number.prefix}${number.region}${number.year}`;
    if (number.serial > (last.get(series)?.serial ?? 0)) last.set(series, number);
  }
  if (last.size === 0) return;
  const rows = [...last.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, number]) => number);
  tx.send(sql`
    insert into number_series (prefix, region, year, last)
    select * from unnest(${rows.map((row) => row.prefix)}::text[], ${rows.map((row) => row.region)}::text[],
      ${rows.map((row) => row.year)}::int[], ${rows.map((row) => row.serial)}::int[])
    on conflict (prefix, region, year) do update set last = greatest(number_series.last, excluded.last)`);
}
