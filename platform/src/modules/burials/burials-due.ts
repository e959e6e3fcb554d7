import type { BurialsDue, CheckedAreasQuery } from '@qingming/connect/api/stock-checks.ts';
import { CHECK_UNDER_WAY } from '@qingming/standard/records/check-sets.ts';
import { removal, REMOVAL_UNDER_WAY } from '@qingming/standard/records/removal.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Records } from '../../kernel/records/records.ts';
import { areasOf } from './stock-check-page.ts';

/** What waits and what is late of removals and checks of a house. Late as the processes say: see `removals`. */
export function burialsDue(
  records: Records,
  clock: Clock,
  query: CheckedAreasQuery,
): Promise<BurialsDue> {
  const home = houseAsked(records.actor, query.institution);
  const at = clock.now();
  const now = sql`${at.toISOString()}::timestamptz`;
  const today = sql`${civilDay(at)}::date`;
  const reads = [
    removal.kind,
    'removalAgreement',
    stockCheck.kind,
    'stockCheckArea',
    'burialArea',
    'plot',
  ];
  return records.ask({ reads, act: 'list' }, async (asking) => {
    const [removals] = await asking.all<BurialsDue['removals']>(sql`
      select count(*)::int as waiting, count(*) filter (where case m.state
          when 'stopped' then true
          when 'opened' then m.opened_at < ${now} - interval '24 hours'
          when 'approved' then m.planned_on < ${today}
          else m.applied_at < ${now} - interval '7 days' and (m.agreeing is null or g.agreed >= m.agreeing and g.not_ = 0)
        end)::int as late
      from ${asking.from(removal.kind)} m
      cross join lateral (
        select count(*) filter (where o.answer = 'agreed') as agreed, count(*) filter (where o.answer <> 'agreed') as not_
        from ${asking.from('removalAgreement')} o
        where o.province = m.province and o.removal_id = m.id and not o.voided) g
      where m.institution = ${home}::uuid and not m.voided and m.state = any(${REMOVAL_UNDER_WAY}::text[])`);
    const [checks] = await asking.all<{ open: number }>(sql`
      select count(*)::int as open from ${asking.from(stockCheck.kind)} k
      where k.institution = ${home}::uuid and not k.voided and k.state = any(${CHECK_UNDER_WAY}::text[])`);
    const areas = await areasOf(asking, home, today);
    const answer: BurialsDue = {
      removals: removals ?? { waiting: 0, late: 0 },
      checks: {
        open: checks?.open ?? 0,
        overdue: areas.filter(({ overdue }) => overdue).length,
      },
    };
    return { answer };
  });
}
