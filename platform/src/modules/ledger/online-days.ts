import type { ChannelDayLine } from '@qingming/connect/api/payments.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';

/** What was reconciled of an institution's online payments on a day: ours, the channel's, and the bank's as far as it was recorded. */
export const onlineDays = (
  records: Records,
  institution: string,
  day: string,
): Promise<readonly ChannelDayLine[]> =>
  records.ask({ reads: ['channelDay', 'payMerchant'], act: 'list' }, async (asking) => ({
    answer: await asking.all<ChannelDayLine>(sql`
      select d.id, m.method, m.merchant, d.day::text as day, d.state, d.ours, d.theirs,
        d.ours_returned as "oursReturned", d.theirs_returned as "theirsReturned", d.fee, d.bank
      from ${asking.from('channelDay')} d
      join ${asking.from('payMerchant')} m on m.province = d.province and m.id = d.merchant
      where d.institution = ${institution} and d.day = ${day}::date
      order by m.method, m.merchant`),
  }));
