import assert from 'node:assert/strict';
import { chmodSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { requireFixedScope } from '../src/kernel/db/fixed-scope.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import {
  type RealPostgres,
  realPostgres,
  type RealServer,
  WITHOUT_SERVER,
} from '../test-support/real-postgres.ts';
import { founder } from './house.test-support.ts';
import { onDatabase, twoNodes } from './two-nodes.test-support.ts';

const SETUP = fileURLToPath(new URL('../sql/setup.sql', import.meta.url));

/** The same address for another user. */
function as(user: string, url: string): string {
  const changed = new URL(url);
  changed.username = user;
  return changed.href;
}

/** Runs platform/sql/setup.sql as the administrator of a server. */
function setUpBy(postgres: RealPostgres, server: RealServer): void {
  const file = join(postgres.folder, 'setup.sql');
  copyFileSync(SETUP, file);
  chmodSync(file, 0o644);
  const names = ['login=province', 'work=province_work', 'database=province'];
  postgres.run('psql', [
    ...['-q', '-X', '-d', server.url('postgres'), '-f', file],
    ...names.flatMap((name) => ['-v', name]),
  ]);
}

const code = (error: unknown): unknown => (error as { code?: unknown }).code;
const DENIED = '42501';

test('a node works with what an administrator set up, as logins that may make nothing of their own', {
  skip: WITHOUT_SERVER,
}, async () => {
  const postgres = realPostgres();
  const server = await postgres.make('set-up');
  setUpBy(postgres, server);
  // Twice: what is there already is left as it is.
  setUpBy(postgres, server);
  const owner = as('province', server.url('province'));
  const work = as('province_work', server.url('province'));
  const nodes = await twoNodes({ ministry: owner, province: owner });
  try {
    const running = await nodes.start('province', { partners: [], databaseWorkUrl: work });
    const home = await funeralHome(founder(running));
    assert.equal(home.region, '370102');
    await running.sequencer.runOnce();
    const rights = await onDatabase(owner, (db) =>
      db.one(sql`
          select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles
          where rolname = current_user and ${true}`),
    );
    assert.deepEqual(rights, {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
    });
    // Whoever gets a statement of its own into the work of people stays a nobody.
    const { workDb } = running.context;
    assert.ok(workDb !== undefined);
    const inWork = (statement: string) =>
      workDb.transaction((tx) => tx.client.query(statement), { role: 'qingming_app' });
    for (const statement of [
      "select set_config('role', 'province', true)",
      "select set_config('qingming.institution', '', true)",
      'set role province',
      'select password_hash from account',
      'delete from institution',
      'create table mine (n int)',
      'alter table institution disable row level security',
    ])
      await assert.rejects(inWork(statement), (error) => code(error) === DENIED, statement);
    const quiet = await inWork(
      `select name || '=' || setting as kept from pg_settings
       where name in ('log_parameter_max_length', 'log_parameter_max_length_on_error', 'log_error_verbosity') order by name`,
    );
    assert.deepEqual(
      quiet.rows.map(({ kept }) => kept),
      [
        'log_error_verbosity=terse',
        'log_parameter_max_length=0',
        'log_parameter_max_length_on_error=0',
      ],
    );
    const alone = workDb.all(sql`select count(*) from account where ${true}`);
    await assert.rejects(alone, (error) => code(error) === DENIED);
    const owned = await onDatabase(owner, (db) =>
      db.all(sql`
          select relname from pg_class where pg_get_userbyid(relowner) = 'province_work' and ${true}`),
    );
    assert.deepEqual(owned, []);
    await running.stop();

    // The owner makes the dump; restored on another server, what the administrator took away stays so.
    const dump = join(postgres.folder, 'province.dump');
    postgres.run('pg_dump', ['-Fc', '-f', dump, owner]);
    const second = await postgres.make('second');
    setUpBy(postgres, second);
    postgres.run('pg_restore', ['--exit-on-error', '-d', second.url('province'), dump]);
    await onDatabase(as('province', second.url('province')), async (db) => {
      await requireFixedScope(db, {
        databaseWorkUrl: as('province_work', second.url('province')),
        demo: false,
      });
      const kept = await db.one(sql`select pg_get_userbyid(relowner) as owner,
        has_table_privilege('qingming_app', oid, ${'select'}) as seen from pg_class where relname = 'institution'`);
      assert.deepEqual(kept, { owner: 'province', seen: true });
    });
  } finally {
    await nodes.close();
    postgres.close();
  }
});

test('without the roles and without the right to make them, a node says what an administrator runs', {
  skip: WITHOUT_SERVER,
}, async () => {
  const postgres = realPostgres();
  const server = await postgres.make('bare');
  await onDatabase(server.url('postgres'), async (db) => {
    await db.client((client) => client.query('create role province login'));
    await db.client((client) => client.query('create database province owner province'));
  });
  const nodes = await twoNodes({ ministry: '', province: as('province', server.url('province')) });
  try {
    await assert.rejects(
      nodes.start('province', { partners: [] }),
      /platform\/sql\/setup\.sql[\s\S]*run platform\/sql\/setup\.sql first/,
    );
  } finally {
    await nodes.close();
    postgres.close();
  }
});
