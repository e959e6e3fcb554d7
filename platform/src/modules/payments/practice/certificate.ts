import { createSign, type KeyObject, randomBytes } from 'node:crypto';

/** One value of DER: tag, length, content. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(4, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x82]), length, body]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
/** 1.2.840.113549.1.1.11 with no parameters. */
const SHA256_WITH_RSA = sequence(
  Buffer.from('06092a864886f70d01010b', 'hex'),
  Buffer.from('0500', 'hex'),
);
const COMMON_NAME = Buffer.from('0603550403', 'hex');

const named = (name: string): Buffer =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));

const time = (at: Date): Buffer =>
  der(0x18, Buffer.from(`${at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`));

/** A certificate of its own key (X.509, version 1), as PEM: what `X509Certificate` reads. */
export function selfSigned(
  { privateKey, publicKey }: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  { name, from, until }: { readonly name: string; readonly from: Date; readonly until: Date },
): string {
  const serial = Buffer.concat([Buffer.from([0x5a]), randomBytes(19)]);
  const content = sequence(
    der(0x02, serial),
    SHA256_WITH_RSA,
    named(name),
    sequence(time(from), time(until)),
    named(name),
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('RSA-SHA256').update(content).sign(privateKey);
  const whole = sequence(content, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature));
  const base64 = whole.toString('base64').replaceAll(/(.{64})/g, '$1\n');
  return `-----BEGIN CERTIFICATE-----\n${base64.trimEnd()}\n-----END CERTIFICATE-----\n`;
}
