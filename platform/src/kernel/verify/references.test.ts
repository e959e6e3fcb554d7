import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import { Findings } from './finding.ts';
import { compareReferences } from './references.ts';

let test_: TestNode;
before(async () => {
  test_ = await testNode();
});
after(() => test_.close());

/** What is found of a change to one table, which is taken back. */
async function found(table: string, change: Sql): Promise<readonly string[]> {
  const findings = new Findings();
  await test_.owner.client((client) => client.query(`create table kept as table ${table}`));
  try {
    await behindTheBack(test_, (tx) => tx.run(change));
    await compareReferences(test_.node, findings);
  } finally {
    await behindTheBack(test_, (tx) =>
      tx.client.query(`delete from ${table}; insert into ${table} table kept; drop table kept`),
    );
  }
  return findings.kept.map(({ where, record, element }) => `${where} ${record ?? element}`);
}

test('what the program wrote at its start is as it wrote it', async () => {
  assert.deepEqual(await found('home', sql`update home set node = node where ${true}`), []);
});

/** The columns of each table, each altered in the row that is found by its key. */
const COLUMNS: readonly (readonly [string, string, Sql, readonly Sql[]])[] = [
  [
    'code_value',
    'sex 1',
    sql`code_set = 'sex' and place = 1`,
    [
      sql`code = code || 'x'`,
      sql`zh = zh || 'x'`,
      sql`en = en || 'x'`,
      sql`valid_from = '2001-01-01'`,
      sql`valid_until = '2001-01-01'`,
    ],
  ],
  [
    'division',
    '370102',
    sql`code = '370102'`,
    [sql`parent = null`, sql`level = level || 'x'`, sql`zh = zh || 'x'`, sql`en = en || 'x'`],
  ],
  [
    'account_role',
    'clerk',
    sql`name = 'clerk'`,
    [sql`level = case level when 'ministry' then 'province' else 'ministry' end`],
  ],
  [
    'working_year',
    '2026',
    sql`year = 2026`,
    [sql`source = source || 'x'`, sql`off = off[2:]`, sql`work = work[2:]`],
  ],
  [
    'schema_migration',
    '0000',
    sql`name = (select min(name) from schema_migration)`,
    [sql`checksum = md5(checksum)`],
  ],
];
for (const [table, key, which, changes] of COLUMNS)
  test(`whatever is altered of a row of “${table}” is named`, async () => {
    const name = raw(table);
    for (const change of changes) {
      const named = await found(
        table,
        sql`update ${name} set ${change} where ${which} and ${true}`,
      );
      assert.equal(named.length, 1);
      assert.ok(named[0]?.startsWith(`${table} `) && named[0].includes(key), named.join());
    }
    const removed = await found(table, sql`delete from ${name} where ${which} and ${true}`);
    assert.equal(removed.length, 1);
    assert.ok(removed[0]?.startsWith(`${table} `), removed.join());
  });

test('another node, and a pair of roles that one person may hold, are named', async () => {
  assert.deepEqual(await found('home', sql`update home set node = '110000' where ${true}`), [
    'home node',
  ]);
  assert.deepEqual(await found('home', sql`delete from home where ${true}`), ['home node']);
  const pairs = await found('account_role_pair', sql`delete from account_role_pair where ${true}`);
  assert.ok(pairs.length > 0 && pairs.every((one) => one.startsWith('account_role_pair ')));
  assert.deepEqual(
    await found(
      'account_role_pair',
      sql`insert into account_role_pair (one, other) values ('clerk', ${'driver'})`,
    ),
    ['account_role_pair clerk driver'],
  );
});

test('the working days of a year that the program does not know are the word of who keeps the node', async () => {
  const year = sql`insert into working_year (year, source, off, work) values (2099, ${'本省通知'}, '{}', '{}')`;
  assert.deepEqual(await found('working_year', year), []);
});
