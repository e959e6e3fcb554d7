import {
  OUTSIDE_THE_REGULATION,
  findRegion,
  type Region,
} from '@qingming/standard/data/regions.ts';
import { isCalendarDay } from '@qingming/standard/numbers/calendar-day.ts';
import { civilDay, civilHour } from '@qingming/standard/numbers/civil-time.ts';
import { readDay } from '@qingming/standard/numbers/written-day.ts';

/** Where somebody died, as far as it changes who certifies the death and who is called. */
export const PLACES = ['hospital', 'home', 'care', 'elsewhere', 'unclear', 'abroad'] as const;
export type DeathPlace = (typeof PLACES)[number];

export const PERSONS = ['person', 'infant', 'stillborn'] as const;
export type PersonKind = (typeof PERSONS)[number];

/** What else changes the way: each is a box to tick. */
export const MATTERS = ['burial', 'outside', 'away', 'donor', 'infection'] as const;
export type Matter = (typeof MATTERS)[number];

export type AskedField = 'place' | 'county' | 'day';

/** What a family says of a death; only what is not wrong. */
export interface GuideAsked {
  readonly place: DeathPlace | undefined;
  readonly who: PersonKind;
  readonly matters: readonly Matter[];
  /** A division of today anywhere in the nation, below it. */
  readonly county: Region | undefined;
  /** YYYY-MM-DD in China, not later than today. */
  readonly day: string | undefined;
  /** 0 to 23 in China; undefined is not known. */
  readonly hour: number | undefined;
  /** What was typed for the day, and which hour was chosen. */
  readonly dayTyped: string;
  readonly hourChosen: number | undefined;
  readonly wrong: Readonly<Partial<Record<AskedField, Fault>>>;
}

export type Fault = 'missing' | 'unknown' | 'outside' | 'unreadable' | 'future';

const LONGEST = 30;
const CONTROL = /\p{Cc}|\p{Cf}/gu;
const FIRST_YEAR = '1900-01-01';

const among = <Value extends string>(values: readonly Value[], given: string | null) =>
  values.find((value) => value === given);

function hourIn(given: string | null): number | undefined {
  const hour = /^\d{1,2}$/.test(given ?? '') ? Number(given) : undefined;
  return hour !== undefined && hour <= 23 ? hour : undefined;
}

interface Counted {
  readonly county: Region | undefined;
  readonly fault: Fault | undefined;
}

function countyIn(given: string): Counted {
  const region = findRegion(given);
  if (given === '' || region?.level === 'nation') return { county: undefined, fault: undefined };
  if (region === undefined || region.former) return { county: undefined, fault: 'unknown' };
  const isOutside = OUTSIDE_THE_REGULATION.includes(`${region.code.slice(0, 2)}0000`);
  return isOutside ? { county: undefined, fault: 'outside' } : { county: region, fault: undefined };
}

function dayFault(day: string, hour: number | undefined, now: Date) {
  if (!isCalendarDay(day) || day < FIRST_YEAR) return 'unreadable';
  const today = civilDay(now);
  const isLater = day > today || (day === today && (hour ?? 0) > civilHour(now));
  return isLater ? 'future' : undefined;
}

/** Reads what the form sends or a shared address says. A day that is not given is today, its hour now. */
export function readAsked(query: URLSearchParams, now: Date): GuideAsked {
  const textOf = (name: string): string =>
    (query.get(name) ?? '').replaceAll(CONTROL, '').trim().slice(0, LONGEST);
  const place = among(PLACES, query.get('place'));
  const { county, fault } = countyIn(textOf('county'));
  const dayTyped = textOf('day');
  const day = dayTyped === '' ? civilDay(now) : readDay(dayTyped);
  const given = hourIn(query.get('hour'));
  const hour = given ?? (day === civilDay(now) ? civilHour(now) : undefined);
  const dayWrong = dayFault(day, given, now);
  return {
    place,
    who: among(PERSONS, query.get('who')) ?? 'person',
    matters: MATTERS.filter((name) => query.get(name) === '1'),
    county,
    day: dayWrong === undefined ? day : undefined,
    hour,
    dayTyped,
    hourChosen: given,
    wrong: {
      ...(place === undefined && { place: 'missing' as const }),
      ...(fault && { county: fault }),
      ...(dayWrong && { day: dayWrong }),
    },
  };
}

/** The query that says the same and nothing else: to be shared, printed, and shown in another language. */
export function queryOf(asked: GuideAsked): URLSearchParams {
  const { place, county, day, hour, who, matters } = asked;
  const said: readonly (readonly [string, string | undefined])[] = [
    ['place', place],
    ['county', county?.code],
    ['day', day],
    ['hour', hour === undefined ? undefined : String(hour)],
    ['who', who === 'person' ? undefined : who],
    ...matters.map((name) => [name, '1'] as const),
  ];
  return new URLSearchParams(
    said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The names of what the form asks, in its order. */
export const ASKED_NAMES: readonly string[] = ['place', 'county', 'day', 'hour', 'who', ...MATTERS];
