import type { LateVoice, LateVoices } from '@qingming/connect/api/voice.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Records } from '../../kernel/records/records.ts';

const MOST = 50;

type Row = LateVoice & { readonly count: number };

/** Tickets and bad evaluations of the reader's scope whose day has passed, the latest first: what is late at a house is seen above it. */
export const lateVoices = (records: Records, clock: Clock): Promise<LateVoices> =>
  records.ask(
    { reads: ['ticket', 'evaluation', 'badReview', 'institution'], act: 'read' },
    async (asking) => {
      const today = civilDay(clock.now());
      const rows = await asking.all<Row>(sql`
        select v.kind, v.id, v.number, i.id as house, i.name as "houseName", v.due::text as "dueOn",
          (${today}::date - v.due)::int as days, count(*) over ()::int as count
        from (
          select 'ticket' as kind, t.id, t.number, t.province, t.institution, coalesce(t.extended_to, t.due_on) as due
          from ${asking.from('ticket')} t where t.state not in ('closed', 'passed-on', 'withdrawn')
          union all
          select 'evaluation', e.id, e.number, e.province, e.institution,
            case when b.state in ('open', 'verified') then b.answer_by else b.close_by end
          from ${asking.from('badReview')} b
          join ${asking.from('evaluation')} e on e.province = b.province and e.id = b.evaluation_id
          where b.state <> 'closed') v
        join ${asking.from('institution')} i on i.province = v.province and i.id = v.institution
        where v.due < ${today}::date order by v.due, v.id limit ${MOST}`);
      const late = rows.map(({ count: _count, ...one }) => one);
      return { answer: { count: rows[0]?.count ?? 0, late } };
    },
  );
