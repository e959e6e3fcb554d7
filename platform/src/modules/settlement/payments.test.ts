import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  charge,
  closeDesk,
  copied,
  node,
  openDesk,
  opened,
  pay,
  post,
  refusedBy,
  refusedRaw,
  settle,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';

before(openDesk);
after(closeDesk);

test('no more is taken than is due, through the counter or past it', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  refusedBy(await pay(path, 60_001), 'never-paid-more-than-due');
  const { body } = await pay(path, 40_000);
  assert.match(body.payments[0]?.receipt ?? '', /^SJ370102-/);
  assert.equal(body.totals.outstanding, 20_000);
  await refusedRaw(
    copied('payment', body.payments[0]?.id ?? '', { amount: 20_001 }),
    'never-paid-more-than-due',
  );
});

test('a payment sent twice is taken once', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  const id = node.node.ids.uuid();
  await pay(path, 60_000, { id });
  const { body } = await pay(path, 60_000, { id });
  assert.equal(body.totals.outstanding, 0);
  assert.equal(body.payments.length, 1);
});

test('a paid charge that is taken off is asked back at once, and past the program it is not taken off', async () => {
  const { path } = await opened();
  const line = (await charge(path, 'flat')).body.lines[0];
  const paid = (await pay(path, 60_000)).body.payments[0];
  await refusedRaw(
    sql`update bill_line set voided = true where id = ${line?.id}`,
    'never-due-below-paid',
  );
  const { body } = await post(`${path}/lines/${line?.id}/void`, { version: 1, reason: '误列' });
  assert.deepEqual(
    body.refunds.map(({ payment, amount, state, reason }) => [payment, amount, state, reason]),
    [[paid?.id, 60_000, 'asked', 'charge-lowered']],
  );
  assert.equal(body.totals.outstanding, 0);
});

test('a charge goes with its waivers, and never without them', async () => {
  const { path } = await opened();
  const line = (await charge(path, 'storage')).body.lines[0];
  await post(`${path}/waivers`);
  await refusedRaw(
    sql`update bill_line set voided = true where id = ${line?.id}`,
    'a-waived-charge-stays|never-due-below-paid',
  );
  const { body } = await post(`${path}/lines/${line?.id}/void`, { version: 1, reason: '误列' });
  assert.equal(body.lines.length, 0);
});

test('a bill is settled to the fen and then frozen', async () => {
  const { path, bill } = await opened();
  const line = (await charge(path, 'flat')).body.lines[0];
  refusedBy(await settle(path), 'settled-to-the-fen');
  await refusedRaw(
    sql`update bill set state = 'settled', settled_at = now() where id = ${bill}`,
    'settled-to-the-fen',
  );
  const paid = (await pay(path, 60_000)).body.payments[0];
  assert.equal((await settle(path)).body.bill?.state, 'settled');
  refusedBy(await charge(path, 'storage'), 'settled-bill-is-frozen');
  refusedBy(await pay(path, 1), 'payments-while-the-bill-is-open');
  for (const undo of [
    sql`update bill_line set voided = true where id = ${line?.id}`,
    copied('bill_line', line?.id ?? '', {}),
  ])
    await refusedRaw(undo, 'settled-bill-is-frozen');
  await refusedRaw(
    sql`update payment set voided = true where id = ${paid?.id}`,
    'payments-while-the-bill-is-open',
  );
});

test('a settled bill is reopened with a reason, mended and settled again', async () => {
  const { path } = await opened();
  await charge(path, 'flat');
  await pay(path, 60_000);
  const settled = (await settle(path)).body.bill;
  assert.equal((await post(`${path}/reopen`, { version: settled?.version })).status, 400);
  const reopened = await post(`${path}/reopen`, {
    version: settled?.version,
    reason: '漏列存放费',
  });
  assert.deepEqual([reopened.body.bill?.state, reopened.body.bill?.settledAt], ['open', null]);
  await charge(path, 'hearse');
  await pay(path, 24_000);
  assert.equal((await settle(path)).body.bill?.state, 'settled');
});
