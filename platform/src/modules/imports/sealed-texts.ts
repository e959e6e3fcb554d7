import type { Seal } from '../../kernel/crypto/seal.ts';
import type { Renew, SealedTable } from '../../kernel/records/reseal.ts';
import type { Difference } from './differences.ts';

type Place = { readonly run: string; readonly line: number };

const context = (what: 'raw' | 'differences', { run, line }: Place): string =>
  `import_line.${what}.${run}.${line}`;

/** Reasons are counted over the lines of a run, so what one quotes is bound to the run alone. */
const quotedContext = (run: string): string => `import_line.quoted.${run}`;

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

/** How the lines are sealed anew under the newest key. */
export const sealedLines = (renew: Renew): SealedTable => ({
  table: 'import_line',
  key: [
    ['province', 'text'],
    ['run', 'uuid'],
    ['line', 'integer'],
  ],
  columns: ['raw', 'differences'],
  renew: (row) => {
    const place = { run: String(row['run']), line: Number(row['line']) };
    const renewed: Record<string, Uint8Array> = {};
    for (const what of ['raw', 'differences'] as const) {
      const sealed = row[what];
      if (!(sealed instanceof Uint8Array)) continue;
      const made = renew(sealed, context(what, place));
      if (made !== sealed) renewed[what] = made;
    }
    return renewed;
  },
});

/** A value of the source that a reason quotes: whoever filled it in may have written a name. */
export interface Quoted {
  readonly sealed: string;
}

export const sealQuoted = (seal: Seal, run: string, text: string): Quoted => ({
  sealed: Buffer.from(seal.seal(Buffer.from(text), quotedContext(run))).toString('base64url'),
});

export const openQuoted = (seal: Seal, run: string, { sealed }: Quoted): string =>
  Buffer.from(seal.open(Buffer.from(sealed, 'base64url'), quotedContext(run))).toString('utf8');
