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

async function typeCase(
  page: Page,
  address: string,
  name: string,
  kin = '',
  kinName = '田小雨',
): Promise<void> {
  await page.goto(`${address}/console/cases/new`);
  const form = page.locator('form.new-case');
  await form.locator('[name="decedent.name"]').fill(name);
  await form.locator('select[name="decedent.sex"]').selectOption('2');
  await form.locator('select[name="decedent.deathCause"]').selectOption('02');
  await form.locator('[name="decedent.deathPlace"]').fill('第一医院');
  await form.locator('[name="contact.name"]').fill(kinName);
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

/** Presses a button of the page and answers what its dialog asks. */
async function takeStep(page: Page, label: string, answers: Readonly<Record<string, string>> = {}) {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, value] of Object.entries(answers))
    await dialog.locator(`select[name="${name}"]`).selectOption(value);
  await keepPicture(page, `step-${label}`);
  await dialog.locator('[type=submit]').click();
  return dialog;
}

const ONE = '本馆还有以下业务的联系人是同一人';

test('a likeness that a clerk proposes is confirmed by another person alone, and undone by two', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const desk = await deskOf(stage.browser, address, 'clerk-37', 'zh');
  const other = await deskOf(stage.browser, address, 'manager-37', 'zh');
  const { page } = desk;
  for (const one of [page, other.page]) one.setDefaultTimeout(15_000);
  try {
    await typeCase(page, address, '夏侯明远', '', '夏侯清');
    await page.locator('.tag-made').waitFor();
    await typeCase(page, address, '夏侯明德', '110105194912310038', '夏侯清');
    await page.locator('.tag-made').waitFor();
    await page.locator('.may-be-one').waitFor();
    await keepPicture(page, 'alike-zh');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.may-be-one').scrollIntoViewIfNeeded();
    await keepPicture(page, 'alike-zh-390');
    await page.setViewportSize({ width: 1440, height: 900 });
    const proposing = await takeStep(page, '提出认定为同一当事人', { reason: 'number-later' });
    await proposing.waitFor({ state: 'detached' });
    await page.locator('.may-be-one').getByText('待另一人确认').waitFor();
    await keepPicture(page, 'proposed-zh');
    const alone = await takeStep(page, '确认为同一当事人');
    await alone.getByRole('alert').waitFor();
    await keepPicture(page, 'alone-zh');
    await page.keyboard.press('Escape');

    await other.page.goto(page.url());
    const confirming = await takeStep(other.page, '确认为同一当事人');
    await confirming.waitFor({ state: 'detached' });
    await other.page.locator('.also-in').getByText(ONE).waitFor();
    await keepPicture(other.page, 'confirmed-zh');
    const asking = await takeStep(other.page, '申请撤销认定', { separationReason: 'two-people' });
    await asking.waitFor({ state: 'detached' });

    await page.goto(page.url());
    await page.locator('.also-in').getByText(ONE).waitFor();
    const undoing = await takeStep(page, '同意撤销认定');
    await undoing.waitFor({ state: 'detached' });
    await page.locator('.also-in').getByText(ONE).waitFor({ state: 'detached' });
    await keepPicture(page, 'undone-zh');
  } finally {
    await keepPicture(page, 'last-likeness');
    await other.leave();
    await desk.leave();
  }
});
