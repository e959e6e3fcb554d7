import type { EstimateOutlook, WaiverLack } from '@qingming/connect/api/settlement.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { getCase } from './queries.ts';
import { type NamedCharge, waiversOf } from './waiver-proposals.ts';

type Estimate = NonNullable<EstimateOutlook['estimate']>;

/** What is on offer, else what is being made, else what was signed last. */
const estimateOf = (asking: Asking, id: string): Promise<Estimate | undefined> =>
  asking.maybe<Estimate>(sql`
    select e.id, e.number from ${asking.from('estimate')} e
    where e.case_id = ${id} and e.state in ('offered', 'draft', 'accepted')
    order by array_position(array['offered', 'draft', 'accepted'], e.state::text), e.made_at desc
    limit 1`);

/** The lines of an estimate as the charges that they would be on that day. */
const chargesOf = (asking: Asking, estimate: string, day: string): Promise<NamedCharge[]> =>
  asking.all<NamedCharge>(sql`
    select l.id, l.name, p.name_en as "nameEn", p.fee_type as "feeType", ${day}::text as "servedOn", l.quantity,
      l.unit_price as "unitPrice", l.amount
    from ${asking.from('estimateLine')} l
    join ${asking.from('priceItem')} p on p.province = l.province and p.id = l.item
    where l.estimate = ${estimate}::uuid order by l.id`);

/** What somebody can still record or check. */
const CAN_BE_KNOWN: readonly WaiverLack[] = ['household', 'residence', 'deathRegion', 'proof'];

const sum = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((total, { amount }) => total + amount, 0);

const KINDS = [
  'estimate',
  'estimateLine',
  'priceItem',
  'waiverRule',
  'decedent',
  'entitlement',
] as const;

/** What the family would truly pay, and what is not known of it; of one estimate, or of the one in play. */
export async function estimateOutlook(
  records: Records,
  id: string,
  now: Date,
): Promise<EstimateOutlook> {
  const of = await getCase(records, id);
  return records.ask({ reads: KINDS, act: 'read', subject: id }, async (asking) => {
    const estimate = (await estimateOf(asking, id)) ?? null;
    const charges = estimate === null ? [] : await chargesOf(asking, estimate.id, civilDay(now));
    const { waivers, notGranted } = await waiversOf(asking, of, charges);
    const [total, waived] = [sum(charges), sum(waivers)];
    const notKnown = notGranted.filter(({ lacks }) => CAN_BE_KNOWN.includes(lacks));
    return { answer: { estimate, total, waived, due: total - waived, waivers, notKnown } };
  });
}

/** What of an estimate the rules waive, for whoever hands it out. */
export async function waivedOfEstimate(
  records: Records,
  id: string,
  estimate: string,
  now: Date,
): Promise<number> {
  const of = await getCase(records, id);
  return records.ask({ reads: KINDS, act: 'read', subject: id }, async (asking) => {
    const charges = await chargesOf(asking, estimate, civilDay(now));
    return { answer: sum((await waiversOf(asking, of, charges)).waivers) };
  });
}
