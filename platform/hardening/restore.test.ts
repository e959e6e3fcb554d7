import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { SM2_SM3 } from '@qingming/exchange';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { createNodeKeys } from '../src/kernel/crypto/node-keys.ts';
import { openDatabase } from '../src/kernel/db/database.ts';
import { ACCESS } from '../src/levels/access.ts';
import { keepRoles } from '../src/kernel/access/keep-roles.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { createSequencer } from '../src/kernel/log/sequencer.ts';
import { takeCheckpoint } from '../src/kernel/log/checkpoints.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import { nodeOn, type TestNode, withNode } from '../test-support/node.ts';
import { type RealServer, realPostgres, WITHOUT_SERVER } from '../test-support/real-postgres.ts';
import { sequence } from '../test-support/sequence.ts';

/** Entries of both logs and how many have a place; every place is of another entry. */
const places = ({ owner }: TestNode) =>
  owner.one<{ entries: number; placed: number; distinct: number; size: number }>(sql`
    select (select count(*) from log_entry) as entries, (select count(*) from log_sequence) as placed,
      (select count(distinct entry_id) from log_sequence) as distinct,
      (select size from log_state where stream = 'record') as size where ${true}`);

async function requireAllPlaced(test: TestNode): Promise<void> {
  const { entries, placed, distinct, size } = await places(test);
  assert.deepEqual([placed, distinct, size], [entries, entries, entries]);
}

/** Spends transaction numbers, as a server at work does. */
const spend = ({ owner }: TestNode, count: number): Promise<unknown> =>
  owner.client((client) =>
    client.query(`do $$ begin for i in 1..${count} loop
      perform pg_current_xact_id(); commit; end loop; end $$`),
  );

test('entries of another cluster keep their places when the new one reaches their numbers', async () => {
  await withNode(async (province) => {
    await funeralHome(province, 'BZ370102-01');
    await sequence(province);
    const before = await places(province);
    // As after a restore on a younger server: old entries carry numbers that are still to come.
    await province.owner.client(async (client) => {
      await client.query("update log_state set cluster = 'another', next_xid = '9000000'");
      for (const table of ['log_entry', 'audit_entry'])
        await client.query(
          `update ${table} set xid = (pg_current_xact_id()::text::bigint + entry_id)::text::xid8`,
        );
    });
    await sequence(province);
    assert.deepEqual(await places(province), before);
    await spend(province, 300);
    await funeralHome(province, 'BZ370102-02');
    await sequence(province);
    await spend(province, 300);
    await sequence(province);
    await requireAllPlaced(province);
  });
});

test('a copy of the database on the same server places what the other never did', async () => {
  await withNode(async (province) => {
    await funeralHome(province, 'BZ370102-01');
    await sequence(province);
    // Written there and copied here: its number is lower than the place where ordering stands.
    await province.owner.client(async (client) => {
      await client.query("update log_state set cluster = split_part(cluster, '/', 1) || '/1'");
    });
    await funeralHome(province, 'BZ370102-02');
    await province.owner.client((client) =>
      client.query("update log_entry set xid = '7' where true"),
    );
    await sequence(province);
    await requireAllPlaced(province);
  });
});

/** An empty, migrated database of a server. */
export async function madeOn(server: RealServer, name: string): Promise<string> {
  const admin = openDatabase(server.url('postgres'), { most: 2 });
  await admin.client((client) => client.query(`create database ${name}`));
  await admin.close();
  const db = openDatabase(server.url(name), { most: 2 });
  await migrate(db, [...NATIONAL.values()]);
  await db.transaction((tx) => keepRoles(tx, ACCESS));
  await db.close();
  return server.url(name);
}

test('a node goes on after pg_dump and pg_restore on another server', {
  skip: WITHOUT_SERVER,
}, async () => {
  const postgres = realPostgres();
  try {
    const keys = createNodeKeys(SM2_SM3);
    const old = await postgres.make('old');
    const before = await nodeOn(await madeOn(old, 'province'), { keys });
    await spend(before, 2000);
    await funeralHome(before, 'BZ370102-01');
    await sequence(before);
    await takeCheckpoint(before.node);
    // Written and not yet placed when the dump is made.
    await funeralHome(before, 'BZ370102-02');
    const file = join(postgres.folder, 'province.dump');
    postgres.run('pg_dump', ['-Fc', '-f', file, old.url('province')]);
    await before.close();
    old.stop();

    const fresh = await postgres.make('fresh');
    const url = await restored(fresh, 'province', file, postgres.run);
    const after = await nodeOn(url, { keys });
    await sequence(after);
    await requireAllPlaced(after);
    const sequencer = createSequencer(after.node);
    for (let round = 0; round < 8; round += 1) {
      await funeralHome(after, `BZ370102-1${round}`);
      await spend(after, 400);
      await sequencer.runOnce();
    }
    await sequence(after);
    await requireAllPlaced(after);
    await takeCheckpoint(after.node);
    assert.deepEqual((await verifyNode(after.node, after.kinds)).findings, []);
    await after.close();
  } finally {
    postgres.close();
  }
});

/** What docs/runbooks/restore.md says: roles first, then the dump into an empty database. */
async function restored(
  server: RealServer,
  name: string,
  file: string,
  run: (program: string, args: readonly string[]) => string,
): Promise<string> {
  const admin = openDatabase(server.url('postgres'), { most: 2 });
  await admin.client(async (client) => {
    await client.query('create role qingming_app nologin; create role qingming_exchange nologin');
    await client.query(`create database ${name}`);
  });
  await admin.close();
  run('pg_restore', ['--exit-on-error', '-d', server.url(name), file]);
  return server.url(name);
}
