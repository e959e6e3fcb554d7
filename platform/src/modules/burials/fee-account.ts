import type { RightFees } from '@qingming/connect/api/right-standing.ts';
import { feePeriod } from '@qingming/standard/records/fee-period.ts';
import { plot } from '@qingming/standard/records/plot.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import { afterYears, yearsBegun } from '@qingming/standard/processes/fee-years.ts';

type Right = FactOf<typeof rightOfUse>;

/** Years of the right that are paid, or undefined where nothing is on record. */
export async function yearsPaid(records: Records, right: string): Promise<number | undefined> {
  const periods = await records.ofRoot(feePeriod, right);
  const through = periods.filter(({ voided }) => !voided).map(({ fact }) => fact.throughYears);
  return through.length === 0 ? undefined : Math.max(...through);
}

/** The published fee of a year for a plot on a day, in fen. */
export async function publishedFee(
  records: Records,
  { plot: id }: Right,
  day: string,
): Promise<number | undefined> {
  const { fact, institution } = await records.get(plot, id);
  if (fact.feeItemCode === undefined || institution === null) return undefined;
  const found = await records.ask(
    { reads: ['priceItem', 'priceList'], act: 'read' },
    async (asking) => ({
      answer: await asking.maybe<{ price: string }>(sql`
      select i.price::text from ${asking.from('priceItem')} i
      join ${asking.from('priceList')} l on l.province = i.province and l.id = i.list and not l.voided
      where i.institution = ${institution}::uuid and i.code = ${fact.feeItemCode} and i.offered and not i.voided
        and l.state in ('9', '8') and l.effective_from <= ${day}::date
        and (l.effective_until is null or ${day}::date < l.effective_until)
      order by i.price limit 1`),
    }),
  );
  return found === undefined ? undefined : Number(found.price);
}

/** What is paid, owed and ahead; of a right that ended, as of that day. */
export async function feesOf(
  records: Records,
  id: string,
  right: Right,
  today: string,
): Promise<RightFees | null> {
  const { from, until, endedOn, basis } = right;
  if (from === undefined || until === undefined) return null;
  const day = endedOn ?? today;
  const begun = yearsBegun({ from, until }, day);
  const paid = await yearsPaid(records, id);
  // Of a right from before nobody knows what was paid until the first period is on record.
  const known = paid ?? (basis === 'archive' ? undefined : 0);
  const price = (await publishedFee(records, right, today)) ?? null;
  const owedYears = known === undefined ? 0 : Math.max(0, begun - known);
  return {
    paidUntil: known === undefined ? null : afterYears(from, known),
    owedYears,
    price,
    owed: known === undefined || price === null ? null : owedYears * price,
    yearsAhead: Math.max(0, (known ?? 0) - begun),
    ended: endedOn !== undefined,
  };
}
