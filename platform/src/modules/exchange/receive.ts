import {
  type BatchEntry,
  type BatchHeader,
  type DisclosedBatchEntry,
  type OpenedBatch,
  ExchangeFault,
  Frontier,
  openBatch,
  openBatchHeader,
  signReceipt,
  toBase64Url,
} from '@qingming/exchange';
import { tableName } from '@qingming/standard/derive/names.ts';
import { isProtected } from '@qingming/standard/language/element.ts';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { audit } from '../../kernel/audit/audit.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { refreshStatistics } from '../../kernel/db/statistics.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { bodyContext, storeBody } from '../../kernel/log/append.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { type Applying, applyForeign, type ForeignEntry } from '../../kernel/records/apply.ts';
import type { Kinds } from '../../kernel/records/kinds.ts';
import { raiseAlarm, settleAlarm } from './alarms.ts';
import { requireAcceptable } from './demands.ts';
import { type Partner, trustOf } from './partners.ts';
import { heldFor, settleQuarantine } from './quarantine.ts';
import { keepWitness, newestWitness } from './witness.ts';

export interface Receiving {
  readonly node: NodeContext;
  readonly kinds: Kinds;
  readonly partners: readonly Partner[];
  /** Told after the commit what arrived, for the live pages. */
  readonly arrived: (entries: readonly ForeignEntry[]) => void;
}

interface MirrorState {
  readonly size: number;
  readonly frontier: Uint8Array;
}

const partnerActor = (node: string, origin: string): Actor => ({
  account: `node:${origin}`,
  name: `node ${origin}`,
  roles: ['partner'],
  node,
  region: '',
  institution: null,
  staff: null,
  session: null,
});

async function lockMirror(tx: Tx, node: NodeContext, origin: string): Promise<Frontier> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${`mirror ${origin}`}))`);
  const state = await tx.maybe<MirrorState>(
    sql`select size, frontier from mirror_state where origin = ${origin}`,
  );
  return state === undefined
    ? new Frontier(node.suite)
    : Frontier.fromBytes(node.suite, state.frontier);
}

const asForeign = ({ seq, header, fact, reason }: DisclosedBatchEntry): ForeignEntry => ({
  seq,
  header,
  reason,
  fact: fact as AnyFact,
});

const isDisclosed = (entry: BatchEntry): entry is DisclosedBatchEntry => entry.disclosed;

function mirrorBody({ node }: Receiving, entry: DisclosedBatchEntry): Uint8Array {
  const { kind, id, version } = entry.header;
  const definition = node.catalogue.get(kind);
  const isPersonal =
    definition === undefined ||
    entry.reason !== null ||
    (entry.fact as AnyFact)['local'] !== undefined ||
    Object.values(definition.elements).some(isProtected);
  return storeBody(node, isPersonal, entry.bodyText, bodyContext(kind, id, version));
}

async function mirror(tx: Tx, receiving: Receiving, batch: OpenedBatch, receivedAt: string) {
  const { entries, header } = batch;
  const part = <Value>(read: (entry: DisclosedBatchEntry) => Value) =>
    entries.map((entry) => (isDisclosed(entry) ? read(entry) : null));
  await tx.run(sql`
    insert into mirror_entry (origin, seq, leaf, kind, record, version, subject, header, body, recorded_at, received_at)
    select ${header.origin}, seq, leaf, kind, record, version, subject, header, body, recorded_at, ${receivedAt}::timestamptz
    from unnest(${entries.map(({ seq }) => seq)}::bigint[], ${entries.map(({ leaf }) => Buffer.from(leaf))}::bytea[],
      ${part((e) => e.header.kind)}::text[], ${part((e) => e.header.id)}::uuid[], ${part((e) => e.header.version)}::int[],
      ${part((e) => e.header.subject)}::uuid[], ${part((e) => e.headerText)}::text[],
      ${part((e) => mirrorBody(receiving, e))}::bytea[], ${part((e) => e.header.at)}::timestamptz[])
      as t(seq, leaf, kind, record, version, subject, header, body, recorded_at)`);
  await tx.run(sql`
    insert into mirror_state (origin, size, frontier, root, received_at)
    values (${header.origin}, ${batch.frontier.size}, ${Buffer.from(batch.frontier.toBytes())},
      ${Buffer.from(batch.frontier.root())}, ${receivedAt})
    on conflict (origin) do update set size = excluded.size, frontier = excluded.frontier,
      root = excluded.root, received_at = excluded.received_at`);
}

/** The head of a batch as it came: kept as the origin's signed word for the log up to there. */
function headOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1);
  return Buffer.from(bytes.subarray(0, end + 1)).toString('utf8');
}

/** The leaf of every place in the range, and which entries came whole: what names a single altered entry. */
const leavesOf = ({ entries }: OpenedBatch): Buffer =>
  Buffer.concat(entries.map(({ leaf }) => leaf));
const cameWhole = ({ entries }: OpenedBatch): string =>
  entries.map(({ disclosed }) => (disclosed ? '1' : '0')).join('');

function requireStandard(node: NodeContext, given: string): void {
  const major = (version: string): string => version.split('.')[0] ?? '';
  if (major(given) !== major(node.standard))
    throw new Fault('wrong-standard-version', { given, supported: node.standard });
}

/** Entries for us: addressed to nobody else, and travelling our way. */
const concernsUs = (node: string, { header }: DisclosedBatchEntry): boolean =>
  header.travels !== 'stays' && (header.audience === null || header.audience === node);

/** Our newest checkpoint for a sender that says which of ours it holds. */
async function ourWitness(tx: Tx, node: NodeContext, { held }: BatchHeader) {
  const newest = held === undefined ? undefined : await newestWitness(tx, node, held);
  return newest === undefined ? {} : { witness: newest.witness };
}

async function accept(
  tx: Tx,
  receiving: Receiving,
  origin: string,
  bytes: Uint8Array,
): Promise<{ receipt: string; arrived: readonly ForeignEntry[] }> {
  const { node, kinds } = receiving;
  const frontier = await lockMirror(tx, node, origin);
  const trust = trustOf(receiving.partners, () => node.clock.now());
  const batch = openBatch(bytes, { audience: node.node, trust, frontier });
  requireStandard(node, batch.header.standard);
  requireAcceptable(node, batch);
  await keepWitness(tx, { node, trust }, origin, batch.header);
  const receivedAt = node.clock.now().toISOString();
  const fresh = batch.entries
    .filter(isDisclosed)
    .filter((e) => concernsUs(node.node, e))
    .map(asForeign);
  const applying: Applying = { node, kinds, origin };
  const result = await applyForeign(tx, applying, fresh, heldFor(tx, node, origin));
  await mirror(tx, receiving, batch, receivedAt);
  const outcome = await settleQuarantine(tx, node, origin, fresh, result, receivedAt);
  const receipt = await signReceipt(node.signer, {
    origin,
    receiver: node.node,
    from: batch.header.from,
    to: batch.header.to,
    root: toBase64Url(batch.frontier.root()),
    applied: fresh.length - outcome.quarantined.length,
    ...outcome,
    receivedAt,
    requestHash: batch.requestHash,
    ...(await ourWitness(tx, node, batch.header)),
  });
  await settleAlarm(tx, origin, 'root-mismatch', receivedAt);
  await tx.run(sql`
    insert into mirror_batch (origin, from_seq, to_seq, head, request_hash, receipt, received_at, leaves, came)
    values (${origin}, ${batch.header.from}, ${batch.header.to}, ${headOf(bytes)}, ${batch.requestHash},
      ${receipt}, ${receivedAt}, ${leavesOf(batch)}, ${cameWhole(batch)}::bit varying)`);
  await audit(node, tx, partnerActor(node.node, origin), {
    act: 'receive',
    purpose: 'sharing',
    detail: {
      from: batch.header.from,
      to: batch.header.to,
      quarantined: outcome.quarantined.length,
    },
  });
  return { receipt, arrived: result.settled };
}

async function givenReceipt(
  node: NodeContext,
  origin: string,
  hash: string,
): Promise<string | undefined> {
  const found = await node.db.maybe<{ receipt: string }>(
    sql`select receipt from mirror_batch where origin = ${origin} and request_hash = ${hash}`,
  );
  return found?.receipt;
}

function headerOf(bytes: Uint8Array) {
  const end = bytes.indexOf(0x0a);
  if (end < 0) throw new ExchangeFault('truncated', { part: 'header' });
  return openBatchHeader(Buffer.from(bytes.subarray(0, end)).toString('utf8'));
}

const GROWN = [1_000, 5_000, 20_000, 80_000];

/** While a log is new its tables grow faster than the server looks at them: the planner is told. */
async function learn(node: NodeContext, { from, to }: BatchHeader): Promise<void> {
  if (!GROWN.some((size) => from <= size && size < to)) return;
  await refreshStatistics(node.db, [...node.catalogue.keys()].map(tableName));
}

/**
 * Takes a batch of a partner's log: verified, applied, mirrored and answered with a signed receipt
 * in one transaction. The same batch again gets the same receipt. Throws `ExchangeFault` or `Fault`.
 */
export async function receiveBatch(receiving: Receiving, bytes: Uint8Array): Promise<string> {
  const { node } = receiving;
  const header = headerOf(bytes);
  const { origin } = header;
  const known = await givenReceipt(node, origin, toBase64Url(node.suite.hash(bytes)));
  if (known !== undefined) return known;
  const { receipt, arrived } = await node.db
    .transaction((tx) => accept(tx, receiving, origin, bytes), { role: 'qingming_exchange' })
    .catch(async (error: unknown) => {
      await raiseAlarm(node.db, origin, error, headOf(bytes), node.clock.now().toISOString());
      throw error;
    });
  await learn(node, header);
  receiving.arrived(arrived);
  return receipt;
}

/** How far we hold a partner's log, with the root up to there. */
export async function positionOf(
  node: NodeContext,
  origin: string,
): Promise<{ size: number; root: string }> {
  const state = await node.db.maybe<{ size: number; root: Uint8Array }>(
    sql`select size, root from mirror_state where origin = ${origin}`,
  );
  const root = state?.root ?? new Frontier(node.suite).root();
  return { size: state?.size ?? 0, root: toBase64Url(root) };
}
