import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from '../src/kernel/db/sql.ts';
import { type Desk, deskOf } from './desk.ts';
import { cremationOf } from './cremation.ts';
import * as death from './one-death.ts';
import { openStage, skip } from './stage.ts';

let desk: Desk;
let of: death.OpenCase;

const DIED: death.Death = {
  identityNumber: '370102194308170015',
  name: '田𠮷安',
};

const stage = openStage(async ({ nation, browser }) => {
  desk = await deskOf(browser, nation.province.address, 'clerk-37', 'en');
  of = await death.openCase(desk, DIED);
});

const countOf = async (kind: 'death_certificate' | 'cremation'): Promise<number> => {
  const { count } = await stage.nation.province.context.db.one<{ count: number }>(
    kind === 'cremation'
      ? sql`select count(*)::int as count from cremation where case_id = ${of.id}`
      : sql`select count(*)::int as count from death_certificate where case_id = ${of.id}`,
  );
  return count;
};

/** Long enough for anything that waits for the network to have been sent. */
const SETTLE_MS = 1500;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

/** Watches what the console asks the server to write. */
function writesOf({ page }: Desk): readonly string[] {
  const writes: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST' && pathname.startsWith('/api/cases/')) writes.push(pathname);
  });
  return writes;
}

test('without a network the console says so at once, and a paper given up is never written', {
  skip,
}, async () => {
  const { page } = desk;
  const writes = writesOf(desk);
  const form = await desk.next('Record the death certificate');
  await form.locator('[name=number]').fill('SDYY2026119999');
  await form.locator('[name=issuerName]').fill('误填医院');
  await page.context().setOffline(true);
  await page.locator('.offline-bar .offline').waitFor();
  await form.locator('[type=submit]').click();
  await form.locator('.problem-says').filter({ hasText: 'not been saved' }).waitFor();
  assert.equal(await form.locator('[name=issuerName]').inputValue(), '误填医院');
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Discard' }).click();
  await form.waitFor({ state: 'detached' });
  await page.context().setOffline(false);
  await page.locator('output.live:not(.lost)').waitFor();
  await settle();
  assert.deepEqual(writes, []);
  assert.equal(await countOf('death_certificate'), 0);
});

test('a cremation tried without a network starts when it is confirmed again, at the time of the act', {
  skip,
}, async () => {
  const { page } = desk;
  await death.registerDeathCertificate(desk);
  await death.bringIntoCare(desk, of);
  await death.signConfirmation(desk);
  const { operator, witness } = await cremationOf(page, of);
  const form = await death.openCremationForm(desk, of, { operator, witness });
  const writes = writesOf(desk);
  await page.context().setOffline(true);
  const before = Date.now();
  await form.locator('[type=submit]').click();
  await form.locator('.problem-says').waitFor();
  const after_ = Date.now();
  await settle();
  await page.context().setOffline(false);
  await page.locator('output.live:not(.lost)').waitFor();
  await settle();
  assert.deepEqual(writes, [], 'nothing acts by itself when the network is back');
  assert.equal(await countOf('cremation'), 0);
  await desk.send(form);
  const { started } = await stage.nation.province.context.db.one<{ started: string }>(
    sql`select started_at as started from cremation where case_id = ${of.id}`,
  );
  const at = Date.parse(started);
  assert.ok(at >= before - 1000 && at <= after_, `${started} is not the time of the act`);
});

test('what was typed in a dialog is there again after the session ended', { skip }, async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Add a contact' }).last().click();
  const form = page.getByRole('dialog');
  await form.locator('[name=name]').fill('周桂芬');
  await form.locator('[name=phone]').fill('13905319999');
  await form.locator('[name=relation]').selectOption({ index: 1 });
  // What the cremation before changed has been read again: only the form asks after this.
  await settle();
  await page.context().clearCookies();
  await form.locator('[type=submit]').click();
  await page.locator('[autocomplete=username]').fill('clerk-37');
  await page.locator('[autocomplete=current-password]').fill('qingming');
  await page.keyboard.press('Enter');
  await form.locator('[name=name]').waitFor();
  assert.equal(await form.locator('[name=name]').inputValue(), '周桂芬');
  assert.equal(await form.locator('[name=phone]').inputValue(), '13905319999');
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  assert.doesNotMatch(stored, /周桂芬|13905319999/);
});

test('a filled dialog asks before Escape closes it, and gives the focus back', {
  skip,
}, async () => {
  const { page } = desk;
  const form = page.getByRole('dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  assert.equal(await form.locator('[name=name]').inputValue(), '周桂芬');
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Discard' }).click();
  await form.waitFor({ state: 'detached' });
  const add = page.getByRole('button', { name: 'Add a contact' }).last();
  await add.focus();
  await page.keyboard.press('Enter');
  await form.locator('[name=name]').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Add a contact');
});

test('the menu of further acts is walked with the arrow keys and closed with Escape', {
  skip,
}, async () => {
  const { page } = desk;
  const menu = page.locator('.acts-menu');
  await menu.locator('summary').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = await menu.locator('li button').nth(1).textContent();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), second);
  await page.keyboard.press('Escape');
  assert.equal(await menu.getAttribute('open'), null);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SUMMARY');
});
