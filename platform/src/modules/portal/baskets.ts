import { isNightAt } from '@qingming/standard/numbers/tariff.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import {
  type Choices,
  choicesOf,
  type CostAsked,
  costOf,
  furtherName,
  plainest,
  queryOf,
} from './cost.ts';
import type { ComparedHouse, Service } from './compare.ts';
import type { PublishedItem, PublishedList } from './published.ts';
import { inForce, isWanted, ITEM } from './queries.ts';
import { COMPARED, lowestBasic, type Reckoning } from './waived.ts';

/** What a basket may hold: the services that are compared, and cosmetic preparation. */
export type BasketService = Service | 'preparation';

/** An example of a funeral: its services once each, storage in days, ashes in years. */
interface Basket {
  readonly services: readonly BasketService[];
  readonly days: number;
  readonly years: number;
}

/** The three examples that every page works out: the one place where they are said. */
export const BASKETS = {
  basic: { services: ['transport', 'storage', 'cremation'], days: 1, years: 0 },
  common: {
    services: ['transport', 'storage', 'farewell', 'cremation', 'ashes'],
    days: 3,
    years: 1,
  },
  fuller: {
    services: ['transport', 'storage', 'preparation', 'farewell', 'cremation', 'ashes'],
    days: 3,
    years: 3,
  },
} as const satisfies Readonly<Record<string, Basket>>;

export type BasketName = keyof typeof BASKETS;
export const BASKET_NAMES = Object.keys(BASKETS) as readonly BasketName[];

const TRANSPORT: PublishedItem['feeType'] = '01';
const PREPARATION: PublishedItem['feeType'] = '05';
const BY_PERSON = /^(次|具|位)/;

/** A basket at a house; money in fen. Without what it lacks, it cannot be added up. */
export type BasketCost =
  | { readonly lacks: readonly BasketService[] }
  | {
      readonly lacks: undefined;
      readonly total: number;
      readonly due: number;
      /** A night rate of the list is counted. */
      readonly atNight: boolean;
      /** The query of the calculator that says the same. */
      readonly query: string;
    };

export type NamedCost = BasketCost & { readonly name: BasketName };

/** The collection alone. */
const COLLECTION: Basket = { services: ['transport'], days: 0, years: 0 };

/** The lowest item of a service: of the compared ones the lowest basic one, of a preparation the lowest at all. */
function itemFor(choices: Choices, service: BasketService): PublishedItem | undefined {
  if (service === 'preparation')
    return choices.more
      .filter(({ feeType, unit }) => feeType === PREPARATION && BY_PERSON.test(unit))
      .toSorted((a, b) => a.price - b.price)[0];
  const unit = new RegExp(COMPARED.find(({ name }) => name === service)?.unit ?? '$^');
  return lowestBasic(choices.parts[service].filter((item) => unit.test(item.unit)));
}

/** The basket as the calculator is asked for it, by a family whose household lies where the house does. */
function askedFor(
  { days, years }: Basket,
  items: ReadonlyMap<BasketService, PublishedItem>,
  choices: Choices,
  { household, hour }: { readonly household: string; readonly hour: number | undefined },
): CostAsked {
  const transport = items.get('transport');
  const chosen = Object.fromEntries([...items].filter(([service]) => service !== 'preparation'));
  const preparation = items.get('preparation');
  const texts: readonly (readonly [string, string])[] = [
    ...(preparation === undefined ? [] : [[furtherName(preparation.code), '1'] as const]),
    ['days', String(days)],
    ...(years > 0 ? [['years', String(years)] as const] : []),
  ];
  return {
    ...plainest(choices),
    sent: true,
    places: { household },
    night: transport !== undefined && hour !== undefined && isNightAt(transport, hour),
    chosen,
    numbers: { days, years },
    further: new Map(preparation === undefined ? [] : [[preparation.code, 1]]),
    texts: new Map(texts),
  };
}

/**
 * What a basket costs by a list, before and after the waivers of a resident of the place, as the calculator says it; with
 * the night rate where the transport begins at an hour (0 to 23) at which the list has one.
 */
export function basketCost(
  basket: Basket,
  list: Pick<PublishedList, 'items'>,
  reckoning: Reckoning,
  hour?: number,
): BasketCost {
  const choices = choicesOf(list);
  const items = new Map<BasketService, PublishedItem>();
  for (const service of basket.services) {
    const item = itemFor(choices, service);
    if (item !== undefined) items.set(service, item);
  }
  const lacks = basket.services.filter((service) => !items.has(service));
  if (lacks.length > 0) return { lacks };
  const asked = askedFor(basket, items, choices, { household: reckoning.region, hour });
  const { total, due } = costOf(asked, choices, reckoning);
  const query = new URLSearchParams(queryOf(asked).map(([key, value]) => [key, value]));
  return { lacks: undefined, total, due, atNight: asked.night, query: query.toString() };
}

export const basketsOf = (
  list: Pick<PublishedList, 'items'>,
  reckoning: Reckoning,
): readonly NamedCost[] =>
  BASKET_NAMES.map((name) => ({ name, ...basketCost(BASKETS[name], list, reckoning) }));

/** A house with its baskets. */
export interface HouseBaskets extends Omit<ComparedHouse, 'prices'> {
  readonly baskets: readonly NamedCost[];
}

/** An item with the house whose list it stands on. */
type Row = PublishedItem & {
  readonly number: string;
  readonly house: string;
  readonly at: string;
};

const FEE_TYPES = [...COMPARED.map(({ feeType }) => feeType), PREPARATION];

/** The middle basket decides the order; a house that cannot be added up has no place in it and stands last. */
const ranked = ({ baskets }: HouseBaskets): number => {
  const common = baskets.find(({ name }) => name === 'common');
  return common === undefined || common.lacks !== undefined ? Number.POSITIVE_INFINITY : common.due;
};

/** The items of baskets on the lists in force of funeral homes, by the number of the house. */
const listedItems = (
  records: Records,
  which: Sql,
  { today, feeTypes }: { readonly today: string; readonly feeTypes: readonly string[] },
): Promise<ReadonlyMap<string, readonly Row[]>> =>
  records.ask(
    { reads: ['institution', 'priceList', 'priceItem'], act: 'portal' },
    async (asking) => {
      const rows = await asking.all<Row>(sql`
        select i.number, i.name as house, i.region as at, ${ITEM}
        from ${asking.from('institution')} i
        join ${asking.from('priceList')} l on l.province = i.province and l.institution = i.id
        join ${asking.from('priceItem')} p on p.province = l.province and p.list = l.id
        where ${which} and ${inForce(today)} and p.offered and p.fee_type = any(${feeTypes}::text[])
        order by i.region, i.number, p.order_, p.code`);
      return { answer: Map.groupBy(rows, ({ number }) => number) };
    },
  );

/** The funeral homes of a division with a list in force, each with its three baskets, the lowest first. */
export async function houseBaskets(
  records: Records,
  region: string,
  reckoning: Omit<Reckoning, 'region'>,
): Promise<readonly HouseBaskets[]> {
  const asked = { today: reckoning.today, feeTypes: FEE_TYPES };
  const listed = await listedItems(records, isWanted({ region, kind: 'BZ' }), asked);
  const houses = [...listed].map(([number, items]): HouseBaskets => {
    const [{ house: name, at } = { house: '', at: region }] = items;
    const own = { ...reckoning, region: at };
    return { number, name, region: at, kind: 'BZ', baskets: basketsOf({ items }, own) };
  });
  return houses.toSorted((one, other) => order(ranked(one), ranked(other)));
}

/** What the collection by these houses costs at an hour, by their numbers: the start price of the lowest item. */
export async function collectionCosts(
  records: Records,
  numbers: readonly string[],
  hour: number,
  reckoning: Omit<Reckoning, 'region'>,
): Promise<ReadonlyMap<string, BasketCost>> {
  const asked = { today: reckoning.today, feeTypes: [TRANSPORT] };
  const listed = await listedItems(records, sql`i.number = any(${numbers}::text[])`, asked);
  return new Map(
    [...listed].map(([number, items]) => {
      const own = { ...reckoning, region: items[0]?.at ?? '' };
      return [number, basketCost(COLLECTION, { items }, own, hour)];
    }),
  );
}

const order = (one: number, other: number): number => (one === other ? 0 : one - other);
