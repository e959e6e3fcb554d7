import { batchHeaderText, openBatchHeader } from './batch-header.ts';
import type { BatchHeader } from './batch-header.ts';
import { encodeLine, openLine } from './batch-line.ts';
import type { BatchEntry, OutgoingEntry } from './batch-line.ts';
import { fromUtf8, toBase64Url, utf8 } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import type { Frontier } from './merkle.ts';
import { pack, unpack } from './packing.ts';
import { PROTOCOL, requireSeal, seal } from './seal.ts';
import type { Trust } from './seal.ts';
import type { Signer, Suite } from './suite.ts';
import type { LogSizes, Witness } from './witness.ts';

/** What goes into a batch; the range follows from the frontier and the number of entries. */
export interface BatchContent {
  readonly origin: string;
  readonly audience: string;
  readonly standard: string;
  readonly sentAt: string;
  /** The origin's log before the first entry. */
  readonly frontier: Frontier;
  readonly entries: readonly OutgoingEntry[];
  readonly witness?: Witness | undefined;
  readonly held?: LogSizes | null | undefined;
}

export interface BatchLimits {
  /** Most bytes of a batch as sent. */
  readonly maxPackedBytes: number;
  /** Most bytes of its body after unpacking. */
  readonly maxBodyBytes: number;
  readonly maxEntries: number;
}

export const BATCH_LIMITS: BatchLimits = {
  maxPackedBytes: 16 << 20,
  maxBodyBytes: 64 << 20,
  maxEntries: 5000,
};

export interface BatchExpectation {
  /** This node. */
  readonly audience: string;
  readonly trust: Trust;
  /** What this node holds of the origin's log. */
  readonly frontier: Frontier;
  readonly limits?: BatchLimits;
}

export interface EncodedBatch {
  readonly header: BatchHeader;
  readonly bytes: Uint8Array;
  /** Hash of the bytes, base64url: what the receipt must name. */
  readonly requestHash: string;
}

export interface OpenedBatch {
  readonly header: BatchHeader;
  readonly requestHash: string;
  readonly entries: readonly BatchEntry[];
  /** The origin's log after the last entry: to be kept together with the effects. */
  readonly frontier: Frontier;
}

const LONGEST_HEADER = 16 << 10;
const NEWLINE = 0x0a;

/** Identifies a batch as it was sent: hash of all its bytes, base64url. */
export function batchHash(suite: Suite, bytes: Uint8Array): string {
  return toBase64Url(suite.hash(bytes));
}

/**
 * Writes a batch: header line, signature line, packed body of one line an entry.
 * @throws ExchangeFault `oversized-batch` over the limits: cut it smaller; `malformed-batch` without entries.
 */
export async function encodeBatch(
  signer: Signer,
  content: BatchContent,
  limits: BatchLimits = BATCH_LIMITS,
): Promise<EncodedBatch> {
  requireEntries(content.entries.length, limits);
  const body = utf8(content.entries.map(encodeLine).join(''));
  const packed = pack(body);
  requireSize(body.length, packed.bytes.length, limits);
  const { frontier } = content;
  const after = extend(frontier, content.entries);
  const header: BatchHeader = {
    protocol: PROTOCOL,
    suite: signer.suite.id,
    keyId: signer.keyId,
    origin: content.origin,
    audience: content.audience,
    from: frontier.size + 1,
    to: after.size,
    previousRoot: toBase64Url(frontier.root()),
    root: toBase64Url(after.root()),
    standard: content.standard,
    encoding: packed.encoding,
    packedBytes: packed.bytes.length,
    bodyBytes: body.length,
    bodyDigest: toBase64Url(signer.suite.hash(packed.bytes)),
    sentAt: content.sentAt,
    ...(content.witness === undefined ? {} : { witness: content.witness }),
    ...(content.held === undefined ? {} : { held: content.held }),
  };
  const text = batchHeaderText(header);
  const signature = await seal(signer, 'batch', text);
  const bytes = Buffer.concat([utf8(`${text}\n${signature}\n`), packed.bytes]);
  return { header, bytes, requestHash: batchHash(signer.suite, bytes) };
}

/**
 * Opens a batch, refusing everything that is not exactly what its origin signed for this node and exactly
 * what continues the origin's log here. Nothing is unpacked before the signature holds.
 * @throws ExchangeFault `wrong-protocol`, `not-for-us`, `wrong-suite`, `unknown-key`, `bad-signature`,
 * `already-have` (answer with the receipt of that time), `gap` (ask again from `expected`), `root-mismatch`
 * (`at: 'previous'` means that the origin rewrote its log: an alarm), `truncated`, `oversized-batch`,
 * `malformed-batch` (with the `line`, from 1, where there is one).
 */
export function openBatch(bytes: Uint8Array, expected: BatchExpectation): OpenedBatch {
  const head = openSealedHead(bytes, expected.audience, expected.trust);
  requirePosition(head.header, head.suite, expected.frontier);
  const packed = bytes.subarray(head.bytes.length);
  const entries = [...openBatchBody(head, packed, expected.limits)];
  const frontier = continueLog(head, entries, expected.frontier);
  return { header: head.header, requestHash: batchHash(head.suite, bytes), entries, frontier };
}

/** The first two lines of a batch, which its origin has signed for this node. */
export interface SealedHead {
  readonly header: BatchHeader;
  readonly suite: Suite;
  /** Header line and signature line as they came. */
  readonly bytes: Uint8Array;
}

/** Most bytes of a head: so many are read of a batch before it is known who sends it. */
export const MAX_HEAD_BYTES = LONGEST_HEADER + 256;

/**
 * Proves from the first bytes of a batch who sends it, before the rest is read, hashed or unpacked.
 * @throws ExchangeFault as `openBatch` of headers and signatures; `truncated` when the head is not whole.
 */
export function openSealedHead(bytes: Uint8Array, audience: string, trust: Trust): SealedHead {
  const headerEnd = lineEnd(bytes, 0);
  const signatureEnd = lineEnd(bytes, headerEnd + 1);
  const text = headText(bytes.subarray(0, headerEnd));
  const header = openBatchHeader(text);
  if (header.audience !== audience) {
    throw new ExchangeFault('not-for-us', { audience: header.audience, us: audience });
  }
  const signature = headText(bytes.subarray(headerEnd + 1, signatureEnd));
  const claim = { node: header.origin, suite: header.suite, keyId: header.keyId };
  const suite = requireSeal('batch', text, signature, claim, trust);
  return { header, suite, bytes: bytes.subarray(0, signatureEnd + 1) };
}

/** Refuses a head that announces more than may be sent, before any of it is read. @throws ExchangeFault `oversized-batch`. */
export function requireLimits(header: BatchHeader, limits: BatchLimits = BATCH_LIMITS): void {
  requireEntries(header.to - header.from + 1, limits);
  requireSize(header.bodyBytes, header.packedBytes, limits);
}

/**
 * Opens what follows a head, entry by entry: exactly what was signed, and nothing unsigned is unpacked. A
 * caller with other work takes a part at a time. @throws ExchangeFault as `openBatch`.
 */
export function* openBatchBody(
  { header, suite }: SealedHead,
  packed: Uint8Array,
  limits: BatchLimits = BATCH_LIMITS,
): Generator<BatchEntry, void, undefined> {
  requireLimits(header, limits);
  requireDigest(header, suite, packed);
  const body = unpack({ encoding: header.encoding, bytes: packed }, header.bodyBytes);
  yield* openLines(suite, header, body);
}

/** The origin's log after these entries. @throws ExchangeFault `already-have`, `gap`, `wrong-suite`, `root-mismatch`. */
export function continueLog(
  { header, suite }: SealedHead,
  entries: readonly BatchEntry[],
  before: Frontier,
): Frontier {
  requirePosition(header, suite, before);
  const frontier = extend(before, entries);
  requireRoot(header.root, frontier, 'end');
  return frontier;
}

function lineEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.subarray(start, start + LONGEST_HEADER).indexOf(NEWLINE);
  if (end >= 0) return start + end;
  const cutOff = bytes.length < start + LONGEST_HEADER;
  throw new ExchangeFault(cutOff ? 'truncated' : 'malformed-batch', { part: 'header' });
}

function headText(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new ExchangeFault('malformed-batch', { part: 'header' });
  }
}

function requirePosition(header: BatchHeader, suite: Suite, frontier: Frontier): void {
  if (suite.id !== frontier.suite.id) {
    throw new ExchangeFault('wrong-suite', { suite: suite.id, expected: frontier.suite.id });
  }
  const { size } = frontier;
  if (header.to <= size) throw new ExchangeFault('already-have', { to: header.to, size });
  if (header.from !== size + 1) {
    throw new ExchangeFault('gap', { from: header.from, expected: size + 1 });
  }
  requireRoot(header.previousRoot, frontier, 'previous');
}

function requireRoot(root: string, frontier: Frontier, at: 'previous' | 'end'): void {
  const ours = toBase64Url(frontier.root());
  if (root !== ours) {
    throw new ExchangeFault('root-mismatch', { at, size: frontier.size, root, ours });
  }
}

function requireEntries(entries: number, limits: BatchLimits): void {
  if (entries === 0) throw new ExchangeFault('malformed-batch', { part: 'no entries' });
  if (entries > limits.maxEntries) {
    throw new ExchangeFault('oversized-batch', { entries, limit: limits.maxEntries });
  }
}

function requireSize(bytes: number, packed: number, limits: BatchLimits): void {
  if (bytes > limits.maxBodyBytes) {
    throw new ExchangeFault('oversized-batch', { bytes, limit: limits.maxBodyBytes });
  }
  if (packed > limits.maxPackedBytes) {
    throw new ExchangeFault('oversized-batch', { packed, limit: limits.maxPackedBytes });
  }
}

function requireDigest(header: BatchHeader, suite: Suite, packed: Uint8Array): void {
  if (packed.length < header.packedBytes) {
    throw new ExchangeFault('truncated', { bytes: packed.length, expected: header.packedBytes });
  }
  if (toBase64Url(suite.hash(packed)) !== header.bodyDigest) {
    throw new ExchangeFault('malformed-batch', { part: 'body' });
  }
}

function* openLines(
  suite: Suite,
  header: BatchHeader,
  body: Uint8Array,
): Generator<BatchEntry, void, undefined> {
  const lines = bodyText(body).split('\n');
  const count = header.to - header.from + 1;
  if (lines.pop() !== '' || lines.length !== count) {
    throw new ExchangeFault('malformed-batch', { part: 'lines', lines: lines.length, count });
  }
  for (const [index, line] of lines.entries()) yield openLine(suite, header, line, index + 1);
}

function bodyText(body: Uint8Array): string {
  try {
    return fromUtf8(body);
  } catch {
    throw new ExchangeFault('malformed-batch', { part: 'body' });
  }
}

function extend(before: Frontier, entries: readonly { readonly leaf: Uint8Array }[]): Frontier {
  const after = before.clone();
  for (const { leaf } of entries) after.append(leaf);
  return after;
}
