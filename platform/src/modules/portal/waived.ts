import type { PublishedItem, PublishedList, WaiverShown } from './published.ts';

/** What is asked of the rules of waivers for a family that is only thought of. */
export interface ThoughtCharge {
  readonly id: string;
  readonly feeType: PublishedItem['feeType'];
  /** YYYY-MM-DD */
  readonly servedOn: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly amount: number;
}

/** A family that is only thought of; divisions have six digits, null is what nobody said. */
export interface ThoughtFamily {
  readonly household: string | null;
  readonly residence: string | null;
  readonly deathRegion: string | null;
  /** Where the institution stands. */
  readonly servedIn: string;
  readonly group: WaiverShown['group'] | null;
  readonly nameless: boolean;
  readonly entitlements: readonly {
    readonly group: WaiverShown['group'];
    readonly basis: NonNullable<WaiverShown['proof']>;
    readonly household: string | null;
  }[];
}

/** The rules by which a bill is reduced; the portal computes with the same. */
export type FindWaivers = (
  family: ThoughtFamily,
  charges: readonly ThoughtCharge[],
  rules: readonly ThoughtRule[],
) => readonly { readonly waives: string; readonly rule: string; readonly amount: number }[];

export interface ThoughtRule {
  readonly id: string;
  readonly household?: string;
  readonly residence?: string;
  readonly deathRegion?: string;
  readonly doneIn?: string;
  readonly proof?: NonNullable<WaiverShown['proof']>;
  readonly scheme?: string;
  readonly schemeCap?: number;
  readonly group: WaiverShown['group'];
  readonly feeType: WaiverShown['feeType'];
  readonly cap: number;
  readonly mostUnits?: number;
  readonly effectiveFrom: string;
  readonly effectiveUntil?: string;
}

/** What waivers are computed with for the list of one institution on one day. */
export interface Reckoning {
  readonly find: FindWaivers;
  readonly rules: readonly WaiverShown[];
  /** Six digits: where the institution is. */
  readonly region: string;
  readonly today: string;
}

/** What a household pays of a price; `household` is a prefix of six digits, '' is everybody. */
export interface Reduced {
  readonly household: string;
  readonly waived: number;
  readonly left: number;
  readonly rule: WaiverShown;
}

export const ruleOf = (shown: WaiverShown): ThoughtRule => {
  const { id, group, feeType, cap, from: effectiveFrom } = shown;
  const { household, residence, deathRegion, doneIn, proof, scheme, schemeCap, mostUnits } = shown;
  return {
    ...{ id, group, feeType, cap, effectiveFrom },
    ...(household !== null && { household }),
    ...(residence !== null && { residence }),
    ...(deathRegion !== null && { deathRegion }),
    ...(doneIn !== null && { doneIn }),
    ...(proof !== null && { proof }),
    ...(scheme !== null && { scheme }),
    ...(schemeCap !== null && { schemeCap }),
    ...(mostUnits !== null && { mostUnits }),
  };
};

/** The households around the institution for which a rule is written, the widest first. */
const householdsOf = ({ rules, region }: Reckoning): readonly string[] =>
  [...new Set(rules.filter(({ group }) => group === 'universal').map((one) => one.household ?? ''))]
    .filter((prefix) => region.startsWith(prefix))
    .toSorted((a, b) => a.length - b.length);

/** A family of which the household alone is thought of: what needs more is not promised. */
const familyOf = (prefix: string, servedIn: string): ThoughtFamily => ({
  household: prefix === '' ? null : prefix.padEnd(6, '0'),
  residence: null,
  deathRegion: null,
  servedIn,
  group: null,
  nameless: false,
  entitlements: [],
});

/** A charge as the list prices it; the quantity is of its unit. */
export const chargeOf = (item: PublishedItem, quantity: number, day: string): ThoughtCharge => ({
  id: item.code,
  feeType: item.feeType,
  servedOn: day,
  quantity,
  unitPrice: item.price,
  amount: item.price * quantity,
});

/** What each household pays of these charges together, where it is less than a wider one pays. */
export function reduced(
  reckoning: Reckoning,
  charges: readonly ThoughtCharge[],
): readonly Reduced[] {
  const total = charges.reduce((sum, { amount }) => sum + amount, 0);
  const rules = reckoning.rules.map(ruleOf);
  const found: Reduced[] = [];
  for (const household of householdsOf(reckoning)) {
    const waivers = reckoning.find(familyOf(household, reckoning.region), charges, rules);
    const waived = waivers.reduce((sum, { amount }) => sum + amount, 0);
    const rule = reckoning.rules.find(({ id }) => id === waivers[0]?.rule);
    if (rule !== undefined && waived > (found.at(-1)?.waived ?? 0))
      found.push({ household, waived, left: total - waived, rule });
  }
  return found;
}

/** A plain way of doing it, added up from the published list. */
export interface Example {
  readonly farewell: PublishedItem | undefined;
  readonly days: number;
  readonly total: number;
  readonly reduced: readonly Reduced[];
}

const DAYS = 3;

/** Units that are counted in days and in years, as patterns. */
export const BY_DAY = '^(天|日)';
export const BY_YEAR = '^年';

/** Of a plain way the service: its kind of fee, the unit by which it is counted (a pattern), and how many. */
export interface Part {
  readonly name: 'transport' | 'storage' | 'cremation' | 'ashes' | 'farewell';
  readonly feeType: PublishedItem['feeType'];
  readonly unit: string;
  readonly quantity: number;
}

const FAREWELL: Part = { name: 'farewell', feeType: '08', unit: '^(次|场|厅)', quantity: 1 };
const PARTS: readonly Part[] = [
  { name: 'transport', feeType: '01', unit: '^(次|趟|车|具|位)', quantity: 1 },
  { name: 'storage', feeType: '02', unit: BY_DAY, quantity: DAYS },
  { name: 'cremation', feeType: '03', unit: '^(次|具|位)', quantity: 1 },
  { name: 'ashes', feeType: '04', unit: BY_YEAR, quantity: 1 },
];

/** What is compared from house to house. */
export const COMPARED: readonly Part[] = [...PARTS, FAREWELL];

/** The classes of basic items: `0` is 基本服务 of 2012, which `basic` replaced on 2026-03-30. */
export const BASIC: readonly PublishedItem['class'][] = ['basic', '0'];

export const isBasic = ({ class: kind }: Pick<PublishedItem, 'class'>): boolean =>
  BASIC.includes(kind);

/** The basic item with the lowest price. */
export const lowestBasic = (items: readonly PublishedItem[]): PublishedItem | undefined =>
  items.filter(isBasic).toSorted((a, b) => a.price - b.price)[0];

/** The cheapest basic item of a kind that is charged by this unit. */
function cheapest({ items }: PublishedList, { feeType, unit }: Part): PublishedItem | undefined {
  const counted = new RegExp(unit);
  return lowestBasic(
    items.filter((item) => item.offered && item.feeType === feeType && counted.test(item.unit)),
  );
}

function exampleOf(
  reckoning: Reckoning,
  charges: readonly ThoughtCharge[],
  farewell: PublishedItem | undefined,
): Example {
  const total = charges.reduce((sum, { amount }) => sum + amount, 0);
  return { farewell, days: DAYS, total, reduced: reduced(reckoning, charges) };
}

/** Two ways of doing it; none where the list does not price every part of them. */
export function examplesOf(reckoning: Reckoning, list: PublishedList): readonly Example[] {
  const charges = PARTS.flatMap((part) => {
    const item = cheapest(list, part);
    return item === undefined ? [] : [chargeOf(item, part.quantity, reckoning.today)];
  });
  if (charges.length < PARTS.length) return [];
  const farewell = cheapest(list, FAREWELL);
  const plain = exampleOf(reckoning, charges, undefined);
  if (farewell === undefined) return [plain];
  const more = [...charges, chargeOf(farewell, FAREWELL.quantity, reckoning.today)];
  return [plain, exampleOf(reckoning, more, farewell)];
}
