import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { after, before, mock, test } from 'node:test';
import pg from 'pg';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { type Database, openDatabase } from './database.ts';
import { USUAL_LIMITS } from './limits.ts';
import { sql } from './sql.ts';

let node: TestNode;
before(async () => {
  node = await testNode();
  await node.owner.client((client) =>
    client.query('create table kept (n integer primary key check (n < 100))'),
  );
});
after(() => node.close());

const insert = (n: number) => sql`insert into kept (n) values (${n})`;
const count = async (): Promise<number> =>
  (await node.owner.one<{ n: number }>(sql`select count(*) as n from kept where ${true}`)).n;
const isRefused = (code: string) => (error: unknown) =>
  (error as { code?: unknown } | null)?.code === code;
const CHECK = '23514';

test('no connection compiles its statements, whatever the server does by default', async () => {
  const set = sql`select setting, source from pg_settings where name = ${'jit'}`;
  assert.deepEqual(await node.owner.one(set), { setting: 'off', source: 'client' });
});

test('what was sent is there when the transaction has ended', async () => {
  const before = await count();
  await node.owner.transaction(async (tx) => {
    tx.send(insert(1));
    tx.send(insert(2));
  });
  assert.equal(await count(), before + 2);
});

test('the end of a transaction throws what a sent statement was refused with, and nothing stays', async () => {
  const before = await count();
  const writing = node.owner.transaction(async (tx) => {
    tx.send(insert(11));
    tx.send(insert(100));
    tx.send(insert(12));
  });
  await assert.rejects(writing, isRefused(CHECK));
  assert.equal(await count(), before);
});

test('a question after a refused statement fails for the reason of that statement', async () => {
  const asking = node.owner.transaction(async (tx) => {
    tx.send(insert(100));
    return tx.one(sql`select count(*) as n from kept where ${true}`);
  });
  await assert.rejects(asking, isRefused(CHECK));
});

test('work that swallows a refusal is told of it at its end', async () => {
  const before = await count();
  const swallowing = node.owner.transaction(async (tx) => {
    await tx.run(insert(21));
    await tx.run(insert(100)).catch(() => undefined);
  });
  await assert.rejects(swallowing, isRefused(CHECK));
  assert.equal(await count(), before);
});

test('the reason of a refusal is not hidden by a statement whose preparation was skipped with it', async () => {
  const fresh = openDatabase(node.owner.url, { most: 1 });
  try {
    const asking = fresh.transaction(async (tx) => {
      tx.send(insert(100));
      tx.send(sql`select n from kept where n = ${1} for share`);
      await tx.all(sql`select n from kept where n = ${2} for share`);
    });
    await assert.rejects(asking, isRefused(CHECK));
    const swallowing = fresh.transaction(async (tx) => {
      await tx.run(insert(100)).catch(() => undefined);
      await tx.all(sql`select n from kept where n = ${3} for share`);
    });
    await assert.rejects(swallowing, isRefused(CHECK));
  } finally {
    await fresh.close();
  }
});

const SHORT = { ...USUAL_LIMITS, statementSeconds: 3, lockSeconds: 1, connectSeconds: 2 };
const quick = (most = 2): Database =>
  openDatabase(node.owner.url, { most, keptForReaders: 1, limits: SHORT });

/** Runs `work` while another transaction holds a row of `kept`. */
async function whileLocked(work: (db: Database) => Promise<void>): Promise<void> {
  await node.owner.run(sql`insert into kept (n) values (${90}) on conflict do nothing`);
  const db = quick();
  const holder = new pg.Client({ connectionString: node.owner.url });
  await holder.connect();
  try {
    await holder.query('begin; select * from kept where n = 90 for update');
    await work(db);
  } finally {
    await holder.end();
    await db.close();
  }
}

const touch = (db: Database) =>
  db.transaction((tx) => tx.run(sql`update kept set n = n where n = ${90}`));

test('who waits for a row that is held is refused in time', () =>
  whileLocked((db) => assert.rejects(touch(db), isRefused('55P03'))));

test('writers that wait for a row leave connections to readers, and those that find none are told so', () =>
  whileLocked(async (db) => {
    const writers = Array.from({ length: 12 }, () => touch(db).catch((error: unknown) => error));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(db.load().writing, 2);
    const reads = Array.from({ length: 20 }, () =>
      db.transaction((tx) => tx.one<{ n: number }>(sql`select ${1}::int as n`), {
        lane: 'reading',
      }),
    );
    assert.equal((await Promise.all(reads)).length, 20);
    assert.equal(db.load().writing, 2);
    const codes = new Set(
      (await Promise.all(writers)).map((error) => (error as { code: string }).code),
    );
    assert.deepEqual([...codes].toSorted(), ['55P03', 'busy']);
    assert.deepEqual([db.load().writing, db.load().waiting], [0, 0]);
  }));

test('a statement without end is stopped, and its connection serves on', async () => {
  const db = quick(1);
  try {
    await assert.rejects(db.all(sql`select pg_sleep(${60}) as slept`), isRefused('57014'));
    assert.equal((await db.all(sql`select ${1}::int`)).length, 1);
  } finally {
    await db.close();
  }
});

test('a transaction in which nothing is asked any more is ended by the database', async () => {
  const db = openDatabase(node.owner.url, { most: 1, limits: { ...SHORT, idleSeconds: 1 } });
  try {
    const sleeping = db.transaction(async (tx) => {
      await tx.run(insert(51));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await tx.run(insert(52));
    });
    await assert.rejects(sleeping);
    assert.equal(await db.run(sql`delete from kept where n in (${51}, ${52})`), 0);
  } finally {
    await db.close();
  }
});

test('work that goes on after its transaction failed asks nothing more', async () => {
  const before = await count();
  let late: Promise<unknown> | undefined;
  const failing = node.owner.transaction(async (tx) => {
    late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => tx.run(insert(41)));
    late.catch(() => undefined);
    throw new Error('one part failed');
  });
  await assert.rejects(failing, /one part failed/);
  await assert.rejects(late ?? Promise.resolve(), /has ended/);
  assert.equal(await count(), before);
});

test('a connection serves on after a transaction failed at its end', async () => {
  await node.owner.client((client) =>
    client.query('create table one (n integer unique deferrable initially deferred)'),
  );
  const twice = node.owner.transaction(async (tx) => {
    tx.send(sql`insert into one (n) values (${1}), (${1})`);
  });
  await assert.rejects(twice, isRefused('23505'));
  for (let n = 0; n < 8; n += 1)
    await node.owner.transaction((tx) => tx.all(sql`select ${n}::int`));
});

test('what is asked side by side leaves in one packet, with what opens the transaction', async () => {
  await node.owner.all(sql`select ${1}::int`);
  const sockets = Socket.prototype as Required<Pick<Socket, '_write' | '_writev'>>;
  const written = [mock.method(sockets, '_writev'), mock.method(sockets, '_write')];
  try {
    await node.owner.transaction(async (tx) => {
      await Promise.all([1, 2, 3].map((n) => tx.all(sql`select ${n}::int`)));
      tx.send(insert(31));
      tx.send(insert(32));
    });
    const packets = written.reduce((sum, { mock: { calls } }) => sum + calls.length, 0);
    assert.equal(packets, 2);
  } finally {
    for (const { mock: replaced } of written) replaced.restore();
  }
});
