import { ChannelFault } from './channel.ts';

/** Longer than a payment system takes, shorter than a person waits. */
export const ANSWER_MS = 8_000;
const MOST_ANSWER_BYTES = 256 * 1024;
/** A day of a large house has some hundred lines; 20 MB is a hundred thousand. */
export const MOST_BILL_BYTES = 20 * 1024 * 1024;

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

async function bounded(answer: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    if (bytes > most) throw new ChannelFault('unclear', 'answer-too-long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Asks a payment system. Whatever goes wrong on the way is `unclear`: it may have done what was asked. */
export async function askChannel(
  url: string,
  request: RequestInit,
  mostBytes = MOST_ANSWER_BYTES,
): Promise<RawAnswer> {
  try {
    const answer = await fetch(url, {
      ...request,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return {
      status: answer.status,
      headers: answer.headers,
      body: await bounded(answer, mostBytes),
    };
  } catch (error) {
    if (error instanceof ChannelFault) throw error;
    throw new ChannelFault('unclear', 'no-answer');
  }
}
