import { bill } from '@qingming/standard/records/bill.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import type { NewVersion } from '../kernel/records/bulk-revise.ts';
import type { CaseScope } from './case-scope.ts';
import type { Charge } from './charges.ts';
import { getNumber } from './numbering.ts';
import { iso, MINUTE } from './time.ts';

type Line = FactOf<typeof billLine>;

export function billFacts({ draft, journey, ids, fact, happened }: CaseScope): readonly NewFact[] {
  const { billedAt } = journey;
  if (!happened(billedAt)) return [];
  const opened = { number: getNumber(draft, 'C'), state: 'open', openedAt: iso(billedAt) } as const;
  return [fact(bill, billedAt, opened, ids.bill)];
}

function chargeLines({ ids, fact, newId }: CaseScope, charge: Charge): readonly NewFact[] {
  const { priced, at, servedOn, quantity, amount, waived } = charge;
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
    amount,
  };
  const id = newId(at);
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
  scope.draft.charges.flatMap((charge) => chargeLines(scope, charge));

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
