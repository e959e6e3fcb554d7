import type { Home } from './home.ts';
import type { Deceased, Whereabouts } from './people.ts';
import type { Random } from './random.ts';
import { MINUTE } from './time.ts';
import type { Timetable } from './timetable.ts';

/** The step before which a case stands still: somebody or something is waited for. */
export type Stall = 'certificate' | 'confirmation' | 'farewell' | 'collection';

/** What is asked of a case before it is planned. */
export interface PlannedFuneral {
  /** When the body shall enter the cremator (ms). */
  readonly target: number;
  /** When the family called; follows from the day of death unless given. */
  readonly openedAt?: number;
  readonly stall?: Stall;
  /** Most families hold a farewell; this one does. */
  readonly hasFarewell?: boolean;
  readonly isNameless?: boolean;
  /** What is said of the person beforehand: a number that is in two provinces, an age. */
  readonly person?: Partial<Deceased>;
}

export interface Setting {
  readonly random: Random;
  readonly home: Home;
  readonly where: Whereabouts;
  readonly times: Timetable;
  readonly now: number;
}

export const minutes = (random: Random, least: number, most: number): number =>
  random.int(least, most) * MINUTE;

/** The body stays in its cabinet until somebody has come or signed. */
export const isKeptWaiting = (stall: Stall | undefined): boolean =>
  stall === 'confirmation' || stall === 'farewell';
