import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { mayDo } from '../access/decide.ts';
import type { Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import { bindFiles } from '../files/bind.ts';
import { requireCodesInForce } from './codes-in-force.ts';
import type { Row } from './codec.ts';
import type { RecordsContext } from './context.ts';
import { authorise, newRecord, nextVersion, withoutJoins } from './draft.ts';
import { joined } from './joins.ts';
import { lastSeen } from './seen.ts';
import { advanceSeries, numbered, numbersIn } from './series.ts';
import { store } from './store-version.ts';
import type { Owner, StoredAny } from './stored.ts';
import { requireTrueCharacters } from './true-characters.ts';

/**
 * Writes a new record. Refuses with `not-allowed`, `out-of-scope`, `invalid-input`, `rule-broken`,
 * `already-exists`, `overlaps` or `missing-reference`.
 */
export async function createIn(
  tx: Tx,
  context: RecordsContext,
  definition: RecordDefinition,
  fact: AnyFact,
  owner: Owner,
  id: string,
): Promise<StoredAny> {
  const codec = context.kinds.codec(definition.kind);
  const draft = newRecord(context, definition, fact, owner, id);
  authorise(context, 'create', definition.kind, draft);
  const now = context.node.clock.now();
  const known = await numbered(tx, definition, owner.region, now, draft.fact);
  const checked = { ...draft, fact: known };
  context.kinds.validator.check(codec.definition, checked);
  requireCodesInForce(codec.definition, checked);
  requireTrueCharacters(codec.definition, checked.fact);
  const record = await joined(tx, context, checked, definition.kind);
  await bindFiles(tx, codec.definition, record, undefined);
  // A number that came with the fact is taken: the series goes on behind it.
  advanceSeries(tx, numbersIn(definition, [draft]));
  store(tx, context, codec, undefined, record, 'create');
  return record;
}

/** The present version, locked until the transaction ends; `not-found` when the reader may not see it. */
export async function lockIn(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  id: string,
): Promise<StoredAny> {
  const codec = context.kinds.codec(kind);
  const row = await tx.maybe<Row>(sql`
    select * from ${raw(codec.table)} where province = ${context.node.node} and id = ${id} for update`);
  const record = row === undefined ? undefined : codec.fromRow(row);
  if (record === undefined || !mayDo(context.actor, 'read', kind, record))
    throw new Fault('not-found');
  return record;
}

/**
 * The version that a change is made on: as this transaction read it, when it did, else locked. One
 * that was followed after it was read is found out by the write, and the transaction begins again.
 */
async function versionIn(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  id: string,
  version: number,
): Promise<StoredAny> {
  const seen = lastSeen(tx, kind, id);
  return seen?.version === version ? seen : lockIn(tx, context, kind, id);
}

export function refuseStale(current: StoredAny, version: number): void {
  if (current.version !== version)
    throw new Fault('stale-version', { given: version, current: current.version });
}

/**
 * Writes a new version with a reason. `version` is the one that the change was made on; an element
 * given as undefined is taken out. Refuses with `stale-version` beside what `createIn` refuses with.
 */
export async function reviseIn(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  id: string,
  version: number,
  changes: AnyFact,
  reason: string,
): Promise<StoredAny> {
  const codec = context.kinds.codec(kind);
  const current = await versionIn(tx, context, kind, id, version);
  authorise(context, 'revise', kind, current);
  refuseStale(current, version);
  const next = {
    ...nextVersion(context, current, reason),
    fact: withoutJoins(codec.definition, { ...current.fact, ...changes }),
  };
  context.kinds.validator.check(codec.definition, next, current);
  requireCodesInForce(codec.definition, next, current.fact);
  requireTrueCharacters(codec.definition, next.fact, current.fact);
  const after = await joined(tx, context, next, kind);
  await bindFiles(tx, codec.definition, after, current.fact);
  store(tx, context, codec, current, after, 'revise');
  return after;
}

/** Voids a record with a reason: it stays, and counts for nothing. */
export async function voidIn(
  tx: Tx,
  context: RecordsContext,
  kind: string,
  id: string,
  version: number,
  reason: string,
): Promise<StoredAny> {
  const codec = context.kinds.codec(kind);
  const current = await versionIn(tx, context, kind, id, version);
  authorise(context, 'void', kind, current);
  refuseStale(current, version);
  const after = { ...nextVersion(context, current, reason), voided: true };
  store(tx, context, codec, current, after, 'void');
  return after;
}
