import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import { tag } from '@qingming/standard/records/tag.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { formatTagNumber } from '@qingming/standard/numbers/tag-number.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { sql } from '../db/sql.ts';
import { isFault } from '../errors/fault.ts';

let opened: TestNode;
let home: FuneralHome;
before(async () => {
  opened = await testNode();
  home = await funeralHome(opened);
});
after(() => opened.close());

const manager = () => opened.recordsAs('manager', { region: COUNTY, institution: home.id });
const owner = () => ({ region: COUNTY, institution: home.id });
const refused = (code: string) => (error: unknown) => isFault(error) && error.code === code;

test('many records take a new version each, with one entry of the log each', async () => {
  const ids = [home.places.cabinet1, home.places.cabinet2];
  const recordedAt = '2026-01-05T01:00:00.000Z';
  const versions = ids.map((id) => ({
    id,
    version: 1,
    changes: { inUse: false },
    reason: '检修',
    recordedAt,
  }));
  const written = await manager().reviseMany(place, versions);
  assert.deepEqual(
    written.map((each) => [each.version, each.fact.inUse, each.recordedAt]),
    ids.map(() => [2, false, recordedAt]),
  );
  const logged = await opened.owner.all(
    sql`select 1 from log_entry where record = any(${ids}) and version = 2`,
  );
  assert.equal(logged.length, 2);
  assert.equal((await manager().get(place, home.places.cabinet1)).fact.inUse, false);
});

const change = (id: string, version: number) => ({
  id,
  version,
  changes: { note: '甲' },
  reason: '更名',
});

test('one stale version among many refuses all of them', async () => {
  const versions = [change(home.places.hall, 1), change(home.places.vigil, 7)];
  await assert.rejects(manager().reviseMany(place, versions), refused('stale-version'));
  assert.equal((await manager().get(place, home.places.hall)).version, 1);
});

test('one wrong value among many refuses all of them, in the words of its element', async () => {
  for (const changes of [{ name: 7 }, { name: '' }, { colour: '红' }]) {
    const versions = [change(home.places.hall, 1), { ...change(home.places.vigil, 1), changes }];
    await assert.rejects(
      manager().reviseMany(place, versions as never),
      (error) => isFault(error) && error.code === 'invalid-input' && error.errors.length > 0,
    );
  }
  assert.equal((await manager().get(place, home.places.hall)).version, 1);
});

test('a number that records bring with them is not given again', async () => {
  const id = opened.node.ids.uuid();
  const brought = {
    number: `FZ${COUNTY}-2026-000041`,
    state: '0',
    openedAt: '2026-01-05T01:00:00.000Z',
  };
  await manager().createMany(funeralCase, [
    { id, fact: brought, owner: owner(), recordedAt: '2026-01-05T01:00:00.000Z' },
  ]);
  const number = formatTagNumber({ subject: 'body', region: COUNTY, year: 2026, serial: 17 });
  const bodyTag = { number, subject: 'body', printedAt: '2026-01-05T01:00:00.000Z' };
  await manager().createMany(tag, [
    { id: opened.node.ids.uuid(), fact: bodyTag, owner: { ...owner(), root: id } },
  ]);
  const series = await opened.owner.all<{ prefix: string; last: number }>(
    sql`select prefix, last from number_series where region = ${COUNTY} and year = 2026 and prefix in ('FZ', 'T') order by 1`,
  );
  assert.deepEqual(series, [
    { prefix: 'FZ', last: 41 },
    { prefix: 'T', last: 17 },
  ]);
});
