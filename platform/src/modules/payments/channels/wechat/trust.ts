import { type KeyObject, X509Certificate } from 'node:crypto';
import { ChannelFault } from '../channel.ts';
import { isSignedBy, lines } from './signature.ts';

/** How far the clocks of both sides may lie apart. */
const CLOCKS_APART_MS = 5 * 60_000;

export interface Signature {
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
  readonly serial: string;
}

/** Header names are compared without regard to case: proxies write them as they like. */
export function signatureIn(header: (name: string) => string | null | undefined): Signature {
  const one = (name: string): string => {
    const value = header(`wechatpay-${name}`);
    if (value === null || value === undefined || value === '')
      throw new ChannelFault('forged', `no-${name}`);
    return value;
  };
  return {
    timestamp: one('timestamp'),
    nonce: one('nonce'),
    signature: one('signature'),
    serial: one('serial'),
  };
}

/** Throws `forged` unless the key signed exactly these bytes, now. */
export function verify(
  key: KeyObject,
  { timestamp, nonce, signature }: Signature,
  body: Uint8Array,
  now: Date,
): void {
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const apart = Math.abs(now.getTime() - seconds * 1000);
  if (!(apart < CLOCKS_APART_MS)) throw new ChannelFault('forged', 'timestamp');
  const text = Buffer.concat([
    Buffer.from(lines(timestamp, nonce), 'utf8'),
    body,
    Buffer.from('\n', 'utf8'),
  ]);
  if (!isSignedBy(key, text, signature)) throw new ChannelFault('forged', 'signature');
}

/** A certificate of the platform by its serial, while it holds. */
export function certificateKey(
  pem: string,
  now: Date,
): readonly [serial: string, key: KeyObject] | undefined {
  const certificate = new X509Certificate(pem);
  const isValid =
    Date.parse(certificate.validFrom) <= now.getTime() &&
    now.getTime() < Date.parse(certificate.validTo);
  return isValid ? [certificate.serialNumber.toUpperCase(), certificate.publicKey] : undefined;
}

type Keys = ReadonlyMap<string, KeyObject>;

/** Sooner than this the certificates are not fetched again for a serial that nobody knows. */
const FETCH_AGAIN_MS = 60_000;

/**
 * The keys by which the payment system signs, each by its serial: the public key that was handed out, and the certificates of the
 * platform, which change. While both are in use either may sign. A serial that is not known has the certificates fetched anew.
 */
export function createTrust(
  fixed: Keys,
  fetchCertificates: () => Promise<Keys>,
  now: () => Date,
): { keyOf(serial: string): Promise<KeyObject> } {
  let fetched: Keys = new Map();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;
  const fetchAll = async (): Promise<void> => {
    fetchedAt = now().getTime();
    fetched = await fetchCertificates();
  };
  const fetchOnce = (): Promise<void> =>
    (underWay ??= fetchAll().finally(() => (underWay = undefined)));
  const known = (serial: string): KeyObject | undefined =>
    fixed.get(serial) ?? fetched.get(serial.toUpperCase());
  return {
    async keyOf(serial) {
      const key = known(serial);
      if (key !== undefined) return key;
      const isDue = underWay !== undefined || now().getTime() - fetchedAt >= FETCH_AGAIN_MS;
      if (!serial.startsWith('PUB_KEY_ID_') && isDue) await fetchOnce();
      const found = known(serial);
      if (found === undefined) throw new ChannelFault('forged', 'serial');
      return found;
    },
  };
}
