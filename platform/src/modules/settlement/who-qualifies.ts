import type { EntitlementFact } from '@qingming/connect/api/cases.ts';
import type { WaiverRuleFact } from '@qingming/connect/api/prices.ts';
import type { BillLineFact, WaiverLack } from '@qingming/connect/api/settlement.ts';
import { waiverGroup } from '@qingming/standard/codes/money.ts';
import { regionFullName } from '@qingming/standard/data/regions.ts';
import { type Bilingual, bilingual } from '@qingming/standard/language/bilingual.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { isWithin } from '@qingming/standard/numbers/division.ts';

export type Entitlement = Pick<EntitlementFact, 'group' | 'basis'> & {
  readonly household: string | null;
};

/** What the rules ask of a family; divisions have six digits and are null while nobody recorded them. */
export interface Family {
  readonly household: string | null;
  readonly residence: string | null;
  readonly deathRegion: string | null;
  /** Where the funeral home stands. */
  readonly servedIn: string;
  /** The group that the case names; everybody is in `universal` beside it. */
  readonly group: WaiverRuleFact['group'] | null;
  readonly nameless: boolean;
  /** The groups that somebody checked, and nobody withdrew. */
  readonly entitlements: readonly Entitlement[];
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
  | 'household'
  | 'residence'
  | 'deathRegion'
  | 'doneIn'
  | 'group'
  | 'proof'
  | 'feeType'
  | 'cap'
  | 'mostUnits'
  | 'scheme'
  | 'schemeCap'
  | 'effectiveFrom'
  | 'effectiveUntil'
> & { readonly id: string };

const isInForce = (rule: WaiverRule, day: string): boolean =>
  rule.effectiveFrom <= day && (rule.effectiveUntil === undefined || day < rule.effectiveUntil);

/** Whether a rule is about this charge and its day. */
export const isAbout = (charge: Charge, rule: WaiverRule): boolean =>
  rule.feeType === charge.feeType && isInForce(rule, charge.servedOn);

const isNameless = ({ group }: WaiverRule, { nameless }: Family): boolean =>
  group === 'nameless' && nameless;

/** Everybody, whom the case names, and whom somebody checked. */
export const isOfGroup = (rule: WaiverRule, family: Family): boolean =>
  rule.group === 'universal' ||
  rule.group === family.group ||
  isNameless(rule, family) ||
  family.entitlements.some(({ group }) => group === rule.group);

const STRENGTH: Readonly<Record<Entitlement['basis'], number>> = {
  statement: 0,
  paper: 1,
  'shared-data': 2,
};

const proves = (rule: WaiverRule, { group, basis, household }: Entitlement): boolean =>
  group === rule.group &&
  STRENGTH[basis] >= STRENGTH[rule.proof ?? 'paper'] &&
  (rule.household === undefined || household === null || isWithin(household, rule.household));

const isProven = (rule: WaiverRule, family: Family): boolean =>
  (rule.proof === undefined && (rule.group === 'universal' || isNameless(rule, family))) ||
  family.entitlements.some((one) => proves(rule, one));

/** What a rule asks for and the family lacks, with the sentence for it. */
export interface Lack {
  readonly lacks: WaiverLack;
  readonly because: Bilingual;
}

const lack = (lacks: WaiverLack, zh: string, en: string): Lack => ({
  lacks,
  because: bilingual(zh, en),
});

const placeName = (limit: string): Bilingual =>
  regionFullName(limit.padEnd(6, '0')) ?? bilingual(limit, limit);

const PLACES = [
  ['household', bilingual('户口所在地', 'household registration')],
  ['residence', bilingual('常住地', 'usual residence')],
  ['deathRegion', bilingual('死亡地区划', 'division of the place of death')],
] as const;

function lackOfPlace(rule: WaiverRule, family: Family): Lack | undefined {
  for (const [name, label] of PLACES) {
    const limit = rule[name];
    if (limit === undefined) continue;
    const [there, place] = [family[name], placeName(limit)];
    if (there === null)
      return lack(
        name,
        `${label.zh}未登记；属于${place.zh}的，补登后可以减免。`,
        `The ${label.en} is not recorded; once it is, and lies in ${place.en}, this is waived.`,
      );
    if (!isWithin(there, limit))
      return lack(
        'elsewhere',
        `${label.zh}不在${place.zh}，不适用此规则。`,
        `The ${label.en} is not in ${place.en}, so the rule does not apply.`,
      );
  }
  const { doneIn } = rule;
  if (doneIn === undefined || isWithin(family.servedIn, doneIn)) return undefined;
  const place = placeName(doneIn);
  return lack(
    'elsewhere',
    `只适用于在${place.zh}办理的，不适用此规则。`,
    `Only for what is done in ${place.en}, so the rule does not apply.`,
  );
}

const ASKED: Readonly<Record<Entitlement['basis'], Bilingual>> = {
  statement: bilingual('家属声明', 'a statement of the family'),
  paper: bilingual('证件或证明', 'a paper'),
  'shared-data': bilingual('部门数据共享核验', 'data shared by the department'),
};

function lackOfProof(rule: WaiverRule): Lack {
  const group = findCode(waiverGroup, rule.group);
  const asked = ASKED[rule.proof ?? 'paper'];
  return lack(
    'proof',
    `减免对象“${group?.zh ?? rule.group}”尚未按要求核验（须凭${asked.zh}）；核验后可以减免。`,
    `“${group?.en ?? rule.group}” was not checked as the rule asks (by ${asked.en}); once it is, this is waived.`,
  );
}

/** What keeps a rule from a family to whose group it belongs; nothing when it is entitled. */
export const lackOf = (rule: WaiverRule, family: Family): Lack | undefined =>
  lackOfPlace(rule, family) ?? (isProven(rule, family) ? undefined : lackOfProof(rule));

/** Whether a rule is for this family, this charge and this day. */
export const isEntitled = (family: Family, charge: Charge, rule: WaiverRule): boolean =>
  isAbout(charge, rule) && isOfGroup(rule, family) && lackOf(rule, family) === undefined;
