import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindPage, Kinds } from '@qingming/connect/api/kinds.ts';
import type { InstitutionRow, Page as Rows } from '@qingming/connect/api/registry.ts';
import type { Page } from 'playwright-core';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

async function at(
  node: 'ministry' | 'province',
  login: string,
  work: (desk: Desk) => Promise<void>,
) {
  const desk = await deskOf(stage.browser, stage.nation[node].address, login, 'en');
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

const IDENTIFIER = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/;

/** What a list or a page must not show: a refusal, an identifier, more than the width of a phone. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const main = page.locator('#page');
  await main.locator('h1, .problem').first().waitFor();
  await page.locator('#page .loading').first().waitFor({ state: 'detached' });
  const text = await main.innerText();
  const wide = await widerThanAPhone(page);
  return [
    ...(await main.locator('.problem').allInnerTexts()),
    ...(IDENTIFIER.test(text) ? [`${page.url()} shows ${IDENTIFIER.exec(text)?.[0]}`] : []),
    ...(wide > 0 ? [`${page.url()} is wider than a phone`] : []),
  ];
}

/** Every list of the menu, and the first record of each. */
async function openEveryList({ page }: Desk): Promise<readonly string[]> {
  const menu = page.locator('.kinds-menu');
  await menu.locator('summary').click();
  const names = await menu.locator('a').allInnerTexts();
  for (const name of names) {
    if (!(await menu.evaluate((details) => details.hasAttribute('open'))))
      await menu.locator('summary').click();
    await menu.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.locator('.record-list').waitFor();
    assert.deepEqual(await faultsOf(page), [], name);
    const first = page.locator('.record-list tbody th a').first();
    if ((await first.count()) === 0) continue;
    await first.click();
    await page.locator('.record-history').waitFor();
    assert.deepEqual(await faultsOf(page), [], `${name}: the first record`);
    await page.goBack();
  }
  return names;
}

/** The same lists as somebody else's, who opened each: here their pages are asked for what they show. */
async function askEveryList({ page }: Desk): Promise<readonly string[]> {
  const menu = page.locator('.kinds-menu');
  await menu.locator('summary').click();
  const links = await menu
    .locator('a')
    .evaluateAll((found) =>
      found.map((link) => ({ name: link.textContent, kind: link.getAttribute('href') })),
    );
  for (const { kind } of links) {
    const path = `/api/kinds/${kind?.split('/').at(-1)}/records`;
    const list = await askFrom<KindPage>(page, 'GET', `${path}?size=1`);
    assert.equal(list.status, 200, path);
    for (const { id } of list.body.rows)
      assert.equal((await askFrom(page, 'GET', `${path}/${id}`)).status, 200, `${path}/${id}`);
  }
  return links.map(({ name }) => name);
}

const OF_A_HOUSE = ['Facilities', 'Places', 'Equipment', 'Staff', 'Job qualifications'];
const WRONG_TAGS = 'Wrong tags scanned';
const COLD_STORE = [
  'Limits of cold storage',
  'Temperature readings',
  'Relocations',
  'Wrong scans in relocations',
];
const OF_A_COUNTER = [
  ...OF_A_HOUSE,
  'Photographs of the institution',
  'Calls',
  WRONG_TAGS,
  'Trips',
  'Vehicle maintenance',
  ...COLD_STORE,
];
const TICKETS = 'Complaints and questions';
const MONEY = [
  'Waiver rules',
  'Guided prices',
  'Credit accounts',
  'Merchants for online payments',
  'Closings of cash desks',
  'Reconciliation of online payments',
];
/** Who was rated at the counter reads no evaluation. */
const OF_AN_OFFICE = [...OF_A_COUNTER, 'Evaluations', TICKETS, ...MONEY];
const GROUNDS = ['Burial areas', 'Plots and niches'];
const BURIALS = [...GROUNDS, 'Rights of use', 'Burials', 'Removals', 'Checks of ashes'];
const VISITS = ['Time slots for visits', 'Bookings of visits', 'Checks at the gate'];
const PLANNED_VISITS = ['Plans of visits', ...VISITS];
const OF_THE_YEAR = ['Yearly reports', 'Points of inspection', 'Inspections'];
const SUPERVISION = ['Regional terms', 'Limits of plots', 'Daily reports', ...OF_THE_YEAR];
const OF_AUTHORITIES = [
  'Regional terms',
  'Limits of plots',
  'Publications',
  'Daily reports',
  ...OF_THE_YEAR,
];
const LISTS = {
  'clerk-37': [...OF_A_COUNTER, TICKETS, ...MONEY, ...BURIALS, ...VISITS, ...SUPERVISION],
  'operator-37': [...OF_A_HOUSE, WRONG_TAGS, ...COLD_STORE, ...GROUNDS, ...VISITS],
  'manager-37': [...OF_AN_OFFICE, ...BURIALS, ...PLANNED_VISITS, ...SUPERVISION],
  'officer-37': [...OF_AN_OFFICE, ...BURIALS, ...PLANNED_VISITS, ...OF_AUTHORITIES],
  'province-37': [...OF_AN_OFFICE, ...BURIALS, ...PLANNED_VISITS, ...OF_AUTHORITIES],
  'inspector-37': [...OF_AN_OFFICE, ...BURIALS, ...PLANNED_VISITS, ...OF_AUTHORITIES],
} as const;

/** They have the lists of the clerk and the officer. */
const ALIKE: readonly string[] = ['manager-37', 'province-37', 'inspector-37'];

for (const [login, lists] of Object.entries(LISTS))
  test(`${login} opens every list that the menu offers, and a record of each`, { skip }, () =>
    at('province', login, async (desk) => {
      const everyList = ALIKE.includes(login) ? askEveryList : openEveryList;
      assert.deepEqual(await everyList(desk), lists);
    }),
  );

test('an officer of the ministry opens every list of what the provinces sent', { skip }, () =>
  at('ministry', 'ministry', async (desk) => {
    await stage.nation.arrived();
    assert.deepEqual(await openEveryList(desk), LISTS['province-37']);
  }),
);

test('who may read no kind of record is offered none, and refused in words', { skip }, () =>
  at('province', 'security-37', async ({ page }) => {
    assert.equal(await page.locator('.kinds-menu').count(), 0);
    const { body } = await askFrom<Kinds>(page, 'GET', '/api/kinds');
    assert.deepEqual(body.kinds, []);
    await page.goto(new URL('/console/records/place', page.url()).href);
    await page.locator('#page h1').waitFor();
    assert.equal(await page.locator('.record-list').count(), 0);
  }),
);

test('a manager records a cabinet with the keyboard, corrects it and voids it', { skip }, () =>
  at('province', 'manager-37', async ({ page }) => {
    await page.goto(new URL('/console/records/place', page.url()).href);
    await page.locator('.record-list tbody tr').first().waitFor();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog');
    await form.locator('[name=code]').fill('LC99');
    await form.locator('[name=name]').fill('99 号柜');
    await form.locator('[name=kind]').selectOption('cold-cabinet');
    await form.locator('[name=holdsOne]').check();
    await form.locator('[name=inUse]').check();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '99 号柜' }).waitFor();
    await page.getByRole('button', { name: 'Correct' }).click();
    await form.locator('[name=name]').fill('99 号冷藏柜');
    await form.locator('[name=reason]').fill('名称更正');
    await form.locator('[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: '99 号冷藏柜' }).waitFor();
    await page.locator('.record-history li').nth(1).waitFor();
    assert.match(
      await page.locator('.record-history').innerText(),
      /99 号柜.*99 号冷藏柜.*名称更正/,
    );
    await page.getByRole('button', { name: 'Void' }).click();
    await form.locator('[name=reason]').fill('重复登记');
    await form.locator('[type=submit]').click();
    await page.locator('.page-head .wrong').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Correct' }).count(), 0);
  }),
);

/** What a camera makes: larger than a page should be, with the place in it. */
async function photograph(page: Page): Promise<Buffer> {
  const made = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 3000, height: 2000 });
    const context = canvas.getContext('2d');
    for (let at = 0; context !== null && at < 300; at += 1) {
      context.fillStyle = `hsl(${at} 60% 60%)`;
      context.fillRect(Math.random() * 3000, Math.random() * 2000, 300, 200);
    }
    return canvas.toDataURL('image/jpeg', 0.95);
  });
  const jpeg = Buffer.from(made.split(',')[1] ?? '', 'base64');
  const place = Buffer.from(
    '\u00ff\u00e1\u0000\u0020Exif\u0000\u0000 taken at 36.66 117.08',
    'latin1',
  );
  place.writeUInt16BE(place.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), place, jpeg.subarray(2)]);
}

test(
  'a photograph of the house is made smaller, loses its place, and is seen by families',
  {
    skip,
  },
  () =>
    at('province', 'manager-37', async ({ page }) => {
      await page.goto(new URL('/console/records/institutionPicture', page.url()).href);
      await page.getByRole('button', { name: 'Add' }).first().click();
      const form = page.getByRole('dialog');
      const buffer = await photograph(page);
      await form
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer });
      await form.getByText('Uploaded').waitFor();
      await form.locator('[name=subject]').selectOption('entrance');
      await form.locator('[name=caption]').fill('南门');
      await form.locator('[name=takenOn]').fill(stage.nation.today());
      await form.locator('[name=order]').fill('1');
      await form.locator('[name=nobodyInIt]').check();
      await form.locator('[type=submit]').click();
      await page.getByRole('heading', { level: 1, name: '南门' }).waitFor();
      const { body } = await askFrom<Rows<InstitutionRow>>(page, 'GET', '/api/institutions');
      await page.goto(new URL(`/institutions/${body.rows[0]?.number}`, page.url()).href);
      const shown = page.getByRole('img', { name: '南门' });
      await shown.scrollIntoViewIfNeeded();
      const address = new URL((await shown.getAttribute('src')) ?? '', page.url()).href;
      const file = await page.request.get(address);
      const bytes = await file.body();
      assert.ok(bytes.length < 512 * 1024 && !bytes.includes('117.08'), `${bytes.length}`);
      await page.goto(address);
      const sides = await page
        .locator('img')
        .evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]);
      assert.deepEqual(sides, [1200, 800]);
    }),
);

const table = (...rows: readonly string[]) => ({
  name: 'places.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Code,Name,Kind,Holds one only,In use', ...rows].join('\r\n')),
});

test(
  'a manager uploads a filled table, reads what is wrong, and records it once it is right',
  { skip },
  () =>
    at('province', 'manager-37', async ({ page }) => {
      await page.goto(new URL('/console/records/place', page.url()).href);
      await page.getByRole('button', { name: 'Upload a table' }).click();
      const dialog = page.getByRole('dialog');
      const file = dialog.locator('input[type=file]');
      await file.setInputFiles(table('UP-1,U1,Cold cabinet,Yes,Yes', 'UP-2,U2,Icebox,Yes,Yes'));
      await dialog.getByText('“Icebox” is no choice').waitFor();
      assert.match(await dialog.locator('.upload-faults tbody').innerText(), /^3\s+Kind/);
      await dialog.getByRole('button', { name: 'Record only those without faults (1)' }).waitFor();
      await file.setInputFiles(
        table('UP-1,U1,Cold cabinet,Yes,Yes', 'UP-2,U2,Cold cabinet,Yes,Yes'),
      );
      await dialog.getByRole('button', { name: 'Record 2 rows' }).click();
      await dialog.getByText('2 rows were recorded.').waitFor();
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await page.goto(new URL('/console/records/place?text=UP-2', page.url()).href);
      await page.getByRole('link', { name: 'U2', exact: true }).waitFor();
      assert.deepEqual(await faultsOf(page), []);
    }),
);

test('a link chooses by what is typed among more records than a list holds', { skip }, () =>
  at('province', 'manager-37', async ({ page }) => {
    await page.goto(new URL('/console/records/place', page.url()).href);
    await page.getByRole('button', { name: 'Upload a table' }).click();
    const dialog = page.getByRole('dialog');
    const vans = Array.from({ length: 205 }, (_, at) => `VAN-${at},Van no. ${at},Vehicle,No,Yes`);
    await dialog.locator('input[type=file]').setInputFiles(table(...vans));
    await dialog.getByRole('button', { name: 'Record 205 rows' }).click();
    await dialog.getByText('205 rows were recorded.').waitFor();
    await page.goto(new URL('/console/records/vehicleUpkeep', page.url()).href);
    await page.getByRole('button', { name: 'Add' }).first().click();
    const chooser = dialog.getByRole('combobox', { name: 'Vehicle' });
    await chooser.fill('Van no. 137');
    await page.locator('.ant-select-item-option').filter({ hasText: 'VAN-137' }).click();
    await dialog.locator('.ant-select').filter({ hasText: 'VAN-137 Van no. 137' }).waitFor();
    await chooser.fill('no such van');
    await page.getByText('Nothing matches; search otherwise').waitFor();
  }),
);

test('a list is walked with the arrows, looked through with / and kept as a view', { skip }, () =>
  at('province', 'manager-37', async ({ page }) => {
    await page.goto(new URL('/console/records/staff', page.url()).href);
    await page.locator('.record-list tbody tr').nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('.record-list tbody th a').nth(1).innerText();
    assert.equal(await page.locator('.record-list tbody a:focus').innerText(), second);
    await page.keyboard.press('/');
    await page.keyboard.type(second);
    await page.keyboard.press('Enter');
    await page.getByText('1 in all').waitFor();
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.keyboard.type('One of us');
    await page.keyboard.press('Enter');
    await page.goto(new URL('/console/records/staff', page.url()).href);
    await page.getByRole('link', { name: 'One of us' }).click();
    await page.getByText('1 in all').waitFor();
  }),
);

test(
  'the page of an institution shows each of its registers, and leads to all of it',
  { skip },
  () =>
    at('province', 'officer-37', async ({ page }) => {
      await page.goto(new URL('/console/institutions', page.url()).href);
      await page.locator('.record-list tbody th a').first().click();
      const places = page.locator('section.part').filter({ hasText: 'Places' });
      await places.locator('tbody tr').nth(7).waitFor();
      const shown = page.locator('section.part h2');
      for (const name of OF_A_HOUSE) await shown.filter({ hasText: name }).waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await places.getByRole('link', { name: 'Places' }).click();
      await page.getByRole('heading', { level: 1, name: 'Places', exact: true }).waitFor();
      assert.match(new URL(page.url()).search, /^\?institution=/);
    }),
);
