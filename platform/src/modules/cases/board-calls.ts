import type { BoardCall, BoardTrip } from '@qingming/connect/api/board.ts';
import { callBackDue } from '@qingming/standard/processes/first-calls.ts';
import { firstCall } from '@qingming/standard/records/first-call.ts';
import { trip, TRIP_UNDER_WAY } from '@qingming/standard/records/vehicle-trip.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayEver } from '../../kernel/access/decide.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Asking } from '../../kernel/records/records.ts';

const MOST_CALLS = 50;

/** Calls of a house that wait for an answer, the oldest first. */
export async function waitingCalls(
  asking: Asking,
  actor: Actor,
  home: string,
  now: Date,
): Promise<readonly BoardCall[]> {
  if (!mayEver(actor, 'read', firstCall.kind)) return [];
  const rows = await asking.all<Omit<BoardCall, 'late'>>(sql`
    select k.id, k.number, k.called_at as "calledAt", k.channel is not distinct from 'portal' as online,
      k.taken_on_at as "takenOnAt", k.tried_at as "triedAt" from ${asking.from(firstCall.kind)} k
    where k.institution = ${home} and k.state = 'waiting' order by k.called_at limit ${MOST_CALLS}`);
  return rows.map((row) => ({
    ...row,
    late: callBackDue(row.calledAt) < now.getTime(),
  }));
}

export interface VehicleTrip extends BoardTrip {
  readonly vehicle: string;
}

/** Where the vehicles of a house are that were sent out, told to whoever reads trips. */
export async function tripsNow(
  asking: Asking,
  actor: Actor,
  home: string,
): Promise<readonly VehicleTrip[]> {
  if (!mayEver(actor, 'read', trip.kind)) return [];
  return asking.all<VehicleTrip>(sql`
    select t.id, t.vehicle, t.state,
      coalesce(t.collected_at, t.reached_at, t.departed_at, t.dispatched_at, t.called_at) as since
    from ${asking.from(trip.kind)} t
    where t.institution = ${home} and t.vehicle is not null
      and t.state = any(${TRIP_UNDER_WAY}::text[])
    order by t.departed_at nulls last`);
}

export function tripIn(vehicle: string, trips: readonly VehicleTrip[]): BoardTrip | null {
  const found = trips.find((one) => one.vehicle === vehicle);
  return found === undefined ? null : { id: found.id, state: found.state, since: found.since };
}
