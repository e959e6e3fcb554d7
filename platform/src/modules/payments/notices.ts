import type { Readable } from 'node:stream';
import { object, text } from '@qingming/connect/schema.ts';
import { payIntent } from '@qingming/standard/records/pay-intent.ts';
import { sql } from '../../kernel/db/sql.ts';
import { Fault } from '../../kernel/errors/fault.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import {
  ChannelFault,
  type ChannelMethod,
  type Notice,
  type PayChannel,
} from './channels/channel.ts';
import { keyedMerchant, type Payments } from './merchants.ts';
import { askAgain } from './ordering.ts';
import { refundByNumber, refreshRefund } from './refunding.ts';

/** A notice is some two thousand bytes; a stranger sends no more than this. */
const LONGEST_NOTICE = 32 * 1024;
export const NOTICES = '/api/payment-notices';

/** What each payment system is called in the address that it is given. */
export const CHANNEL_NAMES: Readonly<Record<string, ChannelMethod>> = {
  wechat: '5',
  alipay: '6',
  unionpay: '7',
};

/** The bytes as they came: a signature is over them, not over what they mean. */
async function bytesOf(body: unknown): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body as Readable) {
    length += (part as Uint8Array).length;
    if (length > LONGEST_NOTICE) throw new Fault('too-large');
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts);
}

/** The order of a number, where it is of this merchant. */
const orderByNumber = async (
  { itself }: Payments,
  { method, merchant }: PayChannel,
  number: string,
) => {
  const found = await itself.ask(
    { reads: [payIntent.kind, 'payMerchant'], act: 'payment.notice' },
    async (asking) => ({
      answer: await asking.maybe<{ id: string }>(sql`
        select i.id from ${asking.from(payIntent.kind)} i
        join ${asking.from('payMerchant')} m on m.province = i.province and m.id = i.merchant
        where i.order_number = ${number} and m.method = ${method} and m.merchant = ${merchant}`),
    }),
  );
  return found && itself.get(payIntent, found.id);
};

/**
 * What a notice leads to. It is a hint, however well it is signed: what it is about is asked of the payment system, and the answer is
 * written down. Of a number that nobody here knows there is nothing to do; the bill of the day shows it.
 */
async function follow(payments: Payments, channel: PayChannel, notice: Notice): Promise<void> {
  if (notice.of === 'order') {
    const order = await orderByNumber(payments, channel, notice.number);
    if (order !== undefined) await askAgain(payments, channel, order);
    return;
  }
  const refund = await refundByNumber(payments, channel, notice.number);
  if (refund !== undefined) await refreshRefund(payments, channel, refund);
}

type Taken = 'taken' | 'forged' | 'later';

async function take(
  payments: Payments,
  channel: PayChannel,
  raw: Parameters<PayChannel['read']>[0],
): Promise<Taken> {
  try {
    await follow(payments, channel, await channel.read(raw));
    return 'taken';
  } catch (error) {
    if (error instanceof ChannelFault && error.kind === 'forged') return 'forged';
    payments.logger?.warn({ err: error }, 'a notice of a payment system');
    return 'later';
  }
}

/**
 * Where payment systems tell what happened. The signature is verified before anything is looked up; whatever is wrong answers alike,
 * so that a stranger learns nothing; what is told again changes nothing.
 */
export const noticeRoutes = (payments: Payments): readonly Route[] => [
  route({
    method: 'POST',
    path: `${NOTICES}/:channel/:merchant`,
    summary: { zh: '支付渠道的通知', en: 'Notices of payment systems' },
    access: 'public',
    page: true,
    limits: {
      machine: true,
      streamed: true,
      bodyTypes: ['application/json', 'application/x-www-form-urlencoded'],
      bodyBytes: LONGEST_NOTICE,
      perMinute: 600,
    },
    params: object({
      channel: text({ minLength: 1, maxLength: 20 }),
      merchant: text({ minLength: 1, maxLength: 32 }),
    }),
    handle: async ({ params, request, reply }) => {
      const method = CHANNEL_NAMES[params.channel];
      const keyed = keyedMerchant(payments, method ?? '', params.merchant);
      if (keyed === undefined) throw new Fault('not-found');
      const { channel } = keyed;
      const raw = { headers: request.headers, body: await bytesOf(request.body) };
      const answer =
        (await take(payments, channel, raw)) === 'taken' ? channel.taken : channel.refused;
      return reply.code(answer.status).type(answer.type).send(answer.body);
    },
  }),
];
