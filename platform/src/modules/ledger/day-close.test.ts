import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  DayCloses,
  DayCloseView,
  LedgerBalances,
  OpenDesk,
} from '@qingming/connect/api/ledger.ts';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import { dayClose } from '@qingming/standard/records/day-close.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import {
  api,
  charge,
  clerk,
  closeDesk,
  home,
  node,
  openDesk,
  opened,
  pay,
  post,
  records,
  refusedBy,
  refusedRaw,
  scope,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { verifyNode } from '../../kernel/verify/verify.ts';

before(openDesk);
after(closeDesk);

const house = () => `/api/institutions/${home.id}`;
const manager = () => api.as('manager', { ...scope(), staff: home.people.operator });
const desk = async () => (await clerk().get<OpenDesk>(`${house()}/cash-desk`)).body;
const count = (more: object) =>
  clerk().post<
    DayCloseView &
      BillView & { readonly detail: string; readonly values: { readonly rule: string } }
  >(`${house()}/day-closes`, { shift: 'whole-day', ...more });
const refused = (work: Promise<unknown>, rule: string) =>
  assert.rejects(work, (error) => error instanceof Fault && error.detail['rule'] === rule);
const later = () => new Promise((passed) => setTimeout(passed, 3));

async function paidCase(amount: number, method = '1') {
  const open = await opened();
  await charge(open.path, 'flat');
  const { body } = await pay(open.path, amount, { method });
  return { ...open, payment: body.payments[0]?.id ?? '' };
}

async function closedDay() {
  const { figures } = await desk();
  const fen = Math.max(0, figures.cashExpected);
  const { body, text, status } = await count({
    ...{ tens: Math.floor(fen / 1000), fen: fen % 1000 },
    ...(fen === figures.cashExpected ? {} : { explanation: '退款由备用金支付' }),
  });
  assert.equal(status, 200, text);
  const closed = await manager().post<DayCloseView>(`/api/day-closes/${body.id}/close`, {
    version: body.version,
  });
  assert.equal(closed.status, 200, closed.text);
  return closed.body;
}

test('a day is counted with ten yuan too little, explained, closed by another, and its figures are the ledger’s', async () => {
  await paidCase(30_000);
  await paidCase(20_000, '5');
  const open = await desk();
  assert.deepEqual(open.figures, { received: 50_000, returned: 0, cashExpected: 30_000 });
  assert.deepEqual(
    open.lines.map(({ account, kind, documents, received }) => [
      account,
      kind,
      documents,
      received,
    ]),
    [
      ['cash', 'payment', 1, 30_000],
      ['channel', 'payment', 1, 20_000],
    ],
  );
  refusedBy(await count({ hundreds: 2, tens: 9 }), 'a-difference-is-explained');
  const counted = await count({ hundreds: 2, tens: 9, explanation: '找零多付 10 元' });
  assert.equal(counted.status, 200, counted.text);
  assert.match(counted.body.fact.number, /^RJ370102-/);
  assert.equal(counted.body.fact.difference, -1000);
  assert.deepEqual(counted.body.acts, ['recount', 'void']);
  const closed = await manager().post<DayCloseView>(`/api/day-closes/${counted.body.id}/close`, {
    version: 1,
  });
  assert.equal(closed.body.fact.state, 'closed', closed.text);
  const listed = async (state: string) =>
    (await manager().get<DayCloses>(`${house()}/day-closes?state=${state}`)).body.rows.map(
      ({ id, closedByName, acts }) => [id, closedByName !== null, acts],
    );
  assert.deepEqual(await listed('closed'), [[counted.body.id, true, []]]);
  assert.deepEqual(await listed('counted'), []);
  const { accounts } = (await manager().get<LedgerBalances>(`${house()}/ledger`)).body;
  assert.deepEqual(
    accounts
      .filter(({ account }) => ['cash', 'channel', 'difference'].includes(account))
      .map(({ account, balance }) => [account, balance]),
    [
      ['cash', 29_000],
      ['channel', 20_000],
      ['difference', 1000],
    ],
  );
  const paper = await manager().get(`/api/day-closes/${counted.body.id}/print.html?language=zh`);
  assert.match(paper.text, /收款日结单[\s\S]*−10\.00[\s\S]*找零多付 10 元/);
});

test('what is voided on the next day leaves yesterday’s closing as it was, and counts to the next', async () => {
  const { payment: paid, path } = await paidCase(15_000);
  const yesterday = await closedDay();
  await later();
  const back = await post(`${path}/payments/${paid}/void`, { version: 1, reason: '重复收款' });
  assert.equal(back.status, 200, back.text);
  const again = (await clerk().get<DayCloseView>(`/api/day-closes/${yesterday.id}`)).body;
  assert.deepEqual([again.fact, again.lines], [yesterday.fact, yesterday.lines]);
  const next = await desk();
  assert.equal(next.from, yesterday.fact.until);
  assert.deepEqual(next.figures, { received: 0, returned: 15_000, cashExpected: -15_000 });
});

test('no payment is dated into a closed time, by the counter or past it; one of now goes to the next', async () => {
  const { path, payment: paid } = await paidCase(10_000);
  const { fact } = await closedDay();
  const inside = new Date(Date.parse(fact.until) - 1).toISOString();
  refusedBy(await pay(path, 1000, { receivedAt: inside }), 'not-into-a-closed-day');
  await refusedRaw(
    sql`insert into payment select (jsonb_populate_record(t, ${JSON.stringify({
      ...{ id: node.node.ids.uuid(), receipt: 'X1', amount: 1 },
      received_at: inside,
    })}::jsonb)).* from payment t where id = ${paid}`,
    'not-into-a-closed-day',
  );
  await refused(
    records().create(
      payment,
      {
        ...{ bill: (await clerk().get<BillView>(path)).body.bill?.id ?? '', receipt: 'SJX' },
        ...{ method: '1', amount: 1, receivedAt: inside, cashier: home.people.clerk },
      },
      { ...scope(), root: path.split('/')[3] ?? '' },
    ),
    'not-into-a-closed-day',
  );
  const { body } = await pay(path, 1000);
  assert.equal(body.payments.length, 2);
  assert.equal((await desk()).figures.cashExpected, 1000);
});

test('nobody closes their own desk: neither as the cashier nor under the account that counted', async () => {
  const { figures } = await desk();
  const { body } = await count({ fen: figures.cashExpected });
  const path = `/api/day-closes/${body.id}/close`;
  assert.equal((await clerk().post(path, { version: 1 })).status, 403);
  const cashier = api.as('manager', { ...scope(), staff: home.people.clerk });
  refusedBy(await cashier.post(path, { version: 1 }), 'closed-by-another-person-than-the-cashier');
  await refusedRaw(
    sql`update day_close set state = 'closed', closed_by = cashier, closed_by_account = 'another', closed_at = now()
      where id = ${body.id}`,
    'closed_by_another_person_than_the_cashier',
  );
  await refusedRaw(
    sql`update day_close set state = 'closed', closed_by = ${home.people.operator}, closed_by_account = counted_by,
      closed_at = now() where id = ${body.id}`,
    'closed_by_another_person_than_the_cashier',
  );
  const { status } = await clerk().post(`/api/day-closes/${body.id}/void`, {
    version: 1,
    reason: '重新清点',
  });
  assert.equal(status, 200);
});

test('a closing says what the ledger says, begins where the last one ended, and stays when it is closed', async () => {
  await paidCase(5000);
  const closed = await closedDay();
  const other = (change: object) =>
    sql`insert into day_close select (jsonb_populate_record(t, ${JSON.stringify({
      ...{ id: node.node.ids.uuid(), number: `RJ-${Math.random()}`, state: 'counted' },
      ...{ closed_by: null, closed_by_account: null, closed_at: null },
      ...change,
    })}::jsonb)).* from day_close t where id = ${closed.id}`;
  const now = new Date().toISOString();
  await refusedRaw(other({}), 'a-closing-follows-the-one-before');
  await refusedRaw(
    other({ from_: new Date(Date.parse(closed.fact.until) + 1).toISOString(), until: now }),
    'a-closing-follows-the-one-before',
  );
  await refusedRaw(
    other({ from_: closed.fact.until, until: now }),
    'a-closing-says-what-the-ledger-says',
  );
  for (const change of [
    sql`update day_close set voided = true where id = ${closed.id}`,
    sql`update day_close set explanation = null, shift = 'late' where id = ${closed.id}`,
  ])
    await refusedRaw(change, 'a-closed-desk-stays-closed');
  const { figures } = await desk();
  const first = (await count({ fen: figures.cashExpected })).body;
  await later();
  const second = (await count({})).body;
  await refused(records().void(dayClose, first.id, 1, '先作废早的'), 'a-later-closing-stands');
  await records().void(dayClose, second.id, 1, '重数');
  await records().void(dayClose, first.id, 1, '重数');
  assert.equal((await desk()).from, closed.fact.until);
});

test('a count that is sent twice is one closing, and a recount explains itself', async () => {
  await paidCase(7000);
  const id = node.node.ids.uuid();
  const { figures } = await desk();
  const pieces = { fen: figures.cashExpected };
  const [one, two] = [await count({ id, ...pieces }), await count({ id, ...pieces })];
  assert.deepEqual(one.body.fact, two.body.fact);
  const again = await clerk().post<DayCloseView>(`/api/day-closes/${id}/recount`, {
    ...{ version: 1, fen: figures.cashExpected + 5 },
    ...{ reason: '漏数', explanation: '多 5 分' },
  });
  assert.deepEqual(
    [again.body.fact.difference, again.body.fact.cashExpected],
    [5, figures.cashExpected],
    again.text,
  );
  await manager().post(`/api/day-closes/${id}/close`, { version: 2 });
  assert.equal(again.body.fact.day, today);
  assert.deepEqual((await verifyNode(node.node, node.kinds)).findings, []);
});
