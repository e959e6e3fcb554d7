import type { FactOf } from '@qingming/standard/language/record.ts';
import type { firstCall } from '@qingming/standard/records/first-call.ts';
import { object, text, type TypeOf } from '../schema.ts';
import type { FuneralCaseFact } from './cases.ts';
import type { Told } from './registry.ts';

type CallFact = FactOf<typeof firstCall>;

/** `POST /api/calls/known`: whether this telephone called before. In a body: no address holds a number. */
export const askKnown = object({ phone: text({ minLength: 5, maxLength: 40 }) });
export type AskKnown = TypeOf<typeof askKnown>;

/** An earlier call of the same house from the number. */
export interface KnownCall extends Told<CallFact, 'number' | 'state' | 'calledAt'> {
  readonly id: string;
  readonly from: string;
}

/** A case of the same house whose contact has the number. */
export interface KnownCase extends Told<FuneralCaseFact, 'number' | 'state' | 'openedAt'> {
  readonly case: string;
  /** Of the person who died; null where the reader does not read it. */
  readonly name: string | null;
}

/** What is known of a number, the newest first, five of each at most. */
export interface Known {
  readonly calls: readonly KnownCall[];
  readonly cases: readonly KnownCase[];
}

/** Why a vehicle is not sent now. */
export type PassedOver = 'sent' | 'planned' | 'to-disinfect' | 'in-repair' | 'papers-out';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** `GET /api/trips/:trip/proposal`: who could be sent in what, as the rules of a trip would let them. */
export interface TripProposal {
  /** Free and lawful, idle the longest; null when there is none. */
  readonly vehicle: Named | null;
  /** On duty as a transport worker and not on another trip, idle the longest; null when there is none. */
  readonly driver: Named | null;
  readonly leaveAt: string;
  readonly backBy: string;
  readonly passedOver: readonly (Named & { readonly because: PassedOver })[];
}

/** `GET /api/trips/:trip/person`: who is to be fetched, for whoever drives: the name, and nothing that is compared at the place. */
export interface TripPerson {
  /** Null of somebody whose name nobody knows. */
  readonly name: string | null;
  /** The number on the tag of the body. */
  readonly tag: string | null;
  /** Somebody else of this name is in a case of this house that is open. */
  readonly sameName: boolean;
}
