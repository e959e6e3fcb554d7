import assert from 'node:assert/strict';
import { test } from 'node:test';
import { INDICATORS } from '@qingming/standard/indicators/all-indicators.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, openCase } from '../../../test-support/journey.ts';
import { type TestNode, withNode } from '../../../test-support/node.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { nodeItself } from '../access/actor.ts';
import { audit } from '../audit/audit.ts';
import { sql } from '../db/sql.ts';
import { takeCheckpoint } from '../log/checkpoints.ts';
import { verifyNode } from './verify.ts';

/** A node whose newest entry opened a case, the second that bears a number of its series; gives its place. */
async function twoCases(test_: TestNode): Promise<number> {
  const records = test_.recordsAs(['manager', 'provinceOfficer']);
  const home = await funeralHome(test_);
  await bodyInCare(records, home);
  await openCase(records, home);
  await sequence(test_);
  await takeCheckpoint(test_.node);
  const { seq } = await test_.owner.one<{ seq: number }>(
    sql`select max(seq) as seq from log_sequence where ${true}`,
  );
  return seq;
}

const COUNTING_CASES = INDICATORS.filter(({ record }) => record === funeralCase.kind).map(
  ({ name }) => name,
);

/** As taking the log back from a partner leaves it: the place and its leaf are there, the content is not. */
const lose = (test_: TestNode, seq: number): Promise<void> =>
  behindTheBack(test_, async (tx) => {
    await tx.run(sql`
      insert into lost_entry (seq, leaf, partner, noted_at)
      select ${seq}::bigint, e.leaf, '000000', now() from log_sequence s join log_entry e using (entry_id)
      where s.seq = ${seq}`);
    const lost = sql`(select e.record from log_sequence s join log_entry e using (entry_id) where s.seq = ${seq})`;
    // Counted anew by whoever takes the log back.
    await tx.run(sql`
      update indicator_day set value = value - 1 where indicator = any(${COUNTING_CASES})
        and day::text = (select qm_civil_day(opened_at) from funeral_case where id = ${lost})`);
    await tx.run(sql`delete from funeral_case where id = ${lost}`);
    await tx.run(sql`delete from log_entry where entry_id = (
      select entry_id from log_sequence where seq = ${seq})`);
    await tx.run(sql`update log_sequence set entry_id = ${-seq} where seq = ${seq}`);
  });

/** The act of taking back, as it stands in the audit and beside it. */
async function admit(test_: TestNode, from: number, to: number, margin: number): Promise<void> {
  const { node, owner } = test_;
  await owner.transaction(async (tx) => {
    await tx.run(sql`
      insert into rejoining (partner, from_seq, to_seq, recovered, lost, margin, at, done_by)
      values ('000000', ${from}, ${to}, 0, 1, ${margin}, now(), '王敏')`);
    const detail = { partner: '000000', by: '王敏', from, to, recovered: 0, lost: 1, margin };
    await audit(node, tx, nodeItself(node.node), { act: 'rejoin', purpose: 'security', detail });
  });
  await sequence(test_);
}

const named = async (test_: TestNode): Promise<readonly string[]> =>
  (await verifyNode(test_.node, test_.kinds)).findings.map(({ where, seq, record }) =>
    [where, seq ?? record].join(' '),
  );

/** What each admits, and what is said where it does not suffice; about the place that was lost. */
const ADMITTED = [
  ['exactly the place that was lost', 0, 0, 1, []],
  ['places before it alone', -3, -1, 1, ['log_entry']],
  ['places behind it alone', 1, 3, 1, ['log_entry']],
  ['no number beyond those that records bear', 0, 0, 0, ['number_series']],
] as const;

for (const [what, from, to, margin, expected] of ADMITTED)
  test(`lost content, where the act that took the log back admits ${what}`, () =>
    withNode(async (test_) => {
      const seq = await twoCases(test_);
      await admit(test_, seq + from, seq + to, margin);
      await lose(test_, seq);
      const found = await named(test_);
      assert.deepEqual(
        found.map((one) => one.split(' ')[0]),
        expected,
      );
    }));
