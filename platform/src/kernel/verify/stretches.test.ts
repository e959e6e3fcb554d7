import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sql, type Sql } from '../db/sql.ts';
import { takeCheckpoint } from '../log/checkpoints.ts';
import { verifyNode } from './verify.ts';

const STRETCH = 2048;
let test_: TestNode;

const examine = (full = false) => verifyNode(test_.node, test_.kinds, { full, stretch: STRETCH });

before(async () => {
  test_ = await testNode();
  const { id, region } = await funeralHome(test_);
  const facts = Array.from({ length: 2100 }, (_, serial) => ({
    id: test_.node.ids.uuid(),
    owner: { region, institution: id },
    fact: {
      code: `P${serial}`,
      name: '一号厅',
      kind: 'farewell-hall',
      holdsOne: true,
      inUse: true,
    } as const,
  }));
  await test_.recordsAs('manager').createMany(place, facts);
  await sequence(test_);
  await takeCheckpoint(test_.node);
});
after(() => test_.close());

/** Changes things past every trigger, looks, and puts them back. */
async function tampered(change: Sql, back: Sql) {
  const run = (statement: Sql) => behindTheBack(test_, (tx) => tx.run(statement));
  await run(change);
  try {
    return await examine();
  } finally {
    await run(back);
  }
}

test('what one run found sound the next one takes as unchanged, and a full one walks again', async () => {
  const first = await examine();
  assert.deepEqual([first.findings, first.checkedCounts['unchanged']], [[], 0]);
  const second = await examine();
  assert.deepEqual([second.findings, second.checkedCounts['unchanged']], [[], STRETCH]);
  const full = await examine(true);
  assert.deepEqual([full.findings, full.checkedCounts['unchanged']], [[], 0]);
});

test('a change of any column in a stretch that was found sound is named by the next run', async () => {
  for (const [column, change, back] of [
    ['subject', sql`subject = gen_random_uuid()`, sql`subject = null`],
    ['travels', sql`travels = 'down'`, sql`travels = 'up'`],
  ] as const) {
    const { findings, checkedCounts } = await tampered(
      sql`update log_entry set ${change} where entry_id = 1500 and ${true}`,
      sql`update log_entry set ${back} where entry_id = 1500 and ${true}`,
    );
    assert.equal(checkedCounts['unchanged'], 0);
    assert.deepEqual(
      findings.map(({ seq, element }) => [seq, element]),
      [[1500, column]],
    );
  }
});

test('a record removed from a stretch that was found sound is named though its entry is unchanged', async () => {
  await test_.owner.run(sql`create table kept_place as select * from place where code = ${'P700'}`);
  const { findings, checkedCounts } = await tampered(
    sql`delete from place where code = ${'P700'}`,
    sql`insert into place select * from kept_place where ${true}`,
  );
  assert.equal(checkedCounts['unchanged'], STRETCH);
  assert.deepEqual(
    findings.map(({ kind, says }) => [kind, says.en]),
    [['place', 'A record was removed: the log has it, the table has not']],
  );
});

test('a stretch that somebody else wrote down as sound is not believed', async () => {
  const { checkedCounts } = await tampered(
    sql`update verified_stretch set mark = sha256(mark) where ${true}`,
    sql`update verified_stretch set verified_at = verified_at where ${true}`,
  );
  assert.equal(checkedCounts['unchanged'], 0);
});
