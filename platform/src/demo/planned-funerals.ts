import { ageOn, expectedCheckDigit } from '@qingming/standard/numbers/identity-number.ts';
import { expectedOn } from './mortality.ts';
import type { Deceased } from './people.ts';
import type { PlannedFuneral } from './setting.ts';
import type { County } from './provinces.ts';
import type { Random } from './random.ts';
import { DAY, dayOf, HOUR, MINUTE, startOfDay, yearOf } from './time.ts';

/** Two years of cases, and today in motion. */
const HISTORY = 730;

/** What lies closer than this is planned one by one, so that every room is in use at any hour. */
const LIVE = 30 * HOUR;

/** When bodies enter the cremators: mornings. */
const HOURS = [
  [6, 3],
  [7, 9],
  [8, 12],
  [9, 12],
  [10, 8],
  [11, 5],
  [13, 3],
  [14, 2],
] as const;

/** The cremations of two years by day, season and weekday, in the order of time. */
export function pastFunerals(
  random: Random,
  county: County,
  now: number,
  scale: number,
): readonly PlannedFuneral[] {
  const funerals: PlannedFuneral[] = [];
  const latest = now - LIVE;
  for (let day = startOfDay(now) - HISTORY * DAY; day < latest; day += DAY) {
    const targets = Array.from(
      { length: random.count(expectedOn(day, county.yearly) * scale) },
      () => day + random.weighted(HOURS) * HOUR + random.int(0, 11) * 5 * MINUTE,
    );
    for (const target of targets.toSorted((a, b) => a - b))
      if (target < latest) funerals.push({ target });
  }
  return funerals;
}

/** The first seven o'clock that is at least five hours away. */
function nextMorning(now: number): number {
  const today = startOfDay(now) + 7 * HOUR;
  return today >= now + 5 * HOUR ? today : today + DAY;
}

/** Today: somebody on the road, in a cabinet, in a hall, in a cremator; somebody waiting for papers. */
export function funeralsOfNow(now: number, first: County | undefined): readonly PlannedFuneral[] {
  const morning = nextMorning(now);
  const found: PlannedFuneral[] =
    first !== undefined
      ? [
          {
            target: now + 20 * DAY,
            openedAt: now - 9 * DAY,
            stall: 'confirmation',
            isNameless: true,
          },
        ]
      : [];
  return [
    ...found,
    {
      target: now - 9 * DAY,
      stall: 'collection',
      ...(first !== undefined && { person: child(first.code.slice(0, 4), now - 12 * DAY) }),
    },
    { target: now - 26 * HOUR },
    { target: now - 7 * HOUR },
    { target: now - 4 * HOUR, stall: 'collection' },
    { target: now - 35 * MINUTE },
    { target: now - 60 * MINUTE, stall: 'farewell' },
    { target: now + 48 * MINUTE, hasFarewell: true },
    { target: now + 100 * MINUTE, openedAt: now - 22 * HOUR },
    { target: morning, openedAt: now - 31 * HOUR, hasFarewell: true },
    { target: morning + 60 * MINUTE, openedAt: now - 26 * HOUR },
    { target: morning + 2 * HOUR, openedAt: now - 19 * HOUR, stall: 'confirmation' },
    { target: morning + DAY + 30 * MINUTE, openedAt: now - 9 * HOUR },
    { target: morning + 2 * DAY, openedAt: now - 50 * MINUTE },
    { target: morning + 2 * DAY + HOUR, openedAt: now - 2 * HOUR, stall: 'certificate' },
  ];
}

/** A child of nine, whose cremation costs the share that the list has for an age. */
function child(city: string, diedAt: number): Partial<Deceased> {
  const birthDate = `${yearOf(diedAt) - 10}-12-31`;
  const first17 = `${city}99${birthDate.replaceAll('-', '')}017`;
  return {
    name: '林小禾',
    sex: '1',
    identityNumber: first17 + expectedCheckDigit(first17),
    birthDate,
    age: 9,
    education: '06',
    occupation: '学生',
  };
}

const BORN = '1948-05-12';
const FIRST17 = `370199${BORN.replaceAll('-', '')}017`;

/**
 * One identity number that was cremated in two provinces: the second is refused by the ministry and
 * shows there, and in the province that sent it, as a case to be looked into.
 */
export function doubledFuneral(now: number, daysAgo: number): PlannedFuneral {
  const target = startOfDay(now) - daysAgo * DAY + 9 * HOUR;
  const person = {
    name: '周文清',
    sex: '1',
    identityNumber: FIRST17 + expectedCheckDigit(FIRST17),
    birthDate: BORN,
    age: ageOn(BORN, dayOf(target)),
    household: '370102',
  } as const;
  return { target, person };
}
