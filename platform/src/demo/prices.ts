import { priceItem, priceList } from '@qingming/standard/records/price.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { hasTariff, type Tariff } from '@qingming/standard/numbers/tariff.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact, newVersion } from './batch.ts';
import type { Random } from './random.ts';
import { type Service, SERVICES } from './services.ts';
import { DAY, dayStart, HOUR, startOfDay, yearOf } from './time.ts';

/** The lists of 2012's two classes end where the Regulations of 2026 put basic and non-basic in force. */
export const NEW_PRICES_SINCE = '2026-03-30';
const FORMER_PRICES_SINCE = '2013-07-01';

/** An item as a bill needs it. */
export interface Priced {
  readonly id: string;
  readonly service: Service;
  readonly price: number;
  readonly ageUnder?: number | undefined;
  readonly share?: number | undefined;
  /** As the list has it, where the item is priced by distance. */
  readonly tariff?: Tariff;
}

/** A list that is or was in force: from `from` until before `until`. */
export interface Published {
  readonly from: string;
  readonly until: string | undefined;
  readonly items: ReadonlyMap<string, Priced>;
}

export interface PriceSource {
  readonly authority: string;
  readonly document: string;
  readonly former: string;
}

/** Who keeps the lists of an institution. */
export interface Publisher {
  readonly owner: { readonly region: string; readonly institution: string };
  readonly name: string;
  readonly services: readonly (readonly [code: string, service: Service])[];
  readonly isOffered: (code: string) => boolean;
  /** How its prices lie against the usual ones: 1 is like them. */
  readonly level: number;
}

type Item = FactOf<typeof priceItem>;

const classOf = (basic: boolean, former: boolean): Item['class'] => {
  if (former) return basic ? '0' : '1';
  return basic ? 'basic' : 'non-basic';
};

/** When a list is in force, at which of its two levels, and how far it has come. */
interface Term {
  readonly from: string;
  readonly until?: string;
  readonly isFormer: boolean;
  /** How many of the steps filed, reviewed, published, retired it has taken. */
  readonly steps: number;
  /** When it was drafted, in ms; forty days before it holds unless said. */
  readonly drafted?: number;
}

const FORMER: Term = {
  from: FORMER_PRICES_SINCE,
  until: NEW_PRICES_SINCE,
  isFormer: true,
  steps: 4,
};
const PRESENT: Term = { from: NEW_PRICES_SINCE, isFormer: false, steps: 3 };

interface Draft {
  readonly published: Published;
  readonly batch: Batch;
}

/** The people who file, review and publish: three, as the standard asks. */
const FILED_BY = '演示·收费管理员';
const REVIEWED_BY = '演示·县级审核员';
const PUBLISHED_BY = '演示·省级公布员';

function stepsOf(id: string, drafted: number, steps: number): Batch {
  const step = (
    version: number,
    at: number,
    changes: Partial<FactOf<typeof priceList>>,
    reason: string,
  ) => ({
    kind: priceList,
    versions: [newVersion(priceList, id, version, at, changes, reason)],
  });
  return [
    step(1, drafted + 3 * DAY, { state: '1', filedBy: FILED_BY }, '上报'),
    step(
      2,
      drafted + 9 * DAY,
      { state: '3', reviewedBy: REVIEWED_BY, opinion: '项目与定价文件一致' },
      '审核通过',
    ),
    step(3, drafted + 15 * DAY, { state: '9', publishedBy: PUBLISHED_BY }, '公布'),
    step(
      4,
      dayStart(NEW_PRICES_SINCE) - 14 * DAY,
      { state: '8', effectiveUntil: NEW_PRICES_SINCE },
      '执行新清单，停用',
    ),
  ].slice(0, steps);
}

/** A price of this institution beside the usual one, in whole tens of yuan or whole jiao. */
function near(random: Random, usual: number, level: number): number {
  const step = usual >= 5_000 ? 1_000 : 50;
  return Math.round((usual * level * (0.94 + random.next() * 0.12)) / step) * step;
}

/** How this institution prices a transport by its distance. */
function byDistance(random: Random, { byDistance: usual }: Service, level: number): Partial<Item> {
  if (usual === undefined) return {};
  return { ...usual, perKm: near(random, SERVICES[usual.perKm].price, level) };
}

interface ItemPlace {
  readonly list: string;
  readonly code: string;
  readonly order: number;
  readonly isOffered: boolean;
  readonly price: number;
}

const itemFact = (
  { list, code, order, isOffered, price }: ItemPlace,
  { name, nameEn, basic, feeType, unit, unitEn, content, forChildren }: Service,
  { isFormer }: Term,
  source: PriceSource,
): Item => ({
  list,
  code,
  name,
  nameEn,
  class: classOf(basic, isFormer),
  feeType,
  standard: basic ? '1' : '2',
  type: '0',
  offered: isOffered,
  price,
  unit,
  unitEn,
  document: isFormer ? source.former : source.document,
  order,
  ...(content === undefined ? {} : { content }),
  ...(isFormer ? {} : forChildren),
});

function draft(random: Random, publisher: Publisher, source: PriceSource, term: Term): Draft {
  const drafted = term.drafted ?? dayStart(term.from) - 40 * DAY + 9 * HOUR;
  const id = random.uuid(drafted);
  const items = new Map<string, Priced>();
  const listed = publisher.services.filter(
    ([, { isFormer }]) => term.isFormer || isFormer !== true,
  );
  const facts: NewFact[] = listed.map(([code, service], index) => {
    const item = random.uuid(drafted + index);
    const isOffered = publisher.isOffered(code);
    const usual = term.isFormer ? service.former : service.price;
    const price = near(random, usual, publisher.level);
    const place = { list: id, code, order: index + 1, isOffered, price };
    const fact = {
      ...itemFact(place, service, term, source),
      ...(term.isFormer ? {} : byDistance(random, service, publisher.level)),
    };
    const { ageUnder, share } = fact;
    const tariff = hasTariff(fact) ? { tariff: fact } : {};
    if (isOffered)
      items.set(code, { id: item, service, price: fact.price, ageUnder, share, ...tariff });
    return newFact(priceItem, item, publisher.owner, drafted, fact);
  });
  const list = newFact(priceList, id, publisher.owner, drafted, {
    title: `${publisher.name}价格清单（${term.from.slice(0, 4)}）`,
    state: '0',
    document: term.isFormer ? source.former : source.document,
    authority: source.authority,
    effectiveFrom: term.from,
  });
  return {
    published: { from: term.from, until: term.until, items },
    batch: [
      { kind: priceList, facts: [list] },
      { kind: priceItem, facts },
      ...stepsOf(id, drafted, term.steps),
    ],
  };
}

/** The retired list and the one in force of an institution, each with its path to publication. */
export function priceLists(
  random: Random,
  publisher: Publisher,
  source: PriceSource,
): { readonly lists: readonly Published[]; readonly batch: Batch } {
  const drafts = [FORMER, PRESENT].map((term) => draft(random, publisher, source, term));
  return {
    lists: drafts.map(({ published }) => published),
    batch: drafts.flatMap(({ batch }) => batch),
  };
}

const FILED = 1;

/** A list for the coming year that was filed a few days before `now` (ms) and waits for its review. */
export function filedList(
  random: Random,
  publisher: Publisher,
  source: PriceSource,
  now: number,
): Batch {
  const from = `${yearOf(now) + 1}-01-01`;
  const drafted = startOfDay(now) - 8 * DAY + 9 * HOUR;
  return draft(random, publisher, source, { from, isFormer: false, steps: FILED, drafted }).batch;
}

/** What `code` costs on a day (YYYY-MM-DD); undefined when it is not offered then. */
export const pricedOn = (
  lists: readonly Published[],
  code: string,
  day: string,
): Priced | undefined =>
  lists
    .find(({ from, until }) => from <= day && (until === undefined || day < until))
    ?.items.get(code);
