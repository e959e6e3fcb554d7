import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RightNotices } from '@qingming/connect/api/right-notices.ts';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

async function at(
  login: string,
  language: 'zh' | 'en',
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const { browser, nation } = stage;
  const desk = await deskOf(browser, nation.province.address, login, language);
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

const dueOf = async (page: Page): Promise<RightNotices> =>
  (await askFrom<RightNotices>(page, 'GET', '/api/right-notices?size=100')).body;

test(
  'a clerk of a columbarium is told on the board who is to be told, and works the list with the keyboard',
  { skip },
  () =>
    at('columbarium-37', 'zh', async ({ page, send }) => {
      const before = await dueOf(page);
      assert.ok(
        before.stages.every(({ due }) => due > 0),
        'rights at each stage',
      );
      assert.ok(
        before.rows.some(({ tried }) => tried.length > 0),
        'some were tried',
      );
      await page.locator('.waiting-calls a').filter({ hasText: '待告知' }).click();
      await page.getByRole('heading', { level: 1, name: '到期告知' }).waitFor();
      assert.deepEqual(await barriersOn(page), []);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const [first] = before.rows;
      assert.ok(first);
      const row = page.locator('.notice-row').first();
      await row.getByText(first.number).first().waitFor();
      await row.getByText('期满不等于收回').waitFor();
      const letter = row.getByRole('link', { name: '使用期已过告知函' });
      const printed = await page.request.get(
        new URL((await letter.getAttribute('href')) ?? '', page.url()).href,
      );
      assert.equal(printed.status(), 200);
      await row.getByRole('button', { name: '电话告知到期' }).click();
      const form = page.getByRole('dialog');
      await form.locator('[name=outcome]').waitFor();
      await form.locator('[name=toldName]').fill('赵松年');
      await send(form);
      await page.locator(`.notice-row:has-text("${first.plot}")`).waitFor({ state: 'detached' });
      const now = await dueOf(page);
      assert.equal(
        now.rows.some(({ id }) => id === first.id),
        false,
      );
    }),
);

test('on a phone the list of a cemetery is no wider than its frame, in English too', { skip }, () =>
  at('cemetery-37', 'en', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${stage.nation.province.address}/console/notices-due`);
    await page.locator('.notice-row button').first().click();
    await page.locator('.notice-row .root-acts').waitFor();
    assert.equal(await widerThanAPhone(page), 0);
    assert.deepEqual(await barriersOn(page), []);
  }),
);
