import type { BillLineView, PriceReduction } from '@qingming/connect/api/settlement.ts';
import { reductionReason } from '@qingming/standard/codes/charges.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { codeLabel } from '../../format/code-label.ts';
import { amountSaid } from '../../format/money.ts';
import { asking, type BillAsk, confirm, type View, why } from './asks.ts';
import { REDUCED } from './reduction-words.ts';

type Line = BillLineView;

/** A unit price below the list's, with why. */
export function askReduction(line: Line, view: View): BillAsk {
  const ask = asking(billLine, view);
  return {
    title: REDUCED.ask,
    submit: REDUCED.ask,
    note: REDUCED.askNote(line.name, amountSaid(line.unitPrice)),
    path: `/lines/${line.id}/reduction`,
    fields: [
      ask('reducedTo', { required: true, max: Math.max(0, line.unitPrice - 1) }),
      { ...ask('reductionReason', { required: true }), name: 'reason' },
      { ...ask('reductionNote'), name: 'note' },
    ],
    also: { version: line.version },
  };
}

export const askApproveReduction = (
  line: Line,
  { to, reason, askedByName }: PriceReduction,
): BillAsk =>
  confirm(
    `/lines/${line.id}/reduction/approve`,
    REDUCED.approve,
    line,
    REDUCED.approveNote(
      line.name,
      [amountSaid(line.unitPrice), amountSaid(to)],
      codeLabel(reductionReason, reason),
      askedByName ?? '',
    ),
  );

/** Whoever asked, or who decides, goes back to the price of the list. */
export const askWithdrawReduction = (line: Line, title: Bilingual): BillAsk =>
  why(`/lines/${line.id}/reduction/withdraw`, title, line, REDUCED.withdrawNote);
