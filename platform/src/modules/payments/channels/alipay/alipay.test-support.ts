import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chinaClock, yuanText } from '../yuan.ts';
import { isSignedBy, type Parameters, signedBy, signedText } from './signature.ts';

interface Trade {
  readonly number: string;
  readonly total: string;
  scanned: boolean;
  state: 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_CLOSED';
  tradeNo: string;
  paidAt?: string;
  readonly refunds: Map<string, string>;
}

/** A gateway of Alipay for one application, on this machine: it verifies what it is sent and signs what it sends. */
export interface AlipayStandIn {
  readonly url: string;
  readonly publicKey: string;
  readonly merchantKey: string;
  readonly trades: ReadonlyMap<string, Trade>;
  /** What is wrong with the next answers. */
  fault: 'none' | 'dropped' | 'unsigned' | 'spoiled' | '20000';
  /** Scans the code and pays, as a wallet does. */
  pay(number: string): void;
  /** The body of a notice about a trade, signed. */
  notice(number: string, more?: Parameters): string;
  bill: Uint8Array | undefined;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString('utf8');
};

const no = (sub_code: string) => ({ code: '40004', msg: 'Business Failed', sub_code });

export async function startAlipay(appId: string, seller: string): Promise<AlipayStandIn> {
  const pem = {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  } as const;
  const merchant = generateKeyPairSync('rsa', pem);
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const merchantPublic: KeyObject = createPublicKey(merchant.publicKey);
  const trades = new Map<string, Trade>();
  const now = (): string => chinaClock(new Date()).replace('T', ' ');

  const told = (trade: Trade) => ({
    code: '10000',
    out_trade_no: trade.number,
    trade_no: trade.tradeNo,
    trade_status: trade.state,
    total_amount: trade.total,
    ...(trade.paidAt !== undefined && { send_pay_date: trade.paidAt }),
  });

  const answer = (method: string, content: Readonly<Record<string, string>>): object => {
    if (stand.fault === '20000') return { code: '20000', sub_code: 'isp.unknow-error' };
    const number = content['out_trade_no'] ?? '';
    const trade = trades.get(number);
    if (method === 'alipay.trade.precreate') {
      if (trade === undefined)
        trades.set(number, {
          number,
          total: content['total_amount'] ?? '',
          scanned: false,
          state: 'WAIT_BUYER_PAY',
          tradeNo: `2026${String(trades.size).padStart(24, '0')}`,
          refunds: new Map(),
        });
      return { code: '10000', out_trade_no: number, qr_code: `https://qr.alipay.com/${number}` };
    }
    if (method.endsWith('downloadurl.query'))
      return stand.bill === undefined
        ? no('isp.BILL_NOT_EXIST')
        : { code: '10000', bill_download_url: `${new URL(stand.url).origin}/bill.zip` };
    if (trade === undefined || !trade.scanned) return no('ACQ.TRADE_NOT_EXIST');
    if (method === 'alipay.trade.query') return told(trade);
    if (method === 'alipay.trade.close') {
      if (trade.state === 'TRADE_SUCCESS') return no('ACQ.TRADE_STATUS_ERROR');
      trade.state = 'TRADE_CLOSED';
      return { code: '10000', out_trade_no: number };
    }
    const request = content['out_request_no'] ?? '';
    if (method === 'alipay.trade.refund') {
      const change = trade.refunds.has(request) ? 'N' : 'Y';
      trade.refunds.set(request, content['refund_amount'] ?? '');
      const back = [...trade.refunds.values()].reduce((sum, yuan) => sum + Number(yuan), 0);
      if (yuanText(Math.round(back * 100)) === trade.total) trade.state = 'TRADE_CLOSED';
      return { code: '10000', fund_change: change, trade_no: trade.tradeNo };
    }
    if (method === 'alipay.trade.fastpay.refund.query')
      return trade.refunds.has(request)
        ? { code: '10000', refund_status: 'REFUND_SUCCESS', gmt_refund_pay: now() }
        : { code: '10000' };
    return no('isv.invalid-method');
  };

  /** As Alipay writes it: slashes escaped, so that written anew it would be another text. */
  const written = (method: string, value: object): string => {
    const member = JSON.stringify(value).replaceAll('/', '\\/');
    const sign = signedBy(own.privateKey, member);
    const sent = stand.fault === 'spoiled' ? member.replace('10000', '10001') : member;
    return stand.fault === 'unsigned'
      ? `{"error_response":${sent}}`
      : `{"${method.replaceAll('.', '_')}_response":${sent},"sign":"${sign}"}`;
  };

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.url === '/bill.zip') return response.end(stand.bill);
      const fields = Object.fromEntries(new URLSearchParams(body));
      const text = signedText(fields, ['sign']);
      const method = fields['method'] ?? '';
      const isGenuine =
        fields['app_id'] === appId && isSignedBy(merchantPublic, text, fields['sign'] ?? '');
      const value = isGenuine
        ? answer(method, JSON.parse(fields['biz_content'] ?? '{}') as never)
        : { code: '40002', sub_code: 'isv.invalid-signature' };
      if (stand.fault === 'dropped') return response.destroy();
      return response
        .writeHead(200, { 'content-type': 'text/html;charset=utf-8' })
        .end(written(method, value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stand: AlipayStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gateway.do`,
    publicKey: own.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    merchantKey: merchant.privateKey,
    trades,
    fault: 'none',
    bill: undefined,
    pay(number) {
      const trade = trades.get(number);
      if (trade?.state !== 'WAIT_BUYER_PAY') return;
      trade.scanned = true;
      trade.state = 'TRADE_SUCCESS';
      trade.paidAt = now();
    },
    notice(number, more = {}) {
      const trade = trades.get(number);
      const fields: Parameters = {
        notify_type: 'trade_status_sync',
        notify_id: `n${number}`,
        app_id: appId,
        seller_id: seller,
        out_trade_no: number,
        trade_no: trade?.tradeNo ?? '',
        trade_status: trade?.state ?? '',
        total_amount: trade?.total ?? '',
        gmt_payment: trade?.paidAt ?? '',
        passback_params: '100%25 & more',
        sign_type: 'RSA2',
        ...more,
      };
      const sign = signedBy(own.privateKey, signedText(fields, ['sign', 'sign_type']));
      return new URLSearchParams({ ...fields, sign }).toString();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return stand;
}
