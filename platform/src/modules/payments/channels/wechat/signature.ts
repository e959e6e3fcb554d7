import {
  createDecipheriv,
  createPrivateKey,
  createSign,
  createVerify,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { ChannelFault } from '../channel.ts';

/** The algorithm and the version of the protocol, as the header names them. */
const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
const TAG_BYTES = 16;

export interface Signer {
  readonly merchant: string;
  /** Serial number of the merchant's certificate, hex. */
  readonly serial: string;
  readonly key: KeyObject;
}

export const signerOf = (merchant: string, serial: string, pem: string): Signer => ({
  merchant,
  serial,
  key: createPrivateKey(pem),
});

/** Each part on a line of its own, the last one too. */
export const lines = (...parts: readonly string[]): string =>
  parts.map((part) => `${part}\n`).join('');

export const signed = (key: KeyObject, text: string): string =>
  createSign('RSA-SHA256').update(text, 'utf8').sign(key, 'base64');

export function isSignedBy(key: KeyObject, text: string | Uint8Array, signature: string): boolean {
  try {
    return createVerify('RSA-SHA256').update(text).verify(key, signature, 'base64');
  } catch {
    return false;
  }
}

export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query as they are sent. */
  readonly path: string;
  /** Empty of a GET. */
  readonly body: string;
}

/** The `Authorization` of one request; `at` is the clock, `nonce` is never the same again. */
export function authorization(
  { merchant, serial, key }: Signer,
  { method, path, body }: SignedRequest,
  at: Date,
  nonce = randomBytes(16).toString('hex'),
): string {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = signed(key, lines(method, path, timestamp, nonce, body));
  return (
    `${SCHEME} mchid="${merchant}",nonce_str="${nonce}",timestamp="${timestamp}",` +
    `serial_no="${serial}",signature="${signature}"`
  );
}

export interface Encrypted {
  /** Base64; its last 16 bytes are the tag. */
  readonly ciphertext: string;
  readonly nonce: string;
  readonly associated_data?: string;
}

/** Opens AES-256-GCM of a notice or a certificate (AES-128 with a key of 16 bytes). Throws `forged`. */
export function opened(key: string, { ciphertext, nonce, associated_data }: Encrypted): string {
  try {
    const bytes = Buffer.from(ciphertext, 'base64');
    const secret = Buffer.from(key, 'utf8');
    const algorithm = secret.length === TAG_BYTES ? 'aes-128-gcm' : 'aes-256-gcm';
    const cipher = createDecipheriv(algorithm, secret, Buffer.from(nonce, 'utf8'), {
      authTagLength: TAG_BYTES,
    });
    cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    cipher.setAAD(Buffer.from(associated_data ?? '', 'utf8'));
    const text = cipher.update(bytes.subarray(0, -TAG_BYTES));
    return Buffer.concat([text, cipher.final()]).toString('utf8');
  } catch {
    throw new ChannelFault('forged', 'encryption');
  }
}
