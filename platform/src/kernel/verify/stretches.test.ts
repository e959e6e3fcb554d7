import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sql, type Sql } from '../db/sql.ts';
import { takeCheckpoint } from '../log/checkpoints.ts';
import { verifyNode } from './verify.ts';

const STRETCH = 2048;
let test_: TestNode;
let home: FuneralHome;

const examine = (full = false) => verifyNode(test_.node, test_.kinds, { full, stretch: STRETCH });

before(async () => {
  test_ = await testNode();
  home = await funeralHome(test_);
  const facts = Array.from({ length: 2100 }, (_, serial) => ({
    id: test_.node.ids.uuid(),
    owner: { region: home.region, institution: home.id },
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

test('a hash of the tree altered at either edge of a stretch that was found sound is named by the next run', async () => {
  const flip = (index: number, place: number) => sql`
    update log_tile set hashes = set_byte(hashes, 32 * ${place}, get_byte(hashes, 32 * ${place}) # 1)
    where stream = 'record' and level = 0 and index = ${index}`;
  for (const [index, place, seq] of [
    [0, 0, 1],
    [7, 255, STRETCH],
  ] as const) {
    const { findings, checkedCounts } = await tampered(flip(index, place), flip(index, place));
    assert.equal(checkedCounts['unchanged'], 0);
    assert.ok(findings.some((one) => one.where === 'tree of log_entry' && one.seq === seq));
  }
});

test('a stretch that was found sound is unchanged however far the log has grown behind it', async () => {
  assert.equal((await examine()).checkedCounts['unchanged'], STRETCH);
  await test_.recordsAs('manager').createMany(place, [
    {
      id: test_.node.ids.uuid(),
      owner: { region: home.region, institution: home.id },
      fact: { code: 'P-new', name: '新厅', kind: 'farewell-hall', holdsOne: true, inUse: true },
    },
  ]);
  await sequence(test_);
  const { findings, checkedCounts } = await examine();
  assert.deepEqual([findings, checkedCounts['unchanged']], [[], STRETCH]);
});

test('a tile where the log has none, and one that is longer than the log, are named each', async () => {
  for (const [level, index, hashes] of [
    [0, -1, 256],
    [0, 9, 1],
    [2, 0, 1],
    [-1, 0, 256],
  ] as const) {
    const { findings } = await tampered(
      sql`insert into log_tile (stream, level, index, hashes)
        values ('record', ${level}, ${index}, decode(repeat('00', 32 * ${hashes}::int), 'hex'))`,
      sql`delete from log_tile where stream = 'record' and level = ${level} and index = ${index}`,
    );
    assert.deepEqual(
      findings.map(({ where, seq, element }) => [where, seq, element]),
      [['log_tile', index, `level ${level}`]],
    );
  }
  const longer = await tampered(
    sql`update log_tile set hashes = hashes || sha256(hashes) where stream = 'record' and level = 1`,
    sql`update log_tile set hashes = substring(hashes for length(hashes) - 32) where stream = 'record' and level = 1`,
  );
  assert.deepEqual(
    longer.findings.map(({ where, seq, element }) => [where, seq, element]),
    [['log_tile', 0, 'level 1']],
  );
});

/** What is found, by its table, place and element, of a change that is taken back. */
const namedOf = async (change: Sql, back: Sql): Promise<readonly string[]> =>
  (await tampered(change, back)).findings
    .filter(({ where }) => where !== 'log_tile')
    .map(({ where, seq, element }) =>
      [where, seq, element].filter((one) => one !== undefined).join(' '),
    );

test('what the node keeps of the length and the edge of its log is named where it was altered', async () => {
  const state = (change: Sql) =>
    sql`update log_state set ${change} where stream = 'record' and ${true}`;
  const { size, frontier } = await test_.owner.one<{ size: number; frontier: Uint8Array }>(
    sql`select size, frontier from log_state where stream = ${'record'}`,
  );
  const back = state(sql`size = ${size}, frontier = ${Buffer.from(frontier)}`);
  for (const more of [1, -1])
    assert.deepEqual(await namedOf(state(sql`size = size + ${more}`), back), ['log_state size']);
  const cut = await namedOf(state(sql`frontier = substring(frontier for 11)`), back);
  assert.deepEqual(cut, ['log_state frontier', `log_entry ${size}`]);
  const other = await namedOf(
    state(sql`frontier = overlay(frontier placing '\\x00ff'::bytea from length(frontier) - 1)`),
    back,
  );
  assert.deepEqual(other, [`log_entry ${size}`]);
});

test('a place before the first, a leaf that is not that of its entry, and an entry that nobody placed are named', async () => {
  assert.deepEqual(
    await namedOf(
      sql`insert into log_sequence (seq, entry_id) values (0, ${-1})`,
      sql`delete from log_sequence where seq = ${0}`,
    ),
    ['log_entry 0'],
  );
  const leaf = (change: Sql) =>
    sql`update log_entry set leaf = ${change} where entry_id = 1501 and ${true}`;
  const { kept } = await test_.owner.one<{ kept: Uint8Array }>(
    sql`select leaf as kept from log_entry where entry_id = ${1501}`,
  );
  assert.deepEqual(await namedOf(leaf(sql`sha256(leaf)`), leaf(sql`${Buffer.from(kept)}`)), [
    'log_entry 1501 leaf',
  ]);
  // The first was put in where ordering has passed, the second is altered and waits.
  for (const [xid, hash, found] of [
    ['3', sql`leaf`, ['xid']],
    ['9999999999', sql`sha256(leaf)`, ['leaf']],
    ['9999999999', sql`leaf`, []],
  ] as const)
    assert.deepEqual(
      await namedOf(
        sql`insert into log_entry (entry_id, xid, kind, record, version, subject, travels, recorded_at, header, body, leaf)
          overriding system value
          select 1000000, ${xid}::xid8, kind, record, version, subject, travels, recorded_at, header, body, ${hash}
          from log_entry where entry_id = 5`,
        sql`delete from log_entry where entry_id = ${1_000_000}`,
      ),
      found.map((element) => `log_entry 1000000 ${element}`),
    );
});

test('a hash above the lowest level, and a tile that is gone, are named', async () => {
  const flip = sql`update log_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1)
    where stream = 'record' and level = ${1}`;
  const tiles = async (change: Sql, back: Sql) =>
    (await tampered(change, back)).findings.map(({ where, seq, element }) => [where, seq, element]);
  assert.deepEqual(await tiles(flip, flip), [['log_tile', 0, 'level 1']]);
  await test_.owner.run(sql`create table kept_tile as select * from log_tile where level = ${1}`);
  const gone = await tiles(
    sql`delete from log_tile where stream = 'record' and level = ${1}`,
    sql`insert into log_tile select * from kept_tile where stream = 'record' and level = ${1}`,
  );
  assert.deepEqual(gone, [['log_tile', 0, 'level 1']]);
});
