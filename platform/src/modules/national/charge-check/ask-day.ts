import { CHARGE_RECHECK } from '@qingming/standard/rechecks/charges.ts';
import type { Tx } from '../../../kernel/db/database.ts';
import { raw, sql } from '../../../kernel/db/sql.ts';
import type { NodeContext } from '../../../kernel/node.ts';
import { chargeRules } from './rules.ts';

/** The lines of one house of one day of the service: what is asked, and counted, at once. */
export interface HouseDay {
  readonly province: string;
  readonly institution: string;
  readonly day: string;
}

interface Asked {
  readonly id: string;
  readonly root: string;
  readonly region: string;
  readonly day: string;
  readonly broken: readonly string[];
}

interface AskedLine extends Asked {
  readonly bill: string;
  readonly charged: number;
}

interface Difference extends Asked {
  readonly kind: string;
  readonly published: number | null;
  readonly above: number | null;
}

const LINES = CHARGE_RECHECK.lines.kind;
const BILLS = CHARGE_RECHECK.sheets.kind;

const askLines = (
  tx: Tx,
  node: NodeContext,
  { province, institution, day }: HouseDay,
): Promise<readonly AskedLine[]> =>
  tx.all<AskedLine>(sql`
    select h.id, h.case_id as root, h.region, h.served_on as day, h.bill,
      case h.kind when 'charge' then h.amount else 0 end as charged,
      ${raw(chargeRules(node).brokenLine)} as broken
    from bill_line h
    where h.province = ${province} and h.institution = ${institution}::uuid and h.served_on = ${day}::date
      and not h.voided`);

/** The bills that the lines are on, each under the day of its first line. */
const askBills = (
  tx: Tx,
  node: NodeContext,
  province: string,
  bills: readonly string[],
): Promise<readonly Asked[]> =>
  tx.all<Asked>(sql`
    select h.id, h.case_id as root, h.region, ${raw(chargeRules(node).brokenBill)} as broken,
      (select min(l.served_on) from bill_line l where l.province = h.province and l.bill = h.id and not l.voided) as day
    from bill h where h.province = ${province} and h.id = any(${[...bills]}::uuid[]) and not h.voided`);

interface Prices {
  readonly id: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly amount: number;
  readonly isListed: boolean;
  readonly isByDistance: boolean;
  readonly hasShare: boolean;
  readonly price: number;
  readonly share: number | null;
  readonly guided: number;
  readonly base: number;
  readonly upBy: number;
}

const PERCENT = 100;
const GUIDED_RULE = 'charged-within-the-guided-price';

/**
 * The published unit price for this person on that day: of the list, or of the guided prices where more than that is
 * charged; and how much more is charged; both in fen. Nothing may be charged for what is on no list; of a charge by
 * distance there is no unit price to compare.
 */
export function abovePublished(
  { quantity, amount, isListed, isByDistance, hasShare, price, share, ...guide }: Prices,
  broken: readonly string[],
): Pick<Difference, 'published' | 'above'> {
  if (!isListed) return { published: null, above: amount };
  if (isByDistance) return { published: null, above: null };
  const onList = hasShare && share !== null ? Math.round(price * share) : price;
  const { guided, base, upBy } = guide;
  const isGuided = broken.includes(GUIDED_RULE) && guided === 1;
  const ceiling = isGuided ? Math.floor((base * (PERCENT + upBy)) / PERCENT) : onList;
  const published = Math.min(onList, ceiling);
  return { published, above: Math.max(0, amount - Math.round(published * quantity)) };
}

/** The prices beside broken charges; a waiver has none. */
async function pricesOf(tx: Tx, node: NodeContext, province: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Prices>();
  const rows = await tx.all<Prices>(sql`
    select h.id, h.quantity::float8 as quantity, h.unit_price as "unitPrice", h.amount,
      ${raw(chargeRules(node).beside)}
    from bill_line h join price_item i on i.province = h.province and i.id = h.item
    where h.province = ${province} and h.id = any(${[...ids]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

const isBroken = ({ broken }: Asked): boolean => broken.length > 0;

async function differencesOf(
  tx: Tx,
  node: NodeContext,
  province: string,
  lines: readonly AskedLine[],
  bills: readonly Asked[],
): Promise<readonly Difference[]> {
  const wrong = lines.filter(isBroken);
  const prices = await pricesOf(
    tx,
    node,
    province,
    wrong.map(({ id }) => id),
  );
  const none = { published: null, above: null };
  return [
    ...wrong.map((line) => {
      const of = prices.get(line.id);
      return {
        ...line,
        kind: LINES,
        ...(of === undefined ? none : abovePublished(of, line.broken)),
      };
    }),
    ...bills.filter(isBroken).map((bill) => ({ ...bill, kind: BILLS, ...none })),
  ];
}

const keepDifferences = (
  tx: Tx,
  { province, institution }: HouseDay,
  found: readonly Difference[],
  now: Date,
): Promise<number> =>
  tx.run(sql`
    insert into charge_difference as d (province, kind, record, root, institution, region, day, rules, published, above,
      found_at, asked_at)
    select ${province}, f.kind, f.id, f.root, ${institution}::uuid, f.region, f.day, f.broken, f.published, f.above,
      ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) f(kind text, id uuid, root uuid, region text, day date,
      broken text[], published bigint, above bigint)
    on conflict (province, kind, record) do update set root = excluded.root, institution = excluded.institution,
      region = excluded.region, day = excluded.day, rules = excluded.rules, published = excluded.published,
      above = excluded.above, asked_at = excluded.asked_at, gone_at = null,
      found_at = case when d.gone_at is null then d.found_at else excluded.found_at end`);

/** What was asked and is sound, and what stands no more under this house and day, is a difference no longer. */
const closeGone = (
  tx: Tx,
  { province, institution, day }: HouseDay,
  kind: string,
  asked: readonly Asked[],
  now: Date,
): Promise<number> =>
  tx.run(sql`
    update charge_difference d set gone_at = ${now}, asked_at = ${now}
    where d.province = ${province} and d.kind = ${kind} and d.gone_at is null
      and (d.record = any(${asked.map(({ id }) => id)}::uuid[])
        or (d.institution = ${institution}::uuid and d.day = ${day}::date))
      and d.record <> all(${asked.filter(isBroken).map(({ id }) => id)}::uuid[])`);

async function keepDay(tx: Tx, of: HouseDay, lines: readonly AskedLine[], now: Date) {
  const { province, institution, day } = of;
  const here = sql`province = ${province} and institution = ${institution}::uuid and day = ${day}::date`;
  const [first] = lines;
  if (first === undefined) return tx.run(sql`delete from charge_check_day where ${here}`);
  const charged = lines.reduce((sum, line) => sum + line.charged, 0);
  return tx.run(sql`
    update charge_check_day set lines = ${lines.length}, charged = ${charged}, region = ${first.region},
      asked_at = ${now}, due = null, not_before = null, in_turn = false
    where ${here}`);
}

/** Asks all lines of a house and day and the bills that they are on, and keeps what was found; returns the lines. */
export async function askDay(tx: Tx, node: NodeContext, of: HouseDay): Promise<number> {
  const now = node.clock.now();
  const lines = await askLines(tx, node, of);
  const bills = await askBills(tx, node, of.province, [...new Set(lines.map(({ bill }) => bill))]);
  const found = await differencesOf(tx, node, of.province, lines, bills);
  if (found.length > 0) await keepDifferences(tx, of, found, now);
  await closeGone(tx, of, LINES, lines, now);
  await closeGone(tx, of, BILLS, bills, now);
  await keepDay(tx, of, lines, now);
  return lines.length;
}
