import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** Looks for malware in bytes as they come. */
export interface Scan {
  add(piece: Uint8Array): Promise<void>;
  /** The name of what was found, or undefined of clean bytes. Throws when the scanner does not answer. */
  end(): Promise<string | undefined>;
  stop(): void;
}

export type Scanner = () => Promise<Scan>;

const TIMEOUT_MS = 60_000;
const LONGEST_ANSWER = 4096;

const sized = (piece: Uint8Array): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(piece.length);
  return Buffer.concat([head, piece]);
};

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain');
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket) {
    answer += String(piece);
    if (answer.length > LONGEST_ANSWER || answer.includes('\0')) break;
  }
  return answer.replace(/\0.*$/s, '').trim();
}

function verdict(answer: string): string | undefined {
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return found;
  if (answer === 'stream: OK') return undefined;
  throw new Error('the virus scanner gave no verdict');
}

/** `tcp://127.0.0.1:3310` or the path of a socket. */
function connectionOf(address: string): Socket {
  const url = URL.parse(address);
  return url?.protocol === 'tcp:' ? connect(Number(url.port), url.hostname) : connect(address);
}

/** ClamAV's daemon, asked with INSTREAM: bytes go to it as they come, and nothing is written for it. */
export const clamd =
  (address: string): Scanner =>
  async () => {
    const socket = connectionOf(address);
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('the virus scanner is too slow')));
    await once(socket, 'connect');
    // Told by whichever call waits for it.
    socket.on('error', () => undefined);
    await send(socket, Buffer.from('zINSTREAM\0'));
    return {
      add: (piece) => send(socket, sized(piece)),
      end: async () => {
        await send(socket, Buffer.alloc(4));
        const answer = await answerOf(socket);
        socket.destroy();
        return verdict(answer);
      },
      stop: () => socket.destroy(),
    };
  };
