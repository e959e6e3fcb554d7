import { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';
import type { BasicService } from '@qingming/connect/api/prices.ts';
import type { PublishedItem, PublishedList } from './published.ts';
import { isBasic } from './waived.ts';

/** A line of the list as it is shown; without an item, a basic service that the list leaves out. */
export type PriceLine =
  | { readonly item: PublishedItem }
  | { readonly item: undefined; readonly service: BasicService };

export interface PriceLines {
  readonly basic: readonly PriceLine[];
  readonly other: readonly PriceLine[];
}

/** The list that holds on a day (YYYY-MM-DD). */
export const listInForce = (
  lists: readonly PublishedList[],
  day: string,
): PublishedList | undefined =>
  lists.find(({ from, until }) => from <= day && (until === null || day < until));

/** The next list that was published ahead of its day. */
export const listToCome = (
  lists: readonly PublishedList[],
  day: string,
): PublishedList | undefined => lists.findLast(({ from }) => day < from);

const inOrder = (items: readonly PublishedItem[]): readonly PublishedItem[] =>
  items.toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));

function linesOf(service: BasicService, items: readonly PublishedItem[]): readonly PriceLine[] {
  const found = items.filter((item) => item.feeType === service.feeType);
  return found.length === 0 ? [{ item: undefined, service }] : found.map((item) => ({ item }));
}

/**
 * The lines in their fixed order: the basic services of the national list, whether offered or not,
 * then the basic items that a province adds, then all others by kind of fee.
 */
export function priceLines(list: PublishedList, services: readonly BasicService[]): PriceLines {
  const items = inOrder(list.items);
  const basic = items.filter(isBasic);
  const national = new Set<string>(services.map(({ feeType }) => feeType));
  const added = basic.filter(({ feeType }) => !national.has(feeType));
  const other = items
    .filter((item) => !isBasic(item))
    .toSorted((a, b) => (a.feeType === b.feeType ? 0 : a.feeType < b.feeType ? -1 : 1));
  return {
    basic: [
      ...services.flatMap((service) => linesOf(service, basic)),
      ...added.map((item) => ({ item })),
    ],
    other: other.map((item) => ({ item })),
  };
}

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'up'
  | 'down'
  | 'offered'
  | 'withdrawn'
  | 'unit'
  | 'tariff';

/** What changed of one item from a list to the next; `before` lacks when it is new. */
export interface ItemChange {
  readonly change: ChangeKind;
  readonly before: PublishedItem | undefined;
  readonly after: PublishedItem | undefined;
}

function changeKind(before: PublishedItem, after: PublishedItem): ChangeKind | undefined {
  if (before.offered !== after.offered) return after.offered ? 'offered' : 'withdrawn';
  if (!after.offered) return undefined;
  if (before.unit !== after.unit) return 'unit';
  if (TARIFF_ELEMENTS.some((name) => before[name] !== after[name])) return 'tariff';
  if (before.price === after.price) return undefined;
  return before.price < after.price ? 'up' : 'down';
}

function changeOf(
  before: PublishedItem | undefined,
  after: PublishedItem | undefined,
): ItemChange | undefined {
  const change =
    before === undefined ? 'added' : after === undefined ? 'removed' : changeKind(before, after);
  return change === undefined ? undefined : { change, before, after };
}

/** What changed from a list to the one after it; items are recognised by their code. */
export function changesBetween(before: PublishedList, after: PublishedList): readonly ItemChange[] {
  const was = new Map(before.items.map((item) => [item.code, item]));
  const is = new Map(after.items.map((item) => [item.code, item]));
  const codes = [...new Set([...is.keys(), ...was.keys()])];
  return codes.flatMap((code) => changeOf(was.get(code), is.get(code)) ?? []);
}

/** An item under one list, and what changed of it since the list before. */
export interface ItemPast {
  readonly list: PublishedList;
  readonly item: PublishedItem | undefined;
  readonly change: ItemChange | undefined;
  /** Whether an earlier list is on record at all. */
  readonly first: boolean;
}

const itemIn = (list: PublishedList | undefined, code: string): PublishedItem | undefined =>
  list?.items.find((item) => item.code === code);

/** The history of an item, newest first; `lists` likewise. Empty when no list knows the code. */
export function historyOf(lists: readonly PublishedList[], code: string): readonly ItemPast[] {
  const past = lists.map((list, at) => {
    const [item, before] = [itemIn(list, code), itemIn(lists[at + 1], code)];
    const known = item !== undefined || before !== undefined;
    return {
      list,
      item,
      change: known ? changeOf(before, item) : undefined,
      first: lists[at + 1] === undefined,
    };
  });
  return past.filter(({ item, change }) => item !== undefined || change !== undefined);
}
