import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillProposals, BillView } from '@qingming/connect/api/settlement.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import {
  carried,
  clerk,
  closeDesk,
  copied,
  items,
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
  settle,
  TARIFF,
} from '../../../test-support/bill-desk.ts';
import { sql } from '../../kernel/db/sql.ts';

/** The same for whole kilometres, and 50 yuan more from 1:00 to 5:00. */
const OTHER = {
  ...TARIFF,
  feeType: '01',
  partKm: 'none',
  nightFrom: 1,
  nightUntil: 5,
  nightShare: undefined,
  nightExtra: 5000,
} as const;

before(() => openDeskWith({ hearse: TARIFF, other: OTHER }));
after(closeDesk);

type Carried = Awaited<ReturnType<typeof carried>>;

const proposed = async (open: Open, item = 'hearse') => {
  const { body } = await clerk().get<BillProposals>(`${open.path}/proposals`);
  return body.charges.find((one) => one.item === items[item]) ?? assert.fail('nothing is proposed');
};

const charging = (open: Open, { id, servedOn }: Partial<Carried>, item = 'hearse') =>
  post(`${open.path}/lines`, {
    lines: [{ item: items[item], quantity: 1, servedOn, ...(id && { transport: id }) }],
  });

const lineOf = ({ lines }: BillView) =>
  lines.find(({ kind }) => kind === 'charge') ?? assert.fail('nothing is charged');

async function charged(open: Open, of: Carried, item?: string) {
  const { body, status, text } = await charging(open, of, item);
  assert.equal(status, 200, text);
  return lineOf(body);
}

test('what a transport costs is proposed from its distance and its hour, part by part, and is what the bill takes', async () => {
  const open = await opened();
  const went = await carried(open, 35.2, '23:30');
  const proposal = await proposed(open);
  assert.deepEqual(
    proposal.parts.map(({ amount }) => amount),
    [24_001, 16 * 301, 4323],
  );
  assert.deepEqual(
    [proposal.unitPrice, proposal.quantity, proposal.transport, proposal.servedOn],
    [33_140, 1, went.id, went.servedOn],
  );
  assert.match(proposal.parts.map(({ says }) => says.zh).join(), /20 公里.*16 公里.*3\.01.*15%/);
  const line = await charged(open, went);
  assert.deepEqual(
    [line.unitPrice, line.amount, line.listPrice, line.transport],
    [33_140, 33_140, 33_140, went.id],
  );
  assert.deepEqual(line.parts, proposal.parts);
  const { body } = await clerk().get<BillProposals>(`${open.path}/proposals`);
  assert.deepEqual(
    body.charges.filter(({ feeType }) => feeType === '01'),
    [],
  );
  const page = await clerk().get(`${open.path}/statement.html?language=zh`);
  assert.match(page.text, /续程 16 公里，每公里 3\.01 元：48\.16/);
});

test('by day, within the start price, and by whole kilometres or another night, the list of the item decides', async () => {
  const open = await opened();
  for (const [km, clock, hearse, other] of [
    [20, '22:00', 27_601, 24_001],
    [20.1, '21:59', 24_302, 24_001],
    [21.9, '06:00', 24_603, 24_302],
    [19.9, '04:59', 27_601, 29_001],
    [5000, '12:00', 24_001 + 4980 * 301, 24_001 + 4980 * 301],
  ] as const) {
    const of = await carried(open, km, clock);
    const here = async (item: string) => {
      const { body } = await clerk().get<BillProposals>(`${open.path}/proposals`);
      return body.charges.find((one) => one.item === items[item] && one.transport === of.id)
        ?.unitPrice;
    };
    assert.deepEqual(
      [await here('hearse'), await here('other')],
      [hearse, other],
      `${km} ${clock}`,
    );
  }
});

test('a transport whose distance nobody recorded is said, not ticked, and charged its start price alone', async () => {
  const open = await opened();
  const went = await carried(open, undefined);
  const proposal = await proposed(open);
  assert.deepEqual(
    [proposal.withoutDistance, proposal.certain, proposal.unitPrice],
    [true, false, 24_001],
  );
  const line = await charged(open, went);
  assert.equal(line.amount, 24_001);
  await refusedRaw(
    sql`update bill_line set further_km = 1, unit_price = 24302, amount = 24302 where id = ${line.id}`,
    'charged-as-far-as-the-transport-went',
  );
});

test('no door lets a charge be above what the tariff gives of its transport, nor below it alone', async () => {
  const open = await opened();
  const went = await carried(open, 30);
  const line = await charged(open, went);
  const again = { transport: (await carried(open, 30)).id };
  const [price, far] = ['charge-is-on-the-published-list', 'charged-as-far-as-the-transport-went'];
  const names = 'a-charge-by-distance-names-its-transport';
  for (const [change, by] of [
    [{ ...again, unit_price: 27_012, amount: 27_012 }, price],
    [{ ...again, unit_price: 27_010, amount: 27_010 }, price],
    [{ ...again, further_km: 11, unit_price: 27_312, amount: 27_312 }, far],
    [{ ...again, further_km: 9, unit_price: 26_710, amount: 26_710 }, far],
    [{ ...again, at_night: true, unit_price: 31_063, amount: 31_063 }, far],
    [{ ...again, quantity: 2, amount: 54_022 }, names],
    [{ transport: null }, names],
    [{ ...again, further_km: null, unit_price: 24_001, amount: 24_001 }, `${names}|${price}`],
    [{ ...again, transport: (await carried(await opened(), 30)).id }, 'bill_line_transport_link'],
    [{}, 'a_transport_is_charged_once'],
  ] as const)
    await refusedRaw(copied('bill_line', line.id, change), by);
  await node.owner.run(copied('bill_line', line.id, again));
  for (const changes of [{ unitPrice: 27_012, amount: 27_012 }, { furtherKm: 11 }])
    await assert.rejects(records().revise(billLine, line.id, 1, changes, '改价'), /rule-broken/);
  const under = await carried(open, 1);
  await records().revise(transport, under.id, 1, { state: '3' }, '取消');
  refusedBy(await charging(open, under), names);
});

test('an item without a tariff names no transport', async () => {
  const open = await opened();
  const went = await carried(open, 30);
  const { body } = await post(`${open.path}/lines`, {
    lines: [{ item: items['flat'], quantity: 1, servedOn: went.servedOn, transport: went.id }],
  });
  const line = lineOf(body);
  assert.deepEqual([line.transport, line.parts, line.unitPrice], [null, [], 60_000]);
  await refusedRaw(
    sql`update bill_line set transport = ${went.id} where id = ${line.id}`,
    'a-charge-by-distance-names-its-transport',
  );
});

test('by its day the one transport is meant; where there are two, or none, it has to be named', async () => {
  const open = await opened();
  const names = 'a-charge-by-distance-names-its-transport';
  refusedBy(await charging(open, { servedOn: '2026-10-30' }), names);
  const first = await carried(open, 5, '08:00');
  const second = await carried(open, 6, '18:00', first.servedOn);
  refusedBy(await charging(open, { servedOn: first.servedOn }), names);
  assert.equal((await charging(open, second)).status, 200);
  assert.equal((await charging(open, { servedOn: first.servedOn })).status, 200);
  const twice = await charging(open, first);
  refusedBy(twice, names);
});

test('a retry of a charge by distance is the charge that is there', async () => {
  const open = await opened();
  const went = await carried(open, 40);
  const id = node.node.ids.uuid();
  const once = () =>
    post(`${open.path}/lines`, {
      lines: [{ id, item: items['hearse'], quantity: 1, servedOn: went.servedOn }],
    });
  assert.equal((await once()).status, 200);
  const { body, status } = await once();
  assert.deepEqual([status, body.lines.length], [200, 1]);
});

test('a distance or a departure that is corrected after the charge stops the bill until it is charged anew', async () => {
  const open = await opened();
  const went = await carried(open, 30);
  const line = await charged(open, went);
  await records().revise(transport, went.id, 1, { kilometres: 25 }, '里程更正');
  await pay(open.path, line.amount);
  refusedBy(await settle(open.path), 'prices-hold-when-the-bill-is-settled');
  await post(`${open.path}/lines/${line.id}/void`, { version: 1, reason: '里程更正' });
  assert.equal((await charged(open, went)).amount, 24_001 + 5 * 301);
});

test('less than the tariff is charged as of any other item: one asks, another agrees', async () => {
  const open = await opened();
  const went = await carried(open, 30, '23:00');
  const line = await charged(open, went);
  assert.equal(line.amount, 31_063);
  const path = `${open.path}/lines/${line.id}/reduction`;
  await post(path, { version: 1, reducedTo: 20_000, reason: 'hardship' });
  const { body } = await manager().post<BillView>(`${path}/approve`, { version: 2 });
  const lowered = lineOf(body);
  assert.deepEqual([lowered.unitPrice, lowered.listPrice], [20_000, 31_063]);
  const back = await post(`${path}/withdraw`, { version: 3, reason: '批准有误' });
  assert.equal(lineOf(back.body).unitPrice, 31_063);
});
