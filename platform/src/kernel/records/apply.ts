import type { Tx } from '../db/database.ts';
import {
  type Applying,
  type Candidate,
  findFault,
  type ForeignEntry,
  type RefusedEntry,
} from './apply-check.ts';
import { application } from './apply-order.ts';
import { recordOf } from './apply-check.ts';
import type { Pending } from './apply-pending.ts';
import { attempt, newest } from './apply-store.ts';
import { inSlices, partsOf } from '../slices.ts';

export { asRecord, recordOf } from './apply-check.ts';
export type { Applying, ForeignEntry, RefusedEntry } from './apply-check.ts';
export { setsRight, waitsFor } from './apply-keys.ts';
export { WAITING } from './apply-pending.ts';

export interface Applied {
  /** What is refused now: of these entries, and of those held back that were tried again. */
  readonly refused: readonly RefusedEntry[];
  /** Every record that was stored, by its newest version that stands. */
  readonly settled: readonly ForeignEntry[];
}

/** Gives the entries held back that may pass now that these have arrived. */
export type HeldFor = (arrived: readonly ForeignEntry[]) => Promise<readonly ForeignEntry[]>;

const bySeq = (one: Candidate, other: Candidate): number => one.entry.seq - other.entry.seq;

/** Every stored record by the last place that tells its newest version: what was held up to there is settled. */
const settledBy = (stored: readonly Candidate[]): readonly ForeignEntry[] =>
  newest(stored.toSorted(bySeq).toReversed())
    .map(({ entry }) => entry)
    .toReversed();

interface Sifted {
  readonly candidates: readonly Candidate[];
  readonly refused: readonly RefusedEntry[];
}

/** Checks what the fact alone says; the rest are the candidates. */
async function sift(
  applying: Applying,
  entries: readonly ForeignEntry[],
  isRetry: boolean,
): Promise<Sifted> {
  const refused: RefusedEntry[] = [];
  const candidates = await inSlices(entries, (entry): readonly Candidate[] => {
    const fault = findFault(applying, entry);
    if (fault !== undefined) {
      refused.push({ entry, fault });
      return [];
    }
    const mayBeHere = isRetry || entry.header.version > 1;
    return [{ entry, record: recordOf(applying.node, entry), mayBeHere }];
  });
  return { candidates: candidates.flat().toSorted(bySeq), refused };
}

/** Entries that are checked while those before them are stored. */
const PART = 250;

/** Sifts a part at a time, and gives on what may be stored; `all` is complete when the last part was given. */
function siftParts(
  applying: Applying,
  entries: readonly ForeignEntry[],
  all: { candidates: Candidate[]; refused: RefusedEntry[] },
): AsyncIterable<readonly Candidate[]> {
  return (async function* () {
    const inOrder = entries.toSorted((one, other) => one.seq - other.seq);
    for (const part of partsOf(inOrder, PART)) {
      const { candidates, refused } = await sift(applying, part, applying.isRetry === true);
      all.candidates.push(...candidates);
      all.refused.push(...refused);
      yield candidates;
    }
  })();
}

/**
 * Applies entries of another node's log to the typed tables: the same state comes of them in one
 * batch, in many, or one by one. A record that breaks the standard is refused alone, with the rule it
 * breaks, and its newest sound version stays; what rests on it waits with it, and nothing else. What
 * was held back is tried again by what it waits for.
 */
export async function applyForeign(
  tx: Tx,
  applying: Applying,
  entries: readonly ForeignEntry[],
  heldFor: HeldFor = () => Promise.resolve([]),
): Promise<Applied> {
  const fresh: { candidates: Candidate[]; refused: RefusedEntry[] } = {
    candidates: [],
    refused: [],
  };
  const pending: Pending = new Map();
  const unsound = fresh.refused;
  const known = new Set(entries.map(({ seq }) => seq));
  const recall = async (arrived: readonly Candidate[]): Promise<boolean> => {
    const held = (await heldFor(arrived.map(({ entry }) => entry))).filter(
      ({ seq }) => !known.has(seq),
    );
    for (const { seq } of held) known.add(seq);
    const { candidates, refused } = await sift(applying, held, true);
    unsound.push(...refused);
    for (const candidate of candidates) pending.set(candidate.entry.seq, { candidate });
    return candidates.length > 0;
  };
  const { applyRange, settle, keep, stored } = application(tx, applying, pending);
  // All of it at once, unless something that was held back before must have its turn first.
  let isRecalled = false;
  const hasNoneBefore = async (): Promise<boolean> => {
    isRecalled = true;
    return !(await recall(fresh.candidates));
  };
  const parts = siftParts(applying, entries, fresh);
  const { isStored, fault } = await attempt(tx, applying, parts, hasNoneBefore);
  if (!isStored && !isRecalled) await recall(fresh.candidates);
  if (isStored) keep(fresh.candidates);
  else await applyRange(fresh.candidates, fault);
  // What has passed may set right what waits for it alone, and so on.
  let told = 0;
  while (told !== stored.length) {
    told = stored.length;
    if (await recall(stored)) await settle(stored);
  }
  const refused = [...pending.values()].flatMap(({ candidate: { entry }, fault }) =>
    fault === undefined ? [] : [{ entry, fault }],
  );
  return {
    refused: [...unsound, ...refused].toSorted((a, b) => a.entry.seq - b.entry.seq),
    settled: settledBy(stored),
  };
}
