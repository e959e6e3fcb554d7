import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase } from '../../../test-support/database.ts';
import { openDatabase } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { createLogger } from '../logger.ts';
import { createMetrics } from '../metrics.ts';
import type { JobPayload } from './jobs.ts';
import { createJobs } from './jobs.ts';

const helpers = new URL('../../../migrations/0000_helpers.sql', import.meta.url);
const fresh = await freshDatabase({ migrations: [helpers] });
const db = openDatabase(fresh.url);
const metrics = createMetrics({ process: false });
const retries = { limit: 2, delaySeconds: 1, longestSeconds: 1 };
const jobs = createJobs({ db, logger: createLogger('silent'), metrics, pollSeconds: 0.5, retries });

const done = new Map<string, () => void>();
/** Fulfilled when the work of this letter has been done. */
const doneWith = (letter: string) =>
  new Promise<void>((resolve) => {
    done.set(letter, resolve);
  });
const finish = ({ letter }: JobPayload) => done.get(String(letter))?.();

let tries = 0;
const posted: unknown[] = [];

before(async () => {
  jobs.handle('post-letter', async (payload) => {
    posted.push(payload['letter']);
    finish(payload);
  });
  jobs.handle('stubborn', async (payload) => {
    tries += 1;
    if (tries < 3) throw new Error('王小明 is not reachable');
    finish(payload);
  });
  jobs.schedule('nightly', '5 3 * * *', async () => undefined);
  await jobs.start();
});
after(async () => {
  await jobs.stop();
  await db.close();
  await fresh.drop();
});

test('a job that fails is repeated, shows in the metrics, and leaves no name behind', async () => {
  const finished = doneWith('b');
  await jobs.send('stubborn', { letter: 'b' });
  await finished;
  assert.equal(tries, 3);
  assert.match(await metrics.text(), /qingming_jobs_failed_total\{job="stubborn"\} 2/);
  const kept = await db.all(sql`select to_jsonb(j) as job from pgboss.job j`);
  assert.doesNotMatch(JSON.stringify(kept), /王小明/);
});

test('a job stands with its transaction and falls with it, also for the role that writes records', async () => {
  const finished = doneWith('kept');
  await assert.rejects(
    db.transaction(async (tx) => {
      await jobs.send('post-letter', { letter: 'lost' }, { tx });
      throw new Error('the fact was refused');
    }),
  );
  await db.transaction((tx) => jobs.send('post-letter', { letter: 'kept' }, { tx }), {
    role: 'qingming_app',
  });
  await finished;
  assert.deepEqual(posted, ['kept']);
});

test('a job that nobody does is refused when it is sent', async () => {
  await assert.rejects(jobs.send('unheard-of', {}), /nobody/);
});

test('a schedule follows the clock of China', async () => {
  const [row] = await db.all<{ cron: string; timezone: string }>(
    sql`select cron, timezone from pgboss.schedule`,
  );
  assert.deepEqual(row, { cron: '5 3 * * *', timezone: 'Asia/Shanghai' });
});
