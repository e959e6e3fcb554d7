import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MINISTRY } from '../kernel/node.ts';
import { raw, sql } from '../kernel/db/sql.ts';
import { bindRecords } from '../kernel/records/records.ts';
import type { NewAccount } from '../kernel/accounts/administration.ts';
import { type TestNode, withNode } from '../../test-support/node.ts';
import { sequence } from '../../test-support/sequence.ts';
import { verifyNode } from '../kernel/verify/verify.ts';
import { demoAccounts } from './accounts.ts';
import { type DemoDoor, loadDemo } from './load.ts';
import { DEMO_PROVINCES } from './provinces.ts';

interface Opened extends DemoDoor {
  readonly created: readonly NewAccount[];
}

function doorOf({ node, kinds }: TestNode): Opened {
  const created: NewAccount[] = [];
  return {
    context: node,
    created,
    accounts: {
      create: async (account) => {
        created.push(account);
        return account.login;
      },
    },
    recordsAs: (actor, purpose) =>
      bindRecords({ node, kinds, actor, purpose, wrote: () => undefined }),
  };
}

/** Numbers of cases that the series would give again. */
const behind = (opened: TestNode): Promise<object[]> =>
  opened.owner.all(sql`
    select 1 from funeral_case f join number_series s
      on f.number like s.prefix || s.region || '-' || s.year || '-%' and s.prefix = 'FZ'
    where right(f.number, 6)::int > s.last`);

const countOf = async ({ owner }: TestNode, table: string, where = 'true'): Promise<number> => {
  const { count } = await owner.one<{ count: number }>(
    sql`select count(*) from ${raw(table)} where ${raw(where)}`,
  );
  return count;
};

for (const node of DEMO_PROVINCES)
  test(`the demonstration of ${node} passes every rule of the database, and the next number is free`, () =>
    withNode(
      async (opened) => {
        const door = doorOf(opened);
        const told: (readonly [number, number])[] = [];
        const loaded = await loadDemo(door, (done, total) => told.push([done, total]), {
          scale: 0.02,
        });
        assert.equal(await countOf(opened, 'funeral_case'), loaded.cases);
        const parties = await countOf(opened, 'party');
        assert.ok(parties > 0);
        assert.equal(await countOf(opened, 'log_entry'), loaded.records + parties);
        assert.ok((await countOf(opened, 'funeral_case', `state = '1'`)) > loaded.cases / 2);
        assert.deepEqual(await behind(opened), []);
        await sequence(opened);
        assert.deepEqual((await verifyNode(opened.node, opened.kinds)).findings, []);
        assert.ok(
          (await countOf(opened, 'number_series', `prefix in ('FZ', 'T', 'HZ', 'SJ')`)) >= 4,
        );
        assert.deepEqual(told.at(-1), [loaded.records, loaded.records]);
        assert.deepEqual(
          door.created.map(({ login }) => login),
          demoAccounts(node).map(({ login }) => login),
        );
        assert.ok(
          door.created.every(
            ({ roles, institution }) => !roles.includes('clerk') || institution !== null,
          ),
        );
      },
      { node },
    ));

test('at the ministry only its own waiver rule and accounts are written', () =>
  withNode(
    async (opened) => {
      const door = doorOf(opened);
      const loaded = await loadDemo(door, () => undefined);
      assert.deepEqual(loaded, { cases: 0, records: 1 });
      assert.equal(await countOf(opened, 'waiver_rule'), 1);
      assert.ok(
        door.created.some(
          ({ login, roles }) => login === 'ministry' && roles.includes('ministryOfficer'),
        ),
      );
    },
    { node: MINISTRY },
  ));
