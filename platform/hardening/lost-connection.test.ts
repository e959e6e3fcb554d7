import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '../src/kernel/db/sql.ts';
import { systemIds } from '../src/kernel/ids.ts';
import type { TestNode } from '../test-support/node.ts';
import { examine, seed, onGround, peopleOf, startVictim } from './child.test-support.ts';
import { newCase, sendJson, signIn } from './house.test-support.ts';

/** Ends every connection that the node has to its database, in the middle of whatever it does. */
const cutOff = ({ owner }: TestNode) =>
  owner.run(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and ${true}`);

interface Log {
  readonly opened: string[];
  readonly refusals: Map<string, number>;
}

/** Opens one case as a patient program does: what is `unavailable` is sent again under the same identifier. */
async function openPatiently(
  address: string,
  cookie: string,
  { opened, refusals }: Log,
): Promise<void> {
  const id = systemIds.uuid();
  for (;;) {
    const { status, text } = await sendJson(address, '/api/cases', newCase({ id }), cookie);
    if (status === 201) {
      opened.push(id);
      return;
    }
    const { code } = JSON.parse(text) as { code: string };
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
    assert.deepEqual([status, code], [503, 'unavailable'], text);
  }
}

const LANES = 5;
const REFUSALS = 6;
const MOST_ROUNDS = 60;

test('a lost database connection is said to be lost; nothing is lost or written twice, and the node lives on', () =>
  onGround({}, async ({ test, config }) => {
    await seed(config);
    const victim = await startVictim(config);
    try {
      const cookie = await signIn(victim.address, 'clerk');
      const log: Log = { opened: [], refusals: new Map() };
      let done = false;
      const lane = async (): Promise<void> => {
        while (!done) await openPatiently(victim.address, cookie, log);
      };
      const lanes = Promise.all(Array.from({ length: LANES }, lane));
      const refused = () => log.refusals.get('unavailable') ?? 0;
      const cutting = async (): Promise<void> => {
        for (
          let round = 0;
          round < MOST_ROUNDS && (refused() < REFUSALS || log.opened.length < 20);
          round += 1
        ) {
          await new Promise((resolve) => setTimeout(resolve, 150));
          await cutOff(test);
        }
        done = true;
      };
      await Promise.race([Promise.all([cutting(), lanes]), lanes]);
      assert.ok(refused() >= 1, 'no write met the loss');
      assert.ok(victim.isAlive());
      await openPatiently(victim.address, cookie, log);
      assert.deepEqual(
        await peopleOf(test, log.opened),
        log.opened.map(() => 1),
      );
    } finally {
      await victim.stop();
    }
    assert.deepEqual(await examine(test, config), []);
  }));
