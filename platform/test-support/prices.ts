import type { FactOf } from '@qingming/standard/language/record.ts';
import { priceItem, priceList } from '@qingming/standard/records/price.ts';
import type { FuneralHome } from './fixtures.ts';
import type { TestNode } from './node.ts';

/** A list in force since the first day of 2026, published by three accounts. */
export async function publishPrices(
  node: Pick<TestNode, 'recordsAs'>,
  home: Pick<FuneralHome, 'id' | 'region'>,
  more: Readonly<Record<string, Partial<FactOf<typeof priceItem>>>> = {},
): Promise<Readonly<Record<string, string>>> {
  const items: Record<string, string> = {};
  const owner = { region: home.region, institution: home.id };
  const manager = node.recordsAs('manager', { ...owner, account: 'a' });
  const list = await manager.create(
    priceList,
    {
      title: '2026',
      state: '0',
      document: '济发改〔2026〕8号',
      authority: '济南市发展改革委',
      effectiveFrom: '2026-01-01',
    },
    owner,
  );
  const rows = [
    ['hearse', '01', 24_000, '次', 'basic'],
    ['kilometre', '01', 300, '公里', 'non-basic'],
    ['storage', '02', 8000, '天', 'basic'],
    ['flat', '03', 60_000, '具', 'basic'],
    ['none', '03', 1000, '具', 'non-basic'],
  ] as const;
  const others = Object.keys(more)
    .filter((code) => rows.every(([known]) => known !== code))
    .map((code) => [code, '10', 1000, '次', 'non-basic'] as const);
  for (const [index, [code, feeType, price, unit, itemClass]] of [...rows, ...others].entries()) {
    const fact = {
      list: list.id,
      code,
      name: code,
      class: itemClass,
      feeType,
      standard: '1',
      type: '0',
      offered: code !== 'none',
      price,
      unit,
      order: index,
      ...more[code],
    } as const;
    items[code] = (await manager.create(priceItem, fact, owner)).id;
  }
  const officer = node.recordsAs('provinceOfficer');
  await officer.revise(priceList, list.id, 1, { state: '1', filedBy: 'a' }, '上报');
  await officer.revise(priceList, list.id, 2, { state: '3', reviewedBy: 'b' }, '审核');
  await officer.revise(priceList, list.id, 3, { state: '9', publishedBy: 'c' }, '公布');
  return items;
}
