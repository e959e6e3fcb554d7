import assert from 'node:assert/strict';
import { test } from 'node:test';
import { institution } from '@qingming/standard/records/institution.ts';
import { facility } from '@qingming/standard/records/facility.ts';
import { behindTheBack } from '../../../test-support/behind-the-back.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, withNode } from '../../../test-support/node.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sendNext } from '../../modules/exchange/send.ts';
import { sql, type Sql } from '../db/sql.ts';
import { logRow } from '../log/append.ts';
import { insertLogRows, insertRows } from '../records/bulk-rows.ts';
import type { Finding } from './finding.ts';
import { verifyNode } from './verify.ts';

interface Refusal {
  readonly joined: Pair;
  /** The record whose newest version the ministry refused. */
  readonly record: string;
  /** Sends what the province has written. */
  send(): Promise<void>;
  findings(): Promise<readonly Finding[]>;
  /** What is found of a change at one of the two, which is taken back. */
  tampered(at: TestNode, change: Sql): Promise<readonly string[]>;
}

/** A ministry that refused the newest version of an institution: its number is that of another. */
async function withRefusal(work: (refusal: Refusal) => Promise<void>): Promise<void> {
  const joined = await pair();
  const { province, ministry } = joined;
  try {
    const first = await funeralHome(province, 'BZ370102-01');
    const second = await funeralHome(province, 'BZ370102-02');
    const send = async (): Promise<void> => {
      await joined.sequence(province);
      await sendNext(joined.up.sending, partnerOf(ministry));
    };
    await send();
    await province.owner.client((client) =>
      client.query('drop index institution__institution_number_once'),
    );
    const records = province.recordsAs(['manager', 'provinceOfficer']);
    const { version, fact } = await records.get(institution, first.id);
    await records.revise(institution, second.id, version, { number: fact.number }, '更正编号');
    await send();
    const partners = [partnerOf(province), partnerOf(ministry)];
    const examine = async ({ node, kinds }: TestNode) =>
      (await verifyNode(node, kinds, { partners })).findings;
    const findings = async () => [...(await examine(ministry)), ...(await examine(province))];
    const tampered = async (at: TestNode, change: Sql): Promise<readonly string[]> => {
      const table = at === ministry ? 'quarantine' : 'refused_record';
      await at.owner.client((client) => client.query(`create table kept as table ${table}`));
      await behindTheBack(at, (tx) => tx.run(change));
      const found = await examine(at);
      await behindTheBack(at, (tx) =>
        tx.client.query(`delete from ${table}; insert into ${table} table kept; drop table kept`),
      );
      return found.map(({ where, element }) => [where, element].filter(Boolean).join(' '));
    };
    await work({ joined, record: second.id, send, findings, tampered });
  } finally {
    await joined.close();
  }
}

test('a newest version that the ministry refused is no finding: its row is the version before', () =>
  withRefusal(async ({ joined, findings }) => {
    const { held } = await joined.ministry.owner.one<{ held: number }>(
      sql`select count(*) as held from quarantine where settled_at is null and ${true}`,
    );
    assert.equal(held, 1);
    assert.deepEqual(await findings(), []);
  }));

test('what was refused, and when it passed, is named on both sides where it was altered', () =>
  withRefusal(async ({ joined, record, send, findings, tampered }) => {
    const { province, ministry } = joined;
    const copies = ['kind', 'record', 'version', 'region', 'code', 'detail'];
    const held = (elements: readonly string[]) => elements.map((one) => `quarantine ${one}`);
    const refused = (elements: readonly string[]) => elements.map((one) => `refused_record ${one}`);
    const other = sql`kind = 'bill', record = gen_random_uuid(), version = version + 7, region = '99',
      code = 'rule-broken', detail = '{"of":"another"}'`;
    assert.deepEqual(
      await tampered(
        ministry,
        sql`update quarantine set ${other},
        received_at = received_at - interval '1 hour' where ${true}`,
      ),
      held([...copies, 'received_at']),
    );
    assert.deepEqual(
      await tampered(
        province,
        sql`update refused_record set ${other}, institution = gen_random_uuid(),
        subject = gen_random_uuid(), refused_at = refused_at - interval '1 hour' where ${true}`,
      ),
      refused([...copies.slice(0, 4), 'institution', 'subject', 'code', 'detail', 'refused_at']),
    );
    for (const [at, change, found] of [
      [ministry, sql`delete from quarantine where ${true}`, ['quarantine']],
      [
        ministry,
        sql`update quarantine set seq = seq - 1 where ${true}`,
        ['quarantine seq', 'quarantine'],
      ],
      [province, sql`delete from refused_record where ${true}`, refused(['removed'])],
      [
        province,
        sql`update refused_record set seq = seq - 1 where ${true}`,
        refused(['seq', 'removed']),
      ],
      [
        province,
        sql`update refused_record set seq = seq + 1000 where ${true}`,
        refused(['removed', 'partner']),
      ],
      [
        province,
        sql`update refused_record set mended_at = now() where ${true}`,
        refused(['mended_at']),
      ],
      [
        province,
        sql`update refused_record set kept_at = now() where ${true}`,
        refused(['kept_at']),
      ],
    ] as const) {
      const named = (await tampered(at, change)).filter((one) => /^(quarantine|refused)/.test(one));
      assert.deepEqual(named, found);
    }
    // It passes by a version that is sound; after it comes an entry of another record.
    const records = province.recordsAs(['manager', 'provinceOfficer']);
    const { version } = await records.get(institution, record);
    await records.revise(institution, record, version, { number: 'BZ370102-03' }, '更正编号');
    await funeralHome(province, 'BZ370102-04');
    await send();
    assert.deepEqual(await findings(), []);
    const settled = ['quarantine settled_by'];
    await ministry.owner.client((client) =>
      client.query('alter table quarantine drop constraint quarantine_settled_by_something'),
    );
    for (const [change, found] of [
      // A version of it that came before, another record that came after, and one before it came.
      [sql`settled_by = (select min(seq) from mirror_entry m where m.record = q.record)`, settled],
      [sql`settled_by = (select max(seq) from mirror_entry m where m.record <> q.record)`, settled],
      [sql`settled_at = settled_at - interval '1 minute'`, settled],
      [sql`settled_by = 1000000`, settled],
      [
        sql`settled_at = null`,
        ['quarantine settled_by', 'quarantine settled_at', 'quarantine settled_at'],
      ],
    ] as const)
      assert.deepEqual(
        await tampered(ministry, sql`update quarantine q set ${change} where ${true}`),
        found,
      );
    for (const [change, found] of [
      [sql`mended_at = null`, refused(['mended_at'])],
      [sql`mended_at = mended_at - interval '1 minute'`, refused(['mended_at'])],
    ] as const)
      assert.deepEqual(
        await tampered(province, sql`update refused_record set ${change} where ${true}`),
        found,
      );
  }));

test('a decimal that was logged before values had their scale is what its column keeps of it', () =>
  withNode(async (test_) => {
    const { node, kinds, owner } = test_;
    const home = await funeralHome(test_);
    const codec = kinds.codec('facility');
    const made = await test_
      .recordsAs(['manager', 'provinceOfficer'])
      .create(
        facility,
        { code: '1', name: '一号楼', area: '01', floorArea: 120, state: '1' },
        { region: home.region, institution: home.id },
      );
    for (const [code, floorArea] of [
      ['9', 120.455],
      ['8', 0.0000004],
      ['7', 1.005],
    ] as const) {
      const record = {
        ...made,
        id: node.ids.uuid(),
        fact: { ...made.fact, code, floorArea },
      };
      await owner.run(insertRows(codec, [record]));
      await owner.run(insertLogRows([logRow(node, codec, record, 'create')]));
    }
    await sequence(test_);
    assert.deepEqual((await verifyNode(node, kinds)).findings, []);
  }));
