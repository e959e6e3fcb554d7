import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible.ts';
import { type Desk, deskOf } from './desk.ts';
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

/** The pages that the menu leads to, those behind “more” too. */
const menuOf = async (page: Page): Promise<readonly string[]> => {
  const links = page.locator('header.bar nav a');
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.replace('/console', ''));
};
const registersOf = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.kinds-menu .sheet a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/').at(-1) ?? ''));
const goTo = (page: Page, path: string) =>
  page.goto(`${stage.nation.province.address}/console${path}`);

const FOR_BODIES = ['/mortuary', '/call', '/plan', '/cremators'];
const REGISTERS = ['firstCall', 'coldReading', 'relocation'];

test(
  'the clerk of a cemetery finds what a cemetery does and nothing for bodies, from the menu to the case',
  { skip },
  () =>
    at('cemetery-37', 'zh', async ({ page }) => {
      const menu = await menuOf(page);
      for (const path of ['/today', '/floor', '/tasks', '/wall', '/cases', '/cash-desk'])
        assert.ok(menu.includes(path), path);
      for (const path of FOR_BODIES) assert.ok(!menu.includes(path), path);
      const registers = await registersOf(page);
      assert.ok(registers.includes('rightOfUse') && registers.includes('trip'));
      for (const kind of REGISTERS) assert.ok(!registers.includes(kind), kind);
      await page.locator('.figures dt').first().waitFor();
      // Keys open no page that the menu does not have.
      await page.keyboard.press('d');
      await page.keyboard.press('g');
      await page.keyboard.press('y');
      assert.match(page.url(), /\/console(\/today)?$/);
      assert.equal(await page.locator('.figures dt').count(), 2);
      await page.locator('.people a').first().click();
      await page.getByText('更多操作').click();
      const acts = await page.locator('.acts-menu .sheet').first().innerText();
      assert.match(acts, /分取骨灰/);
      assert.doesNotMatch(acts, /守灵|告别|出车|预约火化/);
      await goTo(page, '/floor');
      await page.getByRole('heading', { name: '现场' }).waitFor();
      assert.equal(await page.getByText('火化机和排队').count(), 0);
      await goTo(page, '/mortuary');
      await page.getByRole('heading', { name: '本机构不办理此页面的业务' }).waitFor();
      assert.deepEqual(await barriersOn(page), []);
    }),
);

test('a columbarium opens a case about ashes, and sends a vehicle for ashes alone', { skip }, () =>
  at('columbarium-37', 'en', async ({ page }) => {
    await goTo(page, '/cases/new');
    const about = page.locator('select[name="subject"]');
    await about.waitFor();
    assert.equal(await about.inputValue(), 'ashes-only');
    const offered = about.locator('option:not([value=""])');
    assert.deepEqual(await offered.allInnerTexts(), ['Ashes cremated elsewhere']);
    await page.getByText('funeral homes care for bodies').waitFor();
    await goTo(page, '/tasks');
    await page.getByRole('button', { name: 'Order a vehicle' }).click();
    const errand = page.getByRole('dialog').locator('select[name="errand"]');
    await errand.waitFor();
    assert.equal(await errand.inputValue(), '');
    assert.deepEqual(await errand.locator('option:not([value=""])').allInnerTexts(), [
      'Ashes',
      'Other',
    ]);
    assert.equal(await page.getByText('Take a call').count(), 0);
  }),
);

test('a funeral home with niches of its own keeps every page, and so does its county', {
  skip,
}, async () => {
  for (const login of ['clerk-37', 'manager-37'])
    await at(login, 'zh', async ({ page }) => {
      const menu = await menuOf(page);
      for (const path of [...FOR_BODIES, '/wall', '/tasks'])
        assert.ok(menu.includes(path), `${login} ${path}`);
      const registers = await registersOf(page);
      for (const kind of [...REGISTERS, 'rightOfUse'])
        assert.ok(registers.includes(kind), `${login} ${kind}`);
    });
  await at('officer-37', 'zh', async ({ page }) => {
    const menu = await menuOf(page);
    for (const path of ['/overview', '/cases', '/institutions', '/price-lists', '/refused'])
      assert.ok(menu.includes(path), path);
  });
});
