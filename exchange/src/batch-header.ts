import { canonicalize } from './canonical.ts';
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
import { PROTOCOL } from './seal.ts';
import { isSizesOrNull, isWitness, witnessJson } from './witness.ts';
import type { LogSizes, Witness } from './witness.ts';

/** The signed part of a batch: which range of whose log, for whom, between which roots. */
export interface BatchHeader {
  readonly protocol: typeof PROTOCOL;
  readonly suite: string;
  readonly keyId: string;
  readonly origin: string;
  /** The one node that may take it: a batch shown to another is refused. */
  readonly audience: string;
  /** Sequence numbers count from 1. */
  readonly from: number;
  readonly to: number;
  /** Root over the first `from - 1` leaves, base64url. */
  readonly previousRoot: string;
  /** Root over the first `to` leaves, base64url. */
  readonly root: string;
  /** The version of the standard that the sender runs; whether it is accepted is the receiver's decision. */
  readonly standard: string;
  readonly encoding: 'gzip' | 'identity';
  /** Bytes that follow the header, as sent. */
  readonly packedBytes: number;
  /** Bytes after unpacking. */
  readonly bodyBytes: number;
  /** Hash of the bytes as sent, so that nothing unsigned is ever unpacked. */
  readonly bodyDigest: string;
  readonly sentAt: string;
  /** The origin's newest checkpoint, when the audience does not hold it yet. */
  readonly witness?: Witness;
  /** The newest checkpoint of the audience that the origin holds; left out by those who keep none. */
  readonly held?: LogSizes | null;
}

const BATCH_HEADER: ChecksOf<BatchHeader> = {
  protocol: isOneOf(PROTOCOL),
  suite: isText,
  keyId: isKeyId,
  origin: isText,
  audience: isText,
  from: isOrdinal,
  to: isOrdinal,
  previousRoot: isHash,
  root: isHash,
  standard: isText,
  encoding: isOneOf('gzip', 'identity'),
  packedBytes: isCount,
  bodyBytes: isCount,
  bodyDigest: isHash,
  sentAt: isInstant,
  witness: (value) => value === undefined || isWitness(value),
  held: (value) => value === undefined || isSizesOrNull(value),
};

export function batchHeaderText(header: BatchHeader): string {
  const { witness, held, ...rest } = header;
  return canonicalize({
    ...rest,
    ...(witness === undefined ? {} : { witness: witnessJson(witness) }),
    ...(held === undefined ? {} : { held: held === null ? null : { ...held } }),
  });
}

/**
 * Reads a batch header, before any signature is checked.
 * @throws ExchangeFault `wrong-protocol`; `malformed-batch` naming the wrong member.
 */
export function openBatchHeader(text: string): BatchHeader {
  const value = parse(text);
  requireProtocol(value);
  const offending = offendingMember<BatchHeader>(value, BATCH_HEADER);
  if (offending !== undefined) throw malformed(`header.${offending}`);
  const header = value as BatchHeader;
  if (header.to < header.from) throw malformed('header.to');
  if (batchHeaderText(header) !== text) throw malformed('header');
  return header;
}

function requireProtocol(value: unknown): void {
  const named = value as { protocol?: unknown } | null;
  const protocol = named?.protocol;
  if (typeof protocol === 'string' && protocol !== PROTOCOL) {
    throw new ExchangeFault('wrong-protocol', { protocol, expected: PROTOCOL });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('header');
  }
}

function malformed(part: string): ExchangeFault {
  return new ExchangeFault('malformed-batch', { part });
}
