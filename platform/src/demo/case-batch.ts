import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { cremationBooking } from '@qingming/standard/records/cremation-booking.ts';
import { ashesPlacement } from '@qingming/standard/records/ashes-placement.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import {
  certificate,
  cremationConfirmation,
  deathCertificate,
} from '@qingming/standard/records/papers.ts';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { proof } from '@qingming/standard/records/proof.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import type { Batch, Step } from './batch.ts';
import {
  billFacts,
  billLineFacts,
  paymentFacts,
  reductionsApproved,
  reductionsAsked,
  settlements,
} from './case-money.ts';
import { certificateCancellations, certificateFacts, reissueFacts } from './case-papers.ts';
import {
  caseClosing,
  caseFacts,
  confirmationFacts,
  contactFacts,
  entitlementFacts,
  deathCertificateFacts,
  decedentCorrections,
  decedentFacts,
  proofFacts,
} from './case-people.ts';
import { type CaseScope, caseScope } from './case-scope.ts';
import {
  ashesStays,
  bodyStays,
  cremationBookingFacts,
  cremationFacts,
  farewellFacts,
  placementFacts,
  preparationFacts,
  tagFacts,
  transportFacts,
  vigilFacts,
} from './case-steps.ts';
import type { Draft } from './numbering.ts';

type Stage = readonly [kind: RecordDefinition, facts: (scope: CaseScope) => readonly NewFact[]];
type Change = readonly [
  kind: RecordDefinition,
  versions: (scope: CaseScope) => readonly NewVersion[],
];

/**
 * The order in which every rule that is checked at once finds what it asks for: papers before
 * transport, the body in the cremator before the cremation, the cremation before the ashes, the
 * charges before the payments.
 */
const FIRST: readonly Stage[] = [
  [funeralCase, caseFacts],
  [decedent, decedentFacts],
  [contact, contactFacts],
  [entitlement, entitlementFacts],
  [deathCertificate, deathCertificateFacts],
  [proof, proofFacts],
  [cremationConfirmation, confirmationFacts],
  [tag, tagFacts],
  [custody, bodyStays],
  [transport, transportFacts],
  [preparation, preparationFacts],
  [vigil, vigilFacts],
  [farewell, farewellFacts],
  [cremationBooking, cremationBookingFacts],
  [cremation, cremationFacts],
  [custody, ashesStays],
  [ashesPlacement, placementFacts],
  [certificate, certificateFacts],
  [bill, billFacts],
  [billLine, billLineFacts],
  [payment, paymentFacts],
];

/** The case is closed last, when body, ashes, bill and papers are accounted for. */
const CHANGES: readonly Change[] = [
  [certificate, certificateCancellations],
  [decedent, decedentCorrections],
  [billLine, reductionsAsked],
  [billLine, reductionsApproved],
  [bill, settlements],
];
const REISSUES: Stage = [certificate, reissueFacts];
const CLOSING: Change = [funeralCase, caseClosing];

/** Everything of some cases, in one transaction. */
export function caseBatch(drafts: readonly Draft[]): Batch {
  const scopes = drafts.map(caseScope);
  const create = ([kind, facts]: Stage): Step => ({ kind, facts: scopes.flatMap(facts) });
  const change = ([kind, versions]: Change): Step => ({ kind, versions: scopes.flatMap(versions) });
  const steps = [...FIRST.map(create), ...CHANGES.map(change), create(REISSUES), change(CLOSING)];
  return steps.filter((step) => ('facts' in step ? step.facts : step.versions).length > 0);
}
