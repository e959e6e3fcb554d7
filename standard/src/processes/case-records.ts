import type { Act } from '../language/act.ts';
import type { RecordDefinition } from '../language/record.ts';
import { ALL_RECORDS } from '../records/all-records.ts';
import { ashesPlacement } from '../records/ashes-placement.ts';
import { bill } from '../records/bill.ts';
import { billLine } from '../records/bill-line.ts';
import { cremation } from '../records/cremation.ts';
import { creditEntry } from '../records/credit.ts';
import { custody } from '../records/custody.ts';
import { funeralCase } from '../records/funeral-case.ts';
import { certificate, cremationConfirmation, deathCertificate } from '../records/papers.ts';
import { channelRefund } from '../records/channel-refund.ts';
import { payIntent } from '../records/pay-intent.ts';
import { payment } from '../records/payment.ts';
import { contact, decedent } from '../records/person.ts';
import { deposit } from '../records/deposit.ts';
import { refund } from '../records/refund.ts';
import { farewell, preparation, transport, vigil } from '../records/steps.ts';
import { tag } from '../records/tag.ts';
import { CASE_ACTS } from './case-acts.ts';

/** Kinds for which the page of a case has a section made for them. */
const SECTIONS = {
  funeralCase,
  decedent,
  contact,
  deathCertificate,
  cremationConfirmation,
  tag,
  custody,
  transport,
  preparation,
  vigil,
  farewell,
  cremation,
  ashesPlacement,
  certificate,
};
export type SectionKind = keyof typeof SECTIONS;

/** Any kind of record that a case is made of. */
export type CaseKind = string;

/** The bill is written and shown by the settlement, what is paid online by the payments: none of it is corrected by hand. */
const MONEY: readonly RecordDefinition[] = [
  bill,
  billLine,
  payment,
  deposit,
  refund,
  creditEntry,
  payIntent,
  channelRefund,
];

const hasSection = (definition: RecordDefinition): boolean =>
  definition.kind in SECTIONS || MONEY.includes(definition);

/** Every other kind whose records lie in a case: what the page shows of them derives from the kind. */
export const FURTHER_RECORDS: readonly RecordDefinition[] = ALL_RECORDS.filter(
  (definition) =>
    typeof definition.belongsTo === 'object' &&
    definition.belongsTo.root === funeralCase.kind &&
    !hasSection(definition),
);

/** The record kinds that a case is made of, its bill aside. */
export const CASE_RECORDS: Readonly<Record<CaseKind, RecordDefinition>> = {
  ...SECTIONS,
  ...Object.fromEntries(FURTHER_RECORDS.map((definition) => [definition.kind, definition])),
};

/** The definition of a kind that a case is made of. */
export function caseRecord(kind: CaseKind): RecordDefinition {
  const found = CASE_RECORDS[kind];
  if (found === undefined) throw new Error(`a case is not made of "${kind}"`);
  return found;
}

/** What changes only by an act of its own (closing, reissuing, a new tag) and not by a correction. */
const BY_ITS_OWN_ACT: Readonly<Record<CaseKind, readonly string[] | 'all'>> = {
  funeralCase: ['state', 'closedAt', 'endReason', 'receivedBy'],
  certificate: 'all',
  tag: 'all',
  transport: ['trip'],
  // It is moved, with a reason, by whoever may move it.
  cremationBooking: ['state', 'cremator', 'startsAt', 'endsAt'],
  custody: ['tag', 'subject', 'lot', 'scanned'],
  ashesPlacement: ['act', 'lot', 'follows'],
  remainsLot: ['share', 'parent', 'dividedAt'],
  // A line is taken off and another added.
  estimateLine: 'all',
  // The scan of what was signed may come later.
  contract: ['estimate', 'amends', 'total', 'signedBy', 'signedFor', 'signedAt', 'copyGivenAt'],
  // Whom it is made out to stays, too: another is issued.
  invoice: 'all',
  // What two people found is undone by two people.
  sameParty: 'all',
  // Who stood at the cremator, when, and what was scanned: proven at the moment, not typed again.
  cremation: [
    'decedent',
    'operator',
    'witness',
    'operatorMeans',
    'witnessMeans',
    'witnessMode',
    'recording',
    'familyWitness',
    'bodyTag',
    'finishTag',
    'startedAt',
    'finishedAt',
  ],
};

const ACTS: readonly Act[] = Object.values(CASE_ACTS);

/** What the acts that go on with a record of the kind move and set. */
const movedOrSet = (kind: CaseKind): readonly string[] =>
  ACTS.filter(({ on, verb }) => on === kind && verb === 'revise').flatMap(
    ({ moves, sets = {} }) => [...(moves ? [moves.element] : []), ...Object.keys(sets)],
  );

const keptOf = (kind: CaseKind): readonly string[] | 'all' =>
  BY_ITS_OWN_ACT[kind] ?? (kind in SECTIONS ? [] : movedOrSet(kind));

export const isCorrectable = (kind: CaseKind): boolean => keptOf(kind) !== 'all';

export function isCorrectableElement(kind: CaseKind, name: string): boolean {
  const kept = keptOf(kind);
  return kept !== 'all' && !kept.includes(name);
}
