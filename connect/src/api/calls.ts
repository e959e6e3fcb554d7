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
