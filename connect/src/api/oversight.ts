import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { correctionState } from '@qingming/standard/codes/approval.ts';
import { DAY_FIGURES } from '@qingming/standard/indicators/day-report.ts';
import type { correctionNotice, dayReport } from '@qingming/standard/records/oversight.ts';
import {
  codeOf,
  day,
  division,
  flag,
  integer,
  object,
  oneOf,
  optional,
  reason,
  schema,
  text,
  type TypeOf,
  uuid,
  version,
} from '../schema.ts';
import {
  type Fault,
  type InInstitution,
  type InstitutionFact,
  type OfKind,
  pageFields,
  type RecordView,
  type Told,
} from './registry.ts';

const kind = () => text({ pattern: '^[A-Za-z]{1,40}$' });
const inDays = { from: optional(day()), until: optional(day()) };

export type DayReportFact = FactOf<typeof dayReport>;
type CorrectionNoticeFact = FactOf<typeof correctionNotice>;

/** One version of a record, by its place in the log of its node. */
export interface LoggedRecord extends OfKind {
  readonly seq: number;
  readonly version: number;
  readonly region: string;
}

interface OfOrigin {
  readonly origin: string;
  readonly originName: Bilingual | null;
}

/** A record of ours that the ministry refused. `GET /api/oversight/refused` */
export interface RefusedRow extends LoggedRecord, InInstitution, Fault {
  /** The case to open in order to mend it, when it belongs to one. */
  readonly case: string | null;
  readonly refusedAt: string;
  readonly mendedAt: string | null;
  /** Two people of the partner decided not to take this version over: it stays there as evidence. */
  readonly keptAt: string | null;
}

export const refusedQuery = object({
  open: optional(flag()),
  kind: optional(kind()),
  institution: optional(uuid()),
  ...pageFields,
});
export type RefusedQuery = TypeOf<typeof refusedQuery>;

/** A record that this node holds back. `GET /api/oversight/quarantine`, one at `…/:origin/:seq` (ministry). */
export interface QuarantineRow extends OfOrigin, LoggedRecord, Omit<Fault, 'todo'> {
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
  readonly decision: HeldDecisionAsked['decision'];
  readonly askedName: string;
  readonly askedAt: string;
  /** Who agreed, and when; null while it waits. */
  readonly decidedName: string | null;
  readonly decidedAt: string | null;
}

/** `POST /api/oversight/quarantine/:origin/:seq/decision`; answers with the row. */
export const heldDecisionAsked = object({ decision: oneOf('try', 'keep'), reason: reason() });
export type HeldDecisionAsked = TypeOf<typeof heldDecisionAsked>;

/** One of the records of a dispute. */
interface DisputedRecord extends OfOrigin {
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

/** A reference that contradicts the record elsewhere that it names, `GET /api/oversight/contradictions`, newest first. */
export interface ContradictionRow extends OfKind {
  readonly kindName: Bilingual;
  readonly element: string;
  readonly elementName: Bilingual;
  readonly region: string;
  /** The case that the record lies in, if any. */
  readonly case: string | null;
  readonly since: string;
}

export const quarantineQuery = object({
  open: optional(flag()),
  origin: optional(division()),
  kind: optional(kind()),
  ...pageFields,
});
export type QuarantineQuery = TypeOf<typeof quarantineQuery>;

export const noticesQuery = object({
  state: optional(codeOf(correctionState)),
  node: optional(division()),
  ...pageFields,
});
export type NoticesQuery = TypeOf<typeof noticesQuery>;

/** `GET /api/oversight/notices?state=&node=`, one at `…/:notice` */
export interface NoticeRow
  extends Told<
    CorrectionNoticeFact,
    'subjectNode' | 'subjectKind' | 'subjectRecord' | 'asks' | 'askedBy'
  > {
  readonly id: string;
  readonly version: number;
  readonly kindName: Bilingual | null;
  /** The case to open in order to mend it, where this node holds it. */
  readonly case: string | null;
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
export const newNotice = object({
  id: optional(uuid()),
  subjectNode: division(),
  subjectKind: kind(),
  subjectRecord: uuid(),
  asks: reason(),
});
export type NewNotice = TypeOf<typeof newNotice>;

/** `POST /api/oversight/notices/:notice/answer` (province), after or instead of mending. */
export const noticeAnswer = object({ state: oneOf('approved', 'refused'), note: reason() });
export type NoticeAnswer = TypeOf<typeof noticeAnswer>;

/** `POST /api/oversight/notices/:notice/withdraw` (ministry) takes version and reason. */

/** The figures that a day report states. Money in fen. */
export type DayFigures = Pick<DayReportFact, (typeof DAY_FIGURES)[number]>;
const dayFigures = schema<DayFigures>({
  type: 'object',
  properties: Object.fromEntries(DAY_FIGURES.map((name) => [name, integer().json])),
  required: [...DAY_FIGURES],
  additionalProperties: false,
});

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
  readonly differs: DayReportView['differs'];
}

/** `PUT /api/institutions/:institution/day-reports/:day`; a correction names version and reason. */
export const submitDayReport = object({
  id: optional(uuid()),
  figures: dayFigures,
  note: optional(reason()),
  version: optional(version()),
  reason: optional(reason()),
});
export type SubmitDayReport = TypeOf<typeof submitDayReport>;

export const dayReportsQuery = object({ day: day(), region: optional(division()) });

/** `GET /api/oversight/day-reports?day=&region=`: which institutions reported, and how they differ. */
export interface DayReportRow extends Omit<DayReportDay, 'day'> {
  readonly institution: string;
  readonly institutionName: InstitutionFact['name'];
  readonly region: string;
}

/** What the access log, and what was taken out, are narrowed by. */
const auditFilters = {
  account: optional(text({ maxLength: 100 })),
  /** A case: its own number or identifier. */
  case: optional(text({ maxLength: 36 })),
  purpose: optional(text({ maxLength: 40 })),
  result: optional(oneOf('done', 'refused')),
  ...inDays,
  ...pageFields,
};

/** Who acted, as they were called then. */
interface OfAccount {
  readonly account: string;
  readonly accountName: string;
  readonly roles: readonly string[];
}

/** What was done when and why, by name and in words. */
interface ActForPurpose {
  readonly at: string;
  readonly act: string;
  readonly actName: Bilingual;
  readonly purpose: string;
  readonly purposeName: Bilingual;
}

/** `GET /api/oversight/audit` (inspector): who looked at what, when and why. The look is logged itself. */
export const auditQuery = object({
  ...auditFilters,
  act: optional(text({ maxLength: 40 })),
  /** One record, also where a list showed it. */
  record: optional(uuid()),
  /** The entries that an alarm names. */
  alarm: optional(uuid()),
});
export type AuditQuery = TypeOf<typeof auditQuery>;

export interface AuditRow extends OfAccount, ActForPurpose {
  readonly entry: number;
  readonly kind: string | null;
  readonly kindName: Bilingual | null;
  readonly record: string | null;
  readonly case: string | null;
  readonly caseNumber: string | null;
  /** Masked. */
  readonly decedentName: string | null;
  /** How many records a list showed. */
  readonly seen: number;
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
export interface AlarmRow extends OfAccount, InInstitution {
  readonly id: string;
  readonly rule: string;
  readonly ruleName: Bilingual;
  /** What to look at. */
  readonly todo: Bilingual;
  /** The stretch in which it was counted. */
  readonly minutes: number;
  readonly region: string;
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

export const alarmsQuery = object({
  state: optional(oneOf('open', 'settled', 'all')),
  ...pageFields,
});
export type AlarmsQuery = TypeOf<typeof alarmsQuery>;

/** `POST /api/oversight/alarms/:alarm/settle`: what was found. */
export const settleAlarm = object({ note: text({ minLength: 4, maxLength: 500 }) });

/** `GET /api/oversight/late-entries`: cremations whose start or end was entered later. */
export const lateEntriesQuery = object({
  institution: optional(uuid()),
  ...inDays,
  ...pageFields,
});
export type LateEntriesQuery = TypeOf<typeof lateEntriesQuery>;

export interface LateEntryRow {
  readonly entry: number;
  /** When it was entered. */
  readonly at: string;
  /** The account of the manager who agreed, and their name. */
  readonly account: string;
  readonly enteredBy: string;
  readonly reason: string | null;
  readonly step: 'cremation' | 'cremation/finish' | 'moves';
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
export interface ViewAboveRow extends ActForPurpose {
  readonly id: string;
  /** Who at the ministry, by their name in office. */
  readonly viewer: string;
  readonly reason: string | null;
  /** How many records of ours were shown. */
  readonly shown: number;
  /** The first cases that they belong to. */
  readonly cases: readonly { readonly case: string; readonly number: string }[];
}

export const viewsAboveQuery = object({
  case: optional(text({ maxLength: 36 })),
  ...inDays,
  ...pageFields,
});
export type ViewsAboveQuery = TypeOf<typeof viewsAboveQuery>;

/** `GET /api/oversight/exports`: who took what out; the rows are AuditRow with act `export`. */
export const exportsQuery = object(auditFilters);
