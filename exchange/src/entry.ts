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

/**
 * Which members the text of a header has. Form 1 names what a record belongs to by identifier alone
 * (`subject`) and may hold a reason; form 2 says its number, and names the root by its kind too.
 */
export type EntryForm = 1 | 2;

/** The forms that this program reads; it writes the last. */
export const ENTRY_FORMS: readonly EntryForm[] = [1, 2];

/** The record that others belong to: a funeral case, an application, a person. */
export interface EntryRoot {
  /** Its record kind; null in form 1, where it follows from the kind of the record. */
  readonly kind: string | null;
  readonly id: string;
}

/** What the log says about one version of one record without saying what is in it. No personal fact here. */
export interface EntryHeader {
  readonly form: EntryForm;
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
  /** What it belongs to, or is itself where others belong to it. */
  readonly root: EntryRoot | null;
  /** The version of the standard that it was made under. */
  readonly standard: string;
  /** Instant in UTC with milliseconds. */
  readonly at: string;
  readonly actor: string;
  /** Only in form 1, of early entries: a reason may name a person, so it now stands in the body. */
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

type Common = Omit<EntryHeader, 'form' | 'root' | 'reason'>;
type Form1 = Common & { readonly reason: string | null; readonly subject: string | null };
type Form2 = Common & { readonly form: 2; readonly root: { kind: string; id: string } | null };

const COMMON: ChecksOf<Common> = {
  actor: isText,
  at: isInstant,
  audience: isTextOrNull,
  bodyHash: isHash,
  id: isText,
  institution: isTextOrNull,
  kind: isText,
  node: isText,
  op: isOneOf('create', 'revise', 'void'),
  region: isText,
  standard: isText,
  travels: isOneOf('up', 'down', 'stays'),
  version: isOrdinal,
};
const isNull = (value: unknown): boolean => value === null;
const rootOrNull =
  (isKind: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || offendingMember<EntryRoot>(value, { id: isText, kind: isKind }) === undefined;

const FORM_1: ChecksOf<Form1> = { ...COMMON, reason: isTextOrNull, subject: isTextOrNull };
const FORM_2: ChecksOf<Form2> = {
  ...COMMON,
  form: (value) => value === 2,
  root: rootOrNull(isText),
};

/** The same of a header that is to be sealed. */
const HEADER_1: ChecksOf<EntryHeader> = {
  ...COMMON,
  form: (value) => value === 1,
  reason: isTextOrNull,
  root: rootOrNull(isNull),
};
const HEADER_2: ChecksOf<EntryHeader> = { ...FORM_2, reason: isNull };

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

const rootText = ({ id, kind }: EntryRoot): string =>
  `{"id":${writeString(id)},"kind":${orNull(kind)}}`;

/**
 * Canonical JSON of a header by template: the names are known, so nothing is sorted. A property test holds
 * it equal to `canonicalize`. @throws ExchangeFault `lone-surrogate`.
 */
export function headerText(header: EntryHeader): string {
  const { form, root } = header;
  const owner = root === null ? 'null' : form === 1 ? writeString(root.id) : rootText(root);
  return (
    `{"actor":${writeString(header.actor)},"at":"${header.at}","audience":${orNull(header.audience)}` +
    `,"bodyHash":"${header.bodyHash}"${form === 1 ? '' : `,"form":${form}`},"id":${writeString(header.id)}` +
    `,"institution":${orNull(header.institution)},"kind":${writeString(header.kind)}` +
    `,"node":${writeString(header.node)},"op":"${header.op}"` +
    `${form === 1 ? `,"reason":${orNull(header.reason)}` : ''},"region":${writeString(header.region)}` +
    `${form === 1 ? '' : `,"root":${owner}`},"standard":${writeString(header.standard)}` +
    `${form === 1 ? `,"subject":${owner}` : ''},"travels":"${header.travels}","version":${header.version}}`
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
  const offending = offendingMember(sealed, header.form === 1 ? HEADER_1 : HEADER_2);
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
  const header = readHeader(parseHeader(text));
  // Equal to what we would have written: so canonical, and without a repeated name.
  if (headerText(header) !== text) throw malformed('header');
  return header;
}

/** The form of a header shows in its member `form`, which form 1 does not have. */
function readHeader(parsed: unknown): EntryHeader {
  if (typeof parsed === 'object' && parsed !== null && 'form' in parsed) {
    requireMembers<Form2>(parsed, FORM_2);
    return { ...parsed, reason: null };
  }
  requireMembers<Form1>(parsed, FORM_1);
  const { subject, ...header } = parsed;
  return { ...header, form: 1, root: subject === null ? null : { kind: null, id: subject } };
}

function requireMembers<T>(parsed: unknown, checks: ChecksOf<T>, within = ''): asserts parsed is T {
  const offending = offendingMember<T>(parsed, checks);
  if (offending !== undefined) throw malformed(`${within}${offending}`);
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
  if (typeof body === 'object' && body !== null && 'reason' in body)
    requireMembers<Body>(body, BODY_WITH_REASON, 'body.');
  else requireMembers<Omit<Body, 'reason'>>(body, BODY, 'body.');
  return body;
}

function malformed(member: string): ExchangeFault {
  return new ExchangeFault('malformed-entry', { member });
}
