import type { NodeConfig } from '../kernel/config/settings.ts';
import type { NodeContext } from '../kernel/node.ts';
import type { Get, Post, Sending } from '../modules/exchange/send.ts';
import { BATCH_TYPE } from '../modules/exchange/routes.ts';

const PATIENCE_MS = 60_000;

/** No redirect is followed: a partner is where the configuration says. */
const ask = async (url: string, init: RequestInit): Promise<{ status: number; text: string }> => {
  const answer = await fetch(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: answer.status, text: await answer.text() };
};

export const post: Post = (url, body) =>
  ask(url, {
    method: 'POST',
    body: body as Uint8Array<ArrayBuffer>,
    headers: { 'content-type': BATCH_TYPE },
  });

export const get: Get = (url) => ask(url, { headers: { accept: 'application/json' } });

/** How this node reaches its partners. */
export function sendingOf(config: NodeConfig, context: NodeContext): Sending {
  return { node: context, partners: config.partners, post, get, random: Math.random };
}
