import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeNodeKeys } from '../src/kernel/crypto/node-keys.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { readCursor } from '../src/modules/exchange/cursor.ts';
import { sendNext } from '../src/modules/exchange/send.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import type { TestNode } from '../test-support/node.ts';
import { openWire, type Wire } from './batches.test-support.ts';
import { houseConfig, standing } from './house.test-support.ts';

/** What somebody with the database in hand does who wants the past to be otherwise, and knows our tables. */
async function rewriteHistory({ owner }: TestNode): Promise<void> {
  await owner.transaction(async (tx) => {
    await tx.client.query('set local session_replication_role = replica');
    await tx.client.query("delete from log_sequence; delete from log_tile where stream = 'record'");
    await tx.client.query("delete from log_state where stream = 'record'");
    await tx.run(sql`
      update log_entry set leaf = sha256(leaf)
      where entry_id = (select min(entry_id) from log_entry) and ${true}`);
  });
}

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** What `qingming doctor` says at the province. */
async function doctor(wire: Wire): Promise<{ readonly code: number; readonly said: string }> {
  const { province, ministry } = wire.joined;
  const directory = mkdtempSync(join(tmpdir(), 'qingming-doctor-'));
  try {
    const partner = { ...wire.joined.partnerOf(ministry), url: wire.address };
    const config = houseConfig(province.node.db.url, directory, { partners: [partner as never] });
    writeNodeKeys(config.keysFile, province.keys);
    const file = join(directory, 'config.json');
    writeFileSync(file, JSON.stringify(config));
    return await new Promise((resolve) => {
      execFile(process.execPath, [CLI, 'doctor', '--config', file], (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
      );
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test('a node whose history was rewritten is found, stops, and doctor says so', async () => {
  const wire = await openWire();
  try {
    const { province, ministry, partnerOf } = wire.joined;
    const up = {
      ...wire.joined.up.sending,
      post: (_url: string, body: Uint8Array) => wire.post(body),
    };
    const send = () => sendNext(up, partnerOf(ministry));
    assert.equal((await send()).state, 'sent');
    assert.equal((await send()).state, 'idle');
    const healthy = await doctor(wire);
    assert.equal(healthy.code, 0, healthy.said);
    await rewriteHistory(province);
    await funeralHome(province, 'BZ370102-07');
    await wire.joined.sequence(province);
    const before = await standing(ministry.owner);
    assert.equal((await send()).state, 'stopped');
    const { fault, stopped } = await readCursor(province.node.db, '000000');
    assert.deepEqual([fault?.code, stopped], ['root-mismatch', true]);
    assert.deepEqual(await standing(ministry.owner), before);
    const { code, said } = await doctor(wire);
    assert.equal(code, 1);
    assert.match(
      said,
      /交换已停止：[^\n]*（root-mismatch）[\s\S]*The exchange has stopped: [^\n]*\(root-mismatch\)/,
    );
  } finally {
    await wire.close();
  }
});
