import { randomBytes } from 'node:crypto';
import { createAccounts } from '../kernel/accounts/accounts.ts';
import type { AccountRole } from '@qingming/connect/api/session.ts';
import { ACCOUNT_ROLES } from '../kernel/access/actor.ts';
import { accountAudit } from '../kernel/accounts/kept-account.ts';
import { type Command, Misuse, option, print, withWritingNode } from './command.ts';

function required(words: readonly string[], name: string): string {
  const value = option(words, name);
  if (value === undefined) throw new Misuse(`缺少 --${name} Missing --${name}`);
  return value;
}

function rolesOf(words: readonly string[]): readonly AccountRole[] {
  const asked = required(words, 'roles').split(',');
  const unknown = asked.filter((role) => !ACCOUNT_ROLES.some((known) => known === role));
  if (unknown.length > 0)
    throw new Misuse(
      `没有角色 ${unknown.join()}；可用 No such role; there are: ${ACCOUNT_ROLES.join(', ')}`,
    );
  return asked as AccountRole[];
}

/** `qingming account create`: the first account of a node, with a password shown once. */
export const accountCommand: Command = {
  name: 'account',
  zh: 'create --login 用户名 --name 姓名 --roles 角色 [--region 区划前缀]：建立账号，密码只显示一次',
  en: 'create --login … --name … --roles … [--region prefix]: make an account; its password is shown once',
  run: (words) =>
    withWritingNode(words, async ({ context, config }) => {
      if (words[0] !== 'create') throw new Misuse('qingming account create');
      const password = randomBytes(15).toString('base64url');
      const accounts = createAccounts({
        ...context,
        config,
        audit: accountAudit(context),
      });
      await accounts.create({
        login: required(words, 'login'),
        name: required(words, 'name'),
        password,
        roles: rolesOf(words),
        region: option(words, 'region') ?? '',
      });
      print(`密码（只显示一次） Password (shown once): ${password}`);
      print('首次登录后请启用动态口令。 Set up one-time codes at the first sign-in.');
      return 0;
    }),
};
