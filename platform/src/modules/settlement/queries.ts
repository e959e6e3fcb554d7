import type { BillProposals, BillTotals, BillView } from '@qingming/connect/api/settlement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { type Aged, priceFor } from '@qingming/standard/numbers/price-for.ts';
import { TARIFF_ELEMENTS } from '@qingming/standard/records/tariff.ts';
import { elementColumns } from '../../kernel/db/element-columns.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { isPerDay, type ListedItem, proposeCharges } from './charges.ts';
import { linesOf } from './lines.ts';
import { MONEY_KINDS, moneyOf, payersShown } from './money.ts';
import { servicesOf } from './services.ts';
import { proposedWaivers } from './waiver-proposals.ts';

type Line = BillView['lines'][number];
type Bill = NonNullable<BillView['bill']>;

/** The case, in the reader's scope; `not-found` otherwise. */
export const getCase = (records: Records, id: string): Promise<Stored<typeof funeralCase>> =>
  records.get(funeralCase, id);

export const billOf = (asking: Asking, id: string): Promise<Bill | undefined> =>
  asking.maybe<Bill>(sql`
    select id, version, number, state, opened_at as "openedAt", settled_at as "settledAt"
    from ${asking.from('bill')} b where b.case_id = ${id} and b.state <> 'void'`);

const sum = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((total, { amount }) => total + amount, 0);

type Parts = Pick<BillView, 'lines' | 'payments' | 'refunds' | 'credits'>;

/** What is due, from lines, payments, refunds and what is on account. */
export function totalsOf({ lines, payments, credits }: Omit<Parts, 'refunds'>): BillTotals {
  const charged = sum(lines.filter(({ kind }) => kind === 'charge'));
  const waived = sum(lines.filter(({ kind }) => kind === 'waiver'));
  const own = payments.filter(({ credit }) => credit === null);
  const [due, paid, onAccount] = [charged - waived, sum(own), sum(credits)];
  const returned = own.reduce((total, one) => total + one.returned, 0);
  return {
    charged,
    waived,
    due,
    paid,
    returned,
    onAccount,
    outstanding: due - paid + returned - onAccount,
  };
}

/** The bill of a case with everything on it; its `bill` is null before it is opened. */
export async function billView(records: Records, id: string): Promise<BillView> {
  const { fact } = await getCase(records, id);
  return records.ask({ reads: MONEY_KINDS, act: 'read', subject: id }, async (asking) => {
    const bill = (await billOf(asking, id)) ?? null;
    const lines = await linesOf(asking, id);
    const money = await moneyOf(asking, id);
    const totals = totalsOf({ lines, ...money });
    const seen = payersShown(money);
    return {
      answer: { case: id, caseNumber: fact.number, bill, lines, ...money, totals },
      ...(seen.length > 0 && { seen }),
    };
  });
}

/** The bill; `not-found` before it is opened. */
export async function getBill(records: Records, id: string): Promise<Bill> {
  const { bill } = await billView(records, id);
  if (bill === null) throw new Fault('not-found');
  return bill;
}

/** How old the person became, on which the price of some items depends. */
const agedIn = (asking: Asking, id: string): Promise<Aged | undefined> =>
  asking.maybe<Aged>(sql`
    select d.age, d.age_days as "ageDays" from ${asking.from('decedent')} d where d.case_id = ${id}`);

export const ageOf = (records: Records, id: string): Promise<Aged | undefined> =>
  records.ask({ reads: ['decedent'], act: 'read', subject: id }, async (asking) => ({
    answer: await agedIn(asking, id),
  }));

/** Every item that the institution ever published, with the days on which it held. */
const listedItems = (asking: Asking, institution: string): Promise<ListedItem[]> =>
  asking.all<ListedItem>(sql`
    select p.id, p.code, p.name, p.name_en as "nameEn", p.class, p.fee_type as "feeType", p.offered,
      p.price, p.age_under as "ageUnder", p.share, p.unit, ${elementColumns('p', TARIFF_ELEMENTS)},
      l.effective_from as "from", l.effective_until as until
    from ${asking.from('priceItem')} p
    join ${asking.from('priceList')} l on l.province = p.province and l.id = p.list
    where p.institution = ${institution}::uuid and l.state in ('9', '8')
    order by l.effective_from, p.order_, p.code`);

const STORAGE = '02';

/** Storage is charged by the day: what is on the bill may be the first days of a stay that lasts. */
const isByTheDay = ({ feeType, unit }: Line): boolean =>
  feeType === STORAGE && unit !== null && isPerDay(unit);

const PROPOSAL_KINDS = [
  'billLine',
  'priceItem',
  'waiverRule',
  'decedent',
  'entitlement',
  'custody',
] as const;

/** What the bill should hold and does not: charges for what was done, waivers for this family. */
export async function billProposals(
  records: Records,
  id: string,
  now: Date,
): Promise<BillProposals> {
  const of = await getCase(records, id);
  return records.ask({ reads: PROPOSAL_KINDS, act: 'read', subject: id }, async (asking) => {
    const person = await agedIn(asking, id);
    const listed = await listedItems(asking, of.institution ?? '');
    const items = listed.map((item) => ({ ...item, price: priceFor(item, person) }));
    const lines = await linesOf(asking, id);
    const charged = lines.filter(({ kind }) => kind === 'charge');
    const stored = charged.filter(isByTheDay);
    const days = stored.map(({ servedOn, quantity }) => ({ servedOn, days: quantity }));
    const services = await servicesOf(asking, id, items, days, now);
    const others = charged.filter((line) => !stored.includes(line));
    const proposed = proposeCharges(services, items, others);
    return { answer: { ...proposed, ...(await proposedWaivers(asking, of, lines)) } };
  });
}
