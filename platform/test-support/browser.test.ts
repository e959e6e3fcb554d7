import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(() => browser?.close());

const PAGE = `data:text/html;charset=utf-8,${encodeURIComponent(
  '<html lang="zh-CN"><button onclick="this.textContent=`清明`">打开</button>' +
    '<p><span>清</span></p><p><span>\u{10FFFD}</span></p>',
)}`;

test('a page in Chinese opens, answers a click, and is read back', async () => {
  const page = await browser.newPage();
  await page.goto(PAGE);
  await page.getByRole('button', { name: '打开' }).click();
  assert.equal(await page.getByRole('button').textContent(), '清明');
  await page.close();
});

test('Chinese characters are drawn, not shown as empty boxes', async () => {
  const page = await browser.newPage();
  await page.goto(PAGE);
  const [character, missing] = await Promise.all(
    [0, 1].map((at) => page.locator('span').nth(at).screenshot()),
  );
  assert.ok(character && missing);
  assert.notDeepEqual(character, missing);
  await page.close();
});
