import type { Board, BoardPerson } from '@qingming/connect/api/board.ts';
import { MOST_QUEUED_HOURS } from '@qingming/connect/api/queued-moves.ts';
import type { ProblemDocument } from '../api/problem.ts';
import type { Move } from './flow.ts';

/**
 * A move that was scanned without a network and waits on this device. Identifiers, the tag and the label of
 * the place; never a name of somebody who died.
 */
export interface QueuedMove {
  /** Of the record itself: sent twice it is written once. */
  readonly id: string;
  /** Whose scan it is: only under this account it is sent. */
  readonly account: string;
  readonly case: string;
  readonly tag: string;
  readonly place: string;
  readonly placeName: string;
  /** Where the device took the body or the ashes to be. */
  readonly from: string;
  readonly reason: Move['reason'];
  /** When the place was scanned, ISO, by the clock of the server. */
  readonly at: string;
  /** Why the server did not record it; waiting unless said. */
  readonly refused?: string;
}

/** More than a shift of one pair of hands; beyond that paper is safer than a telephone. */
export const MOST_QUEUED = 50;
const HOUR_MS = 3_600_000;

const FIELDS = ['id', 'account', 'case', 'tag', 'place', 'placeName', 'from', 'reason', 'at'];

const isQueued = (value: unknown): value is QueuedMove =>
  typeof value === 'object' &&
  value !== null &&
  FIELDS.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/** What stands in the store of a browser, as far as it is ours. */
export function readQueue(text: string | null): readonly QueuedMove[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isQueued) : [];
  } catch {
    return [];
  }
}

export const isWaiting = ({ refused }: QueuedMove): boolean => refused === undefined;

/** What one sees on a device: one's own, waiting and refused, and how many are of others. */
export function ownOf(queue: readonly QueuedMove[], account: string) {
  const own = queue.filter((one) => one.account === account);
  return {
    waiting: own.filter(isWaiting),
    refused: own.filter((one) => !isWaiting(one)),
    ofOthers: queue.length - own.length,
  };
}

/** Whether one more may be kept for this account. */
export const hasRoom = (queue: readonly QueuedMove[], account: string): boolean =>
  ownOf(queue, account).waiting.length < MOST_QUEUED;

/** Kept once, however often it is put in. */
export const withMove = (queue: readonly QueuedMove[], move: QueuedMove): readonly QueuedMove[] =>
  queue.some(({ id }) => id === move.id) ? queue : [...queue, move];

export const without = (queue: readonly QueuedMove[], id: string): readonly QueuedMove[] =>
  queue.filter((one) => one.id !== id);

export const refusedWith = (
  queue: readonly QueuedMove[],
  id: string,
  refused: string,
): readonly QueuedMove[] => queue.map((one) => (one.id === id ? { ...one, refused } : one));

/** A scan that is too old is not sent any more: somebody looks. */
export const isTooOld = ({ at }: QueuedMove, now: number): boolean =>
  now - Date.parse(at) > MOST_QUEUED_HOURS * HOUR_MS;

/**
 * Whether an answer settles a move: the server judged it. Without an answer, signed out, too often or with a
 * server that is down it waits on.
 */
export const isJudged = ({ status }: Pick<ProblemDocument, 'status'>): boolean =>
  status >= 400 && status < 500 && ![401, 408, 429].includes(status);

function movedTo(person: BoardPerson, moves: readonly QueuedMove[]): BoardPerson {
  const last = moves.filter((one) => one.case === person.case).at(-1);
  if (last === undefined || person.where === null) return person;
  const { place, placeName, at: since } = last;
  return { ...person, where: { ...person.where, place, placeName, since } };
}

/** The board as it will be when what waits is recorded: where the next scan moves from. */
export const boardAfter = (board: Board, moves: readonly QueuedMove[]): Board =>
  moves.length === 0
    ? board
    : { ...board, people: board.people.map((person) => movedTo(person, moves)) };
