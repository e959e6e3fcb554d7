import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { OnlinePayments } from '@qingming/connect/api/payments.ts';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import {
  api,
  clerk,
  manager,
  node,
  pay,
  post,
  refusedRaw,
} from '../../../test-support/bill-desk.ts';
import {
  charged,
  closePayDesk,
  lookOnline,
  MERCHANT,
  type OpenOnline,
  openPayDesk,
  payments,
  practice,
  showCode,
} from '../../../test-support/pay-desk.ts';
import { sql } from '../../kernel/db/sql.ts';
import { watchPayments } from './watching.ts';

before(() => openPayDesk());
after(closePayDesk);
afterEach(() => {
  const { faults } = practice;
  faults.notices = 1;
  faults.payInstead = undefined;
  faults.refunds = 'SUCCESS';
  faults.dropAnswer = () => false;
  faults.spoil = (body, headers) => [body, headers];
});

const billOf = async ({ path }: OpenOnline): Promise<BillView> =>
  (await clerk().get<BillView>(path)).body;
const only = <Row>(rows: readonly Row[]): Row => {
  assert.equal(rows.length, 1);
  return rows[0] as Row;
};
/** What the ledger holds of a case, by account, where it is not zero. */
const ledgerOf = async ({ journey }: OpenOnline): Promise<Record<string, number>> => {
  const rows = await node.owner.all<{ account: string; fen: string }>(sql`
    select account, sum(case side when 'debit' then amount else -amount end)::text as fen
    from ledger_entry where root = ${journey.case} group by account
    having sum(case side when 'debit' then amount else -amount end) <> 0`);
  return Object.fromEntries(rows.map(({ account, fen }) => [account, Number(fen)]));
};

test('a code is shown, paid and recorded once, however often and in whatever company its notice comes', async () => {
  const open = await charged();
  const { body, text, status } = await showCode(open, 60_000);
  assert.equal(status, 200, text);
  const order = only(body.orders);
  assert.deepEqual([order.state, order.acts], ['paying', ['check', 'cancel']]);
  assert.match(order.qr ?? '', /^<svg/);
  practice.faults.notices = 5;
  await practice.pay(order.orderNumber);
  assert.equal(await practice.notify(order.orderNumber), 200);
  const bill = await billOf(open);
  assert.equal(bill.totals.outstanding, 0);
  const paid = only(bill.payments);
  const now = only((await lookOnline(open)).orders);
  assert.deepEqual([now.state, now.payment, now.outside], ['paid', paid.id, paid.outside]);
  assert.deepEqual([paid.method, paid.amount, paid.cashierName], ['5', 60_000, '王敏']);
  assert.deepEqual((await ledgerOf(open))['channel'], 60_000);
});

test('several phones pay one bill at once; what is under way keeps more from being asked', async () => {
  const open = await charged();
  const [first, second] = await Promise.all([showCode(open, 40_000), showCode(open, 20_000)]);
  assert.deepEqual([first.status, second.status], [200, 200]);
  const third = await showCode(open, 1);
  assert.equal(third.status, 422, third.text);
  assert.match(third.text, /no-more-is-asked-than-is-due/);
  const { orders } = await lookOnline(open);
  await Promise.all(orders.map(({ orderNumber }) => practice.pay(orderNumber)));
  const bill = await billOf(open);
  assert.deepEqual([bill.payments.length, bill.totals.outstanding], [2, 0]);
});

test('what nobody signed changes nothing and learns nothing', async () => {
  const open = await charged();
  const order = only((await showCode(open, 60_000)).body.orders);
  practice.faults.spoil = (body, headers) => [body.replace('SUCCESS', 'FAILURE'), headers];
  await practice.pay(order.orderNumber);
  assert.equal(await practice.notify(order.orderNumber), 401);
  assert.equal(only((await lookOnline(open)).orders).state, 'paying');
  const stranger = (path: string, body: unknown) =>
    api.visitor.post(`/api/payment-notices/${path}`, body);
  const forged = await stranger(`wechat/${MERCHANT}`, { id: 'x' });
  assert.deepEqual([forged.status, forged.body], [401, { code: 'FAIL', message: 'not taken' }]);
  assert.equal((await stranger('wechat/1900000009', { id: 'x' })).status, 404);
  assert.equal((await stranger(`wechat/${MERCHANT}`, { id: 'x'.repeat(40_000) })).status, 413);
  const answer = await clerk().post<OnlinePayments>(`${open.online}/${order.id}/check`);
  assert.equal(only(answer.body.orders).state, 'paid', 'the channel was asked');
});

test('notices that are lost, and answers that are lost, are asked for; nothing is made or paid twice', async () => {
  const open = await charged();
  practice.faults.dropAnswer = (path) => path.endsWith('/native');
  const id = node.node.ids.uuid();
  const lost = only((await showCode(open, 30_000, { id })).body.orders);
  assert.equal(lost.state, 'unknown');
  practice.faults.dropAnswer = () => false;
  const again = only((await showCode(open, 30_000, { id })).body.orders);
  assert.deepEqual([again.id, again.state], [id, 'paying']);
  const other = await showCode(open, 29_999, { id });
  assert.equal(other.status, 409, 'the same identifier with another amount');
  practice.faults.notices = 0;
  await practice.pay(again.orderNumber);
  assert.equal(only((await lookOnline(open)).orders).state, 'paying');
  await watchPayments(payments);
  await watchPayments(payments);
  assert.equal(only((await lookOnline(open)).orders).state, 'paid');
  assert.equal((await billOf(open)).payments.length, 1);
});

test('another amount is held, in the ledger too, until two people agreed; taken, it is a payment', async () => {
  const open = await charged();
  const order = only((await showCode(open, 60_000)).body.orders);
  practice.faults.payInstead = 50_000;
  await practice.pay(order.orderNumber);
  const held = only((await lookOnline(open)).orders);
  assert.deepEqual([held.state, held.heldFor, held.received], ['held', 'amount', 50_000]);
  assert.equal((await billOf(open)).totals.paid, 0);
  assert.deepEqual(await ledgerOf(open), {
    channel: 50_000,
    unallocated: -50_000,
    receivable: 60_000,
    'income-basic': -60_000,
  });
  const listed = await clerk().get<{ rows: readonly { id: string }[] }>('/api/payments/held');
  assert.ok(listed.body.rows.some(({ id }) => id === held.id));
  const decide = { version: held.version, decision: 'take' };
  const proposed = only(
    (await clerk().post<OnlinePayments>(`${open.online}/${held.id}/proposal`, decide)).body.orders,
  );
  assert.deepEqual(proposed.acts, ['propose'], 'who proposed does not agree');
  const agreed = { version: proposed.version };
  assert.equal((await clerk().post(`${open.online}/${held.id}/agreement`, agreed)).status, 403);
  await refusedRaw(
    sql`update pay_intent set decided_by = proposed_by where id = ${held.id}`,
    'held-money-is-decided-by-two',
  );
  const taken = only(
    (await manager().post<OnlinePayments>(`${open.online}/${held.id}/agreement`, agreed)).body
      .orders,
  );
  assert.equal(taken.state, 'paid');
  assert.equal((await billOf(open)).totals.outstanding, 10_000);
  assert.equal((await ledgerOf(open))['unallocated'], undefined);
});

test('money for a bill that was paid meanwhile is held and goes back once, whatever becomes of the first try', async () => {
  const open = await charged();
  const order = only((await showCode(open, 60_000)).body.orders);
  await pay(open.path, 60_000);
  await practice.pay(order.orderNumber);
  const held = only((await lookOnline(open)).orders);
  assert.deepEqual([held.state, held.heldFor], ['held', 'not-due']);
  const act = async (who: typeof clerk, what: string, body?: object) =>
    (await who().post<OnlinePayments>(`${open.online}/${held.id}/${what}`, body)).body;
  const proposed = await act(clerk, 'proposal', { version: held.version, decision: 'return' });
  practice.faults.dropAnswer = (path) => path === '/v3/refund/domestic/refunds';
  const agreed = await act(manager, 'agreement', { version: only(proposed.orders).version });
  assert.equal(only(agreed.refunds).state, 'requested', 'the answer was lost');
  assert.equal(practice.refunds.size > 0, true);
  practice.faults.dropAnswer = () => false;
  await watchPayments(payments);
  const after_ = await lookOnline(open);
  assert.deepEqual([only(after_.orders).state, only(after_.refunds).state], ['returned', 'done']);
  assert.equal(
    [...practice.refunds.values()].filter(({ order: of }) => of === order.orderNumber).length,
    1,
  );
  assert.deepEqual(await ledgerOf(open), { cash: 60_000, 'income-basic': -60_000 });
});

test('held money whose refund the channel closed is sent back anew, and goes back once', async () => {
  const open = await charged();
  const order = only((await showCode(open, 60_000)).body.orders);
  await pay(open.path, 60_000);
  await practice.pay(order.orderNumber);
  const { id, version } = only((await lookOnline(open)).orders);
  const path = `${open.online}/${id}`;
  const decided = { version, decision: 'return' };
  const proposed = await clerk().post<OnlinePayments>(`${path}/proposal`, decided);
  const early = await clerk().post(`${path}/return`);
  assert.notEqual(early.status, 200, 'nobody agreed yet');
  practice.faults.refunds = 'PROCESSING';
  const agreed = await manager().post<OnlinePayments>(`${path}/agreement`, {
    version: only(proposed.body.orders).version,
  });
  await practice.endRefund(only(agreed.body.refunds).refundNumber, 'CLOSED');
  practice.faults.refunds = 'SUCCESS';
  const again = await clerk().post<OnlinePayments>(`${path}/return`);
  assert.equal(again.status, 200, again.text);
  assert.deepEqual(
    [only(again.body.orders).state, again.body.refunds.map(({ state }) => state).toSorted()],
    ['returned', ['closed', 'done']],
  );
  assert.notEqual((await clerk().post(`${path}/return`)).status, 200, 'it went back already');
  assert.deepEqual(await ledgerOf(open), { cash: 60_000, 'income-basic': -60_000 });
});

test('a refund of an online payment needs a second person and goes back the way it came', async () => {
  const open = await charged();
  const order = only((await showCode(open, 60_000)).body.orders);
  await practice.pay(order.orderNumber);
  const paid = only((await billOf(open)).payments);
  await post(`${open.path}/lines/${(await billOf(open)).lines[0]?.id}/void`, {
    version: 1,
    reason: '误列',
  });
  const asked = only((await billOf(open)).refunds);
  assert.equal(asked.payment, paid.id);
  const cash = await post(`${open.path}/refunds/${asked.id}/pay`, { version: 1, method: '1' });
  assert.equal(cash.status, 422, cash.text);
  const early = await post(`${open.path}/refunds/${asked.id}/send`);
  assert.match(early.text, /a-channel-refund-was-agreed-to/);
  const approved = await manager().post<BillView>(`${open.path}/refunds/${asked.id}/approve`, {
    version: 1,
  });
  assert.equal(only(approved.body.refunds).state, 'approved');
  const byCash = await post(`${open.path}/refunds/${asked.id}/pay`, { version: 2, method: '1' });
  assert.match(byCash.text, /an-online-payment-goes-back-the-way-it-came/);
  practice.faults.refunds = 'PROCESSING';
  const sent = await clerk().post<OnlinePayments>(`${open.path}/refunds/${asked.id}/send`);
  const way = only(sent.body.refunds);
  assert.equal(way.state, 'accepted', sent.text);
  assert.equal((await post(`${open.path}/refunds/${asked.id}/send`)).status, 409, 'sent twice');
  const cancelled = await post(`${open.path}/refunds/${asked.id}/cancel`, {
    version: 2,
    reason: '不退了',
  });
  assert.match(cancelled.text, /a-refund-on-its-way-is-not-cancelled/);
  await practice.endRefund(way.refundNumber, 'SUCCESS');
  const done = only((await billOf(open)).refunds);
  assert.deepEqual([done.state, done.method, done.outside?.startsWith('50')], ['paid', '5', true]);
  assert.deepEqual(await ledgerOf(open), {});
});

test('what nobody pays is closed when its time is over, and money that comes all the same is not lost', async () => {
  const open = await charged();
  const order = only((await showCode(open, 60_000)).body.orders);
  const closed = await clerk().post<OnlinePayments>(`${open.online}/${order.id}/cancel`);
  assert.equal(only(closed.body.orders).state, 'closed');
  const late = practice.orders.get(order.orderNumber);
  assert.ok(late);
  // As Alipay may do with a code that was never scanned before it was closed.
  late.state = 'NOTPAY';
  await practice.pay(order.orderNumber);
  assert.equal(only((await lookOnline(open)).orders).state, 'paid');
  await refusedRaw(
    sql`update pay_intent set state = 'closed', payment = null, outside = null, received = null,
      paid_at = null where id = ${order.id}`,
    'an-online-payment-goes-its-way|stays-what-it-is',
  );
  await refusedRaw(
    sql`update payment set voided = true where bill = ${open.bill}`,
    'a-paid-order-has-its-payment',
  );
});
