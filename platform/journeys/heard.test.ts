import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindPage } from '@qingming/connect/api/kinds.ts';
import type { Page } from 'playwright-core';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf, visitorOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();
const DAY_MINUTES = 1440;

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['QINGMING_PICTURES'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Opens a record of a list by its number and takes an act on it. */
async function open({ page }: Desk, kind: string, number: string): Promise<void> {
  await page.goto(`${stage.nation.province.address}/console/records/${kind}`);
  await page.getByRole('link', { name: number }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function take(desk: Desk, act: string, answers: Readonly<Record<string, string>> = {}) {
  await desk.page.getByRole('button', { name: act, exact: true }).first().click();
  const form = desk.page.locator('dialog[open] form');
  await form.waitFor();
  for (const [name, answer] of Object.entries(answers)) {
    const field = form.locator(`[name="${name}"]`);
    const isList =
      (await field.evaluate((one: { readonly tagName: string }) => one.tagName)) === 'SELECT';
    await (isList ? field.selectOption(answer) : field.fill(answer));
  }
  await desk.send(form);
}

/** The ministry has the level of the evaluation, and not a word of it. */
async function seenAbove(): Promise<void> {
  await stage.nation.arrived();
  const ministry = await deskOf(stage.browser, stage.nation.ministry.address, 'ministry', 'zh');
  try {
    const list = await askFrom<KindPage>(ministry.page, 'GET', '/api/kinds/evaluation/records');
    assert.deepEqual(
      list.body.rows.map(({ fact }) => fact['level']),
      ['1'],
    );
    const [one] = list.body.rows;
    const page = `/api/kinds/evaluation/records/${one?.id}`;
    const { body } = await askFrom(ministry.page, 'GET', page);
    assert.doesNotMatch(JSON.stringify(body), /三个小时|13805310167|增派/);
  } finally {
    await ministry.leave();
  }
}

/** The visitor's browser runs no script, so that another looks for barriers. */
async function noBarriers({ page }: Desk, address: string): Promise<void> {
  await page.goto(address);
  assert.deepEqual(await barriersOn(page), []);
}

test('a complaint: the house answers, the family says that it is not solved, the county looks into it and closes it', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const page = await visitorOf(stage.browser);
  const county = await deskOf(stage.browser, address, 'officer-37', 'zh');
  const manager = await deskOf(stage.browser, address, 'manager-37', 'zh');
  try {
    await page.goto(`${address}/institutions?kind=BZ&county=370102`);
    await page.locator('main a[href*="/institutions/BZ"]').first().click();
    await shot(page, 'heard-house-zh-390');
    await page.getByRole('link', { name: '在网上投诉、咨询、提建议或表扬' }).click();
    await page.getByLabel('关于什么').selectOption('price');
    stage.nation.later(1);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请写下发生了什么').waitFor();
    await noBarriers(county, page.url());
    await shot(page, 'heard-form-zh-390');
    await page.getByLabel('发生了什么').fill('没有做化妆，账单上收了 300 元。');
    await page.getByLabel('您的电话').fill('138 0531 0166');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已经收到，等待').waitFor();
    await noBarriers(county, page.url());
    await shot(page, 'heard-received-zh-390');
    const link = new URL(page.url()).pathname;
    const number = await page.locator('main dd .code').first().innerText();

    await open(county, 'ticket', number);
    await take(county, '签收');
    await take(county, '交办给机构', { instruction: '请核对化妆记录和账单' });
    await shot(county.page, 'heard-ticket-officer-zh');
    await open(manager, 'ticket', number);
    assert.equal(await manager.page.getByText('13805310166').count(), 0);
    await take(manager, '答复', { answer: '记录显示已经做了化妆，收费无误。' });
    await shot(manager.page, 'heard-ticket-manager-zh');
    await page.goto(`${address}${link}`);
    await page.getByText('记录显示已经做了化妆').waitFor();
    await shot(page, 'heard-answered-zh-390');
    await page.getByLabel('没有解决').check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('您认为没有解决').waitFor();
    stage.nation.later(30 * DAY_MINUTES);
    const later = await deskOf(stage.browser, address, 'officer-37', 'zh');
    await later.page.goto(`${address}/console/overview`);
    await later.page.locator('.waiting-calls.late').getByText(number).waitFor();
    await shot(later.page, 'heard-late-zh');
    await open(later, 'ticket', number);
    await take(later, '核查后办结', { checkFinding: '没有化妆记录，已责令退还 300 元。' });
    await later.leave();
    await page.goto(`${address}/en${link}`);
    await page.getByText('It is closed.').waitFor();
    await page.getByText('没有化妆记录').waitFor();
    await shot(page, 'heard-closed-en-390');
  } finally {
    await county.leave();
    await manager.leave();
    await page.context().close();
  }
});

test('a family evaluates badly; the manager verifies, answers and calls back, and never sees who it was', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const clerk = await deskOf(stage.browser, address, 'clerk-37', 'zh');
  const manager = await deskOf(stage.browser, address, 'manager-37', 'zh');
  const page = await visitorOf(stage.browser);
  try {
    await clerk.page.goto(`${address}/console/cases?state=1`);
    await clerk.page.locator('main a[href*="/cases/"]').first().click();
    await clerk.page.locator('.case-head').waitFor();
    const decedent = await clerk.page.locator('.case-head h1').innerText();
    await clerk.page.locator('.case-head .acts-menu > summary').click();
    await clerk.page
      .locator('.case-head .acts-menu')
      .getByRole('button', { name: '让家属查询进度' })
      .click();
    await clerk.page.locator('dialog [type=submit].primary:visible').click();
    const given = clerk.page.locator('.access-given');
    await given.locator('img').waitFor();
    const text = await given.innerText();
    const code = /\b\d{8}\b/.exec(text)?.[0] ?? '';
    const link = new URL(/https?:\/\/\S+\/family\/\S+/.exec(text)?.[0] ?? '');
    await page.goto(`${address}${link.pathname}`);
    await page.locator('#code').fill(code);
    await page.locator('main button').click();
    await shot(page, 'heard-window-zh-390');
    await page.getByLabel('非常不满意').check();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByLabel('想说的话').fill('等了三个小时没有人管。');
    await page.getByLabel('回访电话').fill('13805310167');
    await shot(page, 'heard-evaluation-zh-390');
    await page.getByRole('button', { name: '提交评价' }).first().click();
    await page.getByText('机构应当在五个工作日之内').waitFor();
    await shot(page, 'heard-evaluated-zh-390');

    await manager.page.goto(`${address}/console/records/evaluation?sort=-at`);
    await manager.page.getByRole('link', { name: /^PJ/ }).first().click();
    await manager.page.getByText('等了三个小时没有人管').waitFor();
    assert.equal(await manager.page.getByText(decedent).count(), 0);
    await take(manager, '核实差评', { class: 'speed', finding: '当班少一人。' });
    await take(manager, '整改并答复', { fix: '已增派一人，向您致歉。' });
    await take(manager, '回访：满意，办结');
    await shot(manager.page, 'heard-review-zh');
    await page.goto(`${address}/en/family`);
    await page.getByText('已增派一人，向您致歉').waitFor();
    await shot(page, 'heard-evaluated-en-390');
    await seenAbove();
  } finally {
    await clerk.leave();
    await manager.leave();
    await page.context().close();
  }
});
