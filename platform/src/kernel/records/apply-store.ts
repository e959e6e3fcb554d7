import { isOfOtherIndex, type Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { Applying, Candidate } from './apply-check.ts';
import { insertRows } from './bulk-rows.ts';
import type { Row } from './codec.ts';
import type { StoredAny } from './stored.ts';
import { indicatorCountsOf, indicatorCountInsert } from './indicator-counts.ts';
import { updateRow } from './store-version.ts';

/**
 * The newest version of each record, in the order of the log: the mirror keeps all of them. Of two
 * that claim the same version the first stands, as it does when they come one by one.
 */
export function newest(candidates: readonly Candidate[]): readonly Candidate[] {
  const byRecord = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { kind, id, version } = candidate.entry.header;
    const key = `${kind} ${id}`;
    const known = byRecord.get(key);
    if (known !== undefined && known.entry.header.version >= version) continue;
    // A later version takes its own place in the order, not that of the first one.
    byRecord.delete(key);
    byRecord.set(key, candidate);
  }
  return [...byRecord.values()];
}

/** Candidates in the order of the log, a part at a time. */
export type Parts = AsyncIterable<readonly Candidate[]> | Iterable<readonly Candidate[]>;

async function existing(
  tx: Tx,
  applying: Applying,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredAny>> {
  const { table, fromRow } = applying.kinds.codec(kind);
  const rows = await tx.all<Row>(sql`
    select * from ${raw(table)} where province = ${applying.origin} and id = any(${ids}::uuid[])`);
  return new Map(rows.map((row) => [row['id'] as string, fromRow(row)]));
}

/** Statements that were sent, in their order; of those after one that failed each fails as well. */
type Sent = Promise<unknown>[];

function send(sent: Sent, asked: Promise<unknown>): void {
  // Why it failed is told when all are waited for.
  asked.catch(() => undefined);
  sent.push(asked);
}

/** Stores candidates of one kind: new ones together, newer versions one by one; older ones change nothing. */
async function storeKind(
  tx: Tx,
  applying: Applying,
  kind: string,
  candidates: readonly Candidate[],
  sent: Sent,
): Promise<void> {
  const records = candidates.map(({ record }) => record);
  const codec = applying.kinds.codec(kind);
  const perhapsHere = candidates.filter(({ mayBeHere }) => mayBeHere);
  const known =
    perhapsHere.length === 0
      ? new Map<string, StoredAny>()
      : await existing(
          tx,
          applying,
          kind,
          perhapsHere.map(({ record }) => record.id),
        );
  const fresh = records.filter(({ id }) => !known.has(id));
  const least = (of: StoredAny | undefined): number =>
    of === undefined ? Infinity : of.version + (applying.isAgain ? 0 : 1);
  const newer = records.filter(({ id, version }) => version >= least(known.get(id)));
  // First what makes room: the cancelled certificate, the ended stay.
  for (const record of newer) send(sent, tx.run(updateRow(codec, record)));
  if (fresh.length > 0) send(sent, tx.run(insertRows(codec, fresh)));
  const written = [...fresh, ...newer].map((after) => ({
    kind,
    before: known.get(after.id),
    after,
  }));
  const indicatorCounts = indicatorCountInsert(written.flatMap(indicatorCountsOf));
  if (indicatorCounts !== undefined) send(sent, tx.run(indicatorCounts));
}

/** Stores candidates in the order of the catalogue: what is linked to comes before what links to it. */
async function storeKinds(
  tx: Tx,
  applying: Applying,
  candidates: readonly Candidate[],
  sent: Sent,
): Promise<void> {
  const byKind = Map.groupBy(candidates, ({ entry }) => entry.header.kind);
  for (const kind of applying.node.catalogue.keys()) {
    const ofKind = byKind.get(kind);
    if (ofKind !== undefined) await storeKind(tx, applying, kind, ofKind, sent);
  }
}

/**
 * Stores the newest versions of each part while the next is still being made, and while the database is
 * still at work on what was asked before.
 */
async function storeParts(tx: Tx, applying: Applying, parts: Parts): Promise<void> {
  const sent: Sent = [];
  send(sent, tx.client.query('savepoint attempt'));
  // A batch tells how things stand at its end: rules are asked when all of it is there.
  send(sent, tx.client.query('set constraints all deferred'));
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const part of parts) {
      storing = storing.then(() => storeKinds(tx, applying, newest(part), sent));
      storing.catch(() => undefined);
    }
  } finally {
    // Nothing may be asked after what failed before all of it is answered.
    await storing.catch(() => undefined);
    await Promise.allSettled(sent);
  }
  await Promise.all(sent);
  await storing;
}

/** What a column cannot hold, or a constraint without a name of ours: the entry's own fault, not ours. */
function findUnstorable(error: unknown): Fault | undefined {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^2[23].{3}$/.test(code)
    ? new Fault('invalid-input', {}, { cause: error })
    : undefined;
}

/** What came of an attempt: all of it is stored or nothing, with what the standard refused. */
export interface Attempted {
  readonly isStored: boolean;
  readonly fault?: Fault;
}

/**
 * Stores the newest versions; what the standard refuses is undone and told, what else goes wrong is thrown.
 * At the end `isKept` says whether it shall stay.
 */
export async function attempt(
  tx: Tx,
  applying: Applying,
  parts: Parts,
  isKept: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Attempted> {
  const undo = (): Promise<unknown> =>
    tx.client.query('rollback to savepoint attempt; release savepoint attempt');
  try {
    await storeParts(tx, applying, parts);
    await tx.client.query('set constraints all immediate');
    if (await isKept()) {
      await tx.client.query('release savepoint attempt');
      return { isStored: true };
    }
    await undo();
    return { isStored: false };
  } catch (error) {
    // Nothing is wrong with the entry: the transaction begins again with the index key that is in use now.
    if (isOfOtherIndex(error)) throw error;
    const fault = applying.kinds.refusalOf(error) ?? findUnstorable(error);
    if (fault === undefined) throw error;
    await undo();
    return { isStored: false, fault };
  }
}
