import type { BoardPerson, Missing } from './board.ts';
import type { Expected, PlanLane } from './day-plan.ts';

/** `GET /api/cremators?institution=`: who is in each cremator now, who is next, and what lacks before it may begin. */
export interface CrematorQueue {
  readonly at: string;
  readonly institution: string;
  readonly institutionName: string;
  /** By code. */
  readonly cremators: readonly Cremator[];
  /** Whose next step is the cremation, without a cremator that is booked; the longest in our care first. */
  readonly waiting: readonly CrematorCase[];
}

export interface Cremator extends Pick<PlanLane, 'id' | 'code' | 'name' | 'turnaround' | 'closed'> {
  readonly burning: Burning | null;
  /** When it is cooled and cleared; null when it is, or burns. */
  readonly readyAt: string | null;
  /** In the order in which they are booked. */
  readonly next: readonly Queued[];
}

/** Somebody for whom the cremation is to come, as far as the reader may see. */
export interface CrematorCase
  extends Pick<
    BoardPerson,
    'case' | 'number' | 'name' | 'nameless' | 'tag' | 'hazard' | 'inCareSince'
  > {
  /** Where the body is; null when it is not here. */
  readonly placeName: string | null;
  /** What still lacks before the cremation may begin. */
  readonly lacks: readonly Missing[];
}

interface Burning extends Pick<BoardPerson, 'case' | 'number' | 'name'> {
  readonly since: string;
  readonly expected: Expected | null;
}

export interface Queued extends CrematorCase {
  readonly booking: string;
  readonly from: string;
  readonly until: string;
  /** The time was agreed with the family. */
  readonly agreed: boolean;
  readonly expected: Expected | null;
}
