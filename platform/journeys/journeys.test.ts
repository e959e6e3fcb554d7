import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssuedCertificate } from '@qingming/connect/api/certificates.ts';
import { cremation } from '@qingming/standard/records/cremation.ts';
import { priceList } from '@qingming/standard/records/price.ts';
import type { Page } from 'playwright-core';
import { sql } from '../src/kernel/db/sql.ts';
import { sentenceOfRule } from '../src/modules/cases/refusals.ts';
import { textOfPdf } from '../src/kernel/papers/pdf-text.test-support.ts';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';
import { type Desk, deskOf, PATIENCE_MS, visitorOf } from './desk.ts';
import { demandCremation, cremationOf } from './cremation.ts';
import { type Filed, fileAgain, fileList } from './filing.ts';
import * as death from './one-death.ts';
import { openStage, skip } from './stage.ts';

const stage = openStage();

type Login = `${'clerk' | 'manager' | 'officer' | 'province' | 'inspector'}-37`;

/** Lets somebody of Shandong work at a desk, who then leaves it. */
async function at(login: Login, language: 'zh' | 'en', work: (desk: Desk) => Promise<void>) {
  const desk = await deskOf(stage.browser, stage.nation.province.address, login, language);
  try {
    await work(desk);
  } finally {
    await desk.leave();
  }
}

/** Lets somebody without account and without script look at the pages for families. */
async function asFamily(work: (page: Page) => Promise<void>): Promise<void> {
  const page = await visitorOf(stage.browser);
  try {
    await work(page);
  } finally {
    await page.context().close();
  }
}

async function untilText(page: Page, selector: string, text: string): Promise<void> {
  const found = page.locator(selector).first().filter({ hasText: text });
  await found.waitFor({ timeout: PATIENCE_MS });
}

/** A rule's sentence as a refusal quotes it: its own end follows. */
const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/, '');

const DIED: death.Death = {
  identityNumber: '370102194308170015',
  name: '田𠮷安',
};
const WAITS: death.Death = {
  identityNumber: '370102195104120053',
  name: '孙守义',
};

const TODAYS_CREMATIONS = 'dl.totals a[href*="indicator=cremations"]';

/** What the first journey leaves for those that follow. */
let done:
  | {
      readonly of: death.OpenCase;
      readonly certificate: IssuedCertificate;
      readonly clerk: string;
    }
  | undefined;

function getDone() {
  assert.ok(done, 'the journey of the clerk did not reach its end');
  return done;
}

async function caseReadyToCremate(desk: Desk, died: death.Death): Promise<death.OpenCase> {
  const of = await death.openCase(desk, died);
  await death.registerDeathCertificate(desk);
  await death.bringIntoCare(desk, of);
  return of;
}

async function printed(page: Page, of: death.OpenCase, { id }: IssuedCertificate) {
  const paper = await page.request.get(
    new URL(`/api/cases/${of.id}/certificates/${id}.pdf`, page.url()).href,
  );
  return paper.body();
}

/** Where the person of a case was registered, as the table holds it. */
const registered = ({ id }: death.OpenCase) =>
  stage.nation.province.context.db.one<{ household: string | null }>(
    sql`select household from decedent where case_id = ${id}`,
  );

test('a clerk takes a death from the first call to the certificate, and the nation sees it', {
  skip,
}, async () => {
  const watching = await deskOf(stage.browser, stage.nation.ministry.address, 'ministry', 'zh');
  const today = watching.page.locator(TODAYS_CREMATIONS).first();
  await watching.page.locator('output.live:not(.lost)').waitFor();
  const shown = Number(await today.textContent());
  assert.deepEqual(await barriersOn(watching.page), []);
  await at('clerk-37', 'en', async (desk) => {
    const { page } = desk;
    await page.locator('.people').waitFor();
    assert.deepEqual(await barriersOn(page), []);
    const of = await caseReadyToCremate(desk, DIED);
    assert.deepEqual(await registered(of), { household: DIED.identityNumber.slice(0, 6) });
    await death.signConfirmation(desk);
    const { operator, witness } = await cremationOf(page, of);
    await desk.send(await death.openCremationForm(desk, of, { operator, witness }));
    stage.nation.later(25);
    const ashes = await death.finishCremation(desk, of);
    await untilText(watching.page, TODAYS_CREMATIONS, String(shown + 1));
    await death.handOverAshes(desk, ashes);
    const certificate = await death.issueCertificate(desk);
    await death.payTheBill(desk);
    assert.deepEqual(await barriersOn(page), []);
    await death.closeCase(desk);
    const paper = await printed(page, of, certificate);
    assert.equal(paper.subarray(0, 4).toString('latin1'), '%PDF');
    const text = await textOfPdf(paper);
    for (const words of [certificate.number, DIED.name, DIED.identityNumber])
      assert.ok(text.includes(words), `${words} does not stand on the certificate`);
    await death.lookWhole(desk, 'Complaint');
    const whose = (await page.locator('.whose span').textContent()) ?? '';
    done = { of, certificate, clerk: whose.split(' · ')[0] ?? '' };
  });
  assert.equal(Number(await today.textContent()), shown + 1);
  await watching.leave();
});

/** Custody of the body and cremations of a case, as the tables hold them. */
const written = ({ id }: death.OpenCase) =>
  stage.nation.province.context.db.one<{ stays: number; places: number; cremations: number }>(sql`
    select (select count(*)::int from custody where case_id = ${id}) as stays,
      (select count(*)::int from custody where case_id = ${id} and until is null) as places,
      (select count(*)::int from cremation where case_id = ${id}) as cremations`);

test('a cremation without the confirmation, or by one person alone, is refused and leaves nothing', {
  skip,
}, async () => {
  const lacking = sentenceOfRule(cremation, 'no-cremation-without-confirmation');
  const alone = sentenceOfRule(cremation, 'second-operator-is-another-person');
  let of: death.OpenCase | undefined;
  await at('clerk-37', 'en', async (desk) => {
    of = await caseReadyToCremate(desk, WAITS);
    await untilText(desk.page, '.next-step .missing', lacking.en);
    const cremation = await cremationOf(desk.page, of);
    const had = await written(of);
    assert.equal(had.places, 1);
    const { status, body } = await demandCremation(desk.page, of, cremation);
    assert.equal(status, 422);
    assert.ok(body.detail.startsWith(withoutStop(lacking.en)), body.detail);
    assert.deepEqual(await written(of), had);
    await death.signConfirmation(desk);
    const { operator } = cremation;
    const form = await death.openCremationForm(desk, of, { operator, witness: operator });
    await form.locator('[type=submit]').click();
    await form
      .locator('.problem-says')
      .filter({ hasText: withoutStop(alone.en) })
      .waitFor();
    assert.deepEqual(await written(of), { ...had, cremations: 0 });
  });
  await at('clerk-37', 'zh', async (desk) => {
    assert.ok(of);
    const { operator, ...cremation } = await cremationOf(desk.page, of);
    const { body } = await demandCremation(desk.page, of, {
      ...cremation,
      operator,
      witness: operator,
    });
    assert.ok(body.detail.startsWith(withoutStop(alone.zh)), body.detail);
  });
});

test('a family without script finds a price, and learns what a certificate is worth', {
  skip,
}, async () => {
  const { of, certificate } = getDone();
  await asFamily(async (page) => {
    await page.goto(stage.nation.province.address);
    await page.getByRole('link', { name: '找机构，看价格' }).first().click();
    await page.locator('select[name=county]').selectOption('370102');
    await page.locator('form.filter button').click();
    await page.locator('.homes').getByRole('link', { name: '殡仪馆' }).click();
    const prices = page.locator('table').first();
    assert.match(await prices.innerText(), /火化[\s\S]*\d+ 元/);
    await page.goto(certificate.checkUrl);
    assert.equal(await page.locator('h1').textContent(), '编号有效，请核对姓名');
    await page.getByRole('link', { name: '再核验一份' }).click();
    await page.getByLabel('证明编号').fill(certificate.number);
    await page.getByLabel('核验码').fill(certificate.code);
    await page.getByRole('button', { name: '核验' }).click();
    assert.equal(await page.locator('h1').textContent(), '编号有效，请核对姓名');
  });
  let renewed: IssuedCertificate | undefined;
  await at('clerk-37', 'en', async (desk) => {
    await desk.scan(of.bodyTag);
    await desk.page.locator('.case').waitFor();
    renewed = await death.reissueCertificate(desk);
  });
  await asFamily(async (page) => {
    await page.goto(certificate.checkUrl);
    assert.equal(await page.locator('h1').textContent(), '证明已作废');
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /田/);
    await page.goto(renewed?.checkUrl ?? '');
    assert.equal(await page.locator('h1').textContent(), '编号有效，请核对姓名');
  });
});

/** Opens the filed list from its queue and decides on it. */
async function decide(
  { page }: Desk,
  queue: string,
  title: string,
  act: string,
  opinion?: string,
): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: queue }).click();
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('button', { name: act, exact: true }).click();
  const form = page.getByRole('dialog');
  if (opinion !== undefined) await form.locator('[name=opinion]').fill(opinion);
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'detached' });
}

test('a price is public once a manager filed, a county reviewed and a province published it', {
  skip,
}, async () => {
  const title = '2026 年调整清单';
  const opinion = '定价文件的文号有误，请更正。';
  const another = sentenceOfRule(priceList, 'publisher-is-another-person');
  let filed: Filed | undefined;
  await at('manager-37', 'zh', async ({ page }) => {
    filed = await fileList(page, title, stage.nation.today(), '237.00');
    const own = await askFrom<{ code: string }>(
      page,
      'POST',
      `/api/price-lists/${filed.id}/review`,
      {
        version: 2,
      },
    );
    assert.equal(own.status, 403);
  });
  await at('officer-37', 'zh', (desk) => decide(desk, '待审核', title, '退回', opinion));
  await at('manager-37', 'zh', ({ page }) => fileAgain(page, title, opinion));
  await at('officer-37', 'zh', async (desk) => {
    await decide(desk, '待审核', title, '审核通过');
    const decisions = desk.page.locator('.page-head .page-acts button');
    await desk.page.locator('dl.facts').filter({ hasText: '已审核' }).waitFor();
    assert.deepEqual(await decisions.allTextContents(), ['退回']);
    const own = await askFrom<{ detail: string }>(
      desk.page,
      'POST',
      `/api/price-lists/${filed?.id}/publish`,
      { version: 6 },
    );
    assert.equal(own.status, 422);
    assert.ok(own.body.detail.startsWith(withoutStop(another.zh)), own.body.detail);
  });
  await at('province-37', 'zh', (desk) => decide(desk, '待公布', title, '公布'));
  await asFamily(async (page) => {
    await page.goto(`${stage.nation.province.address}/institutions?county=370102`);
    await page.locator('.homes').getByRole('link', { name: '殡仪馆' }).click();
    const line = page.getByRole('row').filter({ hasText: filed?.item ?? '' });
    assert.match(await line.first().innerText(), /237 元/);
  });
});

test('an inspector sees who looked at a person, and why', { skip }, async () => {
  const { of, clerk } = getDone();
  await at('inspector-37', 'zh', async ({ page }) => {
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.getByRole('searchbox', { name: '业务编号' }).fill(of.number);
    await page.keyboard.press('Enter');
    const line = page
      .getByRole('row')
      .filter({ hasText: of.number })
      .filter({ hasText: '处理投诉' });
    const text = await line.first().innerText();
    for (const words of [clerk, '查看完整信息', '逝者 · 田**'])
      assert.ok(text.includes(words), `${words} is not in: ${text}`);
  });
});

test('nothing on the page of signing in keeps anybody out', { skip }, async () => {
  const context = await stage.browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${stage.nation.province.address}/console/`);
  await page.locator('.demo-accounts').waitFor();
  assert.deepEqual(await barriersOn(page), []);
  await context.close();
});
