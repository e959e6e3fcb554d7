import type { CaseStep, Missing, NextStep, Whereabouts } from '@qingming/connect/api/cases.ts';
import { caseState } from '@qingming/standard/codes/case-steps.ts';
import { custodyReason } from '@qingming/standard/codes/custody.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { type CodeSet, findCode } from '@qingming/standard/language/code-set.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import type { CaseState } from './case-state.ts';
import { sentenceOfRule } from './refusals.ts';

const ofCode = (set: CodeSet, code: string): Bilingual => {
  const { zh, en } = findCode(set, code) ?? { zh: code, en: code };
  return { zh, en };
};
const ofElement = (definition: RecordDefinition, name: string): Bilingual =>
  definition.elements[name]?.label ?? definition.label;

/** What each step is called where it is told of; the words are the standard's. */
export const STEP_LABELS: Readonly<Record<CaseStep, Bilingual>> = {
  deathCertificate: deathCertificate.label,
  transport: transport.label,
  arrival: ofCode(custodyReason, 'arrival'),
  storage: ofCode(custodyReason, 'storage'),
  preparation: preparation.label,
  vigil: vigil.label,
  farewell: farewell.label,
  confirmation: cremationConfirmation.label,
  cremation: cremation.label,
  cremationFinish: ofElement(cremation, 'finishedAt'),
  ashesPlacement: ashesPlacement.label,
  settlement: bill.label,
  certificate: certificate.label,
  close: ofCode(caseState, '1'),
};

const HOUR = 3_600_000;
/** Local practice, to be set by the province later: an hour is the usual cremation, four the usual road. */
const MAX_TRANSPORT_HOURS = 4;
const MAX_CREMATION_HOURS = 3;
/** A certificate is issued within four hours of the cremation (Hunan). */
const CERTIFICATE_HOURS = 4;
/** Local law: at most seven days of storage without an extension. */
const STORAGE_DAYS = 7;

const olderThan = (since: string | null, hours: number, now: Date): boolean =>
  since !== null && now.getTime() - Date.parse(since) > hours * HOUR;

const bodyHere = ({ subject }: CaseState): boolean => subject === 'body';
const isCremated = ({ cremationFinishedAt }: CaseState): boolean => cremationFinishedAt !== null;
const cremationUnderWay = (state: CaseState): boolean =>
  state.cremationStartedAt !== null && !isCremated(state);
const ashesOpen = (state: CaseState): boolean => isCremated(state) && !state.ashesPlaced;
const hasSettled = ({ bill: state }: CaseState): boolean => state === 'settled';
const notStored = ({ placeKind }: CaseState): boolean =>
  placeKind === 'reception' || placeKind === 'vehicle';

interface Candidate {
  readonly step: CaseStep;
  readonly when: (state: CaseState) => boolean;
  readonly at?: (state: CaseState) => string | null;
  readonly late?: (state: CaseState, now: Date) => boolean;
}

/** In the order of the day: the first that applies is next. Each step of a journey ends its own line. */
const ORDER: readonly Candidate[] = [
  {
    step: 'arrival',
    when: ({ departedAt }) => departedAt !== null,
    late: ({ departedAt }, now) => olderThan(departedAt, MAX_TRANSPORT_HOURS, now),
  },
  {
    step: 'cremationFinish',
    when: cremationUnderWay,
    late: ({ cremationStartedAt }, now) => olderThan(cremationStartedAt, MAX_CREMATION_HOURS, now),
  },
  { step: 'deathCertificate', when: ({ certified }) => !certified },
  {
    step: 'transport',
    when: (state) => !bodyHere(state) && !isCremated(state) && !state.bodyHandedOver,
  },
  {
    step: 'storage',
    when: (state) => bodyHere(state) && notStored(state) && state.ceremony === null,
  },
  {
    step: 'vigil',
    when: (state) => bodyHere(state) && state.ceremony === 'vigil',
    at: ({ ceremonyAt }) => ceremonyAt,
    late: (state, now) => ceremonyIsLate(state, now),
  },
  {
    step: 'farewell',
    when: (state) => bodyHere(state) && state.ceremony === 'farewell',
    at: ({ ceremonyAt }) => ceremonyAt,
    late: (state, now) => ceremonyIsLate(state, now),
  },
  { step: 'confirmation', when: (state) => bodyHere(state) && !state.confirmed },
  { step: 'cremation', when: bodyHere },
  { step: 'ashesPlacement', when: (state) => ashesOpen(state) },
  {
    step: 'certificate',
    when: (state) => isCremated(state) && state.certificate === null,
    late: ({ cremationFinishedAt }, now) => olderThan(cremationFinishedAt, CERTIFICATE_HOURS, now),
  },
  { step: 'settlement', when: (state) => !hasSettled(state) },
  { step: 'close', when: () => true },
];

/** A ceremony is late when its time has come and the body is not in the room. */
const ceremonyIsLate = ({ ceremonyAt, ceremonyRoom, place }: CaseState, now: Date): boolean =>
  ceremonyAt !== null && Date.parse(ceremonyAt) < now.getTime() && place !== ceremonyRoom;

/** What comes next for an open case; null when the case is closed. */
export function nextStepOf(state: CaseState, now: Date): NextStep | null {
  const next = state.state === '0' ? ORDER.find(({ when }) => when(state)) : undefined;
  if (next === undefined) return null;
  return {
    step: next.step,
    label: next.at === undefined ? CASE_ACTS[next.step] : STEP_LABELS[next.step],
    at: next.at?.(state) ?? null,
    late: next.late?.(state, now) ?? false,
  };
}

const lacking = (definition: RecordDefinition, rule: string): Missing => ({
  code: rule,
  says: sentenceOfRule(definition, rule),
});

const NO_CERTIFICATE = lacking(cremation, 'no-cremation-without-certificate');
const NO_CONFIRMATION = lacking(cremation, 'no-cremation-without-confirmation');
const [BODY, ASHES, BILL, PAPERS] = ['body', 'ashes', 'bill', 'papers'].map((what) =>
  lacking(funeralCase, `${what}-accounted-for`),
);

type Lack = readonly [lacks: boolean, missing: Missing | undefined];
const those = (lacks: readonly Lack[]): readonly Missing[] =>
  lacks.flatMap(([lacks_, missing]) => (lacks_ && missing !== undefined ? [missing] : []));

/** What lacks now: papers before the cremation; after it the ashes, the bill and the certificate. */
export const missingNow = (state: CaseState): readonly Missing[] =>
  state.state === '0'
    ? those([
        [!state.certified, NO_CERTIFICATE],
        [bodyHere(state) && !state.confirmed && !cremationUnderWay(state), NO_CONFIRMATION],
        [ashesOpen(state), ASHES],
        [isCremated(state) && state.ashesPlaced && !hasSettled(state), BILL],
        [isCremated(state) && state.certificate === null, PAPERS],
      ])
    : [];

/** What lacks before the case can close: the closing rules of the standard that do not hold yet. */
export function missingToClose(state: CaseState): readonly Missing[] {
  if (state.state !== '0') return [];
  const gone = (isCremated(state) || state.bodyHandedOver) && !bodyHere(state);
  const papers = state.certified && (!isCremated(state) || state.certificate !== null);
  return those([
    [!gone, BODY],
    [ashesOpen(state), ASHES],
    [!hasSettled(state), BILL],
    [!papers, PAPERS],
  ]);
}

const MAY_ENTER: Readonly<Record<CaseStep, (state: CaseState) => boolean>> = {
  deathCertificate: () => true,
  transport: (state) =>
    state.certified && !bodyHere(state) && !isCremated(state) && state.departedAt === null,
  arrival: ({ departedAt }) => departedAt !== null,
  storage: (state) => !isCremated(state) && !cremationUnderWay(state) && !state.bodyHandedOver,
  preparation: (state) => bodyHere(state) && !cremationUnderWay(state),
  vigil: (state) => !isCremated(state) && !cremationUnderWay(state),
  farewell: (state) => !isCremated(state) && !cremationUnderWay(state),
  confirmation: (state) => !isCremated(state) && !state.confirmed,
  cremation: (state) =>
    bodyHere(state) && !cremationUnderWay(state) && state.certified && state.confirmed,
  cremationFinish: cremationUnderWay,
  ashesPlacement: isCremated,
  settlement: (state) => !hasSettled(state),
  certificate: (state) => isCremated(state) && state.certificate === null,
  close: (state) => missingToClose(state).length === 0,
};

/** The steps whose forms are open now. */
export const openStepsOf = (state: CaseState): readonly CaseStep[] =>
  state.state === '0'
    ? (Object.keys(MAY_ENTER) as CaseStep[]).filter((step) => MAY_ENTER[step](state))
    : [];

export const whereaboutsOf = (state: CaseState): Whereabouts | null => {
  const { subject, place, placeName, placeKind, since } = state;
  if (
    subject === null ||
    place === null ||
    placeName === null ||
    placeKind === null ||
    since === null
  )
    return null;
  return { subject, place, placeName, placeKind, since };
};

/** The next step is late, or the body lies longer than is allowed. */
export const isLate = (state: CaseState, now: Date): boolean =>
  (nextStepOf(state, now)?.late ?? false) ||
  (bodyHere(state) && olderThan(state.inCareSince, STORAGE_DAYS * 24, now));
