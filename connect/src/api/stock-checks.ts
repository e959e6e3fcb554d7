import type { FactOf } from '@qingming/standard/language/record.ts';
import type { burialArea } from '@qingming/standard/records/burial-area.ts';
import type { plot } from '@qingming/standard/records/plot.ts';
import type { stockCheck } from '@qingming/standard/records/stock-check.ts';
import type { stockCheckLine } from '@qingming/standard/records/stock-check-line.ts';
import { object, optional, type TypeOf, uuid } from '../schema.ts';
import type { OrNone, Told } from './registry.ts';

type Check = FactOf<typeof stockCheck>;
type Line = FactOf<typeof stockCheckLine>;
type Area = FactOf<typeof burialArea>;
type Code = FactOf<typeof plot>['code'];

export const checkedAreasQuery = object({
  /** The reader's own unless named. */
  institution: optional(uuid()),
});
export type CheckedAreasQuery = TypeOf<typeof checkedAreasQuery>;

/** `GET /api/stock-checks`: when each area of a house was checked last, and which checks are under way. */
export interface CheckedAreas {
  readonly at: string;
  readonly institution: string;
  readonly institutionName: string;
  /** By level, then by code. */
  readonly areas: readonly CheckedArea[];
  /** Checks that are not over, the oldest first. */
  readonly open: readonly CheckHead[];
  /** The last reviewed. */
  readonly past: readonly CheckHead[];
}

export interface CheckedArea
  extends Told<Area, 'code' | 'name' | 'level'>,
    OrNone<Told<Area, 'checkMonths'>> {
  readonly id: string;
  /** Plots and niches that lie in it directly. */
  readonly plots: number;
  /** The day on which its last reviewed check began; none of an area that was never checked. */
  readonly checkedOn: string | null;
  /** The day by which it is to be checked again, by the house's own term; none without a term. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  /** It is in a check that is not over: another is not begun. */
  readonly underWay: boolean;
}

export interface CheckHead
  extends Told<Check, 'number' | 'state' | 'expected' | 'places' | 'startedAt'>,
    OrNone<
      Told<
        Check,
        'countedAt' | 'reviewedAt' | 'found' | 'missing' | 'elsewhere' | 'moved' | 'extra'
      >
    > {
  readonly id: string;
  readonly version: number;
  readonly areaName: Area['name'];
  readonly startedByName: string | null;
  readonly reviewedByName: string | null;
  /** Lines that were answered, of all lines that are to be. */
  readonly answered: number;
  readonly lines: number;
}

/** `GET /api/stock-checks/:check`: everything that is walked. */
export interface CheckPage extends CheckHead {
  /** By area, row and position; what was found beside the record follows its place. */
  readonly list: readonly CheckEntry[];
  /** What happened in these areas since the check began; the list stays as it was. */
  readonly since: readonly CheckMove[];
}

export interface CheckEntry
  extends Told<Line, 'kind'>,
    OrNone<Told<Line, 'result' | 'seenTag' | 'cause' | 'answeredAt'>> {
  readonly id: string;
  readonly version: number;
  readonly plot: string;
  readonly code: Code;
  /** As the reader may see it. */
  readonly name: string | null;
  readonly seenName: string | null;
  /** Tags of the ashes that are in custody at this place now. */
  readonly tags: readonly string[];
  readonly foundInCode: Code | null;
  readonly answeredByName: string | null;
  readonly settled: boolean;
}

export interface CheckMove {
  readonly plot: string;
  readonly code: Code;
  readonly what: 'placed' | 'left';
  readonly on: string;
}

/** `GET /api/burials-due`: what waits and is late of removals and checks, in numbers that look at nobody. */
export interface BurialsDue {
  readonly removals: { readonly waiting: number; readonly late: number };
  readonly checks: { readonly open: number; readonly overdue: number };
}
