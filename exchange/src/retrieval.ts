import { openAddressed } from './addressed.ts';
import { openBatchHeader } from './batch-header.ts';
import type { BatchHeader } from './batch-header.ts';
import { canonicalize } from './canonical.ts';
import { isCount, isInstant, isKeyId, isOneOf, isText } from './checks.ts';
import type { ChecksOf } from './checks.ts';
import { PROTOCOL, requireSeal, seal } from './seal.ts';
import type { Trust } from './seal.ts';
import type { Signer } from './suite.ts';

/** A node asks a partner for its own log back, as far as the partner holds it. */
export interface RetrievalContent {
  readonly origin: string;
  /** The one partner that is asked. */
  readonly audience: string;
  readonly sentAt: string;
  /** Entries behind this place are wanted. */
  readonly after: number;
}

export interface Retrieval extends RetrievalContent {
  readonly protocol: typeof PROTOCOL;
  readonly suite: string;
  readonly keyId: string;
}

const RETRIEVAL: ChecksOf<Retrieval> = {
  protocol: isOneOf(PROTOCOL),
  suite: isText,
  keyId: isKeyId,
  origin: isText,
  audience: isText,
  sentAt: isInstant,
  after: isCount,
};

export const MAX_RETRIEVAL_BYTES = 4 << 10;

/** Writes a retrieval: canonical JSON, newline, signature, newline. */
export async function signRetrieval(signer: Signer, content: RetrievalContent): Promise<string> {
  const { suite, keyId } = signer;
  const text = canonicalize({ protocol: PROTOCOL, suite: suite.id, keyId, ...content });
  return `${text}\n${await seal(signer, 'retrieval', text)}\n`;
}

/**
 * Reads a retrieval and proves that its origin asked it of us.
 * @throws ExchangeFault `malformed-standing`, `not-for-us`, `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export const openRetrieval = (sealed: string, audience: string, trust: Trust): Retrieval =>
  openAddressed(
    sealed,
    { kind: 'retrieval', maxBytes: MAX_RETRIEVAL_BYTES, checks: RETRIEVAL },
    audience,
    trust,
  );

/**
 * Opens the head of a batch that its receiver kept: header line and signature line. Proves that the
 * origin signed it. @throws ExchangeFault `malformed-batch`, `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export function openKeptHead(head: string, trust: Trust): BatchHeader {
  const [text = '', signature = ''] = head.split('\n');
  const header = openBatchHeader(text);
  const claim = { node: header.origin, suite: header.suite, keyId: header.keyId };
  requireSeal('batch', text, signature, claim, trust);
  return header;
}
