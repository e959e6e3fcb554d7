import type { CreditAccounts } from '@qingming/connect/api/settlement.ts';
import { civilDay } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';
import { getCase } from './queries.ts';

/** The organisations that may answer for a bill of this case today. */
export async function accountsFor(
  records: Records,
  id: string,
  now: Date,
): Promise<CreditAccounts> {
  const { institution } = await getCase(records, id);
  const today = civilDay(now);
  return records.ask({ reads: ['creditAccount'], act: 'list', subject: id }, async (asking) => ({
    answer: {
      accounts: await asking.all<CreditAccounts['accounts'][number]>(sql`
        select a.id, a.who, a.document from ${asking.from('creditAccount')} a
        where a.institution = ${institution}::uuid and a.from_ <= ${today}
          and (a.until is null or a.until > ${today})
        order by a.who`),
    },
  }));
}
