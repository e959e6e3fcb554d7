import { Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { isDevice, rolesAt } from '../test-support/actors.ts';
import { sql } from '../src/kernel/db/sql.ts';
import {
  type FuzzRequest,
  type Operation,
  operationsOf,
  PAGE_OPERATIONS,
  requestOf,
} from './fuzz-requests.test-support.ts';
import { chanceOf } from './fuzz-values.test-support.ts';
import { ask, type House, newCase, opened, openHouse } from './house.test-support.ts';

/** A request that was answered as none may be, and what was answered. */
export interface FuzzFinding {
  readonly what: 'server-fault' | 'reached-the-database' | 'no-answer' | 'refusals-unwritten';
  readonly request: string;
  readonly answer: string;
}

export interface FuzzReport {
  readonly requests: number;
  readonly operations: number;
  /** How many requests were answered with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** One of each operation and kind. */
  readonly findings: readonly FuzzFinding[];
}

interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** A province unless it is 000000. */
  readonly node?: string;
  readonly logLevel?: 'silent' | 'error';
  readonly progress?: (done: number) => void;
}

const LANES = 8;
const PATIENCE_MS = 60_000;
const MINISTRY = '000000';
const CASES = 5;
const MAX_KNOWN = 400;
const MAX_READ = 200_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** An answer that never ends is enough when it has begun. */
function read(answer: IncomingMessage, done: (answer: Answer) => void): void {
  const status = answer.statusCode ?? 0;
  const parts: Buffer[] = [];
  if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
    answer.destroy();
    done({ status, text: '' });
    return;
  }
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () =>
    done({ status, text: Buffer.concat(parts).subarray(0, MAX_READ).toString('utf8') }),
  );
}

const send = (
  address: string,
  agent: Agent | false,
  { method, path, headers, body }: FuzzRequest,
  cookie: string,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(
      address,
      {
        agent,
        method,
        path,
        timeout: PATIENCE_MS,
        headers: { ...headers, ...(cookie && { cookie }) },
      },
      (answer) => read(answer, resolve),
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
    sent.on('error', reject);
    sent.end(body);
  });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A refusal of values that carries a request number came out of the database, past the door. */
function cameFromDatabase({ status, text }: Answer): boolean {
  if (status !== 400 || !text.startsWith('{')) return false;
  const problem: unknown = JSON.parse(text);
  return isObject(problem) && isObject(problem['values']) && 'request' in problem['values'];
}

const findingOf = (answer: Answer): FuzzFinding['what'] | undefined =>
  answer.status >= 500
    ? 'server-fault'
    : cameFromDatabase(answer)
      ? 'reached-the-database'
      : undefined;

const shown = ({ method, path, body }: FuzzRequest, role: string): string =>
  `${role} ${method} ${path}${body === undefined ? '' : ` ${body.slice(0, 2000)}`}`;

/** How many refusals did not reach the audit: by such a request one could look around unseen. */
async function unwrittenRefusals(address: string): Promise<number> {
  const { text } = await ask(address, '/metrics');
  const counted = /^qingming_refusals_unwritten_total (\d+)/m.exec(text)?.[1];
  if (counted === undefined) throw new Error('the metrics do not tell of refusals');
  return Number(counted);
}

/** Which of a house's identifiers fit a member or a part of an address of this name. */
const namedIn = ({ id, places, people }: House['home']): Record<string, string[]> => ({
  institution: [id, 'BZ370102-01'],
  place: [places.reception, places.cabinet1, places.cabinet2, places.ashesRoom, places.niche],
  vehicle: [places.hearse],
  hall: [places.hall],
  room: [places.vigil, places.preparation],
  cremator: [places.cremator1, places.cremator2],
  niche: [places.niche],
  ...Object.fromEntries(
    ['operator', 'witness', 'driver', 'embalmer', 'movedBy', 'handedOverBy'].map((name) => [
      name,
      Object.values(people),
    ]),
  ),
});

/** People of every role, and a visitor; who was signed out or locked out comes back. */
async function peopleOf(house: House) {
  const cookies = new Map<string, string>();
  const signIn = async (role: string): Promise<void> => {
    await house.owner.run(sql`delete from failed_attempt where ${true}`);
    if (isDevice(role)) {
      cookies.set(role, (await house.openDevice(role)).cookie);
      return;
    }
    const bound = ['clerk', 'operator', 'manager'].includes(role);
    const scope = bound
      ? { institution: house.home.id }
      : { region: role === 'countyOfficer' ? '370102' : '' };
    cookies.set(role, await house.signIn(role, scope));
  };
  for (const role of rolesAt(house.config.level)) await signIn(role);
  cookies.set('visitor', '');
  return { cookies, signIn };
}

const endsSession = ({ method, path }: Operation): boolean =>
  method === 'DELETE' && path === '/api/session';

/** Sends so many requests of every operation, good and bad, to a node of its own. */
export async function fuzzNode({
  requests,
  seed,
  node = '370000',
  logLevel,
  progress,
}: FuzzOptions): Promise<FuzzReport> {
  const house = await openHouse({
    change: {
      node,
      level: node === MINISTRY ? 'ministry' : 'province',
      trustProxy: ['127.0.0.1'],
      ...(logLevel && { logLevel }),
    },
  });
  const { address } = house.running;
  const agent = new Agent({ keepAlive: true, maxSockets: LANES });
  const findings = new Map<string, FuzzFinding>();
  const statuses: Record<string, number> = {};
  try {
    const { cookies, signIn } = await peopleOf(house);
    const known = [
      house.home.id,
      'BZ370102-01',
      ...Object.values(house.home.places),
      ...Object.values(house.home.people),
    ];
    const named: Record<string, string[]> = { ...namedIn(house.home), case: [], scan: [] };
    if (node !== MINISTRY)
      for (let cases = 0; cases < CASES; cases += 1) {
        const first = await opened(address, cookies.get('clerk') ?? '', newCase());
        known.push(first.case, first.decedent, first.contact, first.tag);
        known.push(first.number, first.tagNumber);
        named['case']?.push(first.case);
        named['scan']?.push(first.tagNumber);
      }
    const described = JSON.parse((await ask(address, '/openapi.json')).text) as never;
    const operations: readonly Operation[] = [...operationsOf(described), ...PAGE_OPERATIONS];
    const chance = chanceOf(seed);
    let done = 0;
    const one = async (): Promise<void> => {
      const operation = chance.pick(operations);
      if (endsSession(operation) && !chance.percent(5)) return;
      const able = operation.access.filter((role) => cookies.has(role));
      const role = chance.pick(able.length > 0 && chance.percent(80) ? able : [...cookies.keys()]);
      const request = requestOf(operation, chance, { known, named });
      const cookie = cookies.get(role) ?? '';
      const answer = await send(address, agent, request, cookie)
        // A kept connection may have been closed under the request: once more, on a new one.
        .catch(() => send(address, false, request, cookie))
        .catch((error: Error): Answer => ({ status: 0, text: error.message }));
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const what = answer.status === 0 ? 'no-answer' : findingOf(answer);
      const key = `${what} ${operation.method} ${operation.path}`;
      if (what !== undefined && !findings.has(key))
        findings.set(key, {
          what,
          request: shown(request, role),
          answer: `${answer.status} ${answer.text.slice(0, 600)}`,
        });
      if (answer.status < 300)
        for (const [id] of answer.text.matchAll(UUID)) if (known.length < MAX_KNOWN) known.push(id);
      if (answer.status === 401 && /session-expired/.test(answer.text) && role !== 'visitor')
        await signIn(role as never).catch(() => undefined);
    };
    const lane = async (): Promise<void> => {
      while (done < requests) {
        done += 1;
        await one();
        if (done % 1000 === 0) progress?.(done);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const unwritten = await unwrittenRefusals(address);
    if (unwritten > 0)
      findings.set('unwritten', {
        what: 'refusals-unwritten',
        request: 'all',
        answer: `${unwritten} refusals are missing in the audit`,
      });
    return { requests, operations: operations.length, statuses, findings: [...findings.values()] };
  } finally {
    agent.destroy();
    await house.close();
  }
}
