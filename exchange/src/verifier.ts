import type { JsonValue } from './canonical.ts';
import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { isHash, isOrdinal, offendingMember } from './checks.ts';
import type { ChecksOf } from './checks.ts';
import { fromBase64Url } from './encoding.ts';
import { openEntry } from './entry.ts';
import type { EntryHeader, OpenedEntry } from './entry.ts';
import { ExchangeFault } from './fault.ts';
import type { ExchangeFaultCode, FaultDetail } from './fault.ts';
import { HASH_BYTES } from './merkle.ts';
import { verifyInclusion } from './proof.ts';
import { getSuite } from './seal.ts';

/** All that is needed to prove, without asking anybody, that a fact stands in a node's log. Plain JSON. */
export interface Evidence {
  /** Header text and body text of the entry, as sealed. */
  readonly header: string;
  readonly body: string;
  /** Its place in the log, from 1. */
  readonly seq: number;
  /** Inclusion proof in the records log at the checkpoint, base64url. */
  readonly proof: readonly string[];
  /** The signed checkpoint text. */
  readonly checkpoint: string;
}

export type Verdict =
  | {
      readonly genuine: true;
      readonly header: EntryHeader;
      readonly fact: JsonValue;
      readonly checkpoint: Checkpoint;
    }
  | { readonly genuine: false; readonly because: ExchangeFaultCode; readonly detail: FaultDetail };

const isString = (value: unknown): boolean => typeof value === 'string';

const EVIDENCE: ChecksOf<Evidence> = {
  header: isString,
  body: isString,
  seq: isOrdinal,
  proof: (value) => Array.isArray(value) && value.every(isHash),
  checkpoint: isString,
};

/**
 * Judges evidence with the node's public key alone, offline. Broken evidence gets a verdict too, never a throw.
 * @param publicKey of the node that the evidence says it comes from, obtained independently of it.
 */
export function verifyEvidence(evidence: Evidence, publicKey: Uint8Array): Verdict {
  try {
    return { genuine: true, ...prove(evidence, publicKey) };
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error;
    return { genuine: false, because: error.code, detail: error.detail };
  }
}

function prove(evidence: Evidence, publicKey: Uint8Array) {
  const offending = offendingMember(evidence, EVIDENCE);
  if (offending !== undefined) throw new ExchangeFault('bad-proof', { member: offending });
  const checkpoint = openCheckpoint(evidence.checkpoint, () => publicKey);
  const entry = openEntry(getSuite(checkpoint.suite), evidence.header, evidence.body);
  if (entry.header.node !== checkpoint.node) {
    throw new ExchangeFault('bad-proof', { member: 'node' });
  }
  requireInclusion(entry, evidence, checkpoint);
  return { header: entry.header, fact: entry.fact, checkpoint };
}

function requireInclusion(entry: OpenedEntry, evidence: Evidence, checkpoint: Checkpoint): void {
  const { size, root } = checkpoint.records;
  const proof = evidence.proof.map((hash) => fromBase64Url(hash, HASH_BYTES));
  const included = verifyInclusion(
    getSuite(checkpoint.suite),
    entry.leaf,
    evidence.seq - 1,
    size,
    proof,
    fromBase64Url(root, HASH_BYTES),
  );
  if (!included) throw new ExchangeFault('bad-proof', { member: 'proof' });
}
