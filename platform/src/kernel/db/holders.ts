import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** A transaction that holds back the ordering of the log: everything written after it waits for its end. */
export interface Holder {
  /** Of the server process; 0 of a transaction that was prepared and left. */
  readonly pid: number;
  readonly application: string;
  readonly person: string;
  readonly state: string;
  readonly seconds: number;
  /** The beginning of what it asked last. */
  readonly query: string;
}

const OLD_SECONDS = 1;

/** Who holds the snapshot, the oldest first: transactions that wrote and have not ended. */
export const databaseHolders = (db: Pick<Database, 'all'>): Promise<readonly Holder[]> =>
  db.all<Holder>(sql`
    select pid, application_name as application, usename as person, coalesce(state, '') as state,
      extract(epoch from now() - xact_start)::float8 as seconds,
      left(regexp_replace(coalesce(query, ''), '\\s+', ' ', 'g'), 80) as query
    from pg_stat_activity
    where backend_xid is not null and pid <> pg_backend_pid() and xact_start < now() - make_interval(secs => ${OLD_SECONDS})
    union all
    select 0, gid, owner, 'prepared', extract(epoch from now() - prepared)::float8, '' from pg_prepared_xacts
    order by seconds desc limit 5`);
