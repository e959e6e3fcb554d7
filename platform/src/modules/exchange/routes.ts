import { ExchangeFault, MAX_STANDING_BYTES } from '@qingming/exchange';
import type { FastifyRequest } from 'fastify';
import { isErrorCode } from '../../kernel/errors/catalogue.ts';
import { Fault, type FaultDetail } from '../../kernel/errors/fault.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, text } from '../../kernel/http/schema.ts';
import { positionOf, type Receiving, receiveBatch } from './receive.ts';
import { answerStanding } from './standing.ts';

export const BATCH_TYPE = 'application/vnd.qingming.batch';
const MOST_BYTES = 20 << 20;

const asFault = (error: unknown): unknown =>
  error instanceof ExchangeFault
    ? new Fault(
        isErrorCode(error.code) ? error.code : 'malformed-batch',
        error.detail as FaultDetail,
        {
          cause: error,
        },
      )
    : error;

/** A request without a body has none to be parsed: as a batch it is cut off at its first byte. */
const bytesOf = ({ body }: FastifyRequest): Uint8Array =>
  body instanceof Uint8Array ? body : new Uint8Array();

const take = (receiving: Receiving, request: FastifyRequest): Promise<string> =>
  receiveBatch(receiving, bytesOf(request)).catch((error: unknown) => {
    throw asFault(error);
  });

const hear = (receiving: Receiving, request: FastifyRequest): Promise<string> =>
  answerStanding(receiving, Buffer.from(bytesOf(request)).toString('utf8')).catch(
    (error: unknown) => {
      throw asFault(error);
    },
  );

/** The plain protocol between nodes: signed batches in, signed receipts out. */
export const exchangeRoutes = (receiving: Receiving): readonly Route[] => [
  route({
    method: 'POST',
    path: '/exchange/batches',
    tag: 'exchange',
    access: 'public',
    summary: {
      zh: '接收对方节点的日志批次，返回签名回执',
      en: 'Take a batch of a partner’s log; answers with a signed receipt',
    },
    limits: { machine: true, bodyTypes: [BATCH_TYPE], bodyBytes: MOST_BYTES, perMinute: 6000 },
    handle: async ({ request, reply }) => {
      const receipt = await take(receiving, request);
      void reply.type('text/plain; charset=utf-8');
      return receipt;
    },
  }),
  route({
    method: 'POST',
    path: '/exchange/standing',
    tag: 'exchange',
    access: 'public',
    summary: {
      zh: '双方交换各自最新检查点与已收到的位置',
      en: 'Exchange newest checkpoints and how far each holds the other’s log',
    },
    limits: {
      machine: true,
      bodyTypes: [BATCH_TYPE],
      bodyBytes: MAX_STANDING_BYTES,
      perMinute: 600,
    },
    handle: async ({ request, reply }) => {
      const answer = await hear(receiving, request);
      void reply.type('text/plain; charset=utf-8');
      return answer;
    },
  }),
  route({
    method: 'GET',
    path: '/exchange/position',
    tag: 'exchange',
    access: 'public',
    summary: { zh: '本节点已收到对方日志的位置', en: 'How far this node holds a partner’s log' },
    query: object({ origin: text({ pattern: '^[0-9]{6}$' }) }),
    handle: ({ query }) => positionOf(receiving.node, query.origin),
  }),
  route({
    method: 'GET',
    path: '/exchange/identity',
    tag: 'exchange',
    access: 'public',
    summary: {
      zh: '本节点的标识、密钥指纹、版本与时间',
      en: 'This node’s identity, key, version and clock',
    },
    handle: () => ({
      node: receiving.node.node,
      level: receiving.node.level,
      keyId: receiving.node.signer.keyId,
      suite: receiving.node.suite.id,
      standard: receiving.node.standard,
      now: receiving.node.clock.now().toISOString(),
    }),
  }),
];
