import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import type { Records } from '../records/records.ts';
import { searchPerson, SEARCHES_PER_HOUR } from './person-search.ts';

const NOON = Date.parse('2026-04-05T04:00:00.000Z');
const MINUTE_MS = 60_000;
const WHY = { purpose: 'supervision', reason: '鲁民函〔2026〕117号' };

let clock = NOON;
let house: TestNode;
before(async () => {
  house = await testNode({ clock: { now: () => new Date(clock) } });
});
after(() => house.close());

let accounts = 0;
const officer = (): Records => {
  accounts += 1;
  return house.recordsAs('provinceOfficer', { account: `officer-${accounts}` });
};

const search = (
  records: Records,
  { why = WHY, lingers = 0 }: { why?: Readonly<Record<string, string>>; lingers?: number } = {},
): Promise<number> =>
  searchPerson(
    house.node,
    records,
    { why, of: 'decedent', by: 'identityNumber', door: 'cases' },
    async (inside, count) =>
      inside.ask({ reads: ['decedent'], act: 'list' }, async (asking) => {
        const answer = await count(asking);
        await pause(lingers);
        return { answer: { answer, key: Buffer.from([1]), seen: [] } };
      }),
  );

const searchTimes = async (records: Records, times: number): Promise<number | undefined> => {
  let left: number | undefined;
  for (let at = 0; at < times; at += 1) left = await search(records);
  return left;
};

test('thirty searches an hour are counted down, and the one that is refused is told when to come again', async () => {
  clock = NOON;
  const records = officer();
  assert.equal(await search(records), SEARCHES_PER_HOUR - 1);
  clock += 10 * MINUTE_MS;
  assert.equal(await searchTimes(records, SEARCHES_PER_HOUR - 1), 0);
  await assert.rejects(search(records), {
    code: 'too-many-requests',
    detail: { seconds: 50 * 60, limit: SEARCHES_PER_HOUR },
  });
});

test('an hour after a search one is free again, and not a moment before', async () => {
  clock = NOON;
  const records = officer();
  await search(records);
  clock += MINUTE_MS;
  await searchTimes(records, SEARCHES_PER_HOUR - 1);
  clock = NOON + 60 * MINUTE_MS - 1;
  await assert.rejects(search(records), { code: 'too-many-requests' });
  clock = NOON + 60 * MINUTE_MS;
  assert.equal(await search(records), 0);
});

test('of two searches at once only one takes the last of the hour', async () => {
  clock = NOON;
  const records = officer();
  await searchTimes(records, SEARCHES_PER_HOUR - 1);
  const both = await Promise.allSettled([1, 2].map(() => search(records, { lingers: 200 })));
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
});

test('a refused search costs none of the hour', async () => {
  clock = NOON;
  const records = officer();
  await assert.rejects(search(records, { why: {} }), {
    code: 'invalid-input',
  });
  const clerk = house.recordsAs('operator', { account: 'curious' });
  await assert.rejects(search(clerk), { code: 'not-allowed' });
  assert.equal(await search(records), SEARCHES_PER_HOUR - 1);
});

test('the occasion is said in at least four characters, and blanks are none', async () => {
  clock = NOON;
  const records = officer();
  for (const reason of ['', '公务', '检查组', '   检查组   '])
    await assert.rejects(search(records, { why: { ...WHY, reason } }), { code: 'invalid-input' });
  for (const reason of ['检查工作', ' 省厅督查 '])
    assert.ok((await search(records, { why: { ...WHY, reason } })) > 0);
  await assert.rejects(search(records, { why: { purpose: 'curiosity', reason: '检查工作' } }), {
    code: 'unknown-code',
  });
});
