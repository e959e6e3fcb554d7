/** The migrations with the functions that derived constraints and triggers call. */
export const HELPER_FUNCTIONS: readonly URL[] = [
  '0000_helpers.sql',
  '0039_terms.sql',
  '0062_minutes.sql',
  '0074_arrivals.sql',
  '0076_days_without_a_query.sql',
  '0077_references.sql',
].map((name) => new URL(`../migrations/${name}`, import.meta.url));
