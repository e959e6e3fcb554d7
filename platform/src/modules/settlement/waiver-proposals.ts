import type { BillLineView, BillProposals } from '@qingming/connect/api/settlement.ts';
import type { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { notGranted, planWaivers, type Waiver } from './waivers.ts';
import type { Charge, Entitlement, Family, WaiverRule } from './who-qualifies.ts';

type Case = Stored<typeof funeralCase>;
type NamedRule = WaiverRule & {
  readonly name: string;
  readonly nameEn?: string;
  readonly document: string;
};

const withoutNulls = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;

async function rulesFor(asking: Asking): Promise<readonly NamedRule[]> {
  const rows = await asking.all<NamedRule & { [name: string]: unknown }>(sql`
    select id, name, name_en as "nameEn", document, household, residence, death_region as "deathRegion",
      done_in as "doneIn", group_ as "group", proof, fee_type as "feeType", cap,
      most_units as "mostUnits", scheme, scheme_cap as "schemeCap",
      effective_from as "effectiveFrom", effective_until as "effectiveUntil"
    from ${asking.from('waiverRule')} w order by id`);
  return rows.map(withoutNulls);
}

type Person = Pick<Family, 'household' | 'residence' | 'deathRegion' | 'nameless'>;

async function familyOf(asking: Asking, of: Case): Promise<Family> {
  const person = await asking.maybe<Person>(sql`
    select household, residence, death_region as "deathRegion", nameless
    from ${asking.from('decedent')} d where d.case_id = ${of.id}`);
  const entitlements = await asking.all<Entitlement>(sql`
    select group_ as "group", basis, household from ${asking.from('entitlement')} e
    where e.case_id = ${of.id} and e.withdrawn_at is null`);
  const nobody: Person = { household: null, residence: null, deathRegion: null, nameless: false };
  return {
    ...(person ?? nobody),
    servedIn: of.region,
    group: of.fact.waiverGroup ?? null,
    entitlements,
  };
}

/** A charge with what it is called. */
export type NamedCharge = Charge & Pick<BillLineView, 'name' | 'nameEn'>;

const standingWaivers = (lines: readonly BillLineView[]) =>
  lines.flatMap(({ id: line, version, waives, rule, amount }) =>
    waives === null || rule === null ? [] : [{ line, version, waives, rule, amount }],
  );

/** What each of them is called. */
const naming =
  (charges: readonly NamedCharge[], rules: readonly NamedRule[]) =>
  <One extends Waiver>(waiver: One) => {
    const rule = rules.find(({ id }) => id === waiver.rule);
    const charge = charges.find(({ id }) => id === waiver.waives);
    return {
      ...waiver,
      name: charge?.name ?? '',
      nameEn: charge?.nameEn ?? null,
      ruleName: rule?.name ?? '',
      ruleNameEn: rule?.nameEn ?? null,
      document: rule?.document ?? '',
    };
  };

/** What the rules waive of charges that nobody has made yet, and what they would waive with more known. */
export async function waiversOf(
  asking: Asking,
  of: Case,
  charges: readonly NamedCharge[],
): Promise<Pick<BillProposals, 'waivers' | 'notGranted'>> {
  const rules = await rulesFor(asking);
  const family = await familyOf(asking, of);
  const { add } = planWaivers(family, charges, rules, []);
  const named = naming(charges, rules);
  return {
    waivers: add.map(named),
    notGranted: notGranted(family, charges, rules, add).map(named),
  };
}

/** Waivers that this family is to get, that hold no more, and that it does not get, with why. */
export async function proposedWaivers(
  asking: Asking,
  of: Case,
  lines: readonly BillLineView[],
): Promise<Pick<BillProposals, 'waivers' | 'revoked' | 'notGranted'>> {
  const rules = await rulesFor(asking);
  const family = await familyOf(asking, of);
  const charges = lines.filter(({ kind }) => kind === 'charge');
  const standing = standingWaivers(lines);
  const { drop, add } = planWaivers(family, charges, rules, standing);
  const kept = standing.filter(({ line }) => !drop.some((one) => one.line === line));
  const named = naming(charges, rules);
  return {
    waivers: add.map(named),
    revoked: drop.map(named),
    notGranted: notGranted(family, charges, rules, [...kept, ...add]).map(named),
  };
}
