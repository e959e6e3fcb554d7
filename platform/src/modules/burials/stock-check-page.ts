import type {
  CheckedArea,
  CheckedAreas,
  CheckedAreasQuery,
  CheckEntry,
  CheckHead,
  CheckMove,
  CheckPage,
} from '@qingming/connect/api/stock-checks.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import { CHECK_UNDER_WAY } from '@qingming/standard/records/check-sets.ts';
import { stockCheck } from '@qingming/standard/records/stock-check.ts';
import { stockCheckLine } from '@qingming/standard/records/stock-check-line.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

const READS = [
  stockCheck.kind,
  stockCheckLine.kind,
  'stockCheckArea',
  'burialArea',
  'plot',
  'staff',
];
const PAST = 20;

/** Checks that `where` (over `k`) selects, with how far they are. */
const headsOf = (asking: Asking, where: Sql): Promise<CheckHead[]> =>
  asking.all<CheckHead>(sql`
    select k.id, k.version, k.number, k.state, k.expected, k.places, k.started_at as "startedAt",
      k.counted_at as "countedAt", k.reviewed_at as "reviewedAt", k.found, k.missing, k.elsewhere, k.moved, k.extra,
      a.name as "areaName", s.name as "startedByName", v.name as "reviewedByName", n.answered, n.lines
    from ${asking.from(stockCheck.kind)} k
    join ${asking.from('burialArea')} a on a.province = k.province and a.id = k.area
    left join ${asking.from('staff')} s on s.province = k.province and s.id = k.started_by
    left join ${asking.from('staff')} v on v.province = k.province and v.id = k.reviewed_by
    cross join lateral (
      select count(*)::int as lines, count(l.result)::int as answered
      from ${asking.from(stockCheckLine.kind)} l
      where l.province = k.province and l.stock_check_id = k.id and not l.voided and l.kind <> 'extra') n
    where not k.voided and ${where}`);

/** Areas with plots of a house, with the day of their last reviewed check, and whether one is under way. */
export const areasOf = (asking: Asking, home: string, today: Sql): Promise<CheckedArea[]> =>
  asking.all<CheckedArea>(sql`
    select d.*, coalesce(d."dueOn" < ${today}, false) as overdue from (
      select a.id, a.code, a.name, a.level, a.check_months as "checkMonths", n.plots,
        c.day::text as "checkedOn", coalesce(c."underWay", false) as "underWay",
        case when a.check_months is null then null
          else coalesce((c.day + make_interval(months => a.check_months))::date, a.recorded_at::date) end as "dueOn"
      from ${asking.from('burialArea')} a
      cross join lateral (select count(*)::int as plots from ${asking.from('plot')} p
        where p.province = a.province and p.area = a.id and not p.voided) n
      left join lateral (
        select bool_or(k.state = any(${CHECK_UNDER_WAY}::text[])) as "underWay",
          max((k.started_at at time zone 'Asia/Shanghai')::date) filter (where k.state = 'closed') as day
        from ${asking.from('stockCheckArea')} t
        join ${asking.from(stockCheck.kind)} k on k.province = t.province and k.id = t.stock_check_id
        where t.province = a.province and t.area = a.id and not t.voided and not k.voided) c on true
      where a.institution = ${home}::uuid and not a.voided and n.plots > 0) d
    order by d.level, d.code`);

/** When each area of a house was checked last: the reader's own unless another in scope is named. */
export function checkedAreas(
  records: Records,
  clock: Clock,
  query: CheckedAreasQuery,
): Promise<CheckedAreas> {
  const home = houseAsked(records.actor, query.institution);
  const at = clock.now();
  return records.together(async (tx) => {
    const { fact } = await getInstitutionInScope(tx, institutionRecord, home);
    return tx.ask({ reads: READS, act: 'list' }, async (asking) => {
      const own = sql`k.institution = ${home}::uuid`;
      const open = sql`${own} and k.state = any(${CHECK_UNDER_WAY}::text[]) order by k.started_at`;
      const past = sql`${own} and k.state = 'closed' order by k.reviewed_at desc limit ${PAST}`;
      const answer: CheckedAreas = {
        at: at.toISOString(),
        institution: home,
        institutionName: fact.name,
        areas: await areasOf(asking, home, sql`${civilDay(at)}::date`),
        open: await headsOf(asking, open),
        past: await headsOf(asking, past),
      };
      return { answer };
    });
  });
}

type Row = Omit<CheckEntry, 'name' | 'seenName'> & {
  readonly sealedName: Uint8Array | null;
  readonly sealedSeen: Uint8Array | null;
};

const listOf = (asking: Asking, id: string): Promise<Row[]> =>
  asking.all<Row>(sql`
    select l.id, l.version, l.kind, l.plot, p.code, l.name as "sealedName", l.seen_name as "sealedSeen", l.result,
      l.seen_tag as "seenTag", l.cause, l.answered_at as "answeredAt", f.code as "foundInCode",
      s.name as "answeredByName", l.settled_at is not null as settled,
      coalesce((select array_agg(g.number order by g.number) from ${asking.from('custody')} c
        join ${asking.from('tag')} g on g.province = c.province and g.id = c.tag
        where p.place is not null and c.province = p.province and c.place = p.place and c.subject = 'ashes'
          and c.until is null and not c.voided), '{}') as tags
    from ${asking.from(stockCheckLine.kind)} l
    join ${asking.from('plot')} p on p.province = l.province and p.id = l.plot
    join ${asking.from('burialArea')} a on a.province = p.province and a.id = p.area
    left join ${asking.from('plot')} f on f.province = l.province and f.id = l.found_in
    left join ${asking.from('staff')} s on s.province = l.province and s.id = l.answered_by
    where l.stock_check_id = ${id}::uuid and not l.voided
    order by a.code, p."row" nulls first, p.position, p.code, l.kind = 'extra', l.id`);

/** Who was laid to rest or removed in the areas since the day on which the check began. */
const movesSince = (asking: Asking, id: string): Promise<CheckMove[]> =>
  asking.all<CheckMove>(sql`
    select p.id as plot, p.code, m.what, m.on::text as "on"
    from ${asking.from(stockCheck.kind)} k
    join ${asking.from('stockCheckArea')} t on t.province = k.province and t.stock_check_id = k.id
    join ${asking.from('plot')} p on p.province = t.province and p.area = t.area
    join ${asking.from('rightOfUse')} r on r.province = p.province and r.plot = p.id and not r.voided
    join ${asking.from('beneficiary')} b on b.province = r.province and b.right_id = r.id and not b.voided
    cross join lateral (values ('placed', b.placed_on::text), ('left', b.left_on::text)) m(what, "on")
    where k.id = ${id}::uuid and m.on >= ((k.started_at at time zone 'Asia/Shanghai')::date)::text
      and (m.what = 'left' or not exists (select 1 from ${asking.from(stockCheckLine.kind)} l
        where l.province = k.province and l.stock_check_id = k.id and l.person = b.id and l.kind = 'expected'))
    order by m.on, p.code limit 200`);

/** Everything of one check, as it is walked. `not-found` out of scope. */
export const checkPageOf = (records: Records, id: string): Promise<CheckPage> =>
  records.ask(
    { reads: [...READS, 'custody', 'tag', 'rightOfUse', 'beneficiary'], act: 'read' },
    async (asking) => {
      const [head] = await headsOf(asking, sql`k.id = ${id}::uuid`);
      if (head === undefined) throw new Fault('not-found');
      const rows = await listOf(asking, id);
      const list = rows.map(({ sealedName, sealedSeen, ...row }): CheckEntry => {
        const show = (name: 'name' | 'seenName', sealed: Uint8Array | null) =>
          sealed === null ? null : (asking.show(stockCheckLine.kind, name, row.id, sealed) ?? null);
        return { ...row, name: show('name', sealedName), seenName: show('seenName', sealedSeen) };
      });
      const answer: CheckPage = { ...head, list, since: await movesSince(asking, id) };
      const seen = rows.flatMap((row) => (row.sealedName === null ? [] : [row.id]));
      return { answer, seen };
    },
  );
