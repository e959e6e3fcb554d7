import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { KindPage } from '@qingming/connect/api/kinds.ts';
import type { Locator, Page } from 'playwright-core';
import { civilDay, daysAfter } from '../src/kernel/clock.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

/** By when what goes out is expected back. */
const IN_WEEKS = daysAfter(civilDay(new Date()), 20);

const stage = openStage();

const open = (login: string): Promise<Desk> =>
  deskOf(stage.browser, stage.nation.province.address, login, 'zh');

const PHONE = { width: 390, height: 844 } as const;
const LARGE_BUTTON = 56;

/** The card of one trip among what is to be done. */
const cardOf = ({ page }: Desk, from: string): Locator =>
  page.locator('.task').filter({ hasText: from });

/** Presses the act of a trip that is due, large enough for a thumb, and sends its form. */
async function press(
  desk: Desk,
  from: string,
  label: string,
  fill: Readonly<Record<string, string>> = {},
  last?: (form: Locator) => Promise<void>,
): Promise<void> {
  const button = cardOf(desk, from).getByRole('button', { name: label, exact: true });
  await button.waitFor();
  const box = await button.boundingBox();
  assert.ok((box?.height ?? 0) >= LARGE_BUTTON, `${label} is ${box?.height} px high`);
  await button.click();
  const form = desk.page.getByRole('dialog');
  await form.locator('form').waitFor();
  for (const [name, value] of Object.entries(fill)) {
    const select = form.locator(`select[name=${name}]`);
    if ((await select.count()) > 0) await select.selectOption(value === '' ? { index: 1 } : value);
    else await form.locator(`[name=${name}]`).fill(value);
  }
  await last?.(form);
  await desk.send(form);
}

/** With a finger, or as here a mouse: two strokes. The network is down when they are done, and comes back. */
async function sign({ page }: Desk, form: Locator): Promise<void> {
  const pad = form.locator('.signature-pad');
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox()) ?? assert.fail('there is nothing to sign on');
  for (const [from, to] of [
    [0.2, 0.5],
    [0.5, 0.8],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.7, { steps: 8 });
    await page.mouse.up();
  }
  await page.context().setOffline(true);
  await form.getByRole('button', { name: '签好了' }).click();
  await form.getByText('联网后再传').waitFor();
  await page.context().setOffline(false);
  await form.getByText('已签名').waitFor();
}

const BY_A_NURSE = {
  papers: 'hospital',
  role: 'nurse',
  organisation: '历下区人民医院',
  name: '秦护士',
  effects: 'none',
} as const;

const isWide = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** What the demonstration has the driver leave for. */
const WAITING = '建新社区';
const CALLED = '历下区人民医院急诊';

test('a driver drives, returns and disinfects on the phone, and is sent by a dispatcher to the next call', {
  skip,
}, async () => {
  const office = await open('dispatcher-37');
  const road = await open('driver-37');
  try {
    await road.page.setViewportSize(PHONE);
    await road.page.goto(`${stage.nation.province.address}/console/tasks`);
    await cardOf(road, WAITING).waitFor();
    assert.equal(await isWide(road.page), false);
    await press(road, WAITING, '登记出车', { startKm: '41200' });
    await press(road, WAITING, '登记到达现场');
    await press(road, WAITING, '遗体交接', { ...BY_A_NURSE, paperNumber: 'YJ-0128' });
    await press(road, WAITING, '登记返回', { endKm: '41231' });
    await press(road, WAITING, '登记车辆消毒');
    await road.page.getByText('没有待办事项').waitFor();
    await office.page.getByRole('button', { name: '登记用车', exact: true }).click();
    const call = office.page.getByRole('dialog');
    await call.locator('[name=from]').fill(CALLED);
    await call.locator('[name=phone]').fill('13800000000');
    await office.send(call);
    await cardOf(office, CALLED).getByRole('button', { name: '派车', exact: true }).click();
    const dispatch = office.page.getByRole('dialog');
    await dispatch.locator('[name=vehicle]').waitFor();
    // The first has still to be disinfected.
    await dispatch.locator('[name=vehicle]').selectOption({ index: 3 });
    await dispatch.locator('[name=driver]').selectOption({ index: 1 });
    await dispatch.locator('[name=backBy]').fill(`${IN_WEEKS} 23:00`);
    await office.send(dispatch);
    await road.page.reload();
    await cardOf(road, CALLED).locator('a[href="tel:13800000000"]').waitFor();
  } finally {
    await office.leave();
    await road.leave();
  }
});

/** A case whose body lies in a hospital, as the counter opens it. */
async function openedCase({ page }: Desk): Promise<Opened> {
  const { body, status } = await askFrom<Opened>(page, 'POST', '/api/cases', {
    decedent: { name: '郑秋生', sex: '1', deathCause: '02', deathPlace: HOSPITAL },
    contact: { name: '郑小红', relation: '30', phone: '13805310077' },
    deathCertificate: {
      kind: 'medical-2026',
      number: '370102197003050024',
      issuer: '1',
      issuerName: HOSPITAL,
      issuedOn: await page.evaluate(() => new Date().toISOString().slice(0, 10)),
    },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

const HOSPITAL = '省立医院东院区太平间';

/** Takes back what the test before left with the driver. */
async function freeTheDriver({ page }: Desk): Promise<void> {
  const { body } = await askFrom<KindPage>(
    page,
    'GET',
    '/api/kinds/trip/records?is.state=dispatched',
  );
  for (const { id, version } of body.rows)
    await askFrom(page, 'POST', `/api/kinds/trip/records/${id}/acts/cancel`, {
      version,
      reason: '改派',
    });
}

test('a clerk asks for a vehicle from the case, and what the driver presses and scans on the phone stands there', {
  skip,
}, async () => {
  const [office, counter, road] = [
    await open('dispatcher-37'),
    await open('clerk-37'),
    await open('driver-37'),
  ];
  try {
    await freeTheDriver(office);
    const { case: id, tagNumber } = await openedCase(counter);
    const address = `${stage.nation.province.address}/console`;
    await counter.page.goto(`${address}/cases/${id}`);
    await counter.page.getByRole('button', { name: '请派车', exact: true }).waitFor();
    await counter.page.getByRole('button', { name: '请派车', exact: true }).click();
    const call = counter.page.getByRole('dialog');
    await call.locator('[name=phone]').waitFor();
    await call.locator('[name=phone]').fill('13805310077');
    assert.equal(await call.locator('[name=from]').inputValue(), HOSPITAL);
    await counter.send(call);
    await counter.page.locator('.trips').getByText('待派车').waitFor();
    await office.page.reload();
    await cardOf(office, HOSPITAL).getByRole('button', { name: '派车', exact: true }).click();
    const dispatch = office.page.getByRole('dialog');
    await dispatch.locator('[name=vehicle]').selectOption({ index: 3 });
    await dispatch.locator('[name=driver]').selectOption({ index: 1 });
    await dispatch.locator('[name=backBy]').fill(`${IN_WEEKS} 23:00`);
    await office.send(dispatch);
    await road.page.setViewportSize(PHONE);
    await road.page.goto(`${address}/tasks`);
    await press(road, HOSPITAL, '登记出车', { startKm: '52000' });
    await press(road, HOSPITAL, '登记到达现场');
    await cardOf(road, HOSPITAL).locator('.trip-person').getByText('郑秋生').waitFor();
    await press(
      road,
      HOSPITAL,
      '遗体交接',
      {
        tag: tagNumber,
        sex: '1',
        ...BY_A_NURSE,
        effects: 'some',
        effectsList: '手表一块\n现金 320 元',
      },
      (form) => sign(road, form),
    );
    await counter.page.reload();
    await counter.page.locator('.case-head').getByText('演示').first().waitFor();
    await press(road, HOSPITAL, '登记遗体到馆', {
      scan: tagNumber,
      place: '',
      endKm: '52031',
    });
    await counter.page.reload();
    await counter.page.locator('.journey').waitFor();
    await counter.page.locator('.journey').getByText('遗体接运').waitFor();
    await counter.page.locator('.case-head').getByText('接待').first().waitFor();
  } finally {
    for (const desk of [office, counter, road]) await desk.leave();
  }
});
