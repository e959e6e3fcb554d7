import type {
  FamilyOrder,
  FamilyOrderAsked,
  FamilyOrderStarted,
  FamilyOrderView,
  FamilyPay,
  FamilyPayDoor,
} from '@qingming/connect/api/payments.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { PAY_UNDER_WAY } from '@qingming/standard/codes/online-payment.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import type { Records } from '../../kernel/records/records.ts';
import { ChannelFault, type Payer } from './channels/channel.ts';
import { channelOfOrder, offersOf, type Payments } from './merchants.ts';
import { askAgain, closeOrder, openOrder, writeOrder } from './ordering.ts';
import type { Order } from './settling.ts';

/** A family that was let in, told by the module that lets it in. */
export interface Member {
  /** The records as the family may see and write them. */
  readonly records: Records;
  readonly region: string;
  readonly institution: string;
  readonly case: string;
  readonly contact: string;
}

/** What a family still has to pay of its bill, in fen. */
interface Due {
  readonly totals: { readonly outstanding: number };
}

interface PayDoorDependencies {
  readonly payments: Payments;
  readonly memberOf: (visit: string) => Promise<Member | undefined>;
  /** The bill of a case, told by the module that writes it. */
  readonly billOf: (records: Records, id: string) => Promise<Due | null>;
}

/** So many phones pay one bill at once at the most. */
const MOST_AT_ONCE = 8;
/** More orders than this on one bill are no family that pays. */
const MOST_IN_ALL = 60;

const isUnderWay = ({ fact }: Order): boolean =>
  (PAY_UNDER_WAY as readonly string[]).includes(fact.state);

async function orderOf(records: Records, { id, fact }: Order): Promise<FamilyOrder> {
  const paid = fact.payment === undefined ? undefined : await records.get(payment, fact.payment);
  return {
    id,
    method: fact.method,
    amount: fact.amount,
    way: fact.way,
    state: fact.state,
    startedAt: fact.startedAt,
    expiresAt: fact.expiresAt,
    received: fact.received ?? null,
    paidAt: fact.paidAt ?? null,
    receipt: paid?.fact.receipt ?? null,
    opens: fact.state === 'paying' ? (fact.opens ?? null) : null,
  };
}

const standingBill = async (records: Records, of: string) =>
  (await records.ofRoot(bill, of)).find(({ voided, fact }) => !voided && fact.state !== 'void');

const PAYABLE: ReadonlySet<string> = new Set(['open', 'issued']);

async function payOf(
  { payments, billOf }: PayDoorDependencies,
  records: Records,
  { institution: house, case: of }: Member,
): Promise<FamilyPay | undefined> {
  const standing = await standingBill(records, of);
  const due = await billOf(records, of);
  if (standing === undefined || due === null) return undefined;
  const { fact } = await records.get(institution, house);
  const orders = await records.ofRoot(payIntent, of);
  const offers = await offersOf(payments, records, house);
  const told: FamilyOrder[] = [];
  for (const order of orders.toReversed()) told.push(await orderOf(records, order));
  const { state } = standing.fact;
  return {
    next: payments.node.ids.uuid(),
    institutionName: fact.name,
    servicePhone: fact.servicePhone ?? null,
    billNumber: standing.fact.number,
    billState: state === 'open' || state === 'issued' ? state : 'other',
    outstanding: Math.max(0, due.totals.outstanding),
    underWay: orders.filter(isUnderWay).reduce((sum, one) => sum + one.fact.amount, 0),
    methods: PAYABLE.has(state) ? offers.map(({ channel }) => channel.method) : [],
    orders: told,
  };
}

const viewOf = async (
  records: Records,
  { institution: house }: Member,
  order: Order,
): Promise<FamilyOrderView> => {
  const { fact } = await records.get(institution, house);
  return {
    institutionName: fact.name,
    servicePhone: fact.servicePhone ?? null,
    billNumber: (await records.get(bill, order.fact.bill)).fact.number,
    order: await orderOf(records, order),
  };
};

/** What a payment system does not answer is looked at again later; the page says that it is not clear yet. */
async function unlessUnclear(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
  }
}

type Refused = Extract<FamilyOrderStarted, { answer: 'refused' }>;

/** The sentence of the rule that did not let the order be; anything else goes on to the page of faults. */
function refusal(error: unknown): Refused {
  const sentence = isFault(error) ? error.detail['sentence'] : undefined;
  if (typeof sentence !== 'object' || sentence === null || !('zh' in sentence)) throw error;
  return { answer: 'refused', says: sentence as Bilingual };
}

async function write(
  { payments }: PayDoorDependencies,
  { records, region, institution: house, case: of, contact }: Member,
  { id, method, way, amount }: FamilyOrderAsked,
): Promise<Order | 'too-many' | undefined> {
  return records.together(async (all) => {
    const [standing, offers] = [await standingBill(all, of), await offersOf(payments, all, house)];
    const offer = offers.find(({ channel }) => channel.method === method);
    if (standing === undefined || offer === undefined) return undefined;
    const others = (await all.ofRoot(payIntent, of)).filter((one) => one.id !== id);
    if (others.length >= MOST_IN_ALL || others.filter(isUnderWay).length >= MOST_AT_ONCE)
      return 'too-many';
    const owner = { region, institution: house, root: of };
    const asked = { id, bill: standing.id, offer, way, amount, payer: contact };
    return writeOrder(payments, all, owner, asked);
  });
}

/**
 * Where a family pays. Whoever was let in may make an order for a part of the bill, and sees every order of its case: several phones
 * pay one bill. Whose phone pays in the end is the payment system's to know.
 */
export function familyPayDoor(dependencies: PayDoorDependencies): FamilyPayDoor {
  const { payments, memberOf } = dependencies;
  /** The order, where it is of the family's case, after something was done about it. */
  const onOrder = async (
    visit: string,
    id: string,
    work: (order: Order) => Promise<unknown>,
  ): Promise<FamilyOrderView | undefined> => {
    const member = await memberOf(visit);
    const order = await member?.records.find(payIntent, id);
    if (member === undefined || order?.root !== member.case) return undefined;
    await unlessUnclear(() => work(order));
    return member.records.together(async (all) =>
      viewOf(all, member, await all.get(payIntent, id)),
    );
  };
  return {
    async look(visit) {
      const member = await memberOf(visit);
      return member?.records.together((all) => payOf(dependencies, all, member));
    },
    order: (visit, id) => onOrder(visit, id, async () => undefined),
    async start(visit, asked, payer: Payer) {
      const member = await memberOf(visit);
      if (member === undefined) return undefined;
      try {
        const order = await write(dependencies, member, asked);
        if (order === 'too-many') return { answer: 'too-many' };
        if (order === undefined) return undefined;
        await openOrder(payments, order, payer);
        const now = await member.records.get(payIntent, order.id);
        return { answer: 'started', order: await orderOf(member.records, now) };
      } catch (error) {
        return refusal(error);
      }
    },
    open: (visit, id, payer: Payer) =>
      onOrder(visit, id, (order) => openOrder(payments, order, payer)),
    check: (visit, id) =>
      onOrder(visit, id, async (order) =>
        isUnderWay(order) || order.fact.state === 'closed'
          ? askAgain(payments, await channelOfOrder(payments, order.fact.merchant), order)
          : undefined,
      ),
    cancel: (visit, id) => onOrder(visit, id, (order) => closeOrder(payments, order)),
  };
}
