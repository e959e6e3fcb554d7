import { PLACE_OF } from '@qingming/standard/records/room-is-free.ts';
import type { Draft } from './gaps.ts';
import { MINUTE_MS } from './plan-time.ts';

/** Addresses of the acts that book. */
const BOOKS = {
  vigil: 'vigil',
  farewell: 'farewell',
  cremationBooking: 'cremation-booking',
} as const;

const iso = (at: number): string => new Date(at).toISOString();

/** The request of the act, or of the correction: what changed of the booking, and why. */
export function requestOf({ what, minutes, id, at, moves }: Draft, reason: string) {
  if (at === undefined) throw new Error('nothing was chosen');
  const [startsAt, endsAt] = [iso(at.from), iso(at.from + minutes * MINUTE_MS)];
  if (moves === undefined)
    return { act: BOOKS[what], body: { id, [PLACE_OF[what]]: at.place, startsAt, endsAt } };
  const { record, version } = moves;
  if (what === 'cremationBooking')
    return {
      act: `${BOOKS[what]}/move`,
      body: { record, version, cremator: at.place, startsAt, endsAt, reason },
    };
  const changes = {
    ...(moves.place !== at.place && { [PLACE_OF[what]]: at.place }),
    ...(moves.from !== at.from && { startsAt }),
    ...(moves.until !== at.from + minutes * MINUTE_MS && { endsAt }),
  };
  return { act: 'corrections', body: { kind: what, record, version, changes, reason } };
}

export const isUnchanged = ({ at, moves, minutes }: Draft): boolean =>
  moves !== undefined &&
  at?.place === moves.place &&
  at.from === moves.from &&
  at.from + minutes * MINUTE_MS === moves.until;
