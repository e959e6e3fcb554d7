import {
  credentials,
  type DemoAccount,
  definitionsAt,
  oneTimeCode,
  type OwnDefinitions,
  ownPassword,
  type Session,
  type SessionTerms,
} from '@qingming/connect/api/session.ts';
import type { Language } from '@qingming/standard/language/bilingual.ts';
import { platformName } from '@qingming/standard/words/platform-name.ts';
import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import { Fault } from '../errors/fault.ts';
import type { Context, Route } from '../http/route.ts';
import { route } from '../http/route.ts';
import type { AccountKit } from './kit.ts';
import { changeOwnPassword } from './own-password.ts';
import { enrol, isEnrolled, proveCode } from './second-factor.ts';
import type { Origin } from './sessions.ts';
import { normalLogin, signIn, signOut } from './sign-in.ts';
import type { Access } from '../access/access.ts';
import { houseOf } from '../access/actor.ts';
import { mayOf } from '../access/decide.ts';

const originOf = (kit: AccountKit, { request }: Context, login: string): Origin => ({
  address: request.ip,
  agent: request.headers['user-agent'] ?? '',
  device: kit.cookie.device(request, login),
});

/** The browser is known from now on, once the person is. */
function mark(
  kit: AccountKit,
  reply: Context['reply'],
  login: string,
  { device }: Partial<Origin>,
) {
  if (device !== undefined) return;
  kit.cookie.markDevice(reply, login, Buffer.from(kit.ids.bytes(16)).toString('base64url'));
}

async function previousSession(kit: AccountKit, { request }: Context): Promise<string | undefined> {
  const token = kit.cookie.read(request);
  if (token === undefined) return undefined;
  const known = await kit.sessions.find(token);
  return 'actor' in known ? (known.actor.session ?? undefined) : undefined;
}

/** What is still missing: nothing, a code, or an authenticator. */
async function secondFactorOf(kit: AccountKit, actor: Actor): Promise<'done' | 'needed' | 'enrol'> {
  if (!kit.config.secondFactor) return 'done';
  const row = await kit.db.one<{ second_factor: boolean }>(sql`
    select second_factor from session where id = ${actor.session}`);
  if (row.second_factor) return 'done';
  return (await isEnrolled(kit, actor)) ? 'needed' : 'enrol';
}

async function ownPasswordOf(kit: AccountKit, actor: Actor): Promise<'done' | 'needed'> {
  const { initial } = await kit.db.one<{ initial: boolean }>(sql`
    select password_initial as initial from account where id = ${actor.account}`);
  return initial ? 'needed' : 'done';
}

/** How the roles are called, for pages that name those of others. */
const roleNames = ({ roles }: Access) =>
  Object.fromEntries(roles.map(({ name, label }) => [name, label]));

async function whoAmI(kit: AccountKit, actor: Actor, language: Language): Promise<Session> {
  const { account, name, roles, node, region, institutions, staff } = actor;
  const scope = await kit.scopeNames?.(actor);
  const secondFactor = await secondFactorOf(kit, actor);
  const ownPassword = await ownPasswordOf(kit, actor);
  const { level, demo } = kit.config;
  return {
    account,
    name,
    roles,
    node,
    level,
    region,
    institution: houseOf(actor),
    institutions,
    staff,
    may: mayOf(actor),
    roleNames: roleNames(kit.access),
    scope: scope ?? null,
    secondFactor,
    ownPassword,
    demo,
    language,
    definitions: kit.own?.digest ?? null,
  };
}

const open = (kit: AccountKit): Route =>
  route({
    method: 'POST',
    path: '/api/session',
    tag: 'session',
    summary: { zh: '登录', en: 'Sign in' },
    access: 'public',
    limits: { perMinute: 60 },
    body: credentials,
    handle: async (context) => {
      const previous = await previousSession(kit, context);
      const login = normalLogin(context.body.login);
      const origin = originOf(kit, context, login);
      const { id, token } = await signIn(kit, context.body, origin, previous);
      const opened = await kit.sessions.find(token);
      if (!('actor' in opened)) throw new Fault('session-expired', { session: id });
      // The browser is given the session only when the sign-in is answered.
      const answer = await whoAmI(kit, opened.actor, context.language);
      kit.cookie.write(context.reply, token);
      if (opened.state === 'full') mark(kit, context.reply, login, origin);
      return answer;
    },
  });

const terms = (kit: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/session/terms',
    tag: 'session',
    summary: {
      zh: '登录方式；演示时列出演示账号',
      en: 'How to sign in; in a demonstration, its accounts',
    },
    access: 'public',
    handle: async (): Promise<SessionTerms> => {
      const { demo, secondFactor, level, node } = kit.config;
      const accounts = demo
        ? await kit.db.all<DemoAccount>(sql`
            select login, name, roles, region, institution from account where state = 'active' and not device order by login limit 100`)
        : [];
      return {
        ...{ demo, secondFactor, level, node, accounts },
        roleNames: demo ? roleNames(kit.access) : {},
        platform: platformName(level, node),
      };
    },
  });

const own = (kit: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/session',
    tag: 'session',
    summary: {
      zh: '当前登录的账号、岗位与范围',
      en: 'Who is signed in, with which roles and scope',
    },
    access: 'staff',
    beforeSecondFactor: true,
    handle: ({ actor, language }) => whoAmI(kit, actor, language),
  });

const close = (kit: AccountKit): Route =>
  route({
    method: 'DELETE',
    path: '/api/session',
    tag: 'session',
    summary: { zh: '退出登录', en: 'Sign out' },
    access: 'staff',
    beforeSecondFactor: true,
    handle: async ({ actor, reply }) => {
      await signOut(kit, actor);
      kit.cookie.clear(reply);
    },
  });

const prove = (kit: AccountKit): Route =>
  route({
    method: 'POST',
    path: '/api/session/second-factor',
    tag: 'session',
    summary: { zh: '验证动态口令', en: 'Prove a one-time code' },
    access: 'staff',
    beforeSecondFactor: true,
    limits: { perMinute: 20 },
    body: oneTimeCode,
    handle: async ({ actor, body, request, reply, language }) => {
      kit.cookie.write(reply, await proveCode(kit, actor, body.code));
      const { login } = await kit.db.one<{ login: string }>(
        sql`select login from account where id = ${actor.account}`,
      );
      mark(kit, reply, login, { device: kit.cookie.device(request, login) });
      return whoAmI(kit, actor, language);
    },
  });

const enrolment = (kit: AccountKit): Route =>
  route({
    method: 'POST',
    path: '/api/session/second-factor/enrolment',
    tag: 'session',
    summary: {
      zh: '绑定验证器：密钥、地址与二维码',
      en: 'Enrol an authenticator: secret, address, QR code',
    },
    access: 'staff',
    beforeSecondFactor: true,
    limits: { perMinute: 20 },
    handle: ({ actor }) => enrol(kit, actor),
  });

const changePassword = (kit: AccountKit): Route =>
  route({
    method: 'POST',
    path: '/api/session/password',
    tag: 'session',
    summary: { zh: '修改本人密码', en: 'Change your password' },
    access: 'staff',
    beforeOwnPassword: true,
    limits: { perMinute: 20 },
    body: ownPassword,
    handle: async ({ actor, body }) => {
      // The accounts of a demonstration are everybody's: nobody may lock out the next visitor.
      if (kit.config.demo) throw new Fault('not-allowed');
      await changeOwnPassword(kit, actor, body);
    },
  });

const ownDefinitions = (kit: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/definitions/:digest',
    tag: 'session',
    summary: {
      zh: '本节点在国家标准之外另有要求的记录类型',
      en: 'The kinds of record of which this node asks more than the national standard',
    },
    access: 'staff',
    params: definitionsAt,
    handle: ({ params, reply }): OwnDefinitions => {
      if (params.digest !== kit.own?.digest) throw new Fault('not-found');
      void reply.header('cache-control', 'private, max-age=31536000, immutable');
      return kit.own.definitions;
    },
  });

/** Signing in and out, the second factor, one's own password. */
export const sessionRoutes = (kit: AccountKit): readonly Route[] => [
  open(kit),
  own(kit),
  close(kit),
  terms(kit),
  prove(kit),
  enrolment(kit),
  changePassword(kit),
  ownDefinitions(kit),
];
