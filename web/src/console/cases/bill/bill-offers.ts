import type {
  BillLineView,
  BillView,
  CreditEntryView,
  DepositView,
  PaymentView,
  RefundView,
} from '@qingming/connect/api/settlement.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { civilDay } from '../../format/civil.ts';
import { MONEY } from './words.ts';

/** Who looks at the bill, and when. */
export interface BillReader {
  /** Whether the reader keeps bills; without it nothing is offered. */
  readonly keeps: boolean;
  /** Whether the reader may approve what another asked for. */
  readonly approves: boolean;
  /** Whether the reader may approve a charge below its price on the list. */
  readonly approvesPrices: boolean;
  /** The staff record behind the account. */
  readonly staff: string | null;
  readonly now: string;
  /** Whether the case is open: otherwise its bill stays as it is. */
  readonly caseOpen: boolean;
}

type Head = BillView['bill'];

export const isPayable = (head: Head): boolean =>
  head !== null && (head.state === 'open' || head.state === 'issued');

/** What pays off an account may move while the bill is on it. */
const takesMoney = (head: Head, credit: string | null): boolean =>
  isPayable(head) || (head?.state === 'credited' && credit !== null);

export const leftOf = ({ amount, used, returned }: DepositView): number => amount - used - returned;
export const owedOn = ({ amount, paidOff }: CreditEntryView): number => amount - paidOff;
export const isWaiting = ({ state }: RefundView): boolean =>
  state === 'asked' || state === 'approved';

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

export const advanceLeft = ({ deposits }: BillView): number => sum(deposits, leftOf);
export const owedOnAccount = ({ credits }: BillView): number => sum(credits, owedOn);

const isOfToday = (instant: string, { now }: BillReader): boolean =>
  civilDay(instant) === civilDay(now);

const chosen = <Name extends string>(
  ...offers: readonly (readonly [Name, boolean])[]
): readonly Name[] => offers.flatMap(([name, offered]) => (offered ? [name] : []));

/** A mistake is voided on its day; money that was really taken goes back by a refund. */
export const paymentOffers = (bill: BillView, paid: PaymentView, reader: BillReader) =>
  chosen(
    ['refund', reader.keeps && takesMoney(bill.bill, paid.credit) && paid.amount > paid.returned],
    [
      'void',
      reader.keeps &&
        !paid.online &&
        takesMoney(bill.bill, paid.credit) &&
        isOfToday(paid.receivedAt, reader) &&
        bill.refunds.every(({ payment }) => payment !== paid.id),
    ],
  );

/** A charge is lowered by two people: one asks, another agrees. */
export const lineOffers = (
  { bill }: BillView,
  { kind, reduction, unitPrice, transport }: BillLineView,
  reader: BillReader,
) => {
  const keeps = reader.keeps && reader.caseOpen && bill?.state === 'open';
  const charge = keeps && kind === 'charge';
  const asked = charge && reduction !== null && reduction.approvedAt === null;
  const own = reduction?.askedBy === reader.staff;
  return chosen(
    ['approve', asked && reader.approvesPrices && !own],
    ['turnDown', asked && reader.approvesPrices && !own],
    ['withdraw', asked && own],
    ['takeBack', charge && reduction !== null && reduction.approvedAt !== null],
    ['reduce', charge && reduction === null && unitPrice > 0],
    ['quantity', charge && transport === null],
    ['void', keeps],
  );
};

const isUntouched = ({ payments, refunds }: BillView, { id }: DepositView): boolean =>
  [...payments, ...refunds].every(({ deposit }) => deposit !== id);

export const depositOffers = (bill: BillView, deposit: DepositView, reader: BillReader) =>
  chosen(
    [
      'use',
      reader.keeps && isPayable(bill.bill) && leftOf(deposit) > 0 && bill.totals.outstanding > 0,
    ],
    ['refund', reader.keeps && leftOf(deposit) > 0],
    ['void', reader.keeps && isOfToday(deposit.receivedAt, reader) && isUntouched(bill, deposit)],
  );

export const creditOffers = ({ bill }: BillView, entry: CreditEntryView, reader: BillReader) =>
  chosen(
    ['payOff', reader.keeps && takesMoney(bill, entry.id) && owedOn(entry) > 0],
    ['void', reader.keeps && isPayable(bill) && entry.paidOff === 0],
  );

const paymentOf = ({ payments }: BillView, { payment }: RefundView): PaymentView | undefined =>
  payments.find(({ id }) => id === payment);

/** Called off, the money is paid again: that is refused while the bill charges less. */
function mayLapse(bill: BillView, refund: RefundView): boolean {
  if (refund.payment === null || paymentOf(bill, refund)?.credit !== null) return true;
  return bill.totals.outstanding >= refund.amount;
}

const isMovable = (bill: BillView, refund: RefundView): boolean =>
  isWaiting(refund) &&
  (refund.deposit !== null || takesMoney(bill.bill, paymentOf(bill, refund)?.credit ?? null));

export function refundOffers(bill: BillView, refund: RefundView, reader: BillReader) {
  const moves = isMovable(bill, refund);
  const asked = refund.state === 'asked' && refund.needsApproval;
  return chosen(
    ['approve', reader.approves && moves && asked && refund.askedBy !== reader.staff],
    ['pay', reader.keeps && moves && !asked && !refund.online],
    ['send', reader.keeps && moves && refund.online && refund.state === 'approved'],
    ['cancel', reader.keeps && moves && mayLapse(bill, refund)],
  );
}

/** Why the reader cannot go on with a refund; undefined when there is nothing to wait for. */
export function refundWaits(
  bill: BillView,
  refund: RefundView,
  reader: BillReader,
): Bilingual | undefined {
  if (!isWaiting(refund)) return undefined;
  if (!isMovable(bill, refund)) return MONEY.refundWhenReopened;
  if (refund.state !== 'asked' || !refund.needsApproval) return undefined;
  if (!reader.approves) return MONEY.managerApproves;
  return refund.askedBy === reader.staff ? MONEY.anotherApproves : undefined;
}

/** Everything is paid, waived or on account; one that is on account waits for what is owed. */
const mayEnd = (bill: BillView): boolean =>
  bill.lines.length > 0 &&
  bill.totals.outstanding === 0 &&
  (isPayable(bill.bill) || owedOnAccount(bill) === 0) &&
  !isPriceAsked(bill) &&
  !bill.refunds.some((refund) => refund.payment !== null && isWaiting(refund));

const isBare = ({ lines, credits, totals }: BillView): boolean =>
  lines.length === 0 && credits.length === 0 && totals.paid === totals.returned;

/** A lower price was asked for that nobody has decided on. */
export const isPriceAsked = ({ lines }: BillView): boolean =>
  lines.some(({ reduction }) => reduction !== null && reduction.approvedAt === null);

/** What may be done with the bill as a whole; the first is what comes next. */
export function billOffers(bill: BillView, reader: BillReader) {
  const { bill: head, totals } = bill;
  const keeps = reader.keeps && reader.caseOpen;
  const open = keeps && head?.state === 'open';
  const owes = keeps && isPayable(head) && totals.outstanding > 0;
  return chosen(
    ['pay', owes],
    ['settle', keeps && (isPayable(head) || head?.state === 'credited') && mayEnd(bill)],
    ['advance', keeps],
    ['credit', owes],
    ['issue', open && owes && !isPriceAsked(bill)],
    ['reopen', keeps && head !== null && head.state !== 'open'],
    ['void', open && isBare(bill)],
  );
}
