import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { coldLimit, coldReading } from '@qingming/standard/records/cold-store.ts';
import type { BoardPerson } from './board.ts';
import type { PlaceFact, Told } from './registry.ts';
import type { RelocationHead } from './relocations.ts';

/** How long a body may lie here, and why. */
export interface StorageTerm {
  /** The last day on which it lies within the term, YYYY-MM-DD: of the term alone, without an extension. */
  readonly lastDay: string;
  /** Of a class A infection: the instant at which the term is over. */
  readonly until: string | null;
  readonly source: Bilingual;
  /** The last day of the last extension. */
  readonly extendedUntil: string | null;
  /** An authority approved that extension. */
  readonly approved: boolean;
  /** Until the end of the term, or of its extension; negative when it is over. */
  readonly daysLeft: number;
  readonly over: boolean;
}

/** Somebody who lies in a cold cabinet. */
export interface MortuaryPerson extends BoardPerson {
  readonly cabinet: string;
  readonly term: StorageTerm;
}

export type ColdState = 'within' | 'outside' | 'overdue' | 'unmeasured' | 'no-limits';

/** A cold cabinet: where it stands, whether it may be used, how cold it was. */
export interface MortuaryCabinet
  extends Told<PlaceFact, 'code' | 'name' | 'inUse' | 'rack' | 'row' | 'position'> {
  readonly id: string;
  readonly limits: Told<FactOf<typeof coldLimit>, 'lowest' | 'highest' | 'everyHours'> | null;
  /** The last one of the cabinet or of its rack; null when there is none. */
  readonly reading: Told<FactOf<typeof coldReading>, 'celsius' | 'readAt'> | null;
  readonly cold: ColdState;
}

/** `GET /api/mortuary?institution=`: every cold cabinet of a house, and who lies in it. */
export interface Mortuary {
  /** Civil day in China. */
  readonly day: string;
  readonly at: string;
  readonly institution: string;
  readonly institutionName: string;
  /** By rack, row and position, then by code. */
  readonly cabinets: readonly MortuaryCabinet[];
  /** Who is due first stands first. */
  readonly people: readonly MortuaryPerson[];
  /** Those that are under way. */
  readonly relocations: readonly RelocationHead[];
}
