import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Desk, deskOf, visitorOf } from './desk.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

/** A minute is what a caller at night is asked for; typists press four keys a second. */
const MOST_KEYS = 90;

/** Types and presses as a person does, and counts every key. */
function counted({ page }: Desk) {
  let keys = 0;
  return {
    get keys() {
      return keys;
    },
    press: async (...pressed: readonly string[]): Promise<void> => {
      for (const key of pressed) {
        keys += 1;
        await page.keyboard.press(key);
      }
    },
    /** An input method takes about as many keys as a name has letters; here a character is one key. */
    type: async (text: string): Promise<void> => {
      keys += text.length;
      await page.keyboard.type(text);
    },
  };
}

const shot = async ({ page }: Desk, name: string): Promise<void> => {
  const folder = process.env['QINGMING_PICTURES'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

test('a call at night: by the keyboard alone to the trip and the case, nothing typed twice', {
  skip,
}, async () => {
  const desk = await deskOf(stage.browser, stage.nation.province.address, 'clerk-37', 'zh');
  const { page } = desk;
  try {
    await page.locator('.board').waitFor();
    const keys = counted(desk);
    await keys.press('d');
    await page.locator('.call-page [name=phone]').waitFor();
    await keys.type('13805318808');
    await keys.press('Enter');
    await keys.type('和平路6号2单元');
    await keys.press('Enter');
    await keys.type('沈玉兰');
    await shot(desk, 'call-typed-zh');
    await keys.press('Control+Enter');
    await page.waitForURL(/\/call\/[0-9a-f-]{36}$/);
    await page.getByText('已安排接运').first().waitFor();
    const callKeys = keys.keys;
    assert.ok(callKeys <= MOST_KEYS, `${callKeys} keys for a call`);
    await shot(desk, 'call-taken-zh');
    await keys.press('n');
    await page.locator('.new-case [name="contact.phone"]').waitFor();
    assert.equal(await page.locator('[name="contact.phone"]').inputValue(), '13805318808');
    assert.equal(await page.locator('[name="contact.name"]').inputValue(), '沈玉兰');
    assert.equal(await page.locator('[name="decedent.deathPlace"]').inputValue(), '和平路6号2单元');
    await page.locator('[name="decedent.name"]').fill('沈守田');
    await page.locator('[name="decedent.sex"]').selectOption('1');
    await page.locator('[name="decedent.age"]').fill('81');
    await page.locator('[name="decedent.deathCause"]').selectOption({ index: 1 });
    await page.locator('[name="contact.relation"]').selectOption('30');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await page.locator('.trips').getByText('待派车').waitFor();
    console.log(`keys of a call with its trip: ${callKeys}`);
  } finally {
    await desk.leave();
  }
});

test('what the law asks first is said; the call waits on the board, is known again and survives the network', {
  skip,
}, async () => {
  const desk = await deskOf(stage.browser, stage.nation.province.address, 'clerk-37', 'en');
  const { page } = desk;
  try {
    await page.locator('.board').waitFor();
    await page.keyboard.press('d');
    await page.locator('[name=phone]').fill('13805318809');
    await page.locator('[name=from]').fill('经十路口');
    await page.locator('[name=manner]').selectOption('traffic');
    await page.locator('.law-note').getByText('State Council Order 824').waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.locator('.problem').waitFor();
    assert.equal(await page.locator('[name=from]').inputValue(), '经十路口');
    await shot(desk, 'call-law-en');
    await page.context().setOffline(false);
    await page.locator('[name=from]').focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/call\/[0-9a-f-]{36}$/);
    await page.getByText('To be called back').first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await shot(desk, 'call-waits-en-390');
    await page.goto(`${stage.nation.province.address}/console/today`);
    await page.locator('.waiting-calls').getByText('To call back 3').waitFor();
    await shot(desk, 'board-en-390');
    await page.goto(`${stage.nation.province.address}/console/call`);
    await page.locator('[name=phone]').fill('138 0531 8809');
    await page.locator('.known-number').getByText('经十路口').waitFor();
    const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    assert.equal(await page.evaluate(wide), false);
    await shot(desk, 'call-known-en-390');
  } finally {
    await desk.leave();
  }
});

test('a dispatcher sends what is proposed with one key; the driver finds the place, the papers and the telephone', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const office = await deskOf(stage.browser, address, 'dispatcher-37', 'zh');
  const { page } = office;
  const road = await deskOf(stage.browser, address, 'driver-37', 'zh');
  try {
    const call = { phone: '13805318811', from: '明湖路9号3单元', papers: 'declared', floor: '4' };
    await page.locator('.task').first().waitFor();
    await page.keyboard.press('d');
    await page.locator('.call-page [name=phone]').waitFor();
    await page.locator('[name=phone]').fill(call.phone);
    await page.locator('[name=from]').fill(call.from);
    await page.locator('[name=floor]').fill(call.floor);
    await page.locator('[name=papers]').selectOption(call.papers);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/call\/[0-9a-f-]{36}$/);
    await page.goto(`${address}/console/tasks`);
    await page.locator('.trip-proposal kbd').waitFor();
    await shot(office, 'tasks-proposal-zh');
    const card = page.locator('.task').filter({ hasText: call.from });
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/acts/dispatch'));
    // The first of the list has the key; whichever that is, it goes as proposed.
    await page.keyboard.press('s');
    await sent;
    // What is proposed next may have been sent a moment ago: that is refused, and another is proposed.
    const sentAlready = card.getByText('已派车').first();
    for (let tries = 0; tries < 10 && !(await sentAlready.isVisible()); tries += 1) {
      const refused = card.locator('.problem');
      const send = card.getByRole('button', { name: /按此派车/ });
      await send.or(sentAlready).first().waitFor();
      await send.click({ timeout: 2_000 }).catch(() => undefined);
      await sentAlready.or(refused).first().waitFor();
    }
    await sentAlready.waitFor();
    await road.page.setViewportSize({ width: 390, height: 844 });
    await road.page.goto(`${address}/console/tasks?mine=false`);
    const task = road.page.locator('.task').filter({ hasText: call.from });
    await task.locator(`a[href="tel:${call.phone}"]`).waitFor();
    await task.locator('a[href^="geo:"]').waitFor();
    await task.getByText('医生已宣布死亡，证明待开').waitFor();
    await shot(road, 'driver-tasks-zh-390');
  } finally {
    await office.leave();
    await road.leave();
  }
});

test('a family asks on its telephone to be called; the house takes it on, and the county sees when nobody did', {
  skip,
}, async () => {
  const { address } = stage.nation.province;
  const page = await visitorOf(stage.browser);
  const picture = async (name: string): Promise<void> => {
    const folder = process.env['QINGMING_PICTURES'];
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const office = await deskOf(stage.browser, address, 'dispatcher-37', 'zh');
  const county = await deskOf(stage.browser, address, 'officer-37', 'zh');
  try {
    await page.goto(`${address}/institutions?kind=BZ&county=370102`);
    await page.locator('main a[href*="/institutions/BZ"]').first().click();
    await page.getByRole('link', { name: '请殡仪馆给您回电' }).click();
    await picture('call-back-form-zh-390');
    stage.nation.later(1);
    await page.getByRole('button', { name: '请给我回电' }).click();
    await page.getByText('请填写电话，不然没有办法打给您').waitFor();
    await page.getByLabel('您的电话').fill('138 0531 8812');
    await page.getByLabel('逝者现在在哪里').fill('中心医院住院部 6 楼');
    await picture('call-back-wrong-zh-390');
    await page.getByRole('button', { name: '请给我回电' }).click();
    await page.getByText('殡仪馆已经收到').waitFor();
    const link = new URL(page.url()).pathname;
    const number = await page.locator('main dd .code').first().innerText();
    await picture('call-back-waits-zh-390');
    stage.nation.later(21);
    await page.getByRole('link', { name: '看看现在怎样了' }).click();
    await page.getByText('不用再等').waitFor();
    await county.page.goto(`${address}/console/overview`);
    const overdue = county.page.locator('.waiting-calls.late');
    await overdue.getByText(number).waitFor();
    await shot(county, 'call-back-overdue-zh');
    await office.page.goto(`${address}/console/records/firstCall?state=waiting`);
    await office.page.getByRole('link', { name: number }).first().click();
    await office.page.getByRole('button', { name: '我来回电' }).click();
    await office.send(office.page.locator('dialog[open] form'));
    await office.page.getByRole('button', { name: '安排接运' }).waitFor();
    await shot(office, 'call-back-taken-zh');
    await page.goto(`${address}/en${link}`);
    await page.getByText('saw it at').waitFor();
    await picture('call-back-taken-en-390');
    await page.getByRole('button', { name: 'Take the request back' }).click();
    await page.getByText('nobody will call you about it').waitFor();
  } finally {
    await county.leave();
    await office.leave();
    await page.context().close();
  }
});
