import type { PublishedItem, WaiverShown } from './published.ts';

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

/** Units that are counted in days and in years, as patterns. */
export const BY_DAY = '^(天|日)';
export const BY_YEAR = '^年';

/** A service that is compared: its kind of fee, and the unit by which it is counted (a pattern). */
export interface Part {
  readonly name: 'transport' | 'storage' | 'cremation' | 'ashes' | 'farewell';
  readonly feeType: PublishedItem['feeType'];
  readonly unit: string;
}

/** What is compared from house to house. */
export const COMPARED: readonly Part[] = [
  { name: 'transport', feeType: '01', unit: '^(次|趟|车|具|位)' },
  { name: 'storage', feeType: '02', unit: BY_DAY },
  { name: 'cremation', feeType: '03', unit: '^(次|具|位)' },
  { name: 'ashes', feeType: '04', unit: BY_YEAR },
  { name: 'farewell', feeType: '08', unit: '^(次|场|厅)' },
];

/** The classes of basic items: `0` is 基本服务 of 2012, which `basic` replaced on 2026-03-30. */
export const BASIC: readonly PublishedItem['class'][] = ['basic', '0'];

export const isBasic = ({ class: kind }: Pick<PublishedItem, 'class'>): boolean =>
  BASIC.includes(kind);

/** The basic item with the lowest price. */
export const lowestBasic = (items: readonly PublishedItem[]): PublishedItem | undefined =>
  items.filter(isBasic).toSorted((a, b) => a.price - b.price)[0];
