import type { BillProposals, BillTotals, BillView } from '@qingming/connect/api/settlement.ts';
import { funeralCase } from '@qingming/standard/records/funeral-case.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { isPerDay, type ListedItem, proposeCharges } from './charges.ts';
import { MONEY_KINDS, moneyOf, payersShown } from './money.ts';
import { servicesOf } from './services.ts';
import { proposedWaivers } from './waiver-proposals.ts';

type Line = BillView['lines'][number];
type Bill = NonNullable<BillView['bill']>;

/** The case, in the reader's scope; `not-found` otherwise. */
export const getCase = (records: Records, id: string): Promise<Stored<typeof funeralCase>> =>
  records.get(funeralCase, id);

const billOf = (asking: Asking, id: string): Promise<Bill | undefined> =>
  asking.maybe<Bill>(sql`
    select id, version, number, state, opened_at as "openedAt", settled_at as "settledAt"
    from ${asking.from('bill')} b where b.case_id = ${id} and b.state <> 'void'`);

/** A charge is followed by its waivers. */
const linesOf = (asking: Asking, id: string): Promise<Line[]> =>
  asking.all<Line>(sql`
    select b.id, b.version, b.kind, b.fee_type as "feeType", b.name,
      coalesce(p.name_en, w.name_en) as "nameEn", p.class, b.served_on as "servedOn", b.quantity,
      p.unit, p.unit_en as "unitEn", b.unit_price as "unitPrice", b.amount, b.item, b.waives, b.rule,
      w.name as "ruleName", coalesce(p.document, l.document, w.document) as document
    from ${asking.from('billLine')} b
    left join ${asking.from('priceItem')} p on p.province = b.province and p.id = b.item
    left join ${asking.from('priceList')} l on l.province = p.province and l.id = p.list
    left join ${asking.from('waiverRule')} w on w.id = b.rule
    where b.case_id = ${id}
    order by coalesce(b.waives, b.id), b.kind, b.id`);

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

/** Every item that the institution ever published, with the days on which it held. */
export const listedItems = (asking: Asking, institution: string): Promise<ListedItem[]> =>
  asking.all<ListedItem>(sql`
    select p.id, p.code, p.name, p.name_en as "nameEn", p.class, p.fee_type as "feeType", p.offered,
      p.price, p.unit, l.effective_from as "from", l.effective_until as until
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
    const items = await listedItems(asking, of.institution ?? '');
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
