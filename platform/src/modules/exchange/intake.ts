import { ExchangeFault, MAX_HEAD_BYTES, sameBytes, type SealedHead } from '@qingming/exchange';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../../kernel/errors/fault.ts';
import { openHead, type Receiving, receiveRest } from './receive.ts';

/** Bytes of batches in hand at once: those of partners, proven by their heads. */
const MAX_BYTES = 64 << 20;
const HEAD_MS = 10_000;
const REST_MS = 60_000;
/** How much a refused sender may still send so that it reads why, rather than a broken line. */
const MAX_DRAINED = 128 << 10;
const DRAIN_MS = 1_000;
const NEWLINE = 0x0a;

/** Takes batches as they come in, so that a stranger buys nothing but the reading of one head. */
export interface Intake {
  /** Throws `ExchangeFault` or `Fault`; `from` is the address of the sender. */
  take(body: Readable, from: string): Promise<string>;
  /** Whether a partner has proven itself from this address lately. */
  isKnown(origin: string, from: string): boolean;
}

/** Ends a body that does not come; what waits for it is refused. */
async function inTime<Value>(body: Readable, ms: number, work: Promise<Value>): Promise<Value> {
  const timer = globalThis.setTimeout(
    () => body.destroy(new ExchangeFault('truncated', { part: 'body' })),
    ms,
  );
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

const hasHead = (bytes: Uint8Array): boolean =>
  bytes.includes(NEWLINE, 0) && bytes.includes(NEWLINE, bytes.indexOf(NEWLINE) + 1);

type Chunks = AsyncIterator<Uint8Array, undefined>;

async function readHead(chunks: Chunks): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  while (!hasHead(bytes) && bytes.length < MAX_HEAD_BYTES) {
    const { value, done } = await chunks.next();
    if (done === true || value === undefined) break;
    bytes = Buffer.concat([bytes, value]);
  }
  return bytes;
}

/** Exactly what the head announced; what comes beyond it makes the batch another one. */
async function readRest(chunks: Chunks, begun: Uint8Array, announced: number): Promise<Buffer> {
  const parts: Uint8Array[] = [begun];
  let size = begun.length;
  while (size <= announced) {
    const { value, done } = await chunks.next();
    if (done === true || value === undefined) break;
    parts.push(value);
    size += value.length;
  }
  if (size > announced) throw new ExchangeFault('malformed-batch', { part: 'body' });
  return Buffer.concat(parts);
}

/** Reads on without keeping anything, for a moment. */
async function drain(chunks: Chunks): Promise<void> {
  let left = MAX_DRAINED;
  const work = async (): Promise<void> => {
    while (left > 0) {
      const { value, done } = await chunks.next();
      if (done === true || value === undefined) return;
      left -= value.length;
    }
  };
  const enough = new AbortController();
  const { signal } = enough;
  await Promise.race([work(), setTimeout(DRAIN_MS, undefined, { signal })]).catch(() => undefined);
  enough.abort();
}

/** One batch of an origin at a time. */
interface InHand {
  readonly head: Uint8Array;
  readonly receipt: Promise<string>;
}

/**
 * A batch of which so many entries fail costs this node a search for each of them. Its sender then rests:
 * what such batches take stays a small part of the time, and clerks do not feel it.
 */
const MANY_REFUSED = 64;
const REST_FACTOR = 40;
const MAX_REST_MS = 60_000;

const KNOWN_MS = 10 * 60_000;
const MAX_KNOWN = 1000;

export function createIntake(receiving: Receiving): Intake {
  const inHand = new Map<string, InHand>();
  const known = new Map<string, number>();
  /** Until when an origin rests. */
  const resting = new Map<string, number>();
  let bytesInHand = 0;
  const now = (): number => receiving.node.clock.now().getTime();

  async function takeProven(
    body: Readable,
    chunks: Chunks,
    head: SealedHead,
    begun: Uint8Array,
  ): Promise<string> {
    const { origin, packedBytes } = head.header;
    const other = inHand.get(origin);
    // Sent again while it is still worked on: the same signed head gets the same answer.
    if (other !== undefined && sameBytes(other.head, head.bytes)) {
      await drain(chunks);
      return other.receipt;
    }
    const rest = (resting.get(origin) ?? 0) - performance.now();
    if (rest > 0) throw new Fault('busy', { seconds: Math.ceil(rest / 1000) });
    if (other !== undefined || bytesInHand + packedBytes > MAX_BYTES) throw new Fault('busy');
    bytesInHand += packedBytes;
    const work = async (): Promise<string> => {
      const packed = await inTime(body, REST_MS, readRest(chunks, begun, packedBytes));
      const began = performance.now();
      const { receipt, refused } = await receiveRest(receiving, head, packed);
      const ended = performance.now();
      const rest = Math.min((ended - began) * REST_FACTOR, MAX_REST_MS);
      if (refused > MANY_REFUSED) resting.set(origin, ended + rest);
      else resting.delete(origin);
      return receipt;
    };
    const receipt = work().finally(() => {
      inHand.delete(origin);
      bytesInHand -= packedBytes;
    });
    inHand.set(origin, { head: head.bytes, receipt });
    return receipt;
  }

  return {
    take: async (body, from) => {
      const chunks: Chunks = body.iterator({ destroyOnReturn: false });
      try {
        const begun = await inTime(body, HEAD_MS, readHead(chunks));
        const head = openHead(receiving, begun);
        if (known.size >= MAX_KNOWN) known.clear();
        known.set(`${head.header.origin} ${from}`, now());
        return await takeProven(body, chunks, head, begun.subarray(head.bytes.length));
      } catch (error) {
        await drain(chunks);
        throw error;
      }
    },
    isKnown: (origin, from) => now() - (known.get(`${origin} ${from}`) ?? 0) < KNOWN_MS,
  };
}

/** The whole of a short body. Throws `oversized-batch`. */
export async function readShort(body: Readable, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const work = async (): Promise<void> => {
    for await (const part of body as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > most) throw new ExchangeFault('oversized-batch', { bytes: size, limit: most });
      parts.push(part);
    }
  };
  await inTime(body, HEAD_MS, work());
  return Buffer.concat(parts).toString('utf8');
}
