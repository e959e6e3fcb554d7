import type { Board, BoardPerson, BoardPlace } from '@qingming/connect/api/board.ts';
import type { DayPlan, PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { ON_THE_DAY_PLAN } from '@qingming/standard/processes/case-places.ts';
import { barsOfDay, clearedAt } from '../plan/plan-time.ts';

/** What somebody may look after: a hall, a vigil room, a cremator, a vehicle. */
export const mayBeMine = ({ places }: Board): readonly BoardPlace[] =>
  ON_THE_DAY_PLAN.flatMap((kind) => places.filter((place) => place.kind === kind && place.inUse));

/** One thing that comes next in a room or a vehicle. */
export interface NextHere {
  readonly bar: PlanBar;
  readonly person: BoardPerson | undefined;
  /** When the room is cleared after it, ISO; null where nothing is known of its end. */
  readonly clearAt: string | null;
  /** It begins before the room is cleared after the one before. */
  readonly tooSoon: boolean;
}

/** What is under way here and what comes, by time; what is over stands no more. */
export function nextIn(
  plan: Pick<DayPlan, 'until'>,
  lane: PlanLane,
  { people }: Board,
  now: number,
): readonly NextHere[] {
  const cleared = (bar: PlanBar): number | null =>
    bar.until === null ? null : clearedAt(bar, lane, now);
  const bars = barsOfDay(plan, lane).filter(({ standing }) => standing !== 'done');
  return bars.map((bar, at) => {
    const clear = cleared(bar);
    const before = bars[at - 1];
    const free = before === undefined ? null : cleared(before);
    return {
      bar,
      person: people.find((one) => one.case === bar.case),
      clearAt: clear === null ? null : new Date(clear).toISOString(),
      tooSoon: free !== null && Date.parse(bar.from) < free,
    };
  });
}
