import type { FactOf } from '@qingming/standard/language/record.ts';
import { relocation } from '@qingming/standard/records/relocation.ts';
import {
  type relocationLine,
  type relocationMismatch,
  secondMark,
} from '@qingming/standard/records/relocation-line.ts';
import { sex } from '@qingming/standard/codes/person.ts';
import { elementField } from '../element-fields.ts';
import {
  codeOf,
  list,
  object,
  oneOf,
  optional,
  reason,
  text,
  type TypeOf,
  uuid,
} from '../schema.ts';
import type { FuneralCaseFact, DecedentFact } from './cases.ts';
import type { PlaceFact, Told } from './registry.ts';

export type RelocationFact = FactOf<typeof relocation>;
export type RelocationLineFact = FactOf<typeof relocationLine>;
type MismatchFact = FactOf<typeof relocationMismatch>;

/** More cabinets than any house has in one room. */
const MOST_PLACES = 500;

/** `POST /api/relocations`: who lies in these places is the list. */
export const newRelocation = object({
  id: optional(uuid()),
  reason: elementField(relocation, 'reason'),
  places: list(uuid(), { minItems: 1, maxItems: MOST_PLACES }),
  note: elementField(relocation, 'note'),
});
export type NewRelocation = TypeOf<typeof newRelocation>;

/** `POST /api/relocations/:relocation/scans`: a tag and a place, and what else was compared. */
export const relocationScan = object({
  way: oneOf('out', 'in'),
  /** The tag as it was scanned. */
  scan: text({ minLength: 1, maxLength: 200 }),
  place: uuid(),
  mark: codeOf(secondMark),
  /** With the mark `seen`: seen before the record is shown. */
  sex: optional(codeOf(sex)),
  /** The line that was chosen, where one was: whose tag is awaited. */
  line: optional(uuid()),
});
export type RelocationScan = TypeOf<typeof relocationScan>;

/** `POST /api/relocations/:relocation/call-off` */
export const relocationCallOff = object({ reason: reason() });

/** Who is on the list, and where they are. The sex is not told: it is what the second look compares. */
export interface RelocationEntry
  extends Told<RelocationLineFact, 'from' | 'outAt' | 'outMark' | 'to' | 'inAt' | 'inMark'>,
    Told<FuneralCaseFact, 'hazard'>,
    Told<DecedentFact, 'name' | 'age'> {
  readonly id: string;
  readonly case: string;
  readonly caseNumber: string;
  /** The number on the tag of the body now. */
  readonly tag: string | null;
  readonly fromName: PlaceFact['name'];
  readonly fromCode: PlaceFact['code'];
  readonly toName: PlaceFact['name'] | null;
  readonly outByName: string | null;
  readonly inByName: string | null;
  /** The reader scanned it out, and so does not scan it in. */
  readonly outByReader: boolean;
  /** Somebody else on this list bears the same name. */
  readonly sameName: boolean;
}

export interface RelocationWrongScan
  extends Told<MismatchFact, 'what' | 'scanned' | 'scannedAt' | 'scannedBy'> {
  readonly id: string;
  readonly placeName: PlaceFact['name'];
}

/** Where a relocation stands. */
export interface RelocationHead
  extends Told<
    RelocationFact,
    'number' | 'state' | 'reason' | 'expected' | 'openedAt' | 'closedAt'
  > {
  readonly id: string;
  readonly openedByName: string | null;
  readonly closedByName: string | null;
  /** How many were scanned out of their places, and into others. */
  readonly out: number;
  readonly in: number;
}

/** `GET /api/relocations/:relocation` */
export interface RelocationPage extends RelocationHead {
  readonly at: string;
  /** In the order of their places. */
  readonly lines: readonly RelocationEntry[];
  /** The newest first. */
  readonly mismatches: readonly RelocationWrongScan[];
  /** The reader opened it, and so does not close it. */
  readonly openedByReader: boolean;
}

/** What a scan came to. Of what does not agree nobody was moved, and it was noted. */
export interface RelocationScanned {
  readonly outcome: 'recorded' | 'mismatch';
  readonly what: MismatchFact['what'] | null;
  /** The line that was written, or whose body was expected; null where nobody was. */
  readonly line: string | null;
}

/** What an act on a relocation left. */
export interface RelocationWritten extends Told<RelocationFact, 'number' | 'state'> {
  readonly id: string;
}
