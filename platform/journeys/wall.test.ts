import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BurialWall } from '@qingming/connect/api/burial-wall.ts';
import type { Page } from 'playwright-core';
import { askFrom } from './asking.ts';
import { barriersOn } from './accessible.ts';
import { type Desk, deskOf } from './desk.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

async function at(
  login: string,
  language: 'zh' | 'en',
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const { browser, nation } = stage;
  const desk = await deskOf(browser, nation.province.address, login, language);
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

async function show(page: Page): Promise<void> {
  await page.goto(`${stage.nation.province.address}/console/wall`);
  await page.locator('.wall-grid button').first().waitFor();
}

const cellOf = (page: Page, code: string) =>
  page.locator(`.wall-grid button[aria-label^="${code} "]`);
const wallOf = async (page: Page): Promise<BurialWall> =>
  (await askFrom<BurialWall>(page, 'GET', '/api/burial-wall')).body;
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

test(
  'a clerk of a columbarium finds a free niche on the wall, holds it, and releases the hold',
  { skip },
  () =>
    at('columbarium-37', 'zh', async ({ page }) => {
      await show(page);
      assert.deepEqual(await barriersOn(page), []);
      const before = await wallOf(page);
      assert.equal(await page.locator('.wall-grid button').count(), before.plots.length);
      assert.ok(new Set(before.plots.map(({ state }) => state)).size >= 5, 'a wall worth seeing');
      const free = before.plots.find(({ state }) => state === 'free');
      assert.ok(free);
      await page.keyboard.press('/');
      await page.locator('[name=find]').fill(free.code);
      await page.keyboard.press('Enter');
      const panel = page.locator('.plot-panel');
      await panel.getByRole('heading', { name: free.code }).waitFor();
      await panel.getByRole('button', { name: '预留格位或墓位' }).click();
      const form = page.getByRole('dialog');
      await form.locator('[name=holderName]').fill('赵松年');
      await form.locator('[name=heldUntil]').fill(inDays(3));
      await form.locator('[type=submit]').click();
      await cellOf(page, free.code).filter({ hasText: '留' }).waitFor();
      await panel.getByText('赵松年').waitFor();
      await panel.getByRole('button', { name: '授予使用权' }).waitFor();
      await panel.locator('summary').click();
      await panel.getByText('取消预留').click();
      await form.locator('[name=reason]').fill('家属另选');
      await form.locator('[type=submit]').click();
      await panel.getByRole('button', { name: '预留格位或墓位' }).waitFor();
      assert.equal(await cellOf(page, free.code).innerText(), '');
    }),
);

test(
  'the arrows walk from niche to niche, and on a phone the wall is no wider than its frame',
  { skip },
  () =>
    at('columbarium-37', 'en', async ({ page }) => {
      await show(page);
      await page.locator('.wall-grid button').first().click();
      await page.locator('h1').click();
      const heading = page.locator('.plot-panel h2');
      const first = await heading.innerText();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      const next = await heading.innerText();
      assert.notEqual(next, first);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowLeft');
      assert.equal(await heading.innerText(), first);
      assert.equal(await widerThanAPhone(page), 0);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: 'Back to the wall' }).click();
      assert.equal(await page.locator('.plot-panel').count(), 0);
      await page.keyboard.press('ArrowDown');
      await heading.waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.plot-panel').count(), 0);
    }),
);

test(
  'of old plots above the limit a cemetery sees the mark, and none is offered anew',
  { skip },
  () =>
    at('cemetery-37', 'zh', async ({ page }) => {
      await show(page);
      await page.locator('.wall-areas').getByRole('button', { name: '旧区' }).click();
      await page.getByRole('heading', { level: 1, name: '旧区' }).waitFor();
      await page.locator('.wall-grid .wall-cell.over').first().click();
      await page.locator('.plot-panel').waitFor();
      assert.equal(await page.getByRole('button', { name: '预留格位或墓位' }).count(), 0);
      assert.deepEqual(await barriersOn(page), []);
    }),
);
