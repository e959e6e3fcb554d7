import type {
  Compared,
  DivisionRow,
  IndicatorName,
  Overview,
  PeriodName,
} from '@qingming/connect/api/national.ts';
import { OUTSIDE_THE_REGULATION } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { withQuery } from '../api/client.ts';
import { yuan } from '../format/money.ts';

export const PERIOD_NAMES: readonly PeriodName[] = ['day', 'month', 'year'];

export const isPeriod = (word: string | null): word is PeriodName =>
  PERIOD_NAMES.some((name) => name === word);

const NOTHING: Compared = { now: 0, complete: null, before: null };

/** Which of the three stretches of a period. */
export type Side = keyof Compared;

export const figureOf = (row: DivisionRow, indicator: string, period: PeriodName): Compared =>
  row.figures[indicator]?.[period] ?? NOTHING;

const COUNT = new Intl.NumberFormat('zh-CN');

export const figureText = ({ unit }: Pick<IndicatorName, 'unit'>, value: number): string =>
  unit === 'fen' ? yuan(value) : COUNT.format(value);

/** Where the records behind a number are listed; undefined where there is no such stretch. */
export function countedHref(
  { periods }: Pick<Overview, 'periods'>,
  indicator: string,
  { region, institution }: Pick<DivisionRow, 'region' | 'institution'>,
  period: PeriodName,
  side: Side,
): string | undefined {
  const days = periods[period][side];
  return days === null
    ? undefined
    : withQuery('/counted', {
        indicator,
        region,
        institution: institution ?? undefined,
        from: days.from,
        to: days.to,
      });
}

const isAwaited = ({ connected, region }: DivisionRow): boolean =>
  !connected && !OUTSIDE_THE_REGULATION.includes(region);

/** The provinces whose platform is awaited: not those where the Regulation is not applied. */
export const awaited = (rows: readonly DivisionRow[]): readonly DivisionRow[] =>
  rows.filter(isAwaited);

/** How a division is drawn: by its number, or by why it has none; an outline alone where none is awaited. */
export function shadeOf(row: DivisionRow | undefined, step: number): string {
  if (row === undefined) return 'outline';
  if (step > 0) return `step-${step}`;
  if (!row.connected) return isAwaited(row) ? 'unconnected' : 'outline';
  return row.institutions === 0 ? 'no-institution' : 'step-0';
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

const spanOf = (size: number, zh: string, en: string): Bilingual => ({
  zh: `${size} ${zh}`,
  en: `${size} ${en}`,
});

/** `0.2 秒 / 0.2 s`, `45 秒`, `3 分钟`, `5 小时`, `12 天`. */
export function span(milliseconds: number): Bilingual {
  const size = Math.abs(milliseconds);
  if (size < 10 * SECOND_MS) return spanOf(Math.round(milliseconds / 100) / 10, '秒', 's');
  if (size < 2 * MINUTE_MS) return spanOf(Math.round(milliseconds / SECOND_MS), '秒', 's');
  const minutes = Math.round(milliseconds / MINUTE_MS);
  if (Math.abs(minutes) < 120) return spanOf(minutes, '分钟', 'min');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 48) return spanOf(hours, '小时', 'hours');
  return spanOf(Math.round(hours / 24), '天', 'days');
}

/** `98.5 %`; never 100 % of what is not all, nor 0 % of what is something. */
export function share(of: number): string {
  const tenths = Math.round(of * 1000) / 10;
  if (tenths === 100 && of < 1) return '99.9 %';
  return tenths === 0 && of > 0 ? '0.1 %' : `${tenths} %`;
}
