import { institution } from '@qingming/standard/records/institution.ts';
import type { place } from '@qingming/standard/records/facility.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { type Batch, newFact } from './batch.ts';
import {
  addEquipment,
  addFacilities,
  addPeople,
  addPerson,
  addPlace,
  addPlaces,
  ENTERED,
  type Entry,
  entryOf,
  numbered,
  partsOf,
  TURNAROUND,
  two,
} from './entry.ts';
import { coldStore } from './cold-store.ts';
import type { Home, Person } from './home.ts';
import { institutionFact } from './institution-fact.ts';
import { filedList, priceLists, type Publisher } from './prices.ts';
import type { County, Province, Town } from './provinces.ts';
import type { Random } from './random.ts';
import { NOT_OFFERED, RESTING, SERVICE_CODES, SERVICES, type ServiceCode } from './services.ts';

type Place = FactOf<typeof place>;

/** An institution that reports its days. */
export interface Reported {
  readonly owner: { readonly region: string; readonly institution: string };
}

/** A cemetery or a columbarium, which lays to rest the ashes that families bring. */
export interface RestingPlace extends Reported {
  readonly id: string;
  readonly kind: 'GZ' | 'TZ';
  readonly name: string;
  readonly niches: readonly string[];
  readonly store: string;
  readonly keeper: Person;
  /** Two others who work there. */
  readonly others: readonly [string, string];
}

export interface Registry {
  readonly homes: readonly Home[];
  readonly resting: readonly RestingPlace[];
  /** Funeral homes in which no case of the demonstration is. */
  readonly others: readonly Reported[];
  readonly batches: readonly Batch[];
}

const NICHES_PER_ROW = 20;
const nicheName = (number: number): string =>
  `${'甲乙丙丁戊己庚辛'.charAt(Math.floor((number - 1) / NICHES_PER_ROW))}-${two(((number - 1) % NICHES_PER_ROW) + 1)}`;

const addHearses = (entry: Entry, county: County, plate: string): readonly string[] =>
  numbered(county.hearses, String).map((number) =>
    addPlace(entry, {
      code: `CL${two(Number(number))}`,
      name: `${number} 号殡仪车`,
      kind: 'vehicle',
      holdsOne: true,
      turnaround: TURNAROUND.vehicle,
      licencePlate: `${plate}·演示${two(Number(number))}`,
    }),
  );

/** Cabinets of one rack share a compressor: two rows of ten. */
const [PER_RACK, PER_ROW] = [20, 10];
const RACKS = '甲乙丙丁戊己庚辛壬癸';

const addCabinets = (entry: Entry, count: number): readonly string[] =>
  numbered(count, (number) => {
    const at = (number - 1) % PER_RACK;
    return addPlace(entry, {
      code: `LC${two(number)}`,
      name: `${number} 号柜`,
      kind: 'cold-cabinet',
      holdsOne: true,
      rack: RACKS[Math.floor((number - 1) / PER_RACK)] ?? '',
      row: Math.floor(at / PER_ROW) + 1,
      position: (at % PER_ROW) + 1,
    });
  });

function homePlaces(entry: Entry, county: County, plate: string): Home['places'] {
  const one = (kind: Place['kind'], prefix: string, name: string): string =>
    addPlace(entry, { code: prefix, name, kind, holdsOne: false });
  return {
    reception: one('reception', 'JD', '接待区'),
    preparation: [
      one('preparation-room', 'ZR1', '整容一室'),
      one('preparation-room', 'ZR2', '整容二室'),
    ],
    queue: one('cremator-queue', 'DH', '待火化区'),
    ashesRoom: one('ashes-room', 'HZ', '骨灰整理间'),
    ashesStore: one('ashes-store', 'ZC', '骨灰暂存间'),
    cabinets: addCabinets(entry, county.cabinets),
    halls: addPlaces(entry, ['farewell-hall', 'GB', true, TURNAROUND.hall], county.halls),
    vigilRooms: addPlaces(
      entry,
      ['vigil-room', 'SL', true, TURNAROUND.vigilRoom],
      numbered(county.vigilRooms, (n) => `守灵 ${n} 室`),
    ),
    cremators: addPlaces(
      entry,
      ['cremator', 'HL', true, TURNAROUND.cremator],
      numbered(county.cremators, (n) => `${n} 号炉`),
    ),
    hearses: addHearses(entry, county, plate),
    niches: addPlaces(entry, ['niche', 'GW', true], numbered(county.niches, nicheName)),
  };
}

const homeStaff = (entry: Entry, county: County): Home['staff'] => ({
  manager: addPerson(entry, '07'),
  clerks: addPeople(entry, '01', 3),
  celebrants: addPeople(entry, '01', 2),
  drivers: addPeople(entry, '02', county.hearses),
  cosmetologists: addPeople(entry, '04', 3),
  operators: addPeople(entry, '05', county.cremators + 2),
});

/** What a columbarium prices; the rest of what lies under `RESTING` is for cemeteries. */
const NICHE_CODES: readonly string[] = ['JC07', 'JC08', 'JC10', 'FJ12'];

/** How an institution's prices lie against the usual: no two are alike. */
const levelOf = (random: Random): number => 0.82 + random.next() * 0.4;

const offeredBy = (code: string): boolean => !NOT_OFFERED.has(code as ServiceCode);

interface Written {
  readonly home: Home;
  readonly publisher: Publisher;
  readonly batches: readonly Batch[];
}

function homeOf(random: Random, province: Province, county: County): Written {
  const id = random.uuid(ENTERED);
  const entry = entryOf(random, county.code, id);
  const fact = institutionFact(random, county, ['BZ', `演示·${county.home}殡仪馆`, 1]);
  const places = homePlaces(entry, county, province.plate);
  const people = homeStaff(entry, county);
  addFacilities(entry);
  addEquipment(entry, places.cremators, 'HL', '火化机');
  addEquipment(entry, places.hearses, 'CL', '殡仪车');
  addEquipment(entry, places.cabinets.slice(0, 2), 'LC', '冷藏机组');
  const publisher = {
    owner: entry.owner,
    name: fact.name,
    services: SERVICE_CODES.map((code) => [code, SERVICES[code]] as const),
    isOffered: offeredBy,
    level: levelOf(random),
  };
  const { lists, batch } = priceLists(random, publisher, province.prices);
  const home: Home = {
    id,
    name: fact.name,
    region: county.code,
    county: county.name,
    cemetery: county.cemetery,
    owner: entry.owner,
    places,
    staff: people,
    lists,
  };
  const written = { ...fact, staffCount: entry.staff.length };
  const first = {
    kind: institution,
    facts: [newFact(institution, id, { region: county.code }, ENTERED, written)],
  };
  return { home, publisher, batches: [[first, ...partsOf(entry)], batch] };
}

function restingPlaceOf(
  random: Random,
  province: Province,
  county: County,
  named: readonly ['GZ' | 'TZ', string, number],
): { resting: RestingPlace; batches: readonly Batch[] } {
  const id = random.uuid(ENTERED);
  const entry = entryOf(random, county.code, id);
  const fact = institutionFact(random, county, named);
  const kind = named[0] === 'GZ' ? 'plot' : 'niche';
  const graves = addPlaces(
    entry,
    [kind, kind === 'plot' ? 'MW' : 'GW', true],
    numbered(60, nicheName),
  );
  const store = addPlace(entry, {
    code: 'ZC',
    name: '骨灰暂存间',
    kind: 'ashes-store',
    holdsOne: false,
  });
  const keeper = addPerson(entry, '06');
  const [second, third] = addPeople(entry, '06', 2);
  if (second === undefined || third === undefined)
    throw new Error('two work there beside the keeper');
  const publisher = {
    owner: entry.owner,
    name: fact.name,
    services: kind === 'plot' ? RESTING : RESTING.filter(([code]) => NICHE_CODES.includes(code)),
    isOffered: (code: string) =>
      kind === 'niche' ? code !== 'JC08' : code !== 'JC07' && code !== 'JC10',
    level: levelOf(random),
  };
  const { batch } = priceLists(random, publisher, province.prices);
  const first = {
    kind: institution,
    facts: [newFact(institution, id, { region: county.code }, ENTERED, fact)],
  };
  const resting: RestingPlace = {
    id,
    owner: entry.owner,
    kind: named[0],
    name: fact.name,
    niches: kind === 'niche' ? graves : [],
    store,
    keeper,
    others: [second.id, third.id],
  };
  return { resting, batches: [[first, ...partsOf(entry)], batch] };
}

/** The funeral home of a city in which no case of the demonstration is: its page and its prices. */
function townHomeOf(
  random: Random,
  province: Province,
  town: Town,
): { reported: Reported; batches: readonly Batch[] } {
  const id = random.uuid(ENTERED);
  const entry = entryOf(random, town.code, id);
  const fact = institutionFact(random, town, ['BZ', `演示·${town.home}殡仪馆`, 1]);
  addPeople(entry, '01', 2);
  const publisher = {
    owner: entry.owner,
    name: fact.name,
    services: SERVICE_CODES.map((code) => [code, SERVICES[code]] as const),
    isOffered: offeredBy,
    level: levelOf(random),
  };
  const { batch } = priceLists(random, publisher, province.prices);
  const first = {
    kind: institution,
    facts: [newFact(institution, id, { region: town.code }, ENTERED, fact)],
  };
  return { reported: { owner: entry.owner }, batches: [[first, ...partsOf(entry)], batch] };
}

/** Every institution of a province's demonstration with its places, people and prices at `now` (ms). */
export function registryOf(random: Random, province: Province, now: number): Registry {
  const homes = province.counties.map((county) => homeOf(random, province, county));
  const resting = province.counties.flatMap((county) => [
    restingPlaceOf(random, province, county, ['GZ', `演示·${county.cemetery}公墓`, 1]),
    ...county.columbaria.map((name, index) =>
      restingPlaceOf(random, province, county, ['TZ', `演示·${name}骨灰堂`, index + 1]),
    ),
  ]);
  const towns = province.towns.map((town) => townHomeOf(random, province, town));
  const cold = homes.map(({ home }) => {
    const racks = Math.ceil(home.places.cabinets.length / PER_RACK);
    return coldStore(random, home, [...RACKS].slice(0, racks), now);
  });
  const waiting = homes
    .slice(0, 1)
    .map(({ publisher }) => filedList(random, publisher, province.prices, now));
  return {
    homes: homes.map(({ home }) => home),
    resting: resting.map((each) => each.resting),
    others: towns.map(({ reported }) => reported),
    batches: [
      ...[...homes, ...resting, ...towns].flatMap(({ batches }) => batches),
      ...cold,
      ...waiting,
    ],
  };
}
