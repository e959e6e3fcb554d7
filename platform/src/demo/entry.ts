import { equipment, facility, place } from '@qingming/standard/records/facility.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact } from './batch.ts';
import type { Person } from './home.ts';
import { fullName } from './names.ts';
import type { Random } from './random.ts';
import { dayStart } from './time.ts';

type Place = FactOf<typeof place>;

/** When the demonstration's institutions were entered. */
export const ENTERED = dayStart('2013-05-06');

/** What is written for one institution, gathered kind by kind. */
export interface Entry {
  readonly random: Random;
  readonly owner: { readonly region: string; readonly institution: string };
  readonly facilities: NewFact[];
  readonly places: NewFact[];
  readonly equipment: NewFact[];
  readonly staff: NewFact[];
}

export function entryOf(random: Random, region: string, id: string): Entry {
  return {
    random,
    owner: { region, institution: id },
    facilities: [],
    places: [],
    equipment: [],
    staff: [],
  };
}

export function addPlace({ random, owner, places }: Entry, fact: Omit<Place, 'inUse'>): string {
  const id = random.uuid(ENTERED);
  places.push(newFact(place, id, owner, ENTERED, { ...fact, inUse: true }));
  return id;
}

export const two = (number: number): string => String(number).padStart(2, '0');

/** Minutes for which a place is cleared after each use. */
export const TURNAROUND = { hall: 20, vigilRoom: 30, cremator: 15, vehicle: 20 } as const;

/** Places of one kind, numbered from 1. */
export function addPlaces(
  entry: Entry,
  [kind, prefix, holdsOne, turnaround]: readonly [Place['kind'], string, boolean, number?],
  names: readonly string[],
): readonly string[] {
  return names.map((name, index) =>
    addPlace(entry, {
      code: `${prefix}${two(index + 1)}`,
      name,
      kind,
      holdsOne,
      ...(turnaround !== undefined && { turnaround }),
    }),
  );
}

export const numbered = (count: number, name: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => name(index + 1));

const AREAS: readonly (readonly [FactOf<typeof facility>['area'], string, number])[] = [
  ['01', '业务大厅', 460],
  ['02', '告别楼', 1850],
  ['03', '守灵楼', 980],
  ['04', '冷藏间', 320],
  ['07', '火化车间', 1240],
  ['08', '骨灰寄存楼', 900],
];

export function addFacilities({ random, owner, facilities }: Entry): void {
  for (const [area, name, floorArea] of AREAS)
    facilities.push(
      newFact(facility, random.uuid(ENTERED), owner, ENTERED, {
        code: `SS${area}`,
        name,
        area,
        floorArea,
        inUseSince: String(random.int(1995, 2012)),
        state: '1',
      }),
    );
}

export function addEquipment(
  entry: Entry,
  stands: readonly string[],
  prefix: string,
  name: string,
): void {
  const { random, owner } = entry;
  stands.forEach((stand, index) => {
    const since = random.int(2013, 2021);
    entry.equipment.push(
      newFact(equipment, random.uuid(ENTERED), owner, ENTERED, {
        code: `${prefix}${two(index + 1)}`,
        name: `${name} ${index + 1}`,
        scope: '1',
        place: stand,
        manufacturer: '演示设备厂',
        model: `YS-${prefix}-${random.int(10, 90)}`,
        inUseSince: String(since),
        state: '1',
      }),
    );
  });
}

type Duty = FactOf<typeof staff>['duty'];

export function addPerson({ random, owner, staff: people }: Entry, duty: Duty): Person {
  const sex = duty === '02' || duty === '05' ? '1' : random.pick(['1', '2'] as const);
  const name = fullName(random, sex, random.int(1970, 1998));
  const id = random.uuid(ENTERED);
  const code = `Y${String(people.length + 1).padStart(3, '0')}`;
  const kind = random.weighted<FactOf<typeof staff>['kind'] & string>([
    ['1', 5],
    ['2', 4],
    ['3', 1],
  ]);
  const level = random.pick(['01', '02', '03', '04'] as const);
  people.push(
    newFact(staff, id, owner, ENTERED, {
      code,
      name,
      sex,
      kind,
      duty,
      professionLevel: level,
      education: random.pick(['02', '03', '04'] as const),
      since: String(random.int(1998, 2012)),
    }),
  );
  return { id, name };
}

export const addPeople = (entry: Entry, duty: Duty, count: number): readonly Person[] =>
  Array.from({ length: count }, () => addPerson(entry, duty));

/** Everything of the institution but itself, in the order of writing. */
export const partsOf = (entry: Entry): Batch =>
  [
    { kind: facility, facts: entry.facilities },
    { kind: place, facts: entry.places },
    { kind: equipment, facts: entry.equipment },
    { kind: staff, facts: entry.staff },
  ].filter(({ facts }) => facts.length > 0);
