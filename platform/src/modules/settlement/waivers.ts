import type { WaiverNotGranted } from '@qingming/connect/api/settlement.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import {
  type Charge,
  type Family,
  isAbout,
  isEntitled,
  isOfGroup,
  type Lack,
  lackOf,
  type WaiverRule,
} from './who-qualifies.ts';

/** A waiver of one charge under one rule; `amount` in fen. */
export interface Waiver {
  readonly waives: string;
  readonly rule: string;
  readonly amount: number;
}

/** What is left of a rule for one case: its cap and its units hold for all charges together. */
interface Left {
  readonly cap: number;
  readonly units: number;
}

const wholly = (rule: WaiverRule): Left => ({
  cap: rule.cap,
  units: rule.mostUnits ?? Number.POSITIVE_INFINITY,
});

const unitsOf = (charge: Charge, amount: number): number =>
  charge.unitPrice === 0 ? 0 : amount / charge.unitPrice;

/** The most that a rule still waives of a charge: a part of a unit is rounded down to the fen. */
function mostOf(charge: Charge, { cap, units }: Left): number {
  const byUnits =
    units >= charge.quantity ? charge.amount : Math.floor(units * charge.unitPrice + 1e-6);
  return Math.min(charge.amount, cap, byUnits);
}

/** What is left by rule, and by scheme what its rules still share. */
interface Ledger {
  readonly rules: ReadonlyMap<string, Left>;
  readonly schemes: ReadonlyMap<string, number>;
}

const UNTOUCHED: Ledger = { rules: new Map(), schemes: new Map() };

function leftOf({ rules, schemes }: Ledger, rule: WaiverRule): Left {
  const { cap, units } = rules.get(rule.id) ?? wholly(rule);
  const { scheme, schemeCap } = rule;
  if (scheme === undefined || schemeCap === undefined) return { cap, units };
  return { cap: Math.min(cap, schemeCap - (schemes.get(scheme) ?? 0)), units };
}

function take(ledger: Ledger, rule: WaiverRule, charge: Charge, amount: number): Ledger {
  const { cap, units } = ledger.rules.get(rule.id) ?? wholly(rule);
  const left = { cap: cap - amount, units: units - unitsOf(charge, amount) };
  const { scheme } = rule;
  const taken = scheme === undefined ? 0 : (ledger.schemes.get(scheme) ?? 0);
  return {
    rules: new Map([...ledger.rules, [rule.id, left]]),
    schemes:
      scheme === undefined
        ? ledger.schemes
        : new Map([...ledger.schemes, [scheme, taken + amount]]),
  };
}

interface Found {
  readonly rule: WaiverRule;
  readonly amount: number;
  readonly left: Left;
}

/** More is better; of equal waivers the one whose rule has less to give elsewhere. */
const isBetter = (one: Found, other: Found | undefined): boolean =>
  other === undefined ||
  one.amount > other.amount ||
  (one.amount === other.amount && one.left.cap < other.left.cap);

function bestFor(
  charge: Charge,
  family: Family,
  rules: readonly WaiverRule[],
  ledger: Ledger,
): Found | undefined {
  let best: Found | undefined;
  for (const rule of rules) {
    if (!isEntitled(family, charge, rule)) continue;
    const left = leftOf(ledger, rule);
    const found = { rule, left, amount: mostOf(charge, left) };
    if (found.amount > 0 && isBetter(found, best)) best = found;
  }
  return best;
}

/** What the waivers that stand have taken of their rules. */
function ledgerOf(
  rules: readonly WaiverRule[],
  charges: readonly Charge[],
  standing: readonly Waiver[],
): Ledger {
  return standing.reduce<Ledger>((ledger, { rule: id, waives, amount }) => {
    const rule = rules.find((one) => one.id === id);
    const charge = charges.find((one) => one.id === waives);
    return rule === undefined || charge === undefined ? ledger : take(ledger, rule, charge, amount);
  }, UNTOUCHED);
}

/**
 * The waivers that a family is entitled to and does not have: for each charge the rule that
 * waives most, the dearest charge first. One rule a charge; a rule's cap and units are not
 * exceeded by a case as a whole, however its charges are split.
 */
export function findWaivers(
  family: Family,
  charges: readonly Charge[],
  rules: readonly WaiverRule[],
  standing: readonly Waiver[] = [],
): readonly Waiver[] {
  let ledger = ledgerOf(rules, charges, standing);
  const waived = new Set(standing.map(({ waives }) => waives));
  const open = charges.filter(({ id }) => !waived.has(id)).toSorted((a, b) => b.amount - a.amount);
  return open.flatMap((charge) => {
    const best = bestFor(charge, family, rules, ledger);
    if (best === undefined) return [];
    ledger = take(ledger, best.rule, charge, best.amount);
    return [{ waives: charge.id, rule: best.rule.id, amount: best.amount }];
  });
}

const sum = (waivers: readonly Waiver[]): number =>
  waivers.reduce((total, { amount }) => total + amount, 0);

const has = (waivers: readonly Waiver[], one: Waiver): boolean =>
  waivers.some(
    ({ waives, rule, amount }) =>
      waives === one.waives && rule === one.rule && amount === one.amount,
  );

/** What is to be taken off the bill, and what is to be put on it. */
export interface WaiverPlan<Standing extends Waiver> {
  readonly drop: readonly (Standing & { readonly because: Bilingual })[];
  readonly add: readonly Waiver[];
}

const BETTERED = bilingual(
  '另有规则减免更多，改按该规则办理。',
  'Another rule waives more and stands in its place.',
);

const NOT_ABOUT = bilingual(
  '规则不适用于该项收费或当日。',
  'The rule is not about this charge or its day.',
);

/** Why a waiver that stands holds no more; nothing while it does. */
function whyGone(
  family: Family,
  charges: readonly Charge[],
  rules: readonly WaiverRule[],
  { waives, rule: id }: Waiver,
): Bilingual | undefined {
  const rule = rules.find((one) => one.id === id);
  const charge = charges.find((one) => one.id === waives);
  if (rule === undefined || charge === undefined || !isAbout(charge, rule)) return NOT_ABOUT;
  return lackOf(rule, family)?.because;
}

/**
 * What the waivers of a bill should be: those that hold no more go, what is open is granted, and where
 * the family would get more by other rules they stand in the place of those that were granted first.
 */
export function planWaivers<Standing extends Waiver>(
  family: Family,
  charges: readonly Charge[],
  rules: readonly WaiverRule[],
  standing: readonly Standing[],
): WaiverPlan<Standing> {
  const judged = standing.map((one) => ({
    one,
    because: whyGone(family, charges, rules, one),
  }));
  const gone = judged.flatMap(({ one, because }) => (because ? [{ ...one, because }] : []));
  const holding = judged.flatMap(({ one, because }) => (because ? [] : [one]));
  const add = findWaivers(family, charges, rules, holding);
  const best = findWaivers(family, charges, rules);
  if (sum(best) <= sum(holding) + sum(add)) return { drop: gone, add };
  const bettered = holding.filter((one) => !has(best, one));
  return {
    drop: [...gone, ...bettered.map((one) => ({ ...one, because: BETTERED }))],
    add: best.filter((one) => !has(holding, one)),
  };
}

const USED_UP: Lack = {
  lacks: 'used-up',
  because: bilingual(
    '本业务按该规则可减免的金额或单位数已用完。',
    'This case has taken all that the rule waives.',
  ),
};

/** What a charge gets of its waivers. */
const waivedOf = (waivers: readonly Waiver[], charge: string): number =>
  sum(waivers.filter(({ waives }) => waives === charge));

/** No entry changes these: they are told only of a charge that nothing lowers. */
const FINAL: readonly Lack['lacks'][] = ['elsewhere', 'used-up'];

/** For each charge the rules that would lower it further, by how much at most, and what they lack. */
export function notGranted(
  family: Family,
  charges: readonly Charge[],
  rules: readonly WaiverRule[],
  waivers: readonly Waiver[],
): readonly Omit<WaiverNotGranted, 'name' | 'nameEn' | 'ruleName' | 'ruleNameEn' | 'document'>[] {
  return charges.flatMap((charge) => {
    const waived = waivedOf(waivers, charge.id);
    return rules
      .filter((rule) => isAbout(charge, rule) && isOfGroup(rule, family))
      .map((rule) => ({
        waives: charge.id,
        rule: rule.id,
        amount: mostOf(charge, wholly(rule)),
        ...(lackOf(rule, family) ?? USED_UP),
      }))
      .filter(({ amount, lacks }) => amount > waived && (waived === 0 || !FINAL.includes(lacks)));
  });
}
