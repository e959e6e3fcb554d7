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

const lastOf = async (prefix: string, year: number): Promise<number | undefined> =>
  (
    await opened.owner.maybe<{ last: number }>(
      sql`select last from number_series where region = ${COUNTY} and year = ${year} and prefix = ${prefix}`,
    )
  )?.last;

const bringCases = (numbers: readonly string[]) =>
  manager().createMany(
    funeralCase,
    numbers.map((number) => ({
      id: opened.node.ids.uuid(),
      fact: { number, state: '0', openedAt: '2025-01-05T01:00:00.000Z' } as const,
      owner: owner(),
    })),
  );

test('of numbers that are brought the greatest of each year counts, in whatever order; none goes back', async () => {
  await bringCases([
    `FZ${COUNTY}-2025-000007`,
    `FZ${COUNTY}-2025-000052`,
    `FZ${COUNTY}-2025-000009`,
    `FZ${COUNTY}-2024-000003`,
  ]);
  assert.deepEqual([await lastOf('FZ', 2025), await lastOf('FZ', 2024)], [52, 3]);
  await bringCases([`FZ${COUNTY}-2025-000008`]);
  assert.equal(await lastOf('FZ', 2025), 52);
});

test('who may not write or correct a record may not write or correct many', async () => {
  const clerk = opened.recordsAs('clerk', { region: COUNTY, institution: home.id });
  await assert.rejects(
    clerk.reviseMany(place, [change(home.places.hall, 1)]),
    refused('not-allowed'),
  );
  const hall = { code: 'N1', name: '新厅' } as const;
  const many = [{ id: opened.node.ids.uuid(), fact: hall, owner: owner() }];
  await assert.rejects(clerk.createMany(place, many as never), refused('not-allowed'));
  assert.equal((await manager().get(place, home.places.hall)).version, 1);
});

test('a character of one computer’s own among many records refuses all of them', async () => {
  const changes = { name: '厅\ue123' };
  await assert.rejects(
    manager().reviseMany(place, [
      change(home.places.vigil, 1),
      { ...change(home.places.hall, 1), changes },
    ]),
    (error) => isFault(error) && error.errors[0]?.rule === 'private-character',
  );
  assert.equal((await manager().get(place, home.places.vigil)).version, 1);
});

test('a record that is not there refuses many, and none of many is nothing', async () => {
  const versions = [change(home.places.hall, 1), change(opened.node.ids.uuid(), 1)];
  await assert.rejects(manager().reviseMany(place, versions), refused('not-found'));
  assert.deepEqual(await manager().reviseMany(place, []), []);
  assert.deepEqual(await manager().createMany(place, []), []);
});
