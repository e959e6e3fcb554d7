import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChargeCheck } from '@qingming/connect/api/charge-check.ts';
import { guidedPrice } from '@qingming/standard/records/guided-price.ts';
import { nodeItself } from '../src/kernel/access/actor.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { ACCESS } from '../src/levels/access.ts';
import { checkCharges } from '../src/modules/national/charge-check/walk.ts';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip, type Stage } from './stage.ts';

const COUNTY = '370102';

/** The county lowered what a cremation may cost and said so late: each of them was too dear. */
async function sayLate({ nation }: Stage): Promise<void> {
  const { province, ministry } = nation;
  const { db } = province.context;
  const item = await db.one<{ unit: string; code: string }>(sql`
    select i.unit, i.code from price_item i join bill_line l on l.province = i.province and l.item = i.id
    where i.region = ${COUNTY} and i.fee_type = '03' and i.class in ('basic', '0') and not l.voided limit 1`);
  const officer = nodeItself('370000', ACCESS.rightsOf(['provinceOfficer']));
  await province.recordsAs(officer, 'supervision').create(
    guidedPrice,
    {
      name: '遗体火化',
      division: COUNTY,
      feeType: '03',
      unit: item.unit,
      itemCode: item.code,
      base: 10_000,
      upBy: 0,
      downBy: 100,
      document: '演示文件',
      effectiveFrom: '2024-01-01',
    },
    { region: '370000' },
  );
  await nation.arrived();
  await checkCharges(province.context);
  await checkCharges(ministry.context);
}

const stage = openStage(sayLate);

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

test('a manager is told on the board, and reads which charge is too dear and why', { skip }, () =>
  at('province', 'manager-37', 'zh', async ({ page }) => {
    await page.locator('.waiting-calls a').filter({ hasText: '与公布价格不符' }).click();
    await page.getByRole('heading', { level: 1, name: '收费核对' }).waitFor();
    const row = page.locator('.record-list tbody tr').first();
    await row.getByText('政府指导价上限').waitFor();
    assert.equal(await page.getByRole('button', { name: '要求更正' }).count(), 0);
    assert.deepEqual(await barriersOn(page), []);
    assert.equal(await widerThanAPhone(page), 0);
    await row.locator('th a').click();
    await page.waitForURL(/\/console\/cases\//);
  }),
);

test(
  'the ministry narrows to a division, takes the list out and asks for one charge to be put right',
  { skip },
  () =>
    at('ministry', 'ministry', 'en', async ({ page }) => {
      await page.locator('.waiting-calls a').filter({ hasText: 'not as published' }).click();
      await page.getByRole('heading', { level: 1, name: 'Check of charges' }).waitFor();
      const { body } = await askFrom<ChargeCheck>(page, 'GET', '/api/charge-check');
      assert.ok(body.total.differences > 0 && body.unreadHouses === 0);
      await page
        .locator('.charge-figures')
        .getByRole('button', { name: /^Only Shandong/ })
        .click();
      await page.waitForURL(/region=370000/);
      await page.locator('.charge-not-asked summary').click();
      await page.getByText('rests on records that stay in the province').first().waitFor();
      const download = page.waitForEvent('download');
      await page.locator('.list-acts button.button').first().click();
      assert.match((await download).suggestedFilename(), /charge-differences/);
      await page.getByRole('button', { name: 'Ask for a correction' }).first().click();
      const form = page.getByRole('dialog');
      assert.match(await form.locator('[name=asks]').inputValue(), /guided price/);
      assert.deepEqual(await barriersOn(page), []);
      await form.locator('[type=submit]').click();
      await form.getByRole('link', { name: 'Correction notices' }).click();
      await page.locator('.record-list').getByText('guided price').first().waitFor();
    }),
);
