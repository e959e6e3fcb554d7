import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  AuditRow,
  DayReportDay,
  DayReportRow,
  DayReportView,
  QuarantineRow,
  RefusedRow,
} from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { decedent } from '@qingming/standard/records/person.ts';
import { type TestApi, testApi } from '../../../test-support/api.ts';
import { COUNTY, type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { bodyInCare, type Journey, cremationUnderWay } from '../../../test-support/journey.ts';
import { type TestNode, testNode } from '../../../test-support/node.ts';
import { daysAfter } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { comparableFigures, differing } from './figures.ts';
import { oversightModule } from './module.ts';
import { saysOf } from './sentences.ts';

let node: TestNode;
let api: TestApi;
let home: FuneralHome;
let journey: Journey;
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

before(async () => {
  node = await testNode();
  home = await funeralHome(node);
  journey = await bodyInCare(records(), home);
  await cremationUnderWay(node, records(), home, journey);
  api = await testApi(node, [oversightModule(node.node)]);
});
after(async () => {
  await api.close();
  await node.close();
});

const scope = () => ({ region: COUNTY, institution: home.id });
const records = () => node.recordsAs('clerk', { ...scope(), account: 'clerk-a' }, 'casework');
const manager = () => api.as('manager', scope());
const inspector = () => api.as('inspector', { account: 'inspector-a' });
const problem = JSON.stringify({
  rule: 'cremated-once-in-the-country',
  sentence: {
    zh: '该身份证件号码已有火化记录，请核对身份。',
    en: 'A person with this identity number was cremated already; check the identity.',
  },
});

test('who has to mend a refused record reads why in both languages and which case to open', async () => {
  await node.owner.run(sql`
    insert into refused_record (partner, seq, kind, record, version, region, institution, subject, code, detail, refused_at)
    values ('000000', 7, 'cremation', ${node.node.ids.uuid()}, 1, ${COUNTY}, ${home.id}, ${journey.case}, 'rule-broken', ${problem}::jsonb, now()),
      ('000000', 8, 'cremation', ${node.node.ids.uuid()}, 1, '370203', ${node.node.ids.uuid()}, null, 'rule-broken', ${problem}::jsonb, now())`);
  const { body } = await manager().get<Page<RefusedRow>>('/api/oversight/refused?open=true');
  assert.equal(body.total, 1);
  const [row] = body.rows;
  assert.deepEqual([row?.kindName?.zh, row?.case], ['遗体火化', journey.case]);
  assert.match(row?.says.zh ?? '', /该身份证件号码已有火化记录/);
  assert.match(row?.says.en ?? '', /cremated already/);
  assert.ok(row !== undefined && row.todo.zh !== '' && row.todo.en !== '');
  assert.equal(
    (await api.as('provinceOfficer').get<Page<RefusedRow>>('/api/oversight/refused')).body.total,
    2,
  );
  assert.equal(
    (
      await api
        .as('countyOfficer', { region: '370203' })
        .get<Page<RefusedRow>>('/api/oversight/refused')
    ).body.total,
    1,
  );
});

test('a refusal names every element at fault', () => {
  const says = saysOf({
    code: 'invalid-input',
    detail: {
      errors: [
        {
          path: '/sex',
          rule: 'enum',
          message: { zh: '不在代码表中。', en: 'Not in the code set.' },
        },
      ],
    },
  });
  assert.match(says.en, /sex: Not in the code set\./);
  assert.deepEqual(saysOf({ code: 'of-another-version', detail: null }).en, 'of-another-version');
});

test('what is held back is listed by origin, and only for those who watch the exchange', async () => {
  await node.owner.run(sql`
    insert into quarantine (origin, seq, kind, record, version, region, code, detail, received_at)
    values ('110000', 3, 'decedent', ${node.node.ids.uuid()}, 2, '110101', 'rule-broken', ${problem}::jsonb, now())`);
  const { body } = await api
    .as('ministryOfficer')
    .get<Page<QuarantineRow>>('/api/oversight/quarantine?origin=110000');
  assert.deepEqual(
    [body.rows[0]?.originName?.zh, body.rows[0]?.kindName?.en],
    ['北京市', 'The person who died'],
  );
  assert.equal((await manager().get('/api/oversight/quarantine')).status, 403);
  const officer = api.as('ministryOfficer');
  const one = await officer.get<QuarantineRow>('/api/oversight/quarantine/110000/3');
  assert.deepEqual(one.body, body.rows[0]);
  assert.equal((await officer.get('/api/oversight/quarantine/110000/4')).status, 404);
});

const reports = `/api/institutions/`;
const reportPath = (day: string) => `${reports}${home.id}/day-reports/${day}`;

const yesterday = daysAfter(today, -1);
const NO_FIGURES = {
  opened: 0,
  cremated: 0,
  placed: 0,
  certificates: 0,
  closed: 0,
  inCare: 0,
  charged: 0,
  waived: 0,
  paid: 0,
};

test('a day’s figures are counted from the records, reported once it is over, and compared', async () => {
  const { body: running } = await manager().get<DayReportView>(reportPath(today));
  assert.deepEqual([running.isOver, running.report], [false, null]);
  const early = await manager().put<{ code: string }>(reportPath(today), {
    figures: running.computed,
  });
  assert.deepEqual([early.status, early.body.code], [422, 'day-not-over']);
  const { body } = await manager().get<DayReportView>(reportPath(yesterday));
  assert.equal((body.computed.opened ?? 0) + (running.computed.opened ?? 0), 1);
  assert.equal((body.computed.inCare ?? 0) + (running.computed.inCare ?? 0) > 0, true);
  const submitted = await manager().put<DayReportView>(reportPath(yesterday), {
    figures: { ...NO_FIGURES, ...body.computed, cremated: 5 },
  });
  assert.equal(submitted.status, 200, submitted.text);
  assert.deepEqual(submitted.body.differs, ['cremated']);
  const again = await manager().put(reportPath(yesterday), { figures: body.computed });
  assert.equal(again.status, 409);
  const corrected = await manager().put<DayReportView>(reportPath(yesterday), {
    figures: body.computed,
    version: submitted.body.report?.version,
    reason: '火化数填错',
  });
  assert.deepEqual(corrected.body.differs, []);
  assert.equal(corrected.body.report?.version, 2);
});

test('an institution sees which of its last days are reported', async () => {
  const { body } = await manager().get<DayReportDay[]>(`${reports}${home.id}/day-reports`);
  assert.equal(body.length, 14);
  assert.deepEqual(
    body.slice(0, 2).map(({ day, reportedAt, differs }) => [day, reportedAt !== null, differs]),
    [
      [yesterday, true, []],
      [daysAfter(today, -2), false, []],
    ],
  );
});

/** Past the rules, which have to do with other days. */
const pastRules = (statement: string) =>
  node.owner.client((client) =>
    client.query(`set session_replication_role = replica;
      ${statement};
      set session_replication_role = origin`),
  );

const insertCertificate = (number: string, state: string) =>
  pastRules(`
    insert into certificate (province, id, version, region, institution, case_id, standard, recorded_at, recorded_by,
      number, kind, state, cremation, decedent, name, sex, cremated_on, issuer_name, issued_by, issued_on, cancels)
    values ('370000', gen_random_uuid(), 1, '${COUNTY}', '${home.id}', '${journey.case}', '2026.1', now(), 'test',
      '${number}', '${number.startsWith('B') ? 'BHZ' : 'HZ'}', '${state}', gen_random_uuid(), gen_random_uuid(), '\\x00', '1',
      '${yesterday}', '测试馆', '测试', '${yesterday}', ${number.startsWith('B') ? 'gen_random_uuid()' : 'null'})`);

test('a reissued certificate leaves the day it was issued on as complete as it was', async () => {
  const certificatesOf = async () =>
    (await manager().get<DayReportView>(reportPath(yesterday))).body.computed.certificates;
  assert.equal(await certificatesOf(), 0);
  await insertCertificate('HZ370102-2026-900001', 'issued');
  assert.equal(await certificatesOf(), 1);
  // Reissued: the first is cancelled, the second stands in its place.
  await pastRules(
    "update certificate set state = 'cancelled' where number = 'HZ370102-2026-900001'",
  );
  await insertCertificate('BHZ370102-2026-900001', 'issued');
  assert.equal(await certificatesOf(), 1);
});

test('of an institution outside the scope no day is shown', async () => {
  const elsewhere = api.as('countyOfficer', { region: '370203' });
  assert.equal((await elsewhere.get(reportPath(yesterday))).status, 404);
  assert.equal((await elsewhere.get(`${reports}${home.id}/day-reports`)).status, 404);
});

test('an officer sees first who has not reported', async () => {
  await funeralHome(node, 'BZ370203-01', '370203');
  const { body } = await api
    .as('provinceOfficer')
    .get<DayReportRow[]>(`/api/oversight/day-reports?day=${yesterday}`);
  assert.deepEqual(
    body.map(({ region, reportedAt }) => [region, reportedAt !== null]),
    [
      ['370203', false],
      [COUNTY, true],
    ],
  );
  const county = await api
    .as('countyOfficer', { region: COUNTY })
    .get<DayReportRow[]>(`/api/oversight/day-reports?day=${yesterday}`);
  assert.deepEqual(
    county.body.map(({ region }) => region),
    [COUNTY],
  );
});

test('nobody reports a day to come', async () => {
  const { body } = await manager().get<DayReportView>(reportPath(today));
  const { status } = await manager().put(reportPath('2999-01-01'), { figures: body.computed });
  assert.equal(status, 422);
});

test('the ministry does not compare what stays in the province', () => {
  const at = (level: 'ministry' | 'province') =>
    comparableFigures({ ...node.node, level }).includes('inCare');
  assert.deepEqual([at('province'), at('ministry')], [true, false]);
  const { inCare: _, ...counted } = NO_FIGURES;
  assert.deepEqual(differing(counted, { ...NO_FIGURES, inCare: 8 }), []);
});

test('two statements of a day differ in exactly the figures that differ', () => {
  assert.deepEqual(differing(NO_FIGURES, { ...NO_FIGURES, closed: 1, paid: 2 }), [
    'closed',
    'paid',
  ]);
  assert.deepEqual(differing(NO_FIGURES, NO_FIGURES), []);
});

const audit = (query: string) => inspector().get<Page<AuditRow>>(`/api/oversight/audit?${query}`);

test('the inspector sees who looked at a person, when and why, by case number, account and purpose', async () => {
  const officer = node.recordsAs(
    'countyOfficer',
    { region: COUNTY, account: 'officer-b' },
    'complaint',
  );
  await officer.reveal(decedent, journey.decedent, {
    purpose: 'complaint',
    reason: '群众来信〔2026〕31号',
  });
  await officer.ofRoot(decedent, journey.case);
  const number = (
    await node.owner.one<{ number: string }>(
      sql`select number from funeral_case where id = ${journey.case}`,
    )
  ).number;
  const { body } = await audit(`case=${number}&account=officer-b`);
  assert.deepEqual(
    body.rows.map(({ act, purposeName }) => [act, purposeName.zh]),
    [
      ['list', '处理投诉'],
      ['reveal', '处理投诉'],
    ],
  );
  assert.equal(body.rows[1]?.detail['reason'], '群众来信〔2026〕31号');
  const kept = await node.owner.all(
    sql`select 1 from audit_entry where account = 'officer-b' and entry like ${'%群众来信%'}`,
  );
  assert.equal(kept.length, 0, 'a reason may name somebody, and is sealed');
  assert.match(body.rows[0]?.decedentName ?? '', /^测\*+$/);
  assert.equal(body.rows[0]?.caseNumber, number);
  assert.equal((await audit('purpose=complaint&act=reveal')).body.total, 1);
  assert.equal((await audit(`record=${journey.decedent}&account=officer-b`)).body.total, 2);
  assert.equal((await audit('from=2020-01-01&until=2020-01-02')).body.total, 0);
  assert.equal((await audit('case=FZ999999-2026-000001')).body.total, 0);
});

test('a look into the audit is itself written down, with whom it showed', async () => {
  await inspector().get('/api/oversight/audit?account=officer-b');
  const { body } = await inspector().get<Page<AuditRow>>(
    '/api/oversight/audit?account=inspector-a&act=read-audit',
  );
  const last = body.rows[0];
  assert.equal(last?.act, 'read-audit');
  assert.deepEqual(last?.detail, { account: 'officer-b' });
  assert.equal(last?.seen, 1);
});

test('an export of the audit stands in the list of exports', async () => {
  const { text } = await inspector().get('/api/oversight/audit.csv?account=officer-b');
  assert.match(text, /officer-b/);
  assert.ok(!text.includes('测试'));
  const { body } = await inspector().get<Page<AuditRow>>('/api/oversight/exports');
  assert.equal(body.rows[0]?.account, 'inspector-a');
  assert.deepEqual(body.rows[0]?.detail['filter'], { account: 'officer-b' });
});

test('an export is found by the person who was in it, whatever record of theirs it shows', async () => {
  const officer = node.recordsAs('countyOfficer', { region: COUNTY, account: 'officer-c' });
  for (const seen of [[journey.decedent], [journey.case], [journey.stay], [node.node.ids.uuid()]])
    await officer.audit({ act: 'export', seen });
  await inspector().get(`/api/oversight/audit.csv?record=${journey.decedent}`);
  const exports = async (account: string) =>
    (
      await inspector().get<Page<AuditRow>>(
        `/api/oversight/exports?case=${journey.case}&account=${account}`,
      )
    ).body.total;
  assert.equal(await exports('officer-c'), 3);
  assert.ok((await exports('inspector-a')) > 0, 'the access log is personal too');
});

test('much of the access log is taken out only when another inspector or the security administrator agreed', async () => {
  await node.owner.run(sql`
    insert into audit_entry (at, account, act, purpose, result, region, entry, leaf)
    select now(), 'much', 'print', 'security', 'done', '', '{"name":"x","roles":[],"detail":{}}', '' from generate_series(1, ${1001})`);
  const { status, body } = await inspector().get<{ code: string }>(
    '/api/oversight/audit.csv?account=much',
  );
  assert.deepEqual([status, body.code], [409, 'second-person-asked']);
  const asked = await node.owner.one<{ act: string }>(sql`select act from approval where ${true}`);
  assert.equal(asked.act, 'export.audit');
});

test('nobody but an inspector reads the audit, and an inspector of a county only its own accounts', async () => {
  assert.equal((await api.as('provinceOfficer').get('/api/oversight/audit')).status, 403);
  const county = api.as('inspector', { region: '370203' });
  const { body } = await county.get<Page<AuditRow>>('/api/oversight/audit?account=officer-b');
  assert.equal(body.total, 0);
});
