import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { day, object, optional, type TypeOf, uuid } from '../schema.ts';
import type { DecedentFact, FuneralCaseFact } from './cases.ts';
import type { OrNone, PlaceFact, Told } from './registry.ts';

export const dayPlanQuery = object({
  /** Civil day in China; today unless given. */
  day: optional(day()),
  /** The reader's own unless named. */
  institution: optional(uuid()),
});
export type DayPlanQuery = TypeOf<typeof dayPlanQuery>;

/** `GET /api/day-plan`: rooms, cremators and vehicles of one house on one day, and who is in them when. */
export interface DayPlan {
  readonly day: string;
  /** When it was read; what is under way lasts until now. */
  readonly at: string;
  /** The civil day in China: from inclusive, until exclusive. */
  readonly from: string;
  readonly until: string;
  /** Until when bookings of rooms are told: a vigil goes on over the end of the day. */
  readonly reach: string;
  readonly institution: string;
  readonly institutionName: string;
  /** In the order of the way through the house, then by code; only of what the reader may read. */
  readonly lanes: readonly PlanLane[];
  readonly conflicts: readonly PlanConflict[];
  /** For whom a vigil, a farewell or a cremator may be booked now; nobody for a reader who books none. */
  readonly people: readonly PlanPerson[];
}

export interface PlanLane
  extends Told<PlaceFact, 'code' | 'name' | 'kind' | 'capacity' | 'turnaround'> {
  readonly id: string;
  /** Why nothing can be booked in it that day. */
  readonly closed: 'out-of-use' | 'repair' | null;
  /** By their beginning. */
  readonly bars: readonly PlanBar[];
}

/** What keeps a place for a time: a booking, a cremation, a vehicle on the road. */
export interface PlanBar
  extends OrNone<Told<FuneralCaseFact, 'number'>>,
    OrNone<Told<DecedentFact, 'name'>> {
  readonly kind: 'vigil' | 'farewell' | 'cremationBooking' | 'cremation' | 'trip' | 'transport';
  readonly record: string;
  readonly version: number;
  /** Null of a trip that is for no case, and where the reader sees none. */
  readonly case: string | null;
  /** Where a vehicle goes, as the reader may see it. */
  readonly goesTo: string | null;
  /** Who leads, attends, operates or drives. */
  readonly staff: string | null;
  readonly from: string;
  /** Null while nobody knows: a cremation under way, a vehicle without a time of return. */
  readonly until: string | null;
  /** Under way by its record, and not by the clock alone. */
  readonly standing: 'planned' | 'now' | 'done';
  /** The time of a booked cremation was agreed with the family. */
  readonly agreed: boolean;
  /** Of a cremation that is booked for today or under way, as the house stands now; null of all else. */
  readonly expected: Expected | null;
}

/** When something will be, as far as anybody can know: it follows what happens, and is no promise. */
export interface Expected {
  /** When it will begin, or has begun. */
  readonly from: string;
  /** By when it should have begun at the latest; of what is under way, the same as `from`. */
  readonly latest: string;
  /** When it should be over, beginning at `from`. */
  readonly until: string;
}

/** Two that do not go together, or one in a place that is closed. */
export interface PlanConflict {
  readonly code: 'same-place' | 'turnaround' | 'same-person' | 'closed' | 'late' | 'delayed';
  readonly title: Bilingual;
  /** Who, with whom, and until when. */
  readonly says: Bilingual;
  /** Of the bars concerned. */
  readonly records: readonly string[];
}

export interface PlanPerson
  extends Told<FuneralCaseFact, 'number'>,
    Told<DecedentFact, 'name' | 'sex' | 'age'> {
  readonly case: string;
  readonly nameless: boolean;
  /** What is booked, under way or over already. */
  readonly hasVigil: boolean;
  readonly hasFarewell: boolean;
  /** A cremator is booked. */
  readonly hasCremator: boolean;
}
