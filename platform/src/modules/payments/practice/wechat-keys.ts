import {
  createCipheriv,
  createVerify,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  X509Certificate,
} from 'node:crypto';
import { lines, signed } from '../channels/wechat/signature.ts';
import { selfSigned } from './certificate.ts';

/** A key of the payment system: by a certificate of the platform, or by a public key that was handed out. */
export interface PlatformKey {
  readonly serial: string;
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
  /** PEM of the certificate, where it has one. */
  readonly certificate?: string;
}

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A key with a certificate that holds for five years. */
export function certifiedKey(now: Date): PlatformKey {
  const { privateKey, publicKey } = newKeys();
  const certificate = selfSigned(
    { privateKey, publicKey },
    {
      name: 'practice platform',
      from: new Date(now.getTime() - 86_400_000),
      until: new Date(now.getTime() + 5 * 365 * 86_400_000),
    },
  );
  const serial = new X509Certificate(certificate).serialNumber;
  return { serial, key: privateKey, publicKey, certificate };
}

export function handedOutKey(): PlatformKey {
  const { privateKey, publicKey } = newKeys();
  return { serial: `PUB_KEY_ID_${randomBytes(16).toString('hex')}`, key: privateKey, publicKey };
}

/** The headers with which the payment system signs bytes that it sends. */
export function signingHeaders(by: PlatformKey, body: string, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const nonce = randomBytes(16).toString('hex');
  return {
    'wechatpay-serial': by.serial,
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-signature': signed(by.key, lines(timestamp, nonce, body)),
  };
}

export function encrypted(key: string, text: string, associated: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key), Buffer.from(nonce));
  cipher.setAAD(Buffer.from(associated));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    associated_data: associated,
    nonce,
  };
}

const HEADER =
  /^WECHATPAY2-SHA256-RSA2048 mchid="([^"]+)",nonce_str="([^"]+)",timestamp="(\d+)",serial_no="([^"]+)",signature="([^"]+)"$/;

/** Whether a merchant signed this request: each part of the header, the path with its query, and the body as it came. */
export function isSignedRequest(
  merchant: { readonly merchant: string; readonly serial: string; readonly publicKey: KeyObject },
  { method, path, body, authorization }: Readonly<Record<string, string>>,
  now: Date,
): boolean {
  const found = HEADER.exec(authorization ?? '');
  if (found === null) return false;
  const [, mchid, nonce = '', timestamp = '', serial, signature = ''] = found;
  const isNow = Math.abs(now.getTime() / 1000 - Number(timestamp)) < 300;
  if (mchid !== merchant.merchant || serial !== merchant.serial || !isNow) return false;
  return createVerify('RSA-SHA256')
    .update(lines(method ?? '', path ?? '', timestamp, nonce, body ?? ''))
    .verify(merchant.publicKey, signature, 'base64');
}
