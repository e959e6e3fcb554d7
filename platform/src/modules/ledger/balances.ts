import type { LedgerBalances } from '@qingming/connect/api/ledger.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { sql } from '../../kernel/db/sql.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Records } from '../../kernel/records/records.ts';

interface Days {
  readonly from: string;
  readonly until: string;
}

/** What moved in each account of an institution on some days, and what it holds after them. */
export async function balancesOf(
  records: Records,
  of: string,
  { from, until }: Days,
): Promise<LedgerBalances> {
  await getInstitutionInScope(records, institution, of);
  const accounts = await records.ask({ reads: ['dayClose'], act: 'list' }, async (asking) => ({
    answer: await asking.all<LedgerBalances['accounts'][number]>(sql`
      select account,
        coalesce(sum(amount) filter (where side = 'debit' and d.day >= ${from}), 0)::bigint as debit,
        coalesce(sum(amount) filter (where side = 'credit' and d.day >= ${from}), 0)::bigint as credit,
        sum(case side when 'debit' then amount else -amount end)::bigint as balance
      from ledger_entry e cross join lateral (select qm_civil_day(e.booked_at) as day) d
      where institution = ${of} and d.day <= ${until}
      group by account order by account`),
  }));
  return { institution: of, from, until, accounts };
}
