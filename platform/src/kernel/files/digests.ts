import { createHash } from 'node:crypto';
import type { FileReference } from '@qingming/standard/language/file-reference.ts';

/** Reckons what a file is named by, while its bytes go past. */
export interface Digests {
  add(piece: Uint8Array): void;
  readonly bytes: number;
  of(mediaType: string): FileReference;
}

export function createDigests(): Digests {
  const [sha256, sm3] = [createHash('sha256'), createHash('sm3')];
  let bytes = 0;
  return {
    add: (piece) => {
      sha256.update(piece);
      sm3.update(piece);
      bytes += piece.length;
    },
    get bytes() {
      return bytes;
    },
    of: (mediaType) => ({
      sha256: sha256.digest('base64url'),
      sm3: sm3.digest('base64url'),
      mediaType,
      bytes,
    }),
  };
}
