import { createPrivateKey, createPublicKey } from 'node:crypto';
import { ChannelFault } from '../channel.ts';
import { askChannel } from '../http.ts';
import { chinaClock } from '../yuan.ts';
import { isSignedBy, type Parameters, rawMember, signedBy, signedText } from './signature.ts';

/** A merchant of Alipay: an application with its own key, and the public key of Alipay. */
export interface AlipayMerchant {
  readonly appId: string;
  /** The seller (PID), sixteen digits that begin with 2088. */
  readonly merchant: string;
  /** PEM. */
  readonly privateKey: string;
  /** PEM. */
  readonly alipayPublicKey: string;
  /** `https://openapi.alipay.com/gateway.do` */
  readonly url: string;
  readonly notifyUrl: string;
}

export type Told = Readonly<Record<string, unknown>>;

export interface AlipayClient {
  /** The answer of a method, verified, whatever it says. Throws `unclear`. */
  ask(method: string, content: object): Promise<Told>;
  /** The address of a method that a browser opens: signed, nothing is asked here. */
  address(method: string, content: object, more: Parameters): string;
  isSigned(text: string, signature: string): boolean;
}

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null;

function told(text: string): Told {
  try {
    const value: unknown = JSON.parse(text);
    if (isTold(value)) return value;
  } catch {
    // What is no JSON is no answer of the payment system.
  }
  throw new ChannelFault('unclear', 'no-json');
}

export function createAlipayClient(of: AlipayMerchant, now: () => Date): AlipayClient {
  const own = createPrivateKey(of.privateKey);
  const theirs = createPublicKey(of.alipayPublicKey);
  const signed = (method: string, content: object, more: Parameters = {}): URLSearchParams => {
    const parameters: Parameters = {
      app_id: of.appId,
      method,
      format: 'JSON',
      charset: 'utf-8',
      sign_type: 'RSA2',
      version: '1.0',
      timestamp: chinaClock(now()).replace('T', ' '),
      notify_url: of.notifyUrl,
      ...more,
      biz_content: JSON.stringify(content),
    };
    const sign = signedBy(own, signedText(parameters, ['sign']));
    return new URLSearchParams({ ...parameters, sign });
  };
  const isSigned = (text: string, signature: string): boolean =>
    isSignedBy(theirs, text, signature);
  return {
    isSigned,
    address: (method, content, more) => `${of.url}?${signed(method, content, more).toString()}`,
    async ask(method, content) {
      const { status, body } = await askChannel(of.url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: signed(method, content).toString(),
      });
      if (status !== 200) throw new ChannelFault('unclear', `http-${status}`);
      const text = body.toString('utf8');
      const { sign } = told(text);
      const member = rawMember(text, `${method.replaceAll('.', '_')}_response`);
      // A fault of the gateway comes under another name and may be signed by nobody: it says nothing.
      if (member === undefined || typeof sign !== 'string' || !isSigned(member, sign))
        throw new ChannelFault('unclear', 'signature');
      return told(member);
    },
  };
}
