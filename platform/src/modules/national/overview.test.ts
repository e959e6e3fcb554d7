import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Counted, Overview, PeriodName } from '@qingming/connect/api/national.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { custody } from '@qingming/standard/records/custody.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { dayReport } from '@qingming/standard/records/oversight.ts';
import fc from 'fast-check';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, cremationUnderWay, openCase } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { civilDay, daysAfter } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import { nationalModule } from './module.ts';
import { yearBefore } from './periods.ts';

let node: TestNode;
let api: TestApi;
let homes: readonly FuneralHome[];
let records: Records;
before(async () => {
  node = await testNode();
  homes = [await funeralHome(node), await funeralHome(node, 'BZ370203-01', '370203')];
  records = node.recordsAs('manager');
  api = await testApi(node, [nationalModule(node.node, [{ node: '000000' }], { olderMs: 0 })]);
});
after(async () => {
  await api.close();
  await node.close();
});

const today = civilDay(new Date());
/** Noon, or a moment ago on a day that is not over. */
const noon = (day: string): string =>
  day === today
    ? new Date(Date.now() - 1000).toISOString()
    : new Date(`${day}T12:00:00+08:00`).toISOString();

async function overview(scope = {}, day = today): Promise<Overview> {
  const { status, body, text } = await api
    .as('provinceOfficer', scope)
    .get<Overview>(`/api/national/overview?day=${day}`);
  assert.equal(status, 200, text);
  return body;
}

async function countedFor(
  indicator: string,
  from: string,
  to: string,
  region = '370000',
): Promise<Counted> {
  const words = new URLSearchParams({ indicator, from, to, region, size: '1' });
  const { status, body, text } = await api
    .as('provinceOfficer')
    .get<Counted>(`/api/national/counted?${words}`);
  assert.equal(status, 200, text);
  return body;
}

type Act =
  | { readonly act: 'open'; readonly day: number; readonly home: number }
  | { readonly act: 'correct'; readonly which: number; readonly day: number }
  | { readonly act: 'void'; readonly which: number };

/** Days back: today or before, and about the same a year earlier. */
const anyDay = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 363, max: 400 }));
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('open' as const), day: anyDay, home: fc.nat(1) }),
  fc.record({ act: fc.constant('correct' as const), which: fc.nat(50), day: anyDay }),
  fc.record({ act: fc.constant('void' as const), which: fc.nat(50) }),
);

interface Written {
  readonly id: string;
  version: number;
}

async function play(acts: readonly Act[]): Promise<void> {
  const open: Written[] = [];
  for (const act of acts) {
    if (act.act === 'open') {
      const home = homes[act.home];
      assert.ok(home);
      const fact = { state: '0', openedAt: noon(daysAfter(today, -act.day)) };
      const { id } = await records.create(
        funeralCase,
        fact as Parameters<typeof records.create<typeof funeralCase>>[1],
        { region: home.region, institution: home.id },
      );
      open.push({ id, version: 1 });
      continue;
    }
    const one = open[act.which % Math.max(1, open.length)];
    if (one === undefined) continue;
    if (act.act === 'correct') {
      const openedAt = noon(daysAfter(today, -act.day));
      await records.revise(funeralCase, one.id, one.version, { openedAt }, '更正受理时间');
      one.version += 1;
      continue;
    }
    await records.void(funeralCase, one.id, one.version, '误登记');
    open.splice(open.indexOf(one), 1);
  }
}

async function requireEqual(day = today): Promise<void> {
  const { indicators, periods, total, divisions } = await overview({}, day);
  for (const { name } of indicators)
    for (const period of Object.keys(periods) as PeriodName[])
      for (const side of ['now', 'complete', 'before'] as const) {
        const days = periods[period][side];
        const shown = total.figures[name]?.[period][side];
        if (days === null) {
          assert.equal(shown, null, `${name} ${period} ${side}`);
          continue;
        }
        const { from, to } = days;
        assert.equal((await countedFor(name, from, to)).value, shown, `${name} ${period} ${side}`);
        const sum = divisions.reduce(
          (all, row) => all + (row.figures[name]?.[period][side] ?? 0),
          0,
        );
        assert.equal(sum, shown, `${name} ${period} ${side} by division`);
      }
}

test('every number is the number of the records that it opens to, whatever was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 4, maxLength: 14 }), async (acts) => {
      await play(acts);
      await requireEqual();
      await requireEqual(daysAfter(today, -1));
    }),
    { numRuns: 4 },
  );
});

test('a cremation is counted when it is finished, and where it was', async () => {
  const home = homes[0];
  assert.ok(home);
  const before = (await overview()).total.figures['cremations']?.year.now ?? 0;
  const journey = await bodyInCare(records, home);
  const started = await cremationUnderWay(node, records, home, journey);
  assert.equal((await overview()).total.figures['cremations']?.year.now, before);
  const finishedAt = new Date(Date.now() - 60_000).toISOString();
  await records.together(async (all) => {
    const stays = await all.ofRoot(custody, journey.case);
    const last = stays.find(({ fact }) => fact.until === undefined);
    assert.ok(last);
    await all.revise(
      custody,
      last.id,
      last.version,
      { until: finishedAt, endedBy: 'cremated' },
      '火化结束',
    );
    const finishTag = journey.bodyTag.number;
    await all.revise(
      cremation,
      started,
      1,
      { finishedAt, finishTag, ashesWanted: false },
      '火化结束',
    );
  });
  const { divisions } = await overview();
  assert.equal(
    divisions.find(({ region }) => region === '370100')?.figures['cremations']?.year.now,
    before + 1,
  );
  const day = civilDay(new Date(finishedAt));
  const { rows } = await countedFor('cremations', day, day, COUNTY);
  assert.equal(rows[0]?.record, started);
  assert.match(rows[0]?.name ?? '', /^测\*+/);
  assert.match(rows[0]?.caseNumber ?? '', /\d{6}/);
});

test('a county officer sees the numbers of the county and no others', async () => {
  const { divisions, region } = await overview({ region: '370203' });
  assert.equal(region, '370203');
  assert.deepEqual(
    divisions.map((row) => row.region),
    ['370203'],
  );
  const { status, body } = await api
    .as('countyOfficer', { region: '370203' })
    .get<{ code: string }>('/api/national/overview?region=370102');
  assert.equal(status, 403);
  assert.equal(body.code, 'out-of-scope');
});

test('a county’s overview lists its institutions, which add up to the county, and no other’s', async () => {
  const [home, far] = homes;
  assert.ok(home && far);
  const second = await funeralHome(node, 'BZ370102-77', COUNTY);
  await play([
    { act: 'open', day: 1, home: 0 },
    { act: 'open', day: 1, home: 1 },
    { act: 'open', day: 370, home: 0 },
  ]);
  await openCase(records, { region: COUNTY, id: second.id }, noon(daysAfter(today, -1)));
  const { divisions, total, indicators, periods } = await overview({ region: COUNTY });
  const ids = divisions.map(({ institution }) => institution);
  assert.ok(ids.includes(home.id) && ids.includes(second.id));
  assert.ok(!ids.includes(far.id));
  for (const { name } of indicators)
    for (const period of Object.keys(periods) as PeriodName[])
      for (const side of ['now', 'complete', 'before'] as const) {
        const shown = total.figures[name]?.[period][side];
        const of = divisions.map((row) => row.figures[name]?.[period][side] ?? 0);
        const sum = of.reduce((all, value) => all + value, 0);
        assert.equal(sum, shown ?? 0, `${name} ${period} ${side}`);
      }
  const own = divisions.find(({ institution }) => institution === second.id);
  assert.equal(own?.figures['casesOpened']?.year.now, 1);
  assert.equal(own?.completeness.due, 7);
  for (const key of ['due', 'reports', 'stated', 'held'] as const)
    assert.equal(
      divisions.reduce((all, row) => all + row.completeness[key], 0),
      total.completeness[key],
      key,
    );
});

test('of an institution outside the scope nothing is said, not even that nothing happened', async () => {
  const home = homes[0];
  assert.ok(home);
  const words = new URLSearchParams({
    indicator: 'casesOpened',
    from: today,
    to: today,
    institution: home.id,
  });
  const asked = (region: string) =>
    api.as('countyOfficer', { region }).get(`/api/national/counted?${words}`);
  assert.equal((await asked('370203')).status, 404);
  assert.equal((await asked(COUNTY)).status, 200);
});

test('a division without an institution is told from one where nothing happened', async () => {
  const { divisions } = await overview();
  const of = (region: string) => divisions.find((row) => row.region === region)?.institutions;
  assert.deepEqual([of('370200'), of('370300')], [1, 0]);
});

test('an institution’s staff have no national view', async () => {
  for (const path of [
    'overview',
    'stream',
    'links',
    `counted?indicator=paid&from=${today}&to=${today}`,
  ]) {
    const { status } = await api.as('clerk').get(`/api/national/${path}`);
    assert.equal(status, 403);
  }
});

test('completeness says what was stated, what is held, and of how many reports', async () => {
  const home = homes[1];
  assert.ok(home);
  const day = daysAfter(today, -2);
  const owner = { region: home.region, institution: home.id };
  await records.create(
    dayReport,
    {
      day,
      opened: 3,
      cremated: 1,
      placed: 0,
      certificates: 0,
      closed: 0,
      inCare: 2,
      charged: 0,
      waived: 0,
      paid: 0,
    },
    owner,
  );
  const fresh = await testApi(node, [nationalModule(node.node, [])]);
  const { body } = await fresh.as('provinceOfficer').get<Overview>('/api/national/overview');
  await fresh.close();
  const row = body.divisions.find(({ region }) => region === '370200');
  const opened = (await countedFor('casesOpened', day, day, '370203')).value;
  assert.deepEqual(row?.completeness, {
    from: daysAfter(today, -7),
    to: daysAfter(today, -1),
    due: 7,
    reports: 1,
    stated: 4,
    held: Math.min(3, opened),
  });
});

test('an export of what a number counts is masked and logged', async () => {
  const path = `/api/national/counted.csv?indicator=casesOpened&from=${yearBefore(today)}&to=${today}`;
  const { status, text } = await api.as('inspector').get(path);
  assert.equal(status, 200);
  assert.match(text.split('\r\n')[0] ?? '', /Case number,Day,Division,Institution/);
  assert.doesNotMatch(text, /测试\d/);
  const logged = await node.owner.all(sql`select 1 from audit_entry where act = 'export'`);
  assert.equal(logged.length, 1);
});
