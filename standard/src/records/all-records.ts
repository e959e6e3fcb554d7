import { coldLimit, coldReading } from './cold-store.ts';
import { areaLimit } from './area-limit.ts';
import { bill } from './bill.ts';
import { burialArea } from './burial-area.ts';
import { plot } from './plot.ts';
import { billLine } from './bill-line.ts';
import { payment } from './payment.ts';
import { creditAccount, creditEntry } from './credit.ts';
import { deposit } from './deposit.ts';
import { refund } from './refund.ts';
import { sameParty } from './same-party.ts';
import { cremation } from './cremation.ts';
import { cremationBooking } from './cremation-booking.ts';
import { ashesPlacement } from './ashes-placement.ts';
import { contract } from './contract.ts';
import { custody } from './custody.ts';
import { effect } from './effect.ts';
import { tag } from './tag.ts';
import { scanMismatch } from './scan-mismatch.ts';
import { doubtReport, refusal } from './doubt.ts';
import { estimate } from './estimate.ts';
import { estimateLine } from './estimate-line.ts';
import { equipment, facility, place } from './facility.ts';
import { familyAccess } from './family-access.ts';
import { feePeriod } from './fee-period.ts';
import { firstCall } from './first-call.ts';
import { funeralCase } from './funeral-case.ts';
import { guidedPrice } from './guided-price.ts';
import { hold } from './hold.ts';
import { inspection } from './inspection.ts';
import { inspectionItem } from './inspection-item.ts';
import { inspectionScore, rectification } from './inspection-score.ts';
import { institution } from './institution.ts';
import { institutionPicture } from './institution-picture.ts';
import { invoice } from './invoice.ts';
import { interment } from './interment.ts';
import { entitlement } from './entitlement.ts';
import { dayClose } from './day-close.ts';
import { correctionNotice, dayReport } from './oversight.ts';
import { certificate, cremationConfirmation, deathCertificate } from './papers.ts';
import { party } from './party.ts';
import { contact, decedent } from './person.ts';
import { priceItem, priceList, waiverRule } from './price.ts';
import { numberDispute } from './number-dispute.ts';
import { numberNotice } from './number-notice.ts';
import { proof } from './proof.ts';
import { publication } from './publication.ts';
import { relocationLine, relocationMismatch } from './relocation-line.ts';
import { relocation, relocationPlace } from './relocation.ts';
import { remainsLot } from './remains-lot.ts';
import { rightNotice } from './right-notice.ts';
import { rightCertificate } from './right-certificate.ts';
import { rightOfUse } from './right-of-use.ts';
import { beneficiary } from './beneficiary.ts';
import { rightRenewal } from './right-renewal.ts';
import { rightTransfer } from './right-transfer.ts';
import { removal } from './removal.ts';
import { removalAgreement } from './removal-agreement.ts';
import { channelDay, channelDifference, channelLine } from './channel-day.ts';
import { channelRefund } from './channel-refund.ts';
import { payIntent } from './pay-intent.ts';
import { payMerchant } from './pay-merchant.ts';
import { regionalTerm } from './regional-term.ts';
import { stockCheck } from './stock-check.ts';
import { gateScan } from './gate-scan.ts';
import { visitBooking } from './visit-booking.ts';
import { visitPlan } from './visit-plan.ts';
import { visitSlot } from './visit-slot.ts';
import { stockCheckArea, stockCheckLine } from './stock-check-line.ts';
import { storageExtension } from './storage-extension.ts';
import { unclaimedProcedure } from './unclaimed-procedure.ts';
import { staff } from './staff.ts';
import { staffDuty } from './staff-duty.ts';
import { farewell, preparation, transport, vigil } from './steps.ts';
import { tripHandOver } from './trip-hand-over.ts';
import { trip, vehicleCleaning } from './vehicle-trip.ts';
import { vehicleUpkeep } from './vehicle-upkeep.ts';
import { referenceAnswer } from './reference-answer.ts';
import { yearlyFigure, yearlyReport } from './yearly-report.ts';
import { viewNotice } from './view-notice.ts';
import { badReview } from './bad-review.ts';
import { evaluation, evaluationMatter, evaluationWords } from './evaluation.ts';
import { ticket } from './ticket.ts';
import { ticketEvidence, ticketFigure, ticketStep } from './ticket-parts.ts';
import type { RecordDefinition } from '../language/record.ts';

/** Every record kind of the standard, in an order in which each comes after those it links to. */
export const ALL_RECORDS: readonly RecordDefinition[] = [
  institution,
  facility,
  place,
  burialArea,
  plot,
  equipment,
  staff,
  staffDuty,
  institutionPicture,
  waiverRule,
  regionalTerm,
  areaLimit,
  guidedPrice,
  publication,
  priceList,
  priceItem,
  creditAccount,
  payMerchant,
  funeralCase,
  firstCall,
  decedent,
  party,
  contact,
  sameParty,
  rightOfUse,
  beneficiary,
  rightRenewal,
  rightTransfer,
  rightNotice,
  rightCertificate,
  feePeriod,
  numberDispute,
  numberNotice,
  deathCertificate,
  proof,
  cremationConfirmation,
  doubtReport,
  refusal,
  remainsLot,
  tag,
  scanMismatch,
  custody,
  trip,
  transport,
  preparation,
  vigil,
  farewell,
  cremationBooking,
  cremation,
  interment,
  ashesPlacement,
  certificate,
  hold,
  effect,
  unclaimedProcedure,
  storageExtension,
  familyAccess,
  entitlement,
  bill,
  billLine,
  deposit,
  creditEntry,
  payment,
  refund,
  payIntent,
  channelRefund,
  estimate,
  estimateLine,
  contract,
  invoice,
  dayClose,
  channelDay,
  channelLine,
  channelDifference,
  dayReport,
  correctionNotice,
  viewNotice,
  referenceAnswer,
  vehicleUpkeep,
  vehicleCleaning,
  tripHandOver,
  coldLimit,
  coldReading,
  relocation,
  relocationPlace,
  relocationLine,
  relocationMismatch,
  removal,
  removalAgreement,
  stockCheck,
  stockCheckArea,
  stockCheckLine,
  yearlyReport,
  yearlyFigure,
  inspectionItem,
  inspection,
  inspectionScore,
  rectification,
  evaluation,
  evaluationMatter,
  evaluationWords,
  badReview,
  ticket,
  ticketStep,
  ticketEvidence,
  ticketFigure,
  visitPlan,
  visitSlot,
  visitBooking,
  gateScan,
];

export const STANDARD_VERSION = '2026.3';

/** The national catalogue: every record kind by its name. */
export const NATIONAL: ReadonlyMap<string, RecordDefinition> = new Map(
  ALL_RECORDS.map((definition) => [definition.kind, definition]),
);
