import assert from 'node:assert/strict';
import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import { registryModule } from '../src/modules/registry/module.ts';
import { type Answer, type TestApi, testApi } from './api.ts';
import { COUNTY, type FuneralHome, funeralHome } from './fixtures.ts';
import { type TestNode, testNode } from './node.ts';

export let node: TestNode;
export let api: TestApi;
export let home: FuneralHome;
let today = '2026-05-01';
/** A province where it is the first of May 2026. */
export async function openDesk(): Promise<void> {
  node = await testNode({ clock: { now: () => new Date(`${today}T04:00:00Z`) } });
  api = await testApi(node, [registryModule(node.node)]);
}

export async function closeDesk(): Promise<void> {
  await api.close();
  await node.close();
}

/** Moves the clock to noon of another day. */
export const goTo = (day: string): void => {
  today = day;
};

let homes = 0;
/** Every test has an institution of its own. */
export async function anotherHome(): Promise<void> {
  homes += 1;
  today = '2026-05-01';
  home = await funeralHome(node, `BZ370102-${10 + homes}`);
}

export const manager = () =>
  api.as('manager', { region: COUNTY, institution: home.id, account: 'manager-a' });
export const officer = (account: string) => api.as('countyOfficer', { region: COUNTY, account });
export const reviewer = () => officer('officer-b');
export const publisher = () => officer('officer-c');

type ItemInput = { code: string; feeType: string; price: number } & Record<string, unknown>;
export const item = (
  code: string,
  feeType: string,
  price: number,
  more: object = {},
): ItemInput => ({
  code,
  name: `项目${code}`,
  class: 'basic',
  feeType,
  standard: '1',
  type: '0',
  offered: true,
  price,
  unit: '次',
  order: 0,
  ...more,
});
export const notOffered = (code: string, feeType: string) =>
  item(code, feeType, 0, { offered: false });
export const COMPLETE = [
  item('A1', '01', 24000),
  item('A2', '02', 8000, { unit: '天' }),
  item('A3', '08', 23000),
  item('A4', '03', 60000, { unit: '具' }),
  item('A5', '04', 6000, { unit: '年' }),
  notOffered('A6', '10'),
];

export async function draft(
  effectiveFrom: string,
  items: readonly object[] = COMPLETE,
): Promise<PriceListDetail> {
  const made = await manager().post<PriceListDetail>('/api/price-lists', {
    institution: home.id,
    fact: {
      title: `自 ${effectiveFrom}`,
      document: '济发改〔2026〕8号',
      authority: '济南市发展改革委',
      effectiveFrom,
    },
  });
  const { body } = await manager().put<PriceListDetail>(
    `/api/price-lists/${made.body.list.id}/items`,
    { items },
  );
  return body;
}

export type Problem = { readonly detail: string; readonly values: { readonly rule: string } };
const versions = new Map<string, number>();
export async function step(
  who: ReturnType<TestApi['as']>,
  list: string,
  name: string,
  more: object = {},
): Promise<Answer<PriceListDetail & Problem>> {
  const version = versions.get(list) ?? 1;
  const answer = await who.post<PriceListDetail & Problem>(`/api/price-lists/${list}/${name}`, {
    version,
    ...more,
  });
  if (answer.status === 200) versions.set(list, answer.body.list.version);
  return answer;
}

export async function published(
  effectiveFrom: string,
  items: readonly object[] = COMPLETE,
): Promise<string> {
  const { list } = await draft(effectiveFrom, items);
  assert.equal((await step(manager(), list.id, 'file')).status, 200);
  assert.equal((await step(reviewer(), list.id, 'review')).status, 200);
  const last = await step(publisher(), list.id, 'publish');
  assert.equal(last.status, 200, last.text);
  return list.id;
}
