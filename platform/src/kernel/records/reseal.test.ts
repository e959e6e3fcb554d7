import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_RECORDS } from '@qingming/standard/records/all-records.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { nodeOn, type TestNode, withNode } from '../../../test-support/node.ts';
import { pair, partnerOf } from '../../../test-support/pair.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sendNext } from '../../modules/exchange/send.ts';
import { type NodeKeys, withNewDataKey } from '../crypto/node-keys.ts';
import { openSeal } from '../crypto/seal.ts';
import { sql } from '../db/sql.ts';
import { takeCheckpoint } from '../log/checkpoints.ts';
import { verifyNode } from '../verify/verify.ts';
import { sealContext } from './codec.ts';
import { openLocal, sealLocal } from './local-values.ts';
import { reseal, type Resealed } from './reseal.ts';

async function aStay(test_: TestNode): Promise<string> {
  const records = test_.recordsAs(['manager', 'provinceOfficer']);
  const { stay } = await bodyInCare(records, await funeralHome(test_));
  await records.revise(custody, stay, 1, { note: '见证人已核对' }, '补记');
  await sequence(test_);
  await takeCheckpoint(test_.node);
  return stay;
}

async function resealed(
  { owner }: TestNode,
  keys: NodeKeys,
  definitions: readonly RecordDefinition[] = ALL_RECORDS,
): Promise<readonly Resealed[]> {
  const [newest] = keys.data;
  assert.ok(newest);
  const told: Resealed[] = [];
  for await (const one of reseal(owner, openSeal(keys), newest.number, definitions)) told.push(one);
  return told;
}

/** Until the row that another transaction holds is waited for. */
async function untilSomebodyWaits({ owner }: TestNode): Promise<void> {
  for (;;) {
    const { waiting } = await owner.one<{ waiting: boolean }>(sql`
      select exists (select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and ${true}) as waiting`);
    if (waiting) return;
  }
}

const sum = (told: readonly Resealed[], what: 'resealed' | 'left'): number =>
  told.reduce((total, one) => total + one[what], 0);

const tableIn = (told: readonly Resealed[], table: string): Resealed | undefined =>
  told.find((one) => one.table === table);

/** The node as it would be if its key file had lost every sealing key but the newest. */
const withNewestOnly = (test_: TestNode, keys: NodeKeys): Promise<TestNode> =>
  nodeOn(test_.owner.url, {
    keys: { ...keys, data: keys.data.slice(0, 1) },
    node: test_.node.node,
  });

test('after the sealing anew the records and the log open without the earlier key, and verify finds nothing', () =>
  withNode(async (test_) => {
    const stay = await aStay(test_);
    const keys = withNewDataKey(test_.keys);
    const before = await withNewestOnly(test_, keys);
    const blind = await verifyNode(before.node, before.kinds);
    await before.close();
    assert.notEqual(blind.findings.length, 0, 'the earlier key was needed');

    const told = await resealed(test_, keys);
    assert.equal(sum(told, 'left'), 0);
    assert.ok((tableIn(told, 'log_entry')?.resealed ?? 0) > 3);

    const alone = await withNewestOnly(test_, keys);
    try {
      const { findings } = await verifyNode(alone.node, alone.kinds, { full: true });
      assert.deepEqual(findings, []);
      const read = await alone
        .recordsAs(['manager', 'provinceOfficer'])
        .reveal(custody, stay, { for: 'correction' });
      assert.equal(read.fact.note, '见证人已核对');
      assert.equal(read.reason, '补记');
    } finally {
      await alone.close();
    }
  }));

/** Keeps whatever is told of how many rows of a table are still ahead, in its order. */
const keepTold = ({ owner }: TestNode, table: string) =>
  owner.client((client) =>
    client.query(`
      create table told (place serial, ahead bigint);
      create function keep_told() returns trigger language plpgsql as
        $$ begin insert into told (ahead) values (new.rows_left); return new; end $$;
      create trigger told after insert or update on key_task for each row
        when (new.table_name = '${table}') execute function keep_told()`),
  );

test('while a long table is sealed anew it is told page by page how much is ahead', () =>
  withNode(async (test_) => {
    const { region, id: institution, people } = await funeralHome(test_);
    const many = Array.from({ length: 200 }, (_, index) => ({
      id: test_.node.ids.uuid(),
      fact: { code: `S${index}`, name: '王敏', sex: '1', duty: '01' } as const,
      owner: { region, institution },
    }));
    await test_.recordsAs(['manager', 'provinceOfficer']).createMany(staff, many);
    await keepTold(test_, 'staff');
    await resealed(test_, withNewDataKey(test_.keys), [staff]);
    const told = await test_.owner.all<{ ahead: number }>(
      sql`select ahead from told where ${true} order by place`,
    );
    const others = Object.keys(people).length;
    assert.deepEqual(
      told.map(({ ahead }) => ahead),
      [200 + others, others, 0, 0],
    );
  }));

test('a second run writes nothing', () =>
  withNode(async (test_) => {
    await aStay(test_);
    const keys = withNewDataKey(test_.keys);
    assert.ok(sum(await resealed(test_, keys), 'resealed') > 0);
    const again = await resealed(test_, keys);
    assert.deepEqual([sum(again, 'resealed'), sum(again, 'left')], [0, 0]);
  }));

test('what partners sent is sealed anew, and the ministry still finds nothing altered', async () => {
  const joined = await pair();
  try {
    const { province, ministry } = joined;
    await aStay(province);
    await sendNext(joined.up.sending, partnerOf(ministry));
    const keys = withNewDataKey(ministry.keys);
    const told = await resealed(ministry, keys);
    assert.ok((tableIn(told, 'mirror_entry')?.resealed ?? 0) > 3);
    const alone = await withNewestOnly(ministry, keys);
    const { findings } = await verifyNode(alone.node, alone.kinds, {
      partners: [partnerOf(province)],
    });
    await alone.close();
    assert.deepEqual(findings, []);
  } finally {
    await joined.close();
  }
});

test('texts that a province added are sealed anew', () =>
  withNode(async (test_) => {
    const stay = await aStay(test_);
    const local = { remark: '家属自备寿衣', count: 2 };
    const kept = sealLocal(test_.node.seal, custody, stay, local);
    await test_.owner.run(
      sql`update custody set local = ${JSON.stringify(kept)} where id = ${stay}`,
    );
    const keys = withNewDataKey(test_.keys);
    await resealed(test_, keys);
    const row = await test_.owner.one<{ local: ReturnType<typeof sealLocal> }>(
      sql`select local from custody where id = ${stay}`,
    );
    const newestAlone = openSeal({ ...keys, data: keys.data.slice(0, 1) });
    assert.deepEqual(openLocal(newestAlone, custody, stay, row.local), local);
  }));

test('a row that a newer rule refuses is left and counted, and all others are sealed anew', () =>
  withNode(async (test_) => {
    await aStay(test_);
    const keys = withNewDataKey(test_.keys);
    await test_.owner.client((client) =>
      client.query('alter table custody add constraint later_rule check (version < 1) not valid'),
    );
    const told = await resealed(test_, keys);
    assert.deepEqual(tableIn(told, 'custody'), { table: 'custody', resealed: 0, left: 1 });
    assert.equal(sum(told, 'left'), 1);
    await test_.owner.client((client) =>
      client.query('alter table custody drop constraint later_rule'),
    );
    const again = await resealed(test_, keys);
    assert.deepEqual(
      again.filter((one) => one.resealed > 0).map(({ table }) => table),
      ['custody'],
    );
  }));

test('a cell that was altered is left as it is for verify to name', () =>
  withNode(async (test_) => {
    const stay = await aStay(test_);
    await test_.owner.run(sql`
      update custody set note = set_byte(note, 20, get_byte(note, 20) # 1) where id = ${stay}`);
    const told = await resealed(test_, withNewDataKey(test_.keys));
    assert.deepEqual(tableIn(told, 'custody'), { table: 'custody', resealed: 0, left: 1 });
    assert.equal(sum(told, 'left'), 1);
  }));

test('what a clerk writes while the row is sealed anew is not written over', () =>
  withNode(async (test_) => {
    const stay = await aStay(test_);
    const keys = withNewDataKey(test_.keys);
    const later = test_.node.seal.seal(
      Buffer.from('后到的备注'),
      sealContext('custody', 'note', stay),
    );
    let sealing: Promise<readonly Resealed[]> | undefined;
    await test_.owner.transaction(async (tx) => {
      await tx.run(sql`update custody set note = ${later} where id = ${stay}`);
      // Custody alone: the rules of the update hold the case too, which would be waited for first.
      sealing = resealed(test_, keys, [custody]);
      await untilSomebodyWaits(test_);
    });
    await sealing;
    const { note } = await test_.owner.one<{ note: Uint8Array }>(
      sql`select note from custody where id = ${stay}`,
    );
    const opened = openSeal(keys).open(note, sealContext('custody', 'note', stay));
    assert.equal(Buffer.from(opened).toString('utf8'), '后到的备注');
    assert.equal(note[0], keys.data[0]?.number);
  }));
