import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { overlaySql } from '@qingming/standard/derive/overlay-sql.ts';
import { shandong } from '@qingming/standard/overlays/shandong.ts';
import { compareModel } from '../src/kernel/db/compare-model.ts';
import { withNode } from '../test-support/node.ts';

test('the migrated database is the one that the standard describes, at either level', async () => {
  for (const node of ['370000', '000000'] as const)
    await withNode(
      async ({ owner, node: { level } }) => {
        assert.deepEqual(await compareModel(owner, NATIONAL, level), []);
        await owner.client((client) => client.query(overlaySql(NATIONAL, shandong)));
        assert.deepEqual(await compareModel(owner, NATIONAL, level), []);
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
