import { TURNAROUND } from './entry.ts';
import type { Person } from './home.ts';
import type { Cremation, Session, Transport } from './journey.ts';
import type { Deceased } from './people.ts';
import { minutes, type Setting } from './setting.ts';
import { DAY, HOUR, MINUTE, startOfDay } from './time.ts';

/** A free room for a session, taken at once with what it is cleared for (minutes); undefined when all are occupied. */
function book(
  { random, times }: Setting,
  rooms: readonly string[],
  people: readonly Person[],
  [from, until]: readonly [number, number],
  turnaround: number,
): Session | undefined {
  const cleared = until + turnaround * MINUTE;
  const place = times.findFree(rooms, from, cleared);
  if (place === undefined) return undefined;
  times.take(place, from, cleared);
  return { place, by: random.pick(people), from, until };
}

const LOADING = 5 * MINUTE;

/** The cremator for the target, or for the next quarter of an hour at which one is free. */
export function planCremation(setting: Setting, target: number): Cremation {
  const { random, home, times } = setting;
  const { cremators } = home.places;
  const lasts = minutes(random, 45, 75);
  for (let loadedAt = target; ; loadedAt += 15 * MINUTE) {
    const finishedAt = loadedAt + LOADING + lasts;
    const cleared = finishedAt + TURNAROUND.cremator * MINUTE;
    const cremator = times.findFree(cremators, loadedAt, cleared);
    if (cremator === undefined) continue;
    times.take(cremator, loadedAt, cleared);
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

export function planFarewell(
  setting: Setting,
  loadedAt: number,
  insist: boolean,
): Session | undefined {
  const { random, home } = setting;
  const [gap, lasts] = [minutes(random, 20, 40), minutes(random, 35, 60)];
  if (!insist && !random.chance(0.72)) return undefined;
  const until = loadedAt - gap;
  const halls = random.chance(0.25) ? home.places.halls : home.places.halls.toReversed();
  return book(setting, halls, home.staff.celebrants, [until - lasts, until], TURNAROUND.hall);
}

/** From the afternoon before until the farewell. */
export function planVigil(
  setting: Setting,
  farewell: Session | undefined,
  lastedSince: number,
): Session | undefined {
  const { random, home } = setting;
  if (farewell === undefined || !random.chance(0.32)) return undefined;
  const from = startOfDay(farewell.from) - DAY + 15 * HOUR + minutes(random, 0, 150);
  if (from < lastedSince) return undefined;
  return book(
    setting,
    home.places.vigilRooms,
    home.staff.clerks,
    [from, farewell.from],
    TURNAROUND.vigilRoom,
  );
}

export function planPreparation(
  setting: Setting,
  until: number,
  earliest: number,
): Session | undefined {
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

export function planTransport(
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
