import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { behindTheBack } from '../../../../test-support/behind-the-back.ts';
import { COUNTY } from '../../../../test-support/fixtures.ts';
import { type TestApi, testApi } from '../../../../test-support/api.ts';
import { type TestNode, testNode } from '../../../../test-support/node.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { nationalModule } from '../module.ts';
import { checkCharges } from './walk.ts';
import {
  check,
  differences,
  figures,
  type House,
  openHouse,
  unseen,
} from './check.test-support.ts';

let node: TestNode;
let house: House;
let api: TestApi;

before(async () => {
  node = await testNode();
  house = await openHouse(node);
  api = await testApi(node, [nationalModule(node.node, [])]);
  await check(node);
});
after(async () => {
  await api.close();
  await node.close();
});

const officer = () => api.as('countyOfficer', { region: COUNTY });
const settled = (bill: string, state: 'settled' | 'open') =>
  behindTheBack(node, (tx) =>
    tx.run(sql`update bill set state = ${state},
      settled_at = case when ${state === 'settled'} then now() end where id = ${bill}::uuid`),
  );

test('a bill that ends without its money is found under the day of its first line, and is one for all its days', async () => {
  const open = await house.opened();
  await open.charge('flat', { servedOn: '2026-05-02' });
  const line = await open.charge('flat', { servedOn: '2026-05-03' });
  await settled(open.bill, 'settled');
  // Whatever is written of the case has it asked anew.
  await unseen(node, () =>
    node
      .recordsAs(['manager', 'provinceOfficer'])
      .revise(billLine, line, 1, { name: '火化' }, '名称更正'),
  );
  await check(node);
  const found = await differences(officer());
  assert.deepEqual(
    found.map(({ kind, record, rules, day, amount, published, above, billNumber }) => [
      kind,
      record,
      rules.map(({ name }) => name),
      day,
      [amount, published, above],
      billNumber !== null,
    ]),
    [['bill', open.bill, ['settled-to-the-fen'], '2026-05-02', [null, null, null], true]],
  );
  const { total } = await figures(officer());
  assert.deepEqual([total.lines, total.differences, total.above], [2, 1, 0]);
  await settled(open.bill, 'open');
  await unseen(node, () =>
    node.recordsAs(['manager', 'provinceOfficer']).void(billLine, line, 2, '重复收费'),
  );
  await check(node);
  assert.deepEqual(await differences(officer()), []);
  assert.equal((await figures(officer())).total.lines, 1);
});

test('when a release asks otherwise, every house is asked whole again, after what changed just now', async () => {
  const asked = () =>
    node.owner.one<{ at: string }>(
      sql`select min(asked_at) as at from charge_check_day where ${true}`,
    );
  const first = await asked();
  await check(node);
  assert.deepEqual(await asked(), first, 'nothing is asked again without a reason');
  await node.owner.run(
    sql`update charge_check_house set rules = 'of an earlier release' where ${true}`,
  );
  await check(node);
  assert.ok((await asked()).at > first.at);
});

test('a new line is asked before the houses in their turn', async () => {
  await node.owner.run(sql`
    update charge_check_day set due = now() - interval '1 day', in_turn = true where ${true}`);
  const open = await house.opened();
  await open.charge('flat', { servedOn: '2026-05-09' });
  await check(node);
  const order = await node.owner.all<{ day: string }>(
    sql`select day from charge_check_day where ${true} order by asked_at, day desc`,
  );
  assert.equal(order[0]?.day, '2026-05-09');
});

test('two processes that ask at the same time ask each day once', async () => {
  const { days } = await node.owner.one<{ days: number }>(
    sql`select count(*)::int as days from charge_check_day where ${true}`,
  );
  await node.owner.run(sql`update charge_check_day set due = now() where ${true}`);
  const walked = await Promise.all([checkCharges(node.node), checkCharges(node.node)]);
  assert.equal(
    walked.reduce((sum, one) => sum + one.days, 0),
    days,
  );
  const { left } = await node.owner.one<{ left: number }>(
    sql`select count(due)::int as left from charge_check_day where ${true}`,
  );
  assert.ok(days > 1 && left === 0);
});

test('a line whose earlier version was altered in the log is counted under its day all the same', async () => {
  const open = await house.opened();
  const line = await open.charge('flat', { servedOn: '2026-06-01' });
  await check(node);
  await node.owner.run(sql`update log_entry set body = '\\x0000' where record = ${line}::uuid`);
  await node
    .recordsAs(['manager', 'provinceOfficer'])
    .revise(billLine, line, 1, { servedOn: '2026-06-02' }, '日期更正');
  await check(node);
  const lines = async (day: string) =>
    (await figures(officer(), `?from=${day}&until=${day}`)).total.lines;
  assert.deepEqual([await lines('2026-06-01'), await lines('2026-06-02')], [0, 1]);
});
