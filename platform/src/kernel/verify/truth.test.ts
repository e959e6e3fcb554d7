import assert from 'node:assert/strict';
import { test } from 'node:test';
import { institution } from '@qingming/standard/records/institution.ts';
import { facility } from '@qingming/standard/records/facility.ts';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { withNode } from '../../../test-support/node.ts';
import { pair, partnerOf } from '../../../test-support/pair.ts';
import { sequence } from '../../../test-support/sequence.ts';
import { sendNext } from '../../modules/exchange/send.ts';
import { sql } from '../db/sql.ts';
import { logRow } from '../log/append.ts';
import { insertLogRows, insertRows } from '../records/bulk.ts';
import { verifyNode } from './verify.ts';

test('a newest version that the ministry refused is no finding: its row is the version before', async () => {
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
    const { held } = await ministry.owner.one<{ held: number }>(
      sql`select count(*) as held from quarantine where settled_at is null and ${true}`,
    );
    assert.equal(held, 1);
    const partners = [partnerOf(province), partnerOf(ministry)];
    for (const { node, kinds } of [ministry, province])
      assert.deepEqual((await verifyNode(node, kinds, { partners })).findings, []);
  } finally {
    await joined.close();
  }
});

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
    const record = {
      ...made,
      id: node.ids.uuid(),
      fact: { ...made.fact, code: '9', floorArea: 120.455 },
    };
    await owner.run(insertRows(codec, [record]));
    await owner.run(insertLogRows([logRow(node, codec, record, 'create')]));
    await sequence(test_);
    assert.deepEqual((await verifyNode(node, kinds)).findings, []);
  }));
