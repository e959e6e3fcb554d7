import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  ChargeCheck,
  DifferenceRow,
  OpenDifferences,
} from '@qingming/connect/api/charge-check.ts';
import type { NoticeRow } from '@qingming/connect/api/oversight.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import type { TestCaller } from '../../../../test-support/api.ts';
import { COUNTY } from '../../../../test-support/fixtures.ts';
import { raw, sql } from '../../../kernel/db/sql.ts';
import {
  CHECK,
  checkAll,
  differences,
  figures,
  type House,
  type Levels,
  openLevels,
  RITE,
  unseen,
} from './check.test-support.ts';

const GUIDED = 'charged-within-the-guided-price';
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];

let levels: Levels;
before(async () => {
  levels = await openLevels();
  const child = await levels.house.opened(6);
  for (const servedOn of DAYS)
    await unseen(levels.joined.province, () => child.charge('rite', { servedOn }));
  await (await levels.other.opened()).charge('flat');
  await checkAll(levels);
});
after(() => levels.close());

const manager = (of: House = levels.house) =>
  levels.api.as('manager', { region: COUNTY, institution: of.home.id });
const officer = () => levels.api.as('countyOfficer', { region: COUNTY });
const ministry = () => levels.above.as('ministryOfficer');

const openFor = async (by: TestCaller) => (await by.get<OpenDifferences>(`${CHECK}/open`)).body;
const saying = (rules: ChargeCheck['notAsked'], because: string) =>
  rules.filter((rule) => rule.because === because).map(({ says }) => says.zh.slice(0, 9));

test('each level says which rules it does not ask, and why', async () => {
  const { notAsked: here, asked } = await figures(officer());
  const { notAsked: there } = await figures(ministry());
  assert.deepEqual(
    [saying(here, 'elsewhere'), saying(there, 'elsewhere')],
    [[], ['续程里程或夜间加收']],
  );
  assert.ok(
    saying(here, 'moment').includes('账单已结清；更正须') && saying(here, 'change').length > 0,
  );
  assert.ok(asked.some(({ name }) => name === GUIDED));
});

test('a reader sees the houses of the own scope alone, and no name of the dead', async () => {
  const all = await figures(officer());
  const own = await figures(manager());
  assert.deepEqual([all.rows.length, own.rows.length], [2, 1]);
  assert.equal(own.rows[0]?.institution, levels.house.home.id);
  const elsewhere = levels.api.as('countyOfficer', { region: '370203' });
  const { total, rows } = await figures(elsewhere);
  assert.deepEqual([total.lines, rows, await differences(elsewhere, '')], [0, [], []]);
  assert.equal((await elsewhere.get(`${CHECK}?region=${COUNTY}`)).status, 403);
  for (const path of ['', '/open', '/differences', '/differences.csv'])
    assert.equal(
      (await levels.api.as('clerk', { institution: levels.house.home.id }).get(`${CHECK}${path}`))
        .status,
      403,
    );
  assert.equal((await officer().get(`${CHECK}?from=2024-01-01&until=2026-01-01`)).status, 400);
  assert.equal((await officer().get(`${CHECK}?from=2026-02-01&until=2026-01-01`)).status, 400);
  const { body } = await ministry().get<Page<DifferenceRow>>(`${CHECK}/differences`);
  assert.ok(body.rows.length > 0);
  assert.doesNotMatch(JSON.stringify(body), /测试\d/);
});

test('the list is taken out as a file, and the look and the file stand in the audit with the cases', async () => {
  const { text, headers } = await ministry().get(`${CHECK}/differences.csv?open=true`);
  assert.match(String(headers['content-type']), /text\/csv/);
  const lines = text.trim().split('\r\n');
  assert.equal(lines.length, 1 + (await differences(ministry())).length);
  assert.match(lines[1] ?? '', /rite,1,300,150,300,150,"?The list charges a share/);
  const [cases] = await levels.joined.ministry.owner.all<{ n: number }>(sql`
    select cardinality(seen) as n from audit_entry where act = 'export' and kind = 'billLine' and ${true}`);
  assert.equal(cases?.n, 1);
});

test('board and overview are told how many differences are open, and the ministry asks for one to be put right', async () => {
  assert.deepEqual(await openFor(ministry()), { open: 3, above: 3 * (RITE / 2) });
  assert.equal((await openFor(manager(levels.other))).open, 0);
  const [row] = await differences(ministry());
  assert.ok(row);
  const { status, body } = await ministry().post<NoticeRow>('/api/oversight/notices', {
    subjectNode: row.province,
    subjectKind: row.kind,
    subjectRecord: row.record,
    asks: row.rules[0]?.says?.zh,
  });
  assert.deepEqual([status, body.subjectRecord], [200, row.record]);
});

test('a day is found by its index, among all, and in the queue', async () => {
  const { owner } = levels.joined.province;
  const plan = (statement: string) =>
    owner.transaction(async (tx) => {
      await tx.run(raw('set local enable_seqscan = off'));
      const rows = await tx.all<Record<string, string>>(raw(`explain ${statement}`));
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  assert.match(
    await plan(`select id from bill_line where province = '370000'
      and institution = '${levels.house.home.id}' and served_on = '2026-04-01' and not voided`),
    /bill_line_by_institution_served_on/,
  );
  assert.match(
    await plan(
      `select day from charge_check_day where due is not null order by in_turn, due limit 1`,
    ),
    /charge_check_day_due/,
  );
  assert.match(
    await plan(`select record from quarantine where settled_at >= now() - interval '10 minutes'`),
    /quarantine_settled/,
  );
});
