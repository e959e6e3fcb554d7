import type { Database, Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { applyForeign, asRecord, type ForeignEntry, recordOf } from '../../kernel/records/apply.ts';
import { keptEntries } from './quarantine.ts';
import type { Receiving } from './receive.ts';

/** Tried again in one transaction. */
const MAX_AGAIN = 500;

/** Whether the row of an entry holds less than what was signed, until this node runs a later standard. */
const isPartly = (node: NodeContext, entry: ForeignEntry): boolean =>
  Object.keys(recordOf(node, entry).fact).length < Object.keys(asRecord(entry).fact).length;

/** Notes which of what was stored has more in its entry than this node's tables can hold. */
export async function notePartly(
  tx: Pick<Tx, 'run'>,
  node: NodeContext,
  origin: string,
  settled: readonly ForeignEntry[],
  at: string,
): Promise<void> {
  const seqs = settled.filter((entry) => isPartly(node, entry)).map(({ seq }) => seq);
  if (seqs.length === 0) return;
  await tx.run(sql`
    insert into partly_understood (origin, seq, standard, noted_at)
    select ${origin}, seq, ${node.standard}, ${at}::timestamptz from unnest(${seqs}::bigint[]) seq
    on conflict (origin, seq) do nothing`);
}

/** What of these is in its row whole now, or was followed by a later version that is. */
async function settle(
  tx: Tx,
  origin: string,
  tried: readonly ForeignEntry[],
  refused: ReadonlySet<number>,
  at: string,
): Promise<void> {
  const seqs = (isRefused: boolean): readonly number[] =>
    tried.map(({ seq }) => seq).filter((seq) => refused.has(seq) === isRefused);
  await tx.run(sql`
    update partly_understood set tried_at = ${at},
      settled_at = case when seq = any(${[...seqs(false)]}::bigint[]) then ${at}::timestamptz end
    where origin = ${origin} and seq = any(${tried.map(({ seq }) => seq)}::bigint[])`);
}

/**
 * Stores again what was stored in part, by the standard of now. An entry that it still holds only in part
 * is noted anew; one that cannot stand whole keeps the row that it has.
 */
async function storeAgain(
  db: Database,
  { node, kinds }: Receiving,
  origin: string,
  before: string,
): Promise<number> {
  return db.transaction(
    async (tx) => {
      const { isFree } = await tx.one<{ isFree: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtext(${`mirror ${origin}`})) as "isFree"`,
      );
      if (!isFree) return 0;
      const entries = await keptEntries(
        tx,
        node,
        sql`
          select m.seq, m.kind, m.record, m.version, m.header, m.body
          from partly_understood p join mirror_entry m using (origin, seq)
          where p.origin = ${origin} and p.settled_at is null and p.standard <> ${node.standard}
            and m.body is not null and (p.tried_at is null or p.tried_at < ${before}::timestamptz)
          order by p.seq limit ${MAX_AGAIN}`,
      );
      if (entries.length === 0) return 0;
      const applying = { node, kinds, origin, isRetry: true as const, isAgain: true as const };
      const { refused } = await applyForeign(tx, applying, entries);
      const at = node.clock.now().toISOString();
      const failed = new Set(refused.map(({ entry }) => entry.seq));
      await settle(tx, origin, entries, failed, at);
      const still = entries.filter((entry) => !failed.has(entry.seq) && isPartly(node, entry));
      await tx.run(sql`
        update partly_understood set standard = ${node.standard}, settled_at = null
        where origin = ${origin} and seq = any(${still.map(({ seq }) => seq)}::bigint[])`);
      return entries.length;
    },
    { role: 'qingming_exchange' },
  );
}

/** After an upgrade: puts into the rows what earlier entries said that no table could hold then. */
export async function fillInAgain(receiving: Receiving): Promise<number> {
  const { node, db = node.db } = receiving;
  const before = node.clock.now().toISOString();
  const origins = await db.all<{ origin: string }>(sql`
    select distinct origin from partly_understood
    where settled_at is null and standard <> ${node.standard}`);
  let stored = 0;
  for (const { origin } of origins)
    for (;;) {
      const again = await storeAgain(db, receiving, origin, before);
      if (again === 0) break;
      stored += again;
    }
  return stored;
}
