import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillProposals, BillView, FoundItems } from '@qingming/connect/api/settlement.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { farewell, preparation, transport, vigil } from '@qingming/standard/records/steps.ts';
import {
  api,
  care,
  charge,
  clerk,
  closeDesk,
  copied,
  entitled,
  home,
  items,
  node,
  openDesk,
  opened,
  pay,
  post,
  records,
  refusedBy,
  refusedRaw,
  rule,
  scope,
  today,
} from '../../../test-support/bill-desk.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay } from '../../../test-support/journey.ts';
import { servicesOf } from './services.ts';

before(openDesk);
after(closeDesk);

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
  await refusedRaw(of(25_000), 'a-case-takes-no-more-than-its-waiver-rule');
  assert.ok(line !== '');
});

/** Ends the cremation of the case forty minutes after it began. */
async function cremated(id: string): Promise<void> {
  const [fire] = await records().ofRoot(cremation, id);
  const stay = (await records().ofRoot(custody, id)).find(
    ({ fact }) => fact.reason === 'cremation',
  );
  assert.ok(fire && stay);
  const until = new Date(Date.parse(fire.fact.startedAt) + 40 * 60_000).toISOString();
  const ends = { finishedAt: until, finishTag: fire.fact.bodyTag, ashesWanted: false };
  await records().together(async (both) => {
    await both.revise(cremation, fire.id, 1, ends, '已火化');
    await both.revise(custody, stay.id, 1, { until, endedBy: 'cremated' }, '已火化');
  });
}

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
    { ...scope(), root: open.journey.case },
  );
  await cremationUnderWay(node, records(), home, open.journey);
  const early = await clerk().get<BillProposals>(`${open.path}/proposals`);
  assert.ok(
    early.body.charges.every(({ feeType }) => feeType !== '03'),
    'a cremation that is under way is not charged yet',
  );
  await cremated(open.journey.case);
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

/** Each step that can be called off, written for a case in this state. */
async function stepsIn(state: '2' | '3', root: string): Promise<void> {
  const { places, people } = home;
  const of = { ...scope(), root };
  const trip = { from: '第一医院', vehicle: places.hearse, driver: people.driver, kilometres: 11 };
  const [departedAt, arrivedAt] = [ago(400), ago(390)];
  await records().create(transport, { state, ...trip, departedAt, arrivedAt }, of);
  const [startedAt, finishedAt] = [ago(100), ago(90)];
  const work = { treatment: '整容', embalmer: people.embalmer, startedAt, finishedAt };
  await records().create(preparation, { state, ...work }, of);
  const [startsAt, endsAt] = [ago(80), ago(70)];
  await records().create(vigil, { state, room: places.vigil, startsAt, endsAt }, of);
  await records().create(farewell, { state, hall: places.hall, startsAt, endsAt }, of);
}

test('a step that was called off is not proposed, and another case’s steps never are', async () => {
  const [open, other] = [await opened(), await opened()];
  await stepsIn('3', open.journey.case);
  await stepsIn('2', other.journey.case);
  const because = async (path: string) => {
    const { body } = await clerk().get<BillProposals>(`${path}/proposals`);
    const all = [...body.charges, ...body.unpriced].map(({ because: { zh } }) => zh);
    return [...new Set(all)].toSorted();
  };
  const [cold, ...others] = await because(open.path);
  assert.ok(cold !== undefined && others.length === 0, [cold, ...others].join());
  const done = [transport, preparation, vigil, farewell].map(({ label }) => label.zh);
  assert.deepEqual(await because(other.path), [cold, ...done].toSorted());
});

test('a step that has ended is measured in hours and days, one that lasts is no service yet', async () => {
  const { journey } = await opened();
  const of = { ...scope(), root: journey.case };
  const startsAt = ago(310);
  const endsAt = new Date(Date.parse(startsAt) + 210 * 60_000).toISOString();
  await records().create(vigil, { state: '2', room: home.places.vigil, startsAt, endsAt }, of);
  const work = { treatment: '整容', embalmer: home.people.embalmer, startedAt: ago(10) };
  await records().create(preparation, { state: '1', ...work }, of);
  const reads = ['billLine', 'priceItem', 'waiverRule', 'decedent', 'custody'] as const;
  const services = await records().ask(
    { reads, act: 'read', subject: journey.case },
    async (asking) => ({ answer: await servicesOf(asking, journey.case, [], [], new Date()) }),
  );
  const measured = (type: string) => services.find(({ feeType }) => feeType === type)?.measure;
  assert.deepEqual(measured('07'), { hours: 3.5, days: 3.5 / 24 });
  assert.equal(measured('05'), undefined);
});

test('what may be sold is found on the list in force by its sound, with its price, and by nobody who keeps no bills', async () => {
  const { path } = await opened();
  const find = (text: string, on = today) =>
    clerk().get<FoundItems>(`${path}/items?text=${encodeURIComponent(text)}&on=${on}`);
  const { body } = await find('FLAT');
  assert.deepEqual(
    body.rows.map(({ id, name, price }) => [id, name, price]),
    [[items['flat'], 'flat', 60_000]],
  );
  assert.equal((await find('flat', '2020-01-01')).body.rows.length, 0, 'no list was in force then');
  assert.equal((await find('flat', 'yesterday')).status, 400);
  assert.ok((await find('')).body.rows.length > 1);
  const officer = api.as('countyOfficer', { region: COUNTY });
  assert.equal((await officer.get(`${path}/items?text=flat&on=${today}`)).status, 403);
});

test('a farewell that is booked, and storage that is charged up to now, are not proposed', async () => {
  const open = await opened();
  const first = (await clerk().get<BillProposals>(`${open.path}/proposals`)).body.charges;
  const [stored] = first.filter(({ feeType }) => feeType === '02');
  assert.deepEqual([stored?.quantity, stored?.certain], [1, true]);
  assert.ok(stored && stored.from < (stored.until ?? ''));
  await records().create(
    farewell,
    {
      state: '0',
      hall: home.places.hall,
      startsAt: ago(-60),
      endsAt: ago(-120),
    },
    { ...scope(), root: open.journey.case },
  );
  await charge(open.path, 'storage', 1, stored.servedOn);
  const { body } = await clerk().get<BillProposals>(`${open.path}/proposals`);
  assert.deepEqual([body.charges, body.unpriced], [[], []]);
});

test('there is no statement before the bill is opened', async () => {
  const { path } = await opened();
  assert.equal((await clerk().get(`${path}/statement`)).status, 200);
  const bare = await bodyInCare(records(), home, { cabinet: home.places.cabinet2 });
  const answer = await clerk().get<{ code: string }>(`/api/cases/${bare.case}/bill/statement`);
  assert.deepEqual([answer.status, answer.body.code], [404, 'not-found']);
});

test('the family’s statement names class, document and waiver rule, in both languages', async () => {
  const open = await opened();
  await entitled(open, { household: '370102' });
  await charge(open.path, 'flat');
  await post(`${open.path}/waivers`);
  await pay(open.path, 35_000);
  const zh = await clerk().get(`${open.path}/statement.html?language=zh`);
  for (const part of [
    '费用结算单',
    '应付金额（大写）',
    '叁佰伍拾元整',
    '机构盖章',
    '基础项目',
    '600.00',
    '济发改〔2026〕8号',
    '火化费减免',
    '济民〔2026〕5号',
    '−250.00',
    '<dt>逝者</dt><dd>测试',
  ])
    assert.ok(zh.text.includes(part), part);
  const en = await clerk().get(`${open.path}/statement.html?language=en`);
  for (const part of ['Statement of charges', 'Basic item', 'Still to pay'])
    assert.ok(en.text.includes(part), part);
  const policy = String(zh.headers['content-security-policy']);
  const nonce = /<style nonce="([^"]+)"/.exec(zh.text)?.[1] ?? '';
  assert.ok(nonce !== '' && policy.includes(`'nonce-${nonce}'`), 'its own style is let through');
});

test('a clerk of another institution finds no bill, an officer reads and does not write', async () => {
  const { path } = await opened();
  const stranger = api.as('clerk', { region: COUNTY, institution: node.node.ids.uuid() });
  assert.equal((await stranger.get(path)).status, 404);
  const officer = api.as('countyOfficer', { region: COUNTY });
  assert.equal((await officer.get(path)).status, 200);
  assert.equal((await officer.post(`${path}/payments`, { method: '1', amount: 1 })).status, 403);
});
