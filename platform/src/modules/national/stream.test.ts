import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StreamRow } from '@qingming/connect/api/national.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { testApi } from '../../../test-support/api.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { pair } from '../../../test-support/pair.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sendNext } from '../exchange/send.ts';
import { nationalModule } from './module.ts';

const HOUR = 3_600_000;
const COUNTS = {
  opened: 0,
  cremated: 0,
  placed: 0,
  certificates: 0,
  closed: 0,
  inCare: 0,
  charged: 0,
  waived: 0,
  paid: 0,
};

/** Day reports that were made some hours ago each, written in the order given. */
async function report(
  { node, recordsAs }: TestNode,
  home: FuneralHome,
  hoursAgo: readonly number[],
) {
  const facts = hoursAgo.map((hours, index) => ({
    id: node.ids.uuid(),
    owner: { region: home.region, institution: home.id },
    recordedAt: new Date(Date.now() - hours * HOUR).toISOString(),
    fact: { day: civilDay(new Date(Date.now() - (index + 2) * 24 * HOUR)), ...COUNTS },
  }));
  await recordsAs('manager').createMany(dayReport, facts);
}

async function streamAt({ node, ...test_ }: TestNode, role: 'ministryOfficer' | 'provinceOfficer') {
  const api = await testApi({ node, ...test_ }, [nationalModule(node, [])]);
  const { body } = await api.as(role).get<readonly StreamRow[]>('/api/national/stream?limit=5');
  await api.close();
  return body.map(({ at }) => at);
}

const newestFirst = (times: readonly string[]) => times.toSorted().toReversed();

test('the stream tells the newest first, in whatever order it was written or came', async () => {
  const { province, ministry, up, partnerOf, sequence, close } = await pair();
  try {
    const home = await funeralHome(province);
    await report(province, home, [30, 2, 500, 7, 90]);
    await sequence(province);
    assert.equal((await sendNext(up.sending, partnerOf(ministry))).state, 'sent');
    for (const [test_, role] of [
      [province, 'provinceOfficer'],
      [ministry, 'ministryOfficer'],
    ] as const) {
      const times = await streamAt(test_, role);
      assert.equal(times.length, 5);
      assert.deepEqual(times, newestFirst(times), role);
    }
  } finally {
    await close();
  }
});
