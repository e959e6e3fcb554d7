import type { BatchHeader } from './batch-header.ts';
import { canonicalize, parseCanonical } from './canonical.ts';
import {
  isCount,
  isHash,
  isInstant,
  isKeyId,
  isOneOf,
  isOrdinal,
  isText,
  offendingMember,
} from './checks.ts';
import type { ChecksOf } from './checks.ts';
import { ExchangeFault } from './fault.ts';
import { PROTOCOL, requireSeal, seal } from './seal.ts';
import type { Trust } from './seal.ts';
import type { Signer } from './suite.ts';
import { isWitness, witnessJson } from './witness.ts';
import type { Witness } from './witness.ts';

/** An entry that arrived whole but breaks the standard: its own later versions wait, nothing else does. */
export interface QuarantinedEntry {
  readonly seq: number;
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly detail: string;
}

export interface ReceiptContent {
  readonly origin: string;
  readonly receiver: string;
  readonly from: number;
  readonly to: number;
  /** The root of the origin's log at `to` as the receiver computed it: the receiver's witness. */
  readonly root: string;
  readonly applied: number;
  readonly quarantined: readonly QuarantinedEntry[];
  /** Places of earlier entries that were quarantined and now stand, by themselves or by a newer version. */
  readonly released: readonly number[];
  /**
   * Places of earlier entries that people of the receiver decided to keep as evidence, not applied;
   * only where the batch names the checkpoint that its origin holds.
   */
  readonly kept?: readonly number[];
  readonly receivedAt: string;
  /** `requestHash` of the batch. */
  readonly requestHash: string;
  /** The receiver's newest checkpoint, when the batch says that its origin holds an older one. */
  readonly witness?: Witness;
}

export interface Receipt extends ReceiptContent {
  readonly protocol: typeof PROTOCOL;
  readonly suite: string;
  readonly keyId: string;
}

const QUARANTINED: ChecksOf<QuarantinedEntry> = {
  seq: isOrdinal,
  kind: isText,
  id: isText,
  version: isOrdinal,
  code: isText,
  detail: (value) => value === '' || isText(value),
};

const RECEIPT: ChecksOf<Receipt> = {
  protocol: isOneOf(PROTOCOL),
  suite: isText,
  keyId: isKeyId,
  origin: isText,
  receiver: isText,
  from: isOrdinal,
  to: isOrdinal,
  root: isHash,
  applied: isCount,
  quarantined: (value) =>
    Array.isArray(value) &&
    value.every((entry) => offendingMember(entry, QUARANTINED) === undefined),
  released: (value) => Array.isArray(value) && value.every(isOrdinal),
  kept: (value) => value === undefined || (Array.isArray(value) && value.every(isOrdinal)),
  receivedAt: isInstant,
  requestHash: isHash,
  witness: (value) => value === undefined || isWitness(value),
};

// A batch of 5000 entries that all fail, each with a long reason.
const RECEIPT_LIMITS = { maxBytes: 16 << 20, maxDepth: 4 };

/**
 * Writes a receipt: canonical JSON, newline, signature, newline.
 * @throws ExchangeFault `malformed-receipt` naming the wrong member.
 */
export async function signReceipt(signer: Signer, content: ReceiptContent): Promise<string> {
  const { suite, keyId } = signer;
  const receipt: Receipt = { protocol: PROTOCOL, suite: suite.id, keyId, ...content };
  requireMembers(receipt);
  const { witness, kept, ...rest } = receipt;
  const text = canonicalize({
    ...rest,
    ...(kept === undefined ? {} : { kept: [...kept] }),
    ...(witness === undefined ? {} : { witness: witnessJson(witness) }),
    quarantined: receipt.quarantined.map((entry) => ({ ...entry })),
    released: [...receipt.released],
  });
  return `${text}\n${await seal(signer, 'receipt', text)}\n`;
}

/**
 * Reads a receipt and proves that its receiver signed it.
 * @throws ExchangeFault `malformed-receipt`, `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export function openReceipt(sealed: string, trust: Trust): Receipt {
  const [text, signature, end, ...rest] = sealed.split('\n');
  if (text === undefined || signature === undefined || end !== '' || rest.length > 0) {
    throw malformed('lines');
  }
  const receipt = parseReceipt(text);
  const claim = { node: receipt.receiver, suite: receipt.suite, keyId: receipt.keyId };
  requireSeal('receipt', text, signature, claim, trust);
  return receipt;
}

/** Proves that a receipt answers this very batch. @throws ExchangeFault `wrong-receipt`. */
export function requireReceiptFor(
  receipt: Receipt,
  header: BatchHeader,
  requestHash: string,
): void {
  const expected = {
    origin: header.origin,
    receiver: header.audience,
    from: header.from,
    to: header.to,
    root: header.root,
    requestHash,
  };
  for (const [member, value] of Object.entries(expected)) {
    const seen = receipt[member as keyof typeof expected];
    if (seen !== value) throw new ExchangeFault('wrong-receipt', { member, seen, expected: value });
  }
}

function parseReceipt(text: string): Receipt {
  let value: unknown;
  try {
    value = parseCanonical(text, RECEIPT_LIMITS);
  } catch (error) {
    throw malformed(error instanceof ExchangeFault ? error.code : 'text');
  }
  requireMembers(value);
  return value as Receipt;
}

function requireMembers(value: unknown): void {
  const offending = offendingMember(value, RECEIPT);
  if (offending !== undefined) throw malformed(offending);
}

function malformed(member: string): ExchangeFault {
  return new ExchangeFault('malformed-receipt', { member });
}
