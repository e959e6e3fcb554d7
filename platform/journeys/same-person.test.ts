import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

/** Where the pages are kept as pictures, when somebody wants to look at them. */
const PICTURES = process.env['QINGMING_PICTURES'];
const keepPicture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES !== undefined)
    await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

async function typeCase(page: Page, address: string, name: string, kin = ''): Promise<void> {
  await page.goto(`${address}/console/cases/new`);
  const form = page.locator('form.new-case');
  await form.locator('[name="decedent.name"]').fill(name);
  await form.locator('select[name="decedent.sex"]').selectOption('2');
  await form.locator('select[name="decedent.deathCause"]').selectOption('02');
  await form.locator('[name="decedent.deathPlace"]').fill('第一医院');
  await form.locator('[name="contact.name"]').fill('田小雨');
  await form.locator('select[name="contact.relation"]').selectOption({ index: 2 });
  await form.locator('[name="contact.phone"]').fill('13905310001');
  await form.locator('[name="contact.identityNumber"]').fill(kin);
  await keepPicture(page, 'typed');
  await form.locator('[type=submit]').click();
}

test('a clerk is asked about somebody who may be the same person, when a case is opened and when a name is corrected', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const desk = await deskOf(stage.browser, address, 'clerk-37', 'zh');
  const { page } = desk;
  page.setDefaultTimeout(15_000);
  try {
    await typeCase(page, address, '欧阳慧兰');
    await page.locator('.tag-made').waitFor();
    await typeCase(page, address, '欧阳慧蓝');
    await page.locator('.tag-made').waitFor();
    // A correction to the other's name asks.
    const heading = page.getByRole('heading', { name: '逝者', exact: true });
    const person = page.locator('section', { has: heading }).last();
    await person.getByRole('button', { name: '更正' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name=name]').fill('欧阳慧兰');
    await dialog.locator('[name=reason]').fill('户口簿');
    await dialog.locator('[type=submit]').click();
    await dialog.getByRole('alert').waitFor();
    await keepPicture(page, 'correction-zh');
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'correction-zh-390');
    await dialog.getByRole('button', { name: '核对无误，保存更正' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1440, height: 900 });
    // And so does a third case of that name.
    await typeCase(page, address, '欧阳慧兰');
    const note = page.getByRole('alert');
    await note.getByText('有同名、性别相符').waitFor();
    await keepPicture(page, 'opening-zh');
    assert.equal(await note.locator('li').count(), 2);
    await note.getByRole('button').click();
    await page.locator('.tag-made').waitFor();
  } finally {
    await keepPicture(page, 'last');
    await desk.leave();
  }
});

const NUMBER = '11010519491231002X';

test('a clerk sees in which other case the same person is a contact, and finds these by the number', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const desk = await deskOf(stage.browser, address, 'clerk-37', 'zh');
  const { page } = desk;
  page.setDefaultTimeout(15_000);
  try {
    await typeCase(page, address, '司徒长庚', NUMBER);
    await page.locator('.tag-made').waitFor();
    const first = new URL(page.url()).pathname;
    await typeCase(page, address, '司徒启明', NUMBER);
    await page.locator('.tag-made').waitFor();
    const also = page.locator('.also-in');
    await also.getByText('本馆还有以下业务的联系人是同一人').waitFor();
    await keepPicture(page, 'also-in-zh');
    await page.setViewportSize({ width: 390, height: 844 });
    await also.scrollIntoViewIfNeeded();
    await keepPicture(page, 'also-in-zh-390');
    await page.setViewportSize({ width: 1440, height: 900 });
    await also.getByRole('link').click();
    await page.getByRole('heading', { name: '司徒长庚' }).waitFor();
    assert.equal(new URL(page.url()).pathname, first);

    await page.goto(`${address}/console/cases`);
    await page.getByRole('searchbox').first().fill(NUMBER);
    await page.keyboard.press('Enter');
    const why = page.locator('section.narrow-page');
    await why.locator('select').selectOption({ index: 1 });
    await why.locator('[name=reason]').fill('家属来馆询问');
    await why.locator('[type=submit]').click();
    const found = page.locator('.as-contact');
    await found.waitFor();
    await keepPicture(page, 'as-contact-zh');
    assert.equal(await found.locator('li').count(), 2);
    await page.setViewportSize({ width: 390, height: 844 });
    await keepPicture(page, 'as-contact-zh-390');
  } finally {
    await keepPicture(page, 'last-party');
    await desk.leave();
  }
});
