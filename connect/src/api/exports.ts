/** Lines in one file of each list: a file that holds so many says in its last line that there may be more. */
export const MOST_LINES = {
  cases: 50_000,
  counted: 50_000,
  audit: 5_000,
  importLines: 100_000,
  institutions: 100_000,
  records: 20_000,
  differences: 20_000,
  /** Of a list that the console makes a file of itself. */
  list: 50_000,
} as const;
