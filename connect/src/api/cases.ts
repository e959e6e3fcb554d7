import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact, FactOf } from '@qingming/standard/language/record.ts';
import type { RequestOf } from '@qingming/standard/language/act.ts';
import type { CaseActName, CaseActs } from '@qingming/standard/processes/case-acts.ts';
import type { CaseKind } from '@qingming/standard/processes/case-records.ts';
import type { CaseStepName } from '@qingming/standard/processes/funeral-journey.ts';
import type { entitlement } from '@qingming/standard/records/entitlement.ts';
import type { cremation } from '@qingming/standard/records/cremation.ts';
import type { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { custody } from '@qingming/standard/records/custody.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import type { place } from '@qingming/standard/records/facility.ts';
import type { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import type {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import type { contact, decedent } from '@qingming/standard/records/person.ts';
import type { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import type { KindVersion } from './kinds.ts';
import type { Page, PageQuery, RecordView, SeenView } from './registry.ts';
import type { BillTotals } from './settlement.ts';

export type FuneralCaseFact = FactOf<typeof funeralCase>;
export type DecedentFact = FactOf<typeof decedent>;
export type ContactFact = FactOf<typeof contact>;
export type DeathCertificateFact = FactOf<typeof deathCertificate>;
export type ConfirmationFact = FactOf<typeof cremationConfirmation>;
export type EntitlementFact = FactOf<typeof entitlement>;
export type TagFact = FactOf<typeof tag>;
export type CustodyFact = FactOf<typeof custody>;
export type TransportFact = FactOf<typeof transport>;
export type PreparationFact = FactOf<typeof preparation>;
export type VigilFact = FactOf<typeof vigil>;
export type FarewellFact = FactOf<typeof farewell>;
export type CremationFact = FactOf<typeof cremation>;
export type AshesPlacementFact = FactOf<typeof ashesPlacement>;
export type CertificateFact = FactOf<typeof certificate>;
export type PlaceKind = FactOf<typeof place>['kind'];

export type { CaseKind };

/** The steps of the journey in their order. */
export type CaseStep = CaseStepName;

/** Identity as it is typed. What a genuine identity number says (sex, birth, age) may be left out. */
export interface NewDecedent extends Partial<Omit<DecedentFact, 'number' | 'name'>> {
  /** Left out for a nameless body: the server writes 无名氏; of remains it writes what they are. */
  readonly name?: string;
}

/** `POST /api/cases`: the whole first entry, in one transaction. Answers `Opened`. */
export interface NewCase {
  /** UUIDv7 of the case; sent again with the same content it answers with what is stored. */
  readonly id?: string;
  readonly decedent: NewDecedent;
  /** The role is 承办人 (0) unless given. */
  readonly contact: Omit<ContactFact, 'role'> & { readonly role?: ContactFact['role'] };
  /** Without a number it bears that of the person. */
  readonly deathCertificate?: Omit<DeathCertificateFact, 'number'> & { readonly number?: string };
  readonly openedAt?: string;
  /** Groups whose proof the family brings with it: checked now, by who opens the case. */
  readonly entitlements?: readonly (Omit<
    EntitlementFact,
    'scan' | 'checkedBy' | 'checkedAt' | 'withdrawnAt' | 'withdrawnBy' | 'withdrawnBecause'
  > & { readonly checkedAt?: string })[];
  /** What the case is about: a person who died unless something else is named. */
  readonly subject?: FuneralCaseFact['subject'];
  readonly hazard?: FuneralCaseFact['hazard'];
  readonly bodyState?: FuneralCaseFact['bodyState'];
  readonly bodyNote?: string;
  readonly effects?: string;
  readonly waiverGroup?: FuneralCaseFact['waiverGroup'];
  readonly note?: string;
  /**
   * Open all the same although another open case bears this identity number, or is of somebody of the same
   * name and day without one (`values.resembles`): true only after the person saw `already-exists` with
   * the others in `values.cases`. A number whose person was cremated is refused in every case.
   */
  readonly confirmDuplicate?: boolean;
  /**
   * The number stands at somebody else, who was cremated, by mistake: the case is opened all the same, and its
   * cremation waits until two people have settled the dispute about the number.
   */
  readonly numberDisputed?: boolean;
}

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
export interface PersonCheck {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/** What a request carries beside the questions of its act. */
interface BesideAnswers {
  readonly cremation: {
    /** Of the manager, when `startedAt` lies more than ten minutes back; reported. */
    readonly lateReason?: string;
    /** Operators who stand here and confirm in person, instead of by `cremation/check`. */
    readonly checks?: readonly PersonCheck[];
  };
  readonly 'cremation/finish': { readonly lateReason?: string };
  readonly 'ashes-placement': {
    /** Somebody who is no contact yet, with an identity document; the role is 领灰人. */
    readonly newCollector?: Omit<ContactFact, 'role'>;
  };
}
type Beside<Name> = Name extends keyof BesideAnswers ? BesideAnswers[Name] : object;

/** Acts of a case that the settlement and certificates modules take. */
type Elsewhere = 'certificate' | 'certificate/reissue' | 'certificate/collect';

/**
 * `POST /api/cases/:case/<act>` → `Written`; what each asks derives from the standard's acts. Times are
 * now unless given; people are the staff member behind the account unless given. A UUIDv7 as `id` makes a
 * retry harmless.
 */
export type CaseSteps = {
  readonly [Name in Exclude<CaseActName, Elsewhere>]: RequestOf<CaseActs[Name]> & Beside<Name>;
} & {
  /** A new version with a reason: `changes` by element; null takes an optional element out. */
  readonly corrections: {
    readonly kind: CaseKind;
    readonly record: string;
    readonly version: number;
    readonly changes: { readonly [element: string]: string | number | boolean | null };
    readonly reason: string;
    readonly confirmDuplicate?: boolean;
  };
  readonly voids: {
    readonly kind: CaseKind;
    readonly record: string;
    readonly version: number;
    readonly reason: string;
  };
};

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
export interface FreePlacesQuery {
  /** The reader's own unless named. */
  readonly institution?: string;
  /** `niche`, `plot`, or both with a comma between them. */
  readonly kinds: string;
  /** The beginning of rack, row and position (“甲 3 12”), or a part of code or name. */
  readonly text?: string;
  readonly size?: number;
}

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
export interface CasesQuery extends PageQuery {
  readonly institution?: string;
  readonly region?: string;
  readonly state?: FuneralCaseFact['state'];
  /** Days on which the case was opened, both inclusive. */
  readonly from?: string;
  readonly until?: string;
  /** Number of a case, a tag or a certificate; a whole name, its pinyin or initials; an identity number. */
  readonly text?: string;
  /**
   * Code set `purpose`, and the occasion in words: needed to search by identity number, or beyond
   * one institution by name. Such searches are counted, thirty an hour.
   */
  readonly purpose?: string;
  readonly reason?: string;
  readonly sort?: 'openedAt' | 'number' | 'deathDate' | 'age';
  readonly descending?: boolean;
}

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

export type CasesPage = Page<CaseRow>;

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

/** `POST /api/cases/same-name` with the name of somebody who is about to be taken in. */
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
  readonly case: RecordView<FuneralCaseFact>;
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
  readonly contacts: readonly RecordView<ContactFact>[];
  readonly deathCertificates: readonly RecordView<DeathCertificateFact>[];
  readonly confirmations: readonly RecordView<ConfirmationFact>[];
  readonly tags: readonly RecordView<TagFact>[];
  readonly custody: readonly RecordView<CustodyFact>[];
  readonly transports: readonly RecordView<TransportFact>[];
  readonly preparations: readonly RecordView<PreparationFact>[];
  readonly vigils: readonly RecordView<VigilFact>[];
  readonly farewells: readonly RecordView<FarewellFact>[];
  readonly cremation: RecordView<CremationFact> | null;
  /** The last thing that was done with the ashes. */
  readonly ashesPlacement: RecordView<AshesPlacementFact> | null;
  /** All that was done with them, in time. */
  readonly ashesPlacements: readonly RecordView<AshesPlacementFact>[];
  readonly certificates: readonly RecordView<CertificateFact>[];
  /** Records of the kinds that have no place of their own on this page, those of a kind together. */
  readonly further: readonly FurtherRecords[];
  /** Null until the bill is opened; its lines are at `/api/cases/:case/bill`. */
  readonly money: { readonly state: string; readonly totals: BillTotals } | null;
  /** Names of the places and the staff that the records name, by identifier. */
  readonly names: { readonly [id: string]: string };
  /** Others of the same name who are here now. */
  readonly sameName: readonly SameName[];
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
export interface Reveal {
  readonly kind: CaseKind;
  readonly record: string;
  /** Code set `purpose`. */
  readonly purpose: string;
  /** The occasion or file number, four characters at least; sealed in the log. */
  readonly reason: string;
}

export type Revealed = RecordView<{ readonly [element: string]: string | number | boolean }>;

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
