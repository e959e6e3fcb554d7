import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import QRCode from 'qrcode';
import { sql } from '../src/kernel/db/sql.ts';
import { type Desk, deskOf } from './desk.ts';
import * as death from './one-death.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

const DIED: death.Death = {
  identityNumber: '370102194308170015',
  name: '田守安',
};

/** A picture as a scanner makes one. */
const scan = () => QRCode.toBuffer('居民死亡医学证明', { width: 600 });

async function withScan(desk: Desk): Promise<void> {
  const form = await desk.next('Record the death certificate');
  await form.locator('[name=issuerName]').fill('山东省立医院');
  const chooser = form.locator('input[type=file]');
  await chooser.setInputFiles({
    name: 'scan.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<html>'),
  });
  await form.locator('.file-input .field-fault').filter({ hasText: 'PDF' }).waitFor();
  await chooser.setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: await scan() });
  await form.locator('.file-input').getByText('Uploaded PNG').waitFor();
  await desk.send(form);
}

test('a clerk scans the death certificate, and sees the scan again for a reason that is kept', {
  skip,
}, async () => {
  const desk = await deskOf(stage.browser, stage.nation.province.address, 'clerk-37', 'en');
  const { page } = desk;
  const { id } = await death.openCase(desk, DIED);
  await page.reload();
  await withScan(desk);
  await page
    .locator('.facts dd')
    .filter({ hasText: /^PNG · \d+ KB$/ })
    .first()
    .waitFor();
  const record = page.locator('.record').filter({ hasText: 'PNG ·' });
  await record.getByRole('button', { name: 'Show full details' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=reason]').fill('compare with the paper');
  await dialog.locator('[type=submit]').click();
  const picture = dialog.locator('.scan img');
  await picture.waitFor();
  const width = await picture.evaluate((image) => Reflect.get(image, 'naturalWidth') as number);
  assert.equal(width, 600);
  const looks = await stage.nation.province.context.db.all<{ act: string }>(sql`
    select act from audit_entry where subject = ${id} and kind = 'deathCertificate' and act = 'reveal'`);
  assert.equal(looks.length, 2);
  await desk.leave();
});

test('on a phone a personal effect is photographed from its form, and named until it is returned', {
  skip,
}, async () => {
  const held = (page: Page) =>
    page.addInitScript(`{
      const asked = window.matchMedia.bind(window);
      window.matchMedia = (query) => query === '(pointer: coarse)' ? { matches: true } : asked(query);
    }`);
  const { address } = stage.nation.province;
  const desk = await deskOf(stage.browser, address, 'clerk-37', 'zh', held);
  const { page } = desk;
  const { case: id } = await stage.nation.province.context.db.one<{ case: string }>(sql`
    select c.case_id as "case" from custody c join account a on a.login = 'clerk-37' and a.institution = c.institution
    where c.subject = 'body' and c.until is null and not c.voided
      and not exists (select 1 from cremation f where f.case_id = c.case_id)
      and not exists (select 1 from effect e where e.case_id = c.case_id) limit 1`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(new URL(`/console/cases/${id}`, page.url()).href);
  await page.locator('.case-head .acts-menu > summary').click();
  await page
    .locator('.case-head .acts-menu')
    .getByRole('button', { name: '登记随身遗物', exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name=what]').fill('老花镜一副');
  const camera = dialog.locator('.take-photo input');
  assert.equal(await camera.getAttribute('capture'), 'environment');
  await camera.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: await scan() });
  await dialog.locator('.file-input').getByText('已上传').waitFor();
  await desk.send(dialog);
  await page.getByText('尚有保管中的随身遗物').first().waitFor();
  const kept = await stage.nation.province.context.db.one<{ photo: string }>(
    sql`select photo from effect where case_id = ${id}`,
  );
  assert.match(kept.photo, /^ni:\/\/\/sha-256;.*ct=image\/png/);
  await desk.leave();
});
