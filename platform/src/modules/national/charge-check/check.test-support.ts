import assert from 'node:assert/strict';
import type { ChargeCheck, DifferenceRow } from '@qingming/connect/api/charge-check.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { bill } from '@qingming/standard/records/bill.ts';
import { billLine } from '@qingming/standard/records/bill-line.ts';
import { place } from '@qingming/standard/records/facility.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { type FuneralHome, funeralHome } from '../../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../../test-support/journey.ts';
import type { TestNode } from '../../../../test-support/node.ts';
import { publishPrices } from '../../../../test-support/prices.ts';
import { type TestApi, type TestCaller, testApi } from '../../../../test-support/api.ts';
import { type Pair, pair } from '../../../../test-support/pair.ts';
import { sequence } from '../../../../test-support/sequence.ts';
import { raw } from '../../../kernel/db/sql.ts';
import { sendNext } from '../../exchange/send.ts';
import { oversightModule } from '../../oversight/module.ts';
import { nationalModule } from '../module.ts';
import { checkCharges } from './walk.ts';

export const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export const RITE = 30_000;
export const FLAT = 60_000;

/** A house with a published list, whose clerks charge what a test says. */
export interface House {
  readonly home: FuneralHome;
  readonly items: Readonly<Record<string, string>>;
  /** A case with an open bill, of somebody of this age. */
  opened(age?: number): Promise<OpenBill>;
}

export interface OpenBill {
  readonly case: string;
  readonly decedent: string;
  readonly bill: string;
  /** A charge of an item at its list price on a day, unless said otherwise; its identifier. */
  charge(item: 'rite' | 'flat', more?: object): Promise<string>;
}

const PRICES = { rite: RITE, flat: FLAT } as const;
const FEES = { rite: '10', flat: '03' } as const;

export async function openHouse(test: TestNode, number?: string): Promise<House> {
  const home = await funeralHome(test, number);
  const items = await publishPrices(test, home, {
    rite: { price: RITE, ageUnder: 14, share: 0.5 },
  });
  const owner = { region: home.region, institution: home.id };
  const records = test.recordsAs(['manager', 'provinceOfficer'], owner);
  let cabinets = 0;
  const opened = async (age?: number): Promise<OpenBill> => {
    cabinets += 1;
    const cabinet = await records.create(
      place,
      {
        code: `K${cabinets}`,
        name: `${cabinets} 号柜`,
        kind: 'cold-cabinet',
        holdsOne: true,
        inUse: true,
      },
      owner,
    );
    const journey = await bodyInCare(records, home, { cabinet: cabinet.id });
    if (age !== undefined) await records.revise(decedent, journey.decedent, 1, { age }, '补录年龄');
    const inCase = { ...owner, root: journey.case };
    const of = await records.create(
      bill,
      { state: 'open', openedAt: new Date().toISOString() } as never,
      inCase,
    );
    const charge = async (item: 'rite' | 'flat', more: object = {}): Promise<string> => {
      const line = {
        kind: 'charge',
        bill: of.id,
        feeType: FEES[item],
        name: item,
        item: items[item],
        servedOn: today,
        quantity: 1,
        unitPrice: PRICES[item],
        amount: PRICES[item],
        ...more,
      };
      return (await records.create(billLine, line as never, inCase)).id;
    };
    return { case: journey.case, decedent: journey.decedent, bill: of.id, charge };
  };
  return { home, items, opened };
}

/** Work that the triggers of the lines do not see, as an intruder or a faulty program writes it. */
export async function unseen<Result>(
  { owner }: TestNode,
  work: () => Promise<Result>,
): Promise<Result> {
  const triggers = (state: 'disable' | 'enable') =>
    owner.run(raw(`alter table bill_line ${state} trigger user`));
  await triggers('disable');
  try {
    return await work();
  } finally {
    await triggers('enable');
  }
}

export const CHECK = '/api/charge-check';

/** A province with two houses and the ministry, joined, with the pages of the check at both. */
export interface Levels {
  readonly joined: Pair;
  readonly house: House;
  readonly other: House;
  readonly api: TestApi;
  readonly above: TestApi;
  close(): Promise<void>;
}

export async function openLevels(): Promise<Levels> {
  const joined = await pair();
  const house = await openHouse(joined.province);
  const other = await openHouse(joined.province, 'BZ370102-02');
  const api = await testApi(joined.province, [nationalModule(joined.province.node, [])]);
  const above = await testApi(joined.ministry, [
    nationalModule(joined.ministry.node, [{ node: '370000' }]),
    oversightModule(joined.ministry.node),
  ]);
  const close = async (): Promise<void> => {
    await api.close();
    await above.close();
    await joined.close();
  };
  return { joined, house, other, api, above, close };
}

/** Everything that a node has in its log has its place, and its charges are asked. */
export async function check(of: TestNode) {
  await sequence(of);
  return checkCharges(of.node);
}

/** What was written arrives, and both levels ask. */
export async function checkAll({ joined }: Levels): Promise<void> {
  const { province, ministry, up, down } = joined;
  await sequence(province);
  while ((await sendNext(up.sending, joined.partnerOf(ministry))).state === 'sent');
  await sequence(ministry);
  while ((await sendNext(down.sending, joined.partnerOf(province))).state === 'sent');
  await check(province);
  await check(ministry);
}

export const figures = async (by: TestCaller, query = ''): Promise<ChargeCheck> => {
  const { status, body, text } = await by.get<ChargeCheck>(`${CHECK}${query}`);
  assert.equal(status, 200, text);
  return body;
};

export const differences = async (
  by: TestCaller,
  query = '?open=true',
): Promise<readonly DifferenceRow[]> => {
  const { status, body, text } = await by.get<Page<DifferenceRow>>(`${CHECK}/differences${query}`);
  assert.equal(status, 200, text);
  return body.rows;
};

/** The rules that a record breaks as the reader is told; undefined where it is no open difference. */
export const brokenBy = async (by: TestCaller, record: string) =>
  (await differences(by)).find((row) => row.record === record)?.rules.map(({ name }) => name);
