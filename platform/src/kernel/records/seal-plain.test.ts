import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { custody } from '@qingming/standard/records/custody.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../db/sql.ts';
import { sealPlain } from './seal-plain.ts';

let node: TestNode;
before(async () => {
  node = await testNode();
});
after(() => node.close());

const NOTES = ['见证人已核对', '家属已核对'] as const;

/** As the migration leaves it: the byte 0 and the text, and the columns listed. Gives the records, one a note. */
async function keptInPlain(): Promise<readonly (readonly [stay: string, note: string])[]> {
  const home = await funeralHome(node);
  const records = node.recordsAs('clerk', { region: '37' });
  const stays: (readonly [string, string])[] = [];
  for (const [index, note] of NOTES.entries()) {
    const cabinet = index === 0 ? home.places.cabinet1 : home.places.cabinet2;
    const { stay } = await bodyInCare(records, home, { cabinet });
    await records.revise(custody, stay, 1, { note }, '补记');
    await node.owner.run(sql`
      update custody set note = ${Buffer.from(`\0${note}`)}, reason = ${Buffer.from('\0补记')}
      where id = ${stay}`);
    await node.owner.run(sql`
      update log_entry set body = ${Buffer.from('\0{}')} where record = ${stay} and version = 1`);
    stays.push([stay, note]);
  }
  await node.owner.run(sql`
    insert into not_yet_sealed (table_name, column_name)
    values ('custody', 'note'), ('custody', 'reason'), ('log_entry', 'body') on conflict do nothing`);
  return stays;
}

test('what an earlier version kept open is sealed before anybody is served, and reads as before', async () => {
  const stays = await keptInPlain();
  await sealPlain(node.owner, node.node.seal, [...NATIONAL.values()]);
  for (const [stay, note] of stays) {
    const row = await node.owner.one<{ note: Uint8Array; reason: Uint8Array }>(
      sql`select note, reason from custody where id = ${stay}`,
    );
    for (const sealed of [row.note, row.reason]) {
      assert.notEqual(sealed[0], 0);
      assert.doesNotMatch(Buffer.from(sealed).toString('utf8'), /核对|补记/);
    }
    const read = await node.recordsAs('clerk', { region: '37' }).get(custody, stay);
    assert.deepEqual([read.fact.note, read.reason], [note, '补记']);
  }
  const { open, left } = await node.owner.one<{ open: number; left: number }>(sql`
    select (select count(*)::int from log_entry where get_byte(body, 0) = 0) as open,
      (select count(*)::int from not_yet_sealed) as left where ${true}`);
  assert.deepEqual({ open, left }, { open: 0, left: 0 });
});

test('rules are asked again after the sealing', async () => {
  const { enabled } = await node.owner.one<{ enabled: boolean }>(sql`
    select bool_and(tgenabled = 'O') as enabled from pg_trigger
    where tgrelid = 'custody'::regclass and not tgisinternal and ${true}`);
  assert.equal(enabled, true);
});

test('the keys by which names are found are made anew, for each name by itself', async () => {
  const keys = () =>
    node.owner.all<{ id: string; key: Uint8Array; keys: readonly Uint8Array[] }>(
      sql`select id, name_key as key, name_keys as keys from decedent where ${true} order by id`,
    );
  const before = await keys();
  assert.ok(before.length > 1 && before.every((one) => one.keys.length > 0));
  const [first] = before;
  await node.owner.run(sql`
    insert into not_yet_sealed (table_name, column_name) values ('decedent', ${'name_keys'})`);
  await behindTheBack(node, (tx) =>
    tx.run(
      sql`update decedent set name_key = ${Buffer.from(first?.key ?? [])}, name_keys = '{}' where ${true}`,
    ),
  );
  await sealPlain(node.owner, node.node.seal, [...NATIONAL.values()]);
  assert.deepEqual(await keys(), before);
  const { enabled } = await node.owner.one<{ enabled: boolean }>(sql`
    select bool_and(tgenabled = 'O') as enabled from pg_trigger
    where tgrelid = 'decedent'::regclass and not tgisinternal and ${true}`);
  assert.equal(enabled, true);
});

test('a column or a table that the standard does not have is sealed by nobody', async () => {
  for (const [table, column] of [
    ['decedent', 'nickname_keys'],
    ['of_nobody', 'name_keys'],
    ['of_nobody', 'note'],
  ]) {
    await node.owner.run(
      sql`insert into not_yet_sealed (table_name, column_name) values (${table}, ${column})`,
    );
    await assert.rejects(
      sealPlain(node.owner, node.node.seal, [...NATIONAL.values()]),
      /the standard has no/,
    );
    await node.owner.run(sql`delete from not_yet_sealed where column_name = ${column}`);
  }
});
