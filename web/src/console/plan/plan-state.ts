import type { DayPlan, PlanBar, PlanLane } from '@qingming/connect/api/day-plan.ts';
import { createContext, useContext } from 'react';
import { type Clash, type Draft, type Gap, isBookable, type Spot } from './gaps.ts';

export interface Selected {
  readonly lane: PlanLane;
  readonly bar: PlanBar;
}

/** What the parts of the page share. */
export interface PlanView {
  readonly plan: DayPlan;
  /** ms. */
  readonly now: number;
  readonly draft: Draft | undefined;
  readonly gaps: readonly Gap[];
  /** What stands against the draft where it is. */
  readonly clash: Clash | undefined;
  readonly selected: Selected | undefined;
  readonly mayBook: boolean;
  /** Whether the reader may move it at all, and it is one that moves. */
  mayMove(bar: PlanBar): boolean;
  readonly movesSome: boolean;
  setDraft(draft: Draft | undefined): void;
  putAt(spot: Spot): void;
  select(selected: Selected | undefined): void;
  /** Begins to move a booking; nothing for what cannot be moved. */
  beginMove(selected: Selected): void;
  printDoor(lane: PlanLane): void;
}

export const PlanContext = createContext<PlanView | undefined>(undefined);

export function usePlanView(): PlanView {
  const view = useContext(PlanContext);
  if (view === undefined) throw new Error('This part belongs to the plan of a day.');
  return view;
}

/** Whether something does not go together with a bar. */
export const isInConflict = ({ conflicts }: Pick<DayPlan, 'conflicts'>, bar: PlanBar): boolean =>
  conflicts.some(({ records }) => records.includes(bar.record));

/** A booking that has not begun by its record, of a case that the reader sees. */
export const isMovable = ({ kind, standing, until, case: id }: PlanBar): boolean =>
  isBookable(kind) && standing === 'planned' && until !== null && id !== null;
