import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { logRow } from '../src/kernel/log/append.ts';
import { takeCheckpoint } from '../src/kernel/log/checkpoints.ts';
import { insertLogRows, insertRows } from '../src/kernel/records/bulk-rows.ts';
import type { StoredAny } from '../src/kernel/records/stored.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import { fillInAgain } from '../src/modules/exchange/later-standard.ts';
import { retryHeld } from '../src/modules/exchange/retry.ts';
import { sendNext } from '../src/modules/exchange/send.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../test-support/fixtures.ts';
import { bringToLater, LATER, LATER_CATALOGUE, shuttle } from '../test-support/later-standard.ts';
import { nodeOn, type TestNode } from '../test-support/node.ts';
import { type Pair, pair } from '../test-support/pair.ts';
import { emptyLog, sendGrouped } from './grouping.test-support.ts';

const later = { catalogue: LATER_CATALOGUE, standard: LATER };
type PlaceFact = Parameters<typeof hall>[0];
const hall = (more: { readonly code: string; readonly [name: string]: unknown }) => ({
  name: more.code,
  kind: 'memorial-garden',
  holdsOne: false,
  inUse: true,
  ...more,
});

async function withPair(
  running: Parameters<typeof pair>[1],
  work: (joined: Pair, home: FuneralHome) => Promise<void>,
): Promise<void> {
  const joined = await pair('370000', running);
  try {
    for (const side of ['province', 'ministry'] as const)
      if (running?.[side] !== undefined) await bringToLater(joined[side]);
    await work(joined, await funeralHome(joined.province));
  } finally {
    await joined.close();
  }
}

const write = ({ province }: Pair, { id: institution }: FuneralHome, fact: PlaceFact) =>
  province.recordsAs('manager').create(place, hall(fact) as never, { region: COUNTY, institution });

/** No policy of this release names the later kind: its record is written as `records` would. */
async function writeShuttle({ province }: Pair, home: FuneralHome, from: string): Promise<string> {
  const { node, kinds, owner } = province;
  const record: StoredAny = {
    id: node.ids.uuid(),
    version: 1,
    province: node.node,
    region: COUNTY,
    institution: home.id,
    root: null,
    voided: false,
    reason: null,
    standard: node.standard,
    recordedAt: node.clock.now().toISOString(),
    recordedBy: 'test',
    fact: { name: '一号班车', from, since: '2026-04-01' },
  };
  const codec = kinds.codec(shuttle.kind);
  await owner.transaction(async (tx) => {
    await tx.run(insertRows(codec, [record]));
    await tx.run(insertLogRows([logRow(node, codec, record, 'create')]));
  });
  return record.id;
}

async function exchange(joined: Pair): Promise<void> {
  for (const at of [joined.province, joined.ministry]) {
    await joined.sequence(at);
    await takeCheckpoint(at.node);
  }
  let outcome = await sendNext(joined.up.sending, joined.partnerOf(joined.ministry));
  while (outcome.state === 'sent')
    outcome = await sendNext(joined.up.sending, joined.partnerOf(joined.ministry));
  assert.equal(outcome.state, 'idle');
}

const findings = async (joined: Pair, { node, kinds }: TestNode) => {
  const partners = [joined.partnerOf(joined.ministry), joined.partnerOf(joined.province)];
  const { findings: all } = await verifyNode(node, kinds, { partners, full: true });
  return all.map(({ where, element }) => `${where} ${element}`);
};

const held = ({ owner }: TestNode) =>
  owner.all<{ kind: string; code: string }>(
    sql`select kind, code from quarantine where settled_at is null and ${true}`,
  );

const places = ({ owner }: TestNode, what: string) =>
  owner.all(
    sql`select to_jsonb(p) ->> ${what} as value, code from place p
      where province = '370000' and code like ${'V%'} order by code`,
  );

test('a ministry of an earlier standard goes on with a later province, and nothing is lost on the way', () =>
  withPair({ province: later }, async (joined, home) => {
    const { ministry } = joined;
    const first = await write(joined, home, { code: 'V1', seats: 40, keeper: '李守园' });
    const second = await write(joined, home, { code: 'V2', seats: 10 });
    const records = joined.province.recordsAs('manager');
    await records.revise(place, second.id, 1, { seats: 12 } as never, '数错');
    const third = await write(joined, home, { code: 'V3', seats: 9 });
    await records.void(place, third.id, 1, '重复');
    await write(joined, home, { code: 'V4', kind: 'vigil-room' });
    const bus = await writeShuttle(joined, home, first.id);
    await exchange(joined);
    assert.deepEqual(await held(ministry), [{ kind: 'shuttle', code: 'unknown-element' }]);
    assert.deepEqual(
      (await places(ministry, 'kind')).map((row) => Object.values(row)),
      [
        ['memorial-garden', 'V1'],
        ['memorial-garden', 'V2'],
        ['memorial-garden', 'V3'],
        ['vigil-room', 'V4'],
      ],
    );
    assert.deepEqual(await findings(joined, ministry), []);
    assert.deepEqual(await findings(joined, joined.province), []);

    await bringToLater(ministry);
    const { node } = ministry;
    const upgraded = await nodeOn(node.db.url, { ...later, node: '000000', keys: ministry.keys });
    try {
      const receiving = {
        ...joined.receivingAt.ministry,
        node: upgraded.node,
        kinds: upgraded.kinds,
      };
      await retryHeld(receiving, 'what an older standard refused');
      const earlier = '2026-01-01T00:00:00.000Z';
      await upgraded.owner.run(sql`
        insert into partly_understood (origin, seq, standard, noted_at, settled_at)
        select origin, seq, '2020.1', ${earlier}, ${earlier} from mirror_entry
        where record = ${home.places.reception}`);
      assert.equal(await fillInAgain(receiving), 3);
      assert.equal(await fillInAgain(receiving), 0);
      const settled = await upgraded.owner.all(sql`
        select settled_at = ${earlier} as earlier, count(*) as n from partly_understood
        where ${true} group by 1 order by 1`);
      assert.deepEqual(settled, [
        { earlier: false, n: 3 },
        { earlier: true, n: 1 },
      ]);
      assert.deepEqual(await held(upgraded), []);
      assert.deepEqual(
        (await places(upgraded, 'seats')).map((row) => Object.values(row)),
        [
          ['40', 'V1'],
          ['12', 'V2'],
          ['9', 'V3'],
          [null, 'V4'],
        ],
      );
      const shuttles = await upgraded.owner.all<{ id: string }>(
        sql`select id from shuttle where ${true}`,
      );
      assert.deepEqual(shuttles, [{ id: bus }]);
      const found = await upgraded.recordsAs('inspector').find(place, first.id);
      assert.equal(found?.version, 1);
      assert.deepEqual(await findings(joined, upgraded), []);
      await upgraded.owner.run(sql`update place set seats = 99, keeper = null where code = 'V1'`);
      assert.deepEqual(await findings(joined, upgraded), ['place seats', 'place keeper']);
    } finally {
      await upgraded.close();
    }
  }));

test('of a record that is understood in part, what is understood is compared as ever', () =>
  withPair({ province: later }, async (joined, home) => {
    const { ministry } = joined;
    await write(joined, home, { code: 'V1', seats: 40 });
    await exchange(joined);
    await ministry.owner.run(
      sql`update place set name = '改名', kind = 'cremator' where code = 'V1'`,
    );
    assert.deepEqual(await findings(joined, ministry), ['place name', 'place kind']);
    await ministry.owner.run(sql`
      insert into partly_understood (origin, seq, standard, noted_at)
      select origin, seq, '2020.1', now() from mirror_entry where record = ${home.places.reception}`);
    await ministry.owner.run(
      sql`update place set licence_plate = '鲁A', name = 'V1', kind = 'memorial-garden' where code = 'V1'`,
    );
    assert.deepEqual(await findings(joined, ministry), ['place licencePlate']);
  }));

test('an entry that breaks what this node knows is refused, whatever later version it names', () =>
  withPair({ province: later }, async (joined, home) => {
    const log = emptyLog(joined, home.id);
    const { ids } = joined.province.node;
    const at = { kind: 'place', standard: LATER } as const;
    log.add({ ...at, id: ids.uuid() }, hall({ code: 'V1', holdsOne: 'perhaps', seats: 4 }));
    log.add({ ...at, id: ids.uuid() }, hall({ code: 'V2', kind: 'two words' }));
    log.add({ ...at, id: ids.uuid(), standard: '2026.1' }, hall({ code: 'V3' }));
    log.add(
      { ...at, id: ids.uuid(), standard: '2026.1' },
      hall({ code: 'V4', kind: 'cremator', seats: 1 }),
    );
    await sendGrouped(joined, log.entries, []);
    assert.deepEqual(
      (await held(joined.ministry)).map(({ code }) => code),
      ['invalid-input', 'invalid-input', 'invalid-input', 'invalid-input'],
    );
  }));

test('a ministry of a later standard asks of an earlier province only what there was then', () =>
  withPair({ ministry: later }, async (joined, home) => {
    const { ministry } = joined;
    await write(joined, home, { code: 'V1', kind: 'ecological-site' });
    await exchange(joined);
    assert.deepEqual(await held(ministry), []);
    assert.deepEqual(await findings(joined, ministry), []);
    const log = emptyLog(joined, home.id);
    await assert.rejects(
      ministry.owner.run(sql`update place set standard = ${LATER} where code = 'V1'`),
      { constraint: 'place__a_site_names_its_seats' },
    );
    assert.deepEqual(log.entries, []);
  }));

test('a ministry of a later standard asks of a province of the same all that there is', () =>
  withPair({ ministry: later, province: later }, async (joined, home) => {
    const log = emptyLog(joined, home.id);
    const { ids } = joined.province.node;
    const fact = { ...hall({ code: 'V1' }), kind: 'ecological-site' };
    const at = { kind: 'place' } as const;
    log.add({ ...at, id: ids.uuid() }, fact);
    log.add({ ...at, id: ids.uuid(), standard: '2026.1' }, { ...fact, code: 'V2' });
    log.add({ ...at, id: ids.uuid() }, { ...fact, code: 'V3', seats: 30 });
    const institution = {
      number: 'BZ370102-09',
      name: '测试殡仪馆',
      kind: 'BZ',
      state: '0',
      country: '156',
      address: '测试路 1 号',
    };
    const all = emptyLog(joined, home.id);
    all.add({ kind: 'institution', id: home.id }, institution);
    await sendGrouped(joined, [...all.entries, ...log.entries], []);
    assert.deepEqual(await held(joined.ministry), [{ kind: 'place', code: 'rule-broken' }]);
    assert.deepEqual(
      (await places(joined.ministry, 'seats')).map((row) => Object.values(row)),
      [
        [null, 'V2'],
        ['30', 'V3'],
      ],
    );
  }));
