import {
  type BatchEntry,
  continueLog,
  type DisclosedBatchEntry,
  Frontier,
  type LogSizes,
  type SealedHead,
  signReceipt,
  toBase64Url,
} from '@qingming/exchange';
import type { AnyFact } from '@qingming/standard/language/record.ts';
import { type Actor, nodeItself } from '../../kernel/access/actor.ts';
import { audit } from '../../kernel/audit/audit.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import type { NodeContext } from '../../kernel/node.ts';
import { applyForeign, type ForeignEntry, type RefusedEntry } from '../../kernel/records/apply.ts';
import { settleAlarm } from './alarms.ts';
import { noteDisputes } from './disputes.ts';
import { noteResemblances } from './resemblances.ts';
import { notePartly } from './later-standard.ts';
import { isDisclosed, mirror } from './mirror.ts';
import { trustOf } from './partners.ts';
import { heldFor, settleQuarantine } from './quarantine.ts';
import type { Receiving } from './receive.ts';
import { sortOut } from './stays.ts';
import { keepWitness, newestWitness } from './witness.ts';

const partnerActor = ({ node, access }: NodeContext, origin: string): Actor => ({
  ...nodeItself(origin, access.rightsOf(['partner'])),
  roles: ['partner'],
  node,
});

interface MirrorState {
  readonly size: number;
  readonly frontier: Uint8Array;
}

/** Another batch of the same origin at work is not waited for: it would hold a connection meanwhile. */
async function lockMirror(tx: Tx, node: NodeContext, origin: string): Promise<Frontier> {
  const { isFree } = await tx.one<{ isFree: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext(${`mirror ${origin}`})) as "isFree"`,
  );
  if (!isFree) throw new Fault('busy');
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

/** Our newest checkpoint for a sender that says which of ours it holds. */
async function ourWitness(tx: Tx, node: NodeContext, held: LogSizes | null | undefined) {
  const newest = held === undefined ? undefined : await newestWitness(tx, node, held);
  return newest === undefined ? {} : { witness: newest.witness };
}

/** The leaf of every place in the range, and which entries are kept whole: what names a single altered entry. */
const leavesOf = (entries: readonly BatchEntry[]): Buffer =>
  Buffer.concat(entries.map(({ leaf }) => leaf));
const cameWhole = (entries: readonly BatchEntry[]): string =>
  entries.map(({ disclosed }) => (disclosed ? '1' : '0')).join('');

/** A batch that was opened: signed by its origin, unpacked, and not yet part of the log held here. */
export interface OpenedParts {
  readonly head: SealedHead;
  readonly entries: readonly BatchEntry[];
  readonly requestHash: string;
}

/** Applies, mirrors and answers a batch in one transaction. Throws `busy`, and what the protocol refuses. */
export async function accept(
  tx: Tx,
  { node, kinds, partners }: Receiving,
  { head, entries: given, requestHash }: OpenedParts,
): Promise<{
  readonly receipt: string;
  readonly refused: number;
  readonly arrived: readonly ForeignEntry[];
}> {
  const { header } = head;
  const { origin, from, to } = header;
  const frontier = continueLog(head, given, await lockMirror(tx, node, origin));
  const trust = trustOf(partners, () => node.clock.now());
  await keepWitness(tx, { node, trust }, origin, header);
  const receivedAt = node.clock.now().toISOString();
  const { entries, stays } = sortOut(node, given);
  const fresh = entries.filter(isDisclosed).map(asForeign);
  const kept: readonly RefusedEntry[] = stays.map(({ entry, fault }) => ({
    entry: asForeign(entry),
    fault,
  }));
  // The database keeps the entries while they are checked here.
  await mirror(tx, node, { header, entries, frontier }, receivedAt);
  const applying = { node, kinds, origin };
  const applied = await applyForeign(tx, applying, fresh, heldFor(tx, node, origin));
  const result = { ...applied, refused: [...kept, ...applied.refused] };
  const all = [...kept.map(({ entry }) => entry), ...fresh];
  // Who names the checkpoint of ours that it holds is of this version, and knows of “kept”.
  const isKeptUnderstood = header.held !== undefined;
  const settling = { at: receivedAt, isKeptUnderstood };
  const outcome = await settleQuarantine(tx, node, origin, all, result, settling);
  await noteDisputes(tx, result.settled, receivedAt);
  await noteResemblances(tx, result.settled, receivedAt);
  await notePartly(tx, node, origin, result.settled, receivedAt);
  const receipt = await signReceipt(node.signer, {
    origin,
    receiver: node.node,
    from,
    to,
    root: toBase64Url(frontier.root()),
    applied: all.length - outcome.quarantined.length,
    ...outcome,
    receivedAt,
    requestHash,
    ...(await ourWitness(tx, node, header.held)),
  });
  await settleAlarm(tx, origin, 'root-mismatch', receivedAt);
  await tx.run(sql`
    insert into mirror_batch (origin, from_seq, to_seq, head, request_hash, receipt, received_at, leaves, came)
    values (${origin}, ${from}, ${to}, ${Buffer.from(head.bytes).toString('utf8')}, ${requestHash},
      ${receipt}, ${receivedAt}, ${leavesOf(entries)}, ${cameWhole(entries)}::bit varying)`);
  await audit(node, tx, partnerActor(node, origin), {
    act: 'receive',
    purpose: 'sharing',
    detail: { from, to, quarantined: outcome.quarantined.length },
  });
  return { receipt, refused: outcome.quarantined.length, arrived: result.settled };
}
