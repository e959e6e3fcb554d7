import type { CodeOf } from '@qingming/standard/language/code-set.ts';
import type { deathCause, diseaseGroup } from '@qingming/standard/codes/death.ts';
import type { Sex } from './names.ts';
import type { Random, Weighted } from './random.ts';
import { monthOf, weekdayOf } from './time.ts';

/** Men are about 57 of 100 who die (census of 2020). */
const MEN = 0.57;

/** Ages at death by sex, after the age groups of the census of 2020: women die older. */
const AGES: Readonly<Record<Sex, readonly Weighted<readonly [number, number]>[]>> = {
  '1': [
    [[0, 0], 0.6],
    [[1, 17], 0.4],
    [[18, 34], 1.5],
    [[35, 49], 4.5],
    [[50, 59], 9],
    [[60, 69], 19],
    [[70, 79], 26],
    [[80, 89], 29],
    [[90, 99], 9.5],
    [[100, 104], 0.3],
  ],
  '2': [
    [[0, 0], 0.5],
    [[1, 17], 0.3],
    [[18, 34], 0.8],
    [[35, 49], 2.3],
    [[50, 59], 5],
    [[60, 69], 12],
    [[70, 79], 23],
    [[80, 89], 37],
    [[90, 99], 18],
    [[100, 106], 1.1],
  ],
};

/** January to December against the mean of the year: cold kills. */
const MONTHS = [1.22, 1.12, 1.04, 0.97, 0.93, 0.89, 0.9, 0.91, 0.89, 0.95, 1.02, 1.16];

/** Sunday to Saturday: families prefer the end of the week, offices its beginning. */
const WEEKDAYS = [0.97, 1.04, 1.01, 1, 1, 1.01, 0.97];

type Cause = CodeOf<typeof deathCause>;
type Disease = CodeOf<typeof diseaseGroup>;

const CAUSES: readonly (readonly [most: number, causes: readonly Weighted<Cause>[]])[] = [
  [
    17,
    [
      ['02', 50],
      ['03', 16],
      ['04', 14],
      ['07', 14],
      ['10', 6],
    ],
  ],
  [
    49,
    [
      ['02', 62],
      ['04', 14],
      ['03', 10],
      ['06', 7],
      ['08', 2],
      ['07', 2],
      ['05', 1],
      ['10', 2],
    ],
  ],
  [
    69,
    [
      ['02', 87],
      ['04', 5],
      ['03', 4],
      ['06', 2],
      ['10', 2],
    ],
  ],
  [
    130,
    [
      ['02', 80],
      ['01', 16],
      ['03', 2],
      ['04', 1],
      ['10', 1],
    ],
  ],
];

/** Shares of the leading causes (health statistics of 2021), in the groups of the standard. */
const DISEASES: readonly Weighted<Disease>[] = [
  ['cardiovascular', 48],
  ['tumour', 23],
  ['respiratory-digestive', 12],
  ['nervous', 5],
  ['urogenital', 3],
  ['infectious', 2],
  ['blood', 1],
  ['immune', 1],
  ['other', 5],
];

const HOURS: readonly Weighted<number>[] = Array.from({ length: 24 }, (_, hour) => [
  hour,
  hour >= 3 && hour <= 10 ? 1.25 : 1,
]);

/** How many are expected on the day of `at` where `yearly` are in a year. */
export const expectedOn = (at: number, yearly: number): number =>
  (yearly / 365) * (MONTHS[monthOf(at)] ?? 1) * (WEEKDAYS[weekdayOf(at)] ?? 1);

export const sexOf = (random: Random): Sex => (random.chance(MEN) ? '1' : '2');

export function ageOf(random: Random, sex: Sex): number {
  const [least, most] = random.weighted(AGES[sex]);
  return random.int(least, most);
}

export const hourOf = (random: Random): number => random.weighted(HOURS);

export function causeOf(
  random: Random,
  age: number,
): { deathCause: Cause; deathDisease?: Disease } {
  const causes = CAUSES.find(([most]) => age <= most)?.[1] ?? [];
  const cause = random.weighted(causes);
  return cause === '02'
    ? { deathCause: cause, deathDisease: random.weighted(DISEASES) }
    : { deathCause: cause };
}
