import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../platform/src/kernel/postgres/embedded.ts';
import { benchIngest } from './ingest.ts';
import { type Figure, printFigures } from './table.ts';

const BENCHES: Readonly<Record<string, { readonly title: string; run(): Promise<readonly Figure[]> }>> = {
  ingest: { title: 'Ingest at the ministry', run: benchIngest },
};

const asked = process.argv.slice(2).filter((word) => word in BENCHES);
const directory = mkdtempSync(join(tmpdir(), 'qingming-bench-'));
const database = process.env['DATABASE_URL'];
const embedded = database === undefined ? await startEmbedded({ directory }) : undefined;
process.env['QINGMING_TEST_DATABASE_URL'] = database ?? embedded?.url('postgres') ?? '';
try {
  for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
    const bench = BENCHES[name];
    if (bench !== undefined) printFigures(bench.title, await bench.run());
  }
} finally {
  await embedded?.stop();
  rmSync(directory, { recursive: true, force: true });
}
