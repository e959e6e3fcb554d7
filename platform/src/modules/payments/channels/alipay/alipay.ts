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
import { askChannel, MOST_BILL_BYTES } from '../http.ts';
import { chinaClock, chinaInstant, fenOf, yuanText } from '../yuan.ts';
import { readAlipayZip } from './bill.ts';
import { type AlipayClient, type AlipayMerchant, createAlipayClient, type Told } from './client.ts';
import { type Parameters, signedText } from './signature.ts';

const textIn = (of: Told, name: string): string => {
  const value = of[name];
  if (typeof value !== 'string' || value === '') throw new ChannelFault('unclear', name);
  return value;
};

const [OK, FAILED] = ['10000', '40004'];

const subCode = (of: Told): string =>
  typeof of['sub_code'] === 'string' ? of['sub_code'] : String(of['code']);

/** Only a failure of the business is a no; `20000` and whatever else may have been done. */
function refuse(of: Told): never {
  const isNo = of['code'] === FAILED && subCode(of) !== 'ACQ.SYSTEM_ERROR';
  throw new ChannelFault(isNo ? 'refused' : 'unclear', subCode(of));
}

const expect = (of: Told): Told => (of['code'] === OK ? of : refuse(of));

const isMissing = (of: Told): boolean =>
  of['code'] === FAILED && subCode(of) === 'ACQ.TRADE_NOT_EXIST';

const PAID = new Set(['TRADE_SUCCESS', 'TRADE_FINISHED']);

/** A trade that was paid and given back whole is closed, and has the time at which it was paid. */
function orderOf(of: Told, paidAt: 'send_pay_date' | 'gmt_payment'): OrderState {
  const state = textIn(of, 'trade_status');
  const wasPaid = PAID.has(state) || (state === 'TRADE_CLOSED' && typeof of[paidAt] === 'string');
  if (wasPaid)
    return {
      state: 'paid',
      paid: {
        outside: textIn(of, 'trade_no'),
        number: textIn(of, 'out_trade_no'),
        amount: fenOf(textIn(of, 'total_amount')),
        at: chinaInstant(textIn(of, paidAt)),
      },
    };
  if (state === 'WAIT_BUYER_PAY') return { state: 'open' };
  if (state === 'TRADE_CLOSED') return { state: 'closed' };
  throw new ChannelFault('unclear', state);
}

/** The fields of a notice, each decoded once; a name that stands twice is no notice of Alipay. */
function fieldsOf({ body }: RawNotice): Parameters {
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(Buffer.from(body).toString('utf8'))) {
    if (Object.hasOwn(fields, name)) throw new ChannelFault('forged', 'twice');
    fields[name] = value;
  }
  return fields;
}

/** Some products sign `sign_type` too. */
const isGenuine = (client: AlipayClient, fields: Parameters): boolean =>
  [['sign', 'sign_type'], ['sign']].some((without) =>
    client.isSigned(signedText(fields, without), fields['sign'] ?? ''),
  );

/** A refund of a part is told as a paid trade with the number of the refund: it is no second payment. */
function noticeOf(of: AlipayMerchant, fields: Parameters): Notice {
  if (fields['app_id'] !== of.appId) throw new ChannelFault('forged', 'app');
  if (fields['seller_id'] !== of.merchant) throw new ChannelFault('forged', 'merchant');
  const refund = fields['out_biz_no'];
  if (refund !== undefined && refund !== '' && fields['refund_fee'] !== undefined)
    return { of: 'refund', number: refund, refund: { state: 'accepted' } };
  return {
    of: 'order',
    number: textIn(fields, 'out_trade_no'),
    order: orderOf(fields, 'gmt_payment'),
  };
}

const TAKEN: NoticeAnswer = { status: 200, type: 'text/plain; charset=utf-8', body: 'success' };
const REFUSED: NoticeAnswer = { status: 400, type: 'text/plain; charset=utf-8', body: 'failure' };

async function downloaded(of: AlipayMerchant, address: string): Promise<Buffer> {
  const [bill, gateway] = [new URL(address), new URL(of.url)];
  if (bill.protocol !== 'https:' && bill.origin !== gateway.origin)
    throw new ChannelFault('unclear', 'bill-address');
  const { status, body } = await askChannel(address, {}, MOST_BILL_BYTES);
  if (status !== 200) throw new ChannelFault('unclear', `bill-${status}`);
  return body;
}

/** Alipay, gateway 2.0 with RSA2 and a public key, of one merchant. */
export function alipayChannel(of: AlipayMerchant, now: () => Date): PayChannel {
  const client = createAlipayClient(of, now);
  const orderBody = ({ number, amount, about, expiresAt }: Order) => ({
    out_trade_no: number,
    total_amount: yuanText(amount),
    subject: about,
    time_expire: chinaClock(expiresAt).replace('T', ' '),
  });
  const query = async (number: string): Promise<OrderState> => {
    const told = await client.ask('alipay.trade.query', { out_trade_no: number });
    return isMissing(told) ? { state: 'missing' } : orderOf(expect(told), 'send_pay_date');
  };
  const queryRefund = async ({ number, order }: RefundOrder): Promise<RefundState> => {
    const told = await client.ask('alipay.trade.fastpay.refund.query', {
      out_trade_no: order,
      out_request_no: number,
      query_options: ['gmt_refund_pay'],
    });
    // That the question was answered says nothing of the refund.
    if (isMissing(told) || expect(told)['refund_status'] !== 'REFUND_SUCCESS')
      return { state: 'missing' };
    const at = told['gmt_refund_pay'];
    return {
      state: 'done',
      outside: number,
      ...(typeof at === 'string' && at !== '' && { at: chinaInstant(at) }),
    };
  };
  return {
    method: '6',
    merchant: of.merchant,
    taken: TAKEN,
    refused: REFUSED,
    query,
    queryRefund,
    qr: async (order) =>
      textIn(expect(await client.ask('alipay.trade.precreate', orderBody(order))), 'qr_code'),
    page: async (order, { returnTo }) =>
      client.address(
        'alipay.trade.wap.pay',
        { ...orderBody(order), product_code: 'QUICK_WAP_WAY', quit_url: returnTo },
        { return_url: returnTo },
      ),
    async close(number) {
      const told = await client.ask('alipay.trade.close', { out_trade_no: number });
      if (told['code'] === OK) return { state: 'closed' };
      if (isMissing(told)) return { state: 'missing' };
      if (told['code'] !== FAILED) refuse(told);
      return query(number);
    },
    async refund(asked) {
      const told = expect(
        await client.ask('alipay.trade.refund', {
          out_trade_no: asked.order,
          out_request_no: asked.number,
          refund_amount: yuanText(asked.amount),
          refund_reason: asked.about,
        }),
      );
      if (told['fund_change'] === 'Y') return { state: 'done', outside: asked.number };
      const known = await queryRefund(asked);
      // Nothing moved and nothing is known: it is sent again under the same number.
      if (known.state === 'missing') throw new ChannelFault('unclear', 'fund_change');
      return known;
    },
    async read(notice) {
      const fields = fieldsOf(notice);
      if (!isGenuine(client, fields)) throw new ChannelFault('forged', 'signature');
      return noticeOf(of, fields);
    },
    async bill(day) {
      const told = await client.ask('alipay.data.dataservice.bill.downloadurl.query', {
        bill_type: 'trade',
        bill_date: day,
      });
      if (told['code'] === FAILED && subCode(told).endsWith('BILL_NOT_EXIST')) return undefined;
      const zip = await downloaded(of, textIn(expect(told), 'bill_download_url'));
      return {
        digest: createHash('sha256').update(zip).digest('hex'),
        lines: readAlipayZip(zip),
      };
    },
  };
}
