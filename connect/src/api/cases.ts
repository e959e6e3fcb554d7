import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import type { AnyFact, FactOf } from '@qingming/standard/language/record.ts';
import type { Act, RequestOf } from '@qingming/standard/language/act.ts';
import {
  CASE_ACTS,
  type CaseActName,
  type CaseActs,
} from '@qingming/standard/processes/case-acts.ts';
import { SEARCHED } from '@qingming/standard/processes/case-places.ts';
import { CASE_RECORDS, type CaseKind } from '@qingming/standard/processes/case-records.ts';
import type { CaseStepName } from '@qingming/standard/processes/funeral-journey.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import type { cremation } from '@qingming/standard/records/cremation.ts';
import type { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { custody } from '@qingming/standard/records/custody.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import type { place } from '@qingming/standard/records/facility.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import {
  type certificate,
  type cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import type { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import type { KindVersion, ReferenceView } from './kinds.ts';
import { fieldsOf, mayGive, valuesByName } from '../element-fields.ts';
import { bodyOf } from '../act-body.ts';
import {
  codeOf,
  day,
  type Fields,
  flag,
  integer,
  list,
  object,
  type ObjectOf,
  oneOf,
  optional,
  type Schema,
  schema,
  text,
  type TypeOf,
  uuid,
} from '../schema.ts';
import { type Page, pageFields, type RecordView, type SeenView, type ViewOf } from './registry.ts';
import { whyFields } from './why.ts';
import type { BillTotals } from './settlement.ts';

export type FuneralCaseFact = FactOf<typeof funeralCase>;
export type DecedentFact = FactOf<typeof decedent>;
export type ContactFact = FactOf<typeof contact>;
export type EntitlementFact = FactOf<typeof entitlement>;
export type TagFact = FactOf<typeof tag>;
export type CustodyFact = FactOf<typeof custody>;
type FarewellFact = FactOf<typeof farewell>;
export type AshesPlacementFact = FactOf<typeof ashesPlacement>;
export type CertificateFact = FactOf<typeof certificate>;
export type PlaceKind = FactOf<typeof place>['kind'];

export type { CaseKind };

/** The steps of the journey in their order. */
export type CaseStep = CaseStepName;

/** Identity as it is typed. What a genuine identity number says (sex, birth, age) may be left out. */
const newDecedent = object(
  // Without a name it is a nameless body: the server writes 无名氏; of remains it writes what they are.
  fieldsOf(decedent, { without: ['number'], may: ['name', 'nameless', 'sex'] }),
);
export type NewDecedent = TypeOf<typeof newDecedent>;

/** Groups whose proof the family brings with it: checked now, by who opens the case. */
const newEntitlement = object(
  fieldsOf(entitlement, {
    may: ['checkedAt'],
    without: ['scan', 'checkedBy', 'withdrawnAt', 'withdrawnBy', 'withdrawnBecause'],
  }),
);

/** `POST /api/cases`: the whole first entry, in one transaction. Answers `Opened`. */
export const newCase = object({
  /** UUIDv7 of the case; sent again with the same content it answers with what is stored. */
  id: optional(uuid()),
  decedent: newDecedent,
  /** The role is 承办人 (0) unless given. */
  contact: object(fieldsOf(contact, { without: ['partyRecord'], may: ['role'] })),
  /** Without a number it bears that of the person. */
  deathCertificate: optional(object(fieldsOf(deathCertificate, { may: ['number'] }))),
  entitlements: optional(list(newEntitlement, { maxItems: 5 })),
  /** It is about a person who died unless another subject is named. */
  ...mayGive(
    funeralCase,
    'openedAt',
    'subject',
    'hazard',
    'bodyState',
    'bodyNote',
    'effects',
    'waiverGroup',
    'note',
  ),
  /**
   * Open all the same although another open case bears this identity number, or is of somebody of the same
   * name and day without one (`values.resembles`): true only after the person saw `already-exists` with
   * the others in `values.cases`. A number whose person was cremated is refused in every case.
   */
  confirmDuplicate: optional(flag()),
  /**
   * The number stands at somebody else, who was cremated, by mistake: the case is opened all the same, and its
   * cremation waits until two people have settled the dispute about the number.
   */
  numberDisputed: optional(flag()),
});
export type NewCase = TypeOf<typeof newCase>;

/** In `values.cases` of the problem that warns of a duplicate. */
export interface OtherCase {
  readonly case: string;
  readonly number: string;
  readonly openedAt: string;
  readonly institutionName: string | null;
  /** Left out where the person may be another. */
  readonly cremated?: boolean;
}

export interface Opened {
  readonly case: string;
  readonly number: string;
  readonly decedent: string;
  readonly contact: string;
  readonly deathCertificate: string | null;
  readonly tag: string;
  /** The number on the body's tag: print it now (`/api/cases/:case/tags/:tag/label.pdf`). */
  readonly tagNumber: string;
}

/** What a step wrote. */
export interface Written {
  readonly case: string;
  readonly records: readonly {
    readonly kind: CaseKind;
    readonly id: string;
    readonly version: number;
  }[];
  /** The number of a tag that was made, to be printed now. */
  readonly tag?: { readonly id: string; readonly number: string };
}

/** Who confirms at somebody else's screen: their own login, password and one-time code. */
const personCheck = object({
  login: text({ minLength: 1, maxLength: 64 }),
  password: text({ minLength: 1, maxLength: 128 }),
  code: optional(text({ pattern: '^[0-9]{6}$' })),
});
export type PersonCheck = TypeOf<typeof personCheck>;

/** Of the manager, when the time lies more than ten minutes back; reported. */
const lateReason = optional(text({ minLength: 4, maxLength: 200 }));

/** What a request carries beside the questions of its act. */
const BESIDE = {
  cremation: {
    lateReason,
    /** Operators who stand here and confirm in person, instead of by `cremation/check`. */
    checks: optional(list(personCheck, { maxItems: 2 })),
  },
  'cremation/finish': { lateReason },
  'ashes-placement': {
    /** Somebody who is no contact yet, with an identity document; the role is 领灰人. */
    newCollector: optional(object(fieldsOf(contact, { without: ['role', 'partyRecord'] }))),
  },
};
type Beside<Name> = Name extends keyof typeof BESIDE ? ObjectOf<(typeof BESIDE)[Name]> : object;
const besideOf = (name: string): Fields =>
  Object.entries(BESIDE).find(([of]) => of === name)?.[1] ?? {};

/** Acts of a case that the settlement and certificates modules take. */
type Elsewhere = 'certificate' | 'certificate/reissue' | 'certificate/collect';
type StepName = Exclude<CaseActName, Elsewhere>;

const mending = {
  kind: oneOf<CaseKind>(...Object.keys(CASE_RECORDS)),
  record: uuid(),
  version: integer({ minimum: 1 }),
  reason: text({ minLength: 1, maxLength: 300 }),
};

/** A new version with a reason: `changes` by element; null takes an optional element out. */
export const caseCorrection = object({
  ...mending,
  changes: schema<{ readonly [element: string]: string | number | boolean | null }>(
    valuesByName({ minProperties: 1 }),
  ),
  confirmDuplicate: optional(flag()),
});

export const caseVoiding = object(mending);

/**
 * `POST /api/cases/:case/<act>` → `Written`; what each asks derives from the standard's acts. Times are
 * now unless given; people are the staff member behind the account unless given. A UUIDv7 as `id` makes a
 * retry harmless.
 */
export type CaseSteps = {
  readonly [Name in StepName]: RequestOf<CaseActs[Name]> & Beside<Name>;
} & {
  readonly corrections: TypeOf<typeof caseCorrection>;
  readonly voids: TypeOf<typeof caseVoiding>;
};

/** The body of an act of the process. */
export function caseStep<Name extends StepName>(name: Name): Schema<CaseSteps[Name]> {
  const act: Act = CASE_ACTS[name];
  return schema(bodyOf(act, besideOf(name)).json);
}

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

export interface Whereabouts {
  readonly subject: TagFact['subject'];
  readonly place: string;
  readonly placeName: string;
  readonly placeKind: PlaceKind;
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
  readonly today: {
    readonly opened: number;
    readonly cremated: number;
    readonly closed: number;
    readonly farewells: number;
  };
}

export interface BoardPerson {
  readonly case: string;
  readonly number: string;
  readonly openedAt: string;
  readonly decedent: string;
  readonly name: string;
  readonly nameless: boolean;
  /** Somebody else on the board, whose body or ashes are here, bears the same name. */
  readonly sameName: boolean;
  readonly sex: DecedentFact['sex'];
  readonly age: number | null;
  /** Null of a person who died. */
  readonly subject: FuneralCaseFact['subject'] | null;
  /** How whoever handles the body is protected; null when nothing is said, or the reader handles nobody. */
  readonly hazard: FuneralCaseFact['hazard'] | null;
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

export interface BoardPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly holdsOne: boolean;
  readonly inUse: boolean;
  readonly occupants: readonly {
    readonly case: string;
    readonly number: string;
    readonly name: string;
    readonly hazard: FuneralCaseFact['hazard'] | null;
    readonly since: string;
  }[];
  /** Today's vigils and farewells here, by time. */
  readonly bookings: readonly {
    readonly case: string;
    readonly name: string;
    readonly kind: 'vigil' | 'farewell';
    readonly state: FarewellFact['state'];
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
  /** A cremator at work, a hearse on the road. */
  readonly busySince: string | null;
  readonly busyWith: string | null;
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

export interface FreePlaces {
  /** By code. */
  readonly rows: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly kind: PlaceKind;
    readonly rack: string | null;
    readonly row: number | null;
    readonly position: number | null;
  }[];
  /** There are more than are told; a narrower question finds them. */
  readonly more: boolean;
}

/**
 * `POST /api/cases/search`, and `POST /api/cases/search.csv` with the same filters (masked; the
 * export is logged). A body, so that no name or identity number stands in an address.
 */
const caseFilters = {
  institution: optional(uuid()),
  region: optional(text({ pattern: '^[0-9]{6}$' })),
  state: optional(codeOf(caseState)),
  /** Days on which the case was opened, both inclusive. */
  from: optional(day()),
  until: optional(day()),
  /** Number of a case, a tag or a certificate; a whole name, its pinyin or initials; an identity number. */
  text: optional(text({ maxLength: 100 })),
  /**
   * Code set `purpose`, and the occasion in words: needed to search by identity number, or beyond
   * one institution by name. Such searches are counted, thirty an hour.
   */
  purpose: optional(text({ minLength: 1, maxLength: 40 })),
  reason: optional(text({ minLength: 1, maxLength: 200 })),
  sort: optional(oneOf('openedAt', 'number', 'deathDate', 'age')),
  descending: optional(flag()),
};
export const casesQuery = object({ ...caseFilters, ...pageFields });
export type CasesQuery = TypeOf<typeof casesQuery>;
export const casesExport = object(caseFilters);

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly state: FuneralCaseFact['state'];
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly region: string;
  readonly institution: string;
  readonly institutionName: string | null;
  readonly name: string | null;
  readonly sex: DecedentFact['sex'] | null;
  readonly age: number | null;
  readonly deathDate: string | null;
  readonly crematedAt: string | null;
  readonly ashes: AshesPlacementFact['destination'] | null;
  readonly certificate: string | null;
  readonly where: string | null;
}

export interface CasesPage extends Page<CaseRow> {
  /** Of a search for a number: where the person or the organisation is a contact. */
  readonly asContact?: readonly ContactCase[];
}

/** A case in which somebody who is known by their number is a contact. */
export interface ContactCase {
  readonly case: string;
  readonly number: string;
  readonly openedAt: string;
  readonly institutionName: string | null;
  readonly role: ContactFact['role'];
}

/** One line of the journey, in time. */
export interface JourneyEntry {
  readonly step: CaseStep | 'preparation' | 'opened' | 'move' | 'handOver' | 'bill';
  readonly label: Bilingual;
  readonly at: string;
  /** Only the day is known: `at` is its beginning. */
  readonly dayOnly: boolean;
  readonly until: string | null;
  readonly place: string | null;
  readonly people: readonly string[];
  readonly state: 'done' | 'underWay' | 'booked' | 'cancelled';
  readonly kind: CaseKind;
  readonly record: string;
  readonly version: number;
}

/** Something that is done with a case: its address below the case's, or a paper that is printed. */
export type CaseAct =
  | keyof CaseSteps
  | Elsewhere
  | 'bill'
  | 'print/certificate'
  | 'print/tag'
  | 'print/bill';

/** What the reader's roles allow with a case; whether it is time for it is said by `open`. */
export interface CaseRights {
  readonly acts: readonly CaseAct[];
  /** Kinds of which the reader may correct a record. */
  readonly correct: readonly CaseKind[];
  /** Kinds that the reader may see at all: of the others the page carries nothing. */
  readonly read: readonly CaseKind[];
  /** Whether the reader may see the bill. */
  readonly bill: boolean;
  /** Kinds of which the reader may see protected values whole, for a purpose. */
  readonly reveal: readonly CaseKind[];
}

/** Somebody else of the same name who is in the care of the same house now. */
export interface SameName {
  readonly case: string;
  readonly number: string;
  readonly name: string;
  readonly sex: DecedentFact['sex'];
  readonly age: number | null;
  readonly placeName: string;
  readonly decedent: string;
}

/** `POST /api/cases/same-name` with the name of somebody who is about to be taken in → `SameNames`. */
export const sameNameQuestion = object({ name: text({ minLength: 1, maxLength: 100 }) });

export interface SameNames {
  readonly cases: readonly SameName[];
}

/** Records of one kind; a page derives from the kind how they are shown. */
export interface FurtherRecords {
  readonly kind: CaseKind;
  readonly records: readonly RecordView<AnyFact>[];
}

/** `GET /api/cases/:case`: everything that one page shows; protected elements are masked. */
export interface CasePage {
  readonly case: ViewOf<typeof funeralCase>;
  readonly institutionName: string;
  readonly decedent: SeenView<DecedentFact, 'deathCause'>;
  readonly where: readonly Whereabouts[];
  readonly next: NextStep | null;
  /** What nobody may overlook: a hold, a term that has run out. */
  readonly alerts: readonly Missing[];
  /** What lacks for the next step, and for closing the case. */
  readonly missing: readonly Missing[];
  readonly missingToClose: readonly Missing[];
  /** Acts that are offered now, whoever may take them. */
  readonly open: readonly OpenAct[];
  readonly journey: readonly JourneyEntry[];
  readonly contacts: readonly ViewOf<typeof contact>[];
  readonly deathCertificates: readonly ViewOf<typeof deathCertificate>[];
  readonly confirmations: readonly ViewOf<typeof cremationConfirmation>[];
  readonly tags: readonly ViewOf<typeof tag>[];
  readonly custody: readonly ViewOf<typeof custody>[];
  readonly transports: readonly ViewOf<typeof transport>[];
  readonly preparations: readonly ViewOf<typeof preparation>[];
  readonly vigils: readonly ViewOf<typeof vigil>[];
  readonly farewells: readonly ViewOf<typeof farewell>[];
  readonly cremation: ViewOf<typeof cremation> | null;
  /** The last thing that was done with the ashes. */
  readonly ashesPlacement: ViewOf<typeof ashesPlacement> | null;
  /** All that was done with them, in time. */
  readonly ashesPlacements: readonly ViewOf<typeof ashesPlacement>[];
  readonly certificates: readonly ViewOf<typeof certificate>[];
  /** Records of the kinds that have no place of their own on this page, those of a kind together. */
  readonly further: readonly FurtherRecords[];
  /** What the checks found of the references of these records to records elsewhere. */
  readonly references: readonly ReferenceView[];
  /** Null until the bill is opened; its lines are at `/api/cases/:case/bill`. */
  readonly money: { readonly state: string; readonly totals: BillTotals } | null;
  /** Names of the places and the staff that the records name, by identifier. */
  readonly names: { readonly [id: string]: string };
  /** Others of the same name who are here now. */
  readonly sameName: readonly SameName[];
  /** By contact: other cases of this house in which the same person or organisation is one, the newest. */
  readonly alsoIn: { readonly [contact: string]: readonly ContactCase[] };
  readonly may: CaseRights;
}

/** `GET /api/cases/:case/history`: what was written, newest first, in words. */
export interface CaseHistory {
  readonly entries: readonly HistoryEntry[];
}

export interface HistoryEntry extends KindVersion {
  /** Any of the case, those of its bill too. */
  readonly kind: CaseKind;
  readonly record: string;
}

/** `POST /api/cases/:case/reveal` → the record with its protected values whole; logged with purpose and reason. */
export const reveal = object({
  kind: oneOf<CaseKind>(...Object.keys(CASE_RECORDS)),
  record: uuid(),
  ...whyFields,
});
export type Reveal = TypeOf<typeof reveal>;

export type Revealed = RecordView<AnyFact>;

/** `GET /api/scan/:text`: what a scanned or typed text is. 404 `not-found` when nothing here bears it. */
export interface Scan {
  readonly what: 'bodyTag' | 'ashesTag' | 'certificate' | 'case' | 'receipt';
  /** In its written form. */
  readonly number: string;
  readonly case: string;
  readonly caseNumber: string;
  readonly name: string | null;
  readonly hazard: FuneralCaseFact['hazard'] | null;
  /** A tag that was replaced, a certificate that was cancelled. */
  readonly valid: boolean;
  readonly where: Whereabouts | null;
  /** What nobody may overlook: a hold, a term that has run out. */
  readonly alerts: readonly Missing[];
}
