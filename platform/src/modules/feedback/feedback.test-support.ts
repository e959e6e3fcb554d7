import assert from 'node:assert/strict';
import type { ActTaken } from '@qingming/connect/api/acts.ts';
import type { Opened, Written } from '@qingming/connect/api/cases.ts';
import type { GivenAccess } from '@qingming/connect/api/family.ts';
import type { KindRecord } from '@qingming/connect/api/kinds.ts';
import { institution } from '@qingming/standard/records/institution.ts';
import type { TestCaller } from '../../../test-support/api.ts';
import { COUNTY } from '../../../test-support/fixtures.ts';
import { testServer } from '../../../test-support/server.ts';
import type { Server } from '../../kernel/http/server.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { bindRecords } from '../../kernel/records/records.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { caseProven } from '../cases/case-proven.ts';
import { type Desk, openDesk } from '../cases/cases.test-support.ts';
import { familyDoor } from '../cases/family-door.ts';
import { portalModule } from '../portal/module.ts';
import { basicServices } from '../portal/test-support/seed.ts';
import { familyBill } from '../settlement/family-bill.ts';
import { findWaivers } from '../settlement/waivers.ts';
import { workspaceModule } from '../workspace/module.ts';
import { evaluationDoor } from './evaluation-door.ts';
import { feedbackModule } from './module.ts';
import { heardFigures } from './published.ts';
import { voiceDoor } from './voice-door.ts';

const DAY_MINUTES = 1440;

/** A house whose families, manager and county speak with one another. */
export interface HeardDesk {
  readonly desk: Desk;
  readonly server: Server;
  readonly number: string;
  readonly manager: TestCaller;
  readonly officer: TestCaller;
  /** Another officer of the same county. */
  readonly neutral: TestCaller;
  days(count: number): void;
  close(): Promise<void>;
}

export async function openHeardDesk(): Promise<HeardDesk> {
  const desk = await openDesk({}, ({ node, kinds }) => [
    workspaceModule(node, kinds, ACT_CODE),
    feedbackModule(node),
  ]);
  const { node, kinds } = desk.test;
  const recordsAs = (actor: Actor, purpose: string) =>
    bindRecords({ node, kinds, actor, purpose, wrote: () => undefined });
  const visitor = desk.test.recordsAs('public', {}, 'own-affairs');
  const portal = portalModule(node, {
    publicUrl: 'http://127.0.0.1:8080',
    records: visitor,
    basicServices,
    findWaivers,
    checkCertificate: async () => ({ answer: 'unknown' }),
    family: familyDoor({
      node,
      recordsAs,
      billOf: familyBill,
      evaluations: evaluationDoor({ node, recordsAs }),
    }),
    voice: voiceDoor({ node, recordsAs, caseProven: caseProven({ node, recordsAs }) }),
    heard: (id) => heardFigures(node, visitor, id),
  });
  const server = await testServer({ db: node.db, clock: node.clock, modules: [portal] });
  const { fact } = await desk.test.recordsAs(['provinceOfficer']).get(institution, desk.home.id);
  const county = { region: COUNTY };
  return {
    desk,
    server,
    number: fact.number,
    manager: desk.api.as('manager', {
      ...county,
      institution: desk.home.id,
      account: 'account-of-manager',
    }),
    officer: desk.api.as('countyOfficer', { ...county, account: 'account-of-officer' }),
    neutral: desk.api.as('countyOfficer', { ...county, account: 'account-of-neutral' }),
    days: (count) => {
      desk.later(count * DAY_MINUTES);
    },
    close: async () => {
      await server.stop();
      await desk.close();
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly cookie: string;
}

const replyOf = (answer: { statusCode: number; body: string; headers: object }): Reply => {
  const headers = answer.headers as Readonly<Record<string, unknown>>;
  const [set, location] = [headers['set-cookie'], headers['location']];
  return {
    status: answer.statusCode,
    text: answer.body,
    location: typeof location === 'string' ? location : '',
    cookie: typeof set === 'string' ? (set.split(';')[0] ?? '') : '',
  };
};

/** Somebody without an account, at one network. */
export const visitorAt = ({ server }: Pick<HeardDesk, 'server'>, ip = '10.3.0.1') => ({
  get: async (url: string, cookie = '') =>
    replyOf(
      await server.app.inject({ method: 'GET', url, remoteAddress: ip, headers: { cookie } }),
    ),
  post: async (url: string, form: Readonly<Record<string, string>>, cookie = '') =>
    replyOf(
      await server.app.inject({
        ...{ method: 'POST', url, remoteAddress: ip },
        payload: new URLSearchParams(form).toString(),
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      }),
    ),
});

/** A family is let in: its code, and the cookie of its visit. */
export async function letIn(
  { desk, server }: HeardDesk,
  of: Opened,
): Promise<{ readonly code: string; visit(): Promise<string> }> {
  const { body, status, text } = await desk.clerk.post<Written>(
    `/api/cases/${of.case}/family-access`,
    { contact: of.contact },
  );
  assert.equal(status, 200, text);
  const { address, code } = body.familyAccess as GivenAccess;
  const { pathname } = new URL(address, 'http://portal.test');
  const visitor = visitorAt({ server });
  return { code, visit: async () => (await visitor.post(pathname, { code })).cookie };
}

/** The newest record of a kind that somebody reads. */
export async function newest(who: TestCaller, kind: string): Promise<KindRecord> {
  const { body, text } = await who.get<{ rows: readonly KindRecord[] }>(
    `/api/kinds/${kind}/records`,
  );
  const [one] = body.rows.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return one ?? assert.fail(text);
}

export const recordOf = async (who: TestCaller, kind: string, id: string): Promise<KindRecord> => {
  const { body, status, text } = await who.get<{ record: KindRecord }>(
    `/api/kinds/${kind}/records/${id}`,
  );
  assert.equal(status, 200, text);
  return body.record;
};

/** Acts that add a part to a root name no version. */
const ADDS = ['not-reached', 'note'];

/** Takes an act on a root, at its version. */
export async function act(
  who: TestCaller,
  [kind, id]: readonly [kind: string, id: string],
  name: string,
  answers: object = {},
) {
  const path = `/api/kinds/${kind}/records/${id}`;
  const { record } = (await who.get<{ record: KindRecord }>(path)).body;
  const at = ADDS.includes(name) ? {} : { version: record.version };
  return who.post<ActTaken>(`${path}/acts/${name}`, { ...at, ...answers });
}

/** The same, which must succeed. */
export async function done(...asked: Parameters<typeof act>): Promise<void> {
  const { status, text } = await act(...asked);
  assert.equal(status, 200, `${asked[2]}: ${text}`);
}
