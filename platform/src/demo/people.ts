import type { CodeOf } from '@qingming/standard/language/code-set.ts';
import type { FactOf } from '@qingming/standard/language/record.ts';
import type { education, relationship } from '@qingming/standard/codes/person.ts';
import type { decedent } from '@qingming/standard/records/person.ts';
import { expectedCheckDigit } from '@qingming/standard/numbers/identity-number.ts';
import { ageOf, causeOf, sexOf } from './mortality.ts';
import { familyOf, fullName, type Sex, surname } from './names.ts';
import type { Province } from './provinces.ts';
import type { Random, Weighted } from './random.ts';
import { clockOf, dayOf, yearOf } from './time.ts';

type Decedent = FactOf<typeof decedent>;

/** Who died, before anything was done; `number` is given when the case is numbered. */
export type Deceased = Omit<Decedent, 'number'>;

/** Who comes to the counter for the family. */
export interface Relative {
  readonly name: string;
  readonly relation: CodeOf<typeof relationship>;
  readonly identityNumber: string;
  readonly phone: string;
  readonly address: string;
}

/**
 * GB/T 2260 lists no county numbered 99 in its city: such a number is valid by GB 11643 and nobody's.
 */
const NOBODY = '99';

export function identityNumber(random: Random, city: string, birthDate: string, sex: Sex): string {
  const serial = random.int(0, 499) * 2 + (sex === '1' ? 1 : 0);
  const first17 = `${city}${NOBODY}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return first17 + expectedCheckDigit(first17);
}

/** 1400 opens no line of eleven digits. */
const phoneNumber = (random: Random): string =>
  `1400000${String(random.int(0, 9999)).padStart(4, '0')}`;

const COMMUNITIES = ['松泉', '和平', '东风', '向阳', '北苑', '建新', '柳荫', '花园'] as const;

const address = (random: Random, county: string): string =>
  `${county}演示街道${random.pick(COMMUNITIES)}社区 ${random.int(1, 38)} 号楼 ${random.int(1, 5)} 单元 ${random.int(1, 6)}0${random.int(1, 3)} 室`;

const PLACES: readonly Weighted<string>[] = [
  ['演示市第一人民医院', 30],
  ['演示市中医院', 12],
  ['演示区社区卫生服务中心', 8],
  ['演示养老院', 10],
  ['家中', 40],
];

type Education = CodeOf<typeof education>;
const EDUCATION: readonly (readonly [born: number, levels: readonly Weighted<Education>[]])[] = [
  [
    1950,
    [
      ['07', 28],
      ['06', 44],
      ['05', 17],
      ['04', 7],
      ['03', 2],
      ['02', 2],
    ],
  ],
  [
    1975,
    [
      ['07', 6],
      ['06', 26],
      ['05', 40],
      ['04', 18],
      ['03', 6],
      ['02', 4],
    ],
  ],
  [
    9999,
    [
      ['06', 10],
      ['05', 38],
      ['04', 22],
      ['03', 14],
      ['02', 14],
      ['01', 2],
    ],
  ],
];

const educationOf = (random: Random, born: number): Education =>
  random.weighted(EDUCATION.find(([until]) => born < until)?.[1] ?? []);

function occupationOf(random: Random, age: number): string | undefined {
  if (age < 18) return undefined;
  if (age >= 60) return random.chance(0.55) ? '退（离）休人员' : '农民';
  return random.pick(['职员', '工人', '农民', '个体经营者', '无业']);
}

/** Most people who die in a county were registered in it. */
const householdOf = (random: Random, province: Province, county: string): string =>
  random.weighted([
    [county, 86],
    [random.pick(province.counties).code, 10],
    [province.node === '110000' ? '130102' : '320102', 4],
  ]);

function birthDay(random: Random, diedOn: string, age: number): string {
  const year = Number(diedOn.slice(0, 4)) - age;
  const [month, day] = [random.int(1, 12), random.int(1, 28)];
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `${monthDay > diedOn.slice(5) ? year - 1 : year}-${monthDay}`;
}

export interface Whereabouts {
  readonly province: Province;
  readonly county: string;
  readonly countyName: string;
}

/** Somebody who died at `diedAt` (ms). */
export function deceased(random: Random, where: Whereabouts, diedAt: number): Deceased {
  const sex = sexOf(random);
  const age = ageOf(random, sex);
  const diedOn = dayOf(diedAt);
  const birthDate = birthDay(random, diedOn, age);
  const born = Number(birthDate.slice(0, 4));
  const household = householdOf(random, where.province, where.county);
  const occupation = occupationOf(random, age);
  return {
    nameless: false,
    name: fullName(random, sex, born),
    sex,
    documentKind: '0',
    identityNumber: identityNumber(random, household.slice(0, 4), birthDate, sex),
    birthDate,
    age,
    country: '156',
    folk: random.weighted(where.province.folk) as NonNullable<Decedent['folk']>,
    ...(age < 6 ? {} : { education: educationOf(random, born) }),
    ...(occupation === undefined ? {} : { occupation }),
    household,
    address: address(random, where.countyName),
    deathDate: diedOn,
    deathTime: clockOf(diedAt),
    deathPlace: random.weighted(PLACES),
    deathRegion: where.county,
    ...causeOf(random, age),
  };
}

/** A body whose name nobody knows yet. */
export const nameless = (random: Random, where: Whereabouts, foundAt: number): Deceased => ({
  nameless: true,
  name: '无名氏',
  sex: '1',
  age: random.int(40, 65),
  deathDate: dayOf(foundAt),
  deathPlace: `${where.countyName}演示河段（发现地点）`,
  deathRegion: where.county,
  deathCause: '10',
});

const RELATIONS: readonly (readonly [
  least: number,
  relations: readonly Weighted<Relative['relation']>[],
])[] = [
  [
    60,
    [
      ['20', 52],
      ['30', 28],
      ['10', 10],
      ['40', 7],
      ['70', 2],
      ['99', 1],
    ],
  ],
  [
    30,
    [
      ['10', 45],
      ['20', 22],
      ['30', 13],
      ['50', 8],
      ['70', 12],
    ],
  ],
  [
    0,
    [
      ['50', 92],
      ['60', 5],
      ['70', 3],
    ],
  ],
];

/** Years between the person who died and who arranges the funeral. */
const GENERATION: Readonly<Record<string, number>> = {
  '20': 28,
  '30': 28,
  '40': 52,
  '50': -27,
  '60': -52,
};
const WOMEN = ['30'];

/** A relative who arranges the funeral, of a fitting age. */
export function relative(
  random: Random,
  where: Whereabouts,
  person: Deceased,
  at: number,
): Relative {
  const age = person.age ?? 60;
  const relation = random.weighted(RELATIONS.find(([least]) => age >= least)?.[1] ?? []);
  const sex: Sex = WOMEN.includes(relation)
    ? '2'
    : relation === '20'
      ? '1'
      : random.pick(['1', '2']);
  const born = Math.min(
    yearOf(at) - age + (GENERATION[relation] ?? random.int(-4, 4)),
    yearOf(at) - 19,
  );
  const sharesName = ['20', '30', '40', '70'].includes(relation) && random.chance(0.7);
  const family = sharesName ? familyOf(person.name) : surname(random);
  const birthDate = `${born}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
  return {
    name: fullName(random, sex, born, family),
    relation,
    identityNumber: identityNumber(random, where.county.slice(0, 4), birthDate, sex),
    phone: phoneNumber(random),
    address: address(random, where.countyName),
  };
}

/** The officer who brought a body that nobody has named. */
export const officer = (
  random: Random,
): Omit<Relative, 'identityNumber' | 'address' | 'relation'> => ({
  name: `${surname(random)}警官（演示）`,
  phone: phoneNumber(random),
});
