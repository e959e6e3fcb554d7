import type { AskReduction, BillView } from '@qingming/connect/api/settlement.ts';
import type { OnVersion, Voiding } from '@qingming/connect/api/registry.ts';
import { amountOf } from '@qingming/standard/numbers/amount.ts';
import { priceFor } from '@qingming/standard/numbers/price-for.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { priceItem } from '@qingming/standard/records/price.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Owner, Stored } from '../../kernel/records/stored.ts';
import { nowOf, ofCase, onBill, voidWaivers, writeWaivers } from './actions.ts';
import { askForExcess } from './excess.ts';
import { ageOf } from './queries.ts';
import { reviseOnce } from './revise-once.ts';

type Charge = Stored<typeof billLine>;

const getCharge = async (both: Records, id: string, line: string): Promise<Charge> =>
  ofCase(await both.find(billLine, line), id);

/** Whoever asks or agrees is a person who works there. */
function staffOf({ actor }: Records): string {
  if (actor.staff !== null) return actor.staff;
  throw new Fault('missing-reference', { element: billLine.elements.reductionAskedBy.label });
}

/** Asks for a unit price below the list's. The charge stays at the list's until another person agrees. */
export const askReduction = (
  node: NodeContext,
  records: Records,
  id: string,
  line: string,
  { version, reducedTo, reason, note }: AskReduction,
): Promise<BillView> =>
  onBill(records, id, async (both) => {
    await getCharge(both, id, line);
    const asked = {
      reducedTo,
      reductionReason: reason,
      reductionNote: note,
      reductionAskedBy: staffOf(both),
      reductionAskedAt: nowOf(node),
    };
    await reviseOnce(both, billLine, line, version, asked, '申请降价 asked for a lower price');
  });

/** Charges another price of one: waivers are granted anew, and what was paid too much is asked back. */
async function reprice(
  node: NodeContext,
  both: Records,
  owner: Owner,
  id: string,
  { fact, ...line }: Charge,
  version: number,
  changes: Partial<Charge['fact']> & { readonly unitPrice: number },
  reason: string,
): Promise<void> {
  await voidWaivers(both, id, line.id, reason);
  const amount = amountOf(changes.unitPrice, fact.quantity);
  await both.revise(billLine, line.id, version, { ...changes, amount }, reason);
  await writeWaivers(node, both, owner, id);
  await askForExcess(node, both, owner, id, 'charge-lowered');
}

const AGREED = '批准降价 lower price approved';

/** Another person agrees: from now on the charge costs what was asked for. */
export const approveReduction = (
  node: NodeContext,
  records: Records,
  id: string,
  line: string,
  { version }: OnVersion,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const charge = await getCharge(both, id, line);
    const { reducedTo, reductionApprovedBy } = charge.fact;
    if (reducedTo === undefined) throw new Fault('not-found');
    const by = staffOf(both);
    if (charge.version === version + 1 && reductionApprovedBy === by) return;
    const agreed = {
      unitPrice: reducedTo,
      reductionApprovedBy: by,
      reductionApprovedAt: nowOf(node),
    };
    await reprice(node, both, owner, id, charge, version, agreed, AGREED);
  });

const NOT_REDUCED = {
  reducedTo: undefined,
  reductionReason: undefined,
  reductionNote: undefined,
  reductionAskedBy: undefined,
  reductionAskedAt: undefined,
  reductionApprovedBy: undefined,
  reductionApprovedAt: undefined,
} as const;

/** Turns down what was asked for, or takes back what was agreed to: the charge costs what the list says. */
export const withdrawReduction = (
  node: NodeContext,
  records: Records,
  id: string,
  line: string,
  { version, reason }: Voiding,
): Promise<BillView> =>
  onBill(records, id, async (both, owner) => {
    const charge = await getCharge(both, id, line);
    if (charge.fact.reducedTo === undefined) throw new Fault('not-found');
    const { fact } = await both.get(priceItem, charge.fact.item ?? '');
    const { furtherKm, atNight } = charge.fact;
    const counted =
      furtherKm === undefined || atNight === undefined ? undefined : { furtherKm, atNight };
    const unitPrice = priceFor(fact, await ageOf(both, id), counted);
    const listed = { ...NOT_REDUCED, unitPrice };
    await reprice(node, both, owner, id, charge, version, listed, reason);
  });
