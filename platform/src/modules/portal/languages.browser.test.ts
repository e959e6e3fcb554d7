import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Server } from '../../kernel/http/server.ts';
import { launchBrowser } from '../../../test-support/browser.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { HOME, portalServer, seed } from './test-support/seed.ts';
import { loadTranslations } from './texts/load-translation.ts';

const UYGHUR = path.join(import.meta.dirname, 'test-support', 'ug.json');

let node: TestNode;
let server: Server;
let browser: Browser;
let base: string;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  server = await portalServer(node, { translations: loadTranslations({ ug: UYGHUR }) });
  base = await server.listen();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server.stop();
  await node.close();
});

const WAY = '/ug/guide/steps?place=hospital&county=370102&day=2026-11-20&hour=3';
const PAGES = ['/ug', '/ug/guide?county=370102', WAY, `/ug/institutions/${HOME}`, '/ug/settings'];

test('a page in Uyghur begins at the right, and its Chinese is read from the left', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  for (const address of PAGES) {
    await page.goto(base + address);
    const found = await page.evaluate(() => {
      const heading = document.querySelector('h1');
      const chinese = document.querySelector('main [lang="zh-CN"][dir]');
      return {
        heading: heading && getComputedStyle(heading).direction,
        chinese: chinese && getComputedStyle(chinese).direction,
        wider: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      };
    });
    assert.deepEqual(found, { heading: 'rtl', chinese: 'ltr', wider: false }, address);
  }
  await page.goto(`${base}/ug/guide/all`);
  const step = await page.evaluate(() => {
    const item = document.querySelector('.steps > li');
    const style = item && getComputedStyle(item);
    return { left: style?.paddingLeft, right: style?.paddingRight };
  });
  assert.equal(step.left, '0px');
  assert.notEqual(step.right, '0px');
  await page.goto(`${base}/ug/guide?county=370102`);
  const number = await page.evaluate(() => {
    const link = document.querySelector('.dial a');
    return link && getComputedStyle(link).direction;
  });
  assert.equal(number, 'ltr');
  await page.close();
});
