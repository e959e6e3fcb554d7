import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KindHistory, KindRecordPage } from '@qingming/connect/api/kinds.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, type Journey } from '../../../test-support/journey.ts';
import { type Pair, pair } from '../../../test-support/pair.ts';
import { sendNext } from '../exchange/send.ts';
import { workspaceModule } from './module.ts';
import { ACT_CODE } from '../../levels/act-code.ts';

let joined: Pair;
let ministry: TestApi;
let home: FuneralHome;
let journey: Journey;
before(async () => {
  joined = await pair();
  home = await funeralHome(joined.province);
  journey = await bodyInCare(joined.province.recordsAs('manager'), home, {
    identityNumber: '11010519491231002X',
  });
  await joined.sequence(joined.province);
  await sendNext(joined.up.sending, joined.partnerOf(joined.ministry));
  ministry = await testApi(joined.ministry, [
    workspaceModule(joined.ministry.node, joined.ministry.kinds, ACT_CODE),
  ]);
});
after(async () => {
  await ministry.close();
  await joined.close();
});

const officer = () => ministry.as('ministryOfficer');

test('a record that came from a province is read in one’s own scope, with the others of its case', async () => {
  const path = `/api/kinds/funeralCase/records/${journey.case}`;
  const { body } = await officer().get<KindRecordPage>(path);
  assert.match(String(body.record.fact['openedAt']), /^\d{4}-\d{2}-\d{2}T/);
  assert.ok(body.others.some(({ kind, id }) => kind === 'decedent' && id === journey.decedent));
  assert.deepEqual([body.may.revise, body.may.void], [false, false]);
  assert.equal((await ministry.as('inspector', { region: '11' }).get(path)).status, 404);
});

test('a province’s record is not the ministry’s to correct', async () => {
  const path = `/api/kinds/place/records/${home.places.hall}`;
  const { body } = await officer().get<KindRecordPage>(path);
  assert.equal(body.may.revise, false);
  const change = { version: 1, changes: { name: '改名' }, reason: '试改' };
  assert.equal((await officer().patch(path, change)).status, 403);
});

test('the history of a record that came from a province is told from what was received', async () => {
  const path = `/api/kinds/place/records/${home.places.hall}/history`;
  const { entries } = (await officer().get<KindHistory>(path)).body;
  assert.deepEqual(
    entries.map(({ act, version }) => [act, version]),
    [['create', 1]],
  );
});

test('the person of a case is masked on the page and in the history', async () => {
  const path = `/api/kinds/decedent/records/${journey.decedent}`;
  const { record } = (await officer().get<KindRecordPage>(path)).body;
  assert.match(String(record.fact['name']), /^测\*+$/);
  assert.equal(record.fact['identityNumber'], '110***************');
  const { text } = await officer().get(`${path}/history`);
  assert.doesNotMatch(text, /11010519491231002X/);
});
