import { amountOf } from '@qingming/standard/numbers/amount.ts';
import {
  type Counted,
  furtherKmOf,
  hasTariff,
  tariffCharge,
} from '@qingming/standard/numbers/tariff.ts';
import { MOST_KM } from '@qingming/standard/records/tariff.ts';
import { findRegion } from '@qingming/standard/data/regions.ts';
import type { PublishedItem, PublishedList, WaiverShown } from './published.ts';
import {
  BY_DAY,
  BY_YEAR,
  lowestBasic,
  type Reckoning,
  ruleOf,
  type ThoughtCharge,
  type ThoughtFamily,
} from './waived.ts';

type FeeType = PublishedItem['feeType'];

/** The parts of a funeral of which one item is chosen, in the order in which they come. */
const PARTS = {
  transport: ['01'],
  storage: ['02'],
  farewell: ['08'],
  cremation: ['03'],
  ashes: ['04', '12'],
} as const satisfies Readonly<Record<string, readonly FeeType[]>>;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

const IS_BY_DAY = new RegExp(BY_DAY);
const IS_BY_YEAR = new RegExp(BY_YEAR);
const BY_DISTANCE = /^(公里|千米|里)/;
const BY_HOUR = /^(小时|时)/;

export const isByDay = ({ unit }: PublishedItem): boolean => IS_BY_DAY.test(unit);
export const isByYear = ({ unit }: PublishedItem): boolean => IS_BY_YEAR.test(unit);

/** The part that an item may be chosen for. What is counted in kilometres or hours is asked for by its number. */
function partOf({ feeType, unit }: PublishedItem): PartName | undefined {
  if (BY_DISTANCE.test(unit) || BY_HOUR.test(unit)) return undefined;
  return PART_NAMES.find((name) => (PARTS[name] as readonly FeeType[]).includes(feeType));
}

/** What a list lets a family choose: one item of each part, and any number of all others. */
export interface Choices {
  readonly parts: Readonly<Record<PartName, readonly PublishedItem[]>>;
  readonly more: readonly PublishedItem[];
}

export function choicesOf({ items }: Pick<PublishedList, 'items'>): Choices {
  const offered = items
    .filter((item) => item.offered)
    .toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1));
  const of = (name: PartName) => offered.filter((item) => partOf(item) === name);
  return {
    parts: {
      transport: of('transport'),
      storage: of('storage'),
      farewell: of('farewell'),
      cremation: of('cremation'),
      ashes: of('ashes'),
    },
    more: offered.filter((item) => partOf(item) === undefined),
  };
}

/** A number that the form asks for: what it may be at most, and whether a part of one may be given. */
interface Asked {
  readonly most: number;
  readonly digits: number;
}

const NUMBERS = {
  age: { most: 150, digits: 0 },
  km: { most: MOST_KM, digits: 1 },
  days: { most: 3650, digits: 1 },
  years: { most: 100, digits: 0 },
} as const satisfies Readonly<Record<string, Asked>>;
/** Of each further item. */
const QUANTITY: Asked = { most: 1000, digits: 2 };

export type NumberName = keyof typeof NUMBERS;
export const NUMBER_NAMES = Object.keys(NUMBERS) as readonly NumberName[];

export const PLACE_NAMES = ['household', 'residence', 'deathRegion'] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

/** Of a further item the number stands under its code behind this. */
const FURTHER = 'n-';
export const furtherName = (code: string): string => `${FURTHER}${code}`;

/** That the form was sent, so that nothing chosen is an answer too. */
export const SENT = 'sum';
const GROUP = 'group';
const NIGHT = 'night';

/** What a family says, and what of it is wrong, by the name of the field: the largest number that it takes. */
export interface CostAsked {
  readonly sent: boolean;
  readonly places: Readonly<Partial<Record<PlaceName, string>>>;
  readonly group: WaiverShown['group'] | undefined;
  readonly night: boolean;
  readonly numbers: Readonly<Partial<Record<NumberName, number>>>;
  readonly chosen: Readonly<Partial<Record<PartName, PublishedItem>>>;
  readonly further: ReadonlyMap<string, number>;
  /** The texts of fields of numbers, as they were given. */
  readonly texts: ReadonlyMap<string, string>;
  readonly wrong: ReadonlyMap<string, number>;
  /** What the address names is not on the list of today, or not offered. */
  readonly isGone: boolean;
}

/** The groups for which a rule in force waives something, in the order of the rules. Nobody says of their own that they are nameless. */
export const groupsOf = (rules: readonly WaiverShown[]): readonly WaiverShown['group'][] => [
  ...new Set(
    rules.map(({ group }) => group).filter((one) => one !== 'universal' && one !== 'nameless'),
  ),
];

/** The places that a rule in force asks for. */
export const placesAsked = (rules: readonly WaiverShown[]): readonly PlaceName[] =>
  PLACE_NAMES.filter((name) => name === 'household' || rules.some((rule) => rule[name] !== null));

const LONGEST = 20;

/** Full-width digits are digits; undefined is no such number. */
function numberIn(text: string, { most, digits }: Asked): number | undefined {
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d+))?$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (whole === undefined || part.length > digits) return undefined;
  const value = Number(`${whole}.${part === '' ? '0' : part}`);
  return value <= most ? value : undefined;
}

/** Reads what the form sends, or what a shared address says. */
export function readCost(
  query: URLSearchParams,
  choices: Choices,
  rules: readonly WaiverShown[],
): CostAsked {
  const textOf = (name: string): string => (query.get(name) ?? '').trim().slice(0, LONGEST);
  const texts = new Map<string, string>();
  const wrong = new Map<string, number>();
  const read = (name: string, asked: Asked): number | undefined => {
    const text = textOf(name);
    if (text === '') return undefined;
    texts.set(name, text);
    const value = numberIn(text, asked);
    if (value === undefined) wrong.set(name, asked.most);
    return value;
  };
  let isGone = false;
  const chosen = Object.fromEntries(
    PART_NAMES.flatMap((name) => {
      const code = query.get(name) ?? '';
      const item = choices.parts[name].find((one) => one.code === code);
      isGone ||= code !== '' && item === undefined;
      return item === undefined ? [] : [[name, item]];
    }),
  );
  const known = new Set(choices.more.map(({ code }) => furtherName(code)));
  isGone ||= [...query].some(
    ([name, value]) => name.startsWith(FURTHER) && value.trim() !== '' && !known.has(name),
  );
  const further = new Map<string, number>();
  for (const { code } of choices.more) {
    const count = read(furtherName(code), QUANTITY);
    if (count !== undefined && count > 0) further.set(code, count);
  }
  const numbers = Object.fromEntries(
    NUMBER_NAMES.flatMap((name) => {
      const value = read(name, NUMBERS[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const places = Object.fromEntries(
    placesAsked(rules).flatMap((name) => {
      const region = findRegion(query.get(name) ?? '');
      return region === undefined || region.former || region.level === 'nation'
        ? []
        : [[name, region.code]];
    }),
  );
  return {
    sent: query.get(SENT) === '1',
    places,
    group: groupsOf(rules).find((one) => one === query.get(GROUP)),
    night: query.get(NIGHT) === '1',
    numbers,
    chosen,
    further,
    texts,
    wrong,
    isGone,
  };
}

/** The query that says the same and nothing else: to be shared, printed, and shown in another language. */
export function queryOf({
  places,
  group,
  night,
  chosen,
  texts,
}: CostAsked): readonly (readonly [name: string, value: string])[] {
  const said: readonly (readonly [string, string | undefined])[] = [
    [SENT, '1'],
    ...PLACE_NAMES.map((name) => [name, places[name]] as const),
    [GROUP, group],
    ...PART_NAMES.map((name) => [name, chosen[name]?.code] as const),
    [NIGHT, night ? '1' : undefined],
    ...texts,
  ];
  return said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** One thing that is to be paid for; money in fen. */
export interface CostLine {
  readonly item: PublishedItem;
  readonly quantity: number;
  /** What a tariff counts of the transport. */
  readonly counted: Counted | undefined;
  /** The list's price for one: of a tariff for this distance and hour, of a share for this age. */
  readonly unitPrice: number;
  readonly amount: number;
  readonly waived: number;
  readonly rule: WaiverShown | undefined;
}

export interface Cost {
  readonly lines: readonly CostLine[];
  readonly total: number;
  readonly waived: number;
  readonly due: number;
  /** What those pay whom a rule names, once that was checked: where no group was named, and it is less. */
  readonly groups: readonly { readonly group: WaiverShown['group']; readonly due: number }[];
}

const countedOf = (item: PublishedItem, { numbers, night }: CostAsked): Counted | undefined =>
  hasTariff(item)
    ? { furtherKm: furtherKmOf(item, numbers.km), atNight: night && item.nightFrom !== null }
    : undefined;

/** The whole price, or where the list has one the share for this age. */
function priceOf({ price, ageUnder, share }: PublishedItem, { numbers }: CostAsked): number {
  const isShared = ageUnder !== null && share !== null && (numbers.age ?? ageUnder) < ageUnder;
  return isShared ? amountOf(price, share) : price;
}

function quantityOf(item: PublishedItem, { numbers }: CostAsked): number {
  if (isByDay(item)) return numbers.days ?? 0;
  return isByYear(item) ? (numbers.years ?? 0) : 1;
}

type Charged = Omit<CostLine, 'waived' | 'rule'>;

function chargedLines(asked: CostAsked, choices: Choices): readonly Charged[] {
  const one = (item: PublishedItem, quantity: number): Charged => {
    const counted = countedOf(item, asked);
    const unitPrice =
      counted === undefined ? priceOf(item, asked) : tariffCharge(item, counted).total;
    return { item, quantity, counted, unitPrice, amount: amountOf(unitPrice, quantity) };
  };
  const parts = PART_NAMES.flatMap((name) => asked.chosen[name] ?? []).map((item) =>
    one(item, quantityOf(item, asked)),
  );
  const further = choices.more.flatMap((item) => {
    const count = asked.further.get(item.code);
    return count === undefined ? [] : [one(item, count)];
  });
  return [...parts, ...further].filter(({ quantity }) => quantity > 0);
}

/** Whoever says to be of a group is taken at the word: the paper is looked at where the bill is made. */
const familyOf = (
  { places }: CostAsked,
  group: WaiverShown['group'] | undefined,
  servedIn: string,
): ThoughtFamily => ({
  household: places.household ?? null,
  residence: places.residence ?? null,
  deathRegion: places.deathRegion ?? null,
  servedIn,
  group: group ?? null,
  nameless: false,
  entitlements: group === undefined ? [] : [{ group, basis: 'shared-data', household: null }],
});

const sum = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((total, { amount }) => total + amount, 0);

/** What it costs: the prices of the list, less what the rules waive, as a bill computes both. */
export function costOf(asked: CostAsked, choices: Choices, reckoning: Reckoning): Cost {
  const lines = chargedLines(asked, choices);
  const charges = lines.map(
    ({ item, quantity, unitPrice, amount }): ThoughtCharge => ({
      ...{ id: item.code, feeType: item.feeType, servedOn: reckoning.today },
      ...{ quantity, unitPrice, amount },
    }),
  );
  const rules = reckoning.rules.map(ruleOf);
  const waiversFor = (group: WaiverShown['group'] | undefined) =>
    reckoning.find(familyOf(asked, group, reckoning.region), charges, rules);
  const waivers = waiversFor(asked.group);
  const total = sum(lines);
  const waived = sum(waivers);
  const unnamed = asked.group === undefined ? groupsOf(reckoning.rules) : [];
  const groups = unnamed
    .map((group) => ({ group, due: total - sum(waiversFor(group)) }))
    .filter(({ due }) => due < total - waived);
  return {
    lines: lines.map((line) => {
      const waiver = waivers.find(({ waives }) => waives === line.item.code);
      const rule = reckoning.rules.find(({ id }) => id === waiver?.rule);
      return { ...line, waived: waiver?.amount ?? 0, rule };
    }),
    total,
    waived,
    due: total - waived,
    groups,
  };
}

/** What the form says before anybody has said anything: the plainest way, three days. */
export function plainest(choices: Choices): CostAsked {
  const { parts } = choices;
  const [transport, storage, cremation] = [parts.transport, parts.storage, parts.cremation].map(
    lowestBasic,
  );
  return {
    sent: false,
    places: {},
    group: undefined,
    night: false,
    numbers: {},
    chosen: {
      ...(transport && { transport }),
      ...(storage && { storage }),
      ...(cremation && { cremation }),
    },
    further: new Map(),
    texts: new Map([
      ['days', '3'],
      ['years', '1'],
    ]),
    wrong: new Map(),
    isGone: false,
  };
}
