import { formatSeriesNumber } from '@qingming/standard/numbers/series-number.ts';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import type { Charge, Receipt } from './charges.ts';
import { hasHappened, type Journey } from './journey.ts';
import { yearOf } from './time.ts';

/** A case with its bill and its numbers. */
export interface Draft {
  readonly journey: Journey;
  readonly charges: readonly Charge[];
  readonly receipts: readonly Receipt[];
  readonly numbers: ReadonlyMap<Series, readonly string[]>;
  /** Seeds the identifiers of the case's records. */
  readonly seed: string;
}

/** The series of a case's numbers, by their prefixes: observed, and T and A for tags. */
const SERIES = ['FZ', 'SZ', 'T', 'A', 'C', 'SJ', 'HZ', 'BHZ', 'LZ'] as const;
export type Series = (typeof SERIES)[number];

type Unnumbered = Omit<Draft, 'numbers'>;

/** When a case takes numbers of a series, in ms; a receipt is one number each. */
const TAKEN: Readonly<Record<Series, (draft: Unnumbered) => readonly (number | undefined)[]>> = {
  FZ: ({ journey }) => [journey.openedAt],
  SZ: ({ journey }) => [journey.openedAt],
  T: ({ journey }) => [journey.openedAt],
  A: ({ journey }) => [
    journey.placement?.destination === '8' ? undefined : journey.cremation?.finishedAt,
  ],
  C: ({ journey }) => [journey.billedAt],
  SJ: ({ receipts }) => receipts.map(({ at }) => at),
  HZ: ({ journey }) => [journey.cremation === undefined ? undefined : journey.certificateAt],
  BHZ: ({ journey }) => [journey.cremation === undefined ? undefined : journey.reissuedAt],
  LZ: ({ journey }) => [journey.placement?.at],
};

function format(prefix: Series, region: string, year: number, serial: number): string {
  if (prefix === 'T') return formatTagNumber({ subject: 'body', region, year, serial });
  if (prefix === 'A') return formatTagNumber({ subject: 'ashes', region, year, serial });
  return formatSeriesNumber({ prefix, region, year, serial });
}

/** Gives each case of one county its numbers, in the order in which they were taken, year by year. */
export function numbered(region: string, drafts: readonly Unnumbered[]): readonly Draft[] {
  const numbers = drafts.map(() => new Map<Series, string[]>());
  for (const series of SERIES) {
    const serials = new Map<number, number>();
    const taken = drafts.flatMap((draft, index) =>
      TAKEN[series](draft).flatMap((at) => (hasHappened(draft.journey, at) ? [{ index, at }] : [])),
    );
    for (const { index, at } of taken.toSorted((a, b) => a.at - b.at || a.index - b.index)) {
      const year = yearOf(at);
      const serial = (serials.get(year) ?? 0) + 1;
      serials.set(year, serial);
      const own = numbers[index];
      own?.set(series, [...(own.get(series) ?? []), format(series, region, year, serial)]);
    }
  }
  return drafts.map((draft, index) => ({ ...draft, numbers: numbers[index] ?? new Map() }));
}

/** Numbers of a county that follow those which its cases have taken. */
export function numbersAfter(region: string, drafts: readonly Draft[]) {
  const given = new Map<string, number>();
  return (series: Series, at: number): string => {
    const year = yearOf(at);
    const key = `${series}${year}`;
    const taken = drafts
      .flatMap((draft) => TAKEN[series](draft).filter((one) => hasHappened(draft.journey, one)))
      .filter((one) => one !== undefined && yearOf(one) === year);
    const serial = (given.get(key) ?? taken.length) + 1;
    given.set(key, serial);
    return format(series, region, year, serial);
  };
}

/** A number that the case has taken. */
export function getNumber({ numbers }: Draft, series: Series, place = 0): string {
  const found = numbers.get(series)?.[place];
  if (found === undefined) throw new Error(`the case has no number ${series}`);
  return found;
}
