import type { BatchHeader } from './batch-header.ts';
import type { JsonValue } from './canonical.ts';
import { isHash } from './checks.ts';
import { fromBase64Url, toBase64Url } from './encoding.ts';
import { openEntry } from './entry.ts';
import type { EntryHeader, SealedEntry } from './entry.ts';
import { ExchangeFault } from './fault.ts';
import type { Suite } from './suite.ts';

/** An entry whose content stays with its origin: the leaf hash alone keeps the range provably whole. */
export interface RedactedEntry {
  readonly leaf: Uint8Array;
}

export type OutgoingEntry = SealedEntry | RedactedEntry;

export interface DisclosedBatchEntry {
  readonly disclosed: true;
  readonly seq: number;
  readonly leaf: Uint8Array;
  readonly header: EntryHeader;
  readonly fact: JsonValue;
  readonly reason: string | null;
  /** The texts as they were sealed: to be stored as they are, for proofs. */
  readonly headerText: string;
  readonly bodyText: string;
}

export interface RedactedBatchEntry {
  readonly disclosed: false;
  readonly seq: number;
  readonly leaf: Uint8Array;
}

export type BatchEntry = DisclosedBatchEntry | RedactedBatchEntry;

/**
 * One line of a body: `{"b":…,"h":…}` or `{"l":…}`. The texts travel as JSON strings, so that a system in
 * any language gets the very bytes that were hashed without writing canonical JSON itself.
 */
export function encodeLine(entry: OutgoingEntry): string {
  if (!('header' in entry)) return `{"l":"${toBase64Url(entry.leaf)}"}\n`;
  return `{"h":${JSON.stringify(entry.header)},"b":${JSON.stringify(entry.body)}}\n`;
}

/** Opens line `line` (from 1). @throws ExchangeFault `malformed-batch` with the line and the cause. */
export function openLine(
  suite: Suite,
  header: BatchHeader,
  text: string,
  line: number,
): BatchEntry {
  const seq = header.from + line - 1;
  const parts = parseLine(text, line);
  if (isHash(parts.l) && Object.keys(parts).length === 1) {
    return { disclosed: false, seq, leaf: fromBase64Url(parts.l) };
  }
  const { h, b } = parts;
  if (typeof h !== 'string' || typeof b !== 'string' || Object.keys(parts).length !== 2) {
    throw malformed(line, 'malformed-entry');
  }
  const entry = openDisclosed(suite, h, b, line);
  if (entry.header.node !== header.origin) throw malformed(line, 'foreign-entry');
  return { disclosed: true, seq, ...entry, headerText: h, bodyText: b };
}

function parseLine(text: string, line: number): { h?: unknown; b?: unknown; l?: unknown } {
  try {
    const parts: unknown = JSON.parse(text);
    if (parts !== null && typeof parts === 'object') return parts;
  } catch {
    // falls through to the one refusal
  }
  throw malformed(line, 'not-json');
}

function openDisclosed(suite: Suite, header: string, body: string, line: number) {
  try {
    return openEntry(suite, header, body);
  } catch (error) {
    if (error instanceof ExchangeFault) throw malformed(line, error.code);
    throw error;
  }
}

function malformed(line: number, cause: string): ExchangeFault {
  return new ExchangeFault('malformed-batch', { line, cause });
}
