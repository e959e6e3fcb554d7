import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasesPage } from '@qingming/connect/api/cases.ts';
import type { DisputeRow } from '@qingming/connect/api/oversight.ts';
import { place } from '@qingming/standard/records/facility.ts';
import type { Page } from 'playwright-core';
import { demoAccounts } from '../src/demo/accounts.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { DEFECTS, registerText, withFolder } from '../src/modules/imports/fixtures/registers.ts';
import { loadMapping } from '../src/modules/imports/load-mapping.ts';
import { importFile } from '../src/modules/imports/run.ts';
import { nodeWith } from '../test-support/actors.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf } from './desk.ts';
import { fileList } from './filing.ts';
import { cremationOf } from './cremation.ts';
import * as death from './one-death.ts';
import { widerThanAPhone } from './phone.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

async function at(
  node: 'ministry' | 'province',
  login: string,
  work: (desk: Desk) => Promise<void>,
  language: 'zh' | 'en' = 'en',
) {
  const desk = await deskOf(stage.browser, stage.nation[node].address, login, language);
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

const IDENTIFIER = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/;

/** What a page must never show to whoever may open it: a refusal, an identifier, a heading of nothing. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const main = page.locator('#page');
  await main.locator('h1, h2, .problem').first().waitFor();
  await page.locator('#page .loading').first().waitFor({ state: 'detached' });
  const here = new URL(page.url()).pathname;
  const refusals = await main.locator('.problem, [role=alert]:not(.case-alerts)').allInnerTexts();
  const text = await main.innerText();
  const empty = await main
    .locator('section')
    .evaluateAll((sections) =>
      sections
        .filter(
          ({ children }) => children.length === 1 && /^H[1-3]$/.test(children[0]?.tagName ?? ''),
        )
        .map((section) => section.textContent ?? ''),
    );
  return [
    ...refusals.map((refusal) => `${here} refuses: ${refusal}`),
    ...(IDENTIFIER.test(text) ? [`${here} shows ${IDENTIFIER.exec(text)?.[0]}`] : []),
    ...empty.map((heading) => `${here} has nothing below “${heading}”`),
  ];
}

/** A page fits the width of a phone; what is wider scrolls inside it. */
async function wideOnAPhone(page: Page): Promise<readonly string[]> {
  const wide = await widerThanAPhone(page);
  return wide === 0 ? [] : [`${new URL(page.url()).pathname} is ${String(wide)} px too wide`];
}

/** Leaves the page that is shown, and waits until it has gone. */
async function leaveFor(page: Page, go: () => Promise<unknown>): Promise<void> {
  await page.locator('#page > *').evaluateAll((parts) => {
    for (const part of parts) part.setAttribute('data-before', '');
  });
  await go();
  await page.locator('#page > [data-before]').first().waitFor({ state: 'detached' });
}

/** Presses a link of the bar. */
const followLink = (page: Page, path: string): Promise<void> =>
  leaveFor(page, () =>
    page
      .locator(`header.bar nav a[href="${path}"]`)
      .first()
      .evaluate((found) => (found as HTMLElement).click()),
  );

/** Opens a case from the list of cases, as its links do: the console is not loaded anew. */
async function openCaseAt(page: Page, path: string): Promise<void> {
  await followLink(page, '/console/cases');
  await leaveFor(page, () =>
    page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, path),
  );
}

/** Opens every page of the bar, those of its menu too, and the first cases that the role may see. */
async function walk({ page }: Desk): Promise<readonly string[]> {
  const links = page.locator('header.bar nav a');
  const paths = await links.evaluateAll((found) => [
    ...new Set(found.map((link) => link.getAttribute('href') ?? '')),
  ]);
  const faults: string[] = [];
  const look = async () =>
    void faults.push(...(await faultsOf(page)), ...(await wideOnAPhone(page)));
  for (const [at, path] of paths.entries()) {
    // Where somebody begins may be on its way here still: the first page is loaded whole.
    if (at === 0) await page.goto(new URL(path, page.url()).href);
    else await followLink(page, path);
    await look();
  }
  for (const [at, path] of (await someCases(page, paths)).entries()) {
    if (at === 0) await page.goto(new URL(path, page.url()).href);
    else await openCaseAt(page, path);
    await look();
  }
  return faults;
}

async function someCases(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  if (!paths.includes('/console/cases')) return [];
  const query = { size: 3 };
  const { body } = await askFrom<CasesPage>(page, 'POST', '/api/cases/search', query);
  assert.ok(body.rows.length > 0, 'the role sees no case');
  return body.rows.map(({ id }) => `/console/cases/${id}`);
}

for (const node of ['province', 'ministry'] as const)
  test(`nobody who signs in at the ${node} meets a refusal, an identifier or an empty heading`, {
    skip,
  }, async () => {
    const accounts = demoAccounts(node === 'ministry' ? '000000' : '370000');
    assert.ok(accounts.length >= 4);
    for (const { login } of accounts)
      await at(node, login, async (desk) => assert.deepEqual(await walk(desk), [], login));
  });

const DIED: death.Death = {
  identityNumber: '370102194308170015',
  name: '田𠮷安',
};

/** The case that the clerk leaves for the operator. */
let waiting: { readonly of: death.OpenCase; readonly crew: death.Crew } | undefined;

test('a clerk opens a case and registers the papers', { skip }, () =>
  at('province', 'clerk-37', async (desk) => {
    const of = await death.openCase(desk, DIED);
    await death.registerDeathCertificate(desk);
    await death.bringIntoCare(desk, of);
    await death.signConfirmation(desk);
    const { operator, witness } = await cremationOf(desk.page, of);
    waiting = { of, crew: { operator, witness } };
    assert.deepEqual(await faultsOf(desk.page), []);
  }),
);

test('an operator scans the tag, starts the cremation and ends it', { skip }, () =>
  at('province', 'operator-37', async (desk) => {
    assert.ok(waiting, 'the clerk left no case');
    const { of, crew } = waiting;
    await desk.page.locator('.people').waitFor();
    await desk.scan(of.bodyTag);
    await desk.page.locator('.case').waitFor();
    await desk.send(await death.openCremationForm(desk, of, crew));
    stage.nation.later(25);
    const ashes = await death.finishCremation(desk, of);
    assert.match(ashes, /^A/);
    assert.deepEqual(await faultsOf(desk.page), []);
    const label = await desk.page.request.get(
      new URL((await desk.page.locator('.tag-made a').getAttribute('href')) ?? '', desk.page.url())
        .href,
    );
    assert.equal(label.status(), 200);
  }),
);

/** A cold cabinet of the clerk's house with somebody in it, and one that is free. */
async function twoCabinets() {
  const { db } = stage.nation.province.context;
  const { institution } = await db.one<{ institution: string }>(
    sql`select institution from account where login = ${'clerk-37'}`,
  );
  const cabinets = await db.all<{ id: string; code: string; tag: string | null }>(sql`
    select p.id, p.code, c.scanned as tag from place p
    left join custody c on c.place = p.id and c.until is null and not c.voided
    where p.institution = ${institution} and p.kind = 'cold-cabinet' and p.in_use and not p.voided
    order by p.code`);
  const taken = cabinets.find(({ tag }) => tag !== null);
  const free = cabinets.find(({ tag }) => tag === null);
  assert.ok(taken && free, 'the house needs a cabinet that is taken and one that is free');
  return { taken, free };
}

test('the label of a place shows who is in it, and after a tag offers the move; anything else is named', {
  skip,
}, async () => {
  const { taken, free } = await twoCabinets();
  await at(
    'province',
    'clerk-37',
    async (desk) => {
      const { page } = desk;
      const dialog = page.getByRole('dialog');
      await page.locator('.people').waitFor();
      await desk.scan(taken.code);
      await dialog.getByRole('link').first().waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await desk.scan('110105194912310020');
      await page.getByText('扫描到的是居民身份证号码').waitFor();
      await desk.scan('ZZ99');
      await dialog.getByText('本馆没有编号为 ZZ99 的位置').waitFor();
      await page.keyboard.press('Escape');
      await desk.scan(taken.tag ?? '');
      await page.locator('.case').waitFor();
      await desk.scan(free.code);
      await dialog.locator('select[name=place]').waitFor();
      assert.equal(await dialog.locator('select[name=place]').inputValue(), free.id);
      assert.equal(await dialog.locator('input[name=scan]').inputValue(), taken.tag);
    },
    'zh',
  );
});

const TITLE = '2026 年调整清单';

test('a manager files a price list, a county officer reviews it, a province officer publishes it', {
  skip,
}, async () => {
  await at(
    'province',
    'manager-37',
    async ({ page }) => {
      await fileList(page, TITLE, stage.nation.today(), '237.00');
    },
    'zh',
  );
  await at('province', 'officer-37', (desk) => decide(desk, '待审核', '审核通过'), 'zh');
  await at('province', 'province-37', (desk) => decide(desk, '待公布', '公布'), 'zh');
});

async function decide({ page }: Desk, queue: string, act: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: queue }).click();
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('button', { name: act, exact: true }).click();
  const form = page.getByRole('dialog');
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'detached' });
  assert.deepEqual(await faultsOf(page), []);
}

const ASKS = '请核对死亡日期。';

/** Asks the province about a person, as the ministry's own systems do. */
async function askAbout({ page }: Desk, of: death.OpenCase): Promise<void> {
  const [row] = await stage.nation.province.context.db.all<{ id: string }>(
    sql`select id from decedent where case_id = ${of.id}`,
  );
  const notice = { subjectNode: '370000', subjectKind: 'decedent', subjectRecord: row?.id };
  const { status } = await askFrom(page, 'POST', '/api/oversight/notices', {
    ...notice,
    asks: ASKS,
  });
  assert.ok(status === 200 || status === 201, `the notice was refused: ${status}`);
}

test('a ministry officer withdraws a notice that was sent by mistake', { skip }, () =>
  at(
    'ministry',
    'ministry',
    async (desk) => {
      assert.ok(waiting);
      await askAbout(desk, waiting.of);
      const { page } = desk;
      await page.goto(new URL('/console/notices', page.url()).href);
      await page.getByRole('row').filter({ hasText: ASKS }).getByRole('link').first().click();
      const form = page.getByRole('dialog');
      await form.locator('[name=reason]').fill('通知重复');
      await form.locator('[type=submit]').click();
      await form.waitFor({ state: 'detached' });
      assert.deepEqual(await faultsOf(page), []);
    },
    'zh',
  ),
);

for (const node of ['province', 'ministry'] as const)
  test(`an inspector of the ${node} reads who looked at whom`, { skip }, () =>
    at(node, node === 'ministry' ? 'inspector' : 'inspector-37', async ({ page }) => {
      await page.keyboard.press('g');
      await page.keyboard.press('l');
      await page.getByRole('row').nth(1).waitFor();
      assert.deepEqual(await faultsOf(page), []);
    }),
  );

const LOGIN = 'zhang.new';

/** Fills the form for a new account of the security administrator's own scope. */
async function askForAccount({ page }: Desk): Promise<void> {
  await page.goto(new URL('/console/accounts', page.url()).href);
  await page.getByRole('button', { name: '新建账号' }).click();
  const form = page.getByRole('dialog');
  await form.locator('[name=login]').fill(LOGIN);
  await form.locator('[name=name]').fill('章新');
  await form.locator('[name=identityNumber]').fill('11010519491231002X');
  await form.locator('[name="role.importer"]').check();
  await form.locator('[name=password]').fill('nine grey herons at noon');
  await form.locator('[name=reason]').fill('新到岗，负责导入旧册');
  await form.locator('[type=submit]').click();
  await form.locator('output').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: LOGIN }).getByText('停用 · 待同意').waitFor();
}

test('a security administrator asks for an account, an officer agrees, and it is disabled again', {
  skip,
}, async () => {
  await at('province', 'security-37', askForAccount, 'zh');
  await at(
    'province',
    'province-37',
    async (desk) => {
      const { page } = desk;
      await page.goto(new URL('/console/approvals', page.url()).href);
      const row = page.getByRole('row').filter({ hasText: '新到岗' });
      await row.getByRole('link').first().click();
      const form = page.getByRole('dialog');
      await form.getByText(LOGIN).waitFor();
      await form.locator('[name=decision]').selectOption('approved');
      await form.locator('[type=submit]').click();
      await form.waitFor({ state: 'detached' });
      await row.waitFor({ state: 'detached' });
      assert.deepEqual(await faultsOf(page), []);
    },
    'zh',
  );
  await at(
    'province',
    'security-37',
    async ({ page }) => {
      await page.goto(new URL('/console/accounts', page.url()).href);
      const row = page.getByRole('row').filter({ hasText: LOGIN });
      await row.getByText('在用').waitFor();
      await row.getByRole('link').click();
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: '停用' }).click();
      await form.locator('[type=submit]').click();
      await form.locator('output').waitFor();
      await page.keyboard.press('Escape');
      await row.getByText('停用').waitFor();
    },
    'zh',
  );
});

for (const node of ['province', 'ministry'] as const)
  test(`a system administrator of the ${node} begins with how the node runs`, { skip }, () =>
    at(node, node === 'ministry' ? 'system' : 'system-37', async ({ page }) => {
      await page.waitForURL(/\/console\/system$/);
      await page.getByRole('heading', { name: 'Log', exact: true }).waitFor();
      await page.getByRole('row').nth(1).waitFor();
      assert.deepEqual(await faultsOf(page), []);
    }),
  );

/** A register of ten lines with every defect, as the command imports it. */
async function importRegister(): Promise<void> {
  const { context, kinds } = stage.nation.province;
  const records = stage.nation.province.recordsAs(nodeWith('370000', 'importer'), 'archive');
  await withFolder(async (write) => {
    await importFile(
      { node: context, validator: kinds.validator, records },
      {
        mapping: await loadMapping('ngl', context.catalogue),
        file: await write('register.csv', registerText(DEFECTS.map(([row]) => row))),
      },
    );
  });
}

test('an importer reads what became of every line of a file, and why lines failed', {
  skip,
}, async () => {
  await importRegister();
  await at(
    'province',
    'importer-37',
    async ({ page }) => {
      await page.waitForURL(/\/console\/imports$/);
      await page.getByRole('link', { name: 'register.csv' }).click();
      await page.getByRole('heading', { name: '各行的结果' }).waitFor();
      await page.getByText(`${DEFECTS.length} 条`).first().waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.getByRole('heading', { name: '未通过和未采用的原因' }).waitFor();
      await page.locator('.list-filters select').first().selectOption('quarantined');
      await page.getByText('2 条').first().waitFor();
      const lines = await page.locator('.record-list tbody th').allInnerTexts();
      assert.deepEqual(lines, ['6', '9']);
    },
    'zh',
  );
});

/** A second hall under the code of another: the province no longer minds, the ministry does. */
async function sendWhatFails(): Promise<string> {
  const { context, recordsAs } = stage.nation.province;
  const home = await context.db.one<{ id: string; region: string; code: string }>(sql`
    select i.id, i.region, p.code from institution i join place p on p.institution = i.id
    where i.id = (select institution from account where login = ${'clerk-37'}) and not p.voided
    order by p.code limit 1`);
  await stage.nation.asOwner('drop index place__place_code_once');
  const { id } = await recordsAs(nodeWith('370000', 'manager'), 'service').create(
    place,
    { code: home.code, name: '重号厅', kind: 'farewell-hall', holdsOne: true, inUse: true },
    { region: home.region, institution: home.id },
  );
  await stage.nation.arrived();
  const { origin, seq } = await stage.nation.ministry.context.db.one<{
    origin: string;
    seq: number;
  }>(sql`select origin, seq from quarantine where record = ${id}`);
  return `/console/quarantine/${origin}/${seq}`;
}

const KEPT = '重号，已电话核实';

async function askToKeep({ page }: Desk, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('button', { name: '提请处理' }).click();
  const form = page.getByRole('dialog');
  await form.locator('[name=decision]').selectOption('keep');
  await form.locator('[name=reason]').fill(KEPT);
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: '查看申请' }).first().waitFor();
  assert.deepEqual(await faultsOf(page), []);
}

async function agreeToKeep({ page }: Desk, path: string): Promise<void> {
  await page.goto(new URL('/console/approvals', page.url()).href);
  await page.getByRole('row').filter({ hasText: KEPT }).getByRole('link').first().click();
  const form = page.getByRole('dialog');
  await form.locator('[name=decision]').selectOption('approved');
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'detached' });
  await page.goto(new URL(path, page.url()).href);
  await page.locator('p.note').waitFor();
  assert.match(await page.locator('p.note').innerText(), /留作证据/);
  assert.deepEqual([...(await faultsOf(page)), ...(await wideOnAPhone(page))], []);
}

test('an officer of the ministry asks to keep a record that failed checks as evidence, and another agrees', {
  skip,
}, async () => {
  const path = await sendWhatFails();
  await at('ministry', 'ministry', (desk) => askToKeep(desk, path), 'zh');
  await at('ministry', 'ministry2', (desk) => agreeToKeep(desk, path), 'zh');
});

const disputeOf = (serial: number): DisputeRow => {
  const record = `01890a5d-ac96-774b-bcc1-${String(serial).padStart(12, '0')}`;
  const side = (origin: string, zh: string, en: string) => ({
    origin,
    originName: { zh, en },
    kind: 'cremation',
    record,
  });
  return {
    records: [side('110000', '北京市', 'Beijing'), side('370000', '山东省', 'Shandong')],
    foundAt: new Date(Date.UTC(2026, 0, 1, 0, serial)).toISOString(),
    open: true,
  };
};

/** What the ministry answers when two provinces dispute more people than one page holds. */
async function answerDisputes({ page }: Desk): Promise<void> {
  const all = Array.from({ length: 52 }, (_, serial) => disputeOf(serial));
  await page.route('**/api/oversight/disputes*', (route) => {
    const isSecond = new URL(route.request().url()).searchParams.get('after') === 'second';
    return route.fulfill({
      json: {
        rows: isSecond ? all.slice(50) : all.slice(0, 50),
        total: all.length,
        more: false,
        next: isSecond ? null : 'second',
        previous: isSecond ? 'first' : null,
      },
    });
  });
}

test(
  'an officer turns to the disputes that the first page does not hold, and the list below stays',
  {
    skip,
  },
  () =>
    at(
      'ministry',
      'ministry',
      async (desk) => {
        const { page } = desk;
        await answerDisputes(desk);
        await page.goto(new URL('/console/quarantine', page.url()).href);
        const disputes = page.locator('section.part').filter({ hasText: '两省重复的火化记录' });
        await disputes.getByRole('listitem').nth(49).waitFor();
        await disputes.getByRole('button', { name: '下一页' }).click();
        await disputes.getByRole('listitem').nth(2).waitFor({ state: 'detached' });
        assert.equal(await disputes.getByRole('listitem').count(), 2);
        assert.equal(new URL(page.url()).search, '');
        assert.deepEqual([...(await faultsOf(page)), ...(await wideOnAPhone(page))], []);
        await disputes.getByRole('button', { name: '上一页' }).click();
        await disputes.getByRole('listitem').nth(49).waitFor();
      },
      'zh',
    ),
);

test('somebody who is signed in twice ends the other session', { skip }, () =>
  at('province', 'clerk-37', async ({ page }) => {
    await at('province', 'clerk-37', async (other) => {
      const menu = page.locator('details.account');
      await menu.locator('summary').click();
      await menu.getByRole('button', { name: 'Where you are signed in' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'End all others' }).click();
      await dialog.getByText('There is no other.').waitFor();
      const { status } = await askFrom(other.page, 'GET', '/api/session');
      assert.equal(status, 401);
    });
  }),
);
