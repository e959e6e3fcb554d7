import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Desk, deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

const open = (login: string): Promise<Desk> =>
  deskOf(stage.browser, stage.nation.province.address, login, 'zh');

const PHONE = { width: 390, height: 844 } as const;
const LARGE_BUTTON = 56;

/** Presses the act that is due, large enough for a thumb, and sends its form. */
async function press(
  { page, send }: Desk,
  label: string,
  fill: Readonly<Record<string, string>> = {},
): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true });
  await button.waitFor();
  const box = await button.boundingBox();
  assert.ok((box?.height ?? 0) >= LARGE_BUTTON, `${label} is ${box?.height} px high`);
  await button.click();
  const form = page.getByRole('dialog');
  await form.locator('form').waitFor();
  for (const [name, value] of Object.entries(fill))
    await form.locator(`[name=${name}]`).fill(value);
  await send(form);
}

const isWide = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

test('a dispatcher takes a call at night and sends a van; the driver drives, returns and disinfects on the phone', {
  skip,
}, async () => {
  const office = await open('dispatcher-37');
  const road = await open('driver-37');
  try {
    await office.page.getByRole('link', { name: '待办', exact: true }).click();
    await office.page.getByRole('button', { name: '登记来电', exact: true }).click();
    const call = office.page.getByRole('dialog');
    await call.locator('[name=from]').fill('历下区人民医院急诊');
    await call.locator('[name=phone]').fill('13800000000');
    await office.send(call);
    await office.page.getByRole('button', { name: '派车', exact: true }).click();
    const dispatch = office.page.getByRole('dialog');
    await dispatch.locator('[name=vehicle]').waitFor();
    await dispatch.locator('[name=vehicle]').selectOption({ index: 1 });
    await dispatch.locator('[name=driver]').selectOption({ index: 1 });
    await dispatch.locator('[name=backBy]').fill('2026-12-31 23:00');
    await office.send(dispatch);
    await road.page.setViewportSize(PHONE);
    await road.page.goto(`${stage.nation.province.address}/console/tasks`);
    await road.page.getByText('历下区人民医院急诊').waitFor();
    assert.equal(await isWide(road.page), false);
    assert.equal(await road.page.locator('a[href="tel:13800000000"]').count(), 1);
    await press(road, '登记出车', { startKm: '41200' });
    await press(road, '登记到达现场');
    await press(road, '登记接到遗体');
    await press(road, '登记返回', { endKm: '41231' });
    await press(road, '登记车辆消毒');
    await road.page.getByText('没有待办事项').waitFor();
  } finally {
    await office.leave();
    await road.leave();
  }
});
