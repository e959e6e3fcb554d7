import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OnlinePayments } from '@qingming/connect/api/payments.ts';
import { payMerchant } from '@qingming/standard/records/pay-merchant.ts';
import { nodeItself } from '../src/kernel/access/actor.ts';
import { civilDay } from '../src/kernel/clock.ts';
import { bindRecords } from '../src/kernel/records/records.ts';
import { wechatChannel } from '../src/modules/payments/channels/wechat/wechat.ts';
import type { Payments } from '../src/modules/payments/merchants.ts';
import { paymentsModule } from '../src/modules/payments/module.ts';
import {
  startWechatPractice,
  type WechatPractice,
} from '../src/modules/payments/practice/wechat.ts';
import { certifiedKey, handedOutKey } from '../src/modules/payments/practice/wechat-keys.ts';
import { rightsOf } from './actors.ts';
import {
  api,
  charge,
  clerk,
  closeDesk,
  home,
  node,
  openDeskWith,
  type Open,
  opened,
  scope,
} from './bill-desk.ts';

export const MERCHANT = '1900000001';
const API_KEY = '0123456789abcdef0123456789abcdef';
const IDENTITY = { merchant: MERCHANT, appId: 'wx0000000000000001', serial: '5157F09EFDC096DE' };

export let practice: WechatPractice;
export let payments: Payments;
let road: Server;

const bytes = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
};

/** The way of notices to the node under test, which has no socket. */
const openRoad = async (): Promise<string> => {
  road = createServer((request, response) => {
    void bytes(request).then(async (body) => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => /^(content-type|wechatpay-)/.test(name)),
      ) as Record<string, string>;
      const answer = await api.ask(undefined, 'POST', request.url ?? '/', body, headers);
      response.writeHead(answer.status).end(answer.text);
    });
  });
  await new Promise<void>((resolve) => road.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(road.address() as AddressInfo).port}`;
};

/** A house that is paid by WeChat Pay, and the practice channel that stands for it. */
export async function openPayDesk(clock = { now: () => new Date() }): Promise<void> {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const handed = handedOutKey();
  practice = await startWechatPractice(
    { ...IDENTITY, publicKey: createPublicKey(keys.publicKey), apiV3Key: API_KEY },
    [handed, certifiedKey(clock.now())],
    { now: clock.now },
  );
  const site = await openRoad();
  const channel = wechatChannel(
    {
      ...IDENTITY,
      privateKey: keys.privateKey,
      apiV3Key: API_KEY,
      publicKey: {
        id: handed.serial,
        pem: handed.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      },
      url: practice.url,
      notifyUrl: `${site}/api/payment-notices/wechat/${MERCHANT}`,
    },
    clock.now,
  );
  await openDeskWith(
    {},
    ({ node: context, kinds }) => {
      payments = {
        node: context,
        merchants: [{ channel, institution: 'BZ370102-01' }],
        itself: bindRecords({
          node: context,
          kinds,
          actor: nodeItself(context.node, rightsOf('payments')),
          purpose: 'casework',
          wrote: () => undefined,
        }),
      };
      return [paymentsModule(payments)];
    },
    { clock },
  );
  await node.recordsAs('manager', scope()).create(
    payMerchant,
    {
      method: '5',
      merchant: MERCHANT,
      keeper: home.people.clerk,
      from: civilDay(clock.now()),
      inUse: true,
    },
    scope(),
  );
}

export async function closePayDesk(): Promise<void> {
  await closeDesk();
  await practice.close();
  await new Promise((resolve) => {
    road.closeAllConnections();
    road.close(resolve);
  });
}

export interface OpenOnline extends Open {
  readonly online: string;
}

/** A case whose bill charges 600 yuan. */
export async function charged(): Promise<OpenOnline> {
  const open = await opened();
  await charge(open.path, 'flat');
  return { ...open, online: `${open.path}/online` };
}

export const lookOnline = async ({ online }: OpenOnline): Promise<OnlinePayments> =>
  (await clerk().get<OnlinePayments>(online)).body;

/** Shows a QR code at the counter. */
export const showCode = (open: OpenOnline, amount: number, more: object = {}) =>
  clerk().post<OnlinePayments>(open.online, { method: '5', amount, ...more });
