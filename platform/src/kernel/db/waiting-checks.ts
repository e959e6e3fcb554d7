import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** A check that new versions meet and that some rows from before it do not. */
export interface UnmetCheck {
  readonly table: string;
  readonly name: string;
  /** How many rows; undefined for a link, which PostgreSQL does not count. */
  readonly rows?: number;
}

interface Waiting {
  readonly table: string;
  readonly name: string;
  readonly condition: string | null;
}

/** Checks of the standard that were added to rows that were there; an overlay's are asked of new versions only. */
const waiting = (db: Database): Promise<Waiting[]> =>
  db.all<Waiting>(sql`
    select conrelid::regclass::text as "table", conname as name,
      case contype when 'c' then pg_get_expr(conbin, conrelid) end as condition
    from pg_constraint
    where not convalidated and contype in ('c', 'f') and conname not like 'local\\_\\_%'
      and connamespace = 'public'::regnamespace and ${true}
    order by 1, 2`);

async function count(db: Database, { table, name, condition }: Waiting): Promise<UnmetCheck> {
  if (condition === null) return { table, name };
  const { rows } = await db.client((client) =>
    client.query<{ n: number }>(
      `select count(*)::int as n from ${table} where (${condition}) is false`,
    ),
  );
  return { table, name, rows: rows[0]?.n ?? 0 };
}

/** The checks that rows from before them do not meet, counted. */
export const unmetChecks = async (db: Database): Promise<readonly UnmetCheck[]> =>
  (await Promise.all((await waiting(db)).map((one) => count(db, one)))).filter(
    ({ rows }) => rows !== 0,
  );

const REFUSED = new Set(['23514', '23503']);

/**
 * Asks the rows that were there before a check whether they meet it, each check by itself and while
 * the node works: writers do not wait. Returns those that some rows do not meet; they stay as they are.
 */
export async function validateWaitingChecks(db: Database): Promise<readonly UnmetCheck[]> {
  const unmet: UnmetCheck[] = [];
  for (const check of await waiting(db))
    try {
      await db.client((client) =>
        client.query(`alter table ${check.table} validate constraint "${check.name}"`),
      );
    } catch (error) {
      if (!REFUSED.has(String((error as { code?: unknown }).code))) throw error;
      unmet.push(await count(db, check));
    }
  return unmet;
}
