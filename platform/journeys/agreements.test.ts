import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PricesOnDay } from '@qingming/connect/api/prices.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import { civilDay } from '../src/kernel/clock.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import * as death from './one-death.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

const DIED: death.Death = { identityNumber: '370102194308170015', name: '田守安' };
const LATER = civilDay(new Date(Date.now() + 7 * 86_400_000));

async function begin({ page }: Desk, act: string) {
  await page.locator('.case-head .acts-menu summary').click();
  await page
    .locator('.case-head .acts-menu')
    .getByRole('button', { name: act, exact: true })
    .click();
  const form = page.getByRole('dialog');
  await form.locator('form').waitFor();
  return form;
}

/** Adds an item of the list, and says what it is called. */
async function addItem(desk: Desk, item: string, quantity: string): Promise<string> {
  const form = await begin(desk, 'Add an item to the estimate');
  await form.locator('select[name=item]').selectOption(item);
  const label = await form.locator('select[name=item] option:checked').innerText();
  await form.locator('[name=quantity]').fill(quantity);
  await desk.send(form);
  return label;
}

test('a clerk makes an estimate from the list, offers it, has it signed, and sees what the bill charges beyond it', {
  skip,
}, async () => {
  const desk = await deskOf(stage.browser, stage.nation.province.address, 'clerk-37', 'en');
  const { page } = desk;
  const { id } = await death.openCase(desk, DIED);
  await page.reload();
  const making = await begin(desk, 'Make an estimate');
  await making.locator('[name=validUntil]').fill(LATER);
  await desk.send(making);
  const seen = await askFrom<CasePage>(page, 'GET', `/api/cases/${id}`);
  const house = seen.body.case.institution;
  const prices = await askFrom<PricesOnDay>(page, 'GET', `/api/institutions/${house}/prices`);
  // A transport is charged by its distance, once; anything else as often as it was given.
  const item = prices.body.lines.find(
    (line) => line.price !== null && line.includedKm === null,
  )?.item;
  const label = await addItem(desk, item ?? '', '2');
  assert.match(label, /¥/);
  const further = page.locator('section.further');
  await further.getByRole('button', { name: 'Offer the estimate' }).click();
  const offering = page.getByRole('dialog');
  await offering.locator('form').waitFor();
  await desk.send(offering);
  const paper = page.getByRole('link', { name: 'Service contract', exact: true });
  assert.match((await paper.getAttribute('href')) ?? '', /service-contract\.pdf$/);
  await desk.send(await begin(desk, 'Sign the contract'));
  await further.getByText('Accepted', { exact: true }).waitFor();

  const line = { item, quantity: 3, servedOn: stage.nation.today() };
  await askFrom(page, 'POST', `/api/cases/${id}/bill`, {});
  const { status } = await askFrom(page, 'POST', `/api/cases/${id}/bill/lines`, { lines: [line] });
  assert.equal(status, 200);
  await page.reload();
  await page
    .locator('#money .missing')
    .filter({ hasText: 'more than the contract holds' })
    .waitFor();
  await desk.leave();
});
