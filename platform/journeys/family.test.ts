import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import { payMerchant } from '@qingming/standard/records/pay-merchant.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  type House,
  newCase,
  openHouse,
  opened,
  sendJson,
} from '../hardening/house.test-support.ts';
import { nodeWith } from '../test-support/actors.ts';
import { publishPrices } from '../test-support/prices.ts';
import { launchBrowser } from '../test-support/browser.ts';
import { PRACTICE_MERCHANT } from '../src/demo/practice-payments.ts';
import { barriersOn } from './accessible.ts';

let house: House;
let browser: Browser;
let own: Opened;
let clerk: string;
const contexts: BrowserContext[] = [];
before(async () => {
  house = await openHouse();
  browser = await launchBrowser();
  clerk = await house.signIn('clerk', { institution: house.home.id });
  own = await opened(house.running.address, clerk, newCase());
  const { running, home } = house;
  const recordsAs = (role: string | readonly string[], scope = {}) =>
    running.recordsAs({ ...nodeWith('370000', ...[role].flat()), ...scope }, 'casework');
  const { flat } = await publishPrices({ recordsAs }, home);
  const merchant = {
    method: '5',
    merchant: PRACTICE_MERCHANT,
    keeper: home.people.clerk,
    from: '2026-01-01',
    inUse: true,
  } as const;
  const scope = { region: home.region, institution: home.id };
  await recordsAs('manager', { institutions: [home.id] }).create(payMerchant, merchant, scope);
  const bill = `/api/cases/${own.case}/bill`;
  const lines = [{ item: flat, quantity: 1, servedOn: new Date().toISOString().slice(0, 10) }];
  for (const [path, body] of [
    [bill, {}],
    [`${bill}/lines`, { lines }],
  ] as const) {
    const { status, text } = await sendJson(running.address, path, body, clerk);
    assert.ok(status < 300, text);
  }
});
after(async () => {
  for (const context of contexts) await context.close();
  await browser.close();
  await house.close();
});

async function newPage(width: number, locale: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
  contexts.push(context);
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** The clerk at the case, in their own browser. */
async function atTheCounter(): Promise<Page> {
  const page = await newPage(1440, 'en');
  const [name = '', value = ''] = (clerk.split('; ')[0] ?? '').split('=');
  await page.context().addCookies([{ name, value, url: house.running.address }]);
  await page.goto(new URL(`/console/cases/${own.case}`, house.running.address).href);
  await page.locator('.case-head').waitFor();
  return page;
}

/** An address as it is given, at the port where the node of this test listens. */
const here = (address: string): string =>
  new URL(new URL(address).pathname, house.running.address).href;

/** On this phone, with another that scans the code; the notice is lost, so that the family asks. */
async function payAPart(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: '在网上付款' }).click();
  const next = phone.getByRole('button', { name: '下一步' });
  await phone.locator('#amount').fill('600.01');
  await next.click();
  await phone.locator('#amount-wrong').waitFor();
  assert.deepEqual(await barriersOn(phone), []);
  await phone.locator('#amount').fill('２00.50 元');
  await next.click();
  await phone.locator('.qr svg').waitFor();
  assert.deepEqual(await barriersOn(phone), []);
  const opens = await phone.getByRole('link', { name: '打开练习用支付页面' }).getAttribute('href');
  const other = await newPage(390, 'zh-CN');
  await other.goto(opens ?? '');
  await other.getByRole('button').click();
  await other.getByText('已支付').first().waitFor();
  await phone.getByRole('button', { name: '现在查询' }).click();
  await phone.getByText('钱已经收到').waitFor();
  assert.match(await phone.locator('main').innerText(), /收到金额\s+200\.50 元[\s\S]+SJ370102/);
  assert.deepEqual(await barriersOn(phone), []);
  await phone.getByRole('link', { name: '返回付款页面' }).click();
  assert.match(await phone.locator('main').innerText(), /还要付\s+399\.50 元/);
  await phone.getByRole('link', { name: '返回办理进度' }).click();
  await phone.getByRole('heading', { name: '张德福' }).waitFor();
}

test('a clerk lets the family in; on a telephone it reads how things stand; taken back, nothing opens', async () => {
  const counter = await atTheCounter();
  await counter.locator('.case-head .acts-menu > summary').click();
  await counter
    .locator('.case-head .acts-menu')
    .getByRole('button', { name: 'Let the family look' })
    .click();
  await counter.locator('dialog [type=submit].primary:visible').click();
  const given = counter.locator('.access-given');
  await given.locator('img').waitFor();
  const text = await given.innerText();
  const code = /\b\d{8}\b/.exec(text)?.[0] ?? '';
  const address = /https?:\/\/\S+\/family\/\S+/.exec(text)?.[0] ?? '';
  assert.ok(code !== '' && address !== '', text);

  const phone = await newPage(390, 'zh-CN');
  await phone.goto(here(address));
  await phone.locator('#code').fill('00000000');
  await phone.locator('main button').click();
  await phone.locator('#code-wrong').waitFor();
  assert.deepEqual(await barriersOn(phone), []);
  await phone.locator('#code').fill(code);
  await phone.locator('main button').click();
  await phone.getByRole('heading', { name: '张德福' }).waitFor();
  assert.equal(new URL(phone.url()).pathname, '/family');
  assert.match(await phone.locator('main').innerText(), /还要付\s+600 元/);
  assert.deepEqual(await barriersOn(phone), []);
  const wide = await phone.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.equal(wide, 0);
  await payAPart(phone);
  await phone.locator('.tools a[hreflang=en]').click();
  await phone.getByRole('heading', { name: 'Now' }).waitFor();

  await given.getByRole('button', { name: 'It was handed over' }).click();
  await given.waitFor({ state: 'detached' });
  await counter.getByRole('button', { name: 'Take the family’s access back' }).first().click();
  await counter.locator('dialog [type=submit].primary:visible').click();
  await counter.locator('dialog form.record-form').waitFor({ state: 'detached' });
  await phone.reload();
  await phone.getByText('This visit is over').waitFor();
  await phone.goto(here(address));
  await phone.locator('#code').fill(code);
  await phone.locator('main button').click();
  await phone.locator('#code-wrong').waitFor();
});
