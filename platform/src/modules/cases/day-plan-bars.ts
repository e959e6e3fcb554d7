import type { PlanBar } from '@qingming/connect/api/day-plan.ts';
import { USUAL_CREMATION_MINUTES } from '@qingming/standard/records/cremation-booking.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';
import type { Day } from './board.ts';

/** What is asked for; `kinds` are those that the reader may read. */
interface BarsQuestion {
  readonly home: string;
  readonly day: Day;
  readonly reach: string;
  readonly now: Date;
  readonly kinds: readonly string[];
}

/** A bar as the tables have it: what protects a person is still sealed. */
export interface BarRow extends Omit<PlanBar, 'name' | 'goesTo' | 'expected'> {
  readonly place: string;
  /** Minutes that a cremation is expected to take. */
  readonly lasts: number | null;
  readonly decedent: string | null;
  readonly sealedName: Uint8Array | null;
  readonly sealedFrom: Uint8Array | null;
}

/** No house has so many on one day; a plan that had would be of no use. */
const MAX_BARS = 3000;
/** What began longer ago and has no end was forgotten, and is on the page of its case. */
const OPEN_SINCE = sql`interval '1 day'`;
/** Nothing takes longer: rules bound a vigil to 15 days, and no vehicle is out for a week. */
const LONGEST = { booking: sql`interval '16 days'`, onTheRoad: sql`interval '7 days'` } as const;

/** What most kinds have not: a sealed text, an agreement with the family, an expected length. */
const none = {
  sealed: sql`null::bytea as sealed`,
  others: sql`false as agreed, null::int as lasts`,
};

/** A booking of a room, and what it is cleared for afterwards; also of the days that follow, into which it may go on. */
const bookings = (
  asking: Asking,
  { home, day, reach }: BarsQuestion,
  kind: 'vigil' | 'farewell',
): Sql => {
  const [room, who] =
    kind === 'vigil' ? [sql`b.room`, sql`b.attendant`] : [sql`b.hall`, sql`b.celebrant`];
  return sql`select b.province, ${kind} as kind, b.id, b.version, b.case_id, ${room} as place, ${who} as staff,
      b.starts_at as starts, b.ends_at as ends,
      case b.state when '2' then 'done' when '1' then 'now' else 'planned' end as standing, ${none.sealed}, ${none.others}
    from ${asking.from(kind)} b
    join ${asking.from('place')} p on p.province = b.province and p.id = ${room}
    where b.institution = ${home} and b.state <> '3' and b.starts_at < ${reach}
      and b.starts_at > ${day.from}::timestamptz - ${LONGEST.booking}
      and b.ends_at + make_interval(mins => coalesce(p.turnaround, 0)) > ${day.from}`;
};

/** A cremator that is kept for somebody; once the cremation begins it is told as that. */
const bookedCremations = (asking: Asking, { home, day, reach }: BarsQuestion): Sql => sql`
  select b.province, 'cremationBooking' as kind, b.id, b.version, b.case_id, b.cremator as place, null::uuid as staff,
      b.starts_at as starts, b.ends_at as ends, 'planned' as standing, ${none.sealed},
      b.agreed_with is not null as agreed, null::int as lasts
    from ${asking.from('cremationBooking')} b
    join ${asking.from('place')} p on p.province = b.province and p.id = b.cremator
    where b.institution = ${home} and b.state in ('0', '1') and b.starts_at < ${reach}
      and b.starts_at > ${day.from}::timestamptz - ${OPEN_SINCE}
      and b.ends_at + make_interval(mins => coalesce(p.turnaround, 0)) > ${day.from}`;

/** Minutes that a cremation is expected to take: as it was booked, or as is usual. */
export const lastsOf = (asking: Asking, of: Sql): Sql => sql`coalesce((
  select (extract(epoch from k.ends_at - k.starts_at) / 60)::int from ${asking.from('cremationBooking')} k
  where k.province = ${of}.province and k.case_id = ${of}.case_id and k.state = '2' and k.starts_at < ${of}.started_at + interval '1 day'
  order by k.starts_at desc limit 1), ${USUAL_CREMATION_MINUTES}::int)`;

const cremations = (asking: Asking, { home, day, now }: BarsQuestion): Sql => sql`
  select b.province, 'cremation' as kind, b.id, b.version, b.case_id, b.cremator as place, b.operator as staff,
      b.started_at as starts, b.finished_at as ends,
      case when b.finished_at is null then 'now' else 'done' end as standing, ${none.sealed}, false as agreed,
      ${lastsOf(asking, sql`b`)} as lasts
    from ${asking.from('cremation')} b
    join ${asking.from('place')} p on p.province = b.province and p.id = b.cremator
    where b.institution = ${home} and b.started_at < ${day.until}
      and b.started_at > ${day.from}::timestamptz - ${OPEN_SINCE} and (
      b.finished_at + make_interval(mins => coalesce(p.turnaround, 0)) > ${day.from}
      or (b.finished_at is null and ${now.toISOString()} >= ${day.from}))`;

/** A vehicle that is out is expected until it is back; one that waits for its trip, from when it leaves. */
const trips = (asking: Asking, { home, day, now }: BarsQuestion): Sql => sql`
  select b.province, 'trip' as kind, b.id, b.version, b.for_case as case_id, b.vehicle as place, b.driver as staff,
      coalesce(b.departed_at, b.leave_at) as starts, coalesce(b.returned_at, b.back_by) as ends,
      case when b.state = 'returned' then 'done' when b.state in ('departed', 'reached') then 'now' else 'planned' end as standing,
      b.from_ as sealed, ${none.others}
    from ${asking.from('trip')} b
    join ${asking.from('place')} p on p.province = b.province and p.id = b.vehicle
    where b.institution = ${home} and b.state <> 'cancelled' and coalesce(b.departed_at, b.leave_at) < ${day.until}
      and coalesce(b.departed_at, b.leave_at) > ${day.from}::timestamptz - ${LONGEST.onTheRoad} and (
      coalesce(b.returned_at, b.back_by) + make_interval(mins => coalesce(p.turnaround, 0)) > ${day.from}
      or (b.returned_at is null and coalesce(b.departed_at, b.leave_at) > ${day.from}::timestamptz - ${OPEN_SINCE}
        and ${now.toISOString()} >= ${day.from}))`;

/** What the counter recorded itself: a trip is told as one. */
const transports = (asking: Asking, { home, day, now }: BarsQuestion): Sql => sql`
  select b.province, 'transport' as kind, b.id, b.version, b.case_id, b.vehicle as place, b.driver as staff,
      b.departed_at as starts, b.arrived_at as ends,
      case when b.arrived_at is not null then 'done' else 'now' end as standing, ${none.sealed}, ${none.others}
    from ${asking.from('transport')} b
    join ${asking.from('place')} p on p.province = b.province and p.id = b.vehicle
    where b.institution = ${home} and b.state <> '3' and b.trip is null and b.departed_at < ${day.until}
      and b.departed_at > ${day.from}::timestamptz - ${LONGEST.onTheRoad} and (
      b.arrived_at + make_interval(mins => coalesce(p.turnaround, 0)) > ${day.from}
      or (b.arrived_at is null and b.departed_at > ${day.from}::timestamptz - ${OPEN_SINCE} and ${now.toISOString()} >= ${day.from}))`;

const SOURCES: Readonly<Record<PlanBar['kind'], (asking: Asking, of: BarsQuestion) => Sql>> = {
  vigil: (asking, of) => bookings(asking, of, 'vigil'),
  farewell: (asking, of) => bookings(asking, of, 'farewell'),
  cremationBooking: bookedCremations,
  cremation: cremations,
  trip: trips,
  transport: transports,
};

const isKind = (kind: string): kind is PlanBar['kind'] => kind in SOURCES;

/** Everything that keeps a place of the house on the day, by its beginning. */
export const barsOf = (asking: Asking, of: BarsQuestion): Promise<BarRow[]> =>
  asking.all<BarRow>(sql`
    select b.place, b.kind, b.id as record, b.version, b.starts as "from", b.ends as "until", b.standing, c.id as "case",
      c.number, s.name as staff, d.id as decedent, d.name as "sealedName", b.sealed as "sealedFrom",
      b.agreed, b.lasts
    from (${join(
      of.kinds.filter(isKind).map((kind) => SOURCES[kind](asking, of)),
      ' union all ',
    )}) b
    left join ${asking.from('funeralCase')} c on c.province = b.province and c.id = b.case_id
    left join ${asking.from('decedent')} d on d.province = b.province and d.case_id = b.case_id
    left join ${asking.from('staff')} s on s.province = b.province and s.id = b.staff
    order by b.starts, b.id limit ${MAX_BARS}`);
