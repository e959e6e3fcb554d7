import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { fuzzNode } from './fuzz.test-support.ts';

const REQUESTS = 5000;

test('no request of any operation, good or bad, is answered with a fault of the server', async (context) => {
  const seed = Number(process.env['QINGMING_FUZZ_SEED'] ?? randomInt(2 ** 31));
  context.diagnostic(`seed ${seed}`);
  const { findings, statuses } = await fuzzNode({ requests: REQUESTS, seed });
  const answered = (from: number, to: number): number =>
    Object.entries(statuses)
      .filter(([status]) => Number(status) >= from && Number(status) < to)
      .reduce((sum, [, count]) => sum + count, 0);
  assert.ok(answered(200, 300) > REQUESTS / 20, 'too few requests were good ones');
  assert.ok(answered(400, 500) > REQUESTS / 20, 'too few requests were bad ones');
  assert.deepEqual(findings, [], `seed ${seed}`);
});
