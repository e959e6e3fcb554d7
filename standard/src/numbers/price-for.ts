import { amountOf } from './amount.ts';
import { type Counted, hasTariff, type Tariff, tariffCharge } from './tariff.ts';

/** What an item costs, and the share of it that the list itself has below an age. */
interface Priced extends Tariff {
  readonly ageUnder?: number | null | undefined;
  readonly share?: number | null | undefined;
}

/** In years; somebody who did not live for one has an age in days. */
export interface Aged {
  readonly age: number | null;
  readonly ageDays: number | null;
}

const isUnder = ({ age, ageDays }: Aged, years: number): boolean =>
  ageDays !== null || (age !== null && age < years);

const NO_FURTHER: Counted = { furtherKm: 0, atNight: false };

/**
 * What the list charges of an item for this person, in fen, as the rules of a charge compute it; of one that is priced
 * by distance, for what was counted of the journey, or its start price.
 */
export function priceFor(
  item: Priced,
  person: Aged | undefined,
  counted: Counted = NO_FURTHER,
): number {
  if (hasTariff(item)) return tariffCharge(item, counted).total;
  const { price, ageUnder = null, share = null } = item;
  if (ageUnder === null || share === null || person === undefined) return price;
  return isUnder(person, ageUnder) ? amountOf(price, share) : price;
}
