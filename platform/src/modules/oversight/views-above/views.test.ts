import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ViewAboveRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { type TestApi, testApi } from '../../../../test-support/api.ts';
import { COUNTY, funeralHome } from '../../../../test-support/fixtures.ts';
import { bodyInCare, type Journey } from '../../../../test-support/journey.ts';
import { type Pair, pair, partnerOf } from '../../../../test-support/pair.ts';
import { sequence } from '../../../../test-support/sequence.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { sendNext } from '../../exchange/send.ts';
import { oversightModule } from '../module.ts';
import { tellProvinces } from './tell.ts';

let joined: Pair;
let api: TestApi;
let journey: Journey;
let other: Journey;

const WHY = { purpose: 'supervision', reason: '民函〔2026〕8号，王某来信' };

/** What was written on the ministry arrives in the province. */
async function bringDown(): Promise<void> {
  const { ministry, province, down } = joined;
  await sequence(ministry);
  const records = ministry.recordsAs('partner', { account: 'node:000000' }, 'security');
  await tellProvinces({ node: ministry.node, records });
  await sequence(ministry);
  while ((await sendNext(down.sending, partnerOf(province))).state === 'sent');
}

before(async () => {
  joined = await pair();
  const { province, ministry, up } = joined;
  const home = await funeralHome(province);
  const clerk = province.recordsAs('clerk', { region: COUNTY, institution: home.id });
  journey = await bodyInCare(clerk, home);
  other = await bodyInCare(clerk, home, { cabinet: home.places.cabinet2 });
  await sequence(province);
  await sendNext(up.sending, partnerOf(ministry));
  api = await testApi(province, [oversightModule(province.node)]);
  const officer = ministry.recordsAs(
    'ministryOfficer',
    { account: 'officer-bj', name: '周平' },
    'supervision',
  );
  await officer.reveal(decedent, journey.decedent, WHY);
  await officer.audit({ act: 'export', seen: [journey.decedent, other.decedent] });
  await officer.audit({ act: 'print' });
  await bringDown();
});
after(async () => {
  await api.close();
  await joined.close();
});

const views = async (query = '') =>
  (await api.as('inspector').get<Page<ViewAboveRow>>(`/api/oversight/views-above${query}`)).body;

test('the inspector of the province sees which of its people the ministry viewed and exported, and why', async () => {
  const { rows } = await views();
  assert.deepEqual(
    rows.map(({ viewer, act, purpose, shown }) => [viewer, act, purpose, shown]).toSorted(),
    [
      ['周平', 'export', 'supervision', 2],
      ['周平', 'reveal', 'supervision', 1],
    ],
  );
  const revealed = rows.find(({ act }) => act === 'reveal');
  assert.equal(revealed?.reason, WHY.reason);
  assert.deepEqual(
    revealed?.cases.map((of) => of.case),
    [journey.case],
  );
});

test('the looks at one person are found by the case', async () => {
  assert.equal((await views(`?case=${journey.case}`)).total, 2);
  assert.equal((await views(`?case=${other.case}`)).total, 1);
});

test('a look is told once, however often the audit is looked through', async () => {
  await joined.ministry.owner.run(sql`update view_notice_progress set seq = 0`);
  await bringDown();
  assert.equal((await views()).total, 2);
});

test('what travels names records by the province’s own identifiers, and the reason is sealed where it arrives', async () => {
  const { owner } = joined.province;
  const rows = await owner.all<{ header: string; row: string }>(sql`
    select m.header, (select v::text from view_notice v where v.id = m.record) as row
    from mirror_entry m where m.kind = 'viewNotice' and ${true}`);
  assert.equal(rows.length, 2);
  for (const { header, row } of rows) {
    assert.equal((JSON.parse(header) as { audience: string }).audience, '370000');
    assert.doesNotMatch(`${header} ${row}`, /测试|王某/);
  }
});

test('nobody but an inspector of the whole province reads what the ministry told', async () => {
  assert.equal((await api.as('provinceOfficer').get('/api/oversight/views-above')).status, 403);
  const county = api.as('inspector', { region: COUNTY });
  const { body } = await county.get<Page<ViewAboveRow>>('/api/oversight/views-above');
  assert.equal(body.total, 0);
});
