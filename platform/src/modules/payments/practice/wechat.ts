import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chinaClock } from '../channels/yuan.ts';
import {
  type PracticeOrder,
  type PracticeRefund,
  tradeBill,
  transactionNumber,
} from './wechat-books.ts';
import { encrypted, isSignedRequest, type PlatformKey, signingHeaders } from './wechat-keys.ts';
import { type Faults, noFaults } from './wechat-faults.ts';
import { walletPage } from './wallet-page.ts';

/** What the practice channel knows of its one merchant. */
export interface PracticeMerchant {
  readonly merchant: string;
  readonly appId: string;
  readonly serial: string;
  readonly publicKey: KeyObject;
  readonly apiV3Key: string;
}

interface Reply {
  readonly status: number;
  readonly body?: object;
}

const failed = (status: number, code: string): Reply => ({
  status,
  body: { code, message: code },
});

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts).toString('utf8');
};

type Words = Readonly<Record<string, never>> & {
  readonly out_trade_no: string;
  readonly out_refund_no: string;
  readonly notify_url: string;
  readonly time_expire: string;
  readonly amount: { readonly total: number; readonly refund: number; readonly currency: string };
};

export interface WechatPractice {
  readonly url: string;
  readonly faults: Faults;
  readonly orders: ReadonlyMap<string, PracticeOrder>;
  readonly refunds: ReadonlyMap<string, PracticeRefund>;
  /** Signs from now on with this key; the certificates tell all of them. */
  rotate(key: PlatformKey): void;
  /** Pays an order as its payer's wallet does, and tells the merchant. */
  pay(number: string): Promise<void>;
  /** Sends the notice of an order once more, whatever `faults.notices` says; answers with the merchant's status. */
  notify(number: string): Promise<number>;
  /** Ends a refund that was under way. */
  endRefund(number: string, state: PracticeRefund['state']): Promise<void>;
  close(): Promise<void>;
}

/**
 * A channel to practise with: a server on this machine that speaks WeChat Pay APIv3 for one merchant. It verifies what it is sent
 * and signs what it sends. No money moves. It listens on 127.0.0.1 alone.
 */
export async function startWechatPractice(
  of: PracticeMerchant,
  keys: readonly [PlatformKey, ...PlatformKey[]],
  { now, port = 0 }: { readonly now: () => Date; readonly port?: number },
): Promise<WechatPractice> {
  const orders = new Map<string, PracticeOrder>();
  const refunds = new Map<string, PracticeRefund>();
  const files = new Map<string, string>();
  const faults = noFaults();
  const all: PlatformKey[] = [...keys];
  let signer: PlatformKey = keys[0];
  let url = '';

  const told = (order: PracticeOrder): object => ({
    mchid: of.merchant,
    appid: of.appId,
    out_trade_no: order.number,
    trade_state: order.state,
    ...(order.transaction !== undefined && {
      transaction_id: order.transaction,
      success_time: `${chinaClock(order.paidAt ?? now())}+08:00`,
      amount: { total: order.paid, payer_total: order.paid, currency: 'CNY' },
    }),
  });
  const toldRefund = ({ number, id, state, at, amount }: PracticeRefund, name: string): object => ({
    mchid: of.merchant,
    out_refund_no: number,
    refund_id: id,
    [name]: state,
    ...(state === 'SUCCESS' && { success_time: `${chinaClock(at)}+08:00` }),
    amount: { refund: amount, total: amount, currency: 'CNY' },
  });

  const send = async (address: string, event: string, content: object): Promise<number> => {
    const type = event.startsWith('REFUND') ? 'refund' : 'transaction';
    const resource = {
      original_type: type,
      ...encrypted(of.apiV3Key, JSON.stringify(content), type),
    };
    const text = JSON.stringify({
      id: randomUUID(),
      create_time: `${chinaClock(now())}+08:00`,
      resource_type: 'encrypt-resource',
      event_type: event,
      summary: 'practice',
      resource,
    });
    const [body, headers] = faults.spoil(text, signingHeaders(signer, text, now()));
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const tellAll = async (address: string, event: string, content: object): Promise<void> => {
    const each = Array.from({ length: faults.notices }, () =>
      send(address, event, content).catch(() => 0),
    );
    await Promise.all(each);
  };

  const create = (text: string, words: Words, path: string): Reply => {
    const { out_trade_no: number, amount, notify_url: notifyUrl, time_expire: until } = words;
    const known = orders.get(number);
    if (known !== undefined && known.words !== `${path}${text}`)
      return failed(400, 'OUT_TRADE_NO_USED');
    if (known?.state === 'CLOSED') return failed(400, 'ORDER_CLOSED');
    if (known !== undefined && known.state !== 'NOTPAY') return failed(400, 'ORDERPAID');
    if (!Number.isInteger(amount.total) || amount.total < 1) return failed(400, 'PARAM_ERROR');
    if (known === undefined)
      orders.set(number, {
        number,
        words: `${path}${text}`,
        amount: amount.total,
        notifyUrl,
        expiresAt: Date.parse(until),
        state: 'NOTPAY',
      });
    const opens = `${url}/practice/${number}`;
    return {
      status: 200,
      body: path.endsWith('native') ? { code_url: opens } : { h5_url: `${opens}?h5=1` },
    };
  };

  const close = (number: string): Reply => {
    const order = orders.get(number);
    if (order === undefined) return failed(404, 'ORDER_NOT_EXIST');
    if (order.state === 'SUCCESS' || order.state === 'REFUND') return failed(400, 'ORDERPAID');
    order.state = 'CLOSED';
    return { status: 204 };
  };

  const refund = (words: Words): Reply => {
    const { out_refund_no: number, out_trade_no: of_, amount, notify_url: notifyUrl } = words;
    const order = orders.get(of_);
    if (order?.paid === undefined) return failed(404, 'RESOURCE_NOT_EXISTS');
    const known = refunds.get(number);
    if (known === undefined) {
      const back = [...refunds.values()]
        .filter((one) => one.order === of_ && one.state !== 'CLOSED')
        .reduce((sum, one) => sum + one.amount, 0);
      if (amount.total !== order.paid || back + amount.refund > order.paid)
        return failed(400, 'INVALID_REQUEST');
      refunds.set(number, {
        number,
        order: of_,
        amount: amount.refund,
        id: transactionNumber('50'),
        at: now(),
        notifyUrl,
        state: faults.refunds,
      });
      order.state = 'REFUND';
    } else if (known.amount !== amount.refund) return failed(400, 'INVALID_REQUEST');
    const one = refunds.get(number);
    return one === undefined
      ? failed(500, 'SYSTEM_ERROR')
      : { status: 200, body: toldRefund(one, 'status') };
  };

  const bill = (day: string): Reply => {
    const text = tradeBill(
      of.merchant,
      day,
      [...orders.values()],
      [...refunds.values()],
      faults.stray,
    );
    if (text === undefined) return failed(400, 'NO_STATEMENT_EXIST');
    const token = randomUUID();
    files.set(token, text);
    const digested = faults.spoilBill ? `${text} ` : text;
    return {
      status: 200,
      body: {
        hash_type: 'SHA1',
        hash_value: createHash('sha1').update(digested).digest('hex'),
        download_url: `${url}/v3/billdownload/file?token=${token}`,
      },
    };
  };

  const certificates = (): Reply => {
    const data = all.flatMap(({ certificate, serial }) =>
      certificate === undefined
        ? []
        : [
            {
              serial_no: serial,
              effective_time: now().toISOString(),
              expire_time: now().toISOString(),
              encrypt_certificate: encrypted(of.apiV3Key, certificate, 'certificate'),
            },
          ],
    );
    return data.length === 0 ? failed(404, 'RESOURCE_NOT_EXISTS') : { status: 200, body: { data } };
  };

  const answer = (method: string, path: string, text: string): Reply => {
    if (faults.failWith !== undefined) return failed(faults.failWith.status, faults.failWith.code);
    const { pathname, searchParams } = new URL(path, url);
    const words = (text === '' ? {} : JSON.parse(text)) as Words;
    const [, orderNumber, closing] =
      /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close)?$/.exec(pathname) ?? [];
    if (method === 'POST' && /^\/v3\/pay\/transactions\/(native|h5)$/.test(pathname))
      return create(text, words, pathname);
    if (orderNumber !== undefined && closing !== undefined) return close(orderNumber);
    if (orderNumber !== undefined) {
      const order = orders.get(orderNumber);
      return order === undefined
        ? failed(404, 'ORDER_NOT_EXIST')
        : { status: 200, body: told(order) };
    }
    if (method === 'POST' && pathname === '/v3/refund/domestic/refunds') return refund(words);
    const [, refundNumber] = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(pathname) ?? [];
    if (refundNumber !== undefined) {
      const one = refunds.get(refundNumber);
      return one === undefined
        ? failed(404, 'RESOURCE_NOT_EXISTS')
        : { status: 200, body: toldRefund(one, 'status') };
    }
    if (pathname === '/v3/bill/tradebill') return bill(searchParams.get('bill_date') ?? '');
    if (pathname === '/v3/certificates') return certificates();
    return failed(404, 'NOT_FOUND');
  };

  const pay = async (number: string): Promise<void> => {
    const order = orders.get(number);
    if (order?.state !== 'NOTPAY' || order.expiresAt <= now().getTime()) return;
    order.state = 'SUCCESS';
    order.transaction = transactionNumber('42');
    order.paid = faults.payInstead ?? order.amount;
    order.paidAt = now();
    await tellAll(order.notifyUrl, 'TRANSACTION.SUCCESS', told(order));
  };

  const wallet = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const number = /^\/practice\/([0-9a-f]{32})/.exec(request.url ?? '')?.[1] ?? '';
    const back = new URL(request.url ?? '', url).searchParams.get('redirect_url');
    if (request.method === 'POST') await pay(number);
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
        'cache-control': 'no-store',
      })
      .end(walletPage(orders.get(number), back));
  };

  const file = (path: string, response: ServerResponse): void => {
    const text = files.get(new URL(path, url).searchParams.get('token') ?? '');
    response.writeHead(text === undefined ? 404 : 200).end(text);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/' } = request;
    if (path.startsWith('/practice/')) return wallet(request, response);
    const body = await bodyOf(request);
    const authorization = request.headers.authorization ?? '';
    const isSigned = isSignedRequest(of, { method, path, body, authorization }, now());
    if (isSigned && path.startsWith('/v3/billdownload/')) return file(path, response);
    const reply = isSigned ? answer(method, path, body) : failed(401, 'SIGN_ERROR');
    if (faults.dropAnswer(path)) return void response.destroy();
    const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
    response
      .writeHead(reply.status, {
        ...(text !== '' && { 'content-type': 'application/json; charset=utf-8' }),
        ...signingHeaders(signer, text, now()),
      })
      .end(text);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    faults,
    orders,
    refunds,
    pay,
    rotate(key) {
      all.push(key);
      signer = key;
    },
    async notify(number) {
      const order = orders.get(number);
      return order === undefined ? 0 : send(order.notifyUrl, 'TRANSACTION.SUCCESS', told(order));
    },
    async endRefund(number, state) {
      const one = refunds.get(number);
      if (one === undefined) return;
      one.state = state;
      await tellAll(one.notifyUrl, `REFUND.${state}`, toldRefund(one, 'refund_status'));
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
