import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import type { Board, BoardPerson, BoardPlace } from '@qingming/connect/api/board.ts';
import { isLate } from '@qingming/standard/derive/progress.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { civilDay, type Clock, instantsOf } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import {
  type CaseState,
  caseStates,
  cremationOf,
  inCareSince,
  onTheRoad,
  tagOf,
  whereaboutsOf,
} from './case-state.ts';
import { countsOfNames, seesHazards, seesNames } from './same-name.ts';
import { tripIn, tripsNow, type VehicleTrip, waitingCalls } from './board-calls.ts';
import { alertsNow, missingNow, nextStepOf } from './next-step.ts';
import { ON_THE_PLAN } from '@qingming/standard/processes/case-places.ts';

export interface Day {
  readonly day: string;
  readonly from: string;
  readonly until: string;
}

/** A civil day in China, as instants: from inclusive, until exclusive. */
export function dayOf(day: string): Day {
  return { day, ...instantsOf({ from: day, to: day }) };
}

type Unmarked = Omit<BoardPerson, 'sameName'>;

/** Marks those whose name somebody else here bears; nobody when the reader sees no names. */
export function marked(people: readonly Unmarked[], sees: boolean): readonly BoardPerson[] {
  const isHere = ({ nameless, where }: Unmarked): boolean => !nameless && where !== null;
  const here = countsOfNames(people.filter(isHere).map(({ name }) => name));
  return people.map((person) => ({
    ...person,
    sameName: sees && !person.nameless && here(person.name) > Number(isHere(person)),
  }));
}

export function personOf(asking: Asking, actor: Actor, state: CaseState): Unmarked {
  const { subject, hazard, decedent, nameless, sex, age, number, openedAt, standing } = state;
  return {
    case: state.case,
    number,
    openedAt,
    decedent,
    name: asking.show('decedent', 'name', decedent, state.sealedName) ?? '',
    nameless,
    sex,
    age,
    subject,
    hazard: seesHazards({ actor }) ? hazard : null,
    tag: tagOf(state),
    where: whereaboutsOf(state),
    inCareSince: inCareSince(state),
    next: nextStepOf(actor, standing),
    missing: missingNow(actor, standing),
    alerts: alertsNow(actor, standing),
    late: isLate(funeralJourney, standing),
  };
}

type PlaceRow = Omit<BoardPlace, 'occupants' | 'bookings' | 'busySince' | 'busyWith' | 'trip'>;

const placesOf = (asking: Asking, home: string): Promise<PlaceRow[]> =>
  asking.all<PlaceRow>(sql`
    select p.id, p.code, p.name, p.kind, p.holds_one as "holdsOne", p.in_use as "inUse"
    from ${asking.from('place')} p
    where p.institution = ${home} and p.kind = any (${ON_THE_PLAN})
    order by array_position(${ON_THE_PLAN}::text[], p.kind), p.code`);

type Booking = BoardPlace['bookings'][number];
interface BookingRow extends Omit<Booking, 'name'> {
  readonly place: string;
  readonly decedent: string;
  readonly sealedName: Uint8Array;
}

const bookingsOf = (asking: Asking, home: string, { from, until }: Day): Promise<BookingRow[]> =>
  asking.all<BookingRow>(sql`
    select b.*, d.id as decedent, d.name as "sealedName" from (
      select v.province, v.room as place, v.case_id as "case", 'vigil' as kind, v.state,
        v.starts_at as "startsAt", v.ends_at as "endsAt", v.institution from ${asking.from('vigil')} v
      union all
      select f.province, f.hall, f.case_id, 'farewell', f.state, f.starts_at, f.ends_at, f.institution
        from ${asking.from('farewell')} f) b
    join ${asking.from('decedent')} d on d.province = b.province and d.case_id = b.case
    where b.institution = ${home} and b.state <> '3' and b."startsAt" < ${until} and b."endsAt" >= ${from}
    order by b."startsAt"`);

/** The case that a cremator burns for, or a hearse is on the road for. */
function busyIn(place: string, states: readonly CaseState[]) {
  for (const state of states) {
    const fire = cremationOf(state);
    if (fire?.['cremator'] === place && !fire['finishedAt'])
      return { since: String(fire['startedAt']), with: state.case };
    const road = onTheRoad(state);
    if (road?.['vehicle'] === place) return { since: String(road['departedAt']), with: state.case };
  }
  return undefined;
}

function placeOf(
  row: PlaceRow,
  people: readonly BoardPerson[],
  states: readonly CaseState[],
  bookings: readonly (BookingRow & { readonly name: string })[],
  trips: readonly VehicleTrip[],
): BoardPlace {
  const busy = busyIn(row.id, states);
  return {
    ...row,
    occupants: people.flatMap(({ case: id, number, name, hazard, where }) =>
      where?.place === row.id ? [{ case: id, number, name, hazard, since: where.since }] : [],
    ),
    bookings: bookings
      .filter(({ place }) => place === row.id)
      .map(({ case: id, name, kind, state, startsAt, endsAt }) => ({
        case: id,
        name,
        kind,
        state,
        startsAt,
        endsAt,
      })),
    busySince: busy?.since ?? null,
    busyWith: busy?.with ?? null,
    trip: tripIn(row.id, trips),
  };
}

const countsOf = (asking: Asking, home: string, { from, until }: Day): Promise<Board['today']> =>
  asking.one<Board['today']>(sql`
    select
      (select count(*)::int from ${asking.from('funeralCase')} c where c.institution = ${home}
        and c.opened_at >= ${from} and c.opened_at < ${until}) as opened,
      (select count(*)::int from ${asking.from('cremation')} f where f.institution = ${home}
        and f.started_at >= ${from}::timestamptz - interval '1 day'
        and f.finished_at >= ${from} and f.finished_at < ${until}) as cremated,
      (select count(*)::int from ${asking.from('funeralCase')} c where c.institution = ${home}
        and c.state = '1' and c.closed_at >= ${from} and c.closed_at < ${until}) as closed,
      (select count(*)::int from ${asking.from('farewell')} w where w.institution = ${home}
        and w.state <> '3' and w.starts_at >= ${from} and w.starts_at < ${until}) as farewells,
      (select count(*)::int from ${asking.from('scanMismatch')} x where x.institution = ${home}
        and x.scanned_at >= ${from} and x.scanned_at < ${until})
      + (select count(*)::int from ${asking.from('relocationMismatch')} y where y.institution = ${home}
        and y.scanned_at >= ${from} and y.scanned_at < ${until}) as mismatches`);

/** What is open, and what is closed with a number that was found to be of somebody else, until it is corrected. */
const onBoard = (asking: Asking, home: string) => sql`c.id in (
  select o.id from ${asking.from('funeralCase')} o where o.institution = ${home} and o.state = '0'
  union
  select w.case_id from ${asking.from('numberNotice')} w
    join ${asking.from('decedent')} d on d.province = w.province and d.case_id = w.case_id
      and d.identity_number_key = w.identity_number_key
    join ${asking.from('funeralCase')} o on o.province = w.province and o.id = w.case_id and o.state <> '2'
    where w.institution = ${home} and w.answered_at is null)`;

/** The day of one funeral home: the reader's own unless another in scope is named. */
export async function boardOf(
  records: Records,
  clock: Clock,
  named: string | undefined,
): Promise<Board> {
  const home = houseAsked(records.actor, named);
  const now = clock.now();
  const day = dayOf(civilDay(now));
  return records.together(async (both) => {
    const { fact } = await getInstitutionInScope(both, institutionRecord, home);
    return both.ask({ reads: ['funeralCase', 'decedent'], act: 'list' }, async (asking) => {
      const states = await caseStates(asking, onBoard(asking, home), now);
      const people = marked(
        states.map((state) => personOf(asking, both.actor, state)),
        seesNames(both),
      );
      const booked = await bookingsOf(asking, home, day);
      const bookings = booked.map((row) => ({
        ...row,
        name: asking.show('decedent', 'name', row.decedent, row.sealedName) ?? '',
      }));
      const places = await placesOf(asking, home);
      const trips = await tripsNow(asking, both.actor, home);
      const board: Board = {
        day: day.day,
        at: now.toISOString(),
        institution: home,
        institutionName: fact.name,
        people,
        places: places.map((row) => placeOf(row, people, states, bookings, trips)),
        calls: await waitingCalls(asking, both.actor, home, now),
        today: await countsOf(asking, home, day),
      };
      const seen = [...new Set([...people, ...booked].map(({ decedent }) => decedent))];
      return { answer: board, seen };
    });
  });
}
