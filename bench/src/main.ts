import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@qingming/platform/kernel/postgres/embedded.ts';
import { benchDemo } from './demo.ts';
import { benchHostile } from './hostile.ts';
import { benchImport } from './import.ts';
import { benchIngest } from './ingest.ts';
import { benchLive } from './live.ts';
import { benchPortal } from './portal.ts';
import { benchSteps } from './steps.ts';
import { benchVerify } from './verify.ts';
import { benchVisits } from './visits.ts';
import { type Report, tableOf } from './table.ts';

const BENCHES: Readonly<Record<string, { readonly title: string; run(): Promise<Report> }>> = {
  ingest: { title: 'Ingest at the ministry', run: benchIngest },
  steps: { title: 'Case steps over HTTP', run: benchSteps },
  hostile: { title: 'While strangers and a partner work against the node', run: benchHostile },
  live: { title: 'From a province’s commit to the ministry’s view', run: benchLive },
  portal: { title: 'The page of an institution', run: benchPortal },
  visits: { title: 'The rush for places at Qingming', run: benchVisits },
  import: { title: 'Import of registers', run: benchImport },
  verify: { title: 'Verification of a node', run: benchVerify },
  demo: { title: 'The demonstration', run: benchDemo },
};

const words = process.argv.slice(2);
const unknown = words.filter((word) => !word.startsWith('--') && !Object.hasOwn(BENCHES, word));
if (unknown.length > 0) {
  console.error(`没有这项测量 no such figures: ${unknown.join(', ')}`);
  console.error(`可用的 there are: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
const asked = words.filter((word) => Object.hasOwn(BENCHES, word));
const names = asked.length > 0 ? asked : Object.keys(BENCHES);
const command = ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' ');

const head = (): string => {
  const load = loadavg()[0]?.toFixed(1);
  return [
    `# Figures`,
    '',
    `\`${command}\`, ${new Date().toISOString().slice(0, 16)}Z; ${availableParallelism()} cores,` +
      ` Node ${process.versions.node}, load before ${load}; everything on one machine.`,
  ].join('\n');
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function runAll(): Promise<void> {
  const parts = [head()];
  say(parts[0] ?? '');
  for (const name of names) {
    const bench = BENCHES[name];
    if (bench === undefined) continue;
    parts.push(tableOf(bench.title, await bench.run()));
    say(parts.at(-1) ?? '');
  }
  if (words.includes('--write'))
    writeFileSync(new URL('../results.md', import.meta.url), `${parts.join('\n').trimEnd()}\n`);
}

const interrupted = new Promise<never>((_resolve, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
});

const directory = mkdtempSync(join(tmpdir(), 'qingming-bench-'));
const database = process.env['DATABASE_URL'];
const embedded = database === undefined ? await startEmbedded({ directory }) : undefined;
process.env['QINGMING_TEST_DATABASE_URL'] = database ?? embedded?.url('postgres') ?? '';
try {
  await Promise.race([runAll(), interrupted]);
} finally {
  await embedded?.stop();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(0);
