import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { SEARCHED } from '@qingming/standard/processes/case-places.ts';
import type { firstCall } from '@qingming/standard/records/first-call.ts';
import type { farewell } from '@qingming/standard/records/steps.ts';
import type { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { integer, object, optional, text, type TypeOf, uuid } from '../schema.ts';
import type { PlaceFact, Told } from './registry.ts';
import type { CaseStep, DecedentFact, FuneralCaseFact, TagFact } from './cases.ts';

/** What lacks, in a sentence. `code` is a step or the name of a rule of the standard. */
export interface Missing {
  readonly code: string;
  readonly says: Bilingual;
}

export interface NextStep {
  readonly step: CaseStep;
  /** The act that does it; null when it is done on a place of its own. */
  readonly act: CaseActName | null;
  /** The record that is booked for it. */
  readonly booked: string | null;
  readonly label: Bilingual;
  /** When it is booked, where it has a time. */
  readonly at: string | null;
  readonly late: boolean;
}

/** An act that is offered now: on a record at a version, or to begin one. */
export interface OpenAct {
  readonly act: CaseActName;
  /** A step under whose name the act stands in the menu too. */
  readonly step: CaseStep | null;
  readonly record: string | null;
  readonly version: number | null;
  /** What it still waits for. */
  readonly missing: readonly Missing[];
}

export interface Whereabouts extends Told<TagFact, 'subject'> {
  readonly place: string;
  readonly placeName: PlaceFact['name'];
  readonly placeKind: PlaceFact['kind'];
  readonly since: string;
}

export const boardQuery = object({ institution: optional(uuid()) });

/** `GET /api/board?institution=`: the day of one funeral home (the reader's own unless named). */
export interface Board {
  /** Civil day in China. */
  readonly day: string;
  /** When the board was read; count dwell times from here. */
  readonly at: string;
  readonly institution: string;
  readonly institutionName: string;
  readonly people: readonly BoardPerson[];
  readonly places: readonly BoardPlace[];
  /** Calls that wait for an answer, the oldest first; none for a reader who takes no calls. */
  readonly calls: readonly BoardCall[];
  readonly today: {
    readonly opened: number;
    readonly cremated: number;
    readonly closed: number;
    readonly farewells: number;
    /** Tags of somebody else that were scanned. */
    readonly mismatches: number;
  };
}

/** `subject` is null of a person who died, `hazard` also for a reader who handles nobody. */
export interface BoardPerson
  extends Told<FuneralCaseFact, 'number' | 'openedAt' | 'subject' | 'hazard'>,
    Told<DecedentFact, 'name' | 'sex' | 'age'> {
  readonly case: string;
  readonly decedent: string;
  readonly nameless: boolean;
  /** Somebody else on the board, whose body or ashes are here, bears the same name. */
  readonly sameName: boolean;
  /** The tag of what is in our care now: of the body, then of the ashes. */
  readonly tag: string | null;
  /** Null when the body is not here (yet). */
  readonly where: Whereabouts | null;
  /** Since when the body or the ashes are in our care at all. */
  readonly inCareSince: string | null;
  readonly next: NextStep | null;
  readonly missing: readonly Missing[];
  /** What nobody may overlook: a hold, a term that has run out. */
  readonly alerts: readonly Missing[];
  /** The next step is late, or somebody lies longer than is allowed. */
  readonly late: boolean;
}

export interface BoardPlace
  extends Told<PlaceFact, 'code' | 'name' | 'kind' | 'holdsOne' | 'inUse'> {
  readonly id: string;
  readonly occupants: readonly (Pick<BoardPerson, 'case' | 'number' | 'name' | 'hazard'> & {
    readonly since: string;
  })[];
  /** Today's vigils and farewells here, by time. */
  readonly bookings: readonly Booking[];
  /** A cremator at work, a hearse on the road. */
  readonly busySince: string | null;
  readonly busyWith: string | null;
  /** Of a vehicle that is sent or on the road: where its trip stands, and since when. */
  readonly trip: BoardTrip | null;
}

export interface BoardTrip extends Told<FactOf<typeof trip>, 'state'> {
  readonly id: string;
  readonly since: string;
}

/** A family that waits to be called back. */
export interface BoardCall extends Told<FactOf<typeof firstCall>, 'number' | 'calledAt'> {
  readonly id: string;
  /** Asked online: nobody of the house has spoken with the family yet. */
  readonly online: boolean;
  readonly takenOnAt: string | null;
  readonly triedAt: string | null;
  /** It waits longer than a call-back may take. */
  readonly late: boolean;
}

interface Booking
  extends Told<FactOf<typeof farewell>, 'state' | 'startsAt' | 'endsAt'>,
    Pick<BoardPerson, 'case' | 'name'> {
  readonly kind: 'vigil' | 'farewell';
}

/** `GET /api/free-places`: niches or plots that nothing is in, by rack, row and position. */
export const freePlacesQuery = object({
  /** The reader's own unless named. */
  institution: optional(uuid()),
  /** `niche`, `plot`, or both with a comma between them. */
  kinds: text({ pattern: `^(${SEARCHED.join('|')})(,(${SEARCHED.join('|')}))*$` }),
  /** The beginning of rack, row and position (“甲 3 12”), or a part of code or name. */
  text: optional(text({ maxLength: 60 })),
  size: optional(integer({ minimum: 1, maximum: 200 })),
});
export type FreePlacesQuery = TypeOf<typeof freePlacesQuery>;

export interface FreePlace
  extends Told<PlaceFact, 'code' | 'name' | 'kind' | 'rack' | 'row' | 'position'> {
  readonly id: string;
}

export interface FreePlaces {
  /** By code. */
  readonly rows: readonly FreePlace[];
  /** There are more than are told; a narrower question finds them. */
  readonly more: boolean;
}
