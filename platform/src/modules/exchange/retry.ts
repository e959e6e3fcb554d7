import type { Database } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import { applyForeign, WAITING } from '../../kernel/records/apply.ts';
import { noteDisputes } from './disputes.ts';
import { noteResemblances } from './resemblances.ts';
import { notePartly } from './later-standard.ts';
import { heldFor, heldWhere, settleRetried } from './quarantine.ts';
import type { Receiving } from './receive.ts';

/** Of one partner in one go: with five hundred each, a night's pass reaches everything that is held. */
const MAX_ROUNDS = 200;

/** Tries some of what is held again; how many were tried, none when a batch of the partner is at work. */
async function tryOnce(
  db: Database,
  { node, kinds, arrived }: Receiving,
  origin: string,
  which: Sql,
): Promise<{ readonly tried: number; readonly released: number }> {
  const { tried, released, settled } = await db.transaction(
    async (tx) => {
      const nothing = { tried: 0, released: 0, settled: [] };
      const { isFree } = await tx.one<{ isFree: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtext(${`mirror ${origin}`})) as "isFree"`,
      );
      if (!isFree) return nothing;
      const held = await heldWhere(tx, node, origin, which);
      if (held.length === 0) return nothing;
      const applying = { node, kinds, origin, isRetry: true as const };
      const result = await applyForeign(tx, applying, held, heldFor(tx, node, origin));
      const at = node.clock.now().toISOString();
      const passed = await settleRetried(tx, node, origin, result, at);
      await noteDisputes(tx, result.settled, at);
      await noteResemblances(tx, result.settled, at);
      await notePartly(tx, node, origin, result.settled, at);
      return { tried: held.length, released: passed.length, settled: result.settled };
    },
    { role: 'qingming_exchange' },
  );
  if (settled.length > 0) arrived(settled);
  return { tried, released };
}

/** What any passing of time or mending may have set right, and what only an upgrade mends. */
type Which = 'everything that waits' | 'what an older standard refused';

const conditionOf = (which: Which, standard: string, before: string): Sql =>
  which === 'everything that waits'
    ? sql`coalesce(q.still_code, q.code) = any(${[...WAITING]}::text[])
        and q.settled_at is null and (q.tried_at is null or q.tried_at < ${before}::timestamptz)`
    : sql`q.settled_at is null and q.standard is distinct from ${standard}`;

/**
 * Tries again what is held back of every partner, the longest untried first; the next receipt tells
 * the sender what has passed. Gives how many were tried and how many passed.
 */
export async function retryHeld(
  receiving: Receiving,
  which: Which,
): Promise<{ readonly tried: number; readonly released: number }> {
  const { node, db = node.db } = receiving;
  const condition = conditionOf(which, node.standard, node.clock.now().toISOString());
  const origins = await db.all<{ origin: string }>(
    sql`select distinct origin from quarantine where settled_at is null and ${true}`,
  );
  const all = { tried: 0, released: 0 };
  for (const { origin } of origins)
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const { tried, released } = await tryOnce(db, receiving, origin, condition);
      if (tried === 0) break;
      all.tried += tried;
      all.released += released;
    }
  return all;
}
