import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountIdentity, commandAs, type Identity } from '../src/kernel/postgres/identity.ts';

const INSTALLED = '/usr/lib/postgresql';

/** The programs of the newest PostgreSQL server that this machine has installed. */
function findPrograms(): string | undefined {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  return versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLED, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'pg_dump')));
}

const programs = findPrograms();

/** Why a test of restoring and failing over cannot run here; the embedded server has no pg_dump. */
export const WITHOUT_SERVER: string | false =
  programs === undefined ? `no PostgreSQL server under ${INSTALLED}` : false;

const identity = (): Identity => (process.getuid?.() === 0 ? accountIdentity() : { kind: 'self' });

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** One server, as an administrator installs it; it listens on 127.0.0.1. */
export interface RealServer {
  readonly cluster: string;
  url(database: string): string;
  start(): void;
  stop(mode?: 'fast' | 'immediate'): void;
}

/** A folder of servers of a test; removed with it. */
export interface RealPostgres {
  readonly folder: string;
  /** Runs a program of PostgreSQL and returns what it printed. Throws what it complained of. */
  run(program: string, args: readonly string[]): string;
  /** A server of its own, running. */
  make(name: string): Promise<RealServer>;
  /** A streaming replica of a server, running, which takes over when it is promoted. */
  replica(of: RealServer, name: string): Promise<RealServer>;
  /** Starts a stopped replica as the server that takes over. */
  promote(replica: RealServer): void;
  close(): void;
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'wal_level=replica',
  'max_connections=60',
  'shared_buffers=32MB',
];

/** PostgreSQL of this machine for one test: `WITHOUT_SERVER` says beforehand whether there is one. */
export function realPostgres(): RealPostgres {
  if (programs === undefined) throw new Error(String(WITHOUT_SERVER));
  const bin = programs;
  const folder = mkdtempSync(join(tmpdir(), 'qingming-postgres-'));
  const as = identity();
  if (as.kind === 'account') chownSync(folder, as.uid, as.gid);
  const servers: RealServer[] = [];
  const run = (program: string, args: readonly string[]): string => {
    const command = commandAs(as, join(bin, program), args);
    const ran = spawnSync(command.program, command.arguments, {
      ...command.options,
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
    if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr || ran.error?.message}`);
    return ran.stdout;
  };
  const serverAt = (cluster: string, port: number): RealServer => {
    const log = join(folder, `${port}.log`);
    const options = [`port=${port}`, ...SETTINGS].map((setting) => `-c ${setting}`).join(' ');
    // pg_ctl hands its own pipes to the server, so nothing is read from it.
    const control = (args: readonly string[]): void => {
      const command = commandAs(as, join(bin, 'pg_ctl'), ['-D', cluster, '-w', ...args]);
      const ran = spawnSync(command.program, command.arguments, {
        ...command.options,
        cwd: '/',
        stdio: 'ignore',
      });
      if (ran.status !== 0) throw new Error(`pg_ctl ${args.join(' ')}: see ${log}`);
    };
    const server: RealServer = {
      cluster,
      url: (database) => `postgresql://qingming@127.0.0.1:${port}/${database}`,
      start: () => control(['start', '-l', log, '-o', options]),
      stop: (mode = 'fast') => control(['stop', '-m', mode]),
    };
    servers.push(server);
    return server;
  };
  return {
    folder,
    run,
    make: async (name) => {
      const cluster = join(folder, name);
      mkdirSync(cluster, { mode: 0o700 });
      if (as.kind === 'account') chownSync(cluster, as.uid, as.gid);
      run('initdb', [
        ...['-D', cluster, '--username=qingming', '--auth=trust', '--no-sync'],
        ...['--encoding=UTF8', '--locale=C.UTF-8'],
      ]);
      const server = serverAt(cluster, await freePort());
      server.start();
      return server;
    },
    replica: async (of, name) => {
      const cluster = join(folder, name);
      run('pg_basebackup', [
        ...['-d', of.url('postgres'), '-D', cluster, '-R'],
        ...['-X', 'stream', '-c', 'fast'],
      ]);
      const server = serverAt(cluster, await freePort());
      server.start();
      return server;
    },
    promote: (replica) => {
      replica.start();
      run('pg_ctl', ['promote', '-w', '-D', replica.cluster]);
    },
    close: () => {
      for (const server of servers)
        try {
          server.stop('immediate');
        } catch {
          // It was stopped by the test.
        }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
