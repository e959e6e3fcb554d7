import type { Expected } from '@qingming/connect/api/day-plan.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import { houseOf } from '../../kernel/access/actor.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { type Day, dayOf } from './board.ts';
import { expectedToday } from './cremators.ts';

/** What happens in a house today, as a screen in its waiting room, or at the door of a hall, says it. */
export interface ScreenLine {
  readonly what: 'vigil' | 'farewell' | 'cremation';
  /** Where; nothing for a cremation, which no family looks for by its cremator. */
  readonly place: string | null;
  readonly name: string;
  /** Null of a cremation whose time nobody knows, since its cremator stands still. */
  readonly from: string | null;
  readonly until: string | null;
  /** Of a cremation to come: it is estimated to begin from then to then, and later than it was booked. */
  readonly estimated: { readonly latest: string; readonly later: boolean } | null;
  readonly standing: 'to-come' | 'now' | 'over';
}

export interface ScreenDay {
  readonly institutionName: string;
  readonly at: Date;
  readonly lines: readonly ScreenLine[];
}

/** What the door of one hall says. */
export interface HallDay extends ScreenDay {
  readonly hall: string;
}

interface Row {
  readonly what: ScreenLine['what'];
  readonly record: string;
  readonly place: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly done: boolean;
  /** A cremation that is booked, and has not begun. */
  readonly booked: boolean;
  readonly decedent: string;
  readonly sealedName: Uint8Array;
}

const rowsOf = (
  asking: Asking,
  home: string,
  { from, until }: Day,
  hall: string | undefined,
): Promise<Row[]> =>
  asking.all<Row>(sql`
    select s.what, s.id as record, p.name as place, s.starts_at as "from", s.ends_at as "until", s.done, s.booked,
      d.id as decedent, d.name as "sealedName"
    from (
      select v.province, v.case_id, v.id, 'vigil' as what, v.room as place, v.starts_at, v.ends_at, v.state = '2' as done,
          false as booked
        from ${asking.from('vigil')} v
        where v.institution = ${home} and v.state <> '3' and v.starts_at < ${until} and v.ends_at >= ${from}
      union all
      select f.province, f.case_id, f.id, 'farewell', f.hall, f.starts_at, f.ends_at, f.state = '2', false
        from ${asking.from('farewell')} f
        where f.institution = ${home} and f.state <> '3' and f.starts_at < ${until} and f.ends_at >= ${from}
      union all
      select c.province, c.case_id, c.id, 'cremation', null, c.started_at, c.finished_at, c.finished_at is not null, false
        from ${asking.from('cremation')} c
        where c.institution = ${home} and c.kind = '0' and c.started_at < ${until}
          and c.started_at >= ${from}::timestamptz - interval '1 day' and coalesce(c.finished_at, ${from}) >= ${from}
      union all
      select k.province, k.case_id, k.id, 'cremation', null, k.starts_at, k.ends_at, false, true
        from ${asking.from('cremationBooking')} k
        where k.institution = ${home} and k.state in ('0', '1') and k.starts_at < ${until} and k.ends_at >= ${from}
    ) s
    join ${asking.from('decedent')} d on d.province = s.province and d.case_id = s.case_id
    left join ${asking.from('place')} p on p.province = s.province and p.id = s.place
    ${hall === undefined ? sql`` : sql`where s.place = ${hall}`}
    order by s.starts_at, s.what, d.id`);

const standingOf = ({ from, until, done, booked }: Row, now: Date): ScreenLine['standing'] => {
  if (booked) return 'to-come';
  if (done || (until !== null && new Date(until) <= now)) return 'over';
  return new Date(from) > now ? 'to-come' : 'now';
};

/** Less is what clocks and people make of a time. */
const LATER_MS = 10 * 60_000;

type Times = Pick<ScreenLine, 'from' | 'until' | 'estimated'>;

/** A cremation is told as it is expected, since nobody knows when the one before it is over. */
function timesOf({ what, from, until, booked }: Row, expected: Expected | null): Times {
  if (what !== 'cremation') return { from, until, estimated: null };
  if (!booked) return { from, until: until ?? expected?.until ?? null, estimated: null };
  if (expected === null) return { from: null, until: null, estimated: null };
  const later = Date.parse(expected.from) - Date.parse(from) >= LATER_MS;
  return { from: expected.from, until: null, estimated: { latest: expected.latest, later } };
}

const inTime = ({ from: one }: ScreenLine, { from: other }: ScreenLine): number =>
  (one ?? '9').localeCompare(other ?? '9');

interface Asked {
  readonly home: string;
  readonly at: Date;
  readonly hall?: string;
}

/** The lines of the day, names as the device's role sees them; a booked cremation of remains is nobody's to see. */
async function linesOf(records: Records, { home, at, hall }: Asked): Promise<ScreenLine[]> {
  const day = dayOf(civilDay(at));
  const expected =
    hall === undefined ? await expectedToday(records, home, day, at) : new Map<string, null>();
  return records.ask({ reads: ['decedent', 'farewell'], act: 'list' }, async (asking) => {
    const rows = await rowsOf(asking, home, day, hall);
    const shown = rows.filter(({ booked, record }) => !booked || expected.has(record));
    const answer = shown.map(
      (row): ScreenLine => ({
        what: row.what,
        place: row.place,
        name: asking.show('decedent', 'name', row.decedent, row.sealedName) ?? '',
        ...timesOf(row, expected.get(row.record) ?? null),
        standing: standingOf(row, at),
      }),
    );
    return {
      answer: answer.toSorted(inTime),
      seen: [...new Set(shown.map((row) => row.decedent))],
    };
  });
}

/** The house in which a device stands, and its name. */
async function houseIn(records: Records): Promise<{ home: string; institutionName: string }> {
  const home = houseOf(records.actor);
  if (home === null) throw new Fault('not-found');
  const { fact } = await getInstitutionInScope(records, institutionRecord, home);
  return { home, institutionName: fact.name };
}

/** The day of the house in which a device stands; names as its role sees them, and nobody's number. */
export async function screenOf(records: Records, clock: Clock): Promise<ScreenDay> {
  const at = clock.now();
  return records.together(async (both) => {
    const { home, institutionName } = await houseIn(both);
    return { institutionName, at, lines: await linesOf(both, { home, at }) };
  });
}

const ROOMS = ['farewell-hall', 'vigil-room'] as const;

/** The day of one hall or vigil room of the house, by its code. @throws Fault `not-found` */
export async function hallOf(records: Records, clock: Clock, code: string): Promise<HallDay> {
  const at = clock.now();
  return records.together(async (both) => {
    const { home, institutionName } = await houseIn(both);
    const hall = await both.ask({ reads: ['place'], act: 'list' }, async (asking) => ({
      answer: await asking.maybe<{ id: string; name: string }>(sql`
        select p.id, p.name from ${asking.from('place')} p
        where p.institution = ${home} and p.code = ${code} and p.kind = any (${ROOMS})`),
    }));
    if (hall === undefined) throw new Fault('not-found');
    const lines = await linesOf(both, { home, at, hall: hall.id });
    return { institutionName, hall: hall.name, at, lines };
  });
}
