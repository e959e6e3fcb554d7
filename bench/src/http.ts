import { Agent, type IncomingMessage, request } from 'node:http';

/** What an address answered, and after how many milliseconds its last byte was here. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: IncomingMessage['headers'];
  readonly ms: number;
}

/** A person at a node: connections that are kept, and a session. */
export interface Caller {
  ask(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** The answer's JSON; throws on anything but success. */
  json<Body>(method: string, path: string, body?: unknown): Promise<Body>;
  /** The events of a stream, each as its data, until the caller is closed. */
  follow(path: string, hear: (data: string) => void): Promise<void>;
  close(): void;
}

async function readAll(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function hearEvents(answer: IncomingMessage, hear: (data: string) => void): void {
  let text = '';
  answer.setEncoding('utf8').on('data', (part: string) => {
    const events = (text + part).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) hear(data);
    }
  });
  answer.on('error', () => undefined);
}

/** Opens at most `connections` connections to a node of this machine. */
export function callerAt(address: string, connections: number, cookie?: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const own: Record<string, string> = cookie === undefined ? {} : { cookie };
  const send = (
    method: string,
    path: string,
    payload: string | undefined,
    headers: Record<string, string>,
  ) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const typed = payload === undefined ? {} : { 'content-type': 'application/json' };
      const length =
        payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
      const asked = request(new URL(path, address), {
        method,
        agent,
        headers: { ...own, ...typed, ...length, ...headers },
      });
      asked.once('response', resolve).once('error', reject).end(payload);
    });
  const ask: Caller['ask'] = async (method, path, body, headers = {}) => {
    const began = performance.now();
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const answer = await send(method, path, payload, headers);
    const read = await readAll(answer);
    const { statusCode: status = 0, headers: given } = answer;
    return { status, body: read, headers: given, ms: performance.now() - began };
  };
  return {
    ask,
    json: async <Body>(method: string, path: string, body?: unknown) => {
      const answer = await ask(method, path, body);
      const text = answer.body.toString('utf8');
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return JSON.parse(text) as Body;
    },
    follow: async (path, hear) => {
      const answer = await send('GET', path, undefined, { accept: 'text/event-stream' });
      if (answer.statusCode !== 200) throw new Error(`GET ${path}: ${answer.statusCode}`);
      hearEvents(answer, hear);
    },
    close: () => agent.destroy(),
  };
}

/** Signs in as a person does, and keeps the session. */
export async function signIn(
  address: string,
  credentials: { readonly login: string; readonly password: string },
  connections = 1,
): Promise<Caller> {
  const visitor = callerAt(address, 1);
  const { status, headers } = await visitor.ask('POST', '/api/session', credentials);
  visitor.close();
  const cookie = headers['set-cookie']?.map((each) => each.split(';')[0]).join('; ');
  if (status !== 200 || cookie === undefined) throw new Error(`sign-in at ${address}: ${status}`);
  return callerAt(address, connections, cookie);
}

/** Does pieces of work, `width` at a time; answers with what each gave, in the order of their ends. */
export async function inLanes<Work, Result>(
  work: readonly Work[],
  width: number,
  act: (piece: Work) => Promise<Result>,
): Promise<readonly Result[]> {
  const took: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < work.length; at = next++) took.push(await act(work[at] as Work));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return took;
}
