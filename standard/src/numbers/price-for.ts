import { amountOf } from './amount.ts';

/** What an item costs, and the share of it that the list itself has below an age. */
interface Priced {
  readonly price: number;
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

/** What the list charges of an item for this person, as the rules of a charge compute it. */
export function priceFor(
  { price, ageUnder = null, share = null }: Priced,
  person: Aged | undefined,
): number {
  if (ageUnder === null || share === null || person === undefined) return price;
  return isUnder(person, ageUnder) ? amountOf(price, share) : price;
}
