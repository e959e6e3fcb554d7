import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafHash } from '@qingming/exchange';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay, openCase } from '../../../test-support/journey.ts';
import { type TestNode, withNode } from '../../../test-support/node.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { raw, sql, type Sql } from '../db/sql.ts';
import { takeCheckpoint } from '../log/checkpoints.ts';
import type { Finding } from './finding.ts';
import { verifyNode } from './verify.ts';

async function aDay(test_: TestNode): Promise<void> {
  const records = test_.recordsAs(['manager', 'provinceOfficer']);
  const home = await funeralHome(test_);
  const journey = await bodyInCare(records, home);
  await sequence(test_);
  await takeCheckpoint(test_.node);
  await cremationUnderWay(test_, records, home, journey);
  await sequence(test_);
  await takeCheckpoint(test_.node);
}

/** Changes things as somebody with the database in hand could. */
const tamper = (test_: TestNode, ...statements: readonly Sql[]): Promise<void> =>
  behindTheBack(test_, async (tx) => {
    for (const statement of statements) await tx.run(statement);
  });

const examine = async (test_: TestNode): Promise<readonly Finding[]> =>
  (await verifyNode(test_.node, test_.kinds)).findings;

test('an untouched node has nothing to report', () =>
  withNode(async (test_) => {
    await aDay(test_);
    const { findings, checkedCounts } = await verifyNode(test_.node, test_.kinds);
    assert.deepEqual(findings, []);
    for (const what of ['entries', 'rows', 'audited'])
      assert.ok((checkedCounts[what] ?? 0) > 20, `${what}: ${checkedCounts[what]}`);
    assert.equal(checkedCounts['checkpoints'], 2);
  }));

test('entries that wait for their place are no finding, nor are their records', () =>
  withNode(async (test_) => {
    const records = test_.recordsAs(['manager', 'provinceOfficer']);
    const home = await funeralHome(test_);
    const journey = await bodyInCare(records, home);
    assert.deepEqual(await examine(test_), []);
    await sequence(test_);
    await cremationUnderWay(test_, records, home, journey);
    assert.deepEqual(await examine(test_), []);
    // The ordering has come up to the first of them, and not beyond.
    await tamper(
      test_,
      sql`update log_state set next_xid = (
        select min(xid) from log_entry e where not exists (
          select 1 from log_sequence s where s.entry_id = e.entry_id)) where stream = ${'record'}`,
    );
    assert.deepEqual(await examine(test_), []);
  }));

const TAMPERINGS: readonly (readonly [string, readonly Sql[], RegExp])[] = [
  [
    'a changed element of a row',
    [sql`update cremation set started_at = started_at - interval '1 hour' where ${true}`],
    /startedAt/,
  ],
  [
    'an altered byte of a sealed value',
    [sql`update decedent set name = set_byte(name, 19, get_byte(name, 19) # 1) where ${true}`],
    /"kind":"decedent".*"element":"name"/,
  ],
  ['a removed record', [sql`delete from cremation where ${true}`], /cremation/],
  [
    'a changed header of the log',
    [
      sql`update log_entry set header = replace(header, '"version":1', '"version":2') where entry_id = 5 and ${true}`,
    ],
    /log_entry.*"seq":5/,
  ],
  [
    'a changed body of the log',
    [
      sql`update log_entry set body = set_byte(body, 30, get_byte(body, 30) # 1) where entry_id = 6 and ${true}`,
    ],
    /log_entry.*"seq":6/,
  ],
  [
    'a forged checkpoint',
    [sql`update checkpoint set statement = replace(statement, '370000', '110000') where ${true}`],
    /checkpoint/,
  ],
  [
    'a removed checkpoint between two',
    [sql`delete from checkpoint where checkpoint_id = 1 and ${true}`],
    /Checkpoint 1 was removed/,
  ],
  [
    'the newest checkpoint removed',
    [sql`delete from checkpoint where checkpoint_id = 2 and ${true}`],
    /Checkpoint 2 was removed/,
  ],
  [
    'a record moved to another institution',
    [sql`update decedent set institution = id where ${true}`],
    /"kind":"decedent".*"element":"institution"/,
  ],
  [
    'who recorded a fact',
    [sql`update custody set recorded_by = 'somebody' where ${true}`],
    /"kind":"custody".*"element":"recordedBy"/,
  ],
  [
    'the key by which a person is found',
    [sql`update decedent set name_key = '\\x00' where ${true}`],
    /"kind":"decedent".*"element":"name_key"/,
  ],
  [
    'an indicator of the nation',
    [sql`update indicator_day set value = value + 500 where ${true}`],
    /indicator_day/,
  ],
  [
    'a series that was turned back',
    [sql`update number_series set last = last - 1 where prefix = ${'FZ'}`],
    /FZ370102/,
  ],
];

for (const [what, statements, names] of TAMPERINGS)
  test(`${what} is found and named`, () =>
    withNode(async (test_) => {
      await aDay(test_);
      await tamper(test_, ...statements);
      const findings = await examine(test_);
      assert.ok(findings.length > 0, 'nothing was found');
      assert.match(findings.map((one) => JSON.stringify(one)).join('\n'), names);
    }));

for (const column of ['subject', 'seen', 'region', 'institution', 'account', 'record', 'kind'])
  test(`an altered “${column}” of the audit is found, by which inspectors ask`, () =>
    withNode(async (test_) => {
      await aDay(test_);
      const value: Readonly<Record<string, Sql>> = {
        subject: sql`gen_random_uuid()`,
        seen: sql`array[gen_random_uuid()]`,
        region: sql`'99'`,
        institution: sql`gen_random_uuid()`,
        account: sql`'somebody'`,
        record: sql`gen_random_uuid()`,
        kind: sql`'bill'`,
      };
      await tamper(
        test_,
        sql`update audit_entry set ${raw(column)} = ${value[column] ?? sql`null`} where entry_id = 3 and ${true}`,
      );
      const findings = await examine(test_);
      assert.deepEqual(
        findings.map(({ where, seq, element }) => ({ where, seq, element })),
        [{ where: 'audit_entry', seq: 3, element: column }],
      );
    }));

test('a record that was voided is counted neither by day nor anew', () =>
  withNode(async (test_) => {
    const records = test_.recordsAs(['manager', 'provinceOfficer']);
    const home = await funeralHome(test_);
    const opened = await openCase(records, home);
    await records.void(funeralCase, opened.id, opened.version, '重复受理，作废');
    await sequence(test_);
    assert.deepEqual(await examine(test_), []);
  }));

test('of two entries that were swapped both are named, and no others', () =>
  withNode(async (test_) => {
    await aDay(test_);
    await tamper(
      test_,
      sql`update log_sequence set entry_id = -entry_id where seq in (7, 9) and ${true}`,
      sql`update log_sequence set entry_id = case seq when 7 then 9 else 7 end where seq in (7, 9) and ${true}`,
    );
    const findings = await examine(test_);
    assert.deepEqual(
      findings.map(({ where, seq }) => ({ where, seq })),
      [7, 9].map((seq) => ({ where: 'log_entry', seq })),
    );
  }));

test('an entry that was removed is named once, in either log', () =>
  withNode(async (test_) => {
    await aDay(test_);
    await tamper(
      test_,
      sql`delete from audit_entry where entry_id = 8 and ${true}`,
      sql`delete from log_entry where entry_id = 4 and ${true}`,
      sql`delete from log_sequence where entry_id = 4 and ${true}`,
    );
    const findings = await examine(test_);
    assert.deepEqual(
      findings
        .filter(({ where }) => where.endsWith('_entry'))
        .map(({ where, seq }) => `${where} ${seq}`),
      ['log_entry 4', 'audit_entry 8'],
    );
    assert.ok(findings.some(({ says }) => says.en === 'The log knows nothing of this record'));
  }));

test('an entry altered together with its leaf, and the tile of the tree altered alone, are told apart', () =>
  withNode(async (test_) => {
    await aDay(test_);
    await tamper(
      test_,
      sql`update log_tile set hashes = set_byte(hashes, 32 * 5, get_byte(hashes, 32 * 5) # 1)
        where stream = 'record' and level = 0 and index = 0 and ${true}`,
    );
    const findings = await examine(test_);
    assert.deepEqual(
      findings.map(({ where, seq }) => `${where} ${seq}`),
      ['tree of log_entry 6'],
    );
  }));

test('entries that were altered together with leaf and tree are found by the next signed root, and no others', () =>
  withNode(async (test_) => {
    await aDay(test_);
    const { header } = await test_.owner.one<{ header: string }>(
      sql`select replace(header, '"version":1', '"version":9') as header from log_entry where entry_id = 5`,
    );
    const leaf = Buffer.from(leafHash(test_.node.suite, Buffer.from(header)));
    await tamper(
      test_,
      sql`update log_entry set header = ${header}, leaf = ${leaf} where entry_id = 5`,
      sql`update log_tile set hashes = overlay(hashes placing ${leaf} from 32 * 4 + 1)
        where stream = 'record' and level = 0 and index = 0 and ${true}`,
    );
    const { size } = await test_.owner.one<{ size: number }>(
      sql`select record_size as size from checkpoint where checkpoint_id = 1 and ${true}`,
    );
    const said = (await examine(test_)).map(({ says }) => says.en);
    assert.deepEqual(
      said.filter((one) => /disagree with the signed root|Length or root/.test(one)),
      [`Entries 1 to ${size} disagree with the signed root: entries and tree were both altered`],
    );
  }));

test('an audit that was cut back behind a newer checkpoint is found', () =>
  withNode(async (test_) => {
    await aDay(test_);
    await tamper(
      test_,
      sql`delete from audit_entry where entry_id > (select audit_size from checkpoint where checkpoint_id = 1) and ${true}`,
      sql`delete from audit_sequence where seq > (select audit_size from checkpoint where checkpoint_id = 1) and ${true}`,
      sql`delete from log_tile where stream = 'audit' and ${true}`,
      sql`delete from log_state where stream = 'audit' and ${true}`,
      sql`delete from checkpoint where checkpoint_id = 2 and ${true}`,
    );
    const said = (await examine(test_)).map(({ says }) => says.en).join('\n');
    assert.match(said, /Checkpoint 2 was removed/);
  }));

test('an entry that was put in where ordering has passed is found', () =>
  withNode(async (test_) => {
    await aDay(test_);
    await tamper(
      test_,
      sql`insert into log_entry (xid, kind, record, version, subject, travels, recorded_at, header, body, leaf)
        select '3'::xid8, kind, record, version, subject, travels, recorded_at, header, body, leaf
        from log_entry where entry_id = 5 and ${true}`,
    );
    const findings = await examine(test_);
    assert.deepEqual(
      findings.map(({ element }) => element),
      ['xid'],
    );
  }));

test('two records swapped among institutions, cases and authors are all named', () =>
  withNode(async (test_) => {
    await aDay(test_);
    await tamper(
      test_,
      sql`update custody set case_id = id, standard = '1999.1', recorded_at = recorded_at + interval '1 day',
        region = '370103', voided = true, version = 7 where ${true}`,
    );
    const named = new Set((await examine(test_)).map(({ element }) => element));
    for (const element of ['root', 'standard', 'recordedAt', 'region', 'voided', 'version'])
      assert.ok(named.has(element), element);
  }));
