import type { CheckEntry, CheckPage } from '@qingming/connect/api/stock-checks.ts';
import type { Recognised } from '../scanner/recognise.ts';
import { placeKey } from '../scanner/recognise.ts';

/** A place that is walked, with every line of it. */
export interface Place {
  readonly plot: string;
  readonly code: string;
  readonly lines: readonly CheckEntry[];
}

/** Which lines the list shows. */
export type Shown = 'rest' | 'differences' | 'all';

const AGREES = ['found', 'empty', 'moved'];

export const isDifference = ({ result }: CheckEntry): boolean =>
  result !== null && !AGREES.includes(result);
export const isSeen = ({ lines }: Place): boolean => lines.every(({ result }) => result !== null);

/** The places of a check in the order in which they are walked. */
export function placesOf({ list }: Pick<CheckPage, 'list'>): readonly Place[] {
  const byPlot = Map.groupBy(list, ({ plot }) => plot);
  return [...byPlot].map(([plot, lines]) => ({ plot, code: lines[0]?.code ?? '', lines }));
}

export const isShown = (place: Place, shown: Shown): boolean =>
  shown === 'all' || (shown === 'rest' ? !isSeen(place) : place.lines.some(isDifference));

/** The next place that was not seen, after the one at hand and then from the beginning. */
export function nextUnseen(places: readonly Place[], plot: string | undefined): Place | undefined {
  const at = places.findIndex((one) => one.plot === plot);
  return [...places.slice(at + 1), ...places.slice(0, at + 1)].find((one) => !isSeen(one));
}

export type Scanned =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'agrees'; readonly line: CheckEntry; readonly tag: string }
  | { readonly kind: 'wrong-tag' | 'no-place' | 'place-first' };

/** What a scan says of the list: another place, the tag of somebody who is on record at the place at hand, or neither. */
export function readScan(
  places: readonly Place[],
  current: Place | undefined,
  { kind, number }: Recognised,
): Scanned {
  if (kind !== 'tag') {
    const place = places.find(({ code }) => placeKey(code) === placeKey(number));
    return place === undefined ? { kind: 'no-place' } : { kind: 'place', place };
  }
  if (current === undefined) return { kind: 'place-first' };
  const here = current.lines.filter(
    ({ kind: of, tags }) => of === 'expected' && tags.includes(number),
  );
  const line = here.find(({ result }) => result === null) ?? here[0];
  // A tag alone does not tell which of two who rest together bears it.
  return line !== undefined && here.length === 1
    ? { kind: 'agrees', line, tag: number }
    : { kind: 'wrong-tag' };
}
