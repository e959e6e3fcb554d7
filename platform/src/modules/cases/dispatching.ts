import type { PassedOver, TripProposal } from '@qingming/connect/api/calls.ts';
import { holds } from '@qingming/standard/derive/acts.ts';
import { contextOf } from '@qingming/standard/derive/progress.ts';
import { onDuty } from '@qingming/standard/processes/case-places.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import { staffDuty } from '@qingming/standard/records/staff-duty.ts';
import { trip } from '@qingming/standard/records/vehicle-trip.ts';
import { standingAlone } from '../../kernel/acts/standing.ts';
import { civilDay, type Clock } from '../../kernel/clock.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { Asking, Records } from '../../kernel/records/records.ts';
import { anyOf, type Stored } from '../../kernel/records/stored.ts';
import { asRow } from '../../kernel/records/validate.ts';

const MINUTE_MS = 60_000;
/** So long before the time that was agreed a vehicle leaves. */
const LEAD_MINUTES = 60;
/** So long a trip is taken to last until somebody says otherwise. */
const TRIP_MINUTES = 120;

interface Times {
  readonly leaveAt: string;
  readonly backBy: string;
}

/** Now, or an hour before the agreed time. */
function timesOf({ fact: { wantedAt } }: Stored<typeof trip>, now: Date): Times {
  const agreed = wantedAt === undefined ? 0 : Date.parse(wantedAt) - LEAD_MINUTES * MINUTE_MS;
  const leaves = Math.max(now.getTime(), agreed);
  return {
    leaveAt: new Date(leaves).toISOString(),
    backBy: new Date(leaves + TRIP_MINUTES * MINUTE_MS).toISOString(),
  };
}

/** Another trip of a vehicle or a driver that has not ended: on the road, or planned for these hours. */
const busy = (asking: Asking, of: 'vehicle' | 'driver', { leaveAt, backBy }: Times) => {
  const trips = sql`from ${asking.from(trip.kind)} t where t.province = x.province`;
  const same = of === 'vehicle' ? sql`t.vehicle = x.id` : sql`t.driver = x.id`;
  const out = sql`exists (select 1 ${trips} and ${same} and t.departed_at is not null
    and t.returned_at is null and t.state <> 'cancelled')`;
  const planned = sql`exists (select 1 ${trips} and ${same} and t.state in ('planned', 'dispatched')
    and t.leave_at < ${backBy} and t.back_by > ${leaveAt})`;
  const idleSince = sql`(select max(t.returned_at) ${trips} and ${same})`;
  return { out, planned, idleSince };
};

interface VehicleRow {
  readonly id: string;
  readonly name: string;
  readonly because: PassedOver | null;
}

/** Every vehicle in use of the house, what may be sent first, and among those the one idle the longest. */
function vehiclesOf(asking: Asking, home: string, times: Times): Promise<VehicleRow[]> {
  const { out, planned, idleSince } = busy(asking, 'vehicle', times);
  const day = civilDay(new Date(times.leaveAt));
  const upkeep = sql`from ${asking.from('vehicleUpkeep')} u
    where u.province = x.province and u.vehicle = x.id`;
  const outOf = (kind: string) => sql`(exists (select 1 ${upkeep} and u.kind = ${kind})
    and not exists (select 1 ${upkeep} and u.kind = ${kind}
      and u.starts_on <= ${day}::date and u.ends_on >= ${day}::date))`;
  return asking.all<VehicleRow>(sql`
    select x.id, x.name, case
      when ${out} then 'sent'
      when ${planned} then 'planned'
      when exists (select 1 from ${asking.from(trip.kind)} t
        where t.province = x.province and t.vehicle = x.id and t.collected_at is not null
          and not exists (select 1 from ${asking.from('vehicleCleaning')} c
            where c.province = t.province and c.trip_id = t.id)) then 'to-disinfect'
      when exists (select 1 ${upkeep} and u.kind = 'repair'
        and (u.ends_on is null or u.ends_on > ${day}::date)) then 'in-repair'
      when ${outOf('inspection')} or ${outOf('insurance')} then 'papers-out'
      end as because
    from ${asking.from('place')} x
    where x.institution = ${home} and x.kind = 'vehicle' and x.in_use
    order by because nulls first, ${idleSince} nulls first, x.code`);
}

/** Members of staff of the house without another trip in these hours, idle the longest first. */
function freeStaff(asking: Asking, home: string, times: Times): Promise<{ readonly id: string }[]> {
  const { out, planned, idleSince } = busy(asking, 'driver', times);
  return asking.all<{ readonly id: string }>(sql`
    select x.id from ${asking.from(staff.kind)} x
    where x.institution = ${home} and not ${out} and not ${planned}
    order by ${idleSince} nulls first, x.id`);
}

/** Who drives by their qualification today. */
async function driversOf(records: Records, home: string, now: Date) {
  const people = await records.ofInstitution(staff, home);
  const duties = (await records.ofInstitution(staffDuty, home)).map((one) => asRow(anyOf(one)));
  const context = contextOf(NATIONAL, (kind) => (kind === staffDuty.kind ? duties : []));
  return new Map(
    people
      .filter((one) => holds({ ...standingAlone(staff, one, now), context }, onDuty('driver')))
      .map(({ id, fact }) => [id, { id, name: fact.name }]),
  );
}

/**
 * Which vehicle and driver could go: free at that time, and lawful by the rules of a trip (disinfected, inspected,
 * insured, not in repair). The rules have the last word when it is sent. How near a vehicle is nobody records.
 */
export const proposeFor = (records: Records, clock: Clock, id: string): Promise<TripProposal> =>
  records.together(async (tx) => {
    const found = await tx.get(trip, id);
    const { institution, fact } = found;
    if (institution === null || !['called', 'planned'].includes(fact.state))
      throw new Fault('not-found');
    const now = clock.now();
    const times = timesOf(found, now);
    const drivers = await driversOf(tx, institution, now);
    const reads = [trip.kind, 'place', staff.kind, 'vehicleCleaning', 'vehicleUpkeep'];
    return tx.ask({ reads, act: 'read' }, async (asking) => {
      const vehicles = await vehiclesOf(asking, institution, times);
      const free = await freeStaff(asking, institution, times);
      const driver = free.find((one) => drivers.has(one.id));
      const vehicle = vehicles.find(({ because }) => because === null);
      const answer: TripProposal = {
        vehicle: vehicle === undefined ? null : { id: vehicle.id, name: vehicle.name },
        driver: (driver && drivers.get(driver.id)) ?? null,
        ...times,
        passedOver: vehicles.flatMap(({ because, ...named }) =>
          because === null ? [] : [{ ...named, because }],
        ),
      };
      return { answer };
    });
  });
