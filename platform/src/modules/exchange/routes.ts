import {
  ENTRY_FORMS,
  ExchangeFault,
  MAX_RETRIEVAL_BYTES,
  MAX_STANDING_BYTES,
} from '@qingming/exchange';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { isErrorCode } from '../../kernel/errors/catalogue.ts';
import { Fault, type FaultDetail } from '../../kernel/errors/fault.ts';
import { type Context, type Route, route } from '../../kernel/http/route.ts';
import { object, text } from '@qingming/connect/schema.ts';
import { createIntake, readShort } from './intake.ts';
import { mirrorPage } from './mirror-page.ts';
import { positionOf, type Receiving } from './receive.ts';
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

/** A request without a body has none to be read: as a batch it is cut off at its first byte. */
const bodyOf = ({ body }: FastifyRequest): Readable =>
  body instanceof Readable ? body : Readable.from([]);

function refuseLong({ headers }: FastifyRequest, limit: number): void {
  const bytes = Number(headers['content-length'] ?? 0);
  if (bytes > limit) throw new ExchangeFault('oversized-batch', { bytes, limit });
}

/** Answers in plain text, with the refusals of the protocol in the words of the catalogue. */
async function answer(
  { reply }: Pick<Context, 'reply'>,
  work: () => Promise<string>,
): Promise<string> {
  try {
    const text = await work();
    void reply.type('text/plain; charset=utf-8');
    return text;
  } catch (error) {
    // What was sent is not read to its end: the line is of no more use.
    void reply.header('connection', 'close');
    throw asFault(error);
  }
}

/** The plain protocol between nodes: signed batches in, signed receipts out. */
export function exchangeRoutes(receiving: Receiving): readonly Route[] {
  const intake = createIntake(receiving);
  return [
    route({
      method: 'POST',
      path: '/exchange/batches',
      tag: 'exchange',
      access: 'public',
      summary: {
        zh: '接收对方节点的日志批次，返回签名回执',
        en: 'Take a batch of a partner’s log; answers with a signed receipt',
      },
      limits: { machine: true, bodyTypes: [BATCH_TYPE], streamed: true, perMinute: 6000 },
      handle: ({ request, reply }) =>
        answer({ reply }, () => {
          refuseLong(request, MOST_BYTES);
          return intake.take(bodyOf(request), request.ip);
        }),
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
        streamed: true,
        perMinute: 600,
      },
      handle: ({ request, reply }) =>
        answer({ reply }, async () =>
          answerStanding(receiving, await readShort(bodyOf(request), MAX_STANDING_BYTES)),
        ),
    }),
    route({
      method: 'POST',
      path: '/exchange/mirror',
      tag: 'exchange',
      access: 'public',
      summary: {
        zh: '按对方的签名请求，给回本节点所持的对方日志',
        en: 'Give a partner its own log back, as far as it is held here, on its signed request',
      },
      limits: { machine: true, bodyTypes: [BATCH_TYPE], streamed: true, perMinute: 600 },
      handle: ({ request, reply }) =>
        answer({ reply }, async () => {
          const asked = await readShort(bodyOf(request), MAX_RETRIEVAL_BYTES);
          return JSON.stringify(await mirrorPage(receiving, asked));
        }),
    }),
    route({
      method: 'GET',
      path: '/exchange/position',
      tag: 'exchange',
      access: 'public',
      summary: { zh: '本节点已收到对方日志的位置', en: 'How far this node holds a partner’s log' },
      query: object({ origin: text({ pattern: '^[0-9]{6}$' }) }),
      // A log's length is the business of its province: told to the address from which its batches come.
      handle: ({ query, request }) => {
        if (!intake.isKnown(query.origin, request.ip)) throw new Fault('unknown-partner');
        return positionOf(receiving.node, query.origin);
      },
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
        entryForms: ENTRY_FORMS,
        now: receiving.node.clock.now().toISOString(),
      }),
    }),
  ];
}
