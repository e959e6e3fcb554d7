import { accountPeopleQuery, accountsQuery } from '@qingming/connect/api/accounts.ts';
import { password } from '@qingming/connect/api/session.ts';
import type { Route } from '../http/route.ts';
import { route } from '../http/route.ts';
import { list, nullable, object, oneOf, optional, text, uuid } from '@qingming/connect/schema.ts';
import { manageAccounts } from '../access/kernel-grants.ts';
import { isOfDevices } from '../access/role.ts';
import { listAccounts, listHouses, listPeople, showAccount } from './account-list.ts';
import { createAccount, resetPassword, resetSecondFactor } from './administration.ts';
import { changeAccount } from './grants.ts';
import type { AccountKit } from './kit.ts';

const access = manageAccounts;
const MOST_OF_A_GROUP = 200;
const tag = 'accounts';
const account = object({ account: uuid() });
const roles = ({ access: { roles: known } }: AccountKit) =>
  list(oneOf(...known.filter((role) => !isOfDevices(role)).map(({ name }) => name)), {
    minItems: 1,
    maxItems: 6,
    uniqueItems: true,
  });
const institutions = () =>
  optional(nullable(list(uuid(), { minItems: 2, maxItems: MOST_OF_A_GROUP, uniqueItems: true })));
export const accountRegion = () => text({ pattern: '^([0-9]{2}){0,3}$' });
export const LOGIN = '^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$';
const reason = () => text({ minLength: 2, maxLength: 500 });

const listing = (kit: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/accounts',
    tag,
    access,
    summary: { zh: '本范围的账号', en: 'The accounts in your scope' },
    query: accountsQuery,
    handle: ({ actor, query }) => listAccounts(kit, actor, query),
  });

const people = (kit: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/accounts/people',
    tag,
    access,
    summary: {
      zh: '可关联账号的从业人员',
      en: 'Staff of an institution that an account may belong to',
    },
    query: accountPeopleQuery,
    handle: ({ actor, query }) => listPeople(kit, actor, query.institution),
  });

const houses = (kit: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/accounts/institutions',
    tag,
    access,
    summary: { zh: '账号可归属的机构', en: 'Institutions that an account may belong to' },
    handle: ({ actor }) => listHouses(kit, actor),
  });

const assignable = ({ access: of, config }: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/accounts/roles',
    tag,
    access,
    summary: { zh: '本级可授予的岗位', en: 'The roles that an account may hold here' },
    handle: () =>
      of.rolesAt(config.level).map(({ name, label, side, of: reach }) => ({
        ...{ name, label },
        ofInstitutions: reach === 'institution',
        ofDevices: side === 'device',
      })),
  });

const one = (kit: AccountKit): Route =>
  route({
    method: 'GET',
    path: '/api/accounts/:account',
    tag,
    access,
    summary: { zh: '一个账号', en: 'One account' },
    params: account,
    handle: ({ actor, params }) => showAccount(kit, actor, params.account),
  });

const creation = (kit: AccountKit): Route =>
  route({
    method: 'POST',
    path: '/api/accounts',
    tag,
    access,
    summary: { zh: '新建账号', en: 'Create an account' },
    body: object({
      login: text({ pattern: LOGIN }),
      name: text({ minLength: 1, maxLength: 100 }),
      password: password(),
      roles: roles(kit),
      region: accountRegion(),
      institution: optional(nullable(uuid())),
      institutions: institutions(),
      staff: optional(nullable(uuid())),
      identityNumber: optional(text({ minLength: 4, maxLength: 30 })),
      reason: reason(),
    }),
    handle: async ({ actor, body, reply }) => {
      reply.code(201);
      return createAccount(kit, actor, body);
    },
  });

const change = (kit: AccountKit): Route =>
  route({
    method: 'PATCH',
    path: '/api/accounts/:account',
    tag,
    access,
    summary: {
      zh: '停用、启用账号，调整岗位或范围',
      en: 'Disable or enable an account, change its roles or scope',
    },
    params: account,
    body: object({
      state: optional(oneOf('active', 'disabled')),
      roles: optional(roles(kit)),
      region: optional(accountRegion()),
      institution: optional(nullable(uuid())),
      institutions: institutions(),
      staff: optional(nullable(uuid())),
      reason: optional(reason()),
    }),
    handle: async ({ actor, params, body, reply }) => {
      const approval = await changeAccount(kit, actor, params.account, body);
      if (approval === undefined) return undefined;
      reply.code(202);
      return { approval };
    },
  });

const factorReset = (kit: AccountKit): Route =>
  route({
    method: 'DELETE',
    path: '/api/accounts/:account/second-factor',
    tag,
    access,
    summary: { zh: '解除验证器绑定', en: 'Take away the authenticator' },
    params: account,
    handle: ({ actor, params }) => resetSecondFactor(kit, actor, params.account),
  });

const passwordReset = (kit: AccountKit): Route =>
  route({
    method: 'PUT',
    path: '/api/accounts/:account/password',
    tag,
    access,
    summary: { zh: '重设密码', en: 'Set a new password' },
    params: account,
    body: object({ password: password() }),
    handle: ({ actor, params, body }) => resetPassword(kit, actor, params.account, body.password),
  });

/** What the security administrator does; each act is audited, none reaches one's own account. */
export const accountRoutes = (kit: AccountKit): readonly Route[] => [
  listing(kit),
  people(kit),
  houses(kit),
  assignable(kit),
  one(kit),
  creation(kit),
  change(kit),
  factorReset(kit),
  passwordReset(kit),
];
