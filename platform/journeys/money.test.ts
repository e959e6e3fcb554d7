import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Opened } from '@qingming/connect/api/cases.ts';
import type { BillView, FoundItem, FoundItems } from '@qingming/connect/api/settlement.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

const signIn = (login: string): Promise<Desk> =>
  deskOf(stage.browser, stage.nation.province.address, login, 'zh');

const money = (page: Page): Locator => page.locator('.money');

/** Presses an act of the bill, fills its form and sends it. */
async function take(
  { page, send }: Desk,
  act: string,
  fill: Readonly<Record<string, string>> = {},
): Promise<void> {
  await money(page).getByRole('button', { name: act, exact: true }).first().click();
  const form = page.getByRole('dialog');
  await form.locator('form').waitFor();
  for (const [name, value] of Object.entries(fill)) {
    const field = form.locator(`[name=${name}]`);
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption(value);
    else await field.fill(value);
  }
  await send(form);
}

/** Waits until the bill says it in its sentence. */
const says = ({ page }: Desk, text: string): Promise<void> =>
  page.locator('.bill-says').filter({ hasText: text }).waitFor();

const offers = ({ page }: Desk, act: string): Promise<number> =>
  money(page).getByRole('button', { name: act, exact: true }).count();

async function openCase({ page }: Desk): Promise<string> {
  const { status, body } = await askFrom<Opened>(page, 'POST', '/api/cases', {
    decedent: { name: '贾守仁', sex: '1', deathCause: '02', deathPlace: '历下区家中' },
    contact: { name: '贾明', role: '0', phone: '13800000001', relation: '20' },
  });
  assert.equal(status, 201, JSON.stringify(body));
  await page.goto(`${stage.nation.province.address}/console/cases/${body.case}`);
  return body.case;
}

const billOf = async ({ page }: Desk, id: string): Promise<BillView> =>
  (await askFrom<BillView>(page, 'GET', `/api/cases/${id}/bill`)).body;

/** Finds the urn by the initials of its sound and sells so many of it. */
async function sellUrns({ page, send }: Desk, id: string, quantity: number): Promise<FoundItem> {
  const on = stage.nation.today();
  const { body } = await askFrom<FoundItems>(
    page,
    'GET',
    `/api/cases/${id}/bill/items?on=${on}&text=ghhb`,
  );
  const [urn] = body.rows;
  assert.ok(urn);
  await money(page).getByRole('button', { name: '加收费项目', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox').first().fill('ghhb');
  await form.getByText(urn.code).first().waitFor();
  await page.keyboard.press('Enter');
  await form.locator('[name=quantity]').fill(String(quantity));
  await send(form);
  return urn;
}

/** As the console writes it: ¥1,234.50 */
const yuan = (fen: number): string =>
  `¥${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}`;

const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

test('an advance is taken and used, a line lowered, its refund approved by another and paid out, and the bill is settled', {
  skip,
}, async () => {
  const clerk = await signIn('clerk-37');
  const manager = await signIn('manager-37');
  const officer = await signIn('officer-37');
  try {
    const id = await openCase(clerk);
    const address = clerk.page.url();
    await clerk.page.getByRole('button', { name: '开单', exact: true }).click();
    const urn = await sellUrns(clerk, id, 1);
    // So many that half of them are more than one person may give back.
    const half = Math.ceil(150_000 / urn.price);
    const [whole, part] = [yuanOf(2 * half * urn.price), yuanOf(half * urn.price)];
    await take(clerk, '更正数量', { quantity: String(2 * half), reason: '家属加订' });
    await take(clerk, '登记预收款', {
      purpose: 'advance',
      amount: whole,
      method: '5',
      outside: '4200000001',
      payerName: '贾兰',
    });
    await says(clerk, '预收款余额');

    await manager.page.goto(address);
    await take(manager, '退还余额', { amount: part });
    await says(manager, '等待机构负责人批准');
    await money(manager.page).getByText('您申请的退款不能由您批准').waitFor();
    assert.equal(await offers(manager, '批准退款'), 0, 'who asked is not offered to approve');
    const [own] = (await billOf(manager, id)).refunds;
    const refused = await askFrom<{ readonly values: { readonly rule: string } }>(
      manager.page,
      'POST',
      `/api/cases/${id}/bill/refunds/${own?.id}/approve`,
      { version: own?.version },
    );
    assert.deepEqual(
      [refused.status, refused.body.values.rule],
      [422, 'approver-is-not-who-asked'],
    );
    await take(manager, '取消退款', { reason: '家属继续办理' });

    await clerk.page.locator('.money-entries').getByText('已取消').waitFor();
    await take(clerk, '抵扣费用');
    await says(clerk, '没有待付金额');
    await take(clerk, '更正数量', { quantity: String(half), reason: '家属少要' });
    await says(clerk, '等待机构负责人批准（不能由申请人批准）');
    await money(clerk.page).getByText('须由机构负责人批准后付出').waitFor();
    assert.deepEqual([await offers(clerk, '批准退款'), await offers(clerk, '付出退款')], [0, 0]);

    await officer.page.goto(address);
    await says(officer, '应退还');
    assert.equal(await money(officer.page).getByRole('button').count(), 0, 'an officer only reads');

    await manager.page.locator('.bill-says').filter({ hasText: '应退还' }).waitFor();
    await take(manager, '批准退款');
    await says(clerk, '可以付出');
    await take(clerk, '付出退款', { method: '1' });
    await clerk.page.locator('.money-entries').getByText('已退款').waitFor();
    await take(clerk, '结清');
    await says(clerk, '账单已结清');
    const { totals, bill } = await billOf(clerk, id);
    assert.deepEqual([totals.outstanding, bill?.state], [0, 'settled']);
    assert.equal(totals.paid - totals.returned, half * urn.price);
  } finally {
    for (const desk of [clerk, manager, officer]) await desk.leave();
  }
});

test('the dialogs of the bill are reached, left and gone on with by the keyboard alone', {
  skip,
}, async () => {
  const clerk = await signIn('clerk-37');
  const { page } = clerk;
  try {
    await openCase(clerk);
    const button = money(page).getByRole('button', { name: '登记预收款', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('form').waitFor();
    assert.equal(await page.evaluate('document.activeElement.name'), 'amount');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('document.activeElement.textContent'), '登记预收款');
    await page.keyboard.press('Enter');
    await dialog.locator('[name=amount]').fill('300');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await says(clerk, '预收款余额 300.00 元');
    await take(clerk, '作废预收款', { reason: '登记有误' });
    await page.locator('.money-entries').waitFor({ state: 'detached' });
  } finally {
    await clerk.leave();
  }
});

test('a cashier counts the desk by notes and coins, and another person closes it', {
  skip,
}, async () => {
  const clerk = await signIn('clerk-37');
  const manager = await signIn('manager-37');
  try {
    const { page } = clerk;
    const desk = new URL('/console/cash-desk', page.url()).href;
    await page.goto(desk);
    await page.getByRole('button', { name: '清点收款台', exact: true }).click();
    const form = page.getByRole('dialog');
    const expected = form.locator('.desk-figures div').filter({ hasText: '应有现金' });
    const shown = (await expected.locator('dd').innerText()).replace('−', '-');
    const fen = Math.round(Number(shown.replace(/[^\d.-]/g, '')) * 100);
    const drawer = Math.max(fen, 0) + 100;
    await form.locator('[name=hundreds]').fill(String(Math.floor(drawer / 10_000)));
    await form.locator('[name=ones]').fill(String(Math.floor((drawer % 10_000) / 100)));
    await form.locator('[name=fen]').fill(String(drawer % 100));
    const over = yuan(drawer - fen);
    await form.locator('.desk-figures').getByText(over, { exact: true }).waitFor();
    await form.locator('[type=submit]').click();
    await form.locator('.problem, [role=alert]').first().waitFor();
    await form.locator('[name=explanation]').fill('找零多出');
    await clerk.send(form);
    await page.getByText('须由另一人复核').waitFor();
    assert.equal(await page.getByRole('button', { name: '复核日结' }).count(), 0);

    await manager.page.goto(desk);
    const counted = manager.page.locator('.closings li').filter({ hasText: '找零多出' });
    await counted.getByRole('button', { name: '复核日结', exact: true }).click();
    await manager.send(manager.page.getByRole('dialog'));
    await manager.page.getByRole('heading', { name: '最近日结' }).waitFor();
    await page.goto(desk);
    await page.getByText('上次日结以来没有收款和退款。').waitFor();
    await page.getByRole('heading', { name: '最近日结' }).waitFor();
  } finally {
    for (const one of [clerk, manager]) await one.leave();
  }
});

/** An office that answers for bills of the house of this manager. */
async function openAccount({ page }: Desk): Promise<void> {
  const { status, body } = await askFrom(page, 'POST', '/api/kinds/creditAccount/records', {
    fact: {
      who: '历下区民政局',
      party: 'civil-affairs',
      document: '协议〔2026〕3 号',
      from: stage.nation.today(),
    },
  });
  assert.ok(status < 300, JSON.stringify(body));
}

test('a price is lowered by two people, an office answers for a part, the family pays the rest, and the bill ends on account', {
  skip,
}, async () => {
  const clerk = await signIn('clerk-37');
  const manager = await signIn('manager-37');
  try {
    await openAccount(manager);
    const id = await openCase(clerk);
    const address = clerk.page.url();
    await clerk.page.getByRole('button', { name: '开单', exact: true }).click();
    const urn = await sellUrns(clerk, id, 1);
    const half = Math.floor(urn.price / 2);
    await take(clerk, '申请降价', { reducedTo: yuanOf(half), reason: 'hardship' });
    await says(clerk, '有降价申请待批准');
    assert.equal(await offers(clerk, '批准降价'), 0);

    await manager.page.goto(address);
    await take(manager, '批准降价');
    const note = clerk.page.locator('.price-note');
    await note.filter({ hasText: '降价：家庭困难' }).waitFor();
    assert.match(await note.innerText(), /清单价/);
    await says(clerk, '待付');
    assert.equal((await billOf(clerk, id)).totals.due, half);

    const own = Math.floor(half / 3);
    await clerk.page.reload();
    await take(clerk, '挂账', { amount: yuanOf(half - own), document: '民政函 8 号' });
    await says(clerk, '待付');
    await take(clerk, '登记收款', { amount: yuanOf(own), method: '1' });
    await says(clerk, '其余已付清，可以转为已挂账');
    await take(clerk, '转为已挂账');
    await says(clerk, '账单已挂账');
    await take(clerk, '登记还款');
    await says(clerk, '挂账已还清，可以结清');
    await take(clerk, '结清');
    await says(clerk, '账单已结清');
    const { bill, totals } = await billOf(clerk, id);
    assert.deepEqual([bill?.state, totals.due, totals.paid], ['settled', half, own]);
  } finally {
    for (const desk of [clerk, manager]) await desk.leave();
  }
});
