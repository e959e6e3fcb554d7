import type { OverdueCall, OverdueCalls } from '@qingming/connect/api/call-back.ts';
import { CALL_BACK_MINUTES } from '@qingming/standard/processes/first-calls.ts';
import type { Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';

const MOST = 50;
const MINUTE_MS = 60_000;

type Row = Omit<OverdueCall, 'minutes'> & { readonly count: number };

/** Families in the reader's scope whom nobody tried to call back within the time, the longest wait first. */
export const overdueCalls = (records: Records, clock: Clock): Promise<OverdueCalls> =>
  records.ask({ reads: ['firstCall', 'institution'], act: 'read' }, async (asking) => {
    const now = clock.now();
    const before = new Date(now.getTime() - CALL_BACK_MINUTES * MINUTE_MS);
    const rows = await asking.all<Row>(sql`
      select k.id, k.number, i.id as house, i.name as "houseName", i.service_phone as "housePhone",
        k.called_at as "calledAt", count(*) over ()::int as count
      from ${asking.from('firstCall')} k
      join ${asking.from('institution')} i on i.province = k.province and i.id = k.institution
      where k.state = 'waiting' and k.tried_at is null and k.called_at < ${before}
      order by k.called_at, k.id limit ${MOST}`);
    const waited = (since: string): number =>
      Math.floor((now.getTime() - Date.parse(since)) / MINUTE_MS);
    const calls = rows.map(
      ({ id, number, house, houseName, housePhone, calledAt }): OverdueCall => ({
        ...{ id, number, house, houseName, housePhone, calledAt },
        minutes: waited(calledAt),
      }),
    );
    return { answer: { count: rows[0]?.count ?? 0, calls } };
  });
