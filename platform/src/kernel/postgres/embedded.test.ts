import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import pg from 'pg';
import type { EmbeddedPostgres } from './embedded.ts';
import { startEmbedded } from './embedded.ts';
import { accountIdentity } from './identity.ts';

const folders: string[] = [];
const running = new Set<EmbeddedPostgres>();

function freshFolder(name = '清明 数据'): string {
  const root = mkdtempSync(join(tmpdir(), 'qingming-postgres-test-'));
  folders.push(root);
  return join(root, name);
}

async function start(directory: string): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ directory });
  running.add(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

function postmasterPid(server: EmbeddedPostgres): number {
  return Number(readFileSync(join(server.dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Starts the server in a process of its own, and returns that process when the server is up. */
async function startElsewhere(directory: string) {
  const module = import.meta.resolve('./embedded.ts');
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)});
    await startEmbedded({ directory: process.argv[1] });
    console.log('up');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory]);
  child.stderr.pipe(process.stderr);
  await once(child.stdout, 'data');
  return child;
}

after(async () => {
  for (const server of running) await server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the embedded database', { concurrency: false }, () => {
  const directory = freshFolder();

  test('what was written before a stop is there after the next start', async () => {
    const first = await start(directory);
    assert.equal(first.adopted, false);
    await ask(first, "create table plot as select '福寿园' as name");
    await first.stop();
    await assert.rejects(ask(first, 'select 1'));
    const second = await start(directory);
    assert.equal(second.adopted, false);
    assert.equal(await ask(second, 'select name from plot'), '福寿园');
  });

  test('a commit is on the disk and pages carry checksums', async () => {
    const server = await start(directory);
    assert.equal(await ask(server, 'show fsync'), 'on');
    assert.equal(await ask(server, 'show synchronous_commit'), 'on');
    assert.equal(await ask(server, 'show data_checksums'), 'on');
    assert.equal(await ask(server, 'show listen_addresses'), '');
  });

  test('names sort by pinyin, and exclusion constraints over identifiers exist', async () => {
    const server = await start(directory);
    const sorted = `select string_agg(n, '' order by n collate "zh-Hans-x-icu")
      from unnest(array['张','陈','李']) n`;
    assert.equal(await ask(server, sorted), '陈李张');
    await ask(server, 'create extension if not exists btree_gist');
  });

  test('a second start in the same process finds the running server', async () => {
    assert.equal((await start(directory)).adopted, true);
  });

  test('the server of a process that was killed is adopted, and can then be stopped', async () => {
    const home = freshFolder();
    const parent = await startElsewhere(home);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const adopted = await start(home);
    assert.equal(adopted.adopted, true);
    assert.equal(await ask(adopted, 'select 1'), 1);
    await adopted.stop();
    assert.equal((await start(home)).adopted, false);
  });

  test('the server of a process that still runs is shared and not stopped', async () => {
    const home = freshFolder();
    const parent = await startElsewhere(home);
    const guest = await start(home);
    assert.equal(guest.adopted, true);
    await guest.stop();
    assert.equal(await ask(guest, 'select 1'), 1);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
  });

  test('a pid file left by a power cut does not stop the next start', async () => {
    const home = freshFolder();
    const before = await start(home);
    await ask(before, 'create table niche as select 7 as place');
    const pidFile = join(before.dataDirectory, 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    process.kill(postmasterPid(before), 'SIGKILL');
    await before.stop();
    writeFileSync(pidFile, left, { mode: 0o600 });
    const after = await start(home);
    assert.equal(after.adopted, false);
    assert.equal(await ask(after, 'select place from niche'), 7);
  });

  test('a pid file whose number another program has now does not stop the next start', async () => {
    const home = freshFolder();
    const before = await start(home);
    const pidFile = join(before.dataDirectory, 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    await before.stop();
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)), { mode: 0o600 });
    assert.equal(await ask(await start(home), 'select 1'), 1);
  });

  test('a folder whose path is too long for a socket is served all the same', async () => {
    const home = freshFolder(join('殡葬服务'.repeat(10), '数据'));
    const server = await start(home);
    assert.equal(await ask(server, 'select 1'), 1);
    assert.equal(server.socketDirectory.startsWith(home), false);
    await server.stop();
    rmSync(server.socketDirectory, { recursive: true, force: true });
  });

  const notRoot = process.getuid?.() !== 0 && 'only root switches accounts';
  test('where namespaces are forbidden root runs it as another account', {
    skip: notRoot,
  }, async () => {
    const directory = freshFolder();
    const server = await startEmbedded({ directory, identity: accountIdentity() });
    running.add(server);
    assert.equal(await ask(server, 'select 1'), 1);
    await server.stop();
    rmSync(dirname(server.dataDirectory), { recursive: true, force: true });
  });
});
