import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import pg from 'pg';
import type { PostgresBinaries } from './binaries.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, SUPERUSER } from './cluster.ts';
import type { Identity } from './identity.ts';
import { chooseIdentity } from './identity.ts';
import type { Layout } from './layout.ts';
import { layOut } from './layout.ts';
import { claim, disclaim, hasOtherOwner } from './owner.ts';
import type { Postmaster } from './postmaster.ts';
import { awaitReady, findPostmaster, launch, shutDown } from './postmaster.ts';
import type { Durability } from './settings.ts';

export interface EmbeddedOptions {
  /** Where the server keeps its data and log; made when missing. */
  readonly directory: string;
  readonly log?: (line: string) => void;
  /** `full` unless said otherwise; `none` is for tests. */
  readonly durability?: Durability;
  /** As whom the server runs; chosen by the system's means unless given. */
  readonly identity?: Identity;
}

/** A running embedded PostgreSQL 18. */
export interface EmbeddedPostgres {
  /** The superuser's connection URL of a database, as node-postgres and libpq read it. */
  url(database: string): string;
  readonly socketDirectory: string;
  /** Where the data really is: differs from the folder asked for when that was out of reach. */
  readonly dataDirectory: string;
  /** Whether the server ran already, left by a process that was killed, or kept by one that runs. */
  readonly adopted: boolean;
  /** A fast shutdown; leaves a server alone for which another running process is answerable. */
  stop(): Promise<void>;
}

interface Site {
  readonly identity: Identity;
  readonly layout: Layout;
  readonly binaries: PostgresBinaries;
  readonly durability: Durability;
  readonly log: (line: string) => void;
}

function connectionUrl(layout: Layout, port: number, database: string): string {
  const name = encodeURIComponent(database);
  if (process.platform === 'win32') {
    const password = readFileSync(layout.passwordFile, 'utf8');
    return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`;
  }
  const host = encodeURIComponent(layout.socketDirectory);
  return `postgresql://${SUPERUSER}@localhost:${port}/${name}?host=${host}`;
}

/** Whether the server answers at the address that we would give out, and is this cluster's. */
async function answers(layout: Layout, port: number): Promise<boolean> {
  const connectionString = connectionUrl(layout, port, 'postgres');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('data_directory') as at");
    return rows[0]?.at === layout.cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A server that runs but cannot be reached, its socket being gone, is stopped properly. */
async function findRunning(site: Site): Promise<Postmaster | undefined> {
  const found = findPostmaster(site.layout);
  if (!found) return undefined;
  const ready = await awaitReady(site.layout, found.pid);
  if (ready && (await answers(site.layout, ready.port))) return ready;
  await shutDown(site.binaries, site.layout, found.pid);
  return undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function start(site: Site): Promise<Postmaster> {
  const { identity, binaries, layout, durability } = site;
  const created = ensureCluster(identity, binaries, layout, durability);
  if (created) site.log(`内置数据库已建立。 The embedded database was created: ${layout.cluster}`);
  // On a Unix socket the port is a part of a file name, not a port.
  const port = process.platform === 'win32' ? await freePort() : 5432;
  return launch(identity, binaries, layout, port, durability);
}

function handle(site: Site, postmaster: Postmaster, adopted: boolean): EmbeddedPostgres {
  const { layout, binaries } = site;
  return {
    url: (database) => connectionUrl(layout, postmaster.port, database),
    socketDirectory: layout.socketDirectory,
    dataDirectory: layout.cluster,
    adopted,
    async stop() {
      if (hasOtherOwner(layout.ownerFile)) return;
      await shutDown(binaries, layout, postmaster.pid);
      disclaim(layout.ownerFile);
    },
  };
}

function surveySite(options: EmbeddedOptions): Site {
  const identity = options.identity ?? chooseIdentity();
  const layout = layOut(identity, options.directory);
  const binaries = findBinaries(identity, layout.programs);
  const log = options.log ?? (() => undefined);
  return { identity, layout, binaries, durability: options.durability ?? 'full', log };
}

/** Two processes may start at once; the one that comes second finds the server of the first. */
async function startOrJoin(site: Site): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  try {
    return { postmaster: await start(site), adopted: false };
  } catch (error) {
    const running = await findRunning(site);
    if (!running) throw error;
    return { postmaster: running, adopted: true };
  }
}

/**
 * Starts a real PostgreSQL for this folder, or takes over the one that runs there already. It
 * listens on a Unix socket in a folder of mode 0700 only (127.0.0.1 with a password on Windows)
 * and survives this process being killed: the next start adopts it.
 * @throws Error with a sentence in Chinese and English when the server cannot be had.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const site = surveySite(options);
  const running = await findRunning(site);
  const { postmaster, adopted } = running
    ? { postmaster: running, adopted: true }
    : await startOrJoin(site);
  if (adopted) site.log('沿用已在运行的内置数据库。 The embedded database runs already; adopted.');
  if (!hasOtherOwner(site.layout.ownerFile)) claim(site.layout.ownerFile);
  return handle(site, postmaster, adopted);
}
