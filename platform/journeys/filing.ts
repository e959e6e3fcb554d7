import type { PriceItems, PriceListDetail, PriceListRow } from '@qingming/connect/api/prices.ts';
import type { Page } from 'playwright-core';
import { askFrom } from './asking.ts';

const FUNERAL_HOME = '殡仪馆';
const CREMATION = '03';

/** The list in force of the manager's funeral home. */
async function inForce(page: Page): Promise<PriceListRow> {
  const { body } = await askFrom<{ readonly rows: readonly PriceListRow[] }>(
    page,
    'GET',
    '/api/price-lists?state=9',
  );
  const found = body.rows.find(({ institutionName }) => institutionName.endsWith(FUNERAL_HOME));
  if (found === undefined) throw new Error('the funeral home has no list in force');
  return found;
}

type Item = PriceItems['items'][number];

const without = ({ fact }: PriceListDetail['items'][number]): Item => {
  const { list: _list, ...item } = fact;
  return item;
};

/** A list that was filed: where it stands, whose it is, and what it changed. */
export interface Filed {
  readonly id: string;
  readonly institution: string;
  readonly item: string;
}

/** Drafts a list like the one in force but for the price of a cremation (fen), and files it. */
export async function fileList(
  page: Page,
  title: string,
  day: string,
  price: number,
): Promise<Filed> {
  const { id: copyOf, institution } = await inForce(page);
  const fact = {
    title,
    document: '济发改〔2026〕8号',
    authority: '济南市发展改革委',
    effectiveFrom: day,
  };
  const drafted = await askFrom<PriceListDetail>(page, 'POST', '/api/price-lists', {
    institution,
    fact,
    copyOf,
  });
  const { id } = drafted.body.list;
  const items = drafted.body.items.map(without);
  const changed = items.find(({ feeType, offered }) => feeType === CREMATION && offered);
  if (changed === undefined) throw new Error('the list in force has no cremation');
  const written = await askFrom<PriceListDetail>(page, 'PUT', `/api/price-lists/${id}/items`, {
    items: items.map((item) => (item === changed ? { ...item, price } : item)),
  });
  const { version } = written.body.list;
  const filed = await askFrom(page, 'POST', `/api/price-lists/${id}/file`, { version });
  if (filed.status !== 200) throw new Error(JSON.stringify(filed.body));
  return { id, institution, item: changed.name };
}
