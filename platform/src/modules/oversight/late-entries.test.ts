import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LateEntryRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay, type Journey } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { oversightModule } from './module.ts';

let node: TestNode;
let api: TestApi;
let homes: readonly [FuneralHome, FuneralHome];
let journeys: readonly [Journey, Journey];
const REASON = '停电，事后补登';

/** A cremation of a house that its manager entered an hour late. */
async function enteredLate(home: FuneralHome): Promise<Journey> {
  const scope = { region: home.region, institution: home.id };
  const manager = node.recordsAs('manager', { ...scope, account: 'manager-a', name: '冯主任' });
  const journey = await bodyInCare(manager, home);
  await manager.audit({
    act: 'late-entry',
    kind: 'cremation',
    subject: journey.case,
    reason: REASON,
    detail: { step: 'cremation', minutes: 60 },
  });
  await cremationUnderWay(node, manager, home, journey);
  return journey;
}

before(async () => {
  node = await testNode();
  homes = [await funeralHome(node), await funeralHome(node, 'BZ370203-01', '370203')];
  journeys = [await enteredLate(homes[0]), await enteredLate(homes[1])];
  api = await testApi(node, [oversightModule(node.node)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const PATH = '/api/oversight/late-entries';
const listFor = async (role: 'manager' | 'inspector' | 'countyOfficer', scope = {}, query = '') =>
  (await api.as(role, scope).get<Page<LateEntryRow>>(`${PATH}${query}`)).body;
const ofHouse = (home: FuneralHome) => ({ region: home.region, institution: home.id });

test('a late entry says whose cremation, how late, who stood there, who agreed and why', async () => {
  const { total, rows } = await listFor('manager', ofHouse(homes[0]));
  assert.equal(total, 1);
  const [row] = rows;
  assert.equal(row?.case, journeys[0].case);
  assert.match(row.caseNumber, /^FZ370102-/);
  assert.match(row.decedentName ?? '', /^测/);
  assert.deepEqual(
    [row.step, row.minutes, row.enteredBy, row.reason, row.operatorName, row.checkerName],
    ['cremation', 60, '冯主任', REASON, '孙伟', '赵刚'],
  );
  assert.ok(row.happenedAt !== null && row.happenedAt < row.at);
});

test('the inspector of the province sees those of every house, an officer those of the own county', async () => {
  assert.equal((await listFor('inspector')).total, 2);
  assert.equal(
    (await listFor('countyOfficer', { region: '370203' })).rows[0]?.case,
    journeys[1].case,
  );
  const house = await listFor('inspector', {}, `?institution=${homes[1].id}`);
  assert.deepEqual(
    house.rows.map((row) => row.case),
    [journeys[1].case],
  );
  assert.equal((await listFor('inspector', {}, '?from=2000-01-01&until=2000-01-02')).total, 0);
});

test('who neither supervises nor agrees does not read late entries', async () => {
  for (const role of ['clerk', 'operator', 'importer', 'systemAdmin'] as const)
    assert.equal((await api.as(role, ofHouse(homes[0])).get(PATH)).status, 403, role);
  assert.equal((await api.visitor.get(PATH)).status, 401);
});
