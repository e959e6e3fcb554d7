import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bill } from '@qingming/standard/records/bill.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { payment } from '@qingming/standard/records/payment.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { pair, type Pair } from '../../../test-support/pair.ts';
import { publishPrices } from '../../../test-support/prices.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { sendNext } from './send.ts';

let joined: Pair;
let home: FuneralHome;
let items: Readonly<Record<string, string>>;
let rules: Readonly<Record<'household' | 'group', string>>;

before(async () => {
  joined = await pair();
  home = await funeralHome(joined.province);
  items = await publishPrices(joined.province, home, {
    van: { feeType: '01', price: 24_000, includedKm: 20, perKm: 300, partKm: 'whole' },
  });
  const rule = (more: object) =>
    joined.province.recordsAs('provinceOfficer').create(
      waiverRule,
      {
        name: '火化费减免',
        group: 'universal',
        feeType: '03',
        cap: 25_000,
        document: '济民〔2026〕5号',
        effectiveFrom: '2026-01-01',
        ...more,
      },
      { region: '370000' },
    );
  rules = {
    household: (await rule({ household: '3701' })).id,
    group: (await rule({ group: 'minimum-living' })).id,
  };
});
after(() => joined.close());

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const records = () =>
  joined.province.recordsAs(['manager', 'provinceOfficer'], {
    region: home.region,
    institution: home.id,
  });

let cabinets = 0;
async function freeCabinet(): Promise<string> {
  cabinets += 1;
  const owner = { region: home.region, institution: home.id };
  const cabinet = {
    code: `K${cabinets}`,
    name: `${cabinets} 号柜`,
    kind: 'cold-cabinet',
    holdsOne: true,
    inUse: true,
  } as const;
  return (await records().create(place, cabinet, owner)).id;
}

/** A bill on which a cremation stands, of somebody registered there. */
async function charged(household: string) {
  const journey = await bodyInCare(records(), home, { cabinet: await freeCabinet() });
  const owner = { region: home.region, institution: home.id, root: journey.case };
  await records().revise(decedent, journey.decedent, 1, { household }, '补录户籍');
  const opened = await records().create(
    bill,
    { state: 'open', openedAt: new Date().toISOString() } as never,
    owner,
  );
  const line = (more: object) =>
    records().create(
      billLine,
      {
        bill: opened.id,
        feeType: '03',
        name: '火化',
        servedOn: today,
        quantity: 1,
        ...more,
      } as never,
      owner,
    );
  const { id } = await line({
    kind: 'charge',
    item: items['flat'],
    unitPrice: 60_000,
    amount: 60_000,
  });
  const waive = (rule: string) =>
    line({ kind: 'waiver', waives: id, rule, unitPrice: 25_000, amount: 25_000 });
  return { journey, owner, bill: opened.id, charge: id, waive };
}

async function arrived(): Promise<readonly (string | null)[]> {
  await joined.sequence(joined.province);
  const partner = joined.partnerOf(joined.ministry);
  while ((await sendNext(joined.up.sending, partner)).state === 'sent');
  const rows = await joined.ministry.owner.all<{ rule: string | null }>(
    sql`select detail ->> 'rule' as rule from quarantine where settled_at is null order by seq`,
  );
  return rows.map(({ rule }) => rule);
}

test('a true waiver arrives with its case, also when the household is corrected afterwards', async () => {
  const { journey, owner, bill: of, waive } = await charged('370102');
  await waive(rules.household);
  await records().create(
    payment,
    {
      bill: of,
      method: '1',
      amount: 35_000,
      receivedAt: new Date().toISOString(),
      payer: journey.contact,
      cashier: home.people.clerk,
    } as never,
    owner,
  );
  const settledAt = new Date().toISOString();
  await records().revise(bill, of, 1, { state: 'settled', settledAt }, '结清');
  await records().revise(decedent, journey.decedent, 2, { household: '370203' }, '户口簿为青岛');
  assert.deepEqual(await arrived(), []);
});

test('a true waiver arrives, also when the office withdraws the entitlement afterwards', async () => {
  const { owner, waive } = await charged('370203');
  const at = new Date().toISOString();
  const checked = await records().create(
    entitlement,
    {
      group: 'minimum-living',
      basis: 'paper',
      document: '低保证 1 号',
      checkedBy: home.people.clerk,
      checkedAt: at,
    },
    owner,
  );
  const { id } = await waive(rules.group);
  await records().revise(
    entitlement,
    checked.id,
    1,
    { withdrawnAt: at, withdrawnBy: home.people.clerk, withdrawnBecause: '已退出低保' },
    '撤回',
  );
  await records().void(billLine, id, 1, '减免资格已撤回');
  assert.deepEqual(await arrived(), []);
});

test('a waiver that another system wrote for a household elsewhere is refused where it arrives', async () => {
  const { waive } = await charged('370203');
  const triggers = (state: 'disable' | 'enable') =>
    joined.province.owner.run(raw(`alter table bill_line ${state} trigger user`));
  await triggers('disable');
  await waive(rules.household);
  await triggers('enable');
  assert.deepEqual(await arrived(), ['waiver-is-for-this-place']);
});

test('a price below the list arrives as it was asked for and approved, and is refused where nobody agreed', async () => {
  const { charge } = await charged('370203');
  const at = new Date().toISOString();
  const asked = {
    reducedTo: 30_000,
    reductionReason: 'hardship',
    reductionAskedBy: home.people.clerk,
    reductionAskedAt: at,
  } as const;
  const agreed = {
    unitPrice: 30_000,
    amount: 30_000,
    reductionApprovedBy: home.people.embalmer,
    reductionApprovedAt: at,
  } as const;
  await records().revise(billLine, charge, 1, asked, '申请降价');
  await records().revise(billLine, charge, 2, agreed, '批准降价');
  const before = await arrived();
  assert.deepEqual(before, ['waiver-is-for-this-place']);
  const { charge: other } = await charged('370203');
  const triggers = (state: 'disable' | 'enable') =>
    joined.province.owner.run(raw(`alter table bill_line ${state} trigger user`));
  await triggers('disable');
  await records().revise(billLine, other, 1, { unitPrice: 1, amount: 1 }, '改价');
  await triggers('enable');
  assert.deepEqual(await arrived(), [...before, 'charge-is-on-the-published-list']);
});

test('a transport that is charged by its distance arrives without the transport, and its price is held to the tariff', async () => {
  const offTheList = async () =>
    (await arrived()).filter((rule) => rule === 'charge-is-on-the-published-list').length;
  const before = await offTheList();
  const { owner, bill: of } = await charged('370203');
  const departed = Date.now() - 7_200_000;
  const { id: journey } = await records().create(
    transport,
    {
      state: '2',
      from: '第一医院',
      vehicle: home.places.hearse,
      driver: home.people.driver,
      departedAt: new Date(departed).toISOString(),
      arrivedAt: new Date(departed + 3_600_000).toISOString(),
      kilometres: 30,
    },
    owner,
  );
  const line = (changes: object) =>
    records().create(
      billLine,
      {
        bill: of,
        kind: 'charge',
        feeType: '01',
        item: items['van'],
        name: '接运',
        servedOn: today,
        quantity: 1,
        unitPrice: 27_000,
        amount: 27_000,
        furtherKm: 10,
        atNight: false,
        ...changes,
      } as never,
      owner,
    );
  const { id } = await line({ transport: journey });
  assert.equal(await offTheList(), before);
  const { n } = await joined.ministry.owner.one<{ n: number }>(
    sql`select further_km as n from bill_line where id = ${id}`,
  );
  assert.equal(n, 10);
  const triggers = (state: 'disable' | 'enable') =>
    joined.province.owner.run(raw(`alter table bill_line ${state} trigger user`));
  await triggers('disable');
  await line({ unitPrice: 27_001, amount: 27_001 });
  await triggers('enable');
  assert.equal(await offTheList(), before + 1);
});
