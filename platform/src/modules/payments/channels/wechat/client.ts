import { createPublicKey, type KeyObject } from 'node:crypto';
import { ChannelFault } from '../channel.ts';
import { askChannel, MOST_BILL_BYTES, type RawAnswer } from '../http.ts';
import { authorization, opened, type Signer, signerOf } from './signature.ts';
import { certificateKey, createTrust, signatureIn, verify } from './trust.ts';

/** A merchant of WeChat Pay (APIv3). */
export interface WechatMerchant {
  readonly appId: string;
  readonly merchant: string;
  /** Serial number of the merchant's certificate, hex. */
  readonly serial: string;
  /** PEM. */
  readonly privateKey: string;
  /** 32 characters. */
  readonly apiV3Key: string;
  /** The public key of WeChat Pay and its identifier, where the merchant was given one. */
  readonly publicKey?: { readonly id: string; readonly pem: string };
  /** `https://api.mch.weixin.qq.com` */
  readonly url: string;
  /** Where notices are sent: https, without a query. */
  readonly notifyUrl: string;
}

/** An answer whose signature was verified. */
export interface WechatAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface WechatClient {
  readonly signer: Signer;
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<WechatAnswer>;
  /** A file at an address that the payment system gave; it is not signed, its digest is. */
  download(url: string): Promise<Buffer>;
  keyOf(serial: string): Promise<KeyObject>;
}

function record(bytes: Buffer): Readonly<Record<string, unknown>> {
  if (bytes.length === 0) return {};
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // What is no JSON is no answer of the payment system.
  }
  throw new ChannelFault('unclear', 'no-json');
}

const isList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value);

/** The certificates in an answer, each opened with the key that only merchant and payment system have. */
function certificatesIn(
  { body }: { readonly body: Readonly<Record<string, unknown>> },
  apiV3Key: string,
  now: Date,
): ReadonlyMap<string, KeyObject> {
  const { data } = body;
  if (!isList(data)) throw new ChannelFault('unclear', 'no-certificates');
  return new Map(
    data.flatMap(({ encrypt_certificate: sealed }) => {
      const found = certificateKey(opened(apiV3Key, sealed as never), now);
      return found === undefined ? [] : [found];
    }),
  );
}

export function createWechatClient(of: WechatMerchant, now: () => Date): WechatClient {
  const signer = signerOf(of.merchant, of.serial, of.privateKey);
  const send = (method: 'GET' | 'POST', path: string, body: string): Promise<RawAnswer> =>
    askChannel(`${of.url}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': 'qingming',
        authorization: authorization(signer, { method, path, body }, now()),
        ...(of.publicKey && { 'wechatpay-serial': of.publicKey.id }),
      },
      ...(body !== '' && { body }),
    });
  const fetchCertificates = async (): Promise<ReadonlyMap<string, KeyObject>> => {
    const answer = await send('GET', '/v3/certificates', '');
    if (answer.status !== 200) throw new ChannelFault('unclear', 'no-certificates');
    const keys = certificatesIn({ body: record(answer.body) }, of.apiV3Key, now());
    const signature = signatureIn((name) => answer.headers.get(name));
    const key = keys.get(signature.serial.toUpperCase()) ?? fixed.get(signature.serial);
    if (key === undefined) throw new ChannelFault('forged', 'serial');
    verify(key, signature, answer.body, now());
    return keys;
  };
  const fixed = new Map(
    of.publicKey === undefined ? [] : [[of.publicKey.id, createPublicKey(of.publicKey.pem)]],
  );
  const trust = createTrust(fixed, fetchCertificates, now);
  /** What nobody signed says nothing: whether the request was done is not known. */
  const verified = async ({ status, headers, body }: RawAnswer): Promise<WechatAnswer> => {
    try {
      const signature = signatureIn((name) => headers.get(name));
      verify(await trust.keyOf(signature.serial), signature, body, now());
    } catch (error) {
      const code = error instanceof ChannelFault ? error.code : 'signature';
      throw new ChannelFault('unclear', code);
    }
    return { status, body: record(body) };
  };
  return {
    signer,
    keyOf: trust.keyOf,
    async ask(method, path, body) {
      const text = body === undefined ? '' : JSON.stringify(body);
      return verified(await send(method, path, text));
    },
    async download(url) {
      const { pathname, search, origin } = new URL(url);
      if (origin !== new URL(of.url).origin) throw new ChannelFault('unclear', 'bill-address');
      const path = `${pathname}${search}`;
      const signature = authorization(signer, { method: 'GET', path, body: '' }, now());
      const answer = await askChannel(
        `${of.url}${path}`,
        { headers: { authorization: signature, 'user-agent': 'qingming' } },
        MOST_BILL_BYTES,
      );
      if (answer.status !== 200) throw new ChannelFault('unclear', `bill-${answer.status}`);
      return answer.body;
    },
  };
}
