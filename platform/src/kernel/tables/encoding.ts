import { isUtf8 } from 'node:buffer';
import { Fault } from '../errors/fault.ts';

/** What the bytes of a file turned out to be. */
export type FoundEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** UTF-16 as its byte order mark tells; undefined without one. */
export function marked(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

/** Whether every block is UTF-8, characters cut between blocks included. */
export async function isAllUtf8(blocks: AsyncIterable<Buffer>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const block of blocks) {
      if (isUtf8(block)) {
        decoder.decode();
        continue;
      }
      decoder.decode(block, { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Decodes a file block by block; throws `not-encoded` with the place where it cannot be. */
export async function* decoded(
  blocks: AsyncIterable<Buffer>,
  encoding: Exclude<FoundEncoding, 'utf-8'>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let byte = 0;
  const attempt = (block: Buffer | undefined): string => {
    try {
      return block === undefined ? decoder.decode() : decoder.decode(block, { stream: true });
    } catch {
      throw new Fault('not-encoded', { encoding: encoding.toUpperCase(), byte });
    }
  };
  for await (const block of blocks) {
    yield attempt(block);
    byte += block.length;
  }
  yield attempt(undefined);
}
