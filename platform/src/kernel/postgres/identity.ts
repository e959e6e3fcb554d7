import type { SpawnOptions } from 'node:child_process';
import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * As whom PostgreSQL runs. It refuses root, so root either enters a user namespace, in which it
 * appears as an ordinary user and keeps its own files, or switches to an unprivileged account.
 */
export type Identity =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'account'; readonly uid: number; readonly gid: number };

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

const UNSHARE = ['--user', '--map-user=1000', '--map-group=1000'];
const NOBODY = { uid: 65534, gid: 65534 };

function namespacesAllowed(): boolean {
  return spawnSync('unshare', [...UNSHARE, 'true'], { stdio: 'ignore' }).status === 0;
}

function findAccount(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** The identity that this process can give to PostgreSQL. Asks the system, so call it once. */
export function chooseIdentity(): Identity {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { kind: 'self' };
  if (namespacesAllowed()) return { kind: 'namespace' };
  return accountIdentity();
}

/** The account used where namespaces are forbidden: `postgres` when it exists, else `nobody`. */
export function accountIdentity(): Identity {
  return { kind: 'account', ...(findAccount('postgres') ?? findAccount('nobody') ?? NOBODY) };
}

/** How to spawn `program` as `identity`: the command takes the place of the program, same pid. */
export function commandAs(identity: Identity, program: string, args: readonly string[]): Command {
  if (identity.kind === 'namespace') {
    return { program: 'unshare', arguments: [...UNSHARE, '--', program, ...args], options: {} };
  }
  const options = identity.kind === 'account' ? { uid: identity.uid, gid: identity.gid } : {};
  return { program, arguments: args, options };
}

export function canRun(identity: Identity, program: string): boolean {
  const command = commandAs(identity, program, ['--version']);
  const run = spawnSync(command.program, command.arguments, {
    ...command.options,
    stdio: 'ignore',
    cwd: '/',
  });
  return run.status === 0;
}

function mayPass(directory: string, uid: number): boolean {
  const { mode, uid: owner } = statSync(directory);
  return (mode & 0o001) !== 0 || (owner === uid && (mode & 0o100) !== 0);
}

/** Whether the identity can walk to `directory`, whose parents exist. */
export function canReach(identity: Identity, directory: string): boolean {
  if (identity.kind !== 'account') return true;
  const parent = dirname(directory);
  return mayPass(parent, identity.uid) && (parent === directory || canReach(identity, parent));
}

function ownerOf(identity: Identity): { uid: number; gid: number } | undefined {
  if (identity.kind === 'account') return identity;
  const uid = process.getuid?.();
  return uid === 0 ? { uid, gid: process.getgid?.() ?? 0 } : undefined;
}

function chownTree(path: string, uid: number, gid: number): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chownSync(path, uid, gid);
  if (entry.isDirectory())
    for (const name of readdirSync(path)) chownTree(join(path, name), uid, gid);
}

/** Gives a folder to the identity when another one used it before, or root has just made it. */
export function giveTo(identity: Identity, directory: string): void {
  const owner = ownerOf(identity);
  if (owner && lstatSync(directory).uid !== owner.uid) chownTree(directory, owner.uid, owner.gid);
}
