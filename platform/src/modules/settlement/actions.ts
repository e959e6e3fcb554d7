import type { Voiding } from '@qingming/connect/api/registry.ts';
import type {
  BillView,
  NewBill,
  NewCharges,
  NewPayment,
  ProposedWaiver,
  ReopenBill,
  SettleBill,
} from '@qingming/connect/api/settlement.ts';
import { bill, billLine } from '@qingming/standard/records/bill.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Owner, Stored } from '../../kernel/records/stored.ts';
import { amountOf } from './charges.ts';
import { billProposals, billView, getBill, getCase } from './queries.ts';

const nowOf = (node: NodeContext): string => node.clock.now().toISOString();

async function ownerOf(records: Records, id: string): Promise<Owner> {
  const { region, institution } = await getCase(records, id);
  if (institution === null) throw new Fault('not-found');
  return { region, institution, root: id };
}

/** Several writes to one bill, answered with the bill as they leave it. */
export const onBill = (
  records: Records,
  id: string,
  work: (records: Records, owner: Owner) => Promise<unknown>,
): Promise<BillView> =>
  records.together(async (both) => {
    await work(both, await ownerOf(both, id));
    return billView(both, id);
  });

/** Opens the bill of a case; a case has one. */
export const openBill = (
  node: NodeContext,
  records: Records,
  id: string,
  given: NewBill,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const known = given.id === undefined ? undefined : await both.find(bill, given.id);
    if (known?.root === id) return;
    await createOnce(both, bill, { state: 'open', openedAt: nowOf(node) }, owner, given.id);
  });

type Charge = NewCharges['lines'][number];

async function writeCharge(
  records: Records,
  owner: Owner,
  of: string,
  { id, item, quantity, servedOn }: Charge,
): Promise<void> {
  const { fact } = await records.get(priceItem, item);
  const charge = {
    bill: of,
    kind: 'charge',
    feeType: fact.feeType,
    item,
    name: fact.name,
    servedOn,
    quantity,
    unitPrice: fact.price,
    amount: amountOf(fact.price, quantity),
  } as const;
  await createOnce(records, billLine, charge, owner, id);
}

/** Puts charges on the bill: name, price and amount are those of the published list. */
export const addCharges = (
  records: Records,
  id: string,
  { lines }: NewCharges,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const open = await getBill(both, id);
    for (const line of lines) await writeCharge(both, owner, open.id, line);
  });

const waiverLine = (
  of: string,
  view: BillView,
  { waives, rule, ruleName, amount }: ProposedWaiver,
) => {
  const charge = view.lines.find((line) => line.id === waives);
  if (charge === undefined) throw new Fault('not-found');
  return {
    bill: of,
    kind: 'waiver',
    feeType: charge.feeType,
    waives,
    rule,
    waiverKind: '3',
    name: ruleName,
    servedOn: charge.servedOn,
    quantity: 1,
    unitPrice: amount,
    amount,
  } as const;
};

/** Writes every waiver that the rules grant this family and the bill does not hold yet. */
export const grantWaivers = (node: NodeContext, records: Records, id: string): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const open = await getBill(both, id);
    const view = await billView(both, id);
    const { waivers } = await billProposals(both, id, node.clock.now());
    for (const waiver of waivers)
      await both.create(billLine, waiverLine(open.id, view, waiver), owner);
  });

/** A record of another case is not found under this one. */
export const ofCase = <R extends typeof billLine | typeof payment>(
  found: Stored<R> | undefined,
  id: string,
): Stored<R> => {
  if (found === undefined || found.root !== id) throw new Fault('not-found');
  return found;
};

/** Takes a line off; a charge goes with its waivers. */
export const voidLine = (
  records: Records,
  id: string,
  line: string,
  { version, reason }: Voiding,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    ofCase(await both.find(billLine, line), id);
    const { lines } = await billView(both, id);
    for (const waiver of lines.filter(({ waives }) => waives === line))
      await both.void(billLine, waiver.id, waiver.version, reason);
    await both.void(billLine, line, version, reason);
  });

/** Writes a payment that was taken at the counter; never more than is due. */
export const takePayment = (
  node: NodeContext,
  records: Records,
  id: string,
  given: NewPayment,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const open = await getBill(both, id);
    const known = given.id === undefined ? undefined : await both.find(payment, given.id);
    const cashier = given.cashier ?? known?.fact.cashier ?? both.actor.staff;
    if (cashier === null)
      throw new Fault('missing-reference', { element: payment.elements.cashier.label });
    const { method, amount, payer } = given;
    const receivedAt = given.receivedAt ?? known?.fact.receivedAt ?? nowOf(node);
    const fact = { bill: open.id, method, amount, payer, cashier, receivedAt };
    await createOnce(both, payment, fact, owner, given.id);
  });

/** Settles the bill: refused unless charges, waivers and payments agree to the fen. */
export const settleBill = (
  node: NodeContext,
  records: Records,
  id: string,
  { version }: SettleBill,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    const open = await getBill(both, id);
    await both.revise(
      bill,
      open.id,
      version,
      { state: 'settled', settledAt: nowOf(node) },
      '结清 settled',
    );
  });

/** Opens a settled bill again, with a reason; not while the case is closed. */
export const reopenBill = (
  records: Records,
  id: string,
  { version, reason }: ReopenBill,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    const settled = await getBill(both, id);
    await both.revise(bill, settled.id, version, { state: 'open', settledAt: undefined }, reason);
  });
