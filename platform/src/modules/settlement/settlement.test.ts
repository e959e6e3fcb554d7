import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillProposals, BillView } from '@qingming/connect/api/settlement.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { priceItem, priceList, waiverRule } from '@qingming/standard/records/price.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import { type Answer, type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, type Journey, startCremation } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { settlementModule } from './module.ts';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
const items: Record<string, string> = {};
let rule = '';
let care = '';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** A list in force since the first day of 2026, published by three accounts. */
async function publishPrices(): Promise<void> {
  const owner = { region: COUNTY, institution: home.id };
  const manager = node.recordsAs('manager', { ...owner, account: 'a' });
  const list = await manager.create(
    priceList,
    {
      title: '2026',
      state: '0',
      document: '济发改〔2026〕8号',
      authority: '济南市发展改革委',
      effectiveFrom: '2026-01-01',
    },
    owner,
  );
  const rows = [
    ['hearse', '01', 24_000, '次', 'basic'],
    ['kilometre', '01', 300, '公里', 'non-basic'],
    ['storage', '02', 8000, '天', 'basic'],
    ['flat', '03', 60_000, '具', 'basic'],
    ['none', '03', 1000, '具', 'non-basic'],
  ] as const;
  for (const [index, [code, feeType, price, unit, itemClass]] of rows.entries()) {
    const fact = {
      list: list.id,
      code,
      name: code,
      class: itemClass,
      feeType,
      standard: '1',
      type: '0',
      offered: code !== 'none',
      price,
      unit,
      order: index,
    } as const;
    items[code] = (await manager.create(priceItem, fact, owner)).id;
  }
  await node
    .recordsAs('provinceOfficer')
    .revise(
      priceList,
      list.id,
      1,
      { state: '9', filedBy: 'a', reviewedBy: 'b', publishedBy: 'c' },
      '公布',
    );
}

before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  await publishPrices();
  const province = node.recordsAs('provinceOfficer');
  const waives = (name: string, more: object) =>
    province.create(
      waiverRule,
      {
        name,
        group: 'universal',
        feeType: '03',
        cap: 25_000,
        document: '济民〔2026〕5号',
        effectiveFrom: '2026-01-01',
        ...more,
      },
      { region: '370000' },
    );
  rule = (await waives('火化费减免', { household: '3701' })).id;
  care = (await waives('优抚火化费减免', { group: 'special-care', cap: 55_000 })).id;
  await waives('存放减免三天', { feeType: '02', cap: 24_000, mostUnits: 3 });
  api = await testApi(node, [settlementModule(node.node)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const scope = () => ({ region: COUNTY, institution: home.id });
const clerk = () => api.as('clerk', { ...scope(), staff: home.people.clerk });
const records = () => node.recordsAs('clerk', scope());

interface Open {
  readonly journey: Journey;
  readonly path: string;
  readonly bill: string;
}

let cabinets = 0;
async function freeCabinet(): Promise<string> {
  cabinets += 1;
  const cabinet = {
    code: `K${cabinets}`,
    name: `${cabinets} 号柜`,
    kind: 'cold-cabinet',
    holdsOne: true,
    inUse: true,
  } as const;
  return (await node.recordsAs('manager', scope()).create(place, cabinet, scope())).id;
}

/** A case with an open bill. */
async function opened(): Promise<Open> {
  const journey = await bodyInCare(records(), home, { cabinet: await freeCabinet() });
  const path = `/api/cases/${journey.case}/bill`;
  const { body } = await clerk().post<BillView>(path, {});
  return { journey, path, bill: body.bill?.id ?? '' };
}

type Problem = { readonly detail: string; readonly values: { readonly rule: string } };
const refusedBy = ({ status, body, text }: Answer<BillView & Problem>, rule_: string): void => {
  assert.equal(status, 422, text);
  assert.equal(body.values.rule, rule_);
};
const post = (path: string, body?: unknown) => clerk().post<BillView & Problem>(path, body);
const charge = (path: string, item: string, quantity = 1, servedOn = today) =>
  post(`${path}/lines`, { lines: [{ item: items[item], quantity, servedOn }] });
const pay = (path: string, amount: number, more: object = {}) =>
  post(`${path}/payments`, { method: '1', amount, ...more });
const settle = async (path: string) => {
  const { body } = await clerk().get<BillView>(path);
  return post(`${path}/settle`, { version: body.bill?.version });
};

/** A copy of a row with other values, written by the owner of the tables. */
const copied = (table: 'bill_line' | 'payment', id: string, change: object): Sql => {
  const other = JSON.stringify({
    id: node.node.ids.uuid(),
    receipt: `X${Math.random()}`,
    ...change,
  });
  return table === 'payment'
    ? sql`insert into payment select (jsonb_populate_record(t, ${other}::jsonb)).* from payment t where id = ${id}`
    : sql`insert into bill_line select (jsonb_populate_record(t, ${other}::jsonb)).* from bill_line t where id = ${id}`;
};
const refusedRaw = (statement: Sql, name: string) =>
  assert.rejects(node.owner.run(statement), new RegExp(name));

test('a case has one bill with a number of its series', async () => {
  const { path } = await opened();
  const { body } = await clerk().get<BillView>(path);
  assert.match(body.bill?.number ?? '', /^C370102-\d{4}-\d{6}$/);
  assert.equal((await clerk().post(path, {})).status, 409);
});

test('a charge takes name, price and amount from the published list', async () => {
  const { path } = await opened();
  const { body } = await charge(path, 'kilometre', 12.5);
  const [line] = body.lines;
  assert.deepEqual(
    [line?.unitPrice, line?.amount, line?.document],
    [300, 3750, '济发改〔2026〕8号'],
  );
  assert.equal(body.totals.outstanding, 3750);
});

test('the same charge sent twice stands once', async () => {
  const { path } = await opened();
  const line = { id: node.node.ids.uuid(), item: items['flat'], quantity: 1, servedOn: today };
  await post(`${path}/lines`, { lines: [line] });
  const { body } = await post(`${path}/lines`, { lines: [line] });
  assert.equal(body.totals.charged, 60_000);
});

test('nothing is charged that was not on the list on that day, or is not offered', async () => {
  const { path } = await opened();
  refusedBy(await charge(path, 'flat', 1, '2025-12-31'), 'charge-is-on-the-published-list');
  refusedBy(await charge(path, 'none'), 'charge-is-on-the-published-list');
});

test('the database refuses an unlisted charge, another price and a wrong product past the program', async () => {
  const { path } = await opened();
  const line = (await charge(path, 'flat')).body.lines[0]?.id ?? '';
  const listed = 'charge-is-on-the-published-list';
  await refusedRaw(
    copied('bill_line', line, { item: node.node.ids.uuid() }),
    `${listed}|bill_line_item_link`,
  );
  await refusedRaw(copied('bill_line', line, { unit_price: 70_000, amount: 70_000 }), listed);
  await refusedRaw(copied('bill_line', line, { unit_price: 50_000, amount: 50_000 }), listed);
  await refusedRaw(copied('bill_line', line, { served_on: '2025-12-31' }), listed);
  await refusedRaw(copied('bill_line', line, { fee_type: '02' }), listed);
  await refusedRaw(copied('bill_line', line, { amount: 60_001 }), 'amount_is_price_times_quantity');
});

async function entitled(
  open: Open,
  changes: { household?: string; group?: 'special-care' },
): Promise<void> {
  if (changes.household !== undefined)
    await records().revise(
      decedent,
      open.journey.decedent,
      1,
      { household: changes.household },
      '补录户籍',
    );
  if (changes.group !== undefined)
    await records().revise(
      funeralCase,
      open.journey.case,
      1,
      { waiverGroup: changes.group },
      '核实优抚',
    );
}

test('the family gets the best waiver it is entitled to without asking, and the line names its rule', async () => {
  const open = await opened();
  await entitled(open, { household: '370102', group: 'special-care' });
  await charge(open.path, 'flat');
  const { body } = await post(`${open.path}/waivers`);
  const waiver = body.lines.find(({ kind }) => kind === 'waiver');
  assert.deepEqual(
    [waiver?.rule, waiver?.amount, waiver?.document],
    [care, 55_000, '济民〔2026〕5号'],
  );
  assert.equal((await post(`${open.path}/waivers`)).body.lines.length, 2);
});

test('a household of another city has no part in the city’s waiver', async () => {
  const open = await opened();
  await entitled(open, { household: '370203' });
  await charge(open.path, 'flat');
  const { body } = await post(`${open.path}/waivers`);
  assert.equal(body.totals.waived, 0);
});

test('three days of storage are waived however the stay is split', async () => {
  const { path } = await opened();
  await charge(path, 'storage', 2);
  await charge(path, 'storage', 3);
  const { body } = await post(`${path}/waivers`);
  assert.equal(body.totals.waived, 24_000);
});

test('the database refuses a waiver above cap or charge, for another fee, for others or for nothing', async () => {
  const open = await opened();
  await entitled(open, { household: '370102' });
  const line = (await charge(open.path, 'flat')).body.lines[0]?.id ?? '';
  const storage = (await charge(open.path, 'storage')).body.lines[1]?.id ?? '';
  const granted = (await post(`${open.path}/waivers`)).body.lines.find(
    ({ rule: by }) => by === rule,
  );
  const id = granted?.id ?? '';
  assert.equal(granted?.amount, 25_000);
  const of = (amount: number, more: object = {}) =>
    copied('bill_line', id, { amount, unit_price: amount, ...more });
  await refusedRaw(of(25_001), 'waiver-within-its-rule');
  await refusedRaw(of(20_000, { rule: care }), 'waiver-is-for-this-family');
  await refusedRaw(of(8000, { waives: storage, fee_type: '02' }), 'waiver-within-its-rule');
  await refusedRaw(of(8001, { waives: storage }), 'waived-no-more-than-charged');
  await refusedRaw(of(100, { served_on: '2025-12-31' }), 'waiver-within-its-rule');
  await refusedRaw(of(100, { rule: null }), 'a_charge_names_its_item');
  await node.owner.run(of(25_000));
  await refusedRaw(of(15_000), 'waived-no-more-than-charged');
  assert.ok(line !== '');
});

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

test('what was paid stays due: a paid charge is not taken off before the money is returned', async () => {
  const { path } = await opened();
  const line = (await charge(path, 'flat')).body.lines[0];
  const paid = (await pay(path, 60_000)).body.payments[0];
  refusedBy(
    await post(`${path}/lines/${line?.id}/void`, { version: 1, reason: '误列' }),
    'never-due-below-paid',
  );
  await refusedRaw(
    sql`update bill_line set voided = true where id = ${line?.id}`,
    'never-due-below-paid',
  );
  await post(`${path}/payments/${paid?.id}/void`, { version: 1, reason: '退还' });
  const { body } = await post(`${path}/lines/${line?.id}/void`, { version: 1, reason: '误列' });
  assert.deepEqual(body.totals, { charged: 0, waived: 0, due: 0, paid: 0, outstanding: 0 });
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
  await charge(path, 'storage');
  await pay(path, 8000);
  assert.equal((await settle(path)).body.bill?.state, 'settled');
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

test('the bill proposes what was done, from the list of that day', async () => {
  const open = await opened();
  await records().create(
    transport,
    {
      state: '2',
      from: '第一医院',
      vehicle: home.places.hearse,
      driver: home.people.driver,
      departedAt: ago(175),
      arrivedAt: ago(150),
      kilometres: 18.5,
    },
    { ...scope(), case: open.journey.case },
  );
  await startCremation(records(), home, open.journey);
  const { body } = await clerk().get<BillProposals>(`${open.path}/proposals`);
  const seen = body.charges.map(({ name, quantity, certain }) => [name, quantity, certain]);
  assert.deepEqual(seen.toSorted(), [
    ['flat', 1, true],
    ['hearse', 1, true],
    ['kilometre', 18.5, false],
    ['storage', 1, true],
  ]);
  await charge(open.path, 'flat', 1, body.charges.find(({ name }) => name === 'flat')?.servedOn);
  const rest = await clerk().get<BillProposals>(`${open.path}/proposals`);
  assert.equal(
    rest.body.charges.some(({ name }) => name === 'flat'),
    false,
  );
});

test('the family’s statement names class, document and waiver rule, in both languages', async () => {
  const open = await opened();
  await entitled(open, { household: '370102' });
  await charge(open.path, 'flat');
  await post(`${open.path}/waivers`);
  await pay(open.path, 35_000);
  const zh = await clerk().get(`${open.path}/statement.html?language=zh`);
  for (const part of [
    '费用清单',
    '基础项目',
    '600.00',
    '济发改〔2026〕8号',
    '火化费减免',
    '济民〔2026〕5号',
    '−250.00',
  ])
    assert.ok(zh.text.includes(part), part);
  const en = await clerk().get(`${open.path}/statement.html?language=en`);
  for (const part of ['Statement of charges', 'Basic item', 'Outstanding'])
    assert.ok(en.text.includes(part), part);
});

test('a clerk of another institution finds no bill, an officer reads and does not write', async () => {
  const { path } = await opened();
  const stranger = api.as('clerk', { region: COUNTY, institution: node.node.ids.uuid() });
  assert.equal((await stranger.get(path)).status, 404);
  const officer = api.as('countyOfficer', { region: COUNTY });
  assert.equal((await officer.get(path)).status, 200);
  assert.equal((await officer.post(`${path}/payments`, { method: '1', amount: 1 })).status, 403);
});
