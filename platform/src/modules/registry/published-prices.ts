import type {
  PriceChange,
  PriceHistory,
  PriceItemFact,
  PriceLine,
  PriceListFact,
  PricesOnDay,
} from '@qingming/connect/api/prices.ts';
import type { PublicInstitutionDetail, Told } from '@qingming/connect/api/registry.ts';
import { itemClass, priceStandard } from '@qingming/standard/codes/price.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { type CodeSet, findCode } from '@qingming/standard/language/code-set.ts';
import { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';
import { elementColumns } from '../../kernel/db/element-columns.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { BASIC_SERVICES, basicServicesOf, isBasic, isService } from './basic-services.ts';
import { diffLists } from './price-diff.ts';

type Institution = Pick<PublicInstitutionDetail, 'id' | 'name' | 'kind' | 'properties'>;

type ListRow = NonNullable<PricesOnDay['list']>;

type ItemRow = { readonly id: string } & Told<PriceItemFact, Exclude<keyof PriceItemFact, 'type'>>;

const PUBLISHED: readonly PriceListFact['state'][] = ['9', '8'];

const labelOf = (set: CodeSet, code: string): Bilingual => {
  const { zh, en } = findCode(set, code) ?? { zh: code, en: code };
  return { zh, en };
};

/** The lists that were or are in force, in the order of their days. */
const publishedLists = (asking: Asking, institution: string): Promise<ListRow[]> =>
  asking.all<ListRow>(sql`
    select l.id, l.title, l.document, l.authority,
      l.effective_from as "effectiveFrom", l.effective_until as "effectiveUntil"
    from ${asking.from('priceList')} l
    where l.institution = ${institution}::uuid and l.state = any(${PUBLISHED})
    order by l.effective_from`);

const itemsOfLists = (asking: Asking, lists: readonly string[]): Promise<ItemRow[]> =>
  asking.all<ItemRow>(sql`
    select p.id, p.list, p.code, p.name, p.name_en as "nameEn", p.class, p.fee_type as "feeType",
      p.standard_ as standard, p.offered, p.price, p.unit, p.unit_en as "unitEn",
      p.document, p.content, p.age_under as "ageUnder", p.share,
      ${elementColumns('p', TARIFF_ELEMENTS)}, p.order_ as "order"
    from ${asking.from('priceItem')} p
    where p.list = any(${lists}::uuid[])
    order by p.order_, p.code`);

const isInForce = (list: ListRow, day: string): boolean =>
  list.effectiveFrom <= day && (list.effectiveUntil === null || day < list.effectiveUntil);

const NO_TARIFF = {
  includedKm: null,
  perKm: null,
  partKm: null,
  nightFrom: null,
  nightUntil: null,
  nightShare: null,
  nightExtra: null,
} as const satisfies Record<(typeof TARIFF_ELEMENTS)[number], null>;

/** What the tariff of an offered item says. */
const tariffOf = (item: ItemRow): Pick<PriceLine, keyof typeof NO_TARIFF> => ({
  includedKm: item.includedKm,
  perKm: item.perKm,
  partKm: item.partKm,
  nightFrom: item.nightFrom,
  nightUntil: item.nightUntil,
  nightShare: item.nightShare,
  nightExtra: item.nightExtra,
});

const NOT_NAMED = {
  item: null,
  offered: false,
  price: null,
  unit: null,
  unitEn: null,
  fixedBy: null,
  authority: null,
  document: null,
  content: null,
  ageUnder: null,
  share: null,
  ...NO_TARIFF,
  effectiveFrom: null,
  effectiveUntil: null,
} as const;

const lineOf = (item: ItemRow, list: ListRow): PriceLine => ({
  item: item.id,
  code: item.code,
  name: item.name,
  nameEn: item.nameEn,
  class: item.class,
  className: labelOf(itemClass, item.class),
  feeType: item.feeType,
  offered: item.offered,
  price: item.offered ? item.price : null,
  unit: item.unit,
  unitEn: item.unitEn,
  fixedBy: labelOf(priceStandard, item.standard),
  authority: list.authority,
  document: item.document ?? list.document,
  content: item.content,
  ageUnder: item.offered ? item.ageUnder : null,
  share: item.offered ? item.share : null,
  ...(item.offered ? tariffOf(item) : NO_TARIFF),
  effectiveFrom: list.effectiveFrom,
  effectiveUntil: list.effectiveUntil,
});

/** A basic service that the list is silent about is shown as not offered. */
const silentLines = (of: Institution, items: readonly ItemRow[]): readonly PriceLine[] =>
  basicServicesOf(of)
    .filter((service) => !items.some((item) => isService(item, service)))
    .map(({ code, name, feeType }) => ({
      ...NOT_NAMED,
      code,
      name: name.zh,
      nameEn: name.en,
      class: 'basic',
      className: labelOf(itemClass, 'basic'),
      feeType,
    }));

/** Basic services come first, in the order of the national list; the rest as the list orders it. */
function rank(line: PriceLine): number {
  const at = BASIC_SERVICES.findIndex(({ feeType }) => feeType === line.feeType);
  return isBasic(line) && at >= 0 ? at : BASIC_SERVICES.length;
}

/** What an institution charged, or will charge, on a day. */
export const pricesOnDay = (
  records: Records,
  institution: Institution,
  day: string,
): Promise<PricesOnDay> =>
  records.ask({ reads: ['priceList', 'priceItem'], act: 'list' }, async (asking) => {
    const list =
      (await publishedLists(asking, institution.id)).find((one) => isInForce(one, day)) ?? null;
    const items = list === null ? [] : await itemsOfLists(asking, [list.id]);
    const named = list === null ? [] : items.map((item) => lineOf(item, list));
    const lines = [...named, ...silentLines(institution, items)].toSorted(
      (a, b) => rank(a) - rank(b),
    );
    return {
      answer: { institution: institution.id, institutionName: institution.name, day, list, lines },
    };
  });

type Change = PriceHistory['changes'][number];

const dated = (
  changes: readonly PriceChange[],
  on: string,
  document: string,
  items: readonly ItemRow[],
): readonly Change[] =>
  changes.map((change) => ({
    ...change,
    on,
    document,
    unit: items.find(({ code }) => code === change.code)?.unit ?? '',
  }));

const NOTHING: readonly ItemRow[] = [];

/** From list to list; between two that do not meet, everything ends and begins again. */
function changesThrough(lists: readonly ListRow[], items: readonly ItemRow[]): readonly Change[] {
  const of = (list: ListRow) => items.filter((item) => item.list === list.id);
  return lists.flatMap((list, index) => {
    const before = lists[index - 1];
    const meets = before !== undefined && before.effectiveUntil === list.effectiveFrom;
    const next = lists[index + 1];
    const ends = list.effectiveUntil;
    const now = of(list);
    const [was, endsHere] = [
      meets ? of(before) : NOTHING,
      ends !== null && next?.effectiveFrom !== ends,
    ];
    return [
      ...dated(diffLists(was, now), list.effectiveFrom, list.document, [...now, ...was]),
      ...(endsHere ? dated(diffLists(now, NOTHING), ends ?? '', list.document, now) : []),
    ];
  });
}

/** Every change of every item since the first list, newest first. */
export const priceHistory = (
  records: Records,
  { id, name }: Pick<Institution, 'id' | 'name'>,
): Promise<PriceHistory> =>
  records.ask({ reads: ['priceList', 'priceItem'], act: 'list' }, async (asking) => {
    const lists = await publishedLists(asking, id);
    const items = await itemsOfLists(
      asking,
      lists.map((list) => list.id),
    );
    const changes = changesThrough(lists, items).toSorted((a, b) =>
      a.on < b.on ? 1 : a.on > b.on ? -1 : 0,
    );
    return { answer: { institution: id, institutionName: name, changes } };
  });
