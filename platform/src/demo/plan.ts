import type {
  Cremation,
  Choices,
  Journey,
  Placement,
  Session,
  Stay,
  Transport,
} from './journey.ts';
import type { Home, Person } from './home.ts';
import { type Deceased, deceased, nameless, relative, type Whereabouts } from './people.ts';
import { hourOf } from './mortality.ts';
import type { Random } from './random.ts';
import { DAY, HOUR, MINUTE, startOfDay } from './time.ts';
import type { Timetable } from './timetable.ts';

/** The step before which a case stands still: somebody or something is waited for. */
export type Stall = 'certificate' | 'confirmation' | 'farewell' | 'collection';

/** What is asked of a case before it is planned. */
export interface Wish {
  /** When the body shall enter the cremator (ms). */
  readonly target: number;
  /** When the family called; follows from the day of death unless given. */
  readonly openedAt?: number;
  readonly stall?: Stall;
  readonly isNameless?: boolean;
  /** Somebody whose identity number is in two provinces. */
  readonly person?: Partial<Deceased>;
}

export interface Setting {
  readonly random: Random;
  readonly home: Home;
  readonly where: Whereabouts;
  readonly times: Timetable;
  readonly now: number;
}

const minutes = (random: Random, least: number, most: number): number =>
  random.int(least, most) * MINUTE;

/** A free room for a session, taken at once; undefined when all are occupied. */
function book(
  { random, times }: Setting,
  rooms: readonly string[],
  people: readonly Person[],
  [from, until]: readonly [number, number],
): Session | undefined {
  const place = times.findFree(rooms, from, until);
  if (place === undefined) return undefined;
  times.take(place, from, until);
  return { place, by: random.pick(people), from, until };
}

const LOADING = 5 * MINUTE;

/** The cremator for the target, or for the next quarter of an hour at which one is free. */
function planCremation(setting: Setting, target: number): Cremation {
  const { random, home, times } = setting;
  const { cremators } = home.places;
  const lasts = minutes(random, 45, 75);
  for (let loadedAt = target; ; loadedAt += 15 * MINUTE) {
    const finishedAt = loadedAt + LOADING + lasts;
    const cremator = times.findFree(cremators, loadedAt, finishedAt);
    if (cremator === undefined) continue;
    times.take(cremator, loadedAt, finishedAt);
    const first = random.int(0, home.staff.operators.length - 1);
    const operator = home.staff.operators[first];
    const witness = home.staff.operators[(first + 1) % home.staff.operators.length];
    if (operator === undefined || witness === undefined)
      throw new Error('a home needs two operators');
    const isPicking = cremator === cremators[0];
    return {
      cremator,
      isPicking,
      operator,
      witness,
      loadedAt,
      startedAt: loadedAt + LOADING,
      finishedAt,
    };
  }
}

function planFarewell(setting: Setting, loadedAt: number, insist: boolean): Session | undefined {
  const { random, home } = setting;
  const [gap, lasts] = [minutes(random, 20, 40), minutes(random, 35, 60)];
  if (!insist && !random.chance(0.72)) return undefined;
  const until = loadedAt - gap;
  const halls = random.chance(0.25) ? home.places.halls : home.places.halls.toReversed();
  return book(setting, halls, home.staff.celebrants, [until - lasts, until]);
}

/** From the afternoon before until the farewell. */
function planVigil(
  setting: Setting,
  farewell: Session | undefined,
  lastedSince: number,
): Session | undefined {
  const { random, home } = setting;
  if (farewell === undefined || !random.chance(0.32)) return undefined;
  const from = startOfDay(farewell.from) - DAY + 15 * HOUR + minutes(random, 0, 150);
  if (from < lastedSince) return undefined;
  return book(setting, home.places.vigilRooms, home.staff.clerks, [from, farewell.from]);
}

function planPreparation(setting: Setting, until: number, earliest: number): Session | undefined {
  const { random, home } = setting;
  const from = until - minutes(random, 35, 80);
  if (!random.chance(0.58) || from < earliest) return undefined;
  return {
    place: random.pick(home.places.preparation),
    by: random.pick(home.staff.cosmetologists),
    from,
    until,
  };
}

const CITY_KM = 45;

function planTransport(
  setting: Setting,
  person: Deceased,
  openedAt: number,
): Transport | undefined {
  const { random, home, times } = setting;
  const kilometres = random.int(40, CITY_KM * 10) / 10;
  const departedAt = openedAt + minutes(random, 18, 45);
  const collectedAt = departedAt + minutes(random, 20, 40) + Math.round(kilometres) * MINUTE;
  const arrivedAt = collectedAt + minutes(random, 15, 30) + Math.round(kilometres) * MINUTE;
  const vehicle = times.findFree(home.places.hearses, departedAt, arrivedAt);
  if (vehicle === undefined || random.chance(0.04)) return undefined;
  times.take(vehicle, departedAt, arrivedAt);
  const driver = random.pick(home.staff.drivers);
  const from = person.deathPlace ?? '';
  return { vehicle, driver, from, departedAt, collectedAt, arrivedAt, kilometres };
}

/** Nothing ends that somebody still waits for: the place stays taken well beyond today. */
const STALLED = 45 * DAY;

/** The body stays in its cabinet until somebody has come or signed. */
const isKeptWaiting = (stall: Stall | undefined): boolean =>
  stall === 'confirmation' || stall === 'farewell';

interface BodyPlan {
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
function planBody(setting: Setting, plan: BodyPlan, stall: Stall | undefined): readonly Stay[] {
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

function planPlacement(
  setting: Setting,
  cremation: Cremation,
  stall: Stall | undefined,
): Placement {
  const { random, home, where, times } = setting;
  const late = stall === 'collection' || random.chance(0.04);
  const soon = cremation.finishedAt + minutes(random, 45, 150);
  const at = late
    ? startOfDay(soon) + random.int(3, 14) * DAY + 9 * HOUR + minutes(random, 0, 300)
    : soon;
  const niche = times.findFree(home.places.niches, at, Number.MAX_SAFE_INTEGER);
  const wanted = random.weighted<Placement['destination']>([
    ['1', 31],
    ['2', 4],
    ['3', 24],
    ['4', 5],
    ['5', 15],
    ['6', 9],
    ['7', 5],
    ['8', 1],
    ['9', 6],
  ]);
  const destination = wanted === '6' && niche === undefined ? '1' : wanted;
  const deposited = destination === '6' ? niche : undefined;
  if (deposited !== undefined) times.take(deposited, at, Number.MAX_SAFE_INTEGER);
  const inCemetery = ['1', '3'].includes(destination);
  return {
    destination,
    niche: deposited,
    where: inCemetery
      ? `演示·${home.cemetery}公墓 ${random.pick(['松', '柏', '竹', '梅'])}区`
      : undefined,
    weight: destination === '8' ? undefined : random.int(1600, 3600),
    collector:
      destination === '8' || deposited !== undefined || random.chance(0.75)
        ? undefined
        : relative(
            random,
            where,
            { nameless: false, name: '王', sex: '1', age: 70, deathCause: '02' },
            at,
          ),
    at,
  };
}

const STORE_AFTER = 4 * HOUR;

/** From the cremator to the ashes room, to the store when nobody comes, to the niche or the family. */
function planAshes(setting: Setting, cremation: Cremation, placement: Placement): readonly Stay[] {
  const { home } = setting;
  if (placement.destination === '8') return [];
  const by = cremation.operator;
  const base = { sole: false, by, since: cremation.finishedAt };
  const ends = placement.niche === undefined ? 'handed-over' : 'moved';
  const stored =
    placement.at - cremation.finishedAt > STORE_AFTER ? cremation.finishedAt + HOUR : undefined;
  const room: Stay = {
    ...base,
    place: home.places.ashesRoom,
    reason: 'ashes-collection',
    until: stored ?? placement.at,
    ends: stored === undefined ? ends : 'moved',
  };
  const store: Stay[] =
    stored === undefined
      ? []
      : [
          {
            ...base,
            place: home.places.ashesStore,
            reason: 'storage',
            since: stored,
            until: placement.at,
            ends,
          },
        ];
  const niche: Stay[] =
    placement.niche === undefined
      ? []
      : [
          {
            ...base,
            place: placement.niche,
            sole: true,
            reason: 'placement',
            since: placement.at,
            until: Number.MAX_SAFE_INTEGER,
            ends: 'stays',
          },
        ];
  return [room, ...store, ...niche];
}

const choicesOf = (random: Random): Choices => ({
  celebrant: random.chance(0.4),
  clothes: random.chance(0.35),
  flowers: random.chance(0.3),
  urn: random.weighted([
    ['FJ06', 34],
    ['FJ07', 26],
    ['FJ10', 4],
    [undefined, 36],
  ]),
});

/** Days from the death to the cremation: the third day is the custom. */
const waitOf = (random: Random): number =>
  random.weighted([
    [1, 18],
    [2, 52],
    [3, 20],
    [4, 5],
    [5, 3],
    [7, 2],
  ]);

/** The call comes after the death, and leaves time for the journey here. */
function diedBefore(random: Random, target: number): number {
  const day = startOfDay(target) - waitOf(random) * DAY;
  const diedAt = day + hourOf(random) * HOUR + minutes(random, 0, 59);
  return Math.min(diedAt, target - 20 * HOUR);
}

/** Desks are open from eight to five. */
function atTheDesk(random: Random, at: number): number {
  const day = startOfDay(at);
  const [opens, closes] = [day + 8 * HOUR, day + 17 * HOUR];
  if (at < opens) return opens + minutes(random, 0, 90);
  return at > closes ? day + DAY + 8 * HOUR + minutes(random, 0, 120) : at;
}

const isHandedOver = (random: Random, person: Deceased): boolean =>
  random.chance(person.folk === '03' ? 0.9 : 0.003);

/** The moment just before the step that is waited for. */
function stallOf(journey: Omit<Journey, 'knownUntil'>, stall: Stall): number {
  const steps: Readonly<Record<Stall, number | undefined>> = {
    certificate: journey.certifiedAt,
    confirmation: journey.confirmedAt,
    farewell: journey.farewell?.from ?? journey.cremation?.loadedAt,
    collection: journey.placement?.at,
  };
  return (steps[stall] ?? journey.closedAt) - 1;
}

/** Plans one case so that its body enters the cremator at about the wished moment. */
export function planJourney(setting: Setting, wish: Wish): Journey {
  const { random, home, where, now } = setting;
  const diedAt =
    wish.openedAt === undefined ? diedBefore(random, wish.target) : wish.openedAt - 2 * HOUR;
  const openedAt = wish.openedAt ?? diedAt + minutes(random, 30, 300);
  const found =
    wish.isNameless === true ? nameless(random, where, diedAt) : deceased(random, where, diedAt);
  const person: Deceased = { ...found, ...wish.person };
  const contact = wish.isNameless === true ? undefined : relative(random, where, person, openedAt);
  const handedOver =
    wish.stall === undefined && wish.person === undefined && isHandedOver(random, person);
  const certifiedAt = openedAt + minutes(random, 4, 15);
  const transport = planTransport(setting, person, openedAt);
  const arrivedAt = transport?.arrivedAt ?? openedAt + minutes(random, 60, 120);
  const cremation = handedOver ? undefined : planCremation(setting, wish.target);
  const endsAt = cremation?.loadedAt ?? wish.target;
  const settled = arrivedAt + 2 * HOUR;
  const farewell = handedOver
    ? undefined
    : planFarewell(setting, endsAt, wish.stall === 'farewell');
  const waits = isKeptWaiting(wish.stall);
  const vigil = waits ? undefined : planVigil(setting, farewell, settled + 2 * HOUR);
  const preparation = waits
    ? undefined
    : planPreparation(setting, vigil?.from ?? farewell?.from ?? endsAt, settled);
  const handedOverAt = handedOver ? wish.target : undefined;
  const plan = { transport, arrivedAt, preparation, vigil, farewell, cremation, handedOverAt };
  const body = planBody(setting, plan, wish.stall);
  const placement =
    cremation === undefined ? undefined : planPlacement(setting, cremation, wish.stall);
  const confirmedAt = Math.min(
    Math.max(settled, endsAt - minutes(random, 180, 1100)),
    endsAt - HOUR,
  );
  const paidAt = (cremation?.finishedAt ?? endsAt - 30 * MINUTE) + minutes(random, 10, 40);
  const certificateAt = (cremation?.finishedAt ?? endsAt) + minutes(random, 30, 220);
  const last = Math.max(placement?.at ?? endsAt, paidAt, certificateAt);
  const closedAt = atTheDesk(random, last + minutes(random, 10, 600));
  const reissued = random.chance(0.012) ? closedAt - 4 * MINUTE : undefined;
  const journey = {
    home,
    person,
    contact,
    clerk: random.pick(home.staff.clerks),
    diedAt,
    openedAt,
    certifiedAt,
    transport,
    body,
    preparation,
    vigil,
    farewell,
    hallSize: farewell === undefined ? 0 : home.places.halls.indexOf(farewell.place),
    confirmedAt,
    cremation,
    handedOverAt,
    ashes:
      cremation === undefined || placement === undefined
        ? []
        : planAshes(setting, cremation, placement),
    placement,
    choices: choicesOf(random),
    isPoor: random.chance(0.03),
    billedAt: confirmedAt + 10 * MINUTE,
    paidAt,
    certificateAt,
    reissuedAt: reissued,
    closedAt,
    correctedAt: random.chance(0.005) ? openedAt + 20 * HOUR : undefined,
  };
  const knownUntil = wish.stall === undefined ? now : Math.min(now, stallOf(journey, wish.stall));
  return { ...journey, knownUntil };
}
