import type { FastifyReply } from 'fastify';

/** One answer that stays open: server-sent events (HTML standard, 9.2). */
export interface EventStream {
  /** `body` becomes one line of JSON. */
  send(id: string, event: string, body: unknown): void;
  end(): void;
  /** Fulfilled when the caller has gone or the stream was ended. */
  readonly closed: Promise<void>;
}

const HEARTBEAT_MS = 15_000;
/** A reader that takes nothing while this much waits for it is let go; it resumes by itself. */
const MOST_WAITING_BYTES = 1_048_576;

const oneLine = (value: string): string => value.replace(/[\r\n\0]/g, '');

/**
 * Takes over the answer and keeps it open. Sends a beat every 15 s, so that proxies on the way see
 * life, a lost reader is noticed, and a reader notices a line that is dead.
 */
export function openEventStream(reply: FastifyReply): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const write = (text: string): void => {
    if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
    // Between the end of the answer and the close of its connection events still come.
    else if (!raw.writableEnded && !raw.destroyed) raw.write(text);
  };
  write('retry: 3000\n\n');
  // HEAD asks for no stream.
  if (raw.req.method === 'HEAD') raw.end();
  const beat = setInterval(() => write('event: beat\ndata: {}\n\n'), HEARTBEAT_MS);
  const closed = new Promise<void>((resolve) => {
    raw.once('close', resolve);
  }).finally(() => clearInterval(beat));
  return {
    closed,
    send: (id, event, body) =>
      write(`id: ${oneLine(id)}\nevent: ${oneLine(event)}\ndata: ${JSON.stringify(body)}\n\n`),
    end: () => {
      raw.end();
    },
  };
}
