import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
/** Somebody who works against a node until told to stop; answers how often what was answered. */
export interface Attack {
  /** How often each answer came, by its status or its code. */
  readonly answers: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const TYPE = 'application/vnd.qingming.batch';

/** Sends a batch from an address of the sender's own, so that no attacker uses up another's share. */
function post(agent: Agent, address: string, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const asked = request(new URL('/exchange/batches', address), {
      method: 'POST',
      agent,
      headers: { 'content-type': TYPE, 'content-length': String(bytes.length) },
    });
    asked.once('error', () => resolve('broken line'));
    asked.once('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => void (text += part));
      answer.once('error', () => resolve('broken line'));
      answer.once('end', () => {
        const { statusCode = 0 } = answer;
        if (statusCode === 200) return resolve('200');
        const code = /"code":"([a-z-]+)"/.exec(text)?.[1];
        return resolve(code ?? String(statusCode));
      });
    });
    asked.end(bytes);
  });
}

/** A stranger who sends so many batches a second, whatever the answers. */
export function stranger(
  address: string,
  batches: readonly Uint8Array[],
  perSecond: number,
): Attack {
  const agent = new Agent({ keepAlive: true, maxSockets: 32, localAddress: '127.0.0.2' });
  const answers = new Map<string, number>();
  let live = true;
  const under = new Set<Promise<void>>();
  const run = async (): Promise<void> => {
    for (let at = 0; live; at += 1) {
      const bytes = batches[at % batches.length];
      if (bytes === undefined) return;
      const one: Promise<void> = post(agent, address, bytes).then((answer) => {
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
        under.delete(one);
      });
      under.add(one);
      await pause(1000 / perSecond);
    }
  };
  const running = run();
  return {
    answers,
    stop: async () => {
      live = false;
      await running;
      await Promise.all(under);
      agent.destroy();
    },
  };
}

const AGAIN_MS = 50;

/** A partner that sends its batches without rest, each as soon as the one before is taken, and asks again at once. */
export function badPartner(address: string, given: readonly Uint8Array[]): Attack {
  const batches = given.values();
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: '127.0.0.3' });
  const answers = new Map<string, number>();
  let live = true;
  const run = async (): Promise<void> => {
    let batch = batches.next().value;
    while (live && batch !== undefined) {
      const answer = await post(agent, address, batch);
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      if (answer === '200') batch = batches.next().value;
      else await pause(AGAIN_MS);
    }
  };
  const running = run();
  return {
    answers,
    stop: async () => {
      live = false;
      await running;
      agent.destroy();
    },
  };
}

const BEGUN: readonly string[] = [
  'POST /exchange/batches HTTP/1.1\r\nHost: a\r\nX-Slow: ',
  `POST /exchange/batches HTTP/1.1\r\nHost: a\r\nContent-Type: ${TYPE}\r\nContent-Length: 1000000\r\n\r\n{"`,
  'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"',
];
const TRICKLE_MS = 1000;

/** So many connections that never send all, a byte a second each; what is ended is opened again. */
export function stalls(address: string, count: number): Attack {
  const { hostname, port } = new URL(address);
  const answers = new Map<string, number>();
  const sockets = new Set<Socket>();
  let live = true;
  const open = (at: number): void => {
    const localAddress = `127.0.0.${10 + (at % 100)}`;
    const socket = connect({ port: Number(port), host: hostname, localAddress });
    sockets.add(socket);
    socket.once('connect', () => socket.write(BEGUN[at % BEGUN.length] ?? ''));
    socket.on('data', () => undefined).on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      answers.set('ended', (answers.get('ended') ?? 0) + 1);
      if (live) open(at);
    });
  };
  for (let at = 0; at < count; at += 1) open(at);
  const trickle = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a');
  }, TRICKLE_MS);
  return {
    answers,
    stop: async () => {
      live = false;
      clearInterval(trickle);
      for (const socket of sockets) socket.destroy();
      await pause(100);
    },
  };
}
