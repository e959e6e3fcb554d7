import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../src/kernel/db/database.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { systemIds } from '../src/kernel/ids.ts';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import { type House, newCase, openHouse, sendJson } from './house.test-support.ts';

const SIZE = '256m';

/** A small disk of its own; undefined where this process may not mount one. */
function mountDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const at = mkdtempSync(join(tmpdir(), 'qingming-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', at]);
  if (status !== 0) {
    rmSync(at, { recursive: true });
    return undefined;
  }
  chmodSync(at, 0o755);
  return at;
}

function unmount(disk: string): void {
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
}

const BLOCK = Buffer.alloc(1 << 16, 1);

/** Writes until not even a small block fits. */
function fillUp(file: string): void {
  const descriptor = openSync(file, 'a');
  try {
    for (let size = BLOCK.length; size >= 512; size /= 2) while (fits(descriptor, size));
  } finally {
    closeSync(descriptor);
  }
}

function fits(descriptor: number, size: number): boolean {
  try {
    return writeSync(descriptor, BLOCK, 0, size) === size;
  } catch (error) {
    assert.equal((error as { code?: string }).code, 'ENOSPC');
    return false;
  }
}

interface Tries {
  readonly accepted: string[];
  readonly refused: string[];
}

const NO_SPACE = new Set(['disk-full', 'unavailable']);

/** Tries to open one case; a refusal must say that nothing was written, and why. */
async function tryOnce(
  { running }: House,
  cookie: string,
  id: string,
  tries: Tries,
): Promise<void> {
  const { status, text } = await sendJson(running.address, '/api/cases', newCase({ id }), cookie);
  if (status === 201) {
    tries.accepted.push(id);
    return;
  }
  const { code } = JSON.parse(text) as { code: string };
  assert.ok(NO_SPACE.has(code), text);
  tries.refused.push(id);
}

const MOST_WRITES = 3000;
const REFUSALS = 3;

async function writeUntilRefused(house: House, cookie: string): Promise<Tries> {
  const tries: Tries = { accepted: [], refused: [] };
  for (let at = 0; at < MOST_WRITES && tries.refused.length < REFUSALS; at += 1)
    await tryOnce(house, cookie, systemIds.uuid(), tries);
  return tries;
}

const PATIENCE_MS = 60_000;

/** Sends what was refused again, until the database has found its feet. */
async function retryAll(house: House, cookie: string, ids: readonly string[]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (const id of ids) {
    const again: Tries = { accepted: [], refused: [] };
    while (again.accepted.length === 0) {
      await tryOnce(house, cookie, id, again);
      assert.ok(Date.now() < end, 'writes are still refused though there is space');
    }
  }
}

async function onDisk(disk: string): Promise<void> {
  const directory = join(disk, 'postgres');
  let server = await startEmbedded({ directory });
  assert.ok(server.dataDirectory.startsWith(disk), server.dataDirectory);
  const url = server.url('postgres');
  const owner = openDatabase(url, { most: 2 });
  const house = await openHouse({ database: { url, owner, close: async () => undefined } });
  try {
    const cookie = await house.signIn('clerk', { institution: house.home.id });
    const ballast = join(disk, 'ballast');
    fillUp(ballast);
    const { accepted, refused } = await writeUntilRefused(house, cookie);
    assert.ok(refused.length >= REFUSALS, `a full disk took ${accepted.length} cases`);
    rmSync(ballast);
    // A database that had to end itself is started again, as whoever runs it would.
    server = await startEmbedded({ directory });
    await retryAll(house, cookie, refused);
    for (const id of [...accepted, ...refused]) {
      const { n } = await owner.one<{ n: number }>(
        sql`select count(*) as n from decedent where case_id = ${id}`,
      );
      assert.equal(n, 1);
    }
    const { sequencer, context, kinds } = house.running;
    while ((await sequencer.runOnce()) > 0);
    assert.deepEqual((await verifyNode(context, kinds)).findings, []);
  } finally {
    await house.close();
    await owner.close();
    await server.stop();
  }
}

const disk = mountDisk();

test('a full disk refuses writes, loses none that was accepted, and takes them again when there is space', {
  skip: disk === undefined && 'this process may not mount a small disk',
}, async () => {
  if (disk === undefined) return;
  try {
    await onDisk(disk);
  } finally {
    unmount(disk);
  }
});
