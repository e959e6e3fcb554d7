import type { EntryOperation } from '@qingming/exchange';
import { keptFact } from '@qingming/standard/derive/kept-value.ts';
import { isRoot } from '@qingming/standard/derive/owner.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { inScope, mayDo, mayEver, type Standing } from '../access/decide.ts';
import type { Verb } from '../access/capability.ts';
import { auditRow, insertAudit } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { join, raw, type Sql, sql } from '../db/sql.ts';
import { refusing } from '../audit/refusing.ts';
import { Fault } from '../errors/fault.ts';
import { type LogRow, logRow } from '../log/append.ts';
import { bindFiles } from '../files/bind.ts';
import { requireCodesInForce } from './codes-in-force.ts';
import type { Codec, Row } from './codec.ts';
import type { RecordsContext } from './context.ts';
import { keepSeen, lastSeen } from './seen.ts';
import { advanceSeries, numbered, numbersIn } from './series.ts';
import type { Owner, StoredAny } from './stored.ts';
import { sendIndicatorCounts } from './indicator-counts.ts';
import { requireTrueCharacters } from './true-characters.ts';

const ACT_OF = { read: 'read', create: 'write', revise: 'correct', void: 'void' } as const;

/** Refuses what the policy does not grant: not at all, or not there. */
export function authorise(
  context: RecordsContext,
  verb: Verb,
  kind: string,
  standing: Standing,
): void {
  const { actor } = context;
  if (mayDo(actor, verb, kind, standing)) return;
  const isElsewhere = mayEver(actor, verb, kind) && !inScope(actor, standing);
  throw refusing(new Fault(isElsewhere ? 'out-of-scope' : 'not-allowed'), {
    act: ACT_OF[verb],
    kind,
  });
}

const insertLog = (row: LogRow): Sql => sql`
  insert into log_entry (kind, record, version, subject, travels, audience, recorded_at, header, body, leaf)
  values (${row.kind}, ${row.record}, ${row.version}, ${row.subject}, ${row.travels}, ${row.audience},
    ${row.recordedAt}, ${row.header}, ${row.body}, ${row.leaf})`;

const columnList = (codec: Codec): Sql => raw(codec.columns.map(({ name }) => name).join(', '));

const insertRow = (codec: Codec, record: StoredAny): Sql => sql`
  insert into ${raw(codec.table)} (${columnList(codec)}) values (${join(codec.toRow(record) as unknown[])})`;

export function updateRow(codec: Codec, record: StoredAny): Sql {
  const values = codec.toRow(record);
  const sets = codec.columns
    .map(({ name }, index) => ({ name, value: values[index] }))
    .filter(({ name }) => name !== 'province' && name !== 'id')
    .map(({ name, value }) => sql`${raw(name)} = ${value}`);
  return sql`update ${raw(codec.table)} set ${join(sets)}
    where province = ${record.province} and id = ${record.id}`;
}

const ACTS: Readonly<Record<EntryOperation, string>> = {
  create: 'write',
  revise: 'correct',
  void: 'void',
};

/**
 * Sends the typed row, the log entry and the audit entry, in one statement. The end of the
 * transaction tells what the database refused; a version that was followed meanwhile is one such.
 */
function store(
  tx: Tx,
  context: RecordsContext,
  codec: Codec,
  before: StoredAny | undefined,
  after: StoredAny,
  operation: EntryOperation,
): void {
  const { kind } = codec.definition;
  const row =
    before === undefined
      ? insertRow(codec, after)
      : sql`${updateRow(codec, after)} and version = ${before.version}`;
  const log = logRow(context.node, codec, after, operation);
  const act = auditRow(context.node, context.actor, {
    act: ACTS[operation],
    kind,
    record: after.id,
    subject: after.root,
    purpose: context.purpose,
    detail: { version: after.version },
    ...(after.reason === null ? {} : { reason: after.reason }),
  });
  tx.send(sql`
    with stored as (${row} returning 1), logged as (${insertLog(log)}), audited as (${insertAudit(act)})
    select qm_is_stored(count(*)) from stored`);
  sendIndicatorCounts(tx, [{ kind, before, after }]);
  keepSeen(tx, kind, after);
}

/** What a record of the kind lies in, and names; one that is itself an institution or a root names itself. */
function ownerOf(
  { definition, isOfInstitution, rootColumn }: Codec,
  id: string,
  owner: Owner,
): Pick<StoredAny, 'institution' | 'root'> {
  const institution = definition.isInstitution ? id : owner.institution;
  const root = isRoot(definition) ? id : owner.root;
  if (isOfInstitution && institution === undefined)
    throw new Error(`a ${definition.kind} needs its institution`);
  if (rootColumn !== undefined && root === undefined)
    throw new Error(`a ${definition.kind} needs its root`);
  return {
    institution: isOfInstitution ? (institution ?? null) : null,
    root: rootColumn === undefined ? null : (root ?? null),
  };
}

/** The first version of a new record, before it is stored. */
export function newRecord(
  context: RecordsContext,
  definition: RecordDefinition,
  fact: AnyFact,
  given: Owner,
  id: string,
): StoredAny {
  const codec = context.kinds.codec(definition.kind);
  return {
    id,
    version: 1,
    province: context.node.node,
    region: given.region,
    ...ownerOf(codec, id, given),
    voided: false,
    reason: null,
    standard: context.node.standard,
    recordedAt: context.node.clock.now().toISOString(),
    recordedBy: context.actor.account,
    fact: keptFact(codec.definition, fact),
  };
}

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
  const record = { ...draft, fact: await numbered(tx, definition, owner.region, now, draft.fact) };
  context.kinds.validator.check(codec.definition, record);
  requireCodesInForce(codec.definition, record);
  requireTrueCharacters(codec.definition, record.fact);
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

/** The version that follows, before its fact is changed. */
export const nextVersion = (
  context: RecordsContext,
  current: StoredAny,
  reason: string,
): StoredAny => ({
  ...current,
  version: current.version + 1,
  standard: context.node.standard,
  recordedAt: context.node.clock.now().toISOString(),
  recordedBy: context.actor.account,
  reason,
});

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
  const after = {
    ...nextVersion(context, current, reason),
    fact: keptFact(codec.definition, { ...current.fact, ...changes }),
  };
  context.kinds.validator.check(codec.definition, after, current);
  requireCodesInForce(codec.definition, after, current.fact);
  requireTrueCharacters(codec.definition, after.fact, current.fact);
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
