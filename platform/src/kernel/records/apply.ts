import type { EntryHeader } from '@qingming/exchange';
import { isKnownRegion, scopePrefix } from '@qingming/standard/data/regions.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import type { Tx } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import { type ElementFault, Fault } from '../errors/fault.ts';
import { keywordSentence } from '../errors/keyword-sentence.ts';
import type { NodeContext } from '../node.ts';
import { insertRows } from './bulk.ts';
import type { Row } from './codec.ts';
import type { Kinds } from './kinds.ts';
import type { StoredAny } from './stored.ts';
import { talliesOf, tallyInsert } from './tallies.ts';
import { updateRow } from './write.ts';

/** A record version that another node wrote, with its place in that node's log. */
export interface ForeignEntry {
  readonly seq: number;
  readonly header: EntryHeader;
  readonly fact: AnyFact;
  readonly reason: string | null;
}

/** An entry that could not be applied, and why. */
export interface RefusedEntry {
  readonly entry: ForeignEntry;
  readonly fault: Fault;
}

export interface Applied {
  readonly applied: number;
  readonly refused: readonly RefusedEntry[];
  /** The records whose newest version is now here. */
  readonly settled: readonly ForeignEntry[];
}

const isWithin = (region: string, origin: string): boolean =>
  region.startsWith(scopePrefix(origin)) && isKnownRegion(region);

interface Candidate {
  readonly entry: ForeignEntry;
  readonly record: StoredAny;
}

export interface Applying {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  readonly origin: string;
}

const asRecord = ({ header, fact, reason }: ForeignEntry): StoredAny => ({
  id: header.id,
  version: header.version,
  province: header.node,
  region: header.region,
  institution: header.institution,
  case: header.subject,
  voided: header.op === 'void',
  reason,
  standard: header.standard,
  recordedAt: header.at,
  recordedBy: header.actor,
  fact,
});

const required = (path: string): ElementFault => ({
  path,
  rule: 'required',
  message: keywordSentence('required', {}),
});

/** What a header must name for its kind: the institution or the case that the record belongs to. */
function findOwnerFault(
  { belongsTo }: RecordDefinition,
  { institution, case: own }: StoredAny,
): Fault | undefined {
  const errors = [
    ...(belongsTo !== 'node' && institution === null ? [required('/institution')] : []),
    ...(belongsTo === 'case' && own === null ? [required('/case')] : []),
  ];
  return errors.length === 0 ? undefined : new Fault('invalid-input', {}, { errors });
}

/** What the sender may not send, whatever it signs: other provinces' records, unknown kinds, ill-formed facts. */
function findFault(
  { node, kinds, origin }: Applying,
  { entry, record }: Candidate,
): Fault | undefined {
  const { header } = entry;
  if (header.node !== origin || !isWithin(header.region, origin)) return new Fault('out-of-scope');
  const definition = node.catalogue.get(header.kind);
  if (definition === undefined) return new Fault('unknown-element', { element: header.kind });
  return findOwnerFault(definition, record) ?? kinds.validator.findFault(definition, record);
}

const keyOf = ({ header }: ForeignEntry): string => `${header.kind} ${header.id}`;

/** Only the newest version of each record in the batch is stored; the mirror keeps all of them. */
function newest(candidates: readonly Candidate[]): readonly Candidate[] {
  const byRecord = new Map<string, Candidate>();
  for (const candidate of candidates) byRecord.set(keyOf(candidate.entry), candidate);
  return [...byRecord.values()];
}

function groupBy<Value, Key>(
  values: readonly Value[],
  key: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return groups;
}

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

/** Stores candidates of one kind: new ones together, newer versions one by one; older ones change nothing. */
async function storeKind(tx: Tx, applying: Applying, kind: string, records: readonly StoredAny[]) {
  const codec = applying.kinds.codec(kind);
  const known = await existing(
    tx,
    applying,
    kind,
    records.filter(({ version }) => version > 1).map(({ id }) => id),
  );
  const fresh = records.filter(({ id }) => !known.has(id));
  const newer = records.filter(({ id, version }) => version > (known.get(id)?.version ?? Infinity));
  // First what makes room: the cancelled certificate, the ended stay.
  for (const record of newer) await tx.run(updateRow(codec, record));
  if (fresh.length > 0) await tx.run(insertRows(codec, fresh));
  const written = [...fresh, ...newer].map((after) => ({
    kind,
    before: known.get(after.id),
    after,
  }));
  const tallies = tallyInsert(written.flatMap(talliesOf));
  if (tallies !== undefined) await tx.run(tallies);
}

async function storeAll(
  tx: Tx,
  applying: Applying,
  candidates: readonly Candidate[],
): Promise<void> {
  // A batch tells how things stand at its end: rules are asked when all of it is there.
  await tx.client.query('set constraints all deferred');
  const byKind = groupBy(candidates, ({ entry }) => entry.header.kind);
  for (const kind of applying.node.catalogue.keys()) {
    const records = (byKind.get(kind) ?? []).map(({ record }) => record);
    if (records.length > 0) await storeKind(tx, applying, kind, records);
  }
  await tx.client.query('set constraints all immediate');
}

type Attempt =
  | { readonly fault?: undefined }
  | { readonly fault: Fault; readonly table: string | undefined };

/** Tries to store; what the standard refuses is undone and told, what else goes wrong is thrown. */
async function attempt(
  tx: Tx,
  applying: Applying,
  candidates: readonly Candidate[],
): Promise<Attempt> {
  await tx.client.query('savepoint attempt');
  try {
    await storeAll(tx, applying, candidates);
    await tx.client.query('release savepoint attempt');
    return {};
  } catch (error) {
    const fault = applying.kinds.refusalOf(error);
    if (fault === undefined) throw error;
    await tx.client.query('rollback to savepoint attempt');
    return { fault, table: (error as { table?: string }).table };
  }
}

/**
 * A group that was refused as a whole: the records of the kind that the database names are taken
 * out one by one, then together, until the rest stands.
 */
async function isolate(
  tx: Tx,
  applying: Applying,
  group: readonly Candidate[],
  refused: RefusedEntry[],
): Promise<readonly Candidate[]> {
  let rest = group;
  for (;;) {
    const result = await attempt(tx, applying, rest);
    if (result.fault === undefined) return rest;
    const { fault, table } = result;
    const named = rest.filter(
      ({ entry }) => applying.kinds.codec(entry.header.kind).table === table,
    );
    const suspects = named.length === 0 ? rest : named;
    const culprit = await findCulprit(tx, applying, rest, suspects);
    const out = culprit === undefined ? suspects : [culprit];
    for (const { entry } of out) refused.push({ entry, fault });
    rest = rest.filter((candidate) => !out.includes(candidate));
    if (rest.length === 0) return rest;
  }
}

/** The one record without which the others stand, when there is such a one. */
async function findCulprit(
  tx: Tx,
  applying: Applying,
  group: readonly Candidate[],
  suspects: readonly Candidate[],
): Promise<Candidate | undefined> {
  if (suspects.length === 1) return suspects[0];
  for (const suspect of suspects.toReversed()) {
    const without = group.filter((candidate) => candidate !== suspect);
    await tx.client.query('savepoint probe');
    const result = await attempt(tx, applying, without);
    await tx.client.query('rollback to savepoint probe');
    if (result.fault === undefined) return suspect;
  }
  return undefined;
}

/** A case stands or falls apart from others; what belongs to no case is its own group. */
const groupKey = ({ entry }: Candidate): string =>
  entry.header.subject ?? `~${entry.header.kind} ${entry.header.id}`;

/**
 * Applies entries of another node's log to the typed tables. A record that breaks the standard is
 * refused alone, with the rule it breaks; what rests on it is refused with it, and nothing else.
 */
export async function applyForeign(
  tx: Tx,
  applying: Applying,
  entries: readonly ForeignEntry[],
): Promise<Applied> {
  const refused: RefusedEntry[] = [];
  const sound: Candidate[] = [];
  for (const entry of entries) {
    const candidate = { entry, record: asRecord(entry) };
    const fault = findFault(applying, candidate);
    if (fault === undefined) sound.push(candidate);
    else refused.push({ entry, fault });
  }
  const candidates = newest(sound);
  const whole = await attempt(tx, applying, candidates);
  const stored: Candidate[] = whole.fault === undefined ? [...candidates] : [];
  if (whole.fault !== undefined)
    for (const group of groupBy(candidates, groupKey).values())
      stored.push(...(await isolate(tx, applying, group, refused)));
  return {
    applied: entries.length - refused.length,
    refused,
    settled: stored.map(({ entry }) => entry),
  };
}

/** Codes of refusals that may pass by themselves once what they wait for has arrived. */
export const WAITING: readonly ErrorCode[] = [
  'missing-reference',
  'rule-broken',
  'overlaps',
  'already-exists',
];
