import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BillProposals, BillView } from '@qingming/connect/api/settlement.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import {
  carried,
  checked,
  clerk,
  closeDesk,
  items,
  node,
  type Open,
  openDeskWith,
  opened,
  post,
  records,
  TARIFF,
  today,
} from '../../../test-support/bill-desk.ts';
import type { Server } from '../../kernel/http/server.ts';
import { portalServer } from './test-support/seed.ts';

/** What a family is told beforehand is what the bill asks for: the same charges, the same waivers, to the fen. */

let portal: Server;
before(async () => {
  await openDeskWith({ hearse: TARIFF });
  portal = await portalServer(node);
});
after(async () => {
  await portal.stop();
  await closeDesk();
});

interface Wish {
  readonly household?: string;
  readonly group?: 'special-care';
  readonly km?: number;
  readonly night?: boolean;
  readonly days?: number;
  readonly cremation?: boolean;
  readonly furtherKm?: number;
}

const fen = (yuan: string): number => Math.round(Number(yuan.replaceAll(',', '')) * 100);

async function toldBefore({ household, group, km, night, days, cremation, furtherKm }: Wish) {
  const query = new URLSearchParams({
    sum: '1',
    ...(household !== undefined && { household }),
    ...(group !== undefined && { group }),
    ...(km !== undefined && { transport: 'hearse' }),
    ...(days !== undefined && { storage: 'storage' }),
    ...(cremation === true && { cremation: 'flat' }),
    ...(night === true && { night: '1' }),
    ...(furtherKm !== undefined && { 'n-kilometre': String(furtherKm) }),
    ...(km !== undefined && { km: String(km) }),
    ...(days !== undefined && { days: String(days) }),
  });
  const ask = (url: string) => portal.app.inject({ method: 'GET', url });
  const first = await ask(`/institutions/BZ370102-01/cost?${query.toString()}`);
  const page = first.statusCode === 303 ? await ask(String(first.headers.location)) : first;
  assert.equal(page.statusCode, 200, page.body);
  const [, due = ''] = /<h1>大约要付 ([\d.,]+) 元<\/h1>/.exec(page.body) ?? [];
  const [, total = '', waived = ''] =
    /公布价合计 ([\d.,]+) 元，减免 ([\d.,]+) 元/.exec(page.body) ?? [];
  return { due: fen(due), total: fen(total), waived: fen(waived) };
}

/** The line that charges a transport of that distance, by day or at night. */
async function carriage(open: Open, km: number, night: boolean) {
  const { id, servedOn } = await carried(open, km, night ? '23:30' : '10:00');
  return { item: items['hearse'], quantity: 1, servedOn, transport: id };
}

async function billed({ household, group, km, night, days, cremation, furtherKm }: Wish) {
  const open = await opened();
  const { journey, path } = open;
  if (household !== undefined)
    await records().revise(decedent, journey.decedent, 1, { household }, '补录户籍');
  if (group !== undefined) await checked(open, { group });
  const lines = [
    ...(km === undefined ? [] : [await carriage(open, km, night === true)]),
    ...(days === undefined ? [] : [{ item: items['storage'], quantity: days, servedOn: today }]),
    ...(cremation === true ? [{ item: items['flat'], quantity: 1, servedOn: today }] : []),
    ...(furtherKm === undefined
      ? []
      : [{ item: items['kilometre'], quantity: furtherKm, servedOn: today }]),
  ];
  const { status, text } = await post(`${path}/lines`, { lines });
  assert.equal(status, 200, text);
  const { body: bill } = await clerk().get<BillView>(path);
  const { body: proposals } = await clerk().get<BillProposals>(`${path}/proposals`);
  const waived = proposals.waivers.reduce((sum, { amount }) => sum + amount, 0);
  return { due: bill.totals.charged - waived, total: bill.totals.charged, waived };
}

const WISHES: readonly Wish[] = [
  { cremation: true },
  { cremation: true, household: '370102' },
  { cremation: true, household: '340000', days: 2 },
  { cremation: true, household: '370102', group: 'special-care', days: 5 },
  { cremation: true, household: '340000', group: 'special-care' },
  { km: 20, days: 3, household: '370102' },
  { km: 33.5, cremation: true, household: '370203', days: 4.5 },
  { km: 33.5, night: true, cremation: true, household: '370104' },
  { km: 7, night: true, furtherKm: 12.5 },
];

for (const wish of WISHES)
  test(`the bill asks for what was worked out: ${JSON.stringify(wish)}`, async () => {
    const told = await toldBefore(wish);
    assert.deepEqual(told, await billed(wish));
    assert.ok(told.total > 0);
  });
