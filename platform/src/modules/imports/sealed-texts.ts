import type { Seal } from '../../kernel/crypto/seal.ts';
import type { Difference } from './differences.ts';

type Place = { readonly run: string; readonly line: number };

const context = (what: 'raw' | 'differences', { run, line }: Place): string =>
  `import_line.${what}.${run}.${line}`;

/** Lines of a register name people: they are kept sealed, each bound to its run and number. */
export const sealLine = (seal: Seal, place: Place, text: string): Uint8Array =>
  seal.seal(Buffer.from(text), context('raw', place));

export const openLine = (seal: Seal, place: Place, sealed: Uint8Array): string =>
  Buffer.from(seal.open(sealed, context('raw', place))).toString('utf8');

export const sealDifferences = (
  seal: Seal,
  place: Place,
  found: readonly Difference[],
): Uint8Array => seal.seal(Buffer.from(JSON.stringify(found)), context('differences', place));

export const openDifferences = (
  seal: Seal,
  place: Place,
  sealed: Uint8Array,
): readonly Difference[] =>
  JSON.parse(
    Buffer.from(seal.open(sealed, context('differences', place))).toString('utf8'),
  ) as Difference[];
