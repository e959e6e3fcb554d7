import type { Cremation, Placement, Stay } from './journey.ts';
import { relative } from './people.ts';
import { minutes, type Setting, type Stall } from './setting.ts';
import { DAY, HOUR, startOfDay } from './time.ts';

export function planPlacement(
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
export function planAshes(
  setting: Setting,
  cremation: Cremation,
  placement: Placement,
): readonly Stay[] {
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
