import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Gate } from '@qingming/connect/api/visits.ts';
import { civilClock } from '@qingming/standard/numbers/civil-time.ts';
import { ticketsOf } from '../src/modules/bookings/ticket.ts';
import { barriersOn } from './accessible.ts';
import { type Desk, deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';
import { widerThanAPhone } from './phone.ts';

const stage = openStage();

/** A telephone whose browser runs no script: nothing of the portal needs one. */
async function phoneOf(): Promise<Page> {
  const context = await stage.browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  return context.newPage();
}

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['QINGMING_PICTURES'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Books the first free time of tomorrow or later as a family does, and says the number of the booking. */
async function bookOn(page: Page, address: string, phone: string, at: number): Promise<string> {
  await page.goto(`${address}/visits`);
  await page.locator('main .homes a').last().click();
  const free = page.locator('main .hours li').filter({ hasText: '还有' });
  await free.nth(at).locator('a').click();
  await page.getByLabel('您的姓名').fill('朱晓燕');
  await page.getByLabel('您的电话').fill(phone);
  stage.nation.later(1);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '确认预约' }).click();
  await page.locator('.qr svg').waitFor();
  return /QM\d{6}-\d{4}-\d{6}/.exec(await page.content())?.[0] ?? assert.fail('no number');
}

/** Moves the clock of the nodes to the beginning of the slot that the page of a booking names. */
async function untilSlot(page: Page): Promise<void> {
  const [, month = '', day = ''] =
    /(\d+)月(\d+)日/.exec(await page.locator('h1').innerText()) ?? [];
  const [hour = ''] = /\d\d:\d\d/.exec(await page.locator('h1').innerText()) ?? [];
  const now = stage.nation.province.context.clock.now();
  const year = Number(civilClock(now).slice(0, 4));
  const begins = Date.parse(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour}:00+08:00`,
  );
  stage.nation.later(Math.ceil((begins - now.getTime()) / 60_000) + 1);
}

/** The text of the QR code of a booking that the gate knows, as the node makes it. */
async function ticketOf(gate: Page, number: string): Promise<string> {
  const stored = await gate.evaluate(() => localStorage.getItem('qingming gate'));
  const { gate: list } = JSON.parse(stored ?? '{}') as { gate: Gate };
  const one = list.bookings.find((booking) => booking.number === number) ?? assert.fail(number);
  return ticketsOf(stage.nation.province.context).make({
    ...{ number, house: list.house, people: one.people, vehicles: one.vehicles },
    ...{ from: Date.parse(one.from), until: Date.parse(one.until) },
  });
}

async function check(gate: Desk, text: string): Promise<string> {
  const { page } = gate;
  await page.getByLabel('二维码或编号').fill(text);
  await page.getByRole('button', { name: '核验' }).click();
  const answer = page.locator('.floor-answer');
  await answer.waitFor();
  const said = await answer.innerText();
  await picture(page, `gate-${said.slice(0, 4)}`);
  await page.getByRole('button', { name: '下一位' }).click();
  await page.getByLabel('二维码或编号').waitFor();
  return said;
}

test('a family books on its telephone; the gate lets it in once, with a network and without one', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const page = await phoneOf();
  const first = await bookOn(page, address, '138 0531 8812', 6);
  const second = await bookOn(page, address, '138 0531 8813', 6);
  await picture(page, 'visit-ticket-zh-390');
  await untilSlot(page);
  const gate = await deskOf(stage.browser, address, 'columbarium-37', 'zh');
  try {
    await gate.page.goto(`${address}/console/gate`);
    await gate.page.getByText('扫家属出示的二维码').waitFor();
    assert.equal(await widerThanAPhone(gate.page), 0);
    assert.deepEqual(await barriersOn(gate.page), []);
    assert.match(await check(gate, first), /可以进入/);
    assert.match(await check(gate, first.slice(-6)), /已经进过/);
    assert.match(await check(gate, 'QM370102-2020-000001'), /不是本平台的凭证/);
    await gate.page.reload();
    await gate.page.getByText('扫家属出示的二维码').waitFor();
    await gate.page.waitForFunction(
      (number) => (localStorage.getItem('qingming gate') ?? '').includes(number),
      second,
    );
    await gate.page.context().setOffline(true);
    await gate.page.locator('.floor-offline').waitFor();
    assert.match(await check(gate, await ticketOf(gate.page, second)), /可以进入/);
    assert.match(await check(gate, second.slice(-6)), /已经进过/);
    await gate.page.getByText('2 条待上报').waitFor();
    await picture(gate.page, 'gate-offline');
    await gate.page.context().setOffline(false);
    await gate.page.getByText('条待上报').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('已经入园').waitFor();
  } finally {
    await gate.leave();
    await page.context().close();
  }
});
