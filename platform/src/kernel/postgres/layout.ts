import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Identity } from './identity.ts';
import { canReach, giveTo } from './identity.ts';

/** The folders and files of one embedded server. */
export interface Layout {
  /** Everything of this server lives under it. */
  readonly base: string;
  /** PGDATA. */
  readonly cluster: string;
  readonly socketDirectory: string;
  readonly logFile: string;
  /** Names the process of ours that started the server. */
  readonly ownerFile: string;
  /** Only used where there are no Unix sockets. */
  readonly passwordFile: string;
  /** A copy of the programs, when one is needed. */
  readonly programs: string;
}

// A Unix socket's path holds 107 bytes on Linux and 103 on macOS, with its ending zero beside it.
const SOCKET_PATH_LIMIT = 103;
const SOCKET_NAME = '.s.PGSQL.5432.lock';
const SHARED_BASE = '/var/lib/qingming';

function keyOf(directory: string): string {
  return createHash('sha256').update(directory).digest('hex').slice(0, 16);
}

function privateDirectory(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (!lstatSync(path).isDirectory()) throw new Error(`不是文件夹。 Not a folder: ${path}`);
  return path;
}

function chooseBase(identity: Identity, directory: string): string {
  if (canReach(identity, join(directory, 'cluster'))) return directory;
  const base = join(SHARED_BASE, keyOf(directory));
  mkdirSync(base, { recursive: true, mode: 0o755 });
  return base;
}

function socketDirectoryFor(base: string): string {
  const near = join(base, 'socket');
  if (Buffer.byteLength(join(near, SOCKET_NAME)) <= SOCKET_PATH_LIMIT) return near;
  return join(tmpdir(), `qingming-${keyOf(base)}`);
}

/**
 * The directory in which the socket stands. Authentication is by its mode: whoever enters it is
 * trusted, so a folder that somebody else prepared in the temporary directory is refused.
 */
function makeSocketDirectory(identity: Identity, path: string): void {
  privateDirectory(path);
  const us = process.getuid?.();
  const owner = lstatSync(path).uid;
  const expected = identity.kind === 'account' ? [us, identity.uid] : [us];
  if (us !== undefined && us !== 0 && !expected.includes(owner)) {
    throw new Error(`套接字文件夹属于其他用户。 Another user owns the socket folder: ${path}`);
  }
  chmodSync(path, 0o700);
  giveTo(identity, path);
}

/**
 * Makes the folders of a server for `directory`. When the identity cannot reach that folder, the
 * server's own go to /var/lib/qingming under a name made of the folder's path.
 */
export function layOut(identity: Identity, directory: string): Layout {
  mkdirSync(directory, { recursive: true });
  const base = chooseBase(identity, realpathSync(resolve(directory)));
  const socketDirectory = socketDirectoryFor(base);
  makeSocketDirectory(identity, socketDirectory);
  return {
    base,
    cluster: join(base, 'cluster'),
    socketDirectory,
    logFile: join(base, 'postgres.log'),
    ownerFile: join(base, 'owner.json'),
    passwordFile: join(base, 'password'),
    programs: join(base, 'programs'),
  };
}
