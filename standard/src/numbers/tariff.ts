import { amountOf } from './amount.ts';

/** What a list says of an item that is priced by how far a vehicle went and when. Money in fen. */
export interface Tariff {
  /** The start price: it pays for the kilometres included. */
  readonly price: number;
  readonly includedKm?: number | null | undefined;
  readonly perKm?: number | null | undefined;
  /** `whole`: a kilometre that was begun counts; `none`: only a whole one does. */
  readonly partKm?: 'whole' | 'none' | null | undefined;
  /** Hours of the civil day, 0 to 23; the night ends before `nightUntil`, on the next day where that is lower. */
  readonly nightFrom?: number | null | undefined;
  readonly nightUntil?: number | null | undefined;
  /** What is added at night: a share of start price and further kilometres, or an amount. */
  readonly nightShare?: number | null | undefined;
  readonly nightExtra?: number | null | undefined;
}

/** What of a journey the tariff counts. */
export interface Counted {
  /** Whole kilometres beyond those that the start price pays for. */
  readonly furtherKm: number;
  readonly atNight: boolean;
}

/** What the tariff charges of a journey, part by part, in fen. */
export interface TariffCharge {
  readonly start: number;
  readonly further: number;
  readonly night: number;
  readonly total: number;
}

export const hasTariff = (item: Tariff): boolean =>
  item.includedKm !== null && item.includedKm !== undefined;

const TENTHS = 10;

/** Kilometres, with a decimal at most, beyond those included; 0 where nobody recorded how far it was. */
export function furtherKmOf(
  { includedKm, partKm }: Tariff,
  kilometres: number | null | undefined,
): number {
  if (kilometres === null || kilometres === undefined) return 0;
  const tenths = Math.round(kilometres * TENTHS) - (includedKm ?? 0) * TENTHS;
  const whole = partKm === 'whole' ? Math.ceil(tenths / TENTHS) : Math.floor(tenths / TENTHS);
  return Math.max(0, whole);
}

/** Whether the tariff has a night rate that holds at this hour (0 to 23) of the civil day. */
export function isNightAt({ nightFrom, nightUntil }: Tariff, hour: number): boolean {
  if (typeof nightFrom !== 'number' || typeof nightUntil !== 'number') return false;
  return nightFrom < nightUntil
    ? nightFrom <= hour && hour < nightUntil
    : nightFrom <= hour || hour < nightUntil;
}

/** What is counted of a journey of so many kilometres that began at that hour of the civil day. */
export const countedOf = (
  tariff: Tariff,
  kilometres: number | null | undefined,
  hour: number,
): Counted => ({
  furtherKm: furtherKmOf(tariff, kilometres),
  atNight: isNightAt(tariff, hour),
});

/** The charge as the rules of a bill compute it: only the share of the night is rounded, half a fen up. */
export function tariffCharge(tariff: Tariff, { furtherKm, atNight }: Counted): TariffCharge {
  const start = tariff.price;
  const further = (tariff.perKm ?? 0) * furtherKm;
  const added = tariff.nightExtra ?? amountOf(start + further, tariff.nightShare ?? 0);
  const night = atNight ? added : 0;
  return { start, further, night, total: start + further + night };
}
