import type {
  BillView,
  CreditEntryView,
  DepositView,
  PaymentView,
  RefundView,
} from '@qingming/connect/api/settlement.ts';
import { REFUNDED_BY_ONE_PERSON } from '@qingming/standard/records/refund.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

/** What a bill is told from. */
export const MONEY_KINDS = [
  'bill',
  'billLine',
  'payment',
  'deposit',
  'refund',
  'creditEntry',
  'payIntent',
  'contact',
] as const;

/** The contact who paid, or the name that was written down. */
interface Names {
  readonly contactName: Uint8Array | null;
  readonly written: Uint8Array | null;
}

const nameOf = (
  asking: Asking,
  kind: 'payment' | 'deposit',
  { id, payer, contactName, written }: Names & Pick<PaymentView, 'id' | 'payer'>,
): string | null => {
  if (payer !== null && contactName !== null)
    return asking.show('contact', 'name', payer, contactName);
  return written === null ? null : asking.show(kind, 'payerName', id, written);
};

async function paymentsOf(asking: Asking, id: string): Promise<readonly PaymentView[]> {
  const rows = await asking.all<Omit<PaymentView, 'payerName'> & Names>(sql`
    select p.id, p.version, p.receipt, p.method, p.amount, p.received_at as "receivedAt", p.payer,
      c.name as "contactName", p.payer_name as written, p.outside, p.deposit, p.credit,
      coalesce((select sum(r.amount) from ${asking.from('refund')} r where r.province = p.province
        and r.payment = p.id and r.state <> 'cancelled'), 0)::bigint as returned,
      p.cashier, s.name as "cashierName",
      exists (select 1 from ${asking.from('payIntent')} n
        where n.province = p.province and n.payment = p.id) as online
    from ${asking.from('payment')} p
    left join ${asking.from('contact')} c on c.province = p.province and c.id = p.payer
    left join ${asking.from('staff')} s on s.province = p.province and s.id = p.cashier
    where p.case_id = ${id} order by p.received_at, p.id`);
  return rows.map(({ contactName, written, ...row }) => ({
    ...row,
    payerName: nameOf(asking, 'payment', { ...row, contactName, written }),
  }));
}

async function depositsOf(asking: Asking, id: string): Promise<readonly DepositView[]> {
  const rows = await asking.all<Omit<DepositView, 'payerName'> & Names>(sql`
    select d.id, d.version, d.receipt, d.purpose, d.method, d.amount, d.received_at as "receivedAt",
      d.payer, c.name as "contactName", d.payer_name as written, d.outside,
      coalesce((select sum(p.amount) from ${asking.from('payment')} p where p.province = d.province
        and p.deposit = d.id), 0)::bigint as used,
      coalesce((select sum(r.amount) from ${asking.from('refund')} r where r.province = d.province
        and r.deposit = d.id and r.state <> 'cancelled'), 0)::bigint as returned,
      s.name as "cashierName"
    from ${asking.from('deposit')} d
    left join ${asking.from('contact')} c on c.province = d.province and c.id = d.payer
    left join ${asking.from('staff')} s on s.province = d.province and s.id = d.cashier
    where d.case_id = ${id} order by d.received_at, d.id`);
  return rows.map(({ contactName, written, ...row }) => ({
    ...row,
    payerName: nameOf(asking, 'deposit', { ...row, contactName, written }),
  }));
}

type RefundRow = Omit<RefundView, 'needsApproval' | 'note'> & {
  readonly note: Uint8Array | null;
  readonly limit: number | null;
};

/** What one person gave or gives back in the case; above the limit another has to approve. */
function withApproval(rows: readonly RefundRow[], asking: Asking): readonly RefundView[] {
  const alone = rows
    .filter(({ state, approvedByName }) => state !== 'cancelled' && approvedByName === null)
    .reduce((total, { amount }) => total + amount, 0);
  return rows.map(({ limit, note, ...row }) => ({
    ...row,
    note: note === null ? null : asking.show('refund', 'note', row.id, note),
    needsApproval:
      row.state === 'asked' && (row.online || alone > (limit ?? REFUNDED_BY_ONE_PERSON)),
  }));
}

async function refundsOf(asking: Asking, id: string): Promise<readonly RefundView[]> {
  const rows = await asking.all<RefundRow>(sql`
    select r.id, r.version, r.number, r.payment, r.deposit, coalesce(p.receipt, d.receipt) as receipt,
      r.amount, r.reason_ as reason, r.note, r.state, r.method, r.outside, r.asked_at as "askedAt",
      r.asked_by as "askedBy", a.name as "askedByName", r.approved_at as "approvedAt",
      b.name as "approvedByName",
      r.paid_at as "paidAt", y.name as "paidByName", i.refund_alone as limit,
      exists (select 1 from ${asking.from('payIntent')} n
        where n.province = r.province and n.payment = r.payment) as online
    from ${asking.from('refund')} r
    left join ${asking.from('payment')} p on p.province = r.province and p.id = r.payment
    left join ${asking.from('deposit')} d on d.province = r.province and d.id = r.deposit
    left join ${asking.from('staff')} a on a.province = r.province and a.id = r.asked_by
    left join ${asking.from('staff')} b on b.province = r.province and b.id = r.approved_by
    left join ${asking.from('staff')} y on y.province = r.province and y.id = r.paid_by
    left join ${asking.from('institution')} i on i.province = r.province and i.id = r.institution
    where r.case_id = ${id} order by r.asked_at, r.id`);
  return withApproval(rows, asking);
}

const creditsOf = (asking: Asking, id: string): Promise<CreditEntryView[]> =>
  asking.all<CreditEntryView>(sql`
    select e.id, e.version, e.account, a.who, e.amount, e.document, e.entered_at as "enteredAt",
      s.name as "enteredByName",
      coalesce((select sum(p.amount) from ${asking.from('payment')} p where p.province = e.province
        and p.credit = e.id), 0)::bigint
      - coalesce((select sum(r.amount) from ${asking.from('refund')} r where r.province = e.province
        and r.credit = e.id and r.state <> 'cancelled'), 0)::bigint as "paidOff"
    from ${asking.from('creditEntry')} e
    left join ${asking.from('creditAccount')} a on a.province = e.province and a.id = e.account
    left join ${asking.from('staff')} s on s.province = e.province and s.id = e.entered_by
    where e.case_id = ${id} order by e.entered_at, e.id`);

type Money = Pick<BillView, 'payments' | 'deposits' | 'refunds' | 'credits'>;

/** What was taken, what goes back and what somebody answers for. */
export const moneyOf = async (asking: Asking, id: string): Promise<Money> => ({
  payments: await paymentsOf(asking, id),
  deposits: await depositsOf(asking, id),
  refunds: await refundsOf(asking, id),
  credits: await creditsOf(asking, id),
});

/** The people who paid, for the read log. */
export const payersShown = ({ payments, deposits }: Money): readonly string[] =>
  [...payments, ...deposits].flatMap(({ id, payer, payerName }) =>
    payerName === null ? [] : [payer ?? id],
  );
