import { ExchangeFault } from './fault.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/**
 * Bytes of base64url text. Only the one canonical spelling is accepted, so that text and bytes are the
 * same thing to a signature.
 * @throws ExchangeFault `malformed-encoding` when the spelling or the length (in bytes) differs.
 */
export function fromBase64Url(text: string, length?: number): Uint8Array {
  const bytes = Buffer.from(text, 'base64url');
  const spelled = bytes.toString('base64url') === text;
  if (!spelled || (length !== undefined && bytes.length !== length)) {
    throw new ExchangeFault('malformed-encoding', { form: 'base64url', length: length ?? null });
  }
  return bytes;
}

/** UTF-8 bytes of text; the text must be well-formed (what this package writes always is). */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

/** Text of UTF-8 bytes. @throws ExchangeFault `malformed-encoding` when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new ExchangeFault('malformed-encoding', { form: 'utf-8', length: null });
  }
}

/** True when both hold the same bytes. For public values: hashes and roots, never secrets. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
