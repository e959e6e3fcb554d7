import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  InspectionPage,
  InstitutionYears,
  YearFigures,
} from '@qingming/connect/api/inspections.ts';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { type Desk, deskOf, visitorOf } from './desk.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();
const PHONE = { width: 390, height: 844 };
const YEAR = new Date().getUTCFullYear() - 1;

async function at(
  node: 'province' | 'ministry',
  login: string,
  language: 'zh' | 'en',
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const { browser, nation } = stage;
  const desk = await deskOf(browser, nation[node].address, login, language);
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

const openYears = (page: Desk['page'], address: string): Promise<unknown> =>
  page.goto(`${address}/console/years`);

/** The points that are left, with all that they have: each press asks for the same. */
async function judgeTheRest(page: Desk['page']): Promise<void> {
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { body } = await askFrom<InspectionPage>(page, 'GET', `/api/inspections/${id}`);
  const path = `/api/kinds/inspection/records/${id}/acts/score-point`;
  for (const { id: record, version, most, score } of body.points)
    if (score === null)
      assert.equal(
        (await askFrom(page, 'POST', path, { record, version, score: most })).status,
        200,
      );
}

test('an officer inspects a cemetery on a phone, a manager answers another inspection, the officer checks and closes', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  let inspection = '';
  await at('province', 'officer-37', 'zh', async ({ page, send }) => {
    await page.setViewportSize(PHONE);
    await openYears(page, address);
    const home = page.locator('.year-houses li').filter({ hasText: '整改中' }).first();
    await home.getByText('项待机构整改').waitFor();
    assert.deepEqual(await barriersOn(page), []);
    const other = page
      .locator('.year-houses li')
      .filter({ hasText: '公墓' })
      .filter({ has: page.getByRole('button', { name: /检查/ }) })
      .first();
    await other.getByRole('button', { name: /检查/ }).click();
    const dialog = page.getByRole('dialog');
    assert.match(await dialog.locator('[name=authority]').inputValue(), /民政局/);
    await dialog.locator('[type=submit]').click();
    await page.waitForURL(/\/inspections\//);
    inspection = page.url();
    await page.getByText(/已评 0 \/ \d+ 项/).waitFor();
    assert.equal(await widerThanAPhone(page), 0);
    await page.setViewportSize(PHONE);
    assert.deepEqual(await barriersOn(page), []);
    const lost = page.locator('.inspection-point').filter({ hasText: 'A-01' });
    await lost.getByRole('button', { name: /扣分/ }).click();
    await dialog.locator('[name=score]').fill('1');
    await dialog.locator('[type=submit]').click();
    await dialog.getByText('请写明原因').first().waitFor();
    await dialog.locator('[name=reason]').fill('服务大厅没有公示证照');
    await send(dialog);
    await lost.getByText('服务大厅没有公示证照').waitFor();
    const next = page.locator('.inspection-point').filter({ hasText: 'A-03' });
    await next.getByRole('button', { name: /^满分/ }).click();
    await next.getByText('3 / 3 分').waitFor();
    await judgeTheRest(page);
    await page.reload();
    await lost.getByRole('button', { name: /要求整改/ }).click();
    assert.equal(await dialog.locator('[name=asked]').inputValue(), '服务大厅没有公示证照');
    await dialog.locator('[name=dueOn]').fill(stage.nation.today());
    await send(dialog);
    await page.getByRole('button', { name: '评定并要求整改' }).click();
    await dialog.locator('[name=inspectors]').fill('赵检、钱查');
    await send(dialog);
    await page.getByText('限期整改').first().waitFor();
  });
  await at('province', 'manager-37', 'en', async ({ page, send }) => {
    await openYears(page, address);
    await page.getByRole('link', { name: 'Being put right' }).click();
    await page.getByRole('button', { name: 'Say what was done' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=doneWords]').fill('灭火器已更换，通道已清理');
    await send(dialog);
    await page.getByText('灭火器已更换').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Check what was done' }).count(), 0);
    assert.deepEqual(await barriersOn(page), []);
  });
  await at('province', 'officer-37', 'zh', async ({ page, send }) => {
    await openYears(page, address);
    const home = page.locator('.year-houses li').filter({ hasText: '项待核查' }).first();
    await home.getByRole('link', { name: '整改中' }).click();
    await page.getByRole('button', { name: '核查整改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=outcome]').selectOption('accepted');
    await send(dialog);
    await page.getByRole('button', { name: '整改到位，结束检查' }).click();
    await send(dialog);
    await page.getByText('已结束').first().waitFor();
    await page.goto(inspection);
    await page.getByText('待机构整改').first().waitFor();
  });
});

test('a manager reads the figures of the year with their definitions, and families read the report', {
  skip,
}, async () => {
  const { province } = stage.nation;
  await at('province', 'manager-37', 'zh', async ({ page }) => {
    await openYears(page, province.address);
    await page.getByRole('link', { name: /主管部门已核对/ }).click();
    const cremations = page.locator('.year-figures tr').filter({ hasText: '火化遗体' }).first();
    await cremations.locator('summary').click();
    await cremations.getByText('年内火化结束').waitFor();
    assert.deepEqual(await barriersOn(page), []);
    assert.equal(await widerThanAPhone(page), 0);
    const paper = await page
      .getByRole('link', { name: '年度工作报告', exact: true })
      .getAttribute('href');
    const printed = await page.request.get(`${province.address}${paper}`);
    assert.equal(printed.headers()['content-type'], 'application/pdf');
  });
  const visitor = await visitorOf(stage.browser);
  const number = await province.context.db.one<{ number: string }>(sql`
    select i.number from institution i join yearly_report r on r.institution = i.id where r.state = 'checked' limit 1`);
  await visitor.goto(`${province.address}/institutions/${number.number}`);
  await visitor.getByRole('link', { name: `${YEAR} 年度工作报告` }).click();
  await visitor.getByRole('heading', { name: '安全生产' }).waitFor();
  await visitor.context().close();
});

test('figures of a home are those of its records', { skip }, async () => {
  const { province } = stage.nation;
  await at('province', 'manager-37', 'zh', async ({ page }) => {
    const year = stage.nation.today().slice(0, 4);
    const { body } = await askFrom<YearFigures>(page, 'GET', `/api/year-figures?year=${year}`);
    const told = (name: string) => body.figures.find((one) => one.name === name);
    const home = await province.context.db.one<{ id: string }>(
      sql`select institution as id from account where login = 'manager-37'`,
    );
    const counted = await province.context.db.one<
      Record<'burnt' | 'stored' | 'people', number>
    >(sql`
      select (select count(*)::int from cremation c where c.institution = ${home.id}::uuid and c.kind = '0'
          and not c.voided and extract(year from c.finished_at at time zone 'Asia/Shanghai') = ${Number(year)}) as burnt,
        (select count(distinct s.case_id)::int from custody s join place p on p.id = s.place
          where s.institution = ${home.id}::uuid and s.subject = 'body' and p.kind = 'cold-cabinet' and not s.voided
            and coalesce(s.until, now()) > (${`${year}-01-01`}::date at time zone 'Asia/Shanghai')) as stored,
        (select count(*)::int from staff t where t.institution = ${home.id}::uuid and t.left_on is null) as people`);
    assert.ok(counted.burnt > 0 && counted.stored > 0);
    assert.equal(told('cremations')?.value, counted.burnt);
    assert.equal(told('certificates-in-time')?.whole, counted.burnt);
    assert.equal(told('storage-days')?.whole, counted.stored);
    assert.equal(told('staff')?.value, counted.people);
    assert.equal(told('plots'), undefined, 'a home without plots states none');
  });
});

test('the ministry sees by division who filed and who was inspected', { skip }, () =>
  at('ministry', 'ministry', 'en', async ({ page }) => {
    await openYears(page, stage.nation.ministry.address);
    const row = page.locator('.years tbody tr').filter({ hasText: 'Shandong' });
    await row.waitFor();
    const { body } = await askFrom<InstitutionYears>(page, 'GET', '/api/institution-years');
    const shandong = body.divisions.find(({ region }) => region === '370000');
    assert.deepEqual([shandong?.filed, shandong?.inspected], [1, 2]);
    assert.deepEqual(await barriersOn(page), []);
    assert.equal(await widerThanAPhone(page), 0);
    await row.getByRole('button').click();
    await page.waitForURL(/region=370000/);
  }),
);
