import type { Paper } from '../language/paper.ts';
import { billStatement } from './bill-statement.ts';
import { bodyHandOverForm } from './body-hand-over.ts';
import { collectionHandOver } from './collection-hand-over.ts';
import { cremationConfirmationForm } from './cremation-confirmation.ts';
import { effectsList } from './effects-list.ts';
import { estimatePaper } from './estimate.ts';
import { expiryLetter, overdueLetter } from './expiry-letter.ts';
import { relocationRecord } from './relocation-record.ts';
import { removalAgreementForm, removalOrder, removalReceipt } from './removal-papers.ts';
import { contractPaper } from './service-contract.ts';
import { stockCheckList, stockCheckResult } from './stock-check-papers.ts';
import { tripSheet } from './trip-sheet.ts';
import { inspectionPaper, yearlyReportPaper } from './yearly-papers.ts';

/** Papers that are printed from their definition, by the root that they are about. */
export const ALL_PAPERS: readonly Paper[] = [
  cremationConfirmationForm,
  bodyHandOverForm,
  effectsList,
  estimatePaper,
  contractPaper,
  billStatement,
  tripSheet,
  collectionHandOver,
  relocationRecord,
  expiryLetter,
  overdueLetter,
  removalAgreementForm,
  removalOrder,
  removalReceipt,
  stockCheckList,
  stockCheckResult,
  yearlyReportPaper,
  inspectionPaper,
];

export const papersOf = (root: string): readonly Paper[] =>
  ALL_PAPERS.filter(({ of }) => of === root);
