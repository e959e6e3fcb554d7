import { canonicalize, type JsonValue } from './canonical.ts';
import { type ChecksOf, offendingMember } from './checks.ts';
import { ExchangeFault } from './fault.ts';
import { requireSeal, type SealedKind, type Trust } from './seal.ts';

/** What every short signed text from one node to another says of itself. */
interface Addressed {
  readonly origin: string;
  readonly audience: string;
  readonly suite: string;
  readonly keyId: string;
}

/** How a short text of one kind is read. */
export interface Reading<Content extends Addressed> {
  readonly kind: SealedKind;
  readonly maxBytes: number;
  readonly checks: ChecksOf<Content>;
}

const malformed = (member: string): ExchangeFault =>
  new ExchangeFault('malformed-standing', { member });

function parse<Content extends Addressed>(
  text: string,
  { maxBytes, checks }: Reading<Content>,
): Content {
  if (text.length > maxBytes) throw malformed('text');
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonicalize(value as JsonValue) !== text) throw malformed('text');
  } catch {
    throw malformed('text');
  }
  const offending = offendingMember<Content>(value, checks);
  if (offending !== undefined) throw malformed(offending);
  return value as Content;
}

/**
 * Reads a short signed text (canonical JSON, newline, signature, newline) and proves that its origin
 * wrote it for us.
 * @throws ExchangeFault `malformed-standing`, `not-for-us`, `wrong-suite`, `unknown-key`, `bad-signature`.
 */
export function openAddressed<Content extends Addressed>(
  sealed: string,
  reading: Reading<Content>,
  audience: string,
  trust: Trust,
): Content {
  const [text, signature, end, ...rest] = sealed.split('\n');
  if (text === undefined || signature === undefined || end !== '' || rest.length > 0)
    throw malformed('lines');
  const content = parse(text, reading);
  if (content.audience !== audience)
    throw new ExchangeFault('not-for-us', { audience: content.audience, us: audience });
  const claim = { node: content.origin, suite: content.suite, keyId: content.keyId };
  requireSeal(reading.kind, text, signature, claim, trust);
  return content;
}
