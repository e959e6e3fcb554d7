import type { WaiverRuleFact } from '@qingming/connect/api/prices.ts';
import type { BillLineFact } from '@qingming/connect/api/settlement.ts';

/** What the rules ask of a family. */
export interface Family {
  /** Household registration of the person who died, six digits, when it is known. */
  readonly household: string | null;
  /** The group that the case names; everybody is in `universal` beside it. */
  readonly group: WaiverRuleFact['group'] | null;
  readonly nameless: boolean;
}

export interface Charge {
  readonly id: string;
  readonly feeType: BillLineFact['feeType'];
  readonly servedOn: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly amount: number;
}

export type WaiverRule = Pick<
  WaiverRuleFact,
  'household' | 'group' | 'feeType' | 'cap' | 'mostUnits' | 'effectiveFrom' | 'effectiveUntil'
> & { readonly id: string };

/** A waiver of one charge under one rule; `amount` in fen. */
export interface Waiver {
  readonly waives: string;
  readonly rule: string;
  readonly amount: number;
}

const isInForce = (rule: WaiverRule, day: string): boolean =>
  rule.effectiveFrom <= day && (rule.effectiveUntil === undefined || day < rule.effectiveUntil);

const isOfGroup = ({ group }: WaiverRule, family: Family): boolean =>
  group === 'universal' || group === family.group || (group === 'nameless' && family.nameless);

/** An unknown household meets no rule that asks for one. */
const isOfHousehold = ({ household }: WaiverRule, family: Family): boolean =>
  household === undefined || (family.household?.startsWith(household) ?? false);

/** Whether a rule is for this family, this charge and this day. */
export const isEntitled = (family: Family, charge: Charge, rule: WaiverRule): boolean =>
  rule.feeType === charge.feeType &&
  isInForce(rule, charge.servedOn) &&
  isOfGroup(rule, family) &&
  isOfHousehold(rule, family);

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

type Ledger = ReadonlyMap<string, Left>;

function take(ledger: Ledger, rule: WaiverRule, charge: Charge, amount: number): Ledger {
  const { cap, units } = ledger.get(rule.id) ?? wholly(rule);
  const left = { cap: cap - amount, units: units - unitsOf(charge, amount) };
  return new Map([...ledger, [rule.id, left]]);
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
    const left = ledger.get(rule.id) ?? wholly(rule);
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
  }, new Map());
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
