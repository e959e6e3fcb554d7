import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceKey } from '@qingming/connect/api/accounts.ts';
import type { NewCase, Opened } from '@qingming/connect/api/cases.ts';
import { tableName } from '@qingming/standard/derive/names.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import type { Database } from '../src/kernel/db/database.ts';
import { join as joined, raw, sql } from '../src/kernel/db/sql.ts';
import { nodeWith } from '../test-support/actors.ts';
import { type RunningNode, startNode } from '../src/levels/node.ts';
import { type FuneralHome, funeralHome } from '../test-support/fixtures.ts';
import { testNode } from '../test-support/node.ts';
import { testConfig } from '../test-support/server.ts';

type Config = Parameters<typeof startNode>[0];

/** What an address answered, as a program reads it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

export interface Wish {
  readonly method?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a node over its socket. */
export async function ask(address: string, path: string, wish: Wish = {}): Promise<Answer> {
  const answer = await fetch(new URL(path, address), {
    method: wish.method ?? 'GET',
    headers: { ...wish.headers },
    ...(wish.body !== undefined && { body: wish.body as BodyInit }),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** The same as JSON, with the cookie of a session. */
export const sendJson = (
  address: string,
  path: string,
  body: unknown,
  cookie: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  ask(address, path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', cookie, ...headers },
  });

const TABLES = [...NATIONAL.keys()].map(tableName);
const KEPT = ['log_entry', 'audit_entry', 'mirror_entry', 'mirror_batch', 'quarantine'] as const;

export type Standing = Readonly<Record<string, number>>;

/**
 * What was refused is written down, and so is the look at others of the same name that came before it:
 * both were made. A refusal leaves nothing else; an alarm over it comes later.
 */
const keptOf = (table: string) =>
  table === 'audit_entry'
    ? sql`audit_entry where result = 'done' and act not like 'alarm%' and act <> 'duplicate-check'`
    : raw(table);

/** How many rows every table of facts, the log, the audit of what was done and the mirrors hold. */
export async function standing(owner: Database): Promise<Standing> {
  const counts = [...TABLES, ...KEPT].map(
    (table) => sql`select ${table} as name, count(*) as n from ${keptOf(table)}`,
  );
  const rows = await owner.all<{ name: string; n: number }>(joined(counts, ' union all '));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly todo: string;
  readonly status: number;
}

const HAN = /\p{Script=Han}/u;

function requireWords({ title, detail, todo }: Problem, chinese: boolean): void {
  for (const sentence of [title, detail, todo]) {
    assert.ok(sentence.length > 3, 'a refusal says what is wrong and what to do');
    assert.equal(HAN.test(sentence), chinese, sentence);
  }
}

/**
 * Makes the same request in both languages: each must be refused with the code, in words, with what
 * to do, and leave every table as it was.
 */
export async function refusedWith(
  code: string,
  owner: Database,
  request: (headers: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<void> {
  const before = await standing(owner);
  for (const language of ['zh', 'en'] as const) {
    const { status, text, headers } = await request({ 'accept-language': language });
    assert.match(
      String(headers.get('content-type')),
      /application\/problem\+json/,
      text.slice(0, 300),
    );
    const problem = JSON.parse(text) as Problem;
    assert.equal(problem.code, code, text.slice(0, 600));
    assert.equal(problem.status, status);
    assert.ok(status >= 400 && status !== 500, String(status));
    requireWords(problem, language === 'zh');
  }
  assert.deepEqual(await standing(owner), before);
}

/** A device as its administrator is shown it, and the cookie of its browser. */
export interface OpenedDevice extends DeviceKey {
  readonly id: string;
  readonly cookie: string;
}

const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

/** A node behind its real server, on a database of its own, with a funeral home and people who work. */
export interface House {
  readonly running: RunningNode;
  readonly config: Config;
  readonly owner: Database;
  readonly home: FuneralHome;
  /** The cookie of a new session of somebody with this role. */
  signIn(role: string, scope?: { region?: string; institution?: string }): Promise<string>;
  /** A device of this role in the funeral home: made by one administrator, agreed to by another, and opened. */
  openDevice(role: string): Promise<OpenedDevice>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly change?: Partial<Config>;
  /** Where the node keeps its facts; a fresh database of the test server unless given. */
  readonly database?: { readonly url: string; readonly owner: Database; close(): Promise<void> };
}

export const PASSWORD = 'seven quiet pines by the lake';

async function freshDatabase(node: string): Promise<NonNullable<HouseOptions['database']>> {
  const test = await testNode({ node });
  return { url: test.node.db.url, owner: test.owner, close: test.close };
}

/** The settings of a node for these tests: any port, its own keys, no limit on how often one asks. */
export function houseConfig(
  databaseUrl: string,
  directory: string,
  change: Partial<Config> = {},
): Config {
  const config = testConfig({
    demo: true,
    secondFactor: false,
    requestsPerMinute: 1_000_000,
    dataDirectory: directory,
    keysFile: join(directory, 'keys.json'),
    ...change,
  });
  return { ...config, databaseUrl };
}

/** The records of a node as somebody who may set up a whole institution. */
export const founder = (running: Pick<RunningNode, 'context' | 'recordsAs'>) => ({
  recordsAs: () =>
    running.recordsAs(nodeWith(running.context.node, 'manager', 'provinceOfficer'), 'casework'),
});

/** The cookie that a sign-in gives. */
export async function signIn(address: string, login: string): Promise<string> {
  const answer = await sendJson(address, '/api/session', { login, password: PASSWORD }, '');
  assert.equal(answer.status, 200, answer.text);
  return cookiesOf(answer);
}

export async function openHouse({ change = {}, database }: HouseOptions = {}): Promise<House> {
  const { url, owner, close } = database ?? (await freshDatabase(change.node ?? '370000'));
  const directory = mkdtempSync(join(tmpdir(), 'qingming-hardening-'));
  const config = houseConfig(url, directory, change);
  const running = await startNode(config);
  const home = await funeralHome(founder(running));
  const { address } = running;
  let people = 0;
  const asRole: House['signIn'] = async (role, scope = {}) => {
    people += 1;
    const login = `person${people}`;
    await running.accounts.create({
      login,
      name: `职员${people}`,
      password: PASSWORD,
      roles: [role],
      region: scope.region ?? home.region,
      institution: scope.institution ?? null,
    });
    return signIn(address, login);
  };
  return {
    running,
    config,
    owner,
    home,
    signIn: asRole,
    openDevice: async (role) => {
      const [one, other] = [
        await asRole('securityAdmin', { region: '' }),
        await asRole('securityAdmin', { region: '' }),
      ];
      const named = {
        login: `device${people}`,
        name: '一楼大厅',
        role,
        days: 30,
        reason: '大厅显示',
      };
      const where = { region: home.region, institution: home.id };
      const made = await sendJson(address, '/api/accounts/devices', { ...named, ...where }, one);
      assert.equal(made.status, 201, made.text);
      const device = JSON.parse(made.text) as DeviceKey & { readonly id: string };
      const decision = `/api/approvals/${device.approval?.id}/decision`;
      const agreed = await sendJson(address, decision, { decision: 'approved' }, other);
      assert.equal(agreed.status, 200, agreed.text);
      const door = await sendJson(address, '/screen/key', { key: device.key }, '');
      assert.equal(door.status, 204, door.text);
      return { ...device, cookie: cookiesOf(door) };
    },
    close: async () => {
      await running.stop();
      await close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Somebody who died; Shandong asks for the place beside what the nation asks for. */
export const PERSON = { name: '张德福', sex: '1', deathCause: '02', deathPlace: '济南' } as const;

/** A death as a clerk writes it down, of a person without papers. */
export const newCase = (more: Partial<NewCase> = {}): NewCase => ({
  decedent: PERSON,
  contact: { name: '李小红', relation: '30', phone: '13805310001' },
  ...more,
});

/** Opens a case that must be accepted. */
export async function opened(address: string, cookie: string, input: NewCase): Promise<Opened> {
  const { status, text } = await sendJson(address, '/api/cases', input, cookie);
  assert.equal(status, 201, text);
  return JSON.parse(text) as Opened;
}
