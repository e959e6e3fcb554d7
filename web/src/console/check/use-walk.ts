import type { CheckEntry, CheckPage } from '@qingming/connect/api/stock-checks.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../api/console-client.ts';
import { signal } from '../floor-mode/signal.ts';
import type { Shortcut } from '../keyboard/shortcuts.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { recognise } from '../scanner/recognise.ts';
import { useScan } from '../scanner/use-scan.ts';
import { type Answered, answersOf } from './place-panel.tsx';
import { keyOfCheck } from './use-checks.ts';
import { nextUnseen, placesOf, readScan, type Scanned } from './walk.ts';
import { CHECK } from './words.ts';

const WRONG: Readonly<Record<Exclude<Scanned['kind'], 'place' | 'agrees'>, Bilingual>> = {
  'wrong-tag': CHECK.wrongTag,
  'no-place': CHECK.noPlace,
  'place-first': CHECK.placeFirst,
};

interface Keys {
  readonly move: (by: number) => void;
  readonly press: (key: number) => void;
}

/** The keys stay the same while what they do goes on with the list. */
function useWalkKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const shortcuts = useMemo(
    (): readonly Shortcut[] => [
      { keys: 'ArrowDown', says: CHECK.keys, act: () => latest.current.move(1) },
      { keys: 'ArrowUp', says: CHECK.keys, act: () => latest.current.move(-1) },
      { keys: '1', says: CHECK.found, act: () => latest.current.press(0) },
      { keys: '2', says: CHECK.missing, act: () => latest.current.press(1) },
    ],
    [],
  );
  useShortcuts(shortcuts);
}

/** The place at hand, what is answered there, and what a scan or a key does. The list itself is on the server. */
export function useWalk(check: CheckPage, may: boolean) {
  const queries = useQueryClient();
  const places = useMemo(() => placesOf(check), [check]);
  const [chosen, choose] = useState<string>();
  const [wrong, setWrong] = useState<Bilingual>();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const current = places.find(({ plot }) => plot === chosen) ?? nextUnseen(places, undefined);

  const again = (): void => void queries.invalidateQueries({ queryKey: keyOfCheck(check.id) });
  const answer = async (
    { id: record, version, plot }: CheckEntry,
    result: Answered,
    seenTag?: string,
  ): Promise<void> => {
    if (!may || sending) return;
    setSending(true);
    setError(null);
    try {
      const body = { record, version, result, ...(seenTag !== undefined && { seenTag }) };
      await api.send('POST', `/api/kinds/stockCheck/records/${check.id}/acts/answer-line`, {
        body,
      });
      signal(result === 'found' || result === 'empty' ? 'yes' : 'no');
      const after = places.map((one) => ({
        ...one,
        lines: one.lines.map((line) => (line.id === record ? { ...line, result } : line)),
      }));
      const here = after.find((one) => one.plot === plot);
      const isDone = here?.lines.every((line) => line.result !== null) ?? true;
      if (isDone && (result === 'found' || result === 'empty'))
        choose(nextUnseen(after, plot)?.plot ?? plot);
      else choose(plot);
    } catch (refused) {
      signal('no');
      setError(refused);
    }
    setSending(false);
    again();
  };

  const read = (text: string): void => {
    if (wrong !== undefined) return signal('no');
    const scanned = readScan(places, current, recognise(text) ?? { kind: 'unknown', number: text });
    if (scanned.kind === 'place') choose(scanned.place.plot);
    else if (scanned.kind === 'agrees') void answer(scanned.line, 'found', scanned.tag);
    else {
      signal('no');
      setWrong(WRONG[scanned.kind]);
    }
  };
  useScan(({ number }) => read(number), may);

  const move = (by: number): void => {
    const at = places.findIndex(({ plot }) => plot === current?.plot);
    const next = places[Math.min(Math.max(at + by, 0), places.length - 1)];
    if (next !== undefined) choose(next.plot);
  };
  const press = (key: number): void => {
    if (wrong !== undefined) return;
    const lines = current?.lines.filter(({ kind }) => kind !== 'extra') ?? [];
    const line = lines.find(({ result }) => result === null) ?? lines[0];
    const said = line && answersOf(line)[key];
    if (line !== undefined && said !== undefined) void answer(line, said[0]);
  };
  useWalkKeys({ move, press });

  return {
    places,
    current,
    choose,
    answer,
    read,
    wrong,
    goOn: () => setWrong(undefined),
    sending,
    error,
    again,
  };
}
