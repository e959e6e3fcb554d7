import { canonicalize, parseCanonical, TEXT_LIMITS, writeString } from './canonical.ts';
import type { JsonValue } from './canonical.ts';
import {
  isHash,
  isInstant,
  isOneOf,
  isOrdinal,
  isSalt,
  isText,
  isTextOrNull,
  offendingMember,
} from './checks.ts';
import type { ChecksOf } from './checks.ts';
import { toBase64Url, utf8 } from './encoding.ts';
import { ExchangeFault } from './fault.ts';
import { leafHash } from './merkle.ts';
import type { Suite } from './suite.ts';

export type EntryOperation = 'create' | 'revise' | 'void';
export type Travel = 'up' | 'down' | 'stays';

/** What the log says about one version of one record without saying what is in it. No personal fact here. */
export interface EntryHeader {
  /** The node that wrote it, such as 370000. */
  readonly node: string;
  /** The record kind in the standard, such as cremation. */
  readonly kind: string;
  readonly id: string;
  /** From 1. */
  readonly version: number;
  readonly op: EntryOperation;
  readonly region: string;
  readonly institution: string | null;
  /** The funeral case that it belongs to. */
  readonly subject: string | null;
  /** The version of the standard that it was made under. */
  readonly standard: string;
  /** Instant in UTC with milliseconds. */
  readonly at: string;
  readonly actor: string;
  /** Only in entries of earlier versions: a reason may name a person, so it now stands in the body. */
  readonly reason: string | null;
  readonly travels: Travel;
  /** The one node that it is meant for; null when its direction alone decides. */
  readonly audience: string | null;
  /** Hash of the body text, base64url. */
  readonly bodyHash: string;
}

export interface SealedEntry {
  /** Canonical JSON of the header: the leaf of the log. */
  readonly header: string;
  /** Canonical JSON of `{ fact, reason, salt }`, without `reason` where none was given. */
  readonly body: string;
  /** The leaf hash of the header, 32 bytes. */
  readonly leaf: Uint8Array;
}

export interface OpenedEntry {
  readonly header: EntryHeader;
  readonly fact: JsonValue;
  /** Why the version was written: from the body, or from the header of an earlier version. */
  readonly reason: string | null;
  readonly leaf: Uint8Array;
}

const HEADER: ChecksOf<EntryHeader> = {
  actor: isText,
  at: isInstant,
  audience: isTextOrNull,
  bodyHash: isHash,
  id: isText,
  institution: isTextOrNull,
  kind: isText,
  node: isText,
  op: isOneOf('create', 'revise', 'void'),
  reason: isTextOrNull,
  region: isText,
  standard: isText,
  subject: isTextOrNull,
  travels: isOneOf('up', 'down', 'stays'),
  version: isOrdinal,
};

interface Body {
  readonly fact: JsonValue;
  readonly reason: string;
  readonly salt: string;
}

const BODY: ChecksOf<Omit<Body, 'reason'>> = {
  fact: (value) => value !== undefined,
  salt: isSalt,
};
const BODY_WITH_REASON: ChecksOf<Body> = { ...BODY, reason: isText };

function orNull(text: string | null): string {
  return text === null ? 'null' : writeString(text);
}

/**
 * Canonical JSON of a header by template: the names are known, so nothing is sorted. A property test holds
 * it equal to `canonicalize`. @throws ExchangeFault `lone-surrogate`.
 */
export function headerText(header: EntryHeader): string {
  return (
    `{"actor":${writeString(header.actor)},"at":"${header.at}","audience":${orNull(header.audience)}` +
    `,"bodyHash":"${header.bodyHash}","id":${writeString(header.id)}` +
    `,"institution":${orNull(header.institution)},"kind":${writeString(header.kind)}` +
    `,"node":${writeString(header.node)},"op":"${header.op}","reason":${orNull(header.reason)}` +
    `,"region":${writeString(header.region)},"standard":${writeString(header.standard)}` +
    `,"subject":${orNull(header.subject)},"travels":"${header.travels}","version":${header.version}}`
  );
}

/**
 * Seals a fact, and why it was written, into an entry. The salt (16 random bytes) keeps a bare hash from
 * revealing a fact that could be guessed, such as a cause of death.
 * @throws ExchangeFault `malformed-entry` naming the wrong member, or what `canonicalize` refuses.
 */
export function buildEntry(
  suite: Suite,
  header: Omit<EntryHeader, 'bodyHash'>,
  fact: JsonValue,
  salt: Uint8Array,
  reason: string | null = null,
): SealedEntry {
  const saltText = toBase64Url(salt);
  if (!isSalt(saltText)) throw malformed('salt');
  const because = reason === null ? '' : `,"reason":${writeString(reason)}`;
  const body = `{"fact":${canonicalize(fact)}${because},"salt":"${saltText}"}`;
  const sealed = { ...header, bodyHash: toBase64Url(suite.hash(utf8(body))) };
  const offending = offendingMember(sealed, HEADER);
  if (offending !== undefined) throw malformed(offending);
  const text = headerText(sealed);
  return { header: text, body, leaf: leafHash(suite, utf8(text)) };
}

/**
 * Opens an entry: the header is canonical and well-formed, and the body is the one that it names. Whether
 * the leaf stands in a log is the business of a batch or of a proof.
 * @throws ExchangeFault `malformed-entry`, `body-mismatch`, or what `parseCanonical` refuses in the body.
 */
export function openEntry(suite: Suite, header: string, body: string): OpenedEntry {
  const opened = openHeader(header);
  if (toBase64Url(suite.hash(utf8(body))) !== opened.bodyHash) {
    throw new ExchangeFault('body-mismatch', { kind: opened.kind, id: opened.id });
  }
  const { fact, reason } = openBody(body);
  return {
    header: opened,
    fact,
    reason: opened.reason ?? reason ?? null,
    leaf: leafHash(suite, utf8(header)),
  };
}

/** Reads a header alone: what may be known of an entry whose body did not travel. */
export function openHeader(text: string): EntryHeader {
  if (text.length > TEXT_LIMITS.maxBytes) throw malformed('header');
  const header = parseHeader(text);
  const offending = offendingMember<EntryHeader>(header, HEADER);
  if (offending !== undefined) throw malformed(offending);
  // Equal to what we would have written: so canonical, and without a repeated name.
  if (headerText(header as EntryHeader) !== text) throw malformed('header');
  return header as EntryHeader;
}

function parseHeader(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('header');
  }
}

function openBody(text: string): Pick<Body, 'fact'> & Partial<Pick<Body, 'reason'>> {
  const body = parseCanonical(text);
  const tellsWhy = typeof body === 'object' && body !== null && 'reason' in body;
  const offending = offendingMember(body, tellsWhy ? BODY_WITH_REASON : BODY);
  if (offending !== undefined) throw malformed(`body.${offending}`);
  return body as unknown as Body;
}

function malformed(member: string): ExchangeFault {
  return new ExchangeFault('malformed-entry', { member });
}
