import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import {
  charge,
  clerk,
  closeDesk,
  copied,
  items,
  node,
  openDesk,
  opened,
  post,
  records,
  refusedRaw,
  scope,
  today,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';
import { amountOf } from '@qingming/standard/numbers/amount.ts';

before(openDesk);
after(closeDesk);

const EXACT = 'amount_is_price_times_quantity';

test('kilometres are charged to the hundredth, and half a fen counts as one', async () => {
  const { path } = await opened();
  const { body } = await charge(path, 'kilometre', 12.35);
  assert.deepEqual([body.lines[0]?.quantity, body.lines[0]?.amount], [12.35, 3705]);
  const id = body.lines[0]?.id ?? '';
  const other = (await charge(path, 'storage', 2.01)).body.lines.find(
    ({ feeType }) => feeType === '02',
  );
  assert.equal(other?.amount, 16_080);
  const changed = await post(`${path}/lines/${id}/quantity`, {
    version: 1,
    quantity: 0.5,
    reason: '更正里程',
  });
  assert.equal(changed.body.lines.find((line) => line.id === id)?.amount, 150);
});

test('a thousandth of a unit is refused by name, and nothing stands of it', async () => {
  const { path } = await opened();
  for (const quantity of [1.005, 0.001, 0, -1, 100_001]) {
    const answer = await charge(path, 'kilometre', quantity);
    assert.ok([400, 422].includes(answer.status), answer.text);
  }
  const { body } = await clerk().get<BillView>(path);
  assert.deepEqual(body.lines, []);
});

test('past the program too the amount is the price times the quantity, in one line and in many', async () => {
  const open = await opened();
  const { body } = await charge(open.path, 'kilometre', 3.33);
  const id = body.lines[0]?.id ?? '';
  await refusedRaw(copied('bill_line', id, { amount: 1000 }), EXACT);
  await refusedRaw(copied('bill_line', id, { quantity: 3.34 }), EXACT);
  await refusedRaw(sql`update bill_line set quantity = 4 where id = ${id}`, EXACT);
  const line = (amount: number) => ({
    bill: open.bill,
    kind: 'charge' as const,
    feeType: '01' as const,
    item: items['kilometre'],
    name: 'kilometre',
    servedOn: today,
    quantity: 3.33,
    unitPrice: 300,
    amount,
  });
  const owner = { ...scope(), root: open.journey.case };
  await assert.rejects(records().create(billLine, line(1000), owner), /rule-broken|invalid-input/);
  await assert.rejects(
    records().createMany(
      billLine,
      [line(999), line(998)].map((fact) => ({ id: node.node.ids.uuid(), fact, owner })),
    ),
  );
  await records().create(billLine, line(999), owner);
});

test('the program and the database round alike', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 9_000_000 }),
      fc.integer({ min: 1, max: 10_000_000 }),
      async (price, hundredths) => {
        const [row] = await node.owner.all<{ amount: number }>(
          sql`select round(${hundredths}::numeric / 100 * ${price}::numeric)::float8 as amount`,
        );
        assert.equal(amountOf(price, hundredths / 100), row?.amount);
      },
    ),
    { numRuns: 60 },
  );
});
