import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testNode } from '../../../test-support/node.ts';
import { sql } from '../../kernel/db/sql.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { certificateCheck } from './check.ts';

const clock = { time: Date.now(), now: () => new Date(clock.time) };
const at = await testNode({ clock });
after(() => at.close());
const check = certificateCheck({
  node: at.node,
  recordsAs: (actor, purpose) => at.recordsAs(actor.roles, actor, purpose),
});
const numberOf = (serial: number) => `HZ370102-2026-${String(serial).padStart(6, '0')}`;
const refusedFrom = async (question: Parameters<typeof check>[0], address: string) => {
  try {
    await check(question, address);
    return false;
  } catch (error) {
    assert.ok(isFault(error) && error.code === 'too-many-requests');
    return true;
  }
};

test('numbers are not tried for one name, from however many networks', async () => {
  const answers = [];
  for (let serial = 1; serial <= 12; serial += 1)
    answers.push(await refusedFrom({ number: numberOf(serial), name: '刘美' }, `10.${serial}.0.1`));
  assert.deepEqual(answers, [...Array.from({ length: 10 }, () => false), true, true]);
  assert.equal(await refusedFrom({ number: numberOf(1), name: ' 刘 美' }, '10.77.0.1'), true);
  assert.equal(
    await refusedFrom({ number: numberOf(1), name: '刘美', token: 'X' }, '10.78.0.1'),
    true,
  );
  assert.equal(await refusedFrom({ number: numberOf(1), name: '王芳' }, '10.77.0.1'), false);
  const alarm = await at.owner.all(
    sql`select 1 from audit_entry where act = ${'certificate-guessing'} and result = 'refused'`,
  );
  assert.equal(alarm.length, 1);
  clock.time += 25 * 3_600_000;
  assert.equal(await refusedFrom({ number: numberOf(1), name: '刘美' }, '10.1.0.1'), false);
});

test('what is typed wrong too often is counted as refused', async () => {
  const outcomes: string[] = [];
  const own = certificateCheck({
    node: at.node,
    recordsAs: (actor, purpose) => at.recordsAs(actor.roles, actor, purpose),
    counted: (outcome) => outcomes.push(outcome),
  });
  for (let tries = 0; tries < 21; tries += 1)
    await own({ number: numberOf(3), code: '2222-2222' }, '10.200.0.1').catch(() => undefined);
  assert.deepEqual(outcomes, [...Array.from({ length: 20 }, () => 'unknown'), 'refused']);
});

test('a network that guesses is stopped, however many addresses it has', async () => {
  const from = (host: number) => `2001:db8:1:${host.toString(16)}::1`;
  for (let tries = 0; tries < 20; tries += 1)
    assert.equal(
      await refusedFrom({ number: numberOf(9), name: `名${tries}` }, from(tries)),
      false,
    );
  assert.equal(await refusedFrom({ number: numberOf(9), name: '另' }, from(99)), true);
  assert.equal(await refusedFrom({ number: numberOf(9), token: 'A' }, from(99)), true);
  assert.equal(await refusedFrom({ number: numberOf(9), name: '另' }, '2001:db8:2::1'), false);
});
