import { WORKING_YEARS } from '@qingming/standard/data/working-years.ts';
import { dayAfter, workingDayAfter } from '@qingming/standard/numbers/term.ts';
import { TICKET_TERMS } from '@qingming/standard/records/rules-of-a-ticket.ts';
import type { ticketKind } from '@qingming/standard/codes/feedback.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';

type TicketKind = (typeof ticketKind)['values'][number]['code'];

const WEEK = 7;
const WORKED_A_WEEK = 5;

/**
 * The day so many working days after another. In a year whose notice is not known yet weekends alone are left out:
 * that is never later than the day will turn out to be.
 */
export function workingDays(day: string, days: number): string {
  const known = workingDayAfter(WORKING_YEARS, day, days);
  if (known !== undefined) return known;
  const weeks = Math.floor(days / WORKED_A_WEEK);
  return dayAfter(day, weeks * WEEK + (days % WORKED_A_WEEK), 'day') ?? day;
}

const termOf = (kind: string) =>
  TICKET_TERMS.find(({ kinds }) => (kinds as readonly string[]).includes(kind)) ?? TICKET_TERMS[0];

/** The nearest division's own term on that day, working days; none where no row holds. */
const regionalDays = (records: Records, term: string, region: string, day: string) =>
  records.askNode('supervision', { reads: ['regionalTerm'], act: 'read' }, async (asking) => ({
    answer: await asking.maybe<{ length: number }>(sql`
      select t.length from ${asking.from('regionalTerm')} t
      where t.term = ${term} and starts_with(${region}, regexp_replace(t.division, '(00){1,2}$', ''))
        and t.effective_from <= ${day}::date
        and (t.effective_until is null or t.effective_until > ${day}::date)
      order by length(regexp_replace(t.division, '(00){1,2}$', '')) desc, t.id limit 1`),
  }));

/** Until when a ticket of a kind is to be answered that came on a day: the region's term, else the platform's own. */
export async function dueOn(
  records: Records,
  kind: TicketKind,
  region: string,
  day: string,
): Promise<string> {
  const { term, days } = termOf(kind);
  const own = await regionalDays(records, term, region, day);
  return workingDays(day, own?.length ?? days);
}
