import type {
  ColdState,
  Mortuary,
  MortuaryCabinet,
  MortuaryPerson,
} from '@qingming/connect/api/mortuary.ts';
import { institution as institutionRecord } from '@qingming/standard/records/institution.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { getInstitutionInScope, houseAsked } from '../../kernel/records/institution-in-scope.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { marked, personOf } from './board.ts';
import { type CaseState, caseStates } from './case-state.ts';
import { openRelocations } from './relocation-page.ts';
import { seesNames } from './same-name.ts';
import { storageTermOf } from './storage-term.ts';

const HOUR_MS = 3_600_000;
const byName = new Intl.Collator('zh', { numeric: true });

type CabinetRow = Omit<MortuaryCabinet, 'limits' | 'reading' | 'cold'>;
interface Limits extends NonNullable<MortuaryCabinet['limits']> {
  readonly rack: string | null;
}
interface Reading extends NonNullable<MortuaryCabinet['reading']> {
  readonly rack: string | null;
  readonly place: string | null;
}

const cabinetsOf = (asking: Asking, home: string): Promise<CabinetRow[]> =>
  asking.all<CabinetRow>(sql`
    select p.id, p.code, p.name, p.in_use as "inUse", p.rack, p.row as "row", p.position as position
    from ${asking.from('place')} p where p.institution = ${home} and p.kind = 'cold-cabinet'`);

const limitsOf = (asking: Asking, home: string): Promise<Limits[]> =>
  asking.all<Limits>(sql`
    select l.rack, l.lowest::float8 as lowest, l.highest::float8 as highest, l.every_hours as "everyHours"
    from ${asking.from('coldLimit')} l where l.institution = ${home}`);

/** The last reading of each cabinet and of each rack. */
const readingsOf = (asking: Asking, home: string): Promise<Reading[]> =>
  asking.all<Reading>(sql`
    select distinct on (r.rack, r.place) r.rack, r.place, r.celsius::float8 as celsius, r.read_at as "readAt"
    from ${asking.from('coldReading')} r where r.institution = ${home}
    order by r.rack, r.place, r.read_at desc`);

/** What is known of the cold, and whether it is as the house asks. No figure stands in for one that is not there. */
function coldOf(limits: Limits | undefined, reading: Reading | undefined, now: Date): ColdState {
  if (reading === undefined) return limits === undefined ? 'no-limits' : 'unmeasured';
  if (limits === undefined) return 'no-limits';
  const { celsius } = reading;
  if (celsius < (limits.lowest ?? celsius) || celsius > (limits.highest ?? celsius))
    return 'outside';
  const age = now.getTime() - Date.parse(reading.readAt);
  return age > (limits.everyHours ?? Number.POSITIVE_INFINITY) * HOUR_MS ? 'overdue' : 'within';
}

const later = (one: Reading | undefined, other: Reading | undefined): Reading | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return Date.parse(one.readAt) >= Date.parse(other.readAt) ? one : other;
};

async function coldCabinets(
  asking: Asking,
  home: string,
  now: Date,
): Promise<readonly MortuaryCabinet[]> {
  const [rows, limits, readings] = [
    await cabinetsOf(asking, home),
    await limitsOf(asking, home),
    await readingsOf(asking, home),
  ];
  const limitOf = new Map(limits.map((one) => [one.rack, one]));
  const ofRack = new Map(readings.flatMap((one) => (one.rack === null ? [] : [[one.rack, one]])));
  const ofPlace = new Map(
    readings.flatMap((one) => (one.place === null ? [] : [[one.place, one]])),
  );
  return rows
    .map((row) => {
      const own = row.rack === null ? undefined : limitOf.get(row.rack);
      const asked = own ?? limitOf.get(null);
      const read = later(ofPlace.get(row.id), row.rack === null ? undefined : ofRack.get(row.rack));
      return {
        ...row,
        limits: asked === undefined ? null : withoutRack(asked),
        reading: read === undefined ? null : { celsius: read.celsius, readAt: read.readAt },
        cold: coldOf(asked, read, now),
      };
    })
    .toSorted(inTheirRacks);
}

const withoutRack = ({ lowest, highest, everyHours }: Limits): MortuaryCabinet['limits'] => ({
  lowest,
  highest,
  everyHours,
});

const inTheirRacks = (one: MortuaryCabinet, other: MortuaryCabinet): number =>
  byName.compare(one.rack ?? '\uffff', other.rack ?? '\uffff') ||
  (one.row ?? 0) - (other.row ?? 0) ||
  (one.position ?? 0) - (other.position ?? 0) ||
  byName.compare(one.code, other.code);

/** Cases whose body lies in a cold cabinet now, and those of whose name the house must be warned. */
const inCare = (home: string) => sql`c.institution = ${home} and c.state = '0'`;

function peopleOf(
  asking: Asking,
  records: Pick<Records, 'actor'>,
  states: readonly CaseState[],
  cabinets: readonly MortuaryCabinet[],
  now: Date,
): readonly MortuaryPerson[] {
  const cold = new Set(cabinets.map(({ id }) => id));
  const standings = new Map(states.map((state) => [state.case, state.standing]));
  const people = marked(
    states.map((state) => personOf(asking, records.actor, state)),
    seesNames(records),
  );
  return people
    .flatMap((person) => {
      const cabinet = person.where?.place;
      const standing = standings.get(person.case);
      const term = standing === undefined ? undefined : storageTermOf(standing, now);
      if (cabinet === undefined || !cold.has(cabinet) || term === undefined) return [];
      return [{ ...person, cabinet, term }];
    })
    .toSorted(
      (one, other) =>
        Number(other.late) - Number(one.late) ||
        one.term.daysLeft - other.term.daysLeft ||
        (one.next?.at ?? '9').localeCompare(other.next?.at ?? '9'),
    );
}

/** Every cold cabinet of one house, and who lies in it: the reader's own unless another in scope is named. */
export async function mortuaryOf(
  records: Records,
  clock: Clock,
  named: string | undefined,
): Promise<Mortuary> {
  const home = houseAsked(records.actor, named);
  const now = clock.now();
  return records.together(async (both) => {
    const { fact } = await getInstitutionInScope(both, institutionRecord, home);
    return both.ask({ reads: ['funeralCase', 'decedent'], act: 'list' }, async (asking) => {
      const states = await caseStates(asking, inCare(home), now);
      const cabinets = await coldCabinets(asking, home, now);
      const people = peopleOf(asking, both, states, cabinets, now);
      const answer: Mortuary = {
        day: civilDay(now),
        at: now.toISOString(),
        institution: home,
        institutionName: fact.name,
        cabinets,
        people,
        relocations: await openRelocations(asking, home),
      };
      return { answer, seen: people.map(({ decedent }) => decedent) };
    });
  });
}
