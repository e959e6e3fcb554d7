// `npm run migrate:snapshot`: migrates an empty database and writes what no kind of record makes (the tables of
// the kernel, functions, policies, rights) to platform/migrations/kernel.json, with which `doctor` compares.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kernelParts } from '@qingming/platform/kernel/db/compare-kernel.ts';
import { openDatabase } from '@qingming/platform/kernel/db/database.ts';
import { migrate } from '@qingming/platform/kernel/db/migrate.ts';
import { startEmbedded } from '@qingming/platform/kernel/postgres/embedded.ts';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { ROOT } from './lib/environment.mjs';

const FILE = join(ROOT, 'platform', 'migrations', 'kernel.json');

const directory = mkdtempSync(join(tmpdir(), 'qingming-snapshot-'));
const server = await startEmbedded({ directory, durability: 'none' });
try {
  const db = openDatabase(server.url('postgres'), { most: 2 });
  await migrate(db, [...NATIONAL.values()]);
  const parts = await db.client((client) => kernelParts(client, NATIONAL));
  await db.close();
  const sorted = Object.fromEntries([...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 1)}\n`);
  console.log(`platform/migrations/kernel.json: ${parts.size} parts`);
} finally {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
  rmSync(server.dataDirectory, { recursive: true, force: true });
}
