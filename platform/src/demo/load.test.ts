import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeItself } from '../kernel/access/actor.ts';
import { MINISTRY } from '../kernel/node.ts';
import { raw, sql } from '../kernel/db/sql.ts';
import { bindRecords } from '../kernel/records/records.ts';
import type { NewAccount } from '../kernel/accounts/administration.ts';
import { type TestNode, withNode } from '../../test-support/node.ts';
import { sequence } from '../../test-support/sequence.ts';
import { verifyNode } from '../kernel/verify/verify.ts';
import { ACCESS } from '../levels/access.ts';
import { checkCharges } from '../modules/national/charge-check/walk.ts';
import { checkReferences } from '../modules/references/check.ts';
import { demoAccounts } from './accounts.ts';
import { type DemoDoor, loadDemo } from './load.ts';
import { NATIONAL_TEXTS } from './national-texts.ts';
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

/** What the job of every minute finds of the certificates that families brought. */
async function checkedReferences({ node, kinds, owner }: TestNode): Promise<readonly string[]> {
  const actor = nodeItself(node.node, ACCESS.rightsOf(['partner']));
  const purpose = 'verification';
  const records = bindRecords({ node, kinds, actor, purpose, wrote: () => undefined });
  await checkReferences({ node, kinds, records });
  const rows = await owner.all<{ state: string }>(sql`select state from reference order by state`);
  return rows.map(({ state }) => state);
}

const CORRECTED_LATE: readonly string[] = [
  'charged-as-far-as-the-transport-went',
  'charged-within-the-guided-price',
];

/** Which rules the job of every minute finds broken: nothing but what was corrected too late for the bills. */
async function differences({ node, owner }: TestNode): Promise<readonly string[]> {
  const { lines } = await checkCharges(node);
  assert.ok(lines > 100);
  const rows = await owner.all<{ rule: string }>(
    sql`select distinct unnest(rules) as rule from charge_difference where ${true} order by 1`,
  );
  return rows.map(({ rule }) => rule);
}

/** What was built late is there to be seen: each of these is one, or more. */
const SHOWN = {
  'a price below the list that two people answer for': [
    'bill_line',
    `reduction_approved_by <> reduction_asked_by and reduction_note is not null and unit_price = reduced_to`,
  ],
  'a price below the list that waits for the second person': [
    'bill_line l join bill b on b.id = l.bill',
    `reduction_asked_by is not null and reduction_approved_by is null and b.state = 'open'`,
  ],
  'a share that the list has for an age, and somebody of that age': [
    'bill_line l join price_item i on i.id = l.item join decedent d on d.case_id = l.case_id',
    'l.unit_price = i.share * i.price and d.age < i.age_under',
  ],
  'one person who arranges two funerals of one house': [
    'contact a join contact b on b.party_record = a.party_record and b.institution = a.institution',
    `b.case_id <> a.case_id and a.relation in ('20', '30')`,
  ],
  'one person with roles in two institutions': [
    'contact a join contact b on b.party_record = a.party_record',
    'b.institution <> a.institution',
  ],
} as const;

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
        for (const [what, [from, where]] of Object.entries(SHOWN))
          assert.ok((await countOf(opened, from, where)) > 0, what);
        assert.deepEqual(await checkedReferences(opened), ['agrees', 'contradicts', 'unresolved']);
        await sequence(opened);
        const found = await differences(opened);
        assert.ok(
          found.length > 0 && found.every((rule) => CORRECTED_LATE.includes(rule)),
          found.join(),
        );
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

test('at the ministry only its own waiver rule, texts and accounts are written', () =>
  withNode(
    async (opened) => {
      const door = doorOf(opened);
      const loaded = await loadDemo(door, () => undefined);
      const texts = NATIONAL_TEXTS.length;
      assert.deepEqual(loaded, { cases: 0, records: 1 + 3 * texts });
      assert.equal(await countOf(opened, 'publication'), texts);
      assert.equal(await countOf(opened, 'waiver_rule'), 1);
      assert.ok(
        door.created.some(
          ({ login, roles }) => login === 'ministry' && roles.includes('ministryOfficer'),
        ),
      );
    },
    { node: MINISTRY },
  ));
