import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { JsonValue } from '../canonical.ts';
import { buildEntry } from '../entry.ts';
import type { EntryHeader, SealedEntry } from '../entry.ts';
import { ExchangeFault } from '../fault.ts';
import type { ExchangeFaultCode, FaultDetail } from '../fault.ts';
import { createSigner, generateKeyPair } from '../keys.ts';
import type { RandomBytes } from '../sm2.ts';
import type { Signer, Suite } from '../suite.ts';

/** Bytes that look random and are the same in every run. */
export function seededBytes(seed: string): RandomBytes {
  let drawn = 0;
  return (length) =>
    createHash('shake256', { outputLength: length }).update(`${seed}/${drawn++}`).digest();
}

export function signerFor(suite: Suite, seed: string): Signer {
  const random = seededBytes(seed);
  return createSigner(generateKeyPair(suite, random), random);
}

export const SHANDONG = '370000';
export const MINISTRY = '000000';

type UnsealedHeader = Omit<EntryHeader, 'bodyHash'>;

export function headerOf(changes: Partial<UnsealedHeader> = {}): UnsealedHeader {
  return {
    form: 2,
    node: SHANDONG,
    kind: 'cremation',
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    version: 1,
    op: 'create',
    region: '370102',
    institution: 'BZ370102-01',
    root: { kind: 'funeralCase', id: '01890a5d-ac96-774b-bcce-b302099a8000' },
    standard: '2026.1',
    at: '2026-04-05T01:02:03.004Z',
    actor: 'staff:7',
    reason: null,
    travels: 'up',
    audience: null,
    ...changes,
  };
}

/** A header as it was written before the root was named by its kind. */
export const oldHeaderOf = (changes: Partial<UnsealedHeader> = {}): UnsealedHeader =>
  headerOf({
    form: 1,
    root: { kind: null, id: '01890a5d-ac96-774b-bcce-b302099a8000' },
    ...changes,
  });

/** Entry number `index` of a small log; even numbers have a name outside the basic plane. */
export function entryOf(suite: Suite, index: number): SealedEntry {
  const fact: JsonValue = {
    decedentName: index % 2 ? '王秀英' : '𠮷㐂',
    ashesWeight: 2300 + index,
  };
  return buildEntry(suite, headerOf({ id: `cremation-${index}` }), fact, seededBytes('salt')(16));
}

export function entriesOf(suite: Suite, from: number, to: number): SealedEntry[] {
  return Array.from({ length: to - from }, (_, offset) => entryOf(suite, from + offset));
}

/** Runs an act that must be refused and gives the detail of the refusal. */
export function refused(code: ExchangeFaultCode, act: () => unknown): FaultDetail {
  const fault = thrownBy(act);
  assert.ok(fault instanceof ExchangeFault, `expected ${code}, got ${String(fault)}`);
  assert.equal(fault.code, code);
  return fault.detail;
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
