import { bill } from '@qingming/standard/records/bill.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import type { CaseScope } from './case-scope.ts';
import { newVersion } from './batch.ts';
import { type Charge, reducedPrice } from './charges.ts';
import { getNumber } from './numbering.ts';
import { iso, MINUTE } from './time.ts';

type Line = FactOf<typeof billLine>;

export function billFacts({ draft, journey, ids, fact, happened }: CaseScope): readonly NewFact[] {
  const { billedAt } = journey;
  if (!happened(billedAt)) return [];
  const opened = { number: getNumber(draft, 'C'), state: 'open', openedAt: iso(billedAt) } as const;
  return [fact(bill, billedAt, opened, ids.bill)];
}

function chargeLines(
  { ids, fact, newId }: CaseScope,
  charge: Charge,
  lineId: string | undefined,
): readonly NewFact[] {
  const { priced, at, servedOn, quantity, waived } = charge;
  const { feeType, name } = priced.service;
  const line: Line = {
    bill: ids.bill,
    kind: 'charge',
    feeType,
    item: priced.id,
    name,
    servedOn,
    quantity,
    unitPrice: priced.price,
    amount: priced.price * quantity,
    ...(charge.counted && { transport: ids.transport, ...charge.counted }),
  };
  const id = lineId ?? newId(at);
  const charged = fact(billLine, at, line, id);
  if (waived === undefined) return [charged];
  const waiver: Line = {
    bill: ids.bill,
    kind: 'waiver',
    feeType,
    waives: id,
    rule: waived.waiver.id,
    waiverKind: '3',
    name: waived.waiver.rule.name,
    servedOn,
    quantity: 1,
    unitPrice: waived.amount,
    amount: waived.amount,
  };
  return [charged, fact(billLine, at, waiver)];
}

export const billLineFacts = (scope: CaseScope): readonly NewFact[] =>
  scope.draft.charges.flatMap((charge) =>
    chargeLines(scope, charge, charge.reduction && scope.ids.reducedLine),
  );

/** The clerk asks for a price below the list's. */
export const reductionsAsked = ({
  draft,
  journey,
  ids,
  change,
}: CaseScope): readonly NewVersion[] =>
  draft.charges.flatMap(({ reduction, priced, at }) => {
    if (reduction === undefined) return [];
    const askedAt = at + MINUTE;
    const asked: Partial<Line> = {
      reducedTo: reducedPrice(priced, reduction),
      reductionReason: reduction.reason,
      reductionNote: reduction.note,
      reductionAskedBy: journey.clerk.id,
      reductionAskedAt: iso(askedAt),
    };
    return [change(billLine, ids.reducedLine, askedAt, asked, '申请降价')];
  });

/** The manager agrees, and the charge is what was asked for. */
export const reductionsApproved = ({ draft, journey, ids }: CaseScope): readonly NewVersion[] =>
  draft.charges.flatMap(({ reduction, priced, quantity, at }) => {
    if (reduction?.isApproved !== true) return [];
    const [unitPrice, approvedAt] = [reducedPrice(priced, reduction), at + 2 * MINUTE];
    const agreed: Partial<Line> = {
      unitPrice,
      amount: unitPrice * quantity,
      reductionApprovedBy: journey.home.staff.manager.id,
      reductionApprovedAt: iso(approvedAt),
    };
    return [newVersion(billLine, ids.reducedLine, 2, approvedAt, agreed, '批准降价')];
  });

export const paymentFacts = ({ draft, journey, ids, fact }: CaseScope): readonly NewFact[] =>
  draft.receipts.map(({ method, amount, at }, place) =>
    fact(payment, at, {
      receipt: getNumber(draft, 'SJ', place),
      bill: ids.bill,
      method,
      amount,
      receivedAt: iso(at),
      payer: ids.contact,
      cashier: journey.clerk.id,
    }),
  );

const SETTLED_AFTER = 3 * MINUTE;

export function settlements({ journey, ids, happened, change }: CaseScope): readonly NewVersion[] {
  const at = journey.paidAt + SETTLED_AFTER;
  if (!happened(at)) return [];
  return [change(bill, ids.bill, at, { state: 'settled', settledAt: iso(at) }, '结清')];
}
