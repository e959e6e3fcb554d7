import type { FactOf } from '@qingming/standard/language/record.ts';
import { TRIP_ACTS, vehicleTrips } from '@qingming/standard/processes/vehicle-trips.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { houseOf } from '../../kernel/access/actor.ts';
import type { ActDone, ActHandlers } from '../../kernel/acts/handler.ts';
import { takeActOn } from '../../kernel/acts/process.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import type { Records } from '../../kernel/records/records.ts';
import type { Stored } from '../../kernel/records/stored.ts';
import { refusal } from './refusals.ts';
import { tripHandlers } from './trips.ts';

type Call = Stored<typeof firstCall>;
type Ordered = FactOf<typeof trip>;

/** Beyond so many trips nobody ordered vehicles for one call. */
const MOST_TRIPS = 10;

/** What a trip takes over from the call that orders it. */
const told = ({ id, fact }: Call): Partial<Ordered> => ({
  from: fact.from,
  phone: fact.phone,
  caller: fact.caller,
  papers: fact.papers,
  floor: fact.floor,
  lift: fact.lift,
  landmark: fact.landmark,
  hazard: fact.hazard,
  wantedAt: fact.wish === 'at' ? fact.wantedAt : undefined,
  note: fact.note,
  calledAt: fact.calledAt,
  forCase: fact.forCase,
  firstCall: id,
});

/** A call that is to be collected orders its trip in the same transaction. */
async function orderTrip({ records, root }: ActDone): Promise<void> {
  const call = await records.get(firstCall, root.id);
  if (call.fact.wish !== 'now' && call.fact.wish !== 'at')
    throw refusal(
      'who-orders-says-when',
      '安排接运须选“现在接运”或“约定时间接运”。',
      'To order a vehicle say whether to collect now or at a time.',
    );
  const fact = { state: 'called', errand: 'collection', ...told(call) } as Ordered;
  await records.create(trip, fact, { region: call.region, institution: call.institution ?? '' });
}

const tripsOf = (records: Records, call: string): Promise<readonly string[]> =>
  records.ask({ reads: ['trip'], act: 'read' }, async (asking) => {
    const rows = await asking.all<{ id: string }>(sql`
      select t.id from ${asking.from('trip')} t
      where t.first_call = ${call}::uuid and t.for_case is null
        and t.state not in ('returned', 'cancelled')
      order by t.id limit ${MOST_TRIPS}`);
    return { answer: rows.map(({ id }) => id) };
  });

/** The trips of the call that are not over are for its case; one that is back is brought in by its tag. */
async function nameCaseOfTrips(
  node: NodeContext,
  records: Records,
  call: string,
  forCase: string,
): Promise<void> {
  const act = TRIP_ACTS['for-case'];
  for (const id of await tripsOf(records, call)) {
    const { version } = await records.get(trip, id);
    const input = { version, forCase };
    const done = await takeActOn(node, records, vehicleTrips, act, id, input);
    await tripHandlers[act.handler]?.({ node, records, root: done, input });
  }
}

async function callBecameCase({ node, records, root }: ActDone): Promise<void> {
  const { id, fact } = await records.get(firstCall, root.id);
  if (fact.forCase !== undefined) await nameCaseOfTrips(node, records, id, fact.forCase);
}

/** The case that is being opened is that of the call: told once, and its trip goes for it. */
export async function openedFromCall(
  node: NodeContext,
  records: Records,
  call: string,
  opened: string,
): Promise<void> {
  const { id, version, fact, institution } = await records.get(firstCall, call);
  if (institution === null || institution !== houseOf(records.actor)) throw new Fault('not-found');
  const answered =
    fact.state === 'waiting'
      ? { state: 'advised' as const, answeredAt: node.clock.now().toISOString() }
      : {};
  const changes = { forCase: opened, ...answered };
  await records.revise(firstCall, id, version, changes, '受理为业务 became a case');
  await nameCaseOfTrips(node, records, id, opened);
}

/** What acts of calls and trips do beside writing them. */
export const roadHandlers: ActHandlers = { ...tripHandlers, orderTrip, callBecameCase };
