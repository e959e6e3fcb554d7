import type { TripPerson } from '@qingming/connect/api/calls.ts';
import { trip, TRIP_UNDER_WAY } from '@qingming/standard/records/vehicle-trip.ts';
import type { Actor, Purpose } from '../../kernel/access/actor.ts';
import { can } from '../../kernel/access/decide.ts';
import { rightsFrom } from '../../kernel/access/rights.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { isSameName } from './same-name.ts';

const UNDER_WAY: readonly string[] = TRIP_UNDER_WAY;

interface Found {
  readonly decedent: string;
  readonly sealed: Uint8Array;
  readonly nameless: boolean;
  readonly tag: string | null;
}

const personOf = (asking: Asking, id: string): Promise<Found | undefined> =>
  asking.maybe<Found>(sql`
    select d.id as decedent, d.name as sealed, d.nameless, t.number as tag
    from ${asking.from('decedent')} d
    left join ${asking.from('tag')} t on t.province = d.province and t.case_id = d.case_id and t.subject = 'body'
    where d.case_id = ${id}::uuid`);

/** Whether another open case of the house is of somebody of this name. */
async function isTwice(asking: Asking, home: string, own: string, name: string): Promise<boolean> {
  const keys = asking.keys('decedent', 'name', name);
  const others = await asking.all<{ id: string; sealed: Uint8Array }>(sql`
    select d.id, d.name as sealed from ${asking.from('decedent')} d
    join ${asking.from('funeralCase')} c on c.province = d.province and c.id = d.case_id
    where c.institution = ${home}::uuid and c.state = '0' and c.id <> ${own}::uuid and not d.nameless
      and ${asking.found('decedent', 'name', 'd', keys)}`);
  return others.some(({ id, sealed }) =>
    isSameName(asking.show('decedent', 'name', id, sealed) ?? '', name),
  );
}

/** Whose trip it is, or who sends vehicles; a driver sees nobody else's. */
function mayKnow({ actor }: Records, { fact }: Stored<typeof trip>): boolean {
  const { staff } = actor;
  const goes = staff !== null && (fact.driver === staff || fact.attendant === staff);
  return goes || can(actor, { name: 'vehicles.dispatch' });
}

/** What whoever fetches somebody may know for it: the name and the tag, of the own house. */
const TO_FETCH = rightsFrom([
  { records: ['decedent'], may: ['read'], sees: ['name'] },
  { records: ['tag', 'funeralCase'], may: ['read'] },
]);

type RecordsAs = (actor: Actor, purpose: Purpose) => Records;

/**
 * Who is to be fetched, while the trip is under way: a driver reads no person otherwise, and nothing of this one that is
 * compared at the place. The look is written under who looks. `not-found` of any other trip, and of one without a case.
 */
export async function tripPersonOf(
  recordsAs: RecordsAs,
  records: Records,
  id: string,
): Promise<TripPerson> {
  const ridden = await records.get(trip, id);
  const { forCase, state } = ridden.fact;
  if (forCase === undefined || !UNDER_WAY.includes(state) || !mayKnow(records, ridden))
    throw new Fault('not-found');
  const own = recordsAs({ ...records.actor, rights: TO_FETCH }, records.purpose);
  const question = { reads: ['decedent', 'tag', 'funeralCase'], act: 'read', subject: forCase };
  return own.ask(question, async (asking) => {
    const person = await personOf(asking, forCase);
    if (person === undefined) throw new Fault('not-found');
    const { decedent, sealed, nameless, tag } = person;
    const name = nameless ? null : (asking.show('decedent', 'name', decedent, sealed) ?? null);
    const sameName =
      name !== null && (await isTwice(asking, ridden.institution ?? '', forCase, name));
    return { answer: { name, tag, sameName }, seen: [decedent] };
  });
}
