import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillLineView, BillView, FoundItems } from '@qingming/connect/api/settlement.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import {
  api,
  charge,
  clerk,
  closeDesk,
  copied,
  entitled,
  home,
  manager,
  node,
  type Open,
  openDeskWith,
  opened,
  pay,
  post,
  records,
  refusedBy,
  refusedRaw,
  rule,
  scope,
  settle,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';

before(() => openDeskWith({ rite: { price: 30_001, ageUnder: 14, share: 0.5 } }));
after(closeDesk);

const chargeOf = ({ lines }: BillView): BillLineView =>
  lines.find(({ kind }) => kind === 'charge') ?? assert.fail('nothing is charged');

/** A bill that charges 600 yuan for the cremation. */
async function charged(): Promise<Open & { readonly line: string }> {
  const open = await opened();
  return { ...open, line: chargeOf((await charge(open.path, 'flat')).body).id };
}

const asking = ({ path, line }: { path: string; line: string }, more: object = {}) =>
  post(`${path}/lines/${line}/reduction`, {
    version: 1,
    reducedTo: 30_000,
    reason: 'hardship',
    ...more,
  });
const agreeing = ({ path, line }: { path: string; line: string }, version = 2) =>
  manager().post<BillView & { detail: string; values: { rule: string } }>(
    `${path}/lines/${line}/reduction/approve`,
    { version },
  );
const died = (open: Open, changes: { age?: number; ageDays?: number }, version = 1) =>
  records().revise(decedent, open.journey.decedent, version, changes, '补录年龄');

test('a lower price holds once another person agreed: who asked, why and who agreed stand on the bill, and it is counted once', async () => {
  const open = await charged();
  const asked = chargeOf((await asking(open, { note: '低保边缘家庭' })).body);
  assert.deepEqual(
    [asked.unitPrice, asked.amount, asked.reduction?.to, asked.reduction?.approvedAt],
    [60_000, 60_000, 30_000, null],
  );
  const { body, text } = await agreeing(open);
  const { reduction, ...line } = chargeOf(body);
  assert.deepEqual(
    [line.unitPrice, line.listPrice, line.amount, body.totals.charged, body.totals.due],
    [30_000, 60_000, 30_000, 30_000, 30_000],
    text,
  );
  assert.deepEqual(
    [reduction?.reason, reduction?.note, reduction?.askedBy],
    ['hardship', '低保边缘家庭', home.people.clerk],
  );
  assert.ok(reduction?.askedByName && reduction.approvedByName && reduction.approvedAt);
  const booked = await node.owner.all<{ account: string; amount: number }>(sql`
    select account, sum(case side when 'debit' then amount else -amount end)::int as amount
    from ledger_entry where root = ${open.journey.case} group by account order by account`);
  assert.deepEqual(
    booked.map(({ account, amount }) => [account, amount]),
    [
      ['income-basic', -30_000],
      ['receivable', 30_000],
    ],
  );
  const page = await clerk().get(`${open.path}/statement.html?language=zh`);
  assert.match(page.text, /清单价 600\.00：家庭困难/);
  await pay(open.path, 30_000);
  assert.equal((await settle(open.path)).body.bill?.state, 'settled');
});

test('nobody agrees to a price that they asked for, and a clerk to none', async () => {
  const open = await charged();
  await manager().post(`${open.path}/lines/${open.line}/reduction`, {
    version: 1,
    reducedTo: 1,
    reason: 'hardship',
  });
  refusedBy(await agreeing(open), 'lower-price-approver-is-not-who-asked');
  const approve = `${open.path}/lines/${open.line}/reduction/approve`;
  assert.equal((await clerk().post(approve, { version: 2 })).status, 403);
  const other = api.as('manager', {
    ...scope(),
    staff: home.people.embalmer,
    account: 'another-account',
  });
  refusedBy(await other.post(approve, { version: 2 }), 'lower-price-approver-is-not-who-asked');
});

test('no price is above the list, nor below it without a reason and another person, through any door', async () => {
  const open = await charged();
  const other = { unit_price: 30_000, amount: 30_000 };
  const alone = { ...other, reduced_to: 30_000, reduction_reason: 'hardship' };
  const asked = {
    ...alone,
    reduction_asked_by: home.people.clerk,
    reduction_asked_at: new Date().toISOString(),
  };
  const both = {
    ...asked,
    reduction_approved_by: home.people.embalmer,
    reduction_approved_at: asked.reduction_asked_at,
  };
  for (const [change, by] of [
    [{ unit_price: 60_001, amount: 60_001 }, 'charge-is-on-the-published-list'],
    [other, 'charge-is-on-the-published-list'],
    [alone, 'a_lower_price_(says_why_and_who|is_lower)'],
    [asked, 'a_lower_price_is_lower'],
    [
      { ...both, reduction_approved_by: home.people.clerk },
      'lower_price_approver_is_not_who_asked',
    ],
    [{ ...both, reduction_reason: 'other' }, 'another_reason_is_explained'],
    [both, 'a-lower-price-is-asked-then-approved'],
  ] as const)
    await refusedRaw(copied('bill_line', open.line, change), by);
  const writing = (changes: object) => records().revise(billLine, open.line, 1, changes, '改价');
  await assert.rejects(writing({ unitPrice: 30_000, amount: 30_000 }), /rule-broken/);
  refusedBy(await asking(open, { reducedTo: 60_000 }), 'a-lower-price-is-lower');
  refusedBy(await asking(open, { reason: 'other' }), 'another-reason-is-explained');
});

test('what was agreed to stays: neither more of it nor another price, and less only', async () => {
  const open = await charged();
  await asking(open);
  await agreeing(open);
  refusedBy(
    await post(`${open.path}/lines/${open.line}/quantity`, {
      version: 3,
      quantity: 2,
      reason: '两具',
    }),
    'a-lower-price-is-asked-then-approved',
  );
  await refusedRaw(
    sql`update bill_line set unit_price = 100, amount = 100, reduced_to = 100, version = 4 where id = ${open.line}`,
    'a-lower-price-is-asked-then-approved',
  );
  const half = await post(`${open.path}/lines/${open.line}/quantity`, {
    version: 3,
    quantity: 0.5,
    reason: '只提供一半',
  });
  assert.equal(half.body.totals.charged, 15_000);
});

test('a bill is neither handed out nor settled while a lower price is undecided; turned down, the list price holds', async () => {
  const open = await charged();
  await asking(open);
  await pay(open.path, 60_000);
  refusedBy(await settle(open.path), 'no-lower-price-under-way-when-the-bill-is-handed-out');
  await refusedRaw(
    sql`update bill set state = 'settled', settled_at = now(), version = version + 1 where id = ${open.bill}`,
    'no-lower-price-under-way',
  );
  const { body } = await post(`${open.path}/lines/${open.line}/reduction/withdraw`, {
    version: 2,
    reason: '不符合条件',
  });
  assert.deepEqual([chargeOf(body).reduction, body.totals.due], [null, 60_000]);
  assert.equal((await settle(open.path)).body.bill?.state, 'settled');
});

test('where it was paid already the difference is asked back, and waivers follow the lower price', async () => {
  const open = await charged();
  await entitled(open, { household: '370102' });
  assert.equal((await post(`${open.path}/waivers`)).body.totals.waived, 25_000);
  await pay(open.path, 35_000);
  await asking(open, { reducedTo: 20_000 });
  const { body } = await agreeing(open);
  assert.deepEqual([body.totals.charged, body.totals.waived, body.totals.due], [20_000, 20_000, 0]);
  assert.deepEqual(
    body.refunds.map(({ amount, reason }) => [amount, reason]),
    [[35_000, 'charge-lowered']],
  );
  assert.ok(body.lines.some(({ rule: by }) => by === rule));
  const { body: back } = await post(`${open.path}/lines/${open.line}/reduction/withdraw`, {
    version: 3,
    reason: '批准有误',
  });
  assert.deepEqual([back.totals.charged, back.totals.waived], [60_000, 25_000]);
});

test('a share that the list itself has for an age is its price: nobody has to agree, and nobody is charged more', async () => {
  const child = await opened();
  await died(child, { age: 13 });
  const found = await clerk().get<FoundItems>(`${child.path}/items?text=rite&on=${today}`);
  assert.equal(found.body.rows[0]?.price, 15_001);
  const { body } = await charge(child.path, 'rite');
  const line = chargeOf(body);
  assert.deepEqual([line.unitPrice, line.listPrice, line.reduction], [15_001, 30_001, null]);
  await refusedRaw(
    copied('bill_line', line.id, { unit_price: 30_001, amount: 30_001 }),
    'charged-no-more-than-the-share-for-the-age',
  );
  const grown = await opened();
  await died(grown, { age: 14 });
  const full = chargeOf((await charge(grown.path, 'rite')).body);
  assert.equal(full.unitPrice, 30_001);
  await refusedRaw(
    copied('bill_line', full.id, { unit_price: 15_001, amount: 15_001 }),
    'charge-is-on-the-published-list',
  );
  const newborn = await opened();
  await died(newborn, { ageDays: 3 });
  assert.equal(chargeOf((await charge(newborn.path, 'rite')).body).unitPrice, 15_001);
});

test('an age that is recorded after the charge stops the bill until the charge says what the list says for it', async () => {
  const open = await opened();
  const line = chargeOf((await charge(open.path, 'rite')).body);
  await died(open, { age: 6 });
  await pay(open.path, 30_001);
  refusedBy(await settle(open.path), 'prices-hold-when-the-bill-is-settled');
  await refusedRaw(
    sql`update bill set state = 'settled', settled_at = now(), version = version + 1 where id = ${open.bill}`,
    'prices-hold-when-the-bill-is-settled',
  );
  await post(`${open.path}/lines/${line.id}/void`, { version: 1, reason: '按儿童收费' });
  const { body } = await charge(open.path, 'rite');
  assert.equal(chargeOf(body).unitPrice, 15_001);
});
