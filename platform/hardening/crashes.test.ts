import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { systemIds } from '../src/kernel/ids.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import { partnerOf } from '../test-support/pair.ts';
import { type TestNode, testNode } from '../test-support/node.ts';
import { sequence } from '../test-support/sequence.ts';
import { batchOf } from './batches.test-support.ts';
import {
  type Config,
  examine,
  seed,
  onGround,
  peopleOf,
  startVictim,
} from './child.test-support.ts';
import { ask, newCase, sendJson, signIn } from './house.test-support.ts';

interface Attempts {
  readonly acknowledged: Map<string, Opened>;
  readonly unanswered: Set<string>;
}

/** Opens one case after another until nobody answers any more. */
async function openCases(
  address: string,
  cookie: string,
  { acknowledged, unanswered }: Attempts,
): Promise<void> {
  for (;;) {
    const id = systemIds.uuid();
    unanswered.add(id);
    const answer = await sendJson(address, '/api/cases', newCase({ id }), cookie).catch(
      () => undefined,
    );
    if (answer === undefined) return;
    assert.equal(answer.status, 201, answer.text);
    unanswered.delete(id);
    acknowledged.set(id, JSON.parse(answer.text) as Opened);
  }
}

const ENOUGH = 25;
const LANES = 5;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a node that is killed while it writes loses nothing that it acknowledged', () =>
  onGround({}, async ({ test, config }) => {
    await seed(config);
    const victim = await startVictim(config);
    const cookie = await signIn(victim.address, 'clerk');
    const attempts: Attempts = { acknowledged: new Map(), unanswered: new Set() };
    const lanes = Array.from({ length: LANES }, () => openCases(victim.address, cookie, attempts));
    await until(() => attempts.acknowledged.size >= ENOUGH || !victim.isAlive());
    await victim.kill();
    await Promise.all(lanes);
    const again = await startVictim(config);
    try {
      for (const [id, opened] of attempts.acknowledged) {
        const { status, text } = await ask(again.address, `/api/cases/${id}`, {
          headers: { cookie },
        });
        assert.equal(status, 200, text);
        assert.ok(text.includes(opened.number) && text.includes(opened.decedent));
      }
      assert.ok(attempts.unanswered.size >= 1);
      for (const id of attempts.unanswered) {
        const { status, text } = await sendJson(
          again.address,
          '/api/cases',
          newCase({ id }),
          cookie,
        );
        assert.equal(status, 201, text);
      }
    } finally {
      await again.stop();
    }
    const all = [...attempts.acknowledged.keys(), ...attempts.unanswered];
    assert.deepEqual(
      await peopleOf(test, all),
      all.map(() => 1),
    );
    assert.deepEqual(await examine(test, config), []);
  }));

const PLACES = 400;
const ENTRIES = 12;

/** A log long enough to be killed in the middle of. */
async function fill(province: TestNode): Promise<void> {
  const home = await funeralHome(province);
  const owner = { region: home.region, institution: home.id };
  const facts = Array.from({ length: PLACES }, (_, at) => ({
    id: systemIds.uuid(),
    fact: { code: `N${at}`, name: `第${at}格位`, kind: 'niche', holdsOne: true, inUse: true },
    owner,
  }));
  await province.recordsAs('manager').createMany(place, facts);
  await sequence(province);
}

const BATCH = { 'content-type': 'application/vnd.qingming.batch' };

/** How far the ministry holds the province's log: its own books, which strangers are not told. */
async function heldAt(ministry: TestNode): Promise<number> {
  const held = await ministry.owner.maybe<{ size: number }>(
    sql`select size from mirror_state where origin = '370000' and ${true}`,
  );
  return held?.size ?? 0;
}

/** Sends batch after batch; returns how far the last receipt went when the receiver is gone or has all. */
async function sendAll(
  province: TestNode,
  ministry: TestNode,
  address: string,
  heard: (to: number) => void,
): Promise<void> {
  for (let from = await heldAt(ministry); ; ) {
    const { bytes, header } = await batchOf(province, from, { most: ENTRIES });
    const answer = await ask(address, '/exchange/batches', {
      method: 'POST',
      body: bytes,
      headers: BATCH,
    }).catch(() => undefined);
    if (answer === undefined) return;
    assert.equal(answer.status, 200, answer.text);
    heard(header.to);
    from = header.to;
    const { n } = await province.owner.one<{ n: number }>(
      sql`select count(*) as n from log_sequence where ${true}`,
    );
    if (from === n) return;
  }
}

test('a ministry that is killed while it takes batches keeps every one that it gave a receipt for', async () => {
  const province = await testNode();
  try {
    await fill(province);
    const partner = {
      ...partnerOf(province),
      url: 'http://127.0.0.1:9',
    } as Config['partners'][number];
    await onGround(
      { level: 'ministry', node: '000000', partners: [partner] },
      async ({ test, config }) => {
        let received = 0;
        let batches = 0;
        for (const killAfter of [4, 5, 6, Infinity]) {
          const victim = await startVictim(config);
          assert.ok((await heldAt(test)) >= received, 'a batch with a receipt was lost');
          const before = batches;
          const sending = sendAll(province, test, victim.address, (to) => {
            received = to;
            batches += 1;
          });
          if (killAfter === Infinity) {
            await sending;
            await victim.stop();
          } else {
            await until(() => batches - before >= killAfter);
            await victim.kill();
            await sending;
          }
        }
        const count = (of: TestNode) =>
          of.owner.one(sql`select count(*) as n from place where ${true}`);
        assert.deepEqual(await count(test), await count(province));
        const { n } = await test.owner.one<{ n: number }>(
          sql`select count(*) as n from mirror_entry where ${true}`,
        );
        assert.equal(n, received);
        assert.deepEqual(await test.owner.all(sql`select 1 from quarantine where ${true}`), []);
        assert.deepEqual(await examine(test, config), []);
      },
    );
  } finally {
    await province.close();
  }
});
