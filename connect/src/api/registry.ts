import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { institutionKind, institutionState } from '@qingming/standard/codes/institution.ts';
import type { FactOf, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { equipment, facility, place } from '@qingming/standard/records/facility.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import type { staff } from '@qingming/standard/records/staff.ts';
import type { staffDuty } from '@qingming/standard/records/staff-duty.ts';
import { type Changes, changesOf, factOf } from '../element-fields.ts';
import {
  codeOf,
  division,
  flag,
  integer,
  object,
  oneOf,
  optional,
  reason,
  text,
  type TypeOf,
  uuid,
  version,
} from '../schema.ts';

/** One version of a record as the API shows it; protected elements are masked. */
export interface RecordView<Fact> {
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly institution: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Why this version replaced the one before; null for the first. */
  readonly reason: string | null;
  readonly fact: Fact;
}

/** The records of one kind: `ViewOf<typeof place>`. */
export type ViewOf<R extends RecordDefinition> = RecordView<FactOf<R>>;

/** A record as somebody may see it: elements that are hidden from some readers are left out for them. */
export type SeenView<Fact, Hidden extends keyof Fact> = RecordView<
  Omit<Fact, Hidden> & Partial<Pick<Fact, Hidden>>
>;

/** Elements of a fact as a list tells them: null where a record lacks one. */
export type Told<Fact, Name extends keyof Fact> = {
  readonly [N in Name]-?: undefined extends Fact[N] ? NonNullable<Fact[N]> | null : Fact[N];
};

/** The same of a record that may not be there: then each is null. */
export type OrNone<Row> = { readonly [N in keyof Row]: Row[N] | null };

/** Names that lists tell beside what they name; null where this node does not hold it. */
export interface InInstitution {
  readonly institution: string | null;
  readonly institutionName: string | null;
}
export interface InRegion {
  readonly region: string;
  readonly regionName: Bilingual | null;
}
export interface OfKind {
  readonly kind: string;
  readonly kindName: Bilingual | null;
  readonly record: string;
}

/** What is wrong, by its code and as a sentence, and what to do. */
export interface Fault {
  readonly code: string;
  readonly says: Bilingual;
  readonly todo: Bilingual;
}

/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all, counted to 10,000. */
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
  readonly size: number;
  /** `after` of the next page and `before` of the previous one; null where there is none. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** Longer than the cursor of any list of ours. */
const MAX_CURSOR = 4000;
const cursor = () => optional(text({ minLength: 1, maxLength: MAX_CURSOR }));

/**
 * What a page of any list asks for: its beginning, or what stands after or before a place that an
 * answer gave; a place is of one list in one order. `size` is 50 unless given, at most 200.
 */
export const pageFields = {
  after: cursor(),
  before: cursor(),
  size: optional(integer({ minimum: 1, maximum: 200 })),
} as const;
export const pageQuery = object(pageFields);
export type PageQuery = TypeOf<typeof pageQuery>;

/** A new version of a record: `version` is the one that the change was made on. */
export interface Revision<Fact> {
  readonly version: number;
  readonly changes: Changes<Fact>;
  readonly reason: string;
}

export const revision = <R extends RecordDefinition>(definition: R) =>
  object({ version: version(), changes: changesOf(definition), reason: reason() });

/** An act on what the writer has read. */
export const onVersion = object({ version: version() });
export type OnVersion = TypeOf<typeof onVersion>;

/** The same, where it has to be said why. */
export const voiding = object({ version: version(), reason: reason() });
export type Voiding = TypeOf<typeof voiding>;

export type InstitutionFact = FactOf<typeof institution>;
export type PlaceFact = FactOf<typeof place>;

/** What lists of institutions are narrowed by. */
export const institutionFilters = {
  /** Everything inside the division counts. */
  region: optional(division()),
  kind: optional(codeOf(institutionKind)),
  state: optional(codeOf(institutionState)),
  /** Imported and not public yet, or all others. */
  awaitsApproval: optional(flag()),
  /** Part of the name, or the beginning of the number. */
  text: optional(text({ minLength: 1, maxLength: 60 })),
};

/** `GET /api/institutions`: which there are; what they did is told by `GET /api/national/institutions`. */
export const institutionsQuery = object({
  ...institutionFilters,
  sort: optional(oneOf('number', 'name', 'region', 'kind', 'state')),
  descending: optional(flag()),
  ...pageFields,
});
export type InstitutionsQuery = TypeOf<typeof institutionsQuery>;

export interface InstitutionRow
  extends InRegion,
    Told<InstitutionFact, 'number' | 'name' | 'kind' | 'state'> {
  readonly id: string;
  /** Imported, and not shown to the public until an officer approves it. */
  readonly awaitsApproval: boolean;
}

/** `GET /api/institutions/:institution` */
export interface InstitutionDetail {
  readonly institution: RecordView<InstitutionFact>;
  readonly regionName: Bilingual | null;
  readonly facilities: readonly ViewOf<typeof facility>[];
  readonly places: readonly ViewOf<typeof place>[];
  readonly equipment: readonly ViewOf<typeof equipment>[];
  readonly staff: readonly ViewOf<typeof staff>[];
  readonly staffDuties: readonly ViewOf<typeof staffDuty>[];
  /** Whether the reader may change the institution's own data, and its parts. */
  readonly mayRevise: boolean;
  readonly mayReviseParts: boolean;
}

/** `POST /api/institutions` (province officer). The number is given: prefix + division - serial. */
export const newInstitution = object({
  id: optional(uuid()),
  region: division(),
  fact: factOf(institution, { without: ['number', 'awaitsApproval'] }),
});
export type NewInstitution = TypeOf<typeof newInstitution>;

/** `PATCH /api/institutions/:institution` */
export const institutionRevision = revision(institution);
export type InstitutionRevision = TypeOf<typeof institutionRevision>;

/** `GET /api/public/institutions?region=&kind=` */
export const publicInstitutionsQuery = object({
  region: optional(division()),
  kind: optional(codeOf(institutionKind)),
});

/** `GET /api/public/institutions?region=&kind=`: without an account; operating institutions only. */
export interface PublicInstitution
  extends InRegion,
    Told<InstitutionFact, 'number' | 'name' | 'kind' | 'address' | 'longitude' | 'latitude'>,
    Told<InstitutionFact, 'servicePhone' | 'openingHours'> {
  readonly id: string;
}

/** `GET /api/public/institutions/:institution` (its number or identifier). */
export interface PublicInstitutionDetail
  extends PublicInstitution,
    Told<InstitutionFact, 'state' | 'grade' | 'properties' | 'establishedOn' | 'complaintPhone'>,
    Told<InstitutionFact, 'web' | 'serviceScope' | 'commitments' | 'complaints'> {}
