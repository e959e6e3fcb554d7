import type { BoardPlace } from '@qingming/connect/api/board.ts';
import type {
  RelocationEntry,
  RelocationPage,
  RelocationScan,
  RelocationScanned,
} from '@qingming/connect/api/relocations.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/console-client.ts';
import { asRefusal, type ProblemDocument } from '../api/problem.ts';
import { signal } from '../floor-mode/signal.ts';
import { currentLanguage } from '../preferences/use-preferences.ts';
import { placeKey, type Recognised, recognise } from '../scanner/recognise.ts';
import { useScan } from '../scanner/use-scan.ts';
import { keyOf } from './use-relocation.ts';
import { RELOCATION } from './words.ts';

export type Way = RelocationScan['way'];

/** What was scanned so far. */
export interface Pair {
  readonly tag?: string;
  readonly place?: BoardPlace;
  /** The line that was pressed: whose tag is awaited. */
  readonly line?: RelocationEntry;
}

export type Screen =
  | { readonly kind: 'scan'; readonly pair: Pair }
  | { readonly kind: 'sending'; readonly pair: Pair }
  | {
      readonly kind: 'done';
      readonly way: Way;
      readonly line: RelocationEntry | undefined;
      readonly place: BoardPlace;
    }
  | {
      readonly kind: 'wrong';
      readonly what: NonNullable<RelocationScanned['what']>;
      readonly expected: RelocationEntry | undefined;
    }
  | { readonly kind: 'failed'; readonly problem: ProblemDocument }
  | { readonly kind: 'unreadable'; readonly says: Bilingual };

export type Mark = Pick<RelocationScan, 'mark' | 'sex'>;
type Whole = Pair & { readonly tag: string; readonly place: BoardPlace };

/** Tag and place are scanned; the second mark is asked. */
export const isWhole = (pair: Pair): pair is Whole =>
  pair.tag !== undefined && pair.place !== undefined;

const BEGIN: Screen = { kind: 'scan', pair: {} };

/** What a scan adds to what was scanned before; nothing is written here. */
export function afterScan(
  places: readonly BoardPlace[],
  pair: Pair,
  { kind, number }: Recognised,
): Screen {
  if (kind === 'tag') return { kind: 'scan', pair: { ...pair, tag: number } };
  const place = places.find(({ code }) => placeKey(code) === placeKey(number));
  if (place === undefined)
    return {
      kind: 'unreadable',
      says: kind === 'place' ? RELOCATION.noPlace : RELOCATION.noLabel,
    };
  if (pair.tag === undefined) return { kind: 'unreadable', says: RELOCATION.tagFirst };
  return { kind: 'scan', pair: { ...pair, place } };
}

/** What is scanned, and what came of it. The list itself is on the server: whoever comes next goes on from it. */
export function useScans(relocation: RelocationPage, places: readonly BoardPlace[], may: boolean) {
  const queries = useQueryClient();
  const [way, setWay] = useState<Way>('out');
  const [screen, setScreen] = useState<Screen>(BEGIN);
  const { id, lines } = relocation;
  const lineOf = (record: string | null) => lines.find((one) => one.id === record);

  const send = async (pair: Whole, mark: Mark): Promise<void> => {
    setScreen({ kind: 'sending', pair });
    const { tag: scan, place, line } = pair;
    try {
      const body: RelocationScan = {
        way,
        scan,
        place: place.id,
        ...mark,
        ...(line !== undefined && { line: line.id }),
      };
      const {
        outcome,
        what,
        line: of,
      } = await api.send<RelocationScanned>('POST', `/api/relocations/${id}/scans`, { body });
      signal(outcome === 'recorded' ? 'yes' : 'no');
      setScreen(
        what === null
          ? { kind: 'done', way, line: lineOf(of), place }
          : { kind: 'wrong', what, expected: lineOf(of) },
      );
    } catch (error) {
      signal('no');
      setScreen({ kind: 'failed', problem: asRefusal(error, currentLanguage()).problem });
    }
    void queries.invalidateQueries({ queryKey: keyOf(id) });
  };

  const take = (scan: Recognised): void => {
    if (!may || screen.kind === 'sending') return;
    // A red screen is read before anything goes on, and the second mark before another scan.
    const isRed = screen.kind !== 'scan' && screen.kind !== 'done';
    if (isRed || (screen.kind === 'scan' && isWhole(screen.pair))) return signal('no');
    const next = afterScan(places, screen.kind === 'scan' ? screen.pair : {}, scan);
    if (next.kind === 'unreadable') signal('no');
    setScreen(next);
  };
  useScan(take, may);

  return {
    way,
    screen,
    send,
    choose: (next: Way) => {
      setWay(next);
      setScreen(BEGIN);
    },
    begin: () => setScreen(BEGIN),
    pick: (line: RelocationEntry) => {
      setWay(line.outAt === null ? 'out' : 'in');
      setScreen({ kind: 'scan', pair: { line } });
    },
    read: (text: string) => take(recognise(text) ?? { kind: 'unknown', number: text }),
  };
}
