import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { DayPlan, PlanBar } from '@qingming/connect/api/day-plan.ts';
import type { Locator, Page } from 'playwright-core';
import { civilDay, daysAfter } from '../src/kernel/clock.ts';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

/** Further ahead than the demonstration books. */
const DAY = daysAfter(civilDay(new Date()), 9);
const [FIRST, SECOND] = ['沈松年', '韩柏年'];
const cases: string[] = [];

async function at(login: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { browser, nation } = stage;
  const desk = await deskOf(browser, nation.province.address, login, 'zh');
  try {
    await work(desk.page);
  } finally {
    await desk.leave();
  }
}

const show = async (page: Page): Promise<void> => {
  await page.goto(`${stage.nation.province.address}/console/plan?day=${DAY}`);
  await page.locator('.day-plan .page-head').waitFor();
};

async function openCase(page: Page, name: string): Promise<string> {
  const { status, body } = await askFrom<Opened>(page, 'POST', '/api/cases', {
    decedent: { name, sex: '2', deathCause: '02', deathPlace: '历下区人民医院' },
    contact: { name: '郑小红', relation: '30', phone: '13805310077' },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body.case;
}

const barOf = (page: Page, name: string): Locator =>
  page.locator('button.plan-bar').filter({ hasText: name });
const submitOf = (tray: Locator): Locator => tray.locator('[type=submit]');

async function book(page: Page, name: string, time: string): Promise<readonly string[]> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=find]').fill(name);
  await dialog.getByRole('button', { name: '预约火化', exact: true }).click();
  const tray = page.locator('form.plan-tray');
  await tray.locator('.gap-list button').first().waitFor();
  const place = (await tray.locator('.gap-list b').first().innerText()).trim();
  const gaps = await tray.locator('.gap-list button').filter({ hasText: place }).allInnerTexts();
  await tray.locator('.gap-list button').filter({ hasText: place }).last().click();
  await tray.locator('[name=begins]').selectOption(time);
  await submitOf(tray).getByText(`定下 ${time}`).waitFor();
  await submitOf(tray).press('Enter');
  await barOf(page, name).waitFor();
  await tray.waitFor({ state: 'detached' });
  return gaps.map((gap) => gap.replace(place, '').trim());
}

const press = async ({ keyboard }: Page, key: string, times: number): Promise<void> => {
  for (let count = 0; count < times; count += 1) await keyboard.press(key);
};

async function barsOf(page: Page, id: string | undefined): Promise<readonly PlanBar[]> {
  const { body } = await askFrom<DayPlan>(page, 'GET', `/api/day-plan?day=${DAY}`);
  return body.lanes.flatMap(({ bars }) => bars).filter((bar) => bar.case === id);
}

test(
  'a clerk books cremators by choosing gaps; the case says so, and who is in the way is told past the page too',
  {
    skip,
  },
  () =>
    at('clerk-37', async (page) => {
      cases.push(await openCase(page, FIRST), await openCase(page, SECOND));
      await show(page);
      assert.equal((await book(page, FIRST, '09:00')).length, 1);
      // A cremator of the demonstration cools for a quarter of an hour, before and after.
      assert.deepEqual(await book(page, SECOND, '13:00'), ['00:00–08:45', '10:15–24:00']);
      const third = await openCase(page, '任松年');
      const [bar] = await barsOf(page, cases[0]);
      assert.equal(bar?.kind, 'cremationBooking');
      const plan = await askFrom<DayPlan>(page, 'GET', `/api/day-plan?day=${DAY}`);
      const lane = plan.body.lanes.find(({ bars }) =>
        bars.some(({ record }) => record === bar?.record),
      );
      const refused = await askFrom<{ detail: string }>(
        page,
        'POST',
        `/api/cases/${third}/cremation-booking`,
        {
          cremator: lane?.id,
          startsAt: new Date(`${DAY}T10:05:00+08:00`).toISOString(),
          endsAt: new Date(`${DAY}T11:05:00+08:00`).toISOString(),
        },
      );
      assert.equal(refused.status, 422);
      assert.match(refused.body.detail, new RegExp(`${FIRST} \\d{4}，09:00–10:00，整理到 10:15`));
      assert.deepEqual(await barriersOn(page), []);
      await page.goto(`${stage.nation.province.address}/console/cases/${cases[0]}`);
      const line = page.locator('.journey li').filter({ hasText: '火化预约' });
      await line.waitFor();
      assert.match(await line.innerText(), /09:00–10:00/);
      await line.getByRole('button', { name: '火化改期' }).waitFor();
    }),
);

test(
  'an operator moves a booked cremation by the keys, is told with whom it does not go, and books none',
  {
    skip,
  },
  () =>
    at('operator-37', async (page) => {
      await show(page);
      await barOf(page, SECOND).click();
      await page.locator('section.plan-tray').waitFor();
      await page.keyboard.press('m');
      const tray = page.locator('form.plan-tray');
      await tray.waitFor();
      await press(page, 'ArrowLeft', 13);
      const told = tray.locator('output.clash');
      await told
        .getByText(new RegExp(`此时有 ${FIRST} \\d{4}，09:00–10:00，整理到 10:15`))
        .waitFor();
      await press(page, 'ArrowRight', 3);
      await told.waitFor({ state: 'detached' });
      await submitOf(tray).getByText('改到 10:30').waitFor();
      await submitOf(tray).press('Enter');
      await tray.waitFor({ state: 'detached' });
      const bars = await barsOf(page, cases[1]);
      assert.deepEqual(
        bars.map(({ from, version }) => [from, version]),
        [[new Date(`${DAY}T10:30:00+08:00`).toISOString(), 2]],
      );
      assert.equal(await page.getByRole('button', { name: /安排新的/ }).count(), 0);
    }),
);

test(
  'who is in each cremator and who is next stands on a page of its own, on a phone too',
  { skip },
  () =>
    at('operator-37', async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${stage.nation.province.address}/console/cremators`);
      await page.locator('.cremator').first().waitFor();
      assert.ok((await page.locator('.cremator').count()) >= 2);
      await page.locator('.cremator ol > li').first().waitFor();
      const wide = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      assert.equal(wide, 0);
      assert.deepEqual(await barriersOn(page), []);
    }),
);
