import type {
  DayPlan,
  DayPlanQuery,
  PlanBar,
  PlanLane,
  PlanPerson,
} from '@qingming/connect/api/day-plan.ts';
import { offeredWhile } from '@qingming/standard/derive/acts.ts';
import { toSql } from '@qingming/standard/derive/expression-sql.ts';
import { CASE_ACTS } from '@qingming/standard/processes/case-acts.ts';
import { ON_THE_DAY_PLAN } from '@qingming/standard/processes/case-places.ts';
import { funeralJourney } from '@qingming/standard/processes/funeral-journey.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { civilDay, type Clock, daysAfter } from '../../kernel/clock.ts';
import { raw, sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { type Day, dayOf } from './board.ts';
import { type BarRow, barsOf } from './day-plan-bars.ts';
import { conflictsOf } from './day-plan-conflicts.ts';
import { expectedOn } from './cremator-times.ts';

/** How many days beyond its own a plan tells bookings of rooms. */
const REACH_DAYS = 3;
/** More people than any house has at once; the oldest cases first. */
const MAX_PEOPLE = 300;

/** Each is shown to whoever may read its kind. */
const SHOWN = ['vigil', 'farewell', 'cremationBooking', 'cremation', 'transport', 'trip'] as const;
/** What else is looked at, as far as the reader may. */
const BESIDE = ['funeralCase', 'decedent', 'staff', 'vehicleUpkeep', 'equipment'] as const;

/** The places that have a line: those for which the reader may read what happens in them. */
const KINDS_OF: Readonly<Record<(typeof ON_THE_DAY_PLAN)[number], readonly string[]>> = {
  'farewell-hall': ['farewell', 'vigil'],
  'vigil-room': ['vigil'],
  cremator: ['cremation', 'cremationBooking'],
  vehicle: ['trip', 'transport'],
};

const readableOf = (actor: Actor, kinds: readonly string[]): readonly string[] =>
  kinds.filter((kind) => mayEver(actor, 'read', kind));

const lanesShown = (actor: Actor): readonly string[] =>
  ON_THE_DAY_PLAN.filter((kind) => readableOf(actor, KINDS_OF[kind]).length > 0);

export type LaneRow = Omit<PlanLane, 'bars'>;

export const lanesOf = (
  asking: Asking,
  home: string,
  { day }: Day,
  kinds: readonly string[],
): Promise<LaneRow[]> =>
  asking.all<LaneRow>(sql`
    select p.id, p.code, p.name, p.kind, p.capacity, p.turnaround,
      case when not p.in_use or (p.kind in ('cremator', 'vehicle')
            and exists (select 1 from ${asking.from('equipment')} e where e.province = p.province and e.place = p.id
              and e.state in ('2', '3'))) then 'out-of-use'
        when exists (select 1 from ${asking.from('vehicleUpkeep')} u where u.province = p.province and u.vehicle = p.id
          and u.kind = 'repair' and u.starts_on <= ${day} and (u.ends_on is null or u.ends_on > ${day})) then 'repair'
      end as closed
    from ${asking.from('place')} p
    where p.institution = ${home} and p.kind = any (${kinds})
    order by array_position(${kinds}::text[], p.kind), p.code`);

interface PersonRow extends Omit<PlanPerson, 'name'> {
  readonly decedent: string;
  readonly sealedName: Uint8Array;
}

const offered = raw(toSql(NATIONAL, funeralJourney.of, 'c', offeredWhile(CASE_ACTS.farewell)));

/** The people for whom the process offers a farewell, as the act itself is offered on the page of a case. */
const peopleOf = (asking: Asking, home: string): Promise<PersonRow[]> =>
  asking.all<PersonRow>(sql`
    select c.id as "case", c.number, d.id as decedent, d.name as "sealedName", d.nameless, d.sex, d.age,
      exists (select 1 from ${asking.from('vigil')} v where v.province = c.province and v.case_id = c.id
        and v.state <> '3') as "hasVigil",
      exists (select 1 from ${asking.from('farewell')} f where f.province = c.province and f.case_id = c.id
        and f.state <> '3') as "hasFarewell",
      exists (select 1 from ${asking.from('cremationBooking')} k where k.province = c.province and k.case_id = c.id
        and k.state in ('0', '1')) as "hasCremator"
    from ${asking.from('funeralCase')} c
    join ${asking.from('decedent')} d on d.province = c.province and d.case_id = c.id
    where c.institution = ${home} and c.state = '0' and c.subject is distinct from 'ashes-only' and (${offered})
    order by "hasFarewell", c.opened_at limit ${MAX_PEOPLE}`);

const shownPerson = (asking: Asking, { decedent, sealedName, ...row }: PersonRow): PlanPerson => ({
  ...row,
  name: asking.show('decedent', 'name', decedent, sealedName) ?? '',
});

function shownBar(
  asking: Asking,
  { place: _place, decedent, sealedName, sealedFrom, lasts: _lasts, ...row }: BarRow,
  expected: PlanBar['expected'],
): PlanBar {
  return {
    ...row,
    expected,
    name: decedent === null ? null : asking.show('decedent', 'name', decedent, sealedName),
    goesTo: asking.show('trip', 'from', row.record, sealedFrom),
  };
}

/** Throws `not-allowed` for whoever may read nothing that has a place here. */
function lanesFor(actor: Actor): readonly string[] {
  const lanes = lanesShown(actor);
  if (lanes.length === 0) throw new Fault('not-allowed');
  return lanes;
}

/** One day of one house: the reader's own unless another in scope is named. */
export async function dayPlanOf(
  records: Records,
  clock: Clock,
  query: DayPlanQuery,
): Promise<DayPlan> {
  const { actor } = records;
  const home = houseAsked(actor, query.institution);
  const kinds = lanesFor(actor);
  const now = clock.now();
  const day = dayOf(query.day ?? civilDay(now));
  const reach = dayOf(daysAfter(day.day, REACH_DAYS)).until;
  const shown = readableOf(actor, SHOWN);
  const books = mayEver(actor, 'create', 'farewell');
  return records.together(async (both) => {
    const { fact } = await getInstitutionInScope(both, institutionRecord, home);
    const reads = ['place', ...shown, ...readableOf(actor, BESIDE)];
    return both.ask({ reads, act: 'list' }, async (asking) => {
      const rows = await barsOf(asking, { home, day, reach, now, kinds: shown });
      const people = books ? await peopleOf(asking, home) : [];
      const places = await lanesOf(asking, home, day, kinds);
      const expected = expectedOn(places, rows, day, now);
      const lanes = places.map((lane) => ({
        ...lane,
        bars: rows
          .filter(({ place }) => place === lane.id)
          .map((row) => shownBar(asking, row, expected.get(row.record) ?? null)),
      }));
      const plan: DayPlan = {
        ...day,
        at: now.toISOString(),
        reach,
        institution: home,
        institutionName: fact.name,
        lanes,
        conflicts: conflictsOf(lanes, day, now),
        people: people.map((row) => shownPerson(asking, row)),
      };
      const seen = [...rows, ...people].flatMap(({ decedent }) => decedent ?? []);
      return { answer: plan, seen: [...new Set(seen)] };
    });
  });
}
