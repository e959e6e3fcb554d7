import { openCheckpoint } from './checkpoint.ts';
import type { Checkpoint, LogState } from './checkpoint.ts';
import { isCount, isHash, isText, offendingMember } from './checks.ts';
import type { ChecksOf } from './checks.ts';
import { fromBase64Url } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { HASH_BYTES } from './merkle.ts';
import { verifyConsistency } from './proof.ts';
import { getSuite } from './seal.ts';
import type { Trust } from './seal.ts';

/** How long both logs of a node were. */
export interface LogSizes {
  readonly records: number;
  readonly audit: number;
}

/** What is kept of a partner's checkpoint to compare later ones with. */
export type HeldCheckpoint = Pick<Checkpoint, 'node' | 'suite' | 'at' | 'records' | 'audit'>;

/** A node's newest checkpoint for a partner to hold, and the proof that both logs only grew. */
export interface Witness {
  /** The signed checkpoint text. */
  readonly checkpoint: string;
  /** The checkpoint of ours that the partner holds, where the proofs begin; null for its first. */
  readonly after: LogSizes | null;
  /** Consistency proofs (RFC 6962) from `after` to the checkpoint, base64url. */
  readonly records: readonly string[];
  readonly audit: readonly string[];
}

const SIZES: ChecksOf<LogSizes> = { records: isCount, audit: isCount };
const MAX_PROOF = 128;
const isProof = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_PROOF && value.every(isHash);

export const isSizesOrNull = (value: unknown): boolean =>
  value === null || offendingMember<LogSizes>(value, SIZES) === undefined;

const WITNESS: ChecksOf<Witness> = {
  checkpoint: isText,
  after: isSizesOrNull,
  records: isProof,
  audit: isProof,
};

export const isWitness = (value: unknown): boolean =>
  offendingMember<Witness>(value, WITNESS) === undefined;

/** A witness as canonical JSON takes it. */
export const witnessJson = ({ checkpoint, after, records, audit }: Witness) => ({
  checkpoint,
  after: after === null ? null : { ...after },
  records: [...records],
  audit: [...audit],
});

const sizesOf = ({ records, audit }: HeldCheckpoint): LogSizes => ({
  records: records.size,
  audit: audit.size,
});

const LOGS = ['records', 'audit'] as const;

const isSame = (one: LogState, other: LogState): boolean =>
  one.size === other.size && one.root === other.root;

/** Two messages of a node may cross for so long; one that still names an older checkpoint was turned back. */
const MAX_CROSSING_MS = 10 * 60_000;

/**
 * The checkpoint of `node` to hold from now on; undefined when it changes nothing: it is the one held, or
 * an older one that was under way when the held one came.
 * @param sentAt when the node signed the message that bears the witness.
 * @throws ExchangeFault as `openCheckpoint`; `malformed-checkpoint` of another node; `checkpoint-gap`
 * when the proofs begin at another checkpoint than the one held (its sizes are in the detail);
 * `inconsistent-log` when a log was cut back or rewritten, naming it.
 */
export function openWitness(
  { witness, sentAt }: { readonly witness: Witness; readonly sentAt: string },
  node: string,
  held: HeldCheckpoint | undefined,
  trust: Trust,
): Checkpoint | undefined {
  const given = openCheckpoint(witness.checkpoint, trust);
  if (given.node !== node) throw new ExchangeFault('malformed-checkpoint', { member: 'node' });
  if (held === undefined) return given;
  if (given.suite !== held.suite) throw inconsistent('suite', held, given);
  if (LOGS.every((log) => isSame(given[log], held[log]))) return undefined;
  const shorter = LOGS.find((log) => given[log].size < held[log].size);
  if (shorter !== undefined) {
    const isUnderWay = Date.parse(sentAt) - Date.parse(held.at) <= MAX_CROSSING_MS;
    if (given.at <= held.at && isUnderWay) return undefined;
    throw inconsistent(shorter, held, given);
  }
  const { after } = witness;
  if (after === null || LOGS.some((log) => after[log] !== held[log].size))
    throw new ExchangeFault('checkpoint-gap', { ...sizesOf(held) });
  const broken = LOGS.find((log) => !continues(log, witness, held, given));
  if (broken !== undefined) throw inconsistent(broken, held, given);
  return given;
}

function continues(
  log: 'records' | 'audit',
  witness: Witness,
  held: HeldCheckpoint,
  given: Checkpoint,
): boolean {
  const bytes = (text: string): Uint8Array => fromBase64Url(text, HASH_BYTES);
  return verifyConsistency(
    getSuite(held.suite),
    held[log].size,
    bytes(held[log].root),
    given[log].size,
    bytes(given[log].root),
    witness[log].map(bytes),
  );
}

function inconsistent(
  member: 'records' | 'audit' | 'suite',
  held: HeldCheckpoint,
  given: Checkpoint,
): ExchangeFault {
  const sizes = member === 'suite' ? {} : { held: held[member].size, given: given[member].size };
  return new ExchangeFault('inconsistent-log', { node: held.node, member, ...sizes });
}
