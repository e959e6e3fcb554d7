import { ExchangeFault } from '@qingming/exchange';
import type { FastifyRequest } from 'fastify';
import { isErrorCode } from '../../kernel/errors/catalogue.ts';
import { Fault, type FaultDetail } from '../../kernel/errors/fault.ts';
import { type Route, route } from '../../kernel/http/route.ts';
import { object, text } from '../../kernel/http/schema.ts';
import { positionOf, type Receiving, receiveBatch } from './receive.ts';

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

async function take(receiving: Receiving, request: FastifyRequest): Promise<string> {
  try {
    // A request without a body has none to be parsed: as a batch it is cut off at its first byte.
    return await receiveBatch(
      receiving,
      (request.body as Uint8Array | undefined) ?? new Uint8Array(),
    );
  } catch (error) {
    throw asFault(error);
  }
}

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
