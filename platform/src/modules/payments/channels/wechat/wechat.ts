import { createHash } from 'node:crypto';
import {
  ChannelFault,
  type Notice,
  type NoticeAnswer,
  type Order,
  type OrderState,
  type PayChannel,
  type RawNotice,
  type RefundOrder,
  type RefundState,
} from '../channel.ts';
import { chinaClock } from '../yuan.ts';
import { readWechatBill } from './bill.ts';
import {
  createWechatClient,
  type WechatAnswer,
  type WechatClient,
  type WechatMerchant,
} from './client.ts';
import { opened } from './signature.ts';
import { signatureIn, verify } from './trust.ts';

type Told = Readonly<Record<string, unknown>>;

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null;
const textIn = (of: Told, name: string): string => {
  const value = of[name];
  if (typeof value !== 'string' || value === '') throw new ChannelFault('unclear', name);
  return value;
};
const codeOf = ({ body, status }: WechatAnswer): string =>
  typeof body['code'] === 'string' ? body['code'] : String(status);

/** A fault of the system, or too many requests: what was asked may yet be done. */
const isUnclear = ({ status }: WechatAnswer): boolean => status >= 500 || status === 429;

function refuse(answer: WechatAnswer): never {
  throw new ChannelFault(isUnclear(answer) ? 'unclear' : 'refused', codeOf(answer));
}

const expect = (answer: WechatAnswer): Told => (answer.status < 300 ? answer.body : refuse(answer));

function amountIn(of: Told, name: 'total' | 'refund'): number {
  const amount = of['amount'];
  const fen = isTold(amount) ? amount[name] : undefined;
  if (typeof fen !== 'number' || !Number.isSafeInteger(fen) || fen < 1)
    throw new ChannelFault('unclear', 'amount');
  if (isTold(amount) && amount['currency'] !== undefined && amount['currency'] !== 'CNY')
    throw new ChannelFault('unclear', 'currency');
  return fen;
}

function instantIn(of: Told, name: string): Date {
  const at = new Date(textIn(of, name));
  if (Number.isNaN(at.getTime())) throw new ChannelFault('unclear', name);
  return at;
}

const OPEN = new Set(['NOTPAY', 'USERPAYING', 'PAYERROR']);

/** `REFUND` was paid before anything of it went back. */
function orderOf(of: Told): OrderState {
  const state = textIn(of, 'trade_state');
  if (state === 'SUCCESS' || state === 'REFUND')
    return {
      state: 'paid',
      paid: {
        outside: textIn(of, 'transaction_id'),
        number: textIn(of, 'out_trade_no'),
        amount: amountIn(of, 'total'),
        at: instantIn(of, 'success_time'),
      },
    };
  if (OPEN.has(state)) return { state: 'open' };
  if (state === 'CLOSED' || state === 'REVOKED') return { state: 'closed' };
  throw new ChannelFault('unclear', state);
}

const REFUNDS: Readonly<Record<string, RefundState['state']>> = {
  SUCCESS: 'done',
  PROCESSING: 'accepted',
  ABNORMAL: 'abnormal',
  CLOSED: 'closed',
};

/** `name` is `status` in an answer, `refund_status` in a notice. */
function refundOf(of: Told, name: 'status' | 'refund_status'): RefundState {
  const state = REFUNDS[textIn(of, name)];
  if (state === undefined) throw new ChannelFault('unclear', name);
  return {
    state,
    outside: textIn(of, 'refund_id'),
    ...(state === 'done' && { at: instantIn(of, 'success_time') }),
  };
}

function contentOf(text: string): Told {
  try {
    const value: unknown = JSON.parse(text);
    if (isTold(value)) return value;
  } catch {
    // Signed or not, what is no JSON is no notice.
  }
  throw new ChannelFault('forged', 'no-json');
}

function noticeOf(of: WechatMerchant, event: string, content: Told): Notice {
  if (content['mchid'] !== of.merchant) throw new ChannelFault('forged', 'merchant');
  if (event.startsWith('REFUND.'))
    return {
      of: 'refund',
      number: textIn(content, 'out_refund_no'),
      refund: refundOf(content, 'refund_status'),
    };
  if (content['appid'] !== of.appId) throw new ChannelFault('forged', 'app');
  return { of: 'order', number: textIn(content, 'out_trade_no'), order: orderOf(content) };
}

const headerOf =
  ({ headers }: RawNotice) =>
  (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };

async function readNotice(
  client: WechatClient,
  of: WechatMerchant,
  notice: RawNotice,
  now: Date,
): Promise<Notice> {
  const signature = signatureIn(headerOf(notice));
  verify(await client.keyOf(signature.serial), signature, notice.body, now);
  const envelope = contentOf(Buffer.from(notice.body).toString('utf8'));
  const { resource } = envelope;
  if (!isTold(resource)) throw new ChannelFault('forged', 'no-resource');
  const content = contentOf(opened(of.apiV3Key, resource as never));
  return noticeOf(of, textIn(envelope, 'event_type'), content);
}

const JSON_TYPE = 'application/json; charset=utf-8';
const TAKEN: NoticeAnswer = { status: 200, type: JSON_TYPE, body: '{"code":"SUCCESS"}' };
const REFUSED: NoticeAnswer = {
  status: 401,
  type: JSON_TYPE,
  body: '{"code":"FAIL","message":"not taken"}',
};

const sha1 = (bytes: Buffer): string => createHash('sha1').update(bytes).digest('hex');
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** WeChat Pay, APIv3, of one merchant. */
export function wechatChannel(of: WechatMerchant, now: () => Date): PayChannel {
  const client = createWechatClient(of, now);
  const byNumber = (number: string): string => `/v3/pay/transactions/out-trade-no/${number}`;
  const orderBody = ({ number, amount, about, expiresAt }: Order) => ({
    appid: of.appId,
    mchid: of.merchant,
    description: about,
    out_trade_no: number,
    time_expire: `${chinaClock(expiresAt)}+08:00`,
    notify_url: of.notifyUrl,
    amount: { total: amount, currency: 'CNY' },
  });
  const query = async (number: string): Promise<OrderState> => {
    const answer = await client.ask('GET', `${byNumber(number)}?mchid=${of.merchant}`);
    if (answer.status === 404) return { state: 'missing' };
    return orderOf(expect(answer));
  };
  return {
    method: '5',
    merchant: of.merchant,
    taken: TAKEN,
    refused: REFUSED,
    query,
    qr: async (order) =>
      textIn(
        expect(await client.ask('POST', '/v3/pay/transactions/native', orderBody(order))),
        'code_url',
      ),
    async page(order, { address, returnTo }) {
      const scene_info = { payer_client_ip: address, h5_info: { type: 'Wap' } };
      const body = { ...orderBody(order), scene_info };
      const told = expect(await client.ask('POST', '/v3/pay/transactions/h5', body));
      return `${textIn(told, 'h5_url')}&redirect_url=${encodeURIComponent(returnTo)}`;
    },
    async close(number) {
      const answer = await client.ask('POST', `${byNumber(number)}/close`, { mchid: of.merchant });
      if (answer.status === 204) return { state: 'closed' };
      if (isUnclear(answer)) refuse(answer);
      return query(number);
    },
    async refund({ number, order, amount, of: total, about }) {
      const answer = await client.ask('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: order,
        out_refund_no: number,
        reason: about,
        notify_url: of.notifyUrl,
        amount: { refund: amount, total, currency: 'CNY' },
      });
      return refundOf(expect(answer), 'status');
    },
    async queryRefund({ number }: RefundOrder) {
      const answer = await client.ask('GET', `/v3/refund/domestic/refunds/${number}`);
      if (answer.status === 404) return { state: 'missing' };
      return refundOf(expect(answer), 'status');
    },
    read: (notice) => readNotice(client, of, notice, now()),
    async bill(day) {
      const answer = await client.ask('GET', `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`);
      if (codeOf(answer) === 'NO_STATEMENT_EXIST')
        return { digest: sha256(Buffer.alloc(0)), lines: [] };
      if (codeOf(answer) === 'STATEMENT_CREATING') return undefined;
      const told = expect(answer);
      const file = await client.download(textIn(told, 'download_url'));
      if (told['hash_type'] !== 'SHA1' || sha1(file) !== textIn(told, 'hash_value').toLowerCase())
        throw new ChannelFault('unclear', 'bill-digest');
      return { digest: sha256(file), lines: readWechatBill(file.toString('utf8')) };
    },
  };
}
