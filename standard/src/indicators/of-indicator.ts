import type { Counting } from '../language/year-figure.ts';
import { INDICATORS } from './all-indicators.ts';

/** What an indicator counts, for a figure that is the same number of one institution. */
export function ofIndicator(name: string): Counting {
  const found = INDICATORS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no indicator ${name}`);
  const { record, day, where, sum } = found;
  return { record, day, where, ...(sum !== undefined && { sum }) };
}
