import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { after, before, mock, test } from 'node:test';
import { type TestNode, testNode } from '../../../test-support/node.ts';
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

test('work that swallows a refusal is not taken for committed', async () => {
  const before = await count();
  const swallowing = node.owner.transaction(async (tx) => {
    await tx.run(insert(21));
    await tx.run(insert(100)).catch(() => undefined);
  });
  await assert.rejects(swallowing, /not committed/);
  assert.equal(await count(), before);
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
