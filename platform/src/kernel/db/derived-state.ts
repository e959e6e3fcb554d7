import { createHash } from 'node:crypto';
import type { Tx } from './database.ts';
import { sql } from './sql.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * What the database holds beside the numbered files and takes from the code itself: applied again
 * whenever its text is another than the one that was applied last, whichever files ran.
 */
export async function applyWhenChanged(
  tx: Tx,
  name: string,
  text: string,
  apply: () => Promise<unknown>,
): Promise<boolean> {
  await tx.client.query(`create table if not exists derived_state (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`);
  const hash = hashOf(text);
  const known = await tx.maybe<{ hash: string }>(
    sql`select hash from derived_state where name = ${name}`,
  );
  if (known?.hash === hash) return false;
  await apply();
  await tx.run(sql`
    insert into derived_state (name, hash) values (${name}, ${hash})
    on conflict (name) do update set hash = excluded.hash, applied_at = now()`);
  return true;
}
