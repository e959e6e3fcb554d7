import { toBase64Url } from '@qingming/exchange';
import { mirrorPage } from '../src/modules/exchange/mirror-page.ts';
import type { Partner } from '../src/modules/exchange/partners.ts';
import { positionOf, type Receiving, receiveBatch } from '../src/modules/exchange/receive.ts';
import { answerStanding } from '../src/modules/exchange/standing.ts';
import type { Sending } from '../src/modules/exchange/send.ts';
import { ExchangeFault } from '@qingming/exchange';
import { sequence } from './sequence.ts';
import { type TestNode, testNode, type TestNodeOptions } from './node.ts';

export interface Link {
  readonly sending: Sending;
  /** Changes what is sent, or throws as a broken line would; undefined sends it as it is. */
  disturb?: ((bytes: Uint8Array) => Uint8Array | undefined) | undefined;
}

export interface Pair {
  readonly province: TestNode;
  readonly ministry: TestNode;
  readonly up: Link;
  readonly down: Link;
  readonly receivingAt: Readonly<Record<'ministry' | 'province', Receiving>>;
  partnerOf(test: TestNode): Partner;
  /** Orders what was written on a node. */
  sequence(test: TestNode): Promise<void>;
  close(): Promise<void>;
}

export const partnerOf = (test: TestNode): Partner => ({
  node: test.node.node,
  url: `memory:${test.node.node}`,
  keys: [
    {
      keyId: test.node.signer.keyId,
      suite: test.node.suite.id,
      publicKey: toBase64Url(test.node.signer.publicKey),
    },
  ],
});

const receivingOf = (test: TestNode, partner: Partner): Receiving => ({
  node: test.node,
  kinds: test.kinds,
  partners: [partner],
  arrived: () => undefined,
});

const STATUS: Readonly<Record<string, number>> = { 'already-have': 409, gap: 409 };

function answerOf(error: unknown): { status: number; text: string } {
  const { code, detail } = error as { code?: string; detail?: unknown };
  const known = error instanceof ExchangeFault || code !== undefined;
  return known
    ? { status: STATUS[code ?? ''] ?? 422, text: JSON.stringify({ code, values: detail }) }
    : { status: 500, text: '{}' };
}

async function answerAt(to: Receiving, url: string, body: Uint8Array): Promise<string> {
  const said = (): string => Buffer.from(body).toString('utf8');
  if (url.endsWith('/exchange/standing')) return answerStanding(to, said());
  if (url.endsWith('/exchange/mirror')) return JSON.stringify(await mirrorPage(to, said()));
  return receiveBatch(to, body);
}

function linkTo(from: TestNode, to: Receiving, partner: Partner): Link {
  const link: Link = {
    sending: {
      node: from.node,
      partners: [partner],
      random: () => 0,
      post: async (url, body) => {
        const bytes = link.disturb === undefined ? body : link.disturb(body);
        try {
          const text = await answerAt(to, url, bytes ?? body);
          return { status: 200, text };
        } catch (error) {
          return answerOf(error);
        }
      },
      get: async () => ({
        status: 200,
        text: JSON.stringify(await positionOf(to.node, from.node.node)),
      }),
    },
  };
  return link;
}

/** A province and the ministry, joined in memory. */
export async function pair(
  provinceNode = '370000',
  running: { readonly province?: TestNodeOptions; readonly ministry?: TestNodeOptions } = {},
): Promise<Pair> {
  const province = await testNode({ ...running.province, node: provinceNode });
  const ministry = await testNode({ ...running.ministry, node: '000000' });
  const atMinistry = receivingOf(ministry, partnerOf(province));
  const atProvince = receivingOf(province, partnerOf(ministry));
  return {
    province,
    ministry,
    up: linkTo(province, atMinistry, partnerOf(ministry)),
    down: linkTo(ministry, atProvince, partnerOf(province)),
    receivingAt: { ministry: atMinistry, province: atProvince },
    partnerOf,
    sequence,
    close: async () => {
      await Promise.all([province.close(), ministry.close()]);
    },
  };
}
