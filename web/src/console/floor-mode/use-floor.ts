import type { Board } from '@qingming/connect/api/board.ts';
import type { Written } from '@qingming/connect/api/cases.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { newId } from '../api/new-id.ts';
import { asRefusal, isNetworkFailure, type ProblemDocument, sentenceOf } from '../api/problem.ts';
import { currentLanguage } from '../preferences/use-preferences.ts';
import { type Recognised, recognise } from '../scanner/recognise.ts';
import { useScan } from '../scanner/use-scan.ts';
import { afterScan, type Mismatch, type Move, type Outcome, type Pair } from './flow.ts';
import { hasRoom, ownOf, type QueuedMove, withMove } from './queue.ts';
import { changeQueue, storedQueue } from './queue-store.ts';
import { signal } from './signal.ts';

/** What the page shows; `id` is the record's own, so that sending again writes nothing twice. */
export type Screen =
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'sending'; readonly move: Move; readonly id: string }
  | { readonly kind: 'done'; readonly move: Move; readonly id: string }
  /** Kept on this device, not recorded yet. */
  | { readonly kind: 'kept'; readonly move: Move }
  | {
      readonly kind: 'failed';
      readonly move: Move;
      readonly id: string;
      readonly problem: ProblemDocument;
    }
  | {
      readonly kind: 'mismatch';
      readonly mismatch: Mismatch;
      /** Undefined while it is being noted; then nothing, or why it could not be. */
      readonly noted?: string | null;
    }
  | Extract<Outcome, { readonly kind: 'unreadable' | 'check' }>;

const outcomePlace = (
  outcome: Extract<Outcome, { readonly kind: 'check' | 'elsewhere' }>,
): string => (outcome.kind === 'check' ? outcome.of.place.code : outcome.place.code);

const BEGIN: Screen = { kind: 'pair', pair: {} };
const DONE_MS = 3000;

const sendMove = (id: string, { person, tag, place, reason }: Move): Promise<Written> =>
  api.send<Written>('POST', `/api/cases/${person.case}/moves`, {
    body: { id, scan: tag, place: place.id, reason },
  });

const noteMismatch = ({ expected, scanned, place }: Mismatch): Promise<Written> =>
  api.send<Written>('POST', `/api/cases/${expected.case}/scan-mismatch`, {
    body: { id: newId(), scanned, ...(place !== undefined && { place: place.id }) },
  });

export interface Hands {
  /** Somebody of the staff is signed in. */
  readonly mayMove: boolean;
  /** Stands at a cremator as one of two. */
  readonly mayConfirm: boolean;
  readonly offline: boolean;
  readonly account: string;
  /** The present by the clock of the server, ISO. */
  readonly now: () => string;
}

const queuedOf = (
  { person, tag, place, reason }: Move,
  id: string,
  { account, now }: Hands,
): QueuedMove => ({
  ...{ id, account, case: person.case, tag, reason },
  ...{ place: place.id, placeName: place.name, from: person.where?.place ?? '', at: now() },
});

/** The state of the floor page: what was scanned so far, and what came of it. */
export function useFloor(board: Board, hands: Hands) {
  const { mayMove, offline, account } = hands;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [screen, setScreen] = useState<Screen>(BEGIN);
  const begin = (): void => setScreen(BEGIN);

  const keepMove = (of: Move, id: string): void => {
    try {
      if (!hasRoom(storedQueue(), account)) throw new Error('the queue is full');
      changeQueue((queue) => withMove(queue, queuedOf(of, id, hands)));
      signal('kept');
      setScreen({ kind: 'kept', move: of });
    } catch {
      signal('no');
      setScreen({ kind: 'unreadable', why: 'queue-full', number: of.tag });
    }
  };

  /** Nothing overtakes what waits. */
  const mustWait = (): boolean => offline || ownOf(storedQueue(), account).waiting.length > 0;

  const move = async (of: Move, id: string): Promise<void> => {
    if (mustWait()) return keepMove(of, id);
    setScreen({ kind: 'sending', move: of, id });
    try {
      await sendMove(id, of);
      setScreen({ kind: 'done', move: of, id });
      signal('yes');
    } catch (error) {
      const { problem } = asRefusal(error, currentLanguage());
      // Whether it arrived is not known: under the same identifier it is written once.
      if (isNetworkFailure(error)) return keepMove(of, id);
      setScreen({ kind: 'failed', move: of, id, problem });
      signal('no');
    }
    void queries.invalidateQueries({ queryKey: ['board'] });
  };

  const tell = async (mismatch: Mismatch): Promise<void> => {
    signal('no');
    setScreen({ kind: 'mismatch', mismatch });
    const noted = await noteMismatch(mismatch).then(
      () => null,
      (error: unknown) => sentenceOf(error, currentLanguage()),
    );
    setScreen((now) =>
      now.kind === 'mismatch' && now.mismatch === mismatch ? { ...now, noted } : now,
    );
  };

  const follow = (outcome: Outcome): void => {
    if (outcome.kind === 'pair') return setScreen(outcome);
    if (offline && (outcome.kind === 'check' || outcome.kind === 'elsewhere')) {
      signal('no');
      return setScreen({ kind: 'unreadable', why: 'needs-network', number: outcomePlace(outcome) });
    }
    if (outcome.kind === 'check' && hands.mayConfirm) return setScreen(outcome);
    if (outcome.kind === 'move') return void move(outcome.move, newId());
    if (outcome.kind === 'mismatch') return void tell(outcome.mismatch);
    if (outcome.kind === 'unreadable') {
      signal('no');
      return setScreen(outcome);
    }
    const { person, place } = outcome.kind === 'check' ? outcome.of : outcome;
    const scanned = { to: place.code, scan: person.tag ?? '', at: place.kind };
    void navigate(withQuery(`/cases/${person.case}`, scanned));
  };

  const take = (scan: Recognised): void => {
    if (!mayMove || screen.kind === 'sending' || screen.kind === 'check') return;
    if (scan.kind === 'badge') return;
    if (screen.kind === 'pair') return follow(afterScan(board, screen.pair, scan));
    if (screen.kind === 'done' || screen.kind === 'kept') return follow(afterScan(board, {}, scan));
    // A red screen is read before anything goes on.
    signal('no');
  };
  useScan(take);

  useEffect(() => {
    if (screen.kind !== 'done' && screen.kind !== 'kept') return undefined;
    const timer = setTimeout(begin, DONE_MS);
    return () => clearTimeout(timer);
  }, [screen]);

  return {
    screen,
    begin,
    again: move,
    choose: (pair: Pair) => setScreen({ kind: 'pair', pair }),
    read: (text: string) => take(recognise(text) ?? { kind: 'unknown', number: text }),
  };
}
