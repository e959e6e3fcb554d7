import type {
  BurialWall,
  BurialWallQuery,
  WallArea,
  WallPlot,
} from '@qingming/connect/api/burial-wall.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

/** A term that ends within so many months is told in time. */
const EXPIRING_MONTHS = 12;
/** More than any wall or district has that a person looks at in one picture. */
const MAX_PLOTS = 5000;

interface Moment {
  readonly now: string;
  readonly today: string;
}

/** The right in force, or the hold that still runs, on each plot `p`. */
const standingOn = (asking: Asking, { now }: Moment): Sql => sql`
  left join lateral (
    select t.id, t.number, t.state, t.until, t.held_until,
      (select count(*)::int from ${asking.from('beneficiary')} b
        where b.province = t.province and b.right_id = t.id and not b.voided
          and b.placed_on is not null and b.left_on is null) as placed
    from ${asking.from('rightOfUse')} t
    where t.province = p.province and t.institution = p.institution and t.plot = p.id and not t.voided
      and (t.state = 'granted' or (t.state = 'held' and t.held_until > ${now}::timestamptz))
    order by t.state limit 1) r on true`;

const stateOf = ({ today }: Moment): Sql => sql`
  case when p.state <> 'usable' and r.id is null then p.state
    when r.id is null then case when p.oversize then 'oversize' else 'free' end
    when r.state = 'held' then 'held'
    when r.until < ${today}::date then 'overdue'
    when r.until <= (${today}::date + make_interval(months => ${EXPIRING_MONTHS}))::date then 'expiring'
    when r.placed >= p.capacity then 'full'
    when r.placed > 0 then 'occupied'
    else 'granted' end`;

const areasOf = (asking: Asking, home: string, moment: Moment): Promise<WallArea[]> =>
  asking.all<WallArea>(sql`
    select a.id, a.code, a.name, a.kind, a.level, a.closed, a.parent,
      count(p.id)::int as plots,
      count(p.id) filter (where ${stateOf(moment)} = 'free' and not a.closed)::int as free
    from ${asking.from('burialArea')} a
    left join ${asking.from('plot')} p
      on p.province = a.province and p.institution = a.institution and p.area = a.id and not p.voided
    ${standingOn(asking, moment)}
    where a.institution = ${home}::uuid and not a.voided
    group by a.id, a.code, a.name, a.kind, a.level, a.closed, a.parent
    order by a.level, a.code`);

const plotsOf = (asking: Asking, home: string, area: string, moment: Moment): Promise<WallPlot[]> =>
  asking.all<WallPlot>(sql`
    select p.id, p.code, p."row", p.position, p.kind, p.capacity, p.land_area as "landArea", p.oversize,
      r.id as "right", r.number, r.until, r.held_until as "heldUntil", coalesce(r.placed, 0) as placed,
      ${stateOf(moment)} as state
    from ${asking.from('plot')} p
    ${standingOn(asking, moment)}
    where p.institution = ${home}::uuid and p.area = ${area}::uuid and not p.voided
    order by p."row" nulls first, p.position limit ${MAX_PLOTS}`);

/** The plots of one area of a house: the reader's own unless another in scope is named. */
export function burialWallOf(
  records: Records,
  clock: Clock,
  query: BurialWallQuery,
): Promise<BurialWall> {
  const home = houseAsked(records.actor, query.institution);
  const at = clock.now();
  const moment = { now: at.toISOString(), today: civilDay(at) };
  const reads = ['burialArea', 'plot', 'rightOfUse', 'beneficiary'];
  return records.together(async (tx) => {
    const { fact } = await getInstitutionInScope(tx, institutionRecord, home);
    return tx.ask({ reads, act: 'list' }, async (asking) => {
      const areas = await areasOf(asking, home, moment);
      const area = query.area ?? areas.find(({ plots }) => plots > 0)?.id ?? null;
      if (area !== null && !areas.some(({ id }) => id === area)) throw new Fault('not-found');
      const answer: BurialWall = {
        at: moment.now,
        institution: home,
        institutionName: fact.name,
        areas,
        area,
        plots: area === null ? [] : await plotsOf(asking, home, area, moment),
      };
      return { answer };
    });
  });
}
