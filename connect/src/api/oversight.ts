import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { correctionNotice, dayReport } from '@qingming/standard/records/oversight.ts';
import type { PageQuery, RecordView } from './registry.ts';

export type DayReportFact = FactOf<typeof dayReport>;
export type CorrectionNoticeFact = FactOf<typeof correctionNotice>;

/** A record of ours that the ministry refused. `GET /api/oversight/refused` */
export interface RefusedRow {
  readonly seq: number;
  readonly kind: string;
  readonly kindName: Bilingual | null;
  readonly record: string;
  readonly version: number;
  readonly region: string;
  readonly institution: string | null;
  readonly institutionName: string | null;
  /** The case to open in order to mend it, when it belongs to one. */
  readonly case: string | null;
  readonly code: string;
  /** What is wrong, and what to do, as sentences. */
  readonly says: Bilingual;
  readonly todo: Bilingual;
  readonly refusedAt: string;
  readonly mendedAt: string | null;
  /** Two people of the partner decided not to take this version over: it stays there as evidence. */
  readonly keptAt: string | null;
}

export interface RefusedQuery extends PageQuery {
  readonly open?: boolean;
  readonly kind?: string;
  readonly institution?: string;
}

/** A record that this node holds back. `GET /api/oversight/quarantine`, one at `…/:origin/:seq` (ministry). */
export interface QuarantineRow {
  readonly origin: string;
  readonly originName: Bilingual | null;
  readonly seq: number;
  readonly kind: string;
  readonly kindName: Bilingual | null;
  readonly record: string;
  readonly version: number;
  readonly region: string;
  readonly code: string;
  readonly says: Bilingual;
  readonly receivedAt: string;
  readonly settledAt: string | null;
  /** Settled by two people: kept as evidence, not applied. */
  readonly kept: boolean;
  /** The request to decide on it that waits for a second person, or by which it was kept. */
  readonly decision: HeldDecision | null;
}

/** What two people decide of a record that failed checks: it is checked again now, or kept as evidence. */
export interface HeldDecision {
  readonly approval: string;
  readonly decision: 'try' | 'keep';
  readonly askedName: string;
  readonly askedAt: string;
  /** Who agreed, and when; null while it waits. */
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
}

/** `POST /api/oversight/quarantine/:origin/:seq/decision`; answers with the row. */
export interface HeldDecisionAsked {
  readonly decision: 'try' | 'keep';
  readonly reason: string;
}

/** One of the records of a dispute. */
export interface DisputedRecord {
  readonly origin: string;
  readonly originName: Bilingual | null;
  readonly kind: string;
  readonly record: string;
}

/**
 * Two provinces that each cremated the same identity number, `GET /api/oversight/disputes`, or whose persons may
 * be one, `GET /api/oversight/resemblances` (ministry).
 */
export interface DisputeRow {
  readonly records: readonly [DisputedRecord, DisputedRecord];
  readonly foundAt: string;
  /** Until one of the two is voided, or corrected so that it is no pair. */
  readonly open: boolean;
}

export interface QuarantineQuery extends PageQuery {
  readonly open?: boolean;
  readonly origin?: string;
  readonly kind?: string;
}

/** `GET /api/oversight/notices?state=&node=`, one at `…/:notice` */
export interface NoticeRow {
  readonly id: string;
  readonly version: number;
  readonly subjectNode: string;
  readonly subjectKind: string;
  readonly kindName: Bilingual | null;
  readonly subjectRecord: string;
  /** The case to open in order to mend it, where this node holds it. */
  readonly case: string | null;
  readonly asks: string;
  readonly askedBy: string;
  readonly askedAt: string;
  /** Of the answer when there is one, else of the notice. */
  readonly state: CorrectionNoticeFact['state'];
  readonly answer: {
    readonly version: number;
    readonly state: CorrectionNoticeFact['state'];
    readonly note: string;
    readonly at: string;
  } | null;
  /** Versions of the record whose reason names the notice. */
  readonly mends: readonly { readonly version: number; readonly at: string }[];
}

/** `POST /api/oversight/notices` (ministry). */
export interface NewNotice {
  readonly id?: string;
  readonly subjectNode: string;
  readonly subjectKind: string;
  readonly subjectRecord: string;
  readonly asks: string;
}

/** `POST /api/oversight/notices/:notice/answer` (province), after or instead of mending. */
export interface NoticeAnswer {
  readonly state: 'approved' | 'refused';
  readonly note: string;
}

/** `POST /api/oversight/notices/:notice/withdraw` (ministry) takes version and reason. */

/** The nine figures that a day report states. Money in fen. */
export type DayFigures = Pick<
  DayReportFact,
  | 'opened'
  | 'cremated'
  | 'placed'
  | 'certificates'
  | 'closed'
  | 'inCare'
  | 'charged'
  | 'waived'
  | 'paid'
>;

/** `GET /api/institutions/:institution/day-reports/:day` */
export interface DayReportView {
  readonly institution: string;
  readonly day: string;
  /** Counted from the records now. A figure that rests on records that stay in the province is left out at the ministry. */
  readonly computed: Partial<DayFigures>;
  readonly report: RecordView<DayReportFact> | null;
  /** Figures in which report and records differ. */
  readonly differs: readonly (keyof DayFigures)[];
  /** A day is reported once it is over. */
  readonly isOver: boolean;
}

/** `GET /api/institutions/:institution/day-reports`: the last days of an institution, newest first. */
export interface DayReportDay {
  readonly day: string;
  readonly reportedAt: string | null;
  readonly differs: readonly (keyof DayFigures)[];
}

/** `PUT /api/institutions/:institution/day-reports/:day`; a correction names version and reason. */
export interface SubmitDayReport {
  readonly id?: string;
  readonly figures: DayFigures;
  readonly note?: string;
  readonly version?: number;
  readonly reason?: string;
}

/** `GET /api/oversight/day-reports?day=&region=`: which institutions reported, and how they differ. */
export interface DayReportRow {
  readonly institution: string;
  readonly institutionName: string;
  readonly region: string;
  readonly reportedAt: string | null;
  readonly differs: readonly (keyof DayFigures)[];
}

/** `GET /api/oversight/audit` (inspector): who looked at what, when and why. The look is logged itself. */
export interface AuditQuery extends PageQuery {
  readonly account?: string;
  readonly act?: string;
  /** A case: its own number or identifier. */
  readonly case?: string;
  /** One record, also where a list showed it. */
  readonly record?: string;
  readonly purpose?: string;
  readonly result?: 'done' | 'refused';
  /** The entries that an alarm names. */
  readonly alarm?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface AuditRow {
  readonly entry: number;
  readonly at: string;
  readonly account: string;
  readonly accountName: string;
  readonly roles: readonly string[];
  readonly act: string;
  readonly actName: Bilingual;
  readonly kind: string | null;
  readonly kindName: Bilingual | null;
  readonly record: string | null;
  readonly case: string | null;
  readonly caseNumber: string | null;
  /** Masked. */
  readonly decedentName: string | null;
  /** How many records a list showed. */
  readonly seen: number;
  readonly purpose: string;
  readonly purposeName: Bilingual;
  readonly result: 'done' | 'refused';
  /** Why it was refused, at which address, and how often within the hour; null when it was not, or the act says nothing more. */
  readonly refusal: {
    readonly says: Bilingual;
    readonly address: string | null;
    readonly times: number;
  } | null;
  readonly detail: { readonly [name: string]: unknown };
}

/** `GET /api/oversight/alarms` (inspector, security administrator), one at `…/:alarm`. */
export interface AlarmRow {
  readonly id: string;
  readonly rule: string;
  readonly ruleName: Bilingual;
  /** What to look at. */
  readonly todo: Bilingual;
  /** The stretch in which it was counted. */
  readonly minutes: number;
  readonly account: string;
  readonly accountName: string;
  readonly roles: readonly string[];
  readonly region: string;
  readonly institution: string | null;
  readonly institutionName: string | null;
  /** How much there was of it within one stretch. */
  readonly times: number;
  /** Entries of the access log that it names: `GET /api/oversight/audit?alarm=`. */
  readonly entries: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly raisedAt: string;
  readonly settledAt: string | null;
  readonly settledName: string | null;
  readonly note: string | null;
  readonly maySettle: boolean;
  /** Whether the reader may open the entries. */
  readonly mayReadLog: boolean;
}

export interface AlarmsQuery extends PageQuery {
  readonly state?: 'open' | 'settled' | 'all';
}

/** `POST /api/oversight/alarms/:alarm/settle` takes `note`, what was found. */

/** `GET /api/oversight/late-entries`: cremations whose start or end was entered later. */
export interface LateEntriesQuery extends PageQuery {
  readonly institution?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface LateEntryRow {
  readonly entry: number;
  /** When it was entered. */
  readonly at: string;
  /** The account of the manager who agreed, and their name. */
  readonly account: string;
  readonly enteredBy: string;
  readonly reason: string | null;
  readonly step: 'cremation' | 'cremation/finish';
  /** When it happened, as it was entered; null once the record was voided. */
  readonly happenedAt: string | null;
  /** How late it was entered. */
  readonly minutes: number;
  readonly case: string;
  readonly caseNumber: string;
  /** Masked. */
  readonly decedentName: string | null;
  readonly institutionName: string | null;
  readonly operatorName: string | null;
  readonly checkerName: string | null;
}

/** `GET /api/oversight/views-above` (inspector of a province): what the ministry told of its views of our people. */
export interface ViewAboveRow {
  readonly id: string;
  readonly at: string;
  /** Who at the ministry, by their name in office. */
  readonly viewer: string;
  readonly act: string;
  readonly actName: Bilingual;
  readonly purpose: string;
  readonly purposeName: Bilingual;
  readonly reason: string | null;
  /** How many records of ours were shown. */
  readonly shown: number;
  /** The first cases that they belong to. */
  readonly cases: readonly { readonly case: string; readonly number: string }[];
}

export interface ViewsAboveQuery extends PageQuery {
  readonly case?: string;
  readonly from?: string;
  readonly until?: string;
}

/** `GET /api/oversight/exports`: who took what out; the rows are AuditRow with act `export`. */
export type ExportsQuery = Omit<AuditQuery, 'act' | 'record'>;
