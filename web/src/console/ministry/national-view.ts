import type {
  Compared,
  DivisionRow,
  IndicatorName,
  Overview,
  PeriodName,
} from '@qingming/connect/api/national.ts';
import { withQuery } from '../api/client.ts';
import { yuan } from '../format/money.ts';

export const PERIOD_NAMES: readonly PeriodName[] = ['day', 'month', 'year'];

export const isPeriod = (word: string | null): word is PeriodName =>
  PERIOD_NAMES.some((name) => name === word);

const NOTHING: Compared = { now: 0, before: 0 };

export const figureOf = (row: DivisionRow, indicator: string, period: PeriodName): Compared =>
  row.figures[indicator]?.[period] ?? NOTHING;

const COUNT = new Intl.NumberFormat('zh-CN');

export const figureText = ({ unit }: Pick<IndicatorName, 'unit'>, value: number): string =>
  unit === 'fen' ? yuan(value) : COUNT.format(value);

/** Where the records behind a number are listed. */
export function countedHref(
  { periods }: Pick<Overview, 'periods'>,
  indicator: string,
  region: string,
  period: PeriodName,
  side: 'now' | 'before',
): string {
  const { from, to } = periods[period][side];
  return withQuery('/counted', { indicator, region, from, to });
}

export const STEPS = 4;

/** The upper bound of each shade: the largest value in even steps, so that the map can be read off. */
export function boundsOf(values: readonly number[]): readonly number[] {
  const largest = Math.max(0, ...values);
  return Array.from({ length: STEPS }, (_, at) => Math.ceil((largest * (at + 1)) / STEPS));
}

/** The shade of a value, 0 for nothing. */
export const stepOf = (value: number, bounds: readonly number[]): number =>
  value <= 0 ? 0 : bounds.findIndex((bound) => value <= bound) + 1;

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** `0.2 s`, `45 s`, `3 min`, `5 h`, `12 d`. */
export function span(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size < 10 * SECOND_MS) return `${(milliseconds / SECOND_MS).toFixed(1)} s`;
  if (size < 2 * MINUTE_MS) return `${Math.round(milliseconds / SECOND_MS)} s`;
  const minutes = Math.round(milliseconds / MINUTE_MS);
  if (Math.abs(minutes) < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}
