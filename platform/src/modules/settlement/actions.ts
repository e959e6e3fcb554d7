import type { Voiding } from '@qingming/connect/api/registry.ts';
import type {
  BillView,
  ChangeQuantity,
  NewBill,
  NewCharges,
  ProposedWaiver,
} from '@qingming/connect/api/settlement.ts';
import { amountOf } from '@qingming/standard/numbers/amount.ts';
import { priceFor } from '@qingming/standard/numbers/price-for.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import type { creditEntry } from '@qingming/standard/records/credit.ts';
import type { deposit } from '@qingming/standard/records/deposit.ts';
import type { payment } from '@qingming/standard/records/payment.ts';
import type { refund } from '@qingming/standard/records/refund.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { createOnce } from '../../kernel/records/create-once.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Owner, Stored } from '../../kernel/records/stored.ts';
import { countedTransport } from './charged-transport.ts';
import { askForExcess } from './excess.ts';
import { ageOf, billProposals, billView, getBill, getCase } from './queries.ts';

export const nowOf = (node: NodeContext): string => node.clock.now().toISOString();

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
  openBillId: string,
  { id, item, quantity, servedOn, transport }: Charge,
): Promise<void> {
  const { fact } = await records.get(priceItem, item);
  const of = owner.root ?? '';
  const counted = await countedTransport(records, of, fact, {
    line: id,
    servedOn,
    transport,
  });
  const unitPrice = priceFor(fact, await ageOf(records, of), counted);
  const charge = {
    bill: openBillId,
    kind: 'charge',
    feeType: fact.feeType,
    item,
    name: fact.name,
    servedOn,
    quantity,
    unitPrice,
    amount: amountOf(unitPrice, quantity),
    ...counted,
  } as const;
  await createOnce(records, billLine, charge, owner, id);
}

/** Puts charges on the bill: name, price and amount are what the published list says for this person. */
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

/** Takes off what holds no more and writes what the rules grant; what was paid for the same goes back. */
export async function writeWaivers(node: NodeContext, both: Records, owner: Owner, id: string) {
  const open = await getBill(both, id);
  const view = await billView(both, id);
  const { waivers, revoked } = await billProposals(both, id, node.clock.now());
  for (const { line, version, because } of revoked)
    await both.void(billLine, line, version, `${because.zh} ${because.en}`);
  for (const waiver of waivers)
    await both.create(billLine, waiverLine(open.id, view, waiver), owner);
}

/** Writes every waiver that the rules grant this family; what was paid for the same goes back. */
export const grantWaivers = (node: NodeContext, records: Records, id: string): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    await writeWaivers(node, both, owner, id);
    await askForExcess(node, both, owner, id, 'waiver-granted');
  });

/** A record of another case is not found under this one. */
type OnBill =
  | typeof billLine
  | typeof payment
  | typeof deposit
  | typeof refund
  | typeof creditEntry;

export const ofCase = <R extends OnBill>(found: Stored<R> | undefined, id: string): Stored<R> => {
  if (found === undefined || found.root !== id) throw new Fault('not-found');
  return found;
};

export async function voidWaivers(both: Records, id: string, charge: string, reason: string) {
  const { lines } = await billView(both, id);
  for (const waiver of lines.filter(({ waives }) => waives === charge))
    await both.void(billLine, waiver.id, waiver.version, reason);
}

/** Takes a line off; a charge goes with its waivers, and what was paid too much is asked back. */
export const voidLine = (
  node: NodeContext,
  records: Records,
  id: string,
  line: string,
  { version, reason }: Voiding,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    ofCase(await both.find(billLine, line), id);
    await voidWaivers(both, id, line, reason);
    await both.void(billLine, line, version, reason);
    await askForExcess(node, both, owner, id, 'charge-lowered');
  });

/** Another quantity of a charge: its waivers are granted anew, and what was paid too much is asked back. */
export const changeQuantity = (
  node: NodeContext,
  records: Records,
  id: string,
  line: string,
  { version, quantity, reason }: ChangeQuantity,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const { fact } = ofCase(await both.find(billLine, line), id);
    await voidWaivers(both, id, line, reason);
    const amount = amountOf(fact.unitPrice, quantity);
    await both.revise(billLine, line, version, { quantity, amount }, reason);
    await writeWaivers(node, both, owner, id);
    await askForExcess(node, both, owner, id, 'charge-lowered');
  });
