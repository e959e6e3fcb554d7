import type { CodeOf } from '@qingming/standard/language/code-set.ts';
import type { ashesDestination } from '@qingming/standard/codes/ashes.ts';
import type { custodyEnd, custodyReason } from '@qingming/standard/codes/custody.ts';
import type { Home, Person } from './home.ts';
import type { Deceased, Relative } from './people.ts';

/** One stay in one place, in ms; `ends` says how it ends. */
export interface Stay {
  readonly place: string;
  readonly sole: boolean;
  readonly reason: CodeOf<typeof custodyReason>;
  readonly since: number;
  readonly until: number;
  readonly ends: CodeOf<typeof custodyEnd> | 'stays';
  readonly by: Person;
}

export interface Transport {
  readonly vehicle: string;
  readonly driver: Person;
  readonly from: string;
  readonly departedAt: number;
  readonly collectedAt: number;
  readonly arrivedAt: number;
  readonly kilometres: number;
}

/** Something that takes a room and a person for a time. */
export interface Session {
  readonly place: string;
  readonly by: Person;
  readonly from: number;
  readonly until: number;
}

export interface Cremation {
  readonly cremator: string;
  /** The first cremator of a home is an ash-picking one. */
  readonly isPicking: boolean;
  readonly operator: Person;
  readonly witness: Person;
  readonly loadedAt: number;
  readonly startedAt: number;
  readonly finishedAt: number;
}

export interface Placement {
  readonly destination: CodeOf<typeof ashesDestination>;
  readonly niche: string | undefined;
  readonly where: string | undefined;
  readonly weight: number | undefined;
  /** Collected by a second person, who shows a document. */
  readonly collector: Relative | undefined;
  readonly at: number;
}

/** What the family chose beside the steps; the bill follows from it. */
export interface Choices {
  readonly celebrant: boolean;
  readonly clothes: boolean;
  readonly flowers: boolean;
  readonly urn: 'FJ06' | 'FJ07' | 'FJ10' | undefined;
}

/**
 * One case with all its times, as it will have gone when it is over. What lies after `knownUntil`
 * has not happened yet.
 */
export interface Journey {
  readonly home: Home;
  readonly person: Deceased;
  readonly contact: Relative | undefined;
  readonly clerk: Person;
  readonly knownUntil: number;
  readonly diedAt: number;
  readonly openedAt: number;
  readonly certifiedAt: number;
  readonly transport: Transport | undefined;
  readonly body: readonly Stay[];
  readonly preparation: Session | undefined;
  readonly vigil: Session | undefined;
  readonly farewell: Session | undefined;
  /** The hall by its order: the first is the largest. */
  readonly hallSize: number;
  readonly confirmedAt: number;
  readonly cremation: Cremation | undefined;
  /** A body that is not cremated here is handed over. */
  readonly handedOverAt: number | undefined;
  readonly ashes: readonly Stay[];
  readonly placement: Placement | undefined;
  readonly choices: Choices;
  readonly isPoor: boolean;
  readonly billedAt: number;
  readonly paidAt: number;
  readonly certificateAt: number;
  readonly reissuedAt: number | undefined;
  readonly closedAt: number;
  readonly correctedAt: number | undefined;
}

/** What happened by the moment that is known. */
export const hasHappened = ({ knownUntil }: Journey, at: number | undefined): at is number =>
  at !== undefined && at <= knownUntil;

export const isClosed = (journey: Journey): boolean => hasHappened(journey, journey.closedAt);
