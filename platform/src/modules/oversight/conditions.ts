import { instantsOf } from '../../kernel/clock.ts';
import { join, type Sql, sql } from '../../kernel/db/sql.ts';

type Condition = Sql | undefined;

/** All of the conditions that are asked for. */
export const every = (conditions: readonly Condition[]): Sql =>
  join([sql`true`, ...conditions.filter((one) => one !== undefined)], ' and ');

/** An instant lies in the days (YYYY-MM-DD) from the first to the last, each of which may be left out. */
export const betweenDays = (
  instant: Sql,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
): readonly Condition[] => [
  from === undefined ? undefined : sql`${instant} >= ${instantsOf({ from, to: from }).from}`,
  until === undefined
    ? undefined
    : sql`${instant} < ${instantsOf({ from: until, to: until }).until}`,
];
