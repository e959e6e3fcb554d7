import { equipment, facility, place } from '@qingming/standard/records/facility.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import { staff } from '@qingming/standard/records/staff.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { formatInstitutionNumber } from '@qingming/standard/numbers/series-number.ts';
import type { NewFact } from '../kernel/records/bulk.ts';
import { type Batch, newFact } from './batch.ts';
import type { Home, Person } from './home.ts';
import { fullName } from './names.ts';
import { filedList, priceLists, type Publisher } from './prices.ts';
import type { County, Province } from './provinces.ts';
import type { Random } from './random.ts';
import { NOT_OFFERED, RESTING, SERVICE_CODES, SERVICES, type ServiceCode } from './services.ts';
import { dayStart } from './time.ts';

type Institution = FactOf<typeof institution>;
type Place = FactOf<typeof place>;

/** When the demonstration's institutions were entered. */
const ENTERED = dayStart('2013-05-06');

/** An institution that is no funeral home: it reports its days, and serves no case of its own. */
export interface RestingPlace {
  readonly id: string;
  readonly owner: { readonly region: string; readonly institution: string };
}

export interface Registry {
  readonly homes: readonly Home[];
  readonly resting: readonly RestingPlace[];
  readonly batches: readonly Batch[];
}

/** What is written for one institution, gathered kind by kind. */
interface Entry {
  readonly random: Random;
  readonly owner: { readonly region: string; readonly institution: string };
  readonly facilities: NewFact[];
  readonly places: NewFact[];
  readonly equipment: NewFact[];
  readonly staff: NewFact[];
}

const COMMITMENTS = [
  '收费只按公布的清单，逐项告知，不捆绑、不强制。',
  '遗体和骨灰每一次移动都扫描标签并有两人在场。',
  '火化证明在火化后四小时内出具。',
].join('\n');

const COMPLAINTS =
  '可当面、来电或书面投诉；本单位三个工作日内答复。对答复不满意的，可向县级民政部门或 12345 反映。';

const SCOPE: Readonly<Record<Institution['kind'], string>> = {
  BZ: '遗体接运、存放、整容、守灵、告别、火化，骨灰寄存',
  GZ: '墓位安葬、生态安葬、祭扫服务',
  TZ: '骨灰寄存、祭扫服务',
  YZ: '守灵、告别',
};

function institutionFact(
  random: Random,
  county: County,
  [kind, name, serial]: readonly [Institution['kind'], string, number],
): Institution {
  const near = (degrees: number): number =>
    Number((degrees + (random.next() - 0.5) * 0.05).toFixed(6));
  const phone = (last: number): string =>
    `${county.areaCode}-0000${String(serial * 100 + last).padStart(4, '0')}`;
  return {
    number: formatInstitutionNumber({ prefix: kind, region: county.code, serial }),
    name,
    kind,
    state: '0',
    properties: kind === 'GZ' ? '4' : '2',
    ...(kind === 'BZ' ? { grade: '2' as const } : {}),
    country: '156',
    address: `${county.name}演示路 ${random.int(1, 180)} 号（虚构）`,
    longitude: near(county.longitude),
    latitude: near(county.latitude),
    servicePhone: phone(1),
    complaintPhone: phone(2),
    openingHours:
      kind === 'BZ' ? '接运 24 小时；业务 07:00–17:30' : '08:00–17:00，清明期间 07:00–18:00',
    serviceScope: SCOPE[kind],
    commitments: COMMITMENTS,
    complaints: COMPLAINTS,
    legalRepresentative: `演示·${fullName(random, '1', 1970)}`,
    establishedOn: String(random.int(1978, 2009)),
    note: '演示数据：机构、人员和业务均为虚构。',
  };
}

function entryOf(random: Random, region: string, id: string): Entry {
  return {
    random,
    owner: { region, institution: id },
    facilities: [],
    places: [],
    equipment: [],
    staff: [],
  };
}

function addPlace({ random, owner, places }: Entry, fact: Omit<Place, 'inUse'>): string {
  const id = random.uuid(ENTERED);
  places.push(newFact(place, id, owner, ENTERED, { ...fact, inUse: true }));
  return id;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Places of one kind, numbered from 1. */
function addPlaces(
  entry: Entry,
  [kind, prefix, holdsOne]: readonly [Place['kind'], string, boolean],
  names: readonly string[],
): readonly string[] {
  return names.map((name, index) =>
    addPlace(entry, { code: `${prefix}${two(index + 1)}`, name, kind, holdsOne }),
  );
}

const numbered = (count: number, name: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => name(index + 1));

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
      licencePlate: `${plate}·演示${two(Number(number))}`,
    }),
  );

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
    cabinets: addPlaces(
      entry,
      ['cold-cabinet', 'LC', true],
      numbered(county.cabinets, (n) => `${n} 号柜`),
    ),
    halls: addPlaces(entry, ['farewell-hall', 'GB', true], county.halls),
    vigilRooms: addPlaces(
      entry,
      ['vigil-room', 'SL', true],
      numbered(county.vigilRooms, (n) => `守灵 ${n} 室`),
    ),
    cremators: addPlaces(
      entry,
      ['cremator', 'HL', true],
      numbered(county.cremators, (n) => `${n} 号炉`),
    ),
    hearses: addHearses(entry, county, plate),
    niches: addPlaces(entry, ['niche', 'GW', true], numbered(county.niches, nicheName)),
  };
}

const AREAS: readonly (readonly [FactOf<typeof facility>['area'], string, number])[] = [
  ['01', '业务大厅', 460],
  ['02', '告别楼', 1850],
  ['03', '守灵楼', 980],
  ['04', '冷藏间', 320],
  ['07', '火化车间', 1240],
  ['08', '骨灰寄存楼', 900],
];

function addFacilities({ random, owner, facilities }: Entry): void {
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

function addEquipment(entry: Entry, stands: readonly string[], prefix: string, name: string): void {
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

function addPerson({ random, owner, staff: people }: Entry, duty: Duty): Person {
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

const addPeople = (entry: Entry, duty: Duty, count: number): readonly Person[] =>
  Array.from({ length: count }, () => addPerson(entry, duty));

const homeStaff = (entry: Entry, county: County): Home['staff'] => ({
  manager: addPerson(entry, '07'),
  clerks: addPeople(entry, '01', 3),
  celebrants: addPeople(entry, '01', 2),
  drivers: addPeople(entry, '02', county.hearses),
  cosmetologists: addPeople(entry, '04', 3),
  operators: addPeople(entry, '05', county.cremators + 2),
});

const partsOf = (entry: Entry): Batch =>
  [
    { kind: facility, facts: entry.facilities },
    { kind: place, facts: entry.places },
    { kind: equipment, facts: entry.equipment },
    { kind: staff, facts: entry.staff },
  ].filter(({ facts }) => facts.length > 0);

/** A home of a small county has no embalming, and none offers what its list says it does not. */
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
  addPlaces(entry, [kind, kind === 'plot' ? 'MW' : 'GW', true], numbered(60, nicheName));
  addPeople(entry, '06', 3);
  const publisher = {
    owner: entry.owner,
    name: fact.name,
    services: kind === 'plot' ? RESTING : RESTING.slice(0, 2),
    isOffered: (code: string) => (kind === 'niche' ? code === 'JC07' : code !== 'JC07'),
  };
  const { batch } = priceLists(random, publisher, province.prices);
  const first = {
    kind: institution,
    facts: [newFact(institution, id, { region: county.code }, ENTERED, fact)],
  };
  return { resting: { id, owner: entry.owner }, batches: [[first, ...partsOf(entry)], batch] };
}

/** Every institution of a province's demonstration with its places, people and prices. */
export function registryOf(random: Random, province: Province, nextYear: number): Registry {
  const homes = province.counties.map((county) => homeOf(random, province, county));
  const resting = province.counties.flatMap((county) => [
    restingPlaceOf(random, province, county, ['GZ', `演示·${county.cemetery}公墓`, 1]),
    ...county.columbaria.map((name, index) =>
      restingPlaceOf(random, province, county, ['TZ', `演示·${name}骨灰堂`, index + 1]),
    ),
  ]);
  const waiting = homes
    .slice(0, 1)
    .map(({ publisher }) => filedList(random, publisher, province.prices, `${nextYear}-01-01`));
  return {
    homes: homes.map(({ home }) => home),
    resting: resting.map((each) => each.resting),
    batches: [...[...homes, ...resting].flatMap(({ batches }) => batches), ...waiting],
  };
}
