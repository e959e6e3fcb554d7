import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { sql } from '../src/kernel/db/sql.ts';
import { barriersOn } from './accessible.ts';
import { deskOf } from './desk.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

/** A right in force of the house of an account, without a certificate or a fee on record. */
const bareRightOf = (login: string) =>
  stage.nation.province.context.db.one<{ id: string; number: string }>(sql`
    select r.id, r.number from right_of_use r join account a on a.login = ${login} and a.institution = r.institution
    where r.state = 'granted' and r.until > current_date + 1500
      and not exists (select 1 from right_certificate c where c.right_id = r.id)
      and not exists (select 1 from fee_period f where f.right_id = r.id)
    order by r.number limit 1`);

async function act(page: Page, name: string): Promise<Locator> {
  await page.locator('.root-acts summary').click();
  await page.locator('.root-acts').getByText(name, { exact: true }).click();
  const form = page.getByRole('dialog');
  await form.locator('form').waitFor();
  return form;
}

test('a certificate is issued, printed and scanned, the fee is taken, and a lost certificate is told as void', {
  skip,
}, async () => {
  const { page, send, scan, leave } = await deskOf(
    stage.browser,
    stage.nation.province.address,
    'cemetery-37',
    'zh',
  );
  try {
    const { id, number } = await bareRightOf('cemetery-37');
    await page.goto(`${stage.nation.province.address}/console/records/rightOfUse/${id}`);
    const form = await act(page, '发安葬（放）证');
    await form.locator('[name=receivedBy]').fill('赵松年');
    await send(form);
    const paper = page.locator('.right-standing a[href$="certificate.pdf"]').first();
    const certificate = await paper.innerText();
    assert.match(certificate, /^AZ370102-\d{4}-\d{6}$/);
    const href = new URL((await paper.getAttribute('href')) ?? '', page.url()).href;
    assert.equal((await page.request.get(href)).status(), 200);
    const fee = await act(page, '登记维护管理费');
    await fee.locator('[name=years]').fill('3');
    await send(fee);
    await page
      .locator('.right-standing')
      .filter({ hasText: '已缴至' })
      .getByText(/^20\d\d-/)
      .waitFor();
    assert.deepEqual(await barriersOn(page), []);
    assert.equal(await widerThanAPhone(page), 0);
    await page.goto(`${stage.nation.province.address}/console/today`);
    await page.locator('.board').waitFor();
    await scan(`https://example.org/c/${certificate}/ABCDEFGHIJKLMNOP`);
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    const lost = await act(page, '换发安葬（放）证');
    await lost.locator('[name=reason]').selectOption('lost');
    await lost.locator('[name=receivedBy]').fill('赵松年');
    await send(lost);
    await page
      .locator('.right-standing')
      .getByText(/已作废/)
      .waitFor();
    await scan(certificate);
    await page.locator('.scanned').filter({ hasText: '已作废，请收回' }).waitFor();
  } finally {
    await leave();
  }
});
