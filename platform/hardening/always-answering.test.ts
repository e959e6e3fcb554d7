import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { adminUrl } from '../test-support/database.ts';
import { ask, type House, newCase, openHouse, opened, sendJson } from './house.test-support.ts';

let house: House;
let clerk: string;
before(async () => {
  house = await openHouse({
    change: {
      databaseLimits: { statementSeconds: 10, lockSeconds: 2, idleSeconds: 10, connectSeconds: 3 },
    },
  });
  clerk = await house.signIn('clerk', { institution: house.home.id });
});
after(() => house.close());

const address = () => house.running.address;
const read = (path: string, accept = 'application/json') =>
  ask(address(), path, { headers: { accept, cookie: clerk } });

/** A forgotten transaction of somebody else holds the row that every new case of the county needs. */
async function whileNumbersAreHeld(work: () => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: house.config.databaseUrl });
  await holder.connect();
  try {
    await holder.query('begin; select * from number_series for update');
    await work();
  } finally {
    await holder.end();
  }
}

const LONGEST_ANSWER_MS = 2000;

/** Asks again and again until told to stop; the longest that one answer took. */
async function keepAsking(path: string, isOver: () => boolean): Promise<number> {
  let longest = 0;
  while (!isOver()) {
    const asked = performance.now();
    const { status, text } = await read(
      path,
      path.startsWith('/api') ? 'application/json' : 'text/html',
    );
    longest = Math.max(longest, performance.now() - asked);
    assert.equal(status, 200, text.slice(0, 300));
  }
  return longest;
}

test('while one row is held and thirty new cases wait, families and the board are answered', async () => {
  await opened(address(), clerk, newCase());
  await whileNumbersAreHeld(async () => {
    let over = false;
    const cases = Promise.all(
      Array.from({ length: 30 }, () => sendJson(address(), '/api/cases', newCase(), clerk)),
    ).finally(() => {
      over = true;
    });
    const isOver = () => over;
    const longest = await Promise.all(
      ['/institutions', '/api/board', '/api/session', '/ready'].map((path) =>
        keepAsking(path, isOver),
      ),
    );
    for (const ms of longest) assert.ok(ms < LONGEST_ANSWER_MS, `${Math.round(ms)} ms`);
    for (const { status, text, headers } of await cases) {
      assert.equal(status, 503, text);
      assert.ok(Number(headers.get('retry-after')) > 0);
      assert.match((JSON.parse(text) as { code: string }).code, /^(busy|in-use)$/);
    }
  });
  const { status, text } = await sendJson(address(), '/api/cases', newCase(), clerk);
  assert.equal(status, 201, text);
});

/** The database lets nobody in while the work lasts. */
async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  const name = new URL(house.config.databaseUrl).pathname.slice(1);
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    await admin.query(`alter database ${name} with allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      name,
    ]);
    await work();
  } finally {
    await admin.query(`alter database ${name} with allow_connections true`);
    await admin.end();
  }
}

test('without its database the portal serves what it last knew and says so, and staff are told the truth', async () => {
  const page = (path: string) => read(path, 'text/html');
  const known = ['/', '/institutions', '/institutions/BZ370102-01', '/en/institutions', '/guide'];
  for (const path of known) assert.equal((await page(path)).status, 200, path);
  await new Promise((resolve) => setTimeout(resolve, 5100));
  await withoutDatabase(async () => {
    for (const path of known) {
      const { status, text } = await page(path);
      assert.equal(status, 200, path);
      if (path.includes('institutions'))
        assert.match(
          text,
          path.startsWith('/en') ? /as of \d\d:\d\d/ : /本页为 \d\d:\d\d 的内容/,
          path,
        );
    }
    const { status, text, headers } = await sendJson(address(), '/api/cases', newCase(), clerk);
    assert.deepEqual([status, (JSON.parse(text) as { code: string }).code], [503, 'unavailable']);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.equal((await ask(address(), '/ready')).status, 503);
  });
  const { status, text } = await sendJson(address(), '/api/cases', newCase(), clerk);
  assert.equal(status, 201, text);
});
