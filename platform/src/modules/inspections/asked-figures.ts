import type { YearFigureName } from '@qingming/standard/indicators/year-figures.ts';
import { type Days, instantsOf } from '../../kernel/clock.ts';
import { raw, type Sql, sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { countedRows, getIndicator } from '../../kernel/records/counted.ts';
import type { Asking } from '../../kernel/records/records.ts';
import type { Measured } from './proposal.ts';

/** Whose figures are worked out, of which days. */
export interface FiguresAsked {
  readonly node: NodeContext;
  readonly asking: Asking;
  readonly house: { readonly id: string; readonly province: string; readonly kind: string };
  readonly days: Days;
}

/** The kinds that these questions read. */
export const ASKED_KINDS = [
  'cremation',
  'certificate',
  'custody',
  'place',
  'billLine',
  'priceList',
  'dayReport',
  'staff',
  'staffDuty',
  'rightOfUse',
  'rightNotice',
  'burialArea',
  'plot',
  'stockCheck',
  'stockCheckArea',
] as const;

interface Row {
  readonly value: number;
  readonly whole: number;
}

const one = async ({ asking }: FiguresAsked, question: Sql): Promise<Measured> =>
  asking.one<Row>(question);

/** The rows under an alias are of the house. */
const ofHouse = ({ house }: FiguresAsked, alias: string): Sql =>
  sql`${raw(`${alias}.province`)} = ${house.province} and ${raw(`${alias}.institution`)} = ${house.id}::uuid`;

/** Every day of the year up to the last, as `g.day`. */
const eachDay = ({ days }: FiguresAsked): Sql =>
  sql`generate_series(${days.from}::date, ${days.to}::date, interval '1 day') g(day)`;

/** When a certificate was first recorded stands in the log, whatever was corrected since. */
const certificatesInTime = (asked: FiguresAsked): Promise<Measured> => {
  const { node, asking, days } = asked;
  const cremations = countedRows(node.catalogue, asking, getIndicator('cremations'), days);
  return one(
    asked,
    sql`
    select count(*)::int as whole, count(*) filter (where exists (
        select 1 from ${asking.from('certificate')} p
        join ${asking.from('cremation')} b on b.province = p.province and b.id = p.cremation
        join log_entry l on l.record = p.id and l.version = 1
        where p.province = c.province and p.cremation = c.id and p.kind = 'HZ'
          and l.recorded_at <= b.finished_at + interval '4 hours'))::int as value
    from ${cremations} c where ${ofHouse(asked, 'c')}`,
  );
};

/** Time in cold cabinets that lies in the year; a stay that goes on counts until now. */
const storageDays = (asked: FiguresAsked): Promise<Measured> => {
  const { asking, days, node } = asked;
  const { from, until } = instantsOf(days);
  const now = node.clock.now().toISOString();
  const end = until < now ? until : now;
  return one(
    asked,
    sql`
    select count(distinct s.case_id)::int as whole,
      floor(coalesce(sum(extract(epoch from least(coalesce(s.until, ${end}::timestamptz), ${end}::timestamptz)
        - greatest(s.since, ${from}::timestamptz))), 0) / 86400)::int as value
    from ${asking.from('custody')} s
    join ${asking.from('place')} p on p.province = s.province and p.id = s.place and p.kind = 'cold-cabinet'
    where ${ofHouse(asked, 's')} and s.subject = 'body' and s.since < ${end}::timestamptz
      and (s.until is null or s.until > ${from}::timestamptz)`,
  );
};

/** What the check of charges keeps of the days of the year. */
const chargesNotAsPublished = (asked: FiguresAsked): Promise<Measured> => {
  const { days } = asked;
  return one(
    asked,
    sql`
    select (select count(*)::int from charge_difference d
        where ${ofHouse(asked, 'd')} and d.gone_at is null and d.kind = 'billLine'
          and d.day between ${days.from}::date and ${days.to}::date) as value,
      (select coalesce(sum(d.lines), 0)::int from charge_check_day d
        where ${ofHouse(asked, 'd')} and d.day between ${days.from}::date and ${days.to}::date) as whole`,
  );
};

const daysWithPrices = (asked: FiguresAsked): Promise<Measured> =>
  one(
    asked,
    sql`
    select count(*)::int as whole, count(*) filter (where exists (
        select 1 from ${asked.asking.from('priceList')} r
        where ${ofHouse(asked, 'r')} and r.state in ('8', '9') and r.effective_from <= g.day::date
          and (r.effective_until is null or r.effective_until > g.day::date)))::int as value
    from ${eachDay(asked)}`,
  );

const dayReports = (asked: FiguresAsked): Promise<Measured> =>
  one(
    asked,
    sql`
    select count(*)::int as whole, count(*) filter (where exists (
        select 1 from ${asked.asking.from('dayReport')} r
        where ${ofHouse(asked, 'r')} and r.day = g.day::date))::int as value
    from ${eachDay(asked)}`,
  );

const staffQualified = (asked: FiguresAsked): Promise<Measured> =>
  one(
    asked,
    sql`
    select count(*)::int as whole, count(*) filter (where exists (
        select 1 from ${asked.asking.from('staffDuty')} d
        where d.province = s.province and d.staff = s.id and d.valid_from <= ${asked.days.to}::date
          and (d.valid_until is null or d.valid_until >= ${asked.days.to}::date)))::int as value
    from ${asked.asking.from('staff')} s where ${ofHouse(asked, 's')} and s.left_on is null`,
  );

const rightsExpired = (asked: FiguresAsked): Promise<Measured> =>
  one(
    asked,
    sql`
    select count(*)::int as whole, count(*) filter (where r.until < ${asked.days.to}::date)::int as value
    from ${asked.asking.from('rightOfUse')} r where ${ofHouse(asked, 'r')} and r.state = 'granted'`,
  );

/** A right that was renewed since has a later end: its notice names the one that was told. */
const rightsTold = (asked: FiguresAsked): Promise<Measured> => {
  const { asking, days } = asked;
  const within = sql`between ${days.from}::date and ${days.to}::date`;
  return one(
    asked,
    sql`
    with ended as (
      select r.province, r.id, r.until as day from ${asking.from('rightOfUse')} r
        where ${ofHouse(asked, 'r')} and r.state in ('granted', 'ended') and r.until ${within}
      union
      select s.province, s.right_id, s.term_end from ${asking.from('rightNotice')} s
        where ${ofHouse(asked, 's')} and s.term_end ${within})
    select count(*)::int as whole, count(*) filter (where exists (
        select 1 from ${asking.from('rightNotice')} n
        where n.province = e.province and n.right_id = e.id and n.term_end = e.day and n.told_on <= e.day))::int as value
    from ended e`,
  );
};

/** Areas with a term and places of their own, as the list of checks has them. */
const areasChecked = (asked: FiguresAsked): Promise<Measured> => {
  const { asking, days } = asked;
  const { until } = instantsOf(days);
  return one(
    asked,
    sql`
    select count(*)::int as whole, count(*) filter (where exists (
        select 1 from ${asking.from('stockCheckArea')} t
        join ${asking.from('stockCheck')} k on k.province = t.province and k.id = t.stock_check_id
        where t.province = a.province and t.area = a.id and k.state = 'closed' and k.reviewed_at < ${until}::timestamptz
          and (k.started_at at time zone 'Asia/Shanghai')::date
            + make_interval(months => a.check_months) >= ${days.to}::date))::int as value
    from ${asking.from('burialArea')} a
    where ${ofHouse(asked, 'a')} and a.check_months is not null and exists (
      select 1 from ${asking.from('plot')} p where p.province = a.province and p.area = a.id)`,
  );
};

type Asked = Partial<Record<YearFigureName, (asked: FiguresAsked) => Promise<Measured>>>;

/** Figures that the language of conditions cannot ask for. */
const QUESTIONS = {
  'certificates-in-time': certificatesInTime,
  'storage-days': storageDays,
  'charges-not-as-published': chargesNotAsPublished,
  'days-with-prices': daysWithPrices,
  'day-reports': dayReports,
  'staff-qualified': staffQualified,
  'rights-expired': rightsExpired,
  'rights-told': rightsTold,
  'areas-checked': areasChecked,
} as const satisfies Asked;

/** @throws when a figure says neither what it counts nor has a question here */
export function askFigure(name: YearFigureName, asked: FiguresAsked): Promise<Measured> {
  const question = (QUESTIONS as Asked)[name];
  if (question === undefined) throw new Error(`nobody works out the figure ${name}`);
  return question(asked);
}
