import type { Tx } from '../db/database.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import { Fault } from '../errors/fault.ts';
import type { Applying, Candidate } from './apply-check.ts';
import { attempt } from './apply-store.ts';
import { type Pending, related } from './apply-pending.ts';

/** Tries of one batch, so that a partner whose program is broken or evil cannot hold this node. */
const MAX_TRIES = 2000;
/** Records of one root that are refused before the rest of it waits with them. */
const MAX_REFUSED_OF_ROOT = 16;
/** Of what waits, so many are tried one by one after each act that may have set them right. */
const MAX_SINGLY = 16;

/** How the database refuses a record that is here already: by its key, or by what it has that is the only one. */
const SAID_OF_KNOWN: readonly ErrorCode[] = ['invalid-input', 'already-exists'];

const rootOf = ({ entry: { header } }: Candidate): string => header.root?.id ?? header.id;

/** Written by one act: these belong together, and are taken apart last. */
const SAME_ACT_MS = 1000;
const isSameAct = (one: Candidate, other: Candidate): boolean =>
  one.record.recordedBy === other.record.recordedBy &&
  Math.abs(Date.parse(one.record.recordedAt) - Date.parse(other.record.recordedAt)) < SAME_ACT_MS;

/** Where to halve: between two acts, as near to the middle as there is such a place; 0 within one act. */
function seam(range: readonly Candidate[]): number {
  const middle = range.length >> 1;
  for (let off = 0; off <= middle; off += 1)
    for (const at of [middle - off, middle + off]) {
      const [before, after] = [range[at - 1], range[at]];
      if (before !== undefined && after !== undefined && !isSameAct(before, after)) return at;
    }
  return 0;
}

const bySeq = (one: Candidate, other: Candidate): number => one.entry.seq - other.entry.seq;

/** Applies the entries of one batch, and of those before it that still wait. */
export interface Application {
  /** Entries of the batch, in the order of the log; what all of them were refused with, where that is known. */
  applyRange(range: readonly Candidate[], known?: Fault): Promise<void>;
  /** Entries that wait and may pass now that these have been stored. */
  settle(news: readonly Candidate[]): Promise<void>;
  /** Notes what was stored elsewhere. */
  keep(candidates: readonly Candidate[]): void;
  readonly stored: readonly Candidate[];
}

/**
 * Stores what can be stored, in the order of the log. What is refused together is halved until each
 * part stands or is one entry: so the earlier of two that exclude each other wins, as it does when
 * they arrive one by one; of a record whose newest version is refused the newest sound one is stored;
 * and what was refused passes as soon as what it waits for has come, before anything later. A root of
 * which many are refused, and a batch that was tried very often, wait whole.
 */
export function application(tx: Tx, applying: Applying, pending: Pending): Application {
  const stored: Candidate[] = [];
  const refusedOf = new Map<string, number>();
  let tries = 0;

  function keep(candidates: readonly Candidate[]): void {
    stored.push(...candidates);
    for (const { entry } of candidates) pending.delete(entry.seq);
  }

  async function store(candidates: readonly Candidate[]): Promise<Fault | undefined> {
    tries += 1;
    if (tries > MAX_TRIES) return new Fault('waits-with-its-case');
    const { isStored, fault } = await attempt(tx, applying, [candidates.toSorted(bySeq)]);
    if (isStored) keep(candidates);
    return fault;
  }

  function refuse(candidate: Candidate, fault: Fault): void {
    const key = rootOf(candidate);
    refusedOf.set(key, (refusedOf.get(key) ?? 0) + 1);
    // A newer version may be stored by the time that it is tried again.
    pending.set(candidate.entry.seq, { candidate: { ...candidate, mayBeHere: true }, fault });
  }

  const isSpent = (candidate: Candidate): boolean =>
    tries > MAX_TRIES || (refusedOf.get(rootOf(candidate)) ?? 0) >= MAX_REFUSED_OF_ROOT;

  /** Together, then each with what was written by the same act. */
  async function tryWaiting(waiting: readonly Candidate[]): Promise<readonly Candidate[]> {
    const whole = await store(waiting);
    if (whole === undefined) return waiting;
    const passed: Candidate[] = [];
    for (const candidate of waiting.slice(0, MAX_SINGLY)) {
      if (!pending.has(candidate.entry.seq)) continue;
      const together = waiting.filter(
        (other) => pending.has(other.entry.seq) && isSameAct(other, candidate),
      );
      const fault = waiting.length === 1 ? whole : await store(together);
      if (fault === undefined) passed.push(...together);
      else pending.set(candidate.entry.seq, { candidate, fault });
    }
    return passed;
  }

  async function settle(news: readonly Candidate[]): Promise<void> {
    let arrived = news;
    while (arrived.length > 0 && pending.size > 0 && tries <= MAX_TRIES) {
      const waiting = related(applying.node, pending, arrived);
      if (waiting.length === 0) return;
      arrived = await tryWaiting(waiting);
    }
  }

  /** Whether a record that was said to be new is here already: then the older version changes nothing. */
  const isRepeated = async (candidate: Candidate, fault: Fault): Promise<boolean> =>
    SAID_OF_KNOWN.includes(fault.code) &&
    !candidate.mayBeHere &&
    (await store([{ ...candidate, mayBeHere: true }])) === undefined;

  /** One act that does not stand with all that waits for it: with its own parts, without them, or taken apart. */
  async function applyAct(act: readonly Candidate[], waiting: readonly Candidate[], fault: Fault) {
    const [only] = act;
    if (only === undefined) return;
    const parts = waiting.filter((other) => isSameAct(other, only));
    const together = parts.length === 0 ? [] : [[...parts, ...act]];
    let why = fault;
    for (const tried of waiting.length === 0 ? [] : [...together, act]) {
      const again = await store(tried);
      if (again === undefined) return settle(tried);
      why = again;
    }
    if (act.length === 1) return (await isRepeated(only, why)) ? undefined : refuse(only, why);
    for (const candidate of act) await applyRange([candidate]);
  }

  async function applyRange(range: readonly Candidate[], known?: Fault): Promise<void> {
    const open: Candidate[] = [];
    for (const candidate of range)
      if (isSpent(candidate)) refuse(candidate, new Fault('waits-with-its-case'));
      else open.push(candidate);
    if (open.length === 0) return;
    const waiting = related(applying.node, pending, open);
    const fault =
      waiting.length === 0 && known !== undefined ? known : await store([...waiting, ...open]);
    if (fault === undefined) return settle(waiting);
    const at = seam(open);
    if (at === 0) return applyAct(open, waiting, fault);
    await applyRange(open.slice(0, at));
    await applyRange(open.slice(at));
  }

  return { applyRange, settle, keep, stored };
}
