import type { Board, BoardPerson, BoardPlace } from '@qingming/connect/api/board.ts';
import { REASON_AT } from '@qingming/standard/processes/case-places.ts';
import { parseTag } from '@qingming/standard/numbers/tag-number.ts';
import { placeKey, type Recognised } from '../scanner/recognise.ts';

/** A tag and the label of a place, in either order, are a move; what of them is there already. */
export interface Pair {
  /** Whose tag is awaited, where somebody was chosen from the list. */
  readonly expected?: BoardPerson;
  /** Whose tag was scanned. */
  readonly person?: BoardPerson;
  readonly place?: BoardPlace;
}

export interface Move {
  readonly person: BoardPerson;
  readonly tag: string;
  readonly place: BoardPlace;
  readonly reason: (typeof REASON_AT)[keyof typeof REASON_AT];
}

/** Who lies before which cremator. */
export type Checked = Pick<Move, 'person' | 'tag' | 'place'>;

/** The tag that was scanned is not that of whom it should be. */
export interface Mismatch {
  readonly expected: BoardPerson;
  readonly scanned: string;
  /** Whose it is; undefined when nobody of the board bears it. */
  readonly found: BoardPerson | undefined;
  readonly place: BoardPlace | undefined;
}

export type Unreadable =
  | 'unknown-tag'
  | 'unknown-place'
  | 'closed-place'
  | 'damaged'
  | 'no-label'
  | 'needs-network'
  | 'queue-full';

/** What a scan leads to. */
export type Outcome =
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'mismatch'; readonly mismatch: Mismatch }
  /** Nothing lacks and a cremator was scanned: the second person is asked. */
  | { readonly kind: 'check'; readonly of: Checked }
  /** Done by an act of its own, on the page of the case. */
  | { readonly kind: 'elsewhere'; readonly person: BoardPerson; readonly place: BoardPlace }
  | { readonly kind: 'unreadable'; readonly why: Unreadable; readonly number: string };

const isReasoned = (kind: string): kind is keyof typeof REASON_AT => kind in REASON_AT;

/** The cremation is what comes next, and nothing lacks for it. */
const isReady = ({ next: step, missing, alerts }: BoardPerson): boolean =>
  step?.act === 'cremation' && missing.length === 0 && alerts.length === 0;

function moveOf({ person, place }: Pair): Outcome | undefined {
  if (person === undefined || place === undefined) return undefined;
  const { tag, where } = person;
  // Who is not here yet arrives by an act that also ends the journey of the hearse.
  if (tag !== null && where !== null && isReady(person) && place.kind === 'cremator')
    return { kind: 'check', of: { person, tag, place } };
  if (tag === null || where === null || !isReasoned(place.kind))
    return { kind: 'elsewhere', person, place };
  return { kind: 'move', move: { person, tag, place, reason: REASON_AT[place.kind] } };
}

const next = (pair: Pair): Outcome => moveOf(pair) ?? { kind: 'pair', pair };

function afterTag({ people }: Board, pair: Pair, number: string): Outcome {
  const found = people.find(({ tag }) => tag === number);
  const { expected, place } = pair;
  if (expected !== undefined && found?.case !== expected.case)
    return { kind: 'mismatch', mismatch: { expected, scanned: number, found, place } };
  if (found === undefined) return { kind: 'unreadable', why: 'unknown-tag', number };
  return next({ ...pair, person: found });
}

const placeOf = ({ places }: Board, number: string): BoardPlace | undefined =>
  places.find(({ code }) => placeKey(code) === placeKey(number));

function afterPlace(board: Board, pair: Pair, number: string): Outcome {
  const place = placeOf(board, number);
  if (place === undefined) return { kind: 'unreadable', why: 'unknown-place', number };
  if (!place.inUse) return { kind: 'unreadable', why: 'closed-place', number };
  return next({ ...pair, place });
}

/** What a scan means after what came before it. Nothing is written here. */
export function afterScan(board: Board, pair: Pair, { kind, number }: Recognised): Outcome {
  if (kind === 'tag') return afterTag(board, pair, number);
  // A house may give its places codes of any form: what is no label of ours elsewhere is one here.
  if (kind === 'place' || placeOf(board, number) !== undefined)
    return afterPlace(board, pair, number);
  const why = kind === 'damaged-tag' ? 'damaged' : 'no-label';
  return { kind: 'unreadable', why, number };
}

/** The last four digits of what is printed on the label: what people read to each other. */
export function lastFour(tag: string | null): string {
  const read = parseTag(tag ?? '');
  return read.ok ? String(read.tag.serial).slice(-4).padStart(4, '0') : '';
}

/** A text in pieces, each with whether it differs from the other text at its place. */
export function piecesOf(
  text: string,
  other: string,
): readonly { readonly text: string; readonly differs: boolean }[] {
  const others = [...other];
  return [...text].map((letter, at) => ({ text: letter, differs: others[at] !== letter }));
}

/** Whether somebody is, or is to be, at a place of that kind. */
const isAt = ({ places }: Board, kind: string, { case: id, where }: BoardPerson): boolean =>
  where?.placeKind === kind ||
  places.some((place) => place.kind === kind && place.bookings.some((one) => one.case === id));

/** Who is in our care, at places of one kind or anywhere: who is late first, then by the time of what is next. */
export function workOf(board: Board, kind: string | null): readonly BoardPerson[] {
  const due = ({ next: step }: BoardPerson): string => step?.at ?? '9';
  return board.people
    .filter((person) => person.where !== null && (kind === null || isAt(board, kind, person)))
    .toSorted((a, b) => Number(b.late) - Number(a.late) || due(a).localeCompare(due(b)));
}

export type Ceremony = BoardPlace['bookings'][number] & { readonly placeName: string };

/** Today's vigils and farewells at places of one kind, by time; who is done with stands no more. */
export const ceremoniesAt = ({ places }: Board, kind: string | null): readonly Ceremony[] =>
  places
    .filter((place) => place.kind === kind)
    .flatMap(({ name, bookings }) => bookings.map((one) => ({ ...one, placeName: name })))
    .filter(({ state }) => state === '0' || state === '1')
    .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
