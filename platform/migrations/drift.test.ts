import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { overlaySql } from '@qingming/standard/derive/overlay-sql.ts';
import { shandong } from '@qingming/standard/overlays/shandong.ts';
import { compareKernel } from '../src/kernel/db/compare-kernel.ts';
import { compareModel } from '../src/kernel/db/compare-model.ts';
import { openDatabase } from '../src/kernel/db/database.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { withNode } from '../test-support/node.ts';
import { realPostgres, WITHOUT_SERVER } from '../test-support/real-postgres.ts';

const SNAPSHOT = 'print it again with npm run migrate:snapshot';

test('the migrated database is the one that the standard describes, at either level', async () => {
  for (const node of ['370000', '000000'] as const)
    await withNode(
      async ({ owner, node: { level } }) => {
        assert.deepEqual(await compareModel(owner, NATIONAL, level), []);
        assert.deepEqual(await compareKernel(owner, NATIONAL), [], SNAPSHOT);
        await owner.client((client) => client.query(overlaySql(NATIONAL, shandong)));
        assert.deepEqual(await compareModel(owner, NATIONAL, level), []);
        assert.deepEqual(await compareKernel(owner, NATIONAL), []);
      },
      { node },
    );
});

const CHANGES: Readonly<Record<string, string>> = {
  'column decedent sex': 'alter table decedent alter column sex drop not null',
  'column place code': 'alter table place alter column code type varchar(20)',
  'column payment amount': 'alter table payment alter column amount type numeric',
  'column staff salary': 'alter table staff add column salary integer',
  'constraint cremation cremation_cremator_link':
    'alter table cremation drop constraint cremation_cremator_link',
  'constraint institution institution_is_itself':
    'alter table institution drop constraint institution_is_itself, add constraint institution_is_itself check (institution = id or voided)',
  'index decedent decedent_find_name': 'drop index decedent_find_name',
  'trigger cremation cremation_check_now':
    'alter table cremation disable trigger cremation_check_now',
  'trigger custody custody_check_now':
    'create or replace function custody_check_now() returns trigger language plpgsql security definer as $$ begin return null; end $$',
  'trigger price_item price_item_check_now': 'drop trigger price_item_check_now on price_item',
  'row security decedent decedent': 'alter table decedent disable row level security',
};

test('whatever was changed in the tables behind the program’s back is named', async () => {
  await withNode(async ({ owner }) => {
    await owner.client((client) => client.query(Object.values(CHANGES).join(';')));
    await owner.client((client) => client.query('create index helps on decedent (recorded_by)'));
    const found = await compareModel(owner, NATIONAL, 'province');
    assert.deepEqual(
      found.map(({ part, table, name }) => `${part} ${table} ${name}`).toSorted(),
      Object.keys(CHANGES).toSorted(),
    );
  });
});

test('an older server prints the tables of the kernel alike', {
  skip: WITHOUT_SERVER,
}, async () => {
  const postgres = realPostgres();
  try {
    const db = openDatabase((await postgres.make('kernel')).url('postgres'), { most: 2 });
    await migrate(db, [...NATIONAL.values()]);
    assert.deepEqual(await compareKernel(db, NATIONAL), []);
    await db.close();
  } finally {
    postgres.close();
  }
});

const KERNEL_CHANGES: Readonly<Record<string, string>> = {
  'column account login': 'alter table account alter column login drop not null',
  'column checkpoint note': 'alter table checkpoint add column note text',
  'column home node': 'alter table home alter column node type varchar(6)',
  'constraint approval approval_second_person':
    'alter table approval drop constraint approval_second_person',
  'constraint session session_account_fkey':
    'alter table session drop constraint session_account_fkey',
  'index log_entry log_entry_by_xid': 'drop index log_entry_by_xid',
  'trigger account account_person': 'alter table account disable trigger account_person',
  'trigger approval approval_stays': 'drop trigger approval_stays on approval',
  'row security import_line import_line': 'alter table import_line disable row level security',
  'policy decedent scope': 'alter policy scope on decedent using (true)',
  'policy approval everybody': 'create policy everybody on approval to qingming_app using (true)',
  'function qm_kind_open qm_kind_open':
    'create or replace function qm_kind_open(kind text) returns boolean language sql stable as $$ select true $$',
  'function mine mine':
    'create function mine() returns int language sql security definer as $$ select 1 $$',
  'right log_entry qingming_app': 'grant delete on log_entry to qingming_app',
  'right account qingming_app': 'grant select on account to qingming_app',
};

test('whatever was changed outside the tables of records is named', async () => {
  await withNode(async ({ owner }) => {
    await owner.client((client) => client.query(Object.values(KERNEL_CHANGES).join(';')));
    const found = await compareKernel(owner, NATIONAL);
    assert.deepEqual(
      found.map(({ part, table, name }) => `${part} ${table} ${name}`).toSorted(),
      Object.keys(KERNEL_CHANGES).toSorted(),
    );
  });
});
