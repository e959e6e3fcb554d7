// `npm run fuzz -- [--requests 100000] [--seed n] [--node 000000]`: asks a node of its own everything it offers, well and badly.
import { randomInt } from 'node:crypto';
import { openTestDatabase } from './lib/test-database.ts';

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const requests = Number(option('requests') ?? 100_000);
const seed = Number(option('seed') ?? randomInt(2 ** 31));
const node = option('node');
const database = await openTestDatabase();
process.env['QINGMING_TEST_DATABASE_URL'] = database.url;
try {
  const { fuzzNode } = await import('../platform/hardening/fuzz.test-support.ts');
  console.log(`seed ${seed}`);
  const started = performance.now();
  const report = await fuzzNode({
    requests,
    seed,
    ...(node !== undefined && { node }),
    logLevel: 'error',
    progress: (done) => {
      if (done % 10_000 === 0) console.log(`${done} / ${requests}`);
    },
  });
  for (const { what, request, answer } of report.findings)
    console.log(`✗ ${what}\n  ${request}\n  ${answer}`);
  console.log(JSON.stringify(report.statuses));
  console.log(
    `${report.requests} requests of ${report.operations} operations in ${Math.round((performance.now() - started) / 1000)} s, seed ${seed}: ${report.findings.length} findings`,
  );
  process.exitCode = report.findings.length === 0 ? 0 : 1;
} finally {
  await database.close();
}
