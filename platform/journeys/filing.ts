import type { PriceListDetail } from '@qingming/connect/api/prices.ts';
import type { Locator, Page } from 'playwright-core';
import { barriersOn } from './accessible.ts';
import { askFrom } from './asking.ts';

const CREMATION = '03';

/** A list that was filed: where it stands, whose it is, and what it changed. */
export interface Filed {
  readonly id: string;
  readonly institution: string;
  readonly item: string;
}

async function sendForm(form: Locator): Promise<void> {
  await form.locator('[type=submit]').click();
  await form.waitFor({ state: 'detached' });
}

/** Opens the page of the own lists and drafts one with the items of the list in force. */
async function draft(page: Page, title: string, day: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: '起草清单' }).waitFor();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog');
  await form.locator('[name=title]').fill(title);
  await form.locator('[name=document]').fill('济发改〔2026〕8号');
  await form.locator('[name=authority]').fill('济南市发展改革委');
  await form.locator('[name=effectiveFrom]').fill(day);
  await sendForm(form);
}

/** The row of the first cremation that is offered. */
async function cremationRow(page: Page): Promise<Locator> {
  const rows = page.locator('.item-sheet tr[data-row]');
  await rows.first().waitFor();
  for (const row of await rows.all()) {
    const feeType = await row.locator('[name=feeType]').inputValue();
    if (feeType === CREMATION && (await row.locator('[name=offered]').isChecked())) return row;
  }
  throw new Error('the list in force has no cremation');
}

/** Types a price that cannot be read, is told so at its cell, and mends it. */
async function setPrice(page: Page, row: Locator, yuan: string): Promise<void> {
  const price = row.locator('[name=price]');
  await price.fill('六百');
  await price.press('Control+Enter');
  await row.locator('.field-fault').waitFor();
  await price.fill(yuan);
  await price.press('Control+Enter');
  await page.locator('.save-bar output').filter({ hasText: '已保存' }).waitFor();
}

/** Takes a pasted line into the rows, after the fault of another was shown at its line. */
async function pasteItem(page: Page): Promise<void> {
  await page.getByRole('button', { name: '粘贴表格' }).click();
  const form = page.getByRole('dialog');
  const heading = '项目编码,项目名称,项目类别,收费类型,价格,计价单位';
  const table = form.locator('[name=csv]');
  await table.fill(`${heading}\nN1,纪念相册,非基础项目,其他服务费,六十,本`);
  await table.press('Control+Enter');
  await form.locator('.paste-faults li').filter({ hasText: '第 2 行' }).waitFor();
  await table.fill(`${heading}\nN1,纪念相册,非基础项目,其他服务费,60,本`);
  await table.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
}

async function ofOwnList(page: Page, id: string): Promise<PriceListDetail> {
  const { body } = await askFrom<PriceListDetail>(page, 'GET', `/api/price-lists/${id}`);
  return body;
}

/**
 * Drafts a list like the one in force but for the price of a cremation and one item more, in the
 * console and with its keys, and files it.
 */
export async function fileList(
  page: Page,
  title: string,
  day: string,
  yuan: string,
): Promise<Filed> {
  await draft(page, title, day);
  const row = await cremationRow(page);
  const item = await row.locator('[name=name]').inputValue();
  await pasteItem(page);
  await setPrice(page, row, yuan);
  const faults = [...(await barriersOn(page))];
  await page.getByRole('link', { name: '返回清单，查看变动' }).click();
  const changes = page.locator('section.part').filter({ hasText: '与现行清单的差别' });
  await changes.getByRole('row').filter({ hasText: item }).filter({ hasText: yuan }).waitFor();
  await changes.getByRole('row').filter({ hasText: '纪念相册' }).waitFor();
  faults.push(...(await barriersOn(page)));
  await page.keyboard.press('u');
  await sendForm(page.getByRole('dialog'));
  await page.locator('dl.facts').filter({ hasText: '已上报' }).waitFor();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { list } = await ofOwnList(page, id);
  return { id, institution: list.institution ?? '', item };
}

/** Reads the opinion on a returned list, changes its heading and files it again. */
export async function fileAgain(page: Page, title: string, opinion: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('link', { name: title }).click();
  await page.locator('.returned').filter({ hasText: opinion }).waitFor();
  await page.keyboard.press('h');
  const form = page.getByRole('dialog');
  await form.locator('[name=document]').fill('济发改〔2026〕9号');
  await sendForm(form);
  await page.locator('dl.facts').filter({ hasText: '济发改〔2026〕9号' }).waitFor();
  await page.keyboard.press('u');
  await sendForm(page.getByRole('dialog'));
  await page.locator('dl.facts').filter({ hasText: '已上报' }).waitFor();
}
