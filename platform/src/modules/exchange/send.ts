import {
  encodeBatch,
  ExchangeFault,
  openReceipt,
  requireReceiptFor,
  toBase64Url,
} from '@qingming/exchange';
import type { NodeContext } from '../../kernel/node.ts';
import { acknowledge, moveCursor, noteFailure, readCursor } from './cursor.ts';
import { entriesAfter, frontierAt, logSize } from './outgoing.ts';
import { type Partner, trustOf } from './partners.ts';

/** How the network is reached; a simulation hands in its own. */
export type Post = (
  url: string,
  body: Uint8Array,
) => Promise<{ readonly status: number; readonly text: string }>;
export type Get = (url: string) => Promise<{ readonly status: number; readonly text: string }>;

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
  | { readonly state: 'sent'; readonly to: number }
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

/** Refusals that no repetition mends: somebody must look. */
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

class Refused extends Error {
  readonly code: string;
  readonly detail: unknown;
  constructor(code: string, detail: unknown) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** The partner holds another length of our log than we thought: go on from there, if it is our log. */
async function resume(sending: Sending, partner: Partner): Promise<void> {
  const { node } = sending;
  const answer = await sending.get(`${partner.url}/exchange/position?origin=${node.node}`);
  if (answer.status !== 200) throw new Refused('unavailable', { status: answer.status });
  const { size, root } = JSON.parse(answer.text) as { size: number; root: string };
  if (size > (await logSize(node.db))) throw new Refused('root-mismatch', { size, root });
  const ours = toBase64Url((await frontierAt(node.db, node, size)).root());
  if (ours !== root) throw new Refused('root-mismatch', { size, root, ours });
  await moveCursor(node.db, partner.node, size, node.clock.now().toISOString());
}

async function transmit(
  sending: Sending,
  partner: Partner,
  from: number,
): Promise<number | undefined> {
  const { node } = sending;
  const entries = await entriesAfter(node.db, node, partner.node, from);
  if (entries.length === 0) return undefined;
  const frontier = await frontierAt(node.db, node, from);
  const content = {
    origin: node.node,
    audience: partner.node,
    standard: node.standard,
    sentAt: node.clock.now().toISOString(),
    frontier,
    entries,
  };
  const batch = await encodeBatch(node.signer, content);
  const answer = await sending.post(`${partner.url}/exchange/batches`, batch.bytes);
  if (answer.status !== 200) {
    const { code, values } = problemOf(answer.text);
    throw new Refused(code ?? 'unavailable', values ?? { status: answer.status });
  }
  const receipt = openReceipt(
    answer.text,
    trustOf(sending.partners, () => node.clock.now()),
  );
  requireReceiptFor(receipt, batch.header, batch.requestHash);
  await acknowledge(node.db, partner.node, receipt, answer.text, node.clock.now().toISOString());
  return receipt.to;
}

async function failed(sending: Sending, partner: Partner, error: unknown): Promise<Outcome> {
  const { node } = sending;
  const known = error instanceof Refused || error instanceof ExchangeFault;
  const code = known ? error.code : 'unavailable';
  const detail = known ? error.detail : { message: String((error as Error).message) };
  const { failures } = await readCursor(node.db, partner.node);
  const now = node.clock.now();
  const milliseconds = delayAfter(failures, sending.random());
  const next = PERMANENT.has(code) ? null : new Date(now.getTime() + milliseconds).toISOString();
  await noteFailure(node.db, partner.node, { code, detail, at: now.toISOString(), next });
  return next === null ? { state: 'stopped' } : { state: 'waiting', milliseconds };
}

const LOST_PLACE = new Set(['already-have', 'gap']);

/** Sends the next batch to a partner, once. No transaction is open while the network is used. */
export async function sendNext(sending: Sending, partner: Partner): Promise<Outcome> {
  const { node } = sending;
  try {
    const { acknowledged } = await readCursor(node.db, partner.node);
    const to = await transmit(sending, partner, acknowledged);
    return to === undefined ? { state: 'idle' } : { state: 'sent', to };
  } catch (error) {
    if (!(error instanceof Refused) || !LOST_PLACE.has(error.code))
      return failed(sending, partner, error);
    return resume(sending, partner).then(
      () => ({ state: 'waiting', milliseconds: 0 }) as const,
      (again: unknown) => failed(sending, partner, again),
    );
  }
}
