import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type {
  InspectionPage,
  InstitutionYears,
  YearFigures,
} from '@qingming/connect/api/inspections.ts';
import { INSPECTION_ACTS } from '@qingming/standard/processes/inspections.ts';
import { YEARLY_REPORT_ACTS } from '@qingming/standard/processes/yearly-reports.ts';
import { inspectionScore, rectification } from '@qingming/standard/records/inspection-score.ts';
import { yearlyFigure, yearlyReport } from '@qingming/standard/records/yearly-report.ts';
import { regionalTerm } from '@qingming/standard/records/regional-term.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { wrongAnswers } from '../../../test-support/act-bounds.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import {
  type Columbarium,
  deskOf,
  granted,
  holder,
  openColumbarium,
} from '../burials/burials.test-support.ts';
import { inspectionsModule } from './module.ts';
import { actsOn, schemeOf, WORDS, type Who } from './inspections.test-support.ts';

let house: Columbarium;
let own: TestApi;
before(async () => {
  house = await openColumbarium();
  own = await testApi(house.node, [inspectionsModule(house.node.node)]);
  await schemeOf(house.node);
});
after(async () => {
  await own.close();
  await house.close();
});

const [ONE, OTHER, INSIDER] = [1, 2, 3].map((at) => `01a21d6d-0000-7000-8000-00000000000${at}`) as [
  string,
  string,
  string,
];
const clerk = (account = 'clerk'): Who =>
  house.api.as('clerk', { ...house.scope, account, staff: house.home.people.clerk });
const manager = (account = 'manager'): Who => house.api.as('manager', { ...house.scope, account });
const officer = (account = 'county'): Who =>
  house.api.as('countyOfficer', { region: COUNTY, account });
const onReports = actsOn('yearlyReport');
const onInspections = actsOn('inspection');
const asNode = () => house.node.recordsAs('provinceOfficer');

/** Past every door, the database has the last word. */
const refusedBySql = (table: string, id: string, change: Sql, rule: RegExp): Promise<void> =>
  assert.rejects(
    house.node.owner.run(
      sql`update ${raw(table)} set version = version + 1, ${change} where id = ${id}::uuid`,
    ),
    rule,
    change.sql,
  );

test('a report is prepared by one, filed by another with the figures of the platform, checked by the authority', async () => {
  const desk = deskOf(clerk);
  const plot = await house.niche();
  await house.niche();
  const right = await desk.begun('grant-at-once', { plot, ...holder, ...granted });
  const person = await desk.done(right, 'add-person', {
    name: '朱大海',
    alive: false,
    diedOn: '2025-03',
  });
  await desk.done(
    right,
    'lay-to-rest',
    { placedOn: '2025-04-04' },
    { record: person.record, version: person.version },
  );
  const begun = await onReports.begin(clerk(), 'prepare-report', { year: '2025' });
  assert.equal(begun.status, 200, begun.text);
  const id = begun.body.root;
  assert.match(
    (await onReports.begin(clerk(), 'prepare-report', { year: '2025' })).text,
    /one-report/,
    'one report a year',
  );
  for (const year of ['25', '2025-03', '2027'])
    assert.equal((await onReports.begin(clerk(), 'prepare-report', { year })).status, 400, year);
  await onReports.refused(/a-report-says-what-it-must/, clerk(), id, 'submit-report');
  await onReports.done(clerk(), id, 'edit-report', WORDS);
  await onReports.done(clerk(), id, 'submit-report');
  assert.equal(
    (await onReports.take(manager('clerk'), id, 'file-report')).status,
    403,
    'the same person',
  );
  assert.equal(
    (await onReports.take(officer(), id, 'file-report')).status,
    403,
    'not the authority',
  );
  await onReports.done(manager(), id, 'file-report');
  const { fact } = await onReports.now(officer(), id);
  const stated = await asNode().ofRoot(yearlyFigure, id);
  const figures = new Map(stated.map((one) => [one.fact.figure, one.fact]));
  assert.equal(fact['figures'], stated.length);
  const told = (name: Parameters<typeof figures.get>[0]) => {
    const { value, whole } = figures.get(name) ?? {};
    return [value, whole];
  };
  assert.deepEqual(told('niches'), [2, undefined]);
  assert.deepEqual(told('places-granted'), [1, 2]);
  assert.deepEqual(told('places-occupied'), [1, 2]);
  assert.deepEqual(told('burials'), [1, undefined], 'by the day of the burial, in the year');
  assert.deepEqual(told('rights-granted'), [0, undefined], 'granted in 2026');
  assert.deepEqual(told('staff'), [5, undefined]);
  assert.deepEqual(told('day-reports'), [0, 365]);
  assert.deepEqual(told('cremations'), [0, undefined]);

  await onReports.done(officer(), id, 'send-back-report', { opinion: '请补充消防情况。' });
  await onReports.done(clerk(), id, 'edit-report', { ...WORDS, safety: '消防检查五次，无事故。' });
  await onReports.done(clerk(), id, 'submit-report');
  house.later(0.01);
  await onReports.done(manager(), id, 'file-report');
  assert.equal(
    (await asNode().ofRoot(yearlyFigure, id)).length,
    stated.length * 2,
    'what was stated first stays',
  );
  await onReports.done(officer(), id, 'check-report', {});
  const niches = stated.find(({ fact: { figure } }) => figure === 'niches');
  const report = await asNode().get(yearlyReport, id);
  await refusedBySql('yearly_report', id, sql`safety = '没有事故'`, /submitted.of.a.report.stays/);
  await refusedBySql('yearly_report', id, sql`figures = figures + 1`, /figures-of-a-report/);
  await refusedBySql('yearly_report', id, sql`filed_by = prepared_by`, /files_did_not_prepare/);
  await refusedBySql(
    'yearly_report',
    id,
    sql`until = '2025-11-30'`,
    /of_one_year|stays-of-its-year/,
  );
  await refusedBySql(
    'yearly_figure',
    niches?.id ?? '',
    sql`value = value + 1`,
    /stated-figure-stays/,
  );
  await assert.rejects(
    house.node
      .recordsAs('manager', house.scope)
      .create(
        yearlyFigure,
        { figure: 'plots-over-size', value: 0, workedAt: report.fact.filedAt ?? '' },
        { ...house.scope, root: id },
      ),
    (error: unknown) => JSON.stringify(error).includes('a-figure-is-of-the-filing'),
    'nobody adds a figure',
  );
});

test('a report of a year that is not over may be prepared, and is not filed', async () => {
  const { root } = (await onReports.begin(clerk(), 'prepare-report', { year: '2026' })).body;
  await onReports.done(clerk(), root, 'edit-report', WORDS);
  await onReports.done(clerk(), root, 'submit-report');
  await onReports.refused(/a-year-is-over/, manager(), root, 'file-report');
  assert.equal((await asNode().ofRoot(yearlyFigure, root)).length, 0, 'nothing half-written stays');
});

async function opened(who: Who = officer()): Promise<string> {
  const answer = await onInspections.begin(who, 'open-inspection', {
    year: '2026',
    authority: '历下区民政局',
    institution: house.home.id,
  });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.root;
}

const linesOf = async (id: string) =>
  (await asNode().ofRoot(inspectionScore, id)).toSorted(
    (one, two) => two.fact.most - one.fact.most,
  );

const score = (
  id: string,
  line: { id: string; version: number },
  answers: object,
  who = officer(),
) =>
  onInspections.take(who, id, 'score-point', {
    record: line.id,
    version: line.version,
    ...answers,
  });

const CONCLUDES = { visitedOn: '2026-11-26', inspectors: '赵检、钱查' } as const;

test('an inspection takes over the scheme, is judged point by point, and what is asked is put right and checked by others', async () => {
  const elsewhere = house.api.as('countyOfficer', { region: '370103', account: 'elsewhere' });
  const asked = { year: '2026', authority: '某区民政局', institution: house.home.id };
  assert.notEqual((await onInspections.begin(elsewhere, 'open-inspection', asked)).status, 200);
  assert.equal((await onInspections.begin(manager(), 'open-inspection', asked)).status, 403);
  const id = await opened();
  assert.match(
    (await onInspections.begin(officer(), 'open-inspection', asked)).text,
    /under-way/,
    'one at a time',
  );
  const [prices, safety, shown] = await linesOf(id);
  assert.ok(prices && safety && shown);
  assert.equal((await linesOf(id)).length, 3, 'neither of another year nor of another kind');
  const { measured, measuredOf, proposed } = prices.fact;
  assert.ok(measured !== undefined && measured > 0, 'measured by the platform');
  assert.equal(measuredOf, 331, 'the days of 2026 up to today');
  assert.equal(proposed, Math.round((10 * measured) / 331));

  assert.match(
    (await score(id, safety, { score: 9, reason: '无' })).text,
    /no-more-than-its-points/,
  );
  assert.match((await score(id, safety, { score: 3 })).text, /have-a-reason/);
  assert.match((await score(id, safety, { doesNotApply: true })).text, /have-a-reason/);
  assert.match((await score(id, safety, {})).text, /scored-or-does-not-apply/);
  assert.equal((await score(id, safety, { score: 8 }, manager())).status, 403);
  assert.equal((await score(id, safety, { score: 5, reason: '灭火器过期两具' })).status, 200);
  await onInspections.refused(/every-point-is-judged/, officer(), id, 'conclude-passed', CONCLUDES);
  assert.equal((await score(id, prices, { score: 10 })).status, 200);
  assert.equal((await score(id, shown, { doesNotApply: true, reason: '没有此项' })).status, 200);
  await onInspections.refused(/the-result-fits/, officer(), id, 'conclude-rectify', {
    ...CONCLUDES,
    result: 'rectify',
  });
  const what = await onInspections.done(officer(), id, 'ask-rectification', {
    asked: '更换过期灭火器',
    dueOn: '2026-12-27',
    point: safety.id,
  });
  await onInspections.refused(/the-result-fits/, officer(), id, 'conclude-passed', CONCLUDES);
  await onInspections.done(officer(), id, 'conclude-rectify', { ...CONCLUDES, result: 'rectify' });
  const { fact } = await onInspections.now(officer(), id);
  assert.deepEqual(
    [fact['total'], fact['most'], fact['rectifyBy'], fact['state'], fact['round']],
    [15, 18, '2026-12-27', 'rectifying', 1],
  );

  const late = await score(id, (await linesOf(id))[1] ?? safety, { score: 8 });
  assert.equal(late.status, 422, 'judged while it is open');
  const at = (version: number) => ({ record: what.record, version });
  assert.equal(
    (await onInspections.take(officer(), id, 'report-done', { ...at(1), doneWords: '已换' }))
      .status,
    403,
  );
  const done = await onInspections.done(manager(), id, 'report-done', {
    ...at(1),
    doneWords: '已更换两具',
  });
  await onInspections.refused(/put-right-was-checked/, officer(), id, 'close-inspection');
  assert.equal(
    (
      await onInspections.take(officer('manager'), id, 'check-done', {
        ...at(done.version),
        outcome: 'accepted',
      })
    ).status,
    403,
    'who did it does not check it',
  );
  await onInspections.refused(/not-right-says-why/, officer(), id, 'check-done', {
    ...at(done.version),
    outcome: 'again',
  });
  const again = await onInspections.done(officer(), id, 'check-done', {
    ...at(done.version),
    outcome: 'again',
    checkWords: '还差一具',
  });
  const redone = await onInspections.done(manager(), id, 'report-done', {
    ...at(again.version),
    doneWords: '三具都已更换',
  });
  await onInspections.done(officer(), id, 'check-done', {
    ...at(redone.version),
    outcome: 'accepted',
  });
  await onInspections.done(officer(), id, 'close-inspection');
  assert.equal(
    (await onInspections.take(officer(), id, 'publish-inspection')).status,
    403,
    'who concluded',
  );
  await onInspections.done(officer('other'), id, 'publish-inspection');

  await refusedBySql('inspection', id, sql`total = 18`, /concluded-stays|total-is-the-sum/);
  await refusedBySql('inspection', id, sql`result = 'pass'`, /concluded-stays|result-fits/);
  await refusedBySql(
    'inspection',
    id,
    sql`published_by = concluded_by`,
    /publishes_did_not|concluded-stays/,
  );
  await refusedBySql('inspection_score', safety.id, sql`score = 8`, /judged-while|scored/);
  await refusedBySql('inspection_score', safety.id, sql`most = 5`, /no_more_than|list-stays/);
  await refusedBySql(
    'rectification',
    what.record,
    sql`done_words = '没有做'`,
    /accepted-stays|done-says/,
  );
  await refusedBySql(
    'rectification',
    what.record,
    sql`checked_by = done_by`,
    /checks_did_not|accepted/,
  );
  const stored = await asNode().get(rectification, what.record);
  assert.equal(stored.fact.outcome, 'accepted');
});

const seen = async <Body>(who: Who, path: string): Promise<Body> => {
  const answer = await who.get<Body>(path);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};

test('a county sees its houses, the province its divisions, and late is only what a recorded term says', async () => {
  const county = own.as('countyOfficer', { region: COUNTY });
  const years = '/api/institution-years?year=2025';
  const [one] = (await seen<InstitutionYears>(county, years)).houses;
  assert.deepEqual([one?.report?.state, one?.late, one?.inspection], ['checked', null, null]);
  const [before] = (await seen<InstitutionYears>(county, '/api/institution-years?year=2024'))
    .houses;
  assert.equal(before?.late, null, 'nothing is late without a term');
  const term = {
    division: '370100',
    term: 'yearly-report',
    length: 90,
    document: '测试规定',
    effectiveFrom: '2020-01-01',
  } as const;
  await asNode().create(regionalTerm, term, { region: house.node.node.node });
  const late = await seen<InstitutionYears>(
    own.as('provinceOfficer'),
    '/api/institution-years?year=2024',
  );
  assert.deepEqual(
    late.divisions.map(({ region, houses, late: of }) => [region, houses, of]),
    [['370100', 1, 1]],
  );
  const inspected = await seen<InstitutionYears>(
    own.as('provinceOfficer'),
    '/api/institution-years?year=2026',
  );
  const { inspected: many, passed, rectifying } = inspected.total;
  assert.deepEqual([many, passed, rectifying], [1, 0, 0]);
  const outside = own.as('countyOfficer', { region: '370103' });
  assert.deepEqual((await seen<InstitutionYears>(outside, years)).houses, []);
  assert.equal((await outside.get(`${years}&region=${COUNTY}`)).status, 403);
});

test('figures are told with their definitions; those of a report are the ones that it stated', async () => {
  const county = own.as('countyOfficer', { region: COUNTY });
  const now = await seen<YearFigures>(
    county,
    `/api/year-figures?year=2025&institution=${house.home.id}`,
  );
  assert.equal(now.stated, false);
  assert.ok(now.figures.every(({ says }) => says.zh !== '' && says.en !== ''));
  const { houses } = await seen<InstitutionYears>(county, '/api/institution-years?year=2025');
  const report = houses[0]?.report?.id ?? '';
  await house.niche();
  const value = ({ figures }: YearFigures) => figures.find(({ name }) => name === 'niches')?.value;
  const stated = await seen<YearFigures>(county, `/api/yearly-reports/${report}/figures`);
  assert.deepEqual([stated.stated, value(stated)], [true, 2], 'as it was when it was filed');
  assert.equal(
    value(await seen(county, `/api/year-figures?year=2025&institution=${house.home.id}`)),
    3,
  );
  const [inspection] = (await seen<InstitutionYears>(county, '/api/institution-years?year=2026'))
    .houses;
  const page = await seen<InspectionPage>(county, `/api/inspections/${inspection?.inspection?.id}`);
  assert.deepEqual(
    page.points.map(({ code }) => code),
    ['A-1', 'A-2', 'B-1'],
  );
  assert.deepEqual(
    [page.asked[0]?.outcome, page.waitsForHouse, page.waitsForCheck],
    ['accepted', 0, 0],
  );
  const outside = own.as('countyOfficer', { region: '370103' });
  assert.equal((await outside.get(`/api/yearly-reports/${report}/figures`)).status, 404);
  assert.equal((await outside.get(`/api/inspections/${page.id}`)).status, 404);
  assert.equal((await own.visitor.get(`/api/yearly-reports/${report}/figures`)).status, 401);
});

test('nobody inspects, scores or checks the house that they work for, under whichever account', async () => {
  for (const [account, login, institution, person] of [
    [ONE, 'officer', null, 'the same'],
    [INSIDER, 'insider', house.home.id, 'the same'],
    [OTHER, 'stranger', null, 'another'],
  ] as const)
    await house.node.owner.run(sql`
      insert into account (id, login, name, password_hash, password_changed, roles, region, institution, created_at, person, state)
      values (${account}::uuid, ${login}, '工作人员', 'x', now(), array[${institution === null ? 'countyOfficer' : 'clerk'}], '',
        ${institution}::uuid, now(), ${person}, ${institution === null ? 'active' : 'disabled'})`);
  const answer = await onInspections.begin(officer(ONE), 'open-inspection', {
    year: '2026',
    authority: '历下区民政局',
    institution: house.home.id,
  });
  assert.match(answer.text, /nobody-inspects-their-own-house/);
  const id = await opened(officer(OTHER));
  const [line] = await linesOf(id);
  assert.ok(line);
  assert.equal(
    (await onInspections.now(officer(), id)).fact['round'],
    2,
    'the second round of the year',
  );
  assert.match(
    (await score(id, line, { score: 10 }, officer(ONE))).text,
    /nobody-scores-their-own-house/,
  );
  await onInspections.done(officer(OTHER), id, 'call-off-inspection', { reason: '改期' });
});

test('what was answered beyond a bound is refused; who has no account reads nothing', async () => {
  const { root } = (await onReports.begin(clerk(), 'prepare-report', { year: '2024' }))
    .body as ActTaken;
  for (const [kind, acts] of [
    ['yearlyReport', YEARLY_REPORT_ACTS],
    ['inspection', INSPECTION_ACTS],
  ] as const)
    for (const act of Object.values(acts) as readonly Act[])
      for (const { name, why, value } of wrongAnswers(act)) {
        const begins = act.verb === 'create' && act.on === kind;
        const path = begins ? `acts/${act.name}` : `records/${root}/acts/${act.name}`;
        const who = act.by?.startsWith('inspections.inspect') === true ? officer() : manager();
        const answer = await who.post(`/api/kinds/${kind}/${path}`, { version: 1, [name]: value });
        assert.ok(
          [400, 403].includes(answer.status),
          `${act.name} ${name}: ${why} ${answer.status}`,
        );
      }
  assert.equal(
    (await house.api.visitor.get(`/api/kinds/yearlyReport/records/${root}`)).status,
    401,
  );
});
