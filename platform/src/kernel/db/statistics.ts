import type { Database } from './database.ts';
import { join, raw, sql } from './sql.ts';

/**
 * Tells the planner what tables hold now. A database that was filled a moment ago is still planned
 * as an empty one: every index that begins with the province looks alike, and checks walked through
 * all cases of a province instead of one (0.11 ms against 0.02 ms a row at 360 cases, and growing).
 */
export const refreshStatistics = (db: Database, tables: readonly string[]): Promise<number> =>
  db.run(sql`analyze ${join(tables.map((table) => raw(table)))}`);
