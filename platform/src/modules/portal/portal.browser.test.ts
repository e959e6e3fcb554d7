import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Server } from '../../kernel/http/server.ts';
import { launchBrowser } from '../../../test-support/browser.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { STYLE_ADDRESS } from './style.ts';
import { inspectedIn, reportOf } from './test-support/years-seed.ts';
import { seed, HOME, portalServer, publishedText, visited } from './test-support/seed.ts';
import { forbiddenIn } from './words.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

let node: TestNode;
let server: Server;
let browser: Browser;
let base: string;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  const text = '## 标题\n- 见[原文](https://www.gov.cn)\n\n火化凭死亡证明。';
  await publishedText(node, { title: '火化的规定', text, state: 'withdrawn' });
  await reportOf(node, '2025', true);
  await inspectedIn(node, '2025', true);
  server = await portalServer(node, { demo: true });
  server = await portalServer(node, { demo: true, ...(await visited(node, SITE, SLOT)) });
  base = await server.listen();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server.stop();
  await node.close();
});

/** A death of the small hours at home, with everything that may be ticked. */
const WAY =
  '/guide/steps?place=home&county=370102&day=2026-11-20&hour=3&who=infant&burial=1&outside=1&away=1&donor=1';

const SITE = 'GZ370103-01';
const SLOT = '01995b00-0000-7000-8000-000000000001';

const PAGES = [
  '/',
  '/guide',
  '/guide?county=370102',
  '/guide/all',
  WAY,
  '/guide/steps?place=abroad&county=110101&day=2026-11-20&hour=3',
  '/institutions',
  '/institutions?county=370102',
  `/institutions/${HOME}`,
  `/institutions/${HOME}/prices/05`,
  `/institutions/${HOME}/reports/2025`,
  `/institutions/${HOME}/cost`,
  `/institutions/${HOME}/cost?sum=1&household=370102&transport=01&storage=03&cremation=05&n-22=1&days=3`,
  '/visits',
  `/institutions/${SITE}/visits`,
  `/institutions/${SITE}/visits/${SLOT}`,
  '/prices',
  '/prices?county=370100',
  '/certificates',
  '/c/HZ370102-2026-000001/token',
  '/policies',
  '/notices?past=1',
  '/notices/WJ370000-2026-000001',
  '/search',
  '/search?q=%E7%81%AB%E5%8C%96',
  '/complain',
  '/about',
  '/accessibility',
  '/settings',
  '/404',
];

const english = (path: string): string => (path === '/' ? '/en' : `/en${path}`);

async function withPage(
  view: string,
  width: number,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'view', value: view, url: base }]);
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({
      runOnly: { type: 'tag', values: STANDARDS },
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
    })}).then(({ violations }) => violations)`,
  )) as readonly Violation[];
  return found.flatMap(({ id, nodes }) => nodes.map((one) => `${id}: ${one.html}`));
}

const overflows = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

const PRICES = `/institutions/${HOME}`;

/** Each page by day on a phone; those of other forms by night, in large type, and on a desk. */
const LOOKS: readonly (readonly [view: string, width: number, paths: readonly string[]])[] = [
  ['normal.day', 390, PAGES],
  [
    'large.night',
    320,
    ['/', '/guide?county=370102', WAY, PRICES, `${PRICES}/prices/05`, '/certificates'].map(english),
  ],
  ['normal.night', 1440, [PRICES, '/policies', '/en/settings']],
];

for (const [view, width, paths] of LOOKS) {
  test(`pages meet WCAG 2.2 AA and fit their width, ${view} at ${width} px`, async () => {
    await withPage(view, width, async (page) => {
      for (const path of paths) {
        await page.goto(base + path);
        assert.deepEqual(await violations(page, ['color-contrast-enhanced']), [], path);
        assert.equal(await overflows(page), false, `${path} is wider than the window`);
      }
    });
  });
}

test('a form with something wrong in it meets WCAG 2.2 AA too', async () => {
  await withPage('normal.day', 390, async (page) => {
    await page.goto(`${base}/certificates`);
    await page.getByRole('button', { name: '核验' }).click();
    assert.deepEqual(await violations(page, ['color-contrast-enhanced']), []);
  });
});

test('no page says what may not be said', async () => {
  await withPage('normal.day', 390, async (page) => {
    for (const path of PAGES) {
      await page.goto(base + path);
      assert.deepEqual(forbiddenIn('zh', await page.innerText('body')), [], path);
      await page.goto(base + english(path));
      assert.deepEqual(forbiddenIn('en', await page.innerText('body')), [], english(path));
    }
  });
});

test('no page asks for a script, a font or anything beyond itself and one style', async () => {
  await withPage('normal.day', 390, async (page) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.resourceType()));
    for (const path of PAGES) await page.goto(base + path);
    assert.deepEqual([...asked].toSorted(), ['document', 'stylesheet']);
  });
});

test('a page with its style weighs less than 60 KB over the wire', async () => {
  const headers = { 'accept-encoding': 'gzip', accept: 'text/html' };
  const bytes = async (url: string): Promise<number> =>
    (await server.app.inject({ url, headers })).rawPayload.length;
  const style = await bytes(STYLE_ADDRESS);
  for (const path of PAGES) {
    const whole = (await bytes(path)) + style;
    assert.ok(whole <= 60_000, `${path}: ${whole} bytes`);
  }
});

test('a family goes from the first page to the price of a cremation with the keyboard, without a script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(base);
    await page.getByRole('link', { name: /^找机构，看价格 按区县/ }).press('Enter');
    await page.getByLabel('所在地区').selectOption({ label: '历下区' });
    await page.getByRole('button', { name: '查询' }).press('Enter');
    await page.getByRole('listitem').getByRole('link', { name: '演示历下殡仪馆' }).press('Enter');
    const row = page.getByRole('row', { name: /遗体火化（平板炉）/ }).first();
    assert.match(await row.innerText(), /200 元/);
    assert.equal(await page.getByRole('link', { name: '0531-0000 0001' }).last().isVisible(), true);
  } finally {
    await context.close();
  }
});

test('a certificate is checked with a form that leaves no name in the address', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${base}/certificates`);
    await page.getByRole('button', { name: '核验' }).click();
    assert.equal(await page.getByText('请填写核验码。').isVisible(), true);
    await page.getByLabel('证明编号').fill('HZ370102-2026-000001');
    await page.getByText('证明上没有核验码', { exact: true }).click();
    await page.getByLabel('逝者姓名').fill('王小明');
    await page.getByLabel('火化日期').fill('2026/11/18');
    await page.getByRole('button', { name: '核验' }).click();
    assert.equal(await page.getByRole('heading', { name: '证明有效' }).isVisible(), true);
    assert.equal(page.url(), `${base}/certificates`);
  } finally {
    await context.close();
  }
});

test('a price list prints on one sheet, without forms, maps and bars', async () => {
  await withPage('normal.day', 1440, async (page) => {
    for (const path of [PRICES, english(PRICES)]) {
      await page.goto(base + path);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1, path);
    }
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${base}/institutions`);
    assert.ok((await page.locator('form').count()) > 1);
    assert.equal(await page.locator('form').filter({ visible: true }).count(), 0);
  });
});

test('the way of a death is answered, ticked and printed on two sheets without a script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.goto(`${base}/guide`);
    await page.getByLabel('家里', { exact: true }).check();
    await page.getByLabel('逝者现在在哪个区县').selectOption({ label: '历下区' });
    await page.getByRole('button', { name: '看现在怎么办' }).press('Enter');
    assert.equal(await page.getByRole('heading', { name: /^在家里去世/ }).isVisible(), true);
    const paper = page.getByLabel(/^居民死亡医学证明/);
    await paper.check();
    assert.equal(await paper.isChecked(), true);
    assert.equal(new URL(page.url()).searchParams.get('day'), '2026-11-20');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await paper.isVisible(), true);
    await page.goto(base + WAY);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    assert.ok((pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0) <= 2);
  } finally {
    await context.close();
  }
});

test('the first field with something wrong in it has the focus, and the window says so', async () => {
  await withPage('normal.day', 390, async (page) => {
    await page.goto(`${base}/certificates`);
    await page.getByLabel('证明编号').fill('HZ370102-2026-000001');
    await page.getByRole('button', { name: '核验' }).click();
    assert.match(await page.title(), /^错误：/);
    assert.equal(await page.evaluate('document.activeElement.id'), 'code');
  });
});

test('targets are wide enough for a finger, outside running text', async () => {
  await withPage('normal.day', 390, async (page) => {
    await page.goto(base + PRICES);
    const heights = (await page
      .locator('.prices a.act')
      .evaluateAll((links) =>
        links.map((link) => link.getBoundingClientRect().height),
      )) as number[];
    assert.ok(heights.length > 5);
    assert.ok(Math.min(...heights) >= 24, String(Math.min(...heights)));
  });
});

test('large type is one tap away, and the page stays the same', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(`${base}/institutions?county=370102`);
    await page.getByRole('link', { name: '大字' }).click();
    assert.equal(page.url(), `${base}/institutions?county=370102`);
    const size = await page.locator('main').evaluate((main) => getComputedStyle(main).fontSize);
    assert.equal(size, '24px');
  } finally {
    await context.close();
  }
});
