import type { DeskFigures, DeskLine } from '@qingming/connect/api/ledger.ts';
import { dayClose } from '@qingming/standard/records/day-close.ts';
import { MONEY_ACCOUNTS } from '@qingming/standard/records/ledger.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';

/** The money of one cashier in a time. */
export interface DeskTime {
  readonly cashier: string;
  readonly from: string;
  readonly until: string;
}

const question = { reads: [dayClose.kind], act: 'list' } as const;

/** What was booked at a desk, by account and kind of document. */
export const deskLines = (
  records: Records,
  { cashier, from, until }: DeskTime,
): Promise<readonly DeskLine[]> =>
  records.ask(question, async (asking) => ({
    answer: await asking.all<DeskLine>(sql`
      select account, kind, count(distinct document)::int as documents,
        coalesce(sum(amount) filter (where side = 'debit'), 0)::bigint as received,
        coalesce(sum(amount) filter (where side = 'credit'), 0)::bigint as returned
      from ledger_entry
      where desk = ${cashier} and account = any(${[...MONEY_ACCOUNTS]}::text[])
        and booked_at >= ${from}::timestamptz and booked_at < ${until}::timestamptz
      group by account, kind order by account, kind`),
  }));

/** The figures that a closing names. */
export function figuresOf(lines: readonly DeskLine[]): DeskFigures {
  const sum = (of: readonly DeskLine[], figure: (line: DeskLine) => number): number =>
    of.reduce((total, line) => total + figure(line), 0);
  return {
    received: sum(lines, ({ received }) => received),
    returned: sum(lines, ({ returned }) => returned),
    cashExpected: sum(
      lines.filter(({ account }) => account === 'cash'),
      ({ received, returned }) => received - returned,
    ),
  };
}

/** The first instant of the day in China. */
const startOfDay = (now: Date): string => new Date(`${civilDay(now)}T00:00:00+08:00`).toISOString();

/** Where the next closing of a cashier begins: at the end of the last, or with the first day that is closed. */
export const beginsAt = (records: Records, cashier: string, now: Date): Promise<string> =>
  records.ask(question, async (asking) => {
    const { last } = await asking.one<{ last: string | null }>(
      sql`select max(ends) as last from ledger_closing where desk = ${cashier}`,
    );
    return { answer: last ?? startOfDay(now) };
  });
