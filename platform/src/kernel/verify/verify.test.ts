import assert from 'node:assert/strict';
import { test } from 'node:test';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, startCremation } from '../../../test-support/journey.ts';
import { type TestNode, withNode } from '../../../test-support/node.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sql, type Sql } from '../db/sql.ts';
import { takeCheckpoint } from '../log/checkpoints.ts';
import { verifyNode } from './verify.ts';

async function aDay(test_: TestNode): Promise<void> {
  const records = test_.recordsAs(['manager', 'provinceOfficer']);
  const home = await funeralHome(test_);
  const journey = await bodyInCare(records, home);
  await startCremation(records, home, journey);
  await sequence(test_);
  await takeCheckpoint(test_.node);
}

/** Changes one thing as somebody with the database in hand could, past every trigger. */
async function behindTheBack(test_: TestNode, statement: Sql): Promise<void> {
  await test_.owner.transaction(async (tx) => {
    await tx.client.query('set local session_replication_role = replica');
    await tx.run(statement);
  });
}

test('an untouched node has nothing to report', () =>
  withNode(async (test_) => {
    await aDay(test_);
    const { findings, looked } = await verifyNode(test_.node, test_.kinds);
    assert.deepEqual(findings, []);
    assert.ok(
      (looked['entries'] ?? 0) > 20 && (looked['rows'] ?? 0) > 20 && (looked['audited'] ?? 0) > 20,
    );
  }));

const TAMPERINGS: readonly (readonly [string, Sql, RegExp])[] = [
  [
    'a changed element of a row',
    sql`update cremation set started_at = started_at - interval '1 hour' where ${true}`,
    /startedAt/,
  ],
  [
    'a sealed value moved to another row',
    sql`update decedent set name = overlay(name placing '\\x00'::bytea from 20) where ${true}`,
    /decedent/,
  ],
  ['a removed record', sql`delete from cremation where ${true}`, /cremation/],
  [
    'a changed header of the log',
    sql`update log_entry set header = replace(header, '"version":1', '"version":2') where entry_id = 5 and ${true}`,
    /log_entry/,
  ],
  [
    'a changed body of the log',
    sql`update log_entry set body = set_byte(body, 30, get_byte(body, 30) # 1) where entry_id = 6 and ${true}`,
    /log_entry/,
  ],
  [
    'a removed entry of the log',
    sql`delete from log_entry where entry_id = 4 and ${true}`,
    /log_entry/,
  ],
  [
    'a log that was cut',
    sql`delete from log_sequence where seq > (select max(seq) - 2 from log_sequence) and ${true}`,
    /log/,
  ],
  [
    'a changed audit entry',
    sql`update audit_entry set entry = replace(entry, 'casework', 'supervision') where entry_id = 3 and ${true}`,
    /audit/,
  ],
  [
    'a changed column of the audit',
    sql`update audit_entry set account = 'somebody' where entry_id = 3 and ${true}`,
    /audit/,
  ],
  [
    'a forged checkpoint',
    sql`update checkpoint set statement = replace(statement, '370000', '110000') where ${true}`,
    /checkpoint/,
  ],
];

for (const [what, statement, names] of TAMPERINGS)
  test(`${what} is found and named`, () =>
    withNode(async (test_) => {
      await aDay(test_);
      await behindTheBack(test_, statement);
      const { findings } = await verifyNode(test_.node, test_.kinds);
      assert.ok(findings.length > 0, 'nothing was found');
      assert.match(findings.map((one) => JSON.stringify(one)).join('\n'), names);
    }));
