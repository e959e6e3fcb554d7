import {
  beginningOf,
  civilDay,
  civilHour,
  instantOfClock,
} from '@qingming/standard/numbers/civil-time.ts';
import { dayAfter } from '@qingming/standard/numbers/term.ts';
import {
  nationalStorageDays,
  nearestTerm,
  type RegionalTermRow,
} from '@qingming/standard/processes/storage-length.ts';
import { daysAfter } from '../../../kernel/clock.ts';
import type { DeathPlace, GuideAsked } from './asked.ts';

export type DateId =
  | 'holdingArea'
  | 'certificate'
  | 'infection'
  | 'autopsy'
  | 'storage'
  | 'storageUnnatural'
  | 'autopsyFrozen'
  | 'householdCountry';

/** The day on which a term ends, with its hour where that is known. */
export interface DueDate {
  readonly id: DateId;
  /** YYYY-MM-DD in China. */
  readonly day: string;
  /** 0 to 23, by the clock of China. */
  readonly hour: number | undefined;
  readonly isOver: boolean;
  /** Of storage: how many days or hours, and the norm of the region whose term replaces the national one. */
  readonly length?: number;
  readonly document?: string | undefined;
  /** Days of storage with every extension, where the region names them. */
  readonly most?: number | undefined;
}

/** A death whose place and day were said. */
export type Death = GuideAsked & { readonly place: DeathPlace; readonly day: string };

export const isDeath = (asked: GuideAsked): asked is Death =>
  asked.place !== undefined && asked.day !== undefined;

const HOURS_A_DAY = 24;
const TWO = 2;
/** Rules for hospitals of 12 January 2026. */
const HOLDING_AREA_HOURS = 24;
/** 国卫规划发〔2026〕5号. */
const CERTIFICATE_DAYS = 1;
/** 医疗纠纷预防和处理条例 art. 26. */
const AUTOPSY_HOURS = 48;
const AUTOPSY_FROZEN_DAYS = 7;
/** 户口登记条例 art. 8. */
const HOUSEHOLD_MONTHS = 1;

type When = Pick<DueDate, 'day' | 'hour'>;

/** So many hours after the death; of one whose hour is not known, as many whole days after its day. */
function afterHours({ day, hour }: Death, hours: number): When {
  const at =
    hour === undefined
      ? undefined
      : instantOfClock(`${day}T${String(hour).padStart(TWO, '0')}:00:00`);
  if (at === undefined)
    return { day: daysAfter(day, Math.ceil(hours / HOURS_A_DAY)), hour: undefined };
  const end = new Date(at.getTime() + hours * 3_600_000);
  return { day: civilDay(end), hour: civilHour(end) };
}

const afterDays = ({ day }: Death, days: number): When => ({
  day: daysAfter(day, days),
  hour: undefined,
});

type Dated = Omit<DueDate, 'isOver'>;

const regionOf = ({ county }: Death, node: string): string => county?.code ?? node;

/** How long the body may be stored, as if it came to the funeral home on the day of the death. */
function storage(death: Death, rows: readonly RegionalTermRow[], node: string): Dated {
  const own = (term: string) =>
    nearestTerm(rows, { term, region: regionOf(death, node), day: death.day });
  const unnatural = death.place === 'unclear' ? own('storage-unnatural') : undefined;
  const row = unnatural ?? own('storage');
  const length = row?.length ?? nationalStorageDays(beginningOf(death.day).toISOString());
  return {
    id: unnatural === undefined ? 'storage' : 'storageUnnatural',
    ...afterDays(death, length),
    length,
    document: row?.document,
    most: own('storage-most')?.length,
  };
}

/** After a class A infection a region may name hours; the law says at once. */
function infection(death: Death, rows: readonly RegionalTermRow[], node: string): Dated[] {
  if (!death.matters.includes('infection')) return [];
  const asked = { term: 'storage-infectious', region: regionOf(death, node), day: death.day };
  const row = nearestTerm(rows, asked);
  if (row === undefined) return [];
  const { length, document } = row;
  return [{ id: 'infection', ...afterHours(death, length), length, document }];
}

const WITH_CERTIFICATE: readonly DeathPlace[] = ['hospital', 'home', 'care'];

function dated(death: Death, rows: readonly RegionalTermRow[], node: string): readonly Dated[] {
  const { place, who, matters, day } = death;
  const isBorn = who !== 'stillborn';
  const inHospital = place === 'hospital';
  const hasHousehold = isBorn && !matters.includes('outside');
  const isInfectious = matters.includes('infection');
  const month = dayAfter(day, HOUSEHOLD_MONTHS, 'month');
  return [
    inHospital && { id: 'holdingArea' as const, ...afterHours(death, HOLDING_AREA_HOURS) },
    isBorn &&
      WITH_CERTIFICATE.includes(place) && {
        id: 'certificate' as const,
        ...afterDays(death, CERTIFICATE_DAYS),
      },
    ...infection(death, rows, node),
    inHospital &&
      isBorn &&
      !isInfectious && { id: 'autopsy' as const, ...afterHours(death, AUTOPSY_HOURS) },
    place !== 'abroad' && !isInfectious && storage(death, rows, node),
    inHospital &&
      isBorn &&
      !isInfectious && { id: 'autopsyFrozen' as const, ...afterDays(death, AUTOPSY_FROZEN_DAYS) },
    hasHousehold &&
      month !== undefined && { id: 'householdCountry' as const, day: month, hour: undefined },
  ].filter((one) => one !== false);
}

function isOver({ day, hour }: When, now: Date): boolean {
  const today = civilDay(now);
  return day < today || (day === today && hour !== undefined && hour < civilHour(now));
}

const order = ({ day, hour }: When): string => `${day} ${String(hour ?? 24).padStart(TWO, '0')}`;

/**
 * The terms of a death as dates, the first to end before the others. A term of the nearest division
 * (`rows`) replaces the national one; `node` is the province, six digits.
 */
export const datesOf = (
  death: Death,
  rows: readonly RegionalTermRow[],
  { node, now }: { readonly node: string; readonly now: Date },
): readonly DueDate[] =>
  dated(death, rows, node)
    .map((one) => ({ ...one, isOver: isOver(one, now) }))
    .toSorted((one, other) => order(one).localeCompare(order(other)));

export type UndatedId =
  | 'infectionNow'
  | 'traffic'
  | 'consent'
  | 'signed'
  | 'cremated'
  | 'town'
  | 'rest';

/** What is due at an event and not on a day: after a notice, before the cremation, before the burial. */
export function undatedOf(
  { place, who, matters }: Death,
  dates: readonly DueDate[],
): readonly UndatedId[] {
  const isBorn = who !== 'stillborn';
  const isCremated = !matters.includes('burial');
  const isNow =
    place !== 'abroad' &&
    matters.includes('infection') &&
    !dates.some(({ id }) => id === 'infection');
  const all: readonly (UndatedId | false)[] = [
    isNow && 'infectionNow',
    place === 'unclear' && 'traffic',
    place === 'unclear' && 'consent',
    isCremated && 'signed',
    isCremated && isBorn && 'cremated',
    isBorn && !matters.includes('outside') && 'town',
    isBorn && 'rest',
  ];
  return all.filter((one) => one !== false);
}
