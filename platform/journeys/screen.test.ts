import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { place } from '@qingming/standard/records/facility.ts';
import { farewell } from '@qingming/standard/records/steps.ts';
import type { Browser, Page } from 'playwright-core';
import {
  ask,
  founder,
  type House,
  newCase,
  openHouse,
  opened,
  type OpenedDevice,
} from '../hardening/house.test-support.ts';
import { launchBrowser } from '../test-support/browser.ts';

let house: House;
let browser: Browser;
let device: OpenedDevice;
let security: string;
before(async () => {
  house = await openHouse();
  browser = await launchBrowser();
  const { running, home } = house;
  const clerk = await house.signIn('clerk', { institution: home.id });
  const { case: id } = await opened(running.address, clerk, newCase());
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  await founder(running)
    .recordsAs()
    .create(
      farewell,
      { state: '0', hall: home.places.hall, startsAt: at(1), endsAt: at(2) },
      { region: home.region, institution: home.id, root: id },
    );
  security = await house.signIn('securityAdmin', { region: '' });
  device = await house.openDevice('screen');
});
after(async () => {
  await browser.close();
  await house.close();
});

const hallCode = async (): Promise<string> =>
  (await founder(house.running).recordsAs().get(place, house.home.places.hall)).fact.code;

async function onScreen(path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await page.goto(new URL(path, house.running.address).href);
    await work(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

test('the link opens the screen, its key leaves the address, and the day stands there with the name masked', () =>
  onScreen(`/screen#${device.key}`, async (page) => {
    await page.locator('#day tr').first().waitFor();
    assert.equal(new URL(page.url()).hash, '');
    const text = await page.locator('#day').innerText();
    assert.match(text, /松鹤厅/);
    assert.match(text, /告别 Farewell/);
    assert.ok(!text.includes('张德福'), text);
    await page.reload();
    await page.locator('#day tr').first().waitFor();
    // The cookie is sent to the pages of devices alone.
    await page.goto(new URL('/api/session', house.running.address).href);
    assert.match(await page.content(), /not-signed-in|没有登录|未登录/);
  }));

test('the door of a hall shows that hall, and says when there is none of the code', async () => {
  const code = await hallCode();
  await onScreen(`/screen/hall/${code}#${device.key}`, async (page) => {
    await page.locator('#day h1').getByText('松鹤厅').waitFor();
    assert.equal(new URL(page.url()).hash, '');
    const text = await page.locator('#day').innerText();
    assert.ok(!text.includes('张德福') && !text.includes('火化'), text);
    await page.goto(new URL('/screen/hall/none-such', house.running.address).href);
    await page.locator('#nowhere').waitFor();
    assert.equal(await page.locator('#day').innerText(), '');
  });
});

test('without a key a screen asks for one, and says when it is wrong', () =>
  onScreen('/screen', async (page) => {
    await page.locator('#key-form').waitFor();
    assert.equal(await page.locator('#wrong').isVisible(), false);
    await page.locator('#key').fill('no key of anybody');
    await page.locator('#key-form button').click();
    await page.locator('#wrong').waitFor();
    await page.locator('#key').fill(device.key);
    await page.locator('#key-form button').click();
    await page.locator('#day tr').first().waitFor();
  }));

test('while the node cannot be reached the screen keeps the day and says so; a device that was ended shows nothing', () =>
  onScreen(`/screen#${device.key}`, async (page) => {
    await page.clock.install();
    await page.goto(new URL('/screen', house.running.address).href);
    await page.locator('#day tr').first().waitFor();
    await page.route('**/screen/day', (route) => route.abort());
    await page.clock.runFor(31_000);
    await page.locator('#old').waitFor();
    assert.match(await page.locator('#old').innerText(), /\d\d:\d\d/);
    assert.ok(await page.locator('#day tr').first().isVisible());
    await page.unroute('**/screen/day');
    // It goes on by itself, at once when the network is back.
    await page.evaluate('dispatchEvent(new Event("online"))');
    await page.locator('#old').waitFor({ state: 'hidden' });
    await ask(house.running.address, `/api/accounts/${device.id}`, {
      method: 'PATCH',
      body: JSON.stringify({ state: 'disabled' }),
      headers: { 'content-type': 'application/json', cookie: security },
    });
    await new Promise((done) => setTimeout(done, 2100));
    await page.clock.runFor(31_000);
    await page.locator('#wrong').waitFor();
    assert.equal(await page.locator('#day').innerText(), '');
  }));
