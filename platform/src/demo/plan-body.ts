import type { Person } from './home.ts';
import type { Cremation, Session, Stay, Transport } from './journey.ts';
import { isKeptWaiting, minutes, type Setting, type Stall } from './setting.ts';
import { DAY } from './time.ts';

/** Nothing ends that somebody still waits for: the place stays taken well beyond today. */
const STALLED = 45 * DAY;

/** When the body arrives, what is done, and how its stay ends. */
export interface BodyPlan {
  readonly transport: Transport | undefined;
  readonly arrivedAt: number;
  readonly preparation: Session | undefined;
  readonly vigil: Session | undefined;
  readonly farewell: Session | undefined;
  readonly cremation: Cremation | undefined;
  readonly handedOverAt: number | undefined;
}

function planCabinet(
  setting: Setting,
  from: number,
  until: number,
  stall: Stall | undefined,
): string {
  const { home, times, now } = setting;
  const end = isKeptWaiting(stall) ? Math.max(until, now + STALLED) : until;
  const cabinet = times.findFree(home.places.cabinets, from, end);
  if (cabinet === undefined) throw new Error(`no cabinet is free at ${home.name}`);
  times.take(cabinet, from, end);
  return cabinet;
}

/** The stays of the body, each beginning when the one before it ends. */
export function planBody(
  setting: Setting,
  plan: BodyPlan,
  stall: Stall | undefined,
): readonly Stay[] {
  const { random, home } = setting;
  const { transport, arrivedAt, preparation, vigil, farewell, cremation, handedOverAt } = plan;
  const clerk = random.pick(home.staff.clerks);
  const next =
    preparation?.from ??
    vigil?.from ??
    farewell?.from ??
    cremation?.loadedAt ??
    handedOverAt ??
    arrivedAt;
  const stored = arrivedAt + minutes(random, 12, 28);
  const stops: Omit<Stay, 'until' | 'ends'>[] = [];
  const stop = (
    place: string,
    sole: boolean,
    reason: Stay['reason'],
    since: number,
    by: Person,
  ): void => {
    stops.push({ place, sole, reason, since, by });
  };
  if (transport !== undefined)
    stop(transport.vehicle, true, 'transport', transport.collectedAt, transport.driver);
  stop(home.places.reception, false, 'arrival', arrivedAt, clerk);
  stop(planCabinet(setting, stored, next, stall), true, 'storage', stored, clerk);
  if (preparation !== undefined)
    stop(preparation.place, false, 'preparation', preparation.from, preparation.by);
  if (vigil !== undefined) stop(vigil.place, true, 'vigil', vigil.from, vigil.by);
  if (farewell !== undefined) {
    stop(farewell.place, true, 'farewell', farewell.from, farewell.by);
    if (cremation !== undefined)
      stop(home.places.queue, false, 'cremation', farewell.until, farewell.by);
  }
  if (cremation !== undefined)
    stop(cremation.cremator, true, 'cremation', cremation.loadedAt, cremation.operator);
  const end = cremation?.finishedAt ?? handedOverAt ?? next;
  return stops.map((each, index) => {
    const following = stops[index + 1];
    if (following !== undefined) return { ...each, until: following.since, ends: 'moved' };
    return { ...each, until: end, ends: cremation === undefined ? 'handed-over' : 'cremated' };
  });
}
