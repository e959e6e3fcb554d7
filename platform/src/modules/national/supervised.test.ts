import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  InstitutionFigures,
  Overview,
  SupervisedPage,
  SupervisedRow,
} from '@qingming/connect/api/national.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { nationalModule } from './module.ts';

const today = civilDay(new Date());
const yesterday = daysAfter(today, -1);
const OTHER_COUNTY = '370203';

let node: TestNode;
let api: TestApi;
let homes: readonly [FuneralHome, FuneralHome, FuneralHome];

const openOn = (home: FuneralHome, day: string) => {
  const fact = { state: '0', openedAt: `${day}T04:00:00.000Z` } as const;
  const records = node.recordsAs('manager');
  return records.create(
    funeralCase,
    fact as Parameters<typeof records.create<typeof funeralCase>>[1],
    { region: home.region, institution: home.id },
  );
};

before(async () => {
  node = await testNode();
  homes = [
    await funeralHome(node),
    await funeralHome(node, 'BZ370102-02'),
    await funeralHome(node, 'BZ370203-01', OTHER_COUNTY),
  ];
  api = await testApi(node, [nationalModule(node.node, [], { olderMs: 0 })]);
  for (const day of [yesterday, yesterday, daysAfter(today, -40)]) await openOn(homes[0], day);
  await openOn(homes[2], yesterday);
});
after(async () => {
  await api.close();
  await node.close();
});

const PATH = '/api/national/institutions';

type Caller = ReturnType<TestApi['as']>;

async function tableOf(caller: Caller, query = ''): Promise<SupervisedPage> {
  const { status, body, text } = await caller.get<SupervisedPage>(
    `${PATH}?day=${yesterday}${query}`,
  );
  assert.equal(status, 200, text);
  return body;
}

const officer = (): Caller => api.as('provinceOfficer');
const rowOf = ({ rows }: SupervisedPage, { id }: FuneralHome): SupervisedRow => {
  const found = rows.find((row) => row.id === id);
  assert.ok(found);
  return found;
};

test('each level sees the institutions of its own division, a home itself, a group its own', async () => {
  const [own, second, far] = homes;
  const idsOf = async (caller: Caller) =>
    new Set((await tableOf(caller, '&size=200')).rows.map(({ id }) => id));
  assert.deepEqual(await idsOf(officer()), new Set(homes.map(({ id }) => id)));
  assert.deepEqual(
    await idsOf(api.as('countyOfficer', { region: '3701' })),
    new Set([own.id, second.id]),
  );
  assert.deepEqual(
    await idsOf(api.as('countyOfficer', { region: OTHER_COUNTY })),
    new Set([far.id]),
  );
  const house = { region: COUNTY, institution: own.id };
  assert.deepEqual(await idsOf(api.as('manager', house)), new Set([own.id]));
  const group = { region: '37', institutions: [own.id, far.id] };
  assert.deepEqual(await idsOf(api.as('manager', group)), new Set([own.id, far.id]));
  assert.equal((await api.as('clerk', house).get(PATH)).status, 403);
  const beyond = await api
    .as('countyOfficer', { region: COUNTY })
    .get(`${PATH}?region=${OTHER_COUNTY}`);
  assert.equal(beyond.status, 403);
});

test('the figures of institutions add up to those of the overview, in every period', async () => {
  const { body } = await officer().get<Overview>(`/api/national/overview?day=${yesterday}`);
  for (const period of ['day', 'month', 'year'] as const) {
    const { rows, indicators } = await tableOf(officer(), `&period=${period}&size=200`);
    for (const { name } of indicators) {
      const sum = rows.reduce((all, { figures }) => all + (figures[name] ?? 0), 0);
      assert.equal(sum, body.total.figures[name]?.[period].now, `${name} ${period}`);
    }
  }
  const { rows } = await tableOf(officer(), '&period=day');
  assert.equal(rows.find(({ id }) => id === homes[0].id)?.figures['casesOpened'], 2);
});

test('the table is sorted by any figure and turned page by page without losing a line', async () => {
  const busiest = await tableOf(officer(), '&period=day&sort=casesOpened&descending=true&size=1');
  assert.equal(busiest.rows[0]?.id, homes[0].id);
  const seen: string[] = [];
  let query = '&period=day&sort=missingReports&size=1';
  for (let page = await tableOf(officer(), query); ; page = await tableOf(officer(), query)) {
    seen.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    query = `&period=day&sort=missingReports&size=1&after=${encodeURIComponent(page.next)}`;
  }
  assert.deepEqual(new Set(seen), new Set(homes.map(({ id }) => id)));
  assert.equal(seen.length, homes.length);
  const { rows } = await tableOf(
    officer(),
    `&region=${OTHER_COUNTY}&kind=BZ&text=${encodeURIComponent('bz3702')}`,
  );
  assert.deepEqual(
    rows.map(({ id }) => id),
    [homes[2].id],
  );
});

test('a missing day report, the last active day and a body kept too long stand beside the figures', async () => {
  const [home] = homes;
  const before = rowOf(await tableOf(officer()), home);
  assert.deepEqual([before.completeness?.due, before.completeness?.reports], [7, 0]);
  assert.equal(before.lastDay, yesterday);
  assert.equal(before.pricesSince, null);
  assert.equal(before.returned, 0);
  const figures = { opened: 2, cremated: 0, placed: 0, certificates: 0, closed: 0, inCare: 0 };
  await node
    .recordsAs('manager')
    .create(
      dayReport,
      { day: yesterday, ...figures, charged: 0, waived: 0, paid: 0 },
      { region: home.region, institution: home.id },
    );
  const { case: id } = await bodyInCare(node.recordsAs('manager'), home);
  const reported = rowOf(await tableOf(officer()), home);
  assert.deepEqual(reported.completeness, {
    ...before.completeness,
    reports: 1,
    stated: 2,
    held: 2,
  });
  // An extension or a move cannot be recorded in the past: the stay is made old where it is kept.
  await node.owner.all(sql`
    with resting as (select set_config('session_replication_role', 'replica', true))
    update custody set since = since - interval '20 days' from resting where case_id = ${id}::uuid returning 1`);
  assert.equal(rowOf(await tableOf(officer()), home).overdue, (reported.overdue ?? 0) + 1);
});

test('the file has every institution and figure, and that it was taken out is logged', async () => {
  const { status, text } = await officer().get(
    `${PATH}.csv?day=${yesterday}&period=year&sort=casesOpened&descending=true`,
  );
  assert.equal(status, 200);
  const lines = text.trimEnd().split('\r\n');
  assert.match(lines[0] ?? '', /Cases opened.*Fees before waivers \(yuan\).*Daily reports due/);
  assert.match(lines[1] ?? '', /^BZ370102-01/);
  assert.equal(lines.length, homes.length + 1);
  const logged = await node.owner.all(
    sql`select 1 from audit_entry where act = 'export' and kind = 'institution'`,
  );
  assert.equal(logged.length, 1);
  const sheet = await officer().get(`${PATH}.xlsx?day=${yesterday}`);
  assert.equal(sheet.status, 200);
  assert.match(sheet.text, /^PK/);
});

test('an institution has its figures by period beside last year’s, for nobody outside its scope', async () => {
  const [home] = homes;
  const path = `${PATH}/${home.id}?day=${yesterday}`;
  const { body } = await officer().get<InstitutionFigures>(path);
  // Soon after midnight a body that came an hour ago came yesterday.
  const { opened } = await node.owner.one<{ opened: number }>(sql`
    select count(*) as opened from funeral_case
    where institution = ${home.id}::uuid and qm_civil_day(opened_at) = ${yesterday}`);
  assert.ok(opened >= 2);
  assert.equal(body.total.figures['casesOpened']?.day.now, opened);
  assert.equal(body.total.institution, home.id);
  assert.equal(body.row.number, 'BZ370102-01');
  assert.equal((await api.as('countyOfficer', { region: OTHER_COUNTY }).get(path)).status, 404);
  const other = { region: COUNTY, institution: homes[1].id };
  assert.equal((await api.as('manager', other).get(path)).status, 404);
});
