import type { Batch } from './batch.ts';
import { Ground } from './burial-ground.ts';
import { removalSteps } from './burial-removals.ts';
import type { Random } from './random.ts';
import type { RestingPlace } from './registry.ts';

const rowsTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

/** A building with a room of two walls. */
function columbarium(ground: Ground): void {
  const building = ground.area({ code: 'HD', name: '怀德楼', kind: 'building', level: 1 });
  const room = ground.area({
    code: 'HD-203',
    name: '203 室',
    kind: 'room',
    level: 2,
    parent: building,
  });
  for (const [letter, name] of [
    ['E', '东墙'],
    ['W', '西墙'],
  ] as const) {
    const code = `HD-203-${letter}`;
    const area = ground.area({ code, name, kind: 'face', level: 3, parent: room, checkMonths: 6 });
    const each = {
      kind: 'niche',
      capacity: 2,
      basic: true,
      itemCode: 'JC10',
      feeItemCode: 'FJ12',
    } as const;
    ground.grid({ area, prefix: code, rows: rowsTo(8), across: 20, each });
  }
}

/** A district of lawful plots, and an old one whose plots are above the limit. */
function cemetery(ground: Ground): void {
  const garden = ground.area({ code: 'Y', name: '一园', kind: 'garden', level: 1 });
  const district = ground.area({
    code: 'S',
    name: '松涛区',
    kind: 'district',
    checkMonths: 2,
    level: 2,
    parent: garden,
  });
  const built = {
    kind: 'plot',
    capacity: 2,
    basic: false,
    itemCode: 'FJ11',
    feeItemCode: 'FJ12',
  } as const;
  ground.grid({
    area: district,
    prefix: 'S',
    rows: rowsTo(6),
    across: 16,
    each: { ...built, landArea: 0.95, stoneHeight: 70, builtOn: '2012' },
  });
  const old = ground.area({
    code: 'J',
    name: '旧区',
    kind: 'district',
    level: 2,
    parent: garden,
    checkMonths: 1,
  });
  ground.grid({
    area: old,
    prefix: 'J',
    rows: rowsTo(2),
    across: 8,
    each: { ...built, landArea: 2.08, stoneHeight: 120, builtOn: '1996', oversize: true },
  });
}

/** The plots, niches and rights of one cemetery or columbarium; `serial` is the first number of a right. */
export function plotBatch(random: Random, place: RestingPlace, now: number, serial: number): Batch {
  const ground = new Ground(random, place, now, serial);
  (place.kind === 'GZ' ? cemetery : columbarium)(ground);
  const { rested } = ground;
  // Every tenth, so that they lie apart on the wall.
  const some = rested.filter((_, at) => at % 10 === 3);
  return [
    ...ground.batch(),
    ...ground.checked(0, { ago: 70, serial, answered: 'all' }),
    ...removalSteps(random, place, some, now, serial),
    ...ground.checked(1, { ago: 2, serial: serial + 1, answered: 14, without: some[0]?.person }),
  ];
}
