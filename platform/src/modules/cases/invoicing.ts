import type { CaseSteps, Written } from '@qingming/connect/api/cases.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { invoice } from '@qingming/standard/records/invoice.ts';
import { refuseOutOfTurn, standingAlone } from '../../kernel/acts/standing.ts';
import { refusal } from './refusals.ts';
import { add, entry, findEarlier, getOfCase, staffOf, type Work, written } from './work.ts';

/** The bill of the case, for which money was received. */
async function billOf({ records, owner }: Work): Promise<string> {
  const all = await records.ofRoot(bill, owner.root);
  const found = all.find(({ fact, voided }) => !voided && fact.state !== 'void');
  if (found !== undefined) return found.id;
  throw refusal(
    'invoiced-no-more-than-received',
    '本业务没有账单；请先开单、收款，再开具票据。',
    'The case has no bill; open it and take the payment before an invoice is issued.',
  );
}

/** Records what the fiscal or tax system issued for money that was received. */
export async function recordInvoice(work: Work, input: CaseSteps['invoice']): Promise<Written> {
  const earlier = await findEarlier(work, invoice, input.id);
  if (earlier !== undefined) return written(work, [entry('invoice', earlier)]);
  const { id, issuedAt, issuedBy, ...said } = input;
  const made = await add(
    work,
    invoice,
    {
      ...said,
      bill: await billOf(work),
      state: 'issued',
      issuedAt: work.at(issuedAt),
      issuedBy: staffOf(work, issuedBy, '/issuedBy'),
    },
    id,
  );
  return written(work, [entry('invoice', made)]);
}

/** A red-letter invoice takes back the whole of another. */
export async function reverseInvoice(
  work: Work,
  input: CaseSteps['invoice/reverse'],
): Promise<Written> {
  const now = work.node.clock.now();
  const found = await getOfCase(work, invoice, input.record);
  refuseOutOfTurn(funeralJourney, CASE_ACTS['invoice/reverse'], standingAlone(invoice, found, now));
  const { fact } = found;
  const reversed = await work.records.revise(
    invoice,
    found.id,
    input.version,
    { state: 'reversed' },
    input.reason,
  );
  const red = await add(work, invoice, {
    bill: fact.bill,
    kind: fact.kind,
    state: 'red',
    code: input.redCode,
    number: input.redNumber,
    buyer: fact.buyer,
    buyerCode: fact.buyerCode,
    amount: fact.amount,
    issuedAt: work.at(input.issuedAt),
    issuedBy: staffOf(work, input.issuedBy, '/issuedBy'),
    reverses: found.id,
  });
  return written(work, [entry('invoice', reversed), entry('invoice', red)]);
}
