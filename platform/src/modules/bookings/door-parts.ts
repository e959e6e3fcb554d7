import type { SlotFree, VisitHouse } from '@qingming/connect/api/visits.ts';
import type { createAttempts } from '../../kernel/accounts/attempts.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { KeptSlots } from './kept-slots.ts';
import type { Tickets } from './ticket.ts';

/** What the parts of the door share. */
export interface Door {
  readonly node: NodeContext;
  /** The node's own look at free places, across bookings that nobody else may read. */
  readonly itself: Records;
  /** As the node's keeper, who offers what is freed. */
  readonly keeper: Records;
  readonly as: (id: string, house: Pick<VisitHouse, 'id' | 'region'>) => Records;
  readonly tickets: Tickets;
  readonly kept: KeptSlots;
  readonly attempts: ReturnType<typeof createAttempts>;
}

/** What a booking says of its slot's time. */
export const timesOf = ({ from, until }: Pick<SlotFree, 'from' | 'until'>) => ({
  day: civilDay(new Date(from)),
  from,
  until,
});

export const isOpenFor = ({ state, opensAt, until }: SlotFree, now: Date): boolean =>
  state === 'open' && Date.parse(opensAt) <= now.getTime() && now.getTime() < Date.parse(until);
