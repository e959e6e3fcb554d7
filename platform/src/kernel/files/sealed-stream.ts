import type { Seal } from '../crypto/seal.ts';

/** Plain bytes in a frame. A frame is its length, and so many bytes sealed for their place in the file. */
const FRAME = 256 * 1024;
const LENGTH = 4;
/** Key number, nonce and tag beside the bytes. */
const LONGEST_FRAME = FRAME + 64;

/** The last frame is bound to being the last, so that a file cannot be cut off. */
const contextOf = (file: string, at: number, last: boolean): string =>
  `stored_file.${file}.${at}${last ? '.end' : ''}`;

function framed(seal: Seal, plain: Uint8Array, context: string): Buffer {
  const sealed = seal.seal(plain, context);
  const head = Buffer.alloc(LENGTH);
  head.writeUInt32BE(sealed.length);
  return Buffer.concat([head, sealed]);
}

/** Bytes as they come, sealed in frames: a file is never whole in memory. */
export async function* sealed(
  seal: Seal,
  file: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0);
  let at = 0;
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece]);
    while (waiting.length > FRAME) {
      yield framed(seal, waiting.subarray(0, FRAME), contextOf(file, at, false));
      waiting = waiting.subarray(FRAME);
      at += 1;
    }
  }
  yield framed(seal, waiting, contextOf(file, at, true));
}

/** The sealed frames of a stream, whole, one after the other. */
async function* framesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting = Buffer.alloc(0);
  for await (const piece of pieces) {
    waiting = Buffer.concat([waiting, piece]);
    while (waiting.length >= LENGTH) {
      const length = waiting.readUInt32BE();
      if (length > LONGEST_FRAME) throw new Error('a stored file is not as it was sealed');
      if (waiting.length < LENGTH + length) break;
      yield waiting.subarray(LENGTH, LENGTH + length);
      waiting = waiting.subarray(LENGTH + length);
    }
  }
  if (waiting.length > 0) throw new Error('a stored file was cut off');
}

/** The bytes again. Throws where something was altered, left out or cut off. */
export async function* opened(
  seal: Seal,
  file: string,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let before: Buffer | undefined;
  let at = 0;
  for await (const frame of framesOf(pieces)) {
    if (before !== undefined) {
      yield seal.open(before, contextOf(file, at, false));
      at += 1;
    }
    before = frame;
  }
  if (before === undefined) throw new Error('a stored file was cut off');
  yield seal.open(before, contextOf(file, at, true));
}

/** The numbers of the data keys that sealed a file. */
export async function keysOf(pieces: AsyncIterable<Uint8Array>): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>();
  for await (const frame of framesOf(pieces)) numbers.add(frame[0] ?? -1);
  return numbers;
}
