import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testNode } from '../../test-support/node.ts';
import { sql } from './db/sql.ts';
import { createMetrics, watchDatabase } from './metrics.ts';

const test_ = await testNode();
after(() => test_.close());

test('what waits for a connection is counted without those that the figures themselves ask for', async () => {
  const { db } = test_.node;
  const metrics = createMetrics({ process: false });
  for (let at = 0; at < 40; at += 1) {
    metrics.gauge(`slow_${at}`, 'a figure of the database', async () => {
      await db.one(sql`select 1 as one where ${true}`);
      return 1;
    });
  }
  watchDatabase(metrics, db);
  const text = await metrics.text();
  assert.match(text, /^slow_39 1$/m);
  assert.match(text, /^qingming_pool_waiting 0$/m);
  assert.match(text, /^qingming_pool_writing 0$/m);
});
