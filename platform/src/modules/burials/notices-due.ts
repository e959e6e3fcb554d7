import type {
  NoticeCount,
  NoticeDue,
  RightNotices,
  RightNoticesQuery,
} from '@qingming/connect/api/right-notices.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import { STAGES } from '@qingming/standard/processes/notice-stage.ts';
import { GIVEN } from '@qingming/standard/records/right-notice.ts';
import { rightOfUse } from '@qingming/standard/records/right-of-use.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';

const PAGE = 50;
const READS = [rightOfUse.kind, 'plot', 'rightNotice'];

/** The same stages as `NOTICE_STAGES` of the process, asked of the index of ends; a month ends as the Civil Code counts it. */
const stageOf = (today: Sql): Sql => sql`
  case when t.until < ${today} then 'over'
    when t.until <= (${today} + interval '1 month')::date then 'one-month'
    when t.until <= (${today} + interval '6 months')::date then 'half-year'
    when t.until <= (${today} + interval '12 months')::date then 'one-year'
    else 'two-years' end`;
const lateOf = (today: Sql): Sql => sql`
  case d.stage when 'over' then true
    when 'one-month' then d.until <= ${today} + 23
    when 'half-year' then d.until <= (${today} + interval '5 months')::date
    when 'one-year' then d.until <= (${today} + interval '11 months')::date
    else d.until <= (${today} + interval '23 months')::date end`;

/** Rights of a house at a stage at which nobody was told of this end, as `n`. */
const dueIn = (asking: Asking, home: string, today: Sql): Sql => sql`(
  select d.*, ${lateOf(today)} as late from (
    select t.id, t.province, t.number, t.until, t.plot, t.holder_name as "sealedName", ${stageOf(today)} as stage
    from ${asking.from(rightOfUse.kind)} t
    where t.institution = ${home}::uuid and t.state = 'granted' and not t.voided
      and t.until <= (${today} + interval '24 months')::date) d
  where not exists (select 1 from ${asking.from('rightNotice')} g
    where g.province = d.province and g.right_id = d.id and not g.voided and g.stage = d.stage
      and g.term_end = d.until and g.outcome = any(${GIVEN}::text[]))) n`;

async function countsOf(asking: Asking, home: string, today: Sql): Promise<NoticeCount[]> {
  const rows = await asking.all<NoticeCount>(sql`
    select n.stage, count(*)::int as due, count(*) filter (where n.late)::int as late
    from ${dueIn(asking, home, today)} group by n.stage`);
  return STAGES.map(
    (stage) => rows.find((row) => row.stage === stage) ?? { stage, due: 0, late: 0 },
  );
}

type Row = Omit<NoticeDue, 'holderName'> & { readonly sealedName: Uint8Array };

const KEY = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/;

/** Behind the row that a page ended with. @throws Fault `not-found` for a page that none was followed by */
function behind(after: string | undefined): Sql {
  if (after === undefined) return sql`true`;
  const [, until, id] = KEY.exec(after) ?? [];
  if (until === undefined || id === undefined) throw new Fault('not-found');
  return sql`(n.until, n.id) > (${until}::date, ${id}::uuid)`;
}

const rowsOf = (asking: Asking, home: string, today: Sql, after: Sql, size: number) =>
  asking.all<Row>(sql`
    select n.id, n.number, n.until::text, n.stage, n.late, n."sealedName", p.code as plot,
      coalesce((select json_agg(json_build_object('way', w.way, 'outcome', w.outcome, 'toldOn', w.told_on)
          order by w.told_on desc, w.id desc)
        from ${asking.from('rightNotice')} w
        where w.province = n.province and w.right_id = n.id and not w.voided and w.term_end = n.until), '[]') as tried
    from ${dueIn(asking, home, today)}
    join ${asking.from('plot')} p on p.province = n.province and p.id = n.plot
    where ${after} order by n.until, n.id limit ${size + 1}`);

/** Whom a house has to tell of the end of their term: the reader's own unless another in scope is named. */
export function noticesDue(
  records: Records,
  clock: Clock,
  query: RightNoticesQuery,
): Promise<RightNotices> {
  const home = houseAsked(records.actor, query.institution);
  const at = clock.now();
  const today = sql`${civilDay(at)}::date`;
  const size = query.size ?? PAGE;
  const after = behind(query.after);
  return records.together(async (tx) => {
    const { fact } = await getInstitutionInScope(tx, institutionRecord, home);
    return tx.ask({ reads: READS, act: 'list' }, async (asking) => {
      const stages = await countsOf(asking, home, today);
      const found = size === 0 ? [] : await rowsOf(asking, home, today, after, size);
      const shown = found.slice(0, size);
      const last = shown.at(-1);
      const answer: RightNotices = {
        at: at.toISOString(),
        institution: home,
        institutionName: fact.name,
        stages,
        rows: shown.map(({ sealedName, ...row }) => ({
          ...row,
          holderName: asking.show(rightOfUse.kind, 'holderName', row.id, sealedName) ?? '',
        })),
        next: found.length > size && last !== undefined ? `${last.until}~${last.id}` : null,
      };
      return { answer, seen: shown.map(({ id }) => id) };
    });
  });
}
