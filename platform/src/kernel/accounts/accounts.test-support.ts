import { createGuard } from '../guard.ts';
import assert from 'node:assert/strict';
import { staff } from '@qingming/standard/records/staff.ts';
import { generateSync } from 'otplib';
import { testNode } from '../../../test-support/node.ts';
import { testConfig, testServer } from '../../../test-support/server.ts';
import { visitor } from '../access/actor.ts';
import { approvalsModule } from '../approvals/module.ts';
import type { Server } from '../http/server.ts';
import { systemIds } from '../ids.ts';
import type { Accounts } from './accounts.ts';
import { createAccounts } from './accounts.ts';
import type { NewAccount } from './administration.ts';
import type { AccountAct, OwnKinds } from './means.ts';

export const PASSWORD = 'seven quiet pines by the lake';
const MINUTE = 60_000;

/** A clock that tests move. */
export const clock = { time: Date.parse('2026-04-05T08:00:00Z'), now: () => new Date(clock.time) };
export const pass = (minutes: number) => {
  clock.time += minutes * MINUTE;
};

export const at = await testNode({ clock });
export const { db } = at.node;
export const acts: AccountAct[] = [];
export const accountsOf = (change: object, own?: OwnKinds): Accounts =>
  createAccounts({
    own,
    access: at.node.access,
    db,
    clock,
    ids: systemIds,
    config: testConfig(change),
    seal: at.node.seal,
    guard: createGuard(),
    suite: at.node.suite,
    audit: async (_tx, entry) => {
      acts.push(entry);
    },
  });

const strict = accountsOf({});
/** Of a node that asks of its staff what the nation does not. */
export const own: OwnKinds = { digest: '0f1e2d3c4b5a6978', definitions: { staff } };
const open = accountsOf({ demo: true, secondFactor: false }, own);
const approvals = approvalsModule({
  node: at.node,
  whenApproved: { 'account.create': strict.grant, 'account.change': strict.grant },
});
export { strict };
export const server: Server = await testServer({
  db,
  clock,
  accounts: strict,
  modules: [strict.module, approvals],
});
export const demo: Server = await testServer({
  db,
  clock,
  accounts: open,
  modules: [open.module],
});

/** Ends what this file began. */
export async function close(): Promise<void> {
  await server.stop();
  await demo.stop();
  await at.close();
}

/** Whoever is signed in at the screen at which somebody else proves who they are. */
export const beside = (address: string, account = 'at the screen') => ({
  address,
  by: { ...visitor('370000'), account },
});

let made = 0;
export async function newAccount(change: Partial<NewAccount> = {}) {
  made += 1;
  const login = `staff${made}`;
  const id = await strict.create({
    login,
    name: `职员${made}`,
    password: PASSWORD,
    roles: ['clerk'],
    region: '3701',
    initial: false,
    ...change,
  });
  return { id, login };
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly {
    name: string;
    value: string;
    httpOnly?: boolean;
    sameSite?: string;
  }[];
  json(): Record<string, unknown>;
}

/** A browser: keeps the cookie that the server gives it. */
export function browser(of: Server = server, address = '10.0.0.1') {
  let cookie: string | undefined;
  let device: string | undefined;
  const ask = async (
    method: 'GET' | 'POST' | 'DELETE' | 'PATCH' | 'PUT',
    url: string,
    payload?: object,
  ): Promise<Answer> => {
    const answer = await of.app.inject({
      method,
      url,
      remoteAddress: address,
      headers: { cookie: [cookie, device].filter((one) => one !== undefined).join('; ') },
      ...(payload && { payload }),
    });
    for (const { name, value } of answer.cookies) {
      if (name.includes('device')) device = `${name}=${value}`;
      else cookie = `${name}=${value}`;
    }
    return answer as unknown as Answer;
  };
  return {
    ask,
    cookie: () => cookie,
    use: (value: string | undefined) => {
      cookie = value;
    },
    signIn: (login: string, password = PASSWORD) =>
      ask('POST', '/api/session', { login, password }),
    code: async (answer: Answer) => answer.json()['code'] as string | undefined,
  };
}

export const codeOf = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(clock.time / 1000) });

/** Signs in with both factors; returns the browser and the authenticator's secret. */
export async function signedIn(change: Partial<NewAccount> = {}) {
  const account = await newAccount(change);
  const person = browser();
  await person.signIn(account.login);
  const secret = (await person.ask('POST', '/api/session/second-factor/enrolment')).json()[
    'secret'
  ] as string;
  const proved = await person.ask('POST', '/api/session/second-factor', { code: codeOf(secret) });
  assert.equal(proved.statusCode, 200);
  return { ...account, person, secret };
}

export const state = async (person: ReturnType<typeof browser>) =>
  (await person.ask('GET', '/api/session')).json();
