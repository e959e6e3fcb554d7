import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindPage } from '@qingming/connect/api/kinds.ts';
import type { CheckedAreas, CheckPage } from '@qingming/connect/api/stock-checks.ts';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

async function at(
  login: string,
  language: 'zh' | 'en',
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const desk = await deskOf(stage.browser, stage.nation.province.address, login, language);
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

const open = (page: Page, path: string) =>
  page.goto(`${stage.nation.province.address}/console${path}`);
const removalOf = async (page: Page, state: string) => {
  const path = `/api/kinds/removal/records?is.state=${state}`;
  const [row] = (await askFrom<KindPage>(page, 'GET', path)).body.rows;
  assert.ok(row, state);
  return row;
};
const openCheck = async (page: Page): Promise<CheckPage> => {
  const { open: running } = (await askFrom<CheckedAreas>(page, 'GET', '/api/stock-checks')).body;
  return (await askFrom<CheckPage>(page, 'GET', `/api/stock-checks/${running[0]?.id}`)).body;
};

test(
  'a clerk is told on the board, takes out who is on record and stops at another name; then it is signed for',
  {
    skip,
  },
  () =>
    at('columbarium-37', 'zh', async ({ page, send }) => {
      const line = page.locator('.waiting-calls a').filter({ hasText: '项在办' });
      await line.click();
      await page.getByRole('heading', { level: 1, name: '迁出' }).waitFor();
      const { id, fact } = await removalOf(page, 'approved');
      await open(page, `/records/removal/${id}`);
      await page.getByRole('heading', { name: '书面同意 2 / 2' }).waitFor();
      assert.deepEqual(await barriersOn(page), []);
      const order = page.getByRole('link', { name: '迁出作业单' });
      const printed = await page.request.get(
        new URL((await order.getAttribute('href')) ?? '', page.url()).href,
      );
      assert.equal(printed.status(), 200);
      await page.getByRole('button', { name: '登记起出和核对' }).click();
      const form = page.getByRole('dialog');
      await form.locator('[name=foundName]').fill('不是此人');
      const second = form.locator('[name=openedWith]');
      const staff = await Promise.all(
        (await second.locator('option').all()).map((one) => one.getAttribute('value')),
      );
      const other = staff.find((one) => one !== null && one !== '' && one !== fact['appliedBy']);
      await second.selectOption(other ?? '');
      await form.locator('button[type=submit]').click();
      await form.getByText('请停下，不要起出').waitFor();
      await form.locator('[name=foundName]').fill(String(fact['personName']));
      await send(form);
      await page.getByRole('button', { name: '交接迁出' }).click();
      const handing = page.getByRole('dialog');
      await handing.locator('[name=receiver]').fill('王小明');
      await handing.locator('[name=receiverDocument]').selectOption('3');
      await handing.locator('[name=receiverNumber]').fill('示例-7');
      await handing.locator('[name=receiptNumber]').fill('JJ-7');
      await send(handing);
      await page.getByRole('link', { name: '迁出交接证明' }).waitFor();
      await page.getByText('已迁出').first().waitFor();
    }),
);

test(
  'a check is walked by the keys: the place is typed, 1 agrees and goes on, another tag is red',
  {
    skip,
  },
  () =>
    at('columbarium-37', 'zh', async ({ page }) => {
      const check = await openCheck(page);
      await open(page, `/checks/${check.id}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.deepEqual(await barriersOn(page), []);
      const waiting = check.list.filter(({ result }) => result === null);
      const alone = waiting.find(
        ({ plot }) => check.list.filter((one) => one.plot === plot).length === 1,
      );
      assert.ok(alone);
      const typed = page.locator('.floor-typed input');
      await typed.fill(alone.code.toLowerCase());
      await page.keyboard.press('Enter');
      const place = page.locator('.check-place');
      await place.getByRole('heading', { name: alone.code }).waitFor();
      await typed.fill('HD-999-9');
      await page.keyboard.press('Enter');
      await page.getByText('清单上没有这个位置').waitFor();
      await page.getByRole('button', { name: '继续' }).click();
      await typed.blur();
      await page.keyboard.press('1');
      await page.getByText(`已核对 ${check.answered + 1} / ${check.lines}`).waitFor();
      const now = await openCheck(page);
      const line = now.list.find(({ id }) => id === alone.id);
      assert.ok(['found', 'empty'].includes(line?.result ?? ''));
    }),
);

test(
  'on a phone neither a check nor a removal is wider than its frame, in English too',
  {
    skip,
  },
  () =>
    at('cemetery-37', 'en', async ({ page }) => {
      const check = await openCheck(page);
      const { id } = await removalOf(page, 'applied');
      for (const path of ['/checks', `/checks/${check.id}`, `/records/removal/${id}`]) {
        await open(page, path);
        await page.locator('h1').first().waitFor();
        assert.equal(await widerThanAPhone(page), 0, path);
        assert.deepEqual(await barriersOn(page), [], path);
      }
    }),
);
