import { whyFields } from './why.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { CASE_RECORDS, type CaseKind } from '@qingming/standard/processes/case-records.ts';
import type { cremation } from '@qingming/standard/records/cremation.ts';
import type { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import type { custody } from '@qingming/standard/records/custody.ts';
import type { tag } from '@qingming/standard/records/tag.ts';
import type { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import type {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import type { contact } from '@qingming/standard/records/person.ts';
import type { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import type { KindVersion, ReferenceView } from './kinds.ts';
import { object, oneOf, text, type TypeOf, uuid } from '../schema.ts';
import type { RecordView, SeenView, Told, ViewOf } from './registry.ts';
import type { BillTotals } from './settlement.ts';
import type {
  CaseStep,
  CaseSteps,
  ContactCase,
  ContactFact,
  DecedentFact,
  Elsewhere,
  FuneralCaseFact,
} from './cases.ts';
import type { BoardPerson, Missing, NextStep, OpenAct, Whereabouts } from './board.ts';

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
export interface SameName
  extends Pick<BoardPerson, 'case' | 'number' | 'name' | 'sex' | 'age' | 'decedent'> {
  readonly placeName: string;
}

/** `POST /api/cases/same-name` with the name of somebody who is about to be taken in → `SameNames`. */
export const sameNameQuestion = object({ name: text({ minLength: 1, maxLength: 100 }) });

export interface SameNames {
  readonly cases: readonly SameName[];
}

/** A contact of the same house, of the same name and of the same telephone or document. */
export interface Likeness extends ContactCase, Told<ContactFact, 'name'> {
  readonly contact: string;
  readonly by: readonly ('telephone' | 'document')[];
  /** The case in which it was proposed and waits for another person. */
  readonly waitsIn: string | null;
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
  /** By contact: others of this house who may be the same, for who may propose it; without their numbers. */
  readonly mayBeOne: { readonly [contact: string]: readonly Likeness[] };
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
  readonly caseNumber: FuneralCaseFact['number'];
  readonly name: DecedentFact['name'] | null;
  readonly hazard: FuneralCaseFact['hazard'] | null;
  /** A tag that was replaced, a certificate that was cancelled. */
  readonly valid: boolean;
  readonly where: Whereabouts | null;
  /** What nobody may overlook: a hold, a term that has run out. */
  readonly alerts: readonly Missing[];
}
