import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillProposals, BillView } from '@qingming/connect/api/settlement.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { creditAccount } from '@qingming/standard/records/credit.ts';
import { invoice } from '@qingming/standard/records/invoice.ts';
import {
  charge,
  checked,
  clerk,
  closeDesk,
  entitled,
  home,
  node,
  type Open,
  openDesk,
  opened,
  pay,
  post,
  records,
  refusedBy,
  refusedRaw,
  scope,
  settle,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';

let account = '';

before(async () => {
  await openDesk();
  const of = { who: '市公安局', party: 'police', document: '〔2026〕1号', from: today } as const;
  account = (await node.recordsAs('manager', scope()).create(creditAccount, of, scope())).id;
});
after(closeDesk);

const onAccount = (path: string, amount?: number) =>
  post(`${path}/credits`, { account, document: '处置通知 1 号', ...(amount && { amount }) });
const stateOf = ({ bill: head }: BillView) => head?.state;
const ending = (open: Open, state: 'settled' | 'credited' | 'issued') =>
  sql`update bill set state = ${state}, version = version + 1,
    settled_at = ${state === 'settled' ? new Date().toISOString() : null}::timestamptz where id = ${open.bill}`;
const balanceOf = async ({ journey }: Open) => {
  const rows = await node.owner.all<{ account: string; amount: number }>(sql`
    select account, sum(case side when 'debit' then amount else -amount end)::int as amount
    from ledger_entry where root = ${journey.case} group by account having
      sum(case side when 'debit' then amount else -amount end) <> 0 order by account`);
  return Object.fromEntries(rows.map((row) => [row.account, row.amount]));
};

test('an organisation answers for a part and the family pays the rest, whichever comes first; repaid, the bill is settled', async () => {
  for (const order of ['account first', 'family first']) {
    const open = await opened();
    await charge(open.path, 'flat');
    const steps = [() => onAccount(open.path, 45_000), () => pay(open.path, 15_000)];
    for (const step of order === 'account first' ? steps : steps.toReversed())
      assert.equal((await step()).status, 200, order);
    const now = (await clerk().get<BillView>(open.path)).body;
    const ended = stateOf(now) === 'credited' ? now : (await settle(open.path)).body;
    assert.deepEqual([stateOf(ended), ended.totals.outstanding], ['credited', 0], order);
    assert.deepEqual(await balanceOf(open), {
      cash: 15_000,
      credit: 45_000,
      'income-basic': -60_000,
    });
    refusedBy(await settle(open.path), 'settled-to-the-fen');
    await pay(open.path, 45_000, { credit: ended.credits[0]?.id, method: '9' });
    assert.equal(stateOf((await settle(open.path)).body), 'settled', order);
    assert.deepEqual(await balanceOf(open), {
      bank: 45_000,
      cash: 15_000,
      'income-basic': -60_000,
    });
  }
});

test('a bill does not end on account while a part of it is neither paid nor on account, or goes back', async () => {
  const open = await opened();
  await charge(open.path, 'flat');
  await onAccount(open.path, 45_000);
  refusedBy(await settle(open.path), 'credited-to-the-fen');
  await refusedRaw(ending(open, 'credited'), 'credited-to-the-fen');
  const { body } = await pay(open.path, 15_000);
  await post(`${open.path}/refunds`, {
    payment: body.payments[0]?.id,
    amount: 5_000,
    reason: 'overpaid',
  });
  await pay(open.path, 5_000);
  refusedBy(await settle(open.path), 'no-refund-under-way-when-settled');
  await refusedRaw(ending(open, 'credited'), 'no-refund-under-way-when-settled');
});

const WAIVERS = 'waivers-are-granted-before-the-bill-is-handed-out';

test('no bill is handed out, settled or put on account while a rule waives a charge that is not waived, through any door', async () => {
  const open = await opened();
  await entitled(open, { household: '370102' });
  await charge(open.path, 'flat');
  for (const state of ['settled', 'credited', 'issued'] as const)
    await refusedRaw(ending(open, state), `${WAIVERS}|credited-to-the-fen|settled-to-the-fen`);
  await refusedRaw(ending(open, 'issued'), WAIVERS);
  const { version = 0 } = (await clerk().get<BillView>(open.path)).body.bill ?? {};
  refusedBy(await post(`${open.path}/issue`, { version }), WAIVERS);
  refusedBy(await onAccount(open.path), WAIVERS);
  await pay(open.path, 60_000);
  refusedBy(await settle(open.path), WAIVERS);
  await assert.rejects(
    records().revise(
      bill,
      open.bill,
      version,
      { state: 'settled', settledAt: new Date().toISOString() },
      '结清',
    ),
    /rule-broken/,
  );
  const granted = (await post(`${open.path}/waivers`)).body;
  const [refund] = granted.refunds;
  await post(`${open.path}/refunds/${refund?.id}/pay`, { version: 1, method: '1' });
  assert.equal(stateOf((await settle(open.path)).body), 'settled');
});

test('what was checked for the family counts, and what nobody checked does not hold a bill up', async () => {
  const open = await opened();
  await entitled(open, { household: '110101' });
  await charge(open.path, 'flat');
  await checked(open, { group: 'special-care' });
  await refusedRaw(ending(open, 'issued'), WAIVERS);
  const other = await opened();
  await entitled(other, { household: '110101' });
  await charge(other.path, 'flat');
  await pay(other.path, 60_000);
  assert.equal(stateOf((await settle(other.path)).body), 'settled');
});

test('a rule that the case has used up holds no bill up, however its charges are split', async () => {
  const open = await opened();
  await entitled(open, { household: '110101' });
  await charge(open.path, 'storage', 2);
  await post(`${open.path}/waivers`);
  await charge(open.path, 'storage', 4);
  await refusedRaw(ending(open, 'issued'), WAIVERS);
  await post(`${open.path}/waivers`);
  await charge(open.path, 'storage', 3);
  const { body } = await clerk().get<BillProposals>(`${open.path}/proposals`);
  assert.deepEqual(body.waivers, []);
  await pay(open.path, 48_000);
  assert.equal(stateOf((await settle(open.path)).body), 'settled');
});

test('an invoice stays made out to whom it was', async () => {
  const open = await opened();
  await charge(open.path, 'flat');
  await pay(open.path, 60_000);
  const { id } = await records().create(
    invoice,
    {
      bill: open.bill,
      kind: 'tax-electronic',
      state: 'issued',
      number: '26370000000000000001',
      buyer: '张小明',
      amount: 60_000,
      issuedAt: new Date().toISOString(),
      issuedBy: home.people.clerk,
    },
    { ...scope(), root: open.journey.case },
  );
  const altered = (buyer: string) => records().revise(invoice, id, 1, { buyer }, '抬头有误');
  await assert.rejects(altered('李小红'), /rule-broken/);
  await refusedRaw(
    sql`update invoice set buyer_code = '91370100163144158J', version = version + 1 where id = ${id}`,
    'an-invoice-is-never-altered',
  );
  await records().revise(invoice, id, 1, { state: 'voided' }, '开错');
});
