import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { DayPlan } from '@qingming/connect/api/day-plan.ts';
import type { Locator, Page } from 'playwright-core';
import { civilDay, daysAfter } from '../src/kernel/clock.ts';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

/** Further ahead than the demonstration books. */
const DAY = daysAfter(civilDay(new Date()), 9);

async function at(login: string, work: (desk: Desk) => Promise<void>): Promise<void> {
  const { browser, nation } = stage;
  const desk = await deskOf(browser, nation.province.address, login, 'zh', (page) =>
    // A browser without a printer waits for ever; what would be printed stands on the page.
    page.addInitScript(
      'window.print = () => { window.printedTimes = (window.printedTimes ?? 0) + 1; }',
    ),
  );
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

const show = async (page: Page): Promise<void> => {
  await page.goto(`${stage.nation.province.address}/console/plan?day=${DAY}`);
  await page.locator('.day-plan .page-head').waitFor();
};

let serial = 0;

async function openCase(page: Page, name: string): Promise<string> {
  serial += 1;
  const { status, body } = await askFrom<Opened>(page, 'POST', '/api/cases', {
    decedent: { name, sex: '2', deathCause: '02', deathPlace: '历下区人民医院' },
    contact: { name: '郑小红', relation: '30', phone: '13805310077' },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.case;
}

/** From the page, by the keyboard, as far as the tray with its gaps. */
async function choose(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=find]').fill(name);
  await dialog.getByRole('button', { name: '安排告别', exact: true }).click();
  const tray = page.locator('form.plan-tray');
  await tray.locator('.gap-list button').first().waitFor();
  return tray;
}

const barOf = (page: Page, name: string): Locator =>
  page.locator('button.plan-bar').filter({ hasText: name });

const submitOf = (tray: Locator): Locator => tray.locator('[type=submit]');

/** Books by choosing a gap of the hall, and a time in it. */
async function book(
  page: Page,
  name: string,
  hall: string,
  time: string,
): Promise<readonly string[]> {
  const tray = await choose(page, name);
  const gaps = await tray.locator('.gap-list button').filter({ hasText: hall }).allInnerTexts();
  await tray.locator('.gap-list button').filter({ hasText: hall }).last().click();
  await tray.locator('[name=begins]').selectOption(time);
  await submitOf(tray).getByText(`定下 ${time}`).waitFor();
  await submitOf(tray).press('Enter');
  await barOf(page, name).waitFor();
  await tray.waitFor({ state: 'detached' });
  return gaps;
}

const press = async ({ keyboard }: Page, key: string, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await keyboard.press(key);
};

const [FIRST, SECOND] = ['赵松年', '钱柏年'];

test(
  'a clerk books a farewell by choosing a gap, moves it by keys, is told of a conflict in words, and prints the day',
  {
    skip,
  },
  () =>
    at('clerk-37', async ({ page }) => {
      const cases = [await openCase(page, FIRST), await openCase(page, SECOND)];
      await show(page);
      const label = page.locator('.lane-label b').first();
      const hall = await label.innerText();
      assert.equal(await barOf(page, FIRST).count(), 0);

      const before = await book(page, FIRST, hall, '09:00');
      assert.equal(before.length, 1, before.join());
      const after = await book(page, SECOND, hall, '13:00');
      // The hall is cleared for twenty minutes before and after.
      assert.deepEqual(
        after.map((gap) => gap.replace(hall, '').trim()),
        ['00:00–08:40', '10:20–24:00'],
      );

      await barOf(page, SECOND).click();
      await page.locator('section.plan-tray').waitFor();
      await page.keyboard.press('m');
      const tray = page.locator('form.plan-tray');
      await tray.waitFor();
      await press(page, 'ArrowLeft', 13);
      const told = tray.locator('output.clash');
      await told.waitFor();
      const words = await told.innerText();
      assert.match(words, new RegExp(`${hall}此时有 ${FIRST} \\d{4}，09:00–10:00，整理到 10:20`));
      await submitOf(tray).press('Enter');
      assert.equal(await tray.count(), 1, 'what does not go together was sent');
      await press(page, 'ArrowRight', 3);
      await told.waitFor({ state: 'detached' });
      await submitOf(tray).getByText('改到 10:30').waitFor();
      assert.deepEqual(await barriersOn(page), []);
      await submitOf(tray).press('Enter');
      await tray.waitFor({ state: 'detached' });
      await page.locator('.plan-said').getByText(SECOND).waitFor();
      const { body: moved } = await askFrom<DayPlan>(page, 'GET', `/api/day-plan?day=${DAY}`);
      const bars = moved.lanes
        .flatMap(({ bars: all }) => all)
        .filter((bar) => bar.case === cases[1]);
      assert.deepEqual(
        bars.map(({ from, version }) => [from, version]),
        [[new Date(`${DAY}T10:30:00+08:00`).toISOString(), 2]],
      );

      await anotherIsFaster(page);
      await fromTheCase(page);
      await drag(page);
      assert.deepEqual(await barriersOn(page), []);
      await prints(page, hall);
      await onPhone(page);
    }),
);

/** What somebody else books meanwhile is told in the tray, with whom and until when, before anything is sent. */
async function anotherIsFaster(page: Page): Promise<void> {
  const [mine, theirs] = [await openCase(page, '李松年'), await openCase(page, '周松年')];
  await show(page);
  const tray = await choose(page, '李松年');
  await tray.locator('.gap-list button').last().click();
  await tray.locator('[name=begins]').selectOption('15:00');
  const hall = await tray.locator('[name=room]').inputValue();
  const { status } = await askFrom(page, 'POST', `/api/cases/${theirs}/farewell`, {
    hall,
    startsAt: new Date(`${DAY}T15:30:00+08:00`).toISOString(),
    endsAt: new Date(`${DAY}T16:30:00+08:00`).toISOString(),
  });
  assert.equal(status, 200);
  await tray
    .locator('output.clash')
    .getByText(/周松年 \d{4}，15:30–16:30，整理到 16:50/)
    .waitFor();
  // Past the page the database says the same.
  const refused = await askFrom<{ code: string }>(page, 'POST', `/api/cases/${mine}/farewell`, {
    hall,
    startsAt: new Date(`${DAY}T15:00:00+08:00`).toISOString(),
    endsAt: new Date(`${DAY}T16:00:00+08:00`).toISOString(),
  });
  assert.deepEqual([refused.status, refused.body.code], [409, 'overlaps']);
  await page.keyboard.press('Escape');
  const booked = await askFrom<DayPlan>(page, 'GET', `/api/day-plan?day=${DAY}`);
  const bar = booked.body.lanes.flatMap(({ bars }) => bars).find((one) => one.case === theirs);
  const cancelled = await askFrom(page, 'POST', `/api/cases/${theirs}/farewell/cancel`, {
    record: bar?.record,
    version: bar?.version,
    reason: '家属改期',
  });
  assert.equal(cancelled.status, 200);
  await barOf(page, '周松年').waitFor({ state: 'detached' });
}

/** The form of the act on the page of a case leads to the free times. */
async function fromTheCase(page: Page): Promise<void> {
  const id = await openCase(page, '孙柏年');
  await page.goto(`${stage.nation.province.address}/console/cases/${id}`);
  await page.locator('.case-head .acts-menu > summary').click();
  await page.locator('.case-head .acts-menu button', { hasText: '安排告别' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '在日程上选空档' }).click();
  const tray = page.locator('form.plan-tray');
  await tray.getByText('孙柏年').waitFor();
  await tray.locator('.gap-list').waitFor();
  await page.getByRole('button', { name: '后一天' }).click();
  await tray.locator('.gap-list button').last().click();
  await tray.locator('[name=begins]').selectOption('09:15');
  await tray.getByRole('button', { name: '填写更多' }).click();
  const form = page.getByRole('dialog');
  await form.locator('[name=startsAt]').waitFor();
  assert.match(await form.locator('[name=startsAt]').inputValue(), /09:15/);
  await form.locator('[name=celebrant]').selectOption({ index: 1 });
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'detached' });
  await barOf(page, '孙柏年').waitFor();
  await show(page);
}

/** Drags the second booking to the afternoon; nothing is written before it is confirmed. */
async function drag(page: Page): Promise<void> {
  const box = await barOf(page, SECOND).boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 3, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  const tray = page.locator('form.plan-tray');
  await submitOf(tray)
    .getByText(/改到 1[1-9]:/)
    .waitFor();
  await page.keyboard.press('Escape');
  await tray.waitFor({ state: 'detached' });
}

async function prints(page: Page, hall: string): Promise<void> {
  await page.keyboard.press('p');
  await page.waitForFunction('window.printedTimes === 1');
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.run-sheet');
  const rows = await sheet.locator('tbody tr').allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.split('\t').slice(0, 3)),
    [
      ['09:00–10:00', hall, '告别'],
      ['10:30–11:30', hall, '告别'],
    ],
  );
  assert.equal(await page.locator('.day-plan').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  await page.getByRole('button', { name: `打印${hall}门牌` }).click();
  await page.waitForFunction('window.printedTimes === 2');
  await page.emulateMedia({ media: 'print' });
  const door = await page.locator('.door-sign').innerText();
  for (const part of [hall, FIRST, SECOND, '10:30–11:30']) assert.ok(door.includes(part), door);
  await page.emulateMedia({ media: 'screen' });
}

async function onPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  const table = page.locator('.day-table');
  await table.getByText(SECOND).waitFor();
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.equal(wide, 0);
  await table
    .locator('tr')
    .filter({ hasText: SECOND })
    .getByRole('button', { name: '改期' })
    .click();
  await page.locator('form.plan-tray [name=room]').waitFor();
}

test('an operator sees the day and books nothing; a dispatcher sees the vehicles; a driver is not offered the page', {
  skip,
}, async () => {
  await at('operator-37', async ({ page }) => {
    await show(page);
    await barOf(page, FIRST).waitFor();
    assert.equal(await page.getByRole('button', { name: /安排新的/ }).count(), 0);
    await barOf(page, FIRST).click();
    await page.locator('section.plan-tray').waitFor();
    assert.equal(await page.getByRole('button', { name: /^改期/ }).count(), 0);
  });
  await at('dispatcher-37', async ({ page }) => {
    await show(page);
    await page.locator('.lanes h2').getByText('殡仪车').waitFor();
    assert.equal(await page.locator('.lanes h2').count(), 1);
  });
  await at('driver-37', async ({ page }) => {
    assert.equal(await page.locator('header.bar nav a[href$="/plan"]').count(), 0);
    const { status } = await askFrom(page, 'GET', `/api/day-plan?day=${DAY}`);
    assert.equal(status, 403);
  });
});
