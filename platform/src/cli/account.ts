import { randomBytes } from 'node:crypto';
import { type Accounts, createAccounts } from '../kernel/accounts/accounts.ts';
import { ROLES } from '../levels/roles.ts';
import { accountAudit } from '../kernel/accounts/kept-account.ts';
import { type Command, option, print, withWritingNode } from './command.ts';
import { Misuse } from './misuse.ts';

function required(words: readonly string[], name: string): string {
  const value = option(words, name);
  if (value === undefined) throw new Misuse(`缺少 --${name} Missing --${name}`);
  return value;
}

function rolesOf(words: readonly string[]): readonly string[] {
  const asked = required(words, 'roles').split(',');
  const known = ROLES.map(({ name }) => name);
  const unknown = asked.filter((role) => !known.includes(role));
  if (unknown.length > 0)
    throw new Misuse(
      `没有角色 ${unknown.join()}；可用 No such role; there are: ${known.join(', ')}`,
    );
  return asked;
}

const USAGE =
  'qingming account create --login … --name … --roles … [--region …]\nqingming account recover --login …';

const newPassword = (): string => randomBytes(15).toString('base64url');

const withAccounts = (words: readonly string[], work: (accounts: Accounts) => Promise<void>) =>
  withWritingNode(words, async ({ context, config }) => {
    await work(createAccounts({ ...context, config, audit: accountAudit(context) }));
    return 0;
  });

function tell(password: string): void {
  print(`密码（只显示一次） Password (shown once): ${password}`);
  print(
    '首次登录时须修改密码并启用动态口令。 Change the password and set up one-time codes at the first sign-in.',
  );
}

async function create(words: readonly string[]): Promise<number> {
  const asked = {
    login: required(words, 'login'),
    name: required(words, 'name'),
    roles: rolesOf(words),
    region: option(words, 'region') ?? '',
  };
  return withAccounts(words, async (accounts) => {
    const password = newPassword();
    await accounts.create({ ...asked, password });
    tell(password);
  });
}

async function recover(words: readonly string[]): Promise<number> {
  const login = required(words, 'login');
  return withAccounts(words, async (accounts) => {
    const password = newPassword();
    await accounts.recover(login, password);
    tell(password);
  });
}

/** `qingming account`: the first accounts of a node, and the way back in for who lost it. */
export const accountCommand: Command = {
  name: 'account',
  zh: 'create --login 用户名 --name 姓名 --roles 角色 [--region 区划前缀]：建立账号；recover --login 用户名：忘记密码或动态口令丢失时重置。密码只显示一次',
  en: 'create --login … --name … --roles … [--region prefix]: make an account; recover --login …: when password or one-time codes are lost. The password is shown once',
  run: async (words) => {
    if (words[0] === 'create') return create(words);
    if (words[0] === 'recover') return recover(words);
    throw new Misuse(USAGE);
  },
};
