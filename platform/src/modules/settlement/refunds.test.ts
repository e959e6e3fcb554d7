import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import { creditAccount } from '@qingming/standard/records/credit.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import {
  charge,
  clerk,
  closeDesk,
  copied,
  home,
  manager,
  node,
  openDesk,
  opened,
  pay,
  post,
  refusedBy,
  refusedRaw,
  scope,
  settle,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';

before(openDesk);
after(closeDesk);

/** A bill of 600 yuan, paid at once. */
async function paid(amount = 60_000) {
  const open = await opened();
  await charge(open.path, 'flat');
  const { body } = await pay(open.path, amount);
  return { ...open, payment: body.payments[0]?.id ?? '' };
}

const asking = (path: string, more: object) =>
  post(`${path}/refunds`, { reason: 'overpaid', ...more });
const paying = (path: string, refund: string, version = 1) =>
  post(`${path}/refunds/${refund}/pay`, { version, method: '1' });
const firstOf = ({ refunds }: BillView) => refunds[0] ?? assert.fail('there is no refund');

test('a refund has a number of its own and leaves the payment as it was taken', async () => {
  const { path, payment } = await paid();
  const { body } = await asking(path, { payment, amount: 10_000 });
  const refund = firstOf(body);
  assert.match(refund.number, /^TF370102-\d{4}-\d{6}$/);
  const after_ = (await paying(path, refund.id)).body;
  assert.deepEqual(
    [after_.payments[0]?.amount, firstOf(after_).state, after_.totals.outstanding],
    [60_000, 'paid', 10_000],
  );
});

test('no more is refunded than was paid, in one refund or in several, through the desk or past it', async () => {
  const { path, payment } = await paid();
  refusedBy(await asking(path, { payment, amount: 60_001 }), 'refunded-no-more-than-paid');
  const refund = firstOf((await asking(path, { payment, amount: 50_000 })).body);
  refusedBy(await asking(path, { payment, amount: 10_001 }), 'refunded-no-more-than-paid');
  await refusedRaw(copied('refund', refund.id, { amount: 10_001 }), 'refunded-no-more-than-paid');
  await refusedRaw(
    copied('refund', refund.id, { amount: 1, bill: null }),
    'refund_is_of_one_receipt',
  );
  await refusedRaw(
    sql`update payment set voided = true where id = ${payment}`,
    'a-refunded-payment-stays|never-paid-more-than-due|never-due-below-paid|payment',
  );
});

test('of ten refunds at the same moment as many pass as the payment holds, and one sent ten times is one', async () => {
  const { path, payment } = await paid();
  const many = await Promise.all(
    Array.from({ length: 10 }, () => asking(path, { payment, amount: 20_000 })),
  );
  assert.equal(many.filter(({ status }) => status === 200).length, 3);
  const other = await paid();
  const id = node.node.ids.uuid();
  const same = await Promise.all(
    Array.from({ length: 10 }, () =>
      asking(other.path, { id, payment: other.payment, amount: 20_000 }),
    ),
  );
  assert.deepEqual([...new Set(same.map(({ status }) => status))], [200]);
  const paidOut = await Promise.all(Array.from({ length: 5 }, () => paying(other.path, id)));
  assert.ok(paidOut.some(({ status }) => status === 200));
  const { body } = await clerk().get<BillView>(other.path);
  assert.deepEqual(
    body.refunds.map(({ state, amount, version }) => [state, amount, version]),
    [['paid', 20_000, 2]],
  );
  assert.equal((await paying(other.path, id)).status, 200, 'a retry is answered with what stands');
});

test('above the limit of the institution another person approves, never who asked', async () => {
  const open = await opened();
  await charge(open.path, 'flat', 2);
  const { body } = await pay(open.path, 120_000);
  const payment = body.payments[0]?.id;
  const refund = firstOf((await asking(open.path, { payment, amount: 100_001 })).body);
  assert.equal(refund.needsApproval, true);
  refusedBy(await paying(open.path, refund.id), 'a-large-refund-is-approved');
  await refusedRaw(
    sql`update refund set state = 'paid', paid_at = now(), paid_by = asked_by, method = '1' where id = ${refund.id}`,
    'a-large-refund-is-approved',
  );
  await refusedRaw(
    sql`update refund set state = 'approved', approved_at = now(), approved_by = asked_by where id = ${refund.id}`,
    'approver_is_not_who_asked',
  );
  const approve = `${open.path}/refunds/${refund.id}/approve`;
  assert.equal((await clerk().post(approve, { version: 1 })).status, 403);
  const same = await manager().post<BillView>(approve, { version: 1 });
  assert.equal(firstOf(same.body).state, 'approved');
  assert.equal(firstOf((await paying(open.path, refund.id, 2)).body).state, 'paid');
});

test('who asked cannot approve, whichever role they use', async () => {
  const open = await paid();
  const asked = await manager().post<BillView>(`${open.path}/refunds`, {
    payment: open.payment,
    amount: 100,
    reason: 'other',
  });
  const refund = firstOf(asked.body);
  const answer = await manager().post<BillView>(`${open.path}/refunds/${refund.id}/approve`, {
    version: 1,
  });
  assert.equal(answer.status, 422);
});

test('small refunds do not add up to a large one that nobody approved; the institution says how much', async () => {
  const open = await opened();
  await charge(open.path, 'flat', 2);
  const payment = (await pay(open.path, 120_000)).body.payments[0]?.id;
  const [one, two] = [
    firstOf((await asking(open.path, { payment, amount: 60_000 })).body),
    (await asking(open.path, { payment, amount: 60_000 })).body.refunds[1],
  ];
  refusedBy(await paying(open.path, one.id), 'a-large-refund-is-approved');
  await post(`${open.path}/refunds/${two?.id}/cancel`, { version: 1, reason: '重复申请' });
  assert.equal((await paying(open.path, one.id)).status, 200);
  const records = node.recordsAs('manager', scope());
  const before_ = await records.get(institution, home.id);
  await records.revise(institution, home.id, before_.version, { refundAlone: 5000 }, '制度');
  const small = await paid();
  const asked = firstOf((await asking(small.path, { payment: small.payment, amount: 5001 })).body);
  refusedBy(await paying(small.path, asked.id), 'a-large-refund-is-approved');
  await records.revise(
    institution,
    home.id,
    before_.version + 1,
    { refundAlone: undefined },
    '制度',
  );
});

test('a settled bill gives nothing back before it is opened, and is not settled while a refund waits', async () => {
  const { path, payment } = await paid();
  const settled = (await settle(path)).body.bill;
  refusedBy(await asking(path, { payment, amount: 100 }), 'refunds-while-the-bill-is-open');
  await post(`${path}/reopen`, { version: settled?.version, reason: '多收' });
  const refund = firstOf((await asking(path, { payment, amount: 10_000 })).body);
  await pay(path, 10_000);
  refusedBy(await settle(path), 'no-refund-under-way-when-settled');
  await paying(path, refund.id);
  assert.equal((await settle(path)).body.bill?.state, 'settled');
});

test('a payment of yesterday is not voided: its money stays in the total of its day', async () => {
  const open = await opened();
  await charge(open.path, 'flat');
  const receivedAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
  const { body } = await pay(open.path, 60_000, { receivedAt });
  const payment = body.payments[0]?.id;
  refusedBy(
    await post(`${open.path}/payments/${payment}/void`, { version: 1, reason: '退款' }),
    'a-payment-is-voided-on-its-day',
  );
  assert.equal((await asking(open.path, { payment, amount: 60_000 })).status, 200);
});

const advance = (path: string, amount: number, more: object = {}) =>
  post(`${path}/deposits`, { method: '1', amount, ...more });

test('an advance is used for the bill and its rest goes back, and neither twice', async () => {
  const { path } = await opened();
  const taken = (
    await advance(path, 100_000, { payerName: '李四', method: '5', outside: '4200001' })
  ).body;
  const deposit = taken.deposits[0]?.id;
  assert.deepEqual(
    [taken.deposits[0]?.payerName, taken.deposits[0]?.receipt.slice(0, 8)],
    ['李四', 'YS370102'],
  );
  await charge(path, 'flat');
  const used = await pay(path, 60_000, { method: 'advance', deposit });
  assert.deepEqual([used.body.totals.outstanding, used.body.deposits[0]?.used], [0, 60_000]);
  refusedBy(
    await asking(path, { deposit, amount: 40_001, reason: 'advance-left' }),
    'returned-no-more-than-advanced',
  );
  await charge(path, 'storage', 6);
  refusedBy(await pay(path, 40_001, { method: 'advance', deposit }), 'no-more-than-advanced');
  await refusedRaw(
    copied('payment', used.body.payments[0]?.id ?? '', { amount: 40_001 }),
    'no-more-than-advanced',
  );
  const refund = firstOf(
    (await asking(path, { deposit, amount: 40_000, reason: 'advance-left' })).body,
  );
  refusedBy(await pay(path, 1, { method: 'advance', deposit }), 'no-more-than-advanced');
  await paying(path, refund.id);
  await refusedRaw(
    sql`update deposit set voided = true where id = ${deposit}`,
    'used-and-returned-no-more-than-advanced',
  );
  await refusedRaw(
    sql`update deposit set amount = 99999 where id = ${deposit}`,
    'used-and-returned-no-more-than-advanced',
  );
});

test('an advance that was taken by mistake is taken back, and no bill uses it any more', async () => {
  const { path } = await opened();
  const [deposit] = (await advance(path, 50_000)).body.deposits;
  const why = { version: deposit?.version, reason: '重复录入' };
  const gone = await post(`${path}/deposits/${deposit?.id}/void`, why);
  assert.deepEqual([gone.status, gone.body.deposits], [200, []]);
  await charge(path, 'flat');
  assert.notEqual((await pay(path, 1, { method: 'advance', deposit: deposit?.id })).status, 200);
});

test('the advance of another case is not used, and the method says whether there is one', async () => {
  const [mine, other] = [await opened(), await opened()];
  const deposit = (await advance(other.path, 100_000)).body.deposits[0]?.id;
  await charge(mine.path, 'flat');
  assert.ok((await pay(mine.path, 100, { method: 'advance', deposit })).status >= 400);
  refusedBy(await pay(mine.path, 100, { method: 'advance' }), 'advance-is-named');
});

test('one outside number is one sum of money, whatever it is entered as and wherever', async () => {
  const [one, two] = [await opened(), await opened()];
  for (const { path } of [one, two]) await charge(path, 'flat');
  const number = { method: '5', outside: '42000019' };
  assert.equal((await pay(one.path, 100, number)).status, 200);
  assert.equal((await pay(two.path, 100, number)).status, 409);
  refusedBy(await advance(two.path, 100, number), 'advance-was-no-payment');
  assert.equal((await advance(two.path, 100, { method: '6', outside: '8800' })).status, 200);
  refusedBy(await pay(one.path, 100, { method: '6', outside: '8800' }), 'payment-was-no-advance');
});

const account = async (more: object = {}) =>
  (
    await node.recordsAs('manager', scope()).create(
      creditAccount,
      {
        who: '济南市公安局历下分局',
        party: 'police',
        document: `协议〔2026〕${Math.random()}号`,
        from: '2026-01-01',
        ...more,
      },
      scope(),
    )
  ).id;

test('a bill that the police answer for ends on account, and is settled when they have paid', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  await pay(path, 10_000);
  const known = await clerk().get<{ accounts: readonly { id: string }[] }>(`${path}/accounts`);
  assert.equal(known.body.accounts.length, 0);
  const of = await account();
  const document = '济公函〔2026〕12号';
  const { body } = await post(`${path}/credits`, { account: of, document });
  assert.deepEqual(
    [body.bill?.state, body.totals.onAccount, body.totals.outstanding],
    ['credited', 50_000, 0],
  );
  refusedBy(await pay(path, 100), 'payments-while-the-bill-is-open');
  const credit = body.credits[0]?.id;
  refusedBy(await pay(path, 50_001, { credit }), 'no-more-than-on-account');
  refusedBy(await settle(path), 'settled-to-the-fen');
  await pay(path, 50_000, { credit, method: '9', outside: 'B1' });
  assert.equal((await settle(path)).body.bill?.state, 'settled');
});

test('an entry on account that was a mistake is taken back when the bill is open again, and never once something was paid off it', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  const document = '济公函〔2026〕13号';
  const { body } = await post(`${path}/credits`, { account: await account(), document });
  const credit = body.credits[0];
  assert.equal(credit?.enteredByName !== null && credit?.paidOff === 0, true);
  const voiding = { version: 1, reason: '误挂' };
  const taken = `${path}/credits/${credit?.id}/void`;
  refusedBy(await post(taken, voiding), 'credit-while-the-bill-is-open');
  await post(`${path}/reopen`, { version: body.bill?.version, reason: '误挂' });
  const { body: after_ } = await post(taken, voiding);
  assert.deepEqual([after_.credits, after_.totals.outstanding], [[], 60_000]);
  const paidOff = (await post(`${path}/credits`, { account: await account(), document })).body;
  const second = paidOff.credits[0]?.id;
  await pay(path, 100, { credit: second });
  const reopening = { version: paidOff.bill?.version, reason: '误挂' };
  await post(`${path}/reopen`, reopening);
  const { status } = await post(`${path}/credits/${second}/void`, voiding);
  assert.equal(status, 422);
  await refusedRaw(
    sql`update credit_entry set voided = true where id = ${second}`,
    'a-credit-that-was-paid-stays|never-paid-more-than-due|no-more-than-on-account',
  );
  const other = await opened();
  const missing = await post(`${other.path}/credits/${second}/void`, voiding);
  assert.equal(missing.status, 404, 'an entry of another case');
});

test('nothing goes on account above the limit, of an account that ended, or past what is due', async () => {
  const { path, bill } = await opened();
  await charge(path, 'flat');
  const document = '函';
  const credits = `${path}/credits`;
  refusedBy(
    await post(credits, { account: await account({ limit: 100 }), document }),
    'credit-within-the-limit',
  );
  refusedBy(
    await post(credits, { account: await account({ until: today }), document }),
    'credit-account-is-in-force',
  );
  refusedBy(
    await post(credits, { account: await account(), document, amount: 60_001 }),
    'credit-no-more-than-due',
  );
  await refusedRaw(
    sql`update bill set state = 'credited' where id = ${bill}`,
    'credited-to-the-fen',
  );
});

test('an issued bill keeps its lines, is paid and settled; a void one has nothing on it and makes room for another', async () => {
  const { path, bill } = await opened();
  const line = (await charge(path, 'flat')).body.lines[0]?.id;
  const issued = (await post(`${path}/issue`, { version: 1 })).body.bill;
  assert.equal(issued?.state, 'issued');
  refusedBy(await charge(path, 'storage'), 'settled-bill-is-frozen');
  assert.equal((await pay(path, 60_000)).status, 200);
  await refusedRaw(sql`update bill set state = 'void' where id = ${bill}`, 'a-bill-is-settled');
  await post(`${path}/reopen`, { version: 2, reason: '误开' });
  refusedBy(
    await post(`${path}/void`, { version: 3, reason: '误开' }),
    'a-void-bill-has-nothing-on-it',
  );
  const taken = await post(`${path}/lines/${line}/void`, { version: 1, reason: '误开' });
  await paying(path, firstOf(taken.body).id);
  const gone = await post(`${path}/void`, { version: 3, reason: '误开' });
  assert.equal(gone.body.bill, null);
  assert.equal((await post(path, {})).body.bill?.state, 'open');
});

test('fewer units of a paid charge lead to a refund, and the waivers are granted anew', async () => {
  const { path } = await opened();
  await charge(path, 'storage', 5);
  await post(`${path}/waivers`);
  await pay(path, 16_000);
  const line = (await clerk().get<BillView>(path)).body.lines.find(({ kind }) => kind === 'charge');
  const { body } = await post(`${path}/lines/${line?.id}/quantity`, {
    version: line?.version,
    quantity: 4,
    reason: '少存一天',
  });
  assert.deepEqual(
    [body.totals.charged, body.totals.waived, firstOf(body).amount, body.totals.outstanding],
    [32_000, 24_000, 8000, 0],
  );
  assert.equal(firstOf(body).reason, 'charge-lowered', 'no waiver was granted afterwards');
});
