import assert from 'node:assert/strict';
import type { BillView } from '@qingming/connect/api/settlement.ts';
import { place } from '@qingming/standard/records/facility.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { entitlement } from '@qingming/standard/records/entitlement.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { waiverRule } from '@qingming/standard/records/price.ts';
import { transport } from '@qingming/standard/records/steps.ts';
import { raw, type Sql, sql } from '../src/kernel/db/sql.ts';
import type { ServerModule } from '../src/kernel/http/route.ts';
import { approvalsModule } from '../src/kernel/approvals/module.ts';
import { ledgerModule } from '../src/modules/ledger/module.ts';
import { settlementModule } from '../src/modules/settlement/module.ts';
import { type Answer, type TestApi, testApi } from './api.ts';
import { COUNTY, type FuneralHome, funeralHome } from './fixtures.ts';
import { bodyInCare, type Journey } from './journey.ts';
import { type TestNode, testNode } from './node.ts';
import { publishPrices } from './prices.ts';

export let node: TestNode;
export let api: TestApi;
export let home: FuneralHome;
export let items: Readonly<Record<string, string>> = {};
export let rule = '';
export let care = '';

export const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** A province with a funeral home whose prices are published, and three waiver rules. */
export async function openDeskWith(
  more: Parameters<typeof publishPrices>[2],
  modules: (node: TestNode) => readonly ServerModule[] = () => [],
  options: Parameters<typeof testNode>[0] = {},
): Promise<void> {
  node = await testNode(options);
  home = await funeralHome(node);
  items = await publishPrices(node, home, more);
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
  api = await testApi(node, [
    settlementModule(node.node),
    ledgerModule(node.node),
    approvalsModule({ node: node.node }),
    ...modules(node),
  ]);
}

export const openDesk = (): Promise<void> => openDeskWith({});

export async function closeDesk(): Promise<void> {
  await api.close();
  await node.close();
}

export const scope = () => ({ region: COUNTY, institution: home.id });
export const clerk = () => api.as('clerk', { ...scope(), staff: home.people.clerk });
/** The manager, who approves; another person than the clerk. */
export const manager = () => api.as('manager', { ...scope(), staff: home.people.embalmer });
export const records = () => node.recordsAs('clerk', scope());

export interface Open {
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
export async function opened(): Promise<Open> {
  const journey = await bodyInCare(records(), home, { cabinet: await freeCabinet() });
  const path = `/api/cases/${journey.case}/bill`;
  const { body } = await clerk().post<BillView>(path, {});
  return { journey, path, bill: body.bill?.id ?? '' };
}

type Problem = { readonly detail: string; readonly values: { readonly rule: string } };
export const refusedBy = (
  { status, body, text }: Answer<BillView & Problem>,
  rule_: string,
): void => {
  assert.equal(status, 422, text);
  assert.equal(body.values.rule, rule_);
};
export const post = (path: string, body?: unknown) => clerk().post<BillView & Problem>(path, body);
export const charge = (path: string, item: string, quantity = 1, servedOn = today) =>
  post(`${path}/lines`, { lines: [{ item: items[item], quantity, servedOn }] });
export const pay = (path: string, amount: number, more: object = {}) =>
  post(`${path}/payments`, { method: '1', amount, ...more });
export const settle = async (path: string) => {
  const { body } = await clerk().get<BillView>(path);
  return post(`${path}/settle`, { version: body.bill?.version });
};

/** A copy of a row with other values, written by the owner of the tables. */
export const copied = (
  table: 'bill_line' | 'payment' | 'deposit' | 'refund',
  id: string,
  change: object,
): Sql => {
  const other = JSON.stringify({
    id: node.node.ids.uuid(),
    receipt: `X${Math.random()}`,
    number: `X${Math.random()}`,
    ...change,
  });
  return sql`insert into ${raw(table)} select (jsonb_populate_record(t, ${other}::jsonb)).* from ${raw(table)} t where id = ${id}`;
};
export const refusedRaw = (statement: Sql, name: string) =>
  assert.rejects(node.owner.run(statement), new RegExp(name));

/** Somebody has checked to which group the person belonged. */
export const checked = (
  { journey }: Open,
  more: Partial<FactOf<typeof entitlement>> & Pick<FactOf<typeof entitlement>, 'group'>,
) =>
  records().create(
    entitlement,
    {
      basis: 'paper',
      document: '优待证 370102-1',
      checkedBy: home.people.clerk,
      checkedAt: new Date().toISOString(),
      ...more,
    },
    { ...scope(), root: journey.case },
  );

export async function entitled(
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
  if (changes.group !== undefined) await checked(open, { group: changes.group });
}

/** 240.01 yuan with 20 km, 3.01 a km begun, 15% more from 22:00 to 6:00. */
export const TARIFF = {
  price: 24_001,
  includedKm: 20,
  perKm: 301,
  partKm: 'whole',
  nightFrom: 22,
  nightUntil: 6,
  nightShare: 0.15,
} as const;

let day = 0;
/** A transport of the case that is over: on a day of its own in October 2026 unless one is given; the clock is that of China. */
export async function carried(
  { journey }: Pick<Open, 'journey'>,
  kilometres: number | undefined,
  clock = '10:00',
  on?: string,
): Promise<{ readonly id: string; readonly servedOn: string }> {
  if (on === undefined) day += 1;
  const servedOn = on ?? `2026-10-${String(day).padStart(2, '0')}`;
  const departed = new Date(`${servedOn}T${clock}:00+08:00`);
  const { id } = await records().create(
    transport,
    {
      state: '2',
      from: '第一医院',
      vehicle: home.places.hearse,
      driver: home.people.driver,
      departedAt: departed.toISOString(),
      arrivedAt: new Date(departed.getTime() + 3_600_000).toISOString(),
      ...(kilometres !== undefined && { kilometres }),
    },
    { ...scope(), root: journey.case },
  );
  return { id, servedOn };
}
