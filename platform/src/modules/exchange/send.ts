import {
  type BatchContent,
  encodeBatch,
  type EntryForm,
  ExchangeFault,
  type LogSizes,
  type LogState,
  openHeader,
  openReceipt,
  type OutgoingEntry,
  type Receipt,
  requireReceiptFor,
  toBase64Url,
} from '@qingming/exchange';
import { isWhole } from '../../kernel/guard.ts';
import type { NodeContext } from '../../kernel/node.ts';
import {
  acknowledge,
  type Cursor,
  moveCursor,
  noteFailure,
  noteTold,
  readCursor,
  toldOf,
} from './cursor.ts';
import { entriesAfter, frontierAt, logSize } from './outgoing.ts';
import { type Partner, trustOf } from './partners.ts';
import { bareStanding, hearStanding, holdWitness, ourStanding } from './standing.ts';
import { heldSizes, newestWitness } from './witness.ts';

/** How the network is reached; a simulation hands in its own. */
interface Answer {
  readonly status: number;
  readonly text: string;
}
export type Post = (url: string, body: Uint8Array) => Promise<Answer>;
export type Get = (url: string) => Promise<Answer>;

export interface Sending {
  readonly node: NodeContext;
  readonly partners: readonly Partner[];
  readonly post: Post;
  readonly get: Get;
  /** Between 0 and 1, for jitter. */
  readonly random: () => number;
}

/** What came of one attempt: more may follow at once, nothing to do, or wait (milliseconds; null: stopped). */
export type Outcome =
  | { readonly state: 'sent'; readonly entries: number }
  | { readonly state: 'idle' }
  | { readonly state: 'waiting'; readonly milliseconds: number }
  | { readonly state: 'stopped' };

const FIRST_DELAY = 500;
const LONGEST_DELAY = 5 * 60_000;

/** Doubles to a cap, with full jitter, so that thirty-one provinces do not come back together. */
export const delayAfter = (failures: number, random: number): number =>
  Math.round(
    Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(failures, 20)) * (0.5 + random / 2),
  );

/** Errors that a retry cannot fix: an operator must act. */
const PERMANENT = new Set([
  'unknown-key',
  'bad-signature',
  'not-for-us',
  'root-mismatch',
  'wrong-suite',
  'wrong-protocol',
  'wrong-standard-version',
  'malformed-batch',
  'wrong-receipt',
  'inconsistent-log',
]);

interface Problem {
  readonly code?: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

function problemOf(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}

const NOT_FOUND = 404;

class Refused extends Error {
  readonly code: string;
  readonly detail: unknown;
  constructor(code: string, detail: unknown) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** That a partner holds our log and no other. Throws `root-mismatch`. */
async function requireOurLog(node: NodeContext, size: number, root: string) {
  if (size > (await logSize(node.db))) throw new Refused('root-mismatch', { size, root });
  const ours = toBase64Url((await frontierAt(node.db, node, size)).root());
  if (ours !== root) throw new Refused('root-mismatch', { size, root, ours });
}

/** Receipts of batches whose answers were lost, as the partner gives them again. */
async function takeReceipts(
  sending: Sending,
  partner: Partner,
  acknowledged: number,
  sealed: string,
): Promise<number> {
  const { node } = sending;
  const trust = trustOf(sending.partners, () => node.clock.now());
  let reached = acknowledged;
  for (const [, text] of sealed.matchAll(/([^\n]+\n[^\n]+\n)/g)) {
    const receipt = openReceipt(text ?? '', trust);
    if (receipt.origin !== node.node || receipt.receiver !== partner.node)
      throw new ExchangeFault('wrong-receipt', { origin: receipt.origin });
    if (receipt.to <= reached) continue;
    if (receipt.from > reached + 1) break;
    await requireOurLog(node, receipt.to, receipt.root);
    await acknowledge(node.db, partner.node, receipt, text ?? '', node.clock.now().toISOString());
    reached = receipt.to;
  }
  return reached;
}

/** How far the partner holds our log; one that is a version behind answers to anybody. */
async function askPosition(sending: Sending, partner: Partner): Promise<LogState> {
  const { node } = sending;
  const question = Buffer.from(await bareStanding(node, partner.node), 'utf8');
  const answer = await sending.post(`${partner.url}/exchange/standing`, question);
  if (answer.status === 200) return (await hearStanding(sending, answer.text)).holds;
  if (answer.status !== NOT_FOUND) throw refusalOf(answer);
  const older = await sending.get(`${partner.url}/exchange/position?origin=${node.node}`);
  if (older.status !== 200) throw new Refused('unavailable', { status: older.status });
  return JSON.parse(older.text) as LogState;
}

/**
 * The partner holds another length of our log than we thought. When answers were lost, what they
 * said is taken from the receipts that it gives again; else we go on where it is, if it is our log.
 */
async function resume(
  sending: Sending,
  partner: Partner,
  cursor: Cursor,
  { detail }: Refused,
): Promise<void> {
  const { node } = sending;
  const { receipts } = detail as { readonly receipts?: unknown };
  if (typeof receipts === 'string') {
    const reached = await takeReceipts(sending, partner, cursor.acknowledged, receipts);
    if (reached > cursor.acknowledged) return;
  }
  const { size, root } = await askPosition(sending, partner);
  await requireOurLog(node, size, root);
  await moveCursor(node.db, partner.node, size, node.clock.now().toISOString());
}

/** What a batch tells of checkpoints; a partner that is a version behind understands none of it. */
type Told = Pick<BatchContent, 'witness' | 'held'>;

async function send(
  sending: Sending,
  partner: Partner,
  content: BatchContent,
): Promise<{ readonly receipt: Receipt; readonly text: string }> {
  const { node } = sending;
  const batch = await encodeBatch(node.signer, content);
  const answer = await sending.post(`${partner.url}/exchange/batches`, batch.bytes);
  if (answer.status !== 200) throw refusalOf(answer);
  const receipt = openReceipt(
    answer.text,
    trustOf(sending.partners, () => node.clock.now()),
  );
  requireReceiptFor(receipt, batch.header, batch.requestHash);
  return { receipt, text: answer.text };
}

function refusalOf({ status, text }: Answer): Refused {
  const { code, values } = problemOf(text);
  return new Refused(code ?? 'unavailable', values ?? { status });
}

const UNKNOWN_MEMBERS: ReadonlySet<unknown> = new Set(['header.witness', 'header.held']);

const isOlderPartner = (error: unknown): boolean =>
  error instanceof Refused &&
  error.code === 'malformed-batch' &&
  UNKNOWN_MEMBERS.has((error.detail as { part?: unknown } | null)?.part);

const isLine = (error: unknown): boolean =>
  error instanceof Refused &&
  error.code === 'malformed-batch' &&
  (error.detail as { cause?: unknown } | null)?.cause === 'malformed-entry';

/** The forms of entries that a partner says it reads; one of the version before says nothing of them. */
async function formsReadBy(sending: Sending, partner: Partner): Promise<readonly unknown[]> {
  const answer = await sending.get(`${partner.url}/exchange/identity`);
  if (answer.status !== 200) throw refusalOf(answer);
  const { entryForms } = JSON.parse(answer.text) as { readonly entryForms?: unknown };
  return Array.isArray(entryForms) ? entryForms : [1];
}

const formOf = (entry: OutgoingEntry): EntryForm | undefined =>
  'header' in entry ? openHeader(entry.header).form : undefined;

/**
 * What of these entries a partner can read that refused one of them: those before the first in a form
 * that it does not know. Throws `older-partner` when there is none: the rest waits for its upgrade.
 */
async function readableBy(
  sending: Sending,
  partner: Partner,
  entries: readonly OutgoingEntry[],
  refused: unknown,
): Promise<readonly OutgoingEntry[]> {
  const forms = await formsReadBy(sending, partner);
  const first = entries.findIndex((entry) => {
    const form = formOf(entry);
    return form !== undefined && !forms.includes(form);
  });
  if (first === -1) throw refused;
  if (first === 0) throw new Refused('older-partner', { node: partner.node });
  return entries.slice(0, first);
}

async function transmit(
  sending: Sending,
  partner: Partner,
  cursor: Cursor,
): Promise<number | undefined> {
  const { node } = sending;
  const entries = await entriesAfter(node.db, node, partner.node, cursor.acknowledged);
  if (entries.length === 0) return undefined;
  const newest = await newestWitness(node.db, node, toldOf(cursor));
  const told: Told =
    newest === undefined
      ? {}
      : { witness: newest.witness, held: await heldSizes(node.db, node, partner.node) };
  const content = {
    origin: node.node,
    audience: partner.node,
    standard: node.standard,
    sentAt: node.clock.now().toISOString(),
    frontier: await frontierAt(node.db, node, cursor.acknowledged),
    entries,
  };
  const sendTold = (of: BatchContent) =>
    send(sending, partner, { ...of, ...told }).catch((error: unknown) => {
      if (isOlderPartner(error)) return send(sending, partner, of);
      throw error;
    });
  const { receipt, text } = await sendTold(content).catch(async (error: unknown) => {
    if (!isLine(error)) throw error;
    const readable = await readableBy(sending, partner, entries, error);
    return sendTold({ ...content, entries: readable });
  });
  const at = node.clock.now().toISOString();
  await acknowledge(node.db, partner.node, receipt, text, at);
  if (newest !== undefined) await noteTold(node.db, partner.node, newest.sizes, at);
  const { witness, receivedAt: sentAt } = receipt;
  await holdWitness(node.db, sending, partner.node, { witness, sentAt });
  return receipt.to;
}

/** Without entries to send, a newer checkpoint goes alone: looks at people are witnessed too. */
async function tellStanding(sending: Sending, partner: Partner, cursor: Cursor): Promise<void> {
  const { node } = sending;
  const told = toldOf(cursor);
  const newest = await newestWitness(node.db, node, told);
  if (newest === undefined) return;
  const { text } = await ourStanding(node, partner.node, told);
  const answer = await sending.post(`${partner.url}/exchange/standing`, Buffer.from(text, 'utf8'));
  const at = node.clock.now().toISOString();
  // A partner that is a version behind keeps no checkpoints of ours.
  if (answer.status === NOT_FOUND) return noteTold(node.db, partner.node, newest.sizes, at);
  if (answer.status !== 200) throw refusalOf(answer);
  const theirs = await hearStanding(sending, answer.text);
  await noteTold(node.db, partner.node, theirs.held, at);
}

/** How long a partner that is busy asks us to wait, within reason. */
function restAsked(code: string, detail: unknown): number {
  const { seconds } = (detail ?? {}) as { readonly seconds?: unknown };
  if (code !== 'busy' || typeof seconds !== 'number') return 0;
  return Math.min(Math.max(seconds, 0) * 1000, LONGEST_DELAY);
}

async function failed(sending: Sending, partner: Partner, error: unknown): Promise<Outcome> {
  const { node } = sending;
  const known = error instanceof Refused || error instanceof ExchangeFault;
  const code = known ? error.code : 'unavailable';
  const detail = known ? error.detail : { message: String((error as Error).message) };
  const { failures } = await readCursor(node.db, partner.node);
  const now = node.clock.now();
  const milliseconds = Math.max(delayAfter(failures, sending.random()), restAsked(code, detail));
  const next = PERMANENT.has(code) ? null : new Date(now.getTime() + milliseconds).toISOString();
  await noteFailure(node.db, partner.node, { code, detail, at: now.toISOString(), next });
  return next === null ? { state: 'stopped' } : { state: 'waiting', milliseconds };
}

const HELD_MS = 5_000;
const LOST_PLACE = new Set(['already-have', 'gap']);

/** The partner holds another checkpoint of ours than we thought: the next proof begins there. */
async function resumeProof(
  { node }: Sending,
  partner: Partner,
  { detail }: Refused,
  told: LogSizes | null,
): Promise<void> {
  const { records, audit } = detail as { readonly records?: unknown; readonly audit?: unknown };
  const isKnown = told?.records === records && told?.audit === audit;
  if (typeof records !== 'number' || typeof audit !== 'number' || isKnown)
    throw new Refused('checkpoint-gap', detail);
  await noteTold(node.db, partner.node, { records, audit }, node.clock.now().toISOString());
}

async function recover(
  sending: Sending,
  partner: Partner,
  cursor: Cursor,
  error: unknown,
): Promise<Outcome> {
  if (!(error instanceof Refused)) throw error;
  if (error.code === 'checkpoint-gap') await resumeProof(sending, partner, error, toldOf(cursor));
  else if (LOST_PLACE.has(error.code)) await resume(sending, partner, cursor, error);
  else throw error;
  return { state: 'waiting', milliseconds: 0 };
}

/** Sends the next batch to a partner, once. No transaction is open while the network is used. */
export async function sendNext(sending: Sending, partner: Partner): Promise<Outcome> {
  // An earlier copy of the log contradicts what the partner holds: it has to rejoin first.
  if (!isWhole(sending.node)) return { state: 'waiting', milliseconds: HELD_MS };
  const cursor = await readCursor(sending.node.db, partner.node);
  try {
    const to = await transmit(sending, partner, cursor);
    if (to !== undefined) return { state: 'sent', entries: to - cursor.acknowledged };
    await tellStanding(sending, partner, cursor);
    return { state: 'idle' };
  } catch (error) {
    return recover(sending, partner, cursor, error).catch((again: unknown) =>
      failed(sending, partner, again),
    );
  }
}
