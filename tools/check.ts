// `npm run check`: everything that can be said of the tree without running it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findLeftBehind } from './asserting/left-behind.ts';
import { findBreaches } from './check-imports.ts';
import { ROOT } from './lib/environment.mjs';

const require = createRequire(import.meta.url);

/** The script of a tool that npm brought, run on this Node, so that no shell is involved. */
function binOf(name: string, bin: string): string {
  const manifest = join(ROOT, 'node_modules', name, 'package.json');
  const { bin: bins } = require(manifest) as { bin: Record<string, string> | string };
  const script = typeof bins === 'string' ? bins : bins[bin];
  return join(dirname(manifest), script ?? '');
}

function runTool(name: string, bin: string, args: readonly string[]): boolean {
  const options = { cwd: ROOT, stdio: 'inherit' } as const;
  return spawnSync(process.execPath, [binOf(name, bin), ...args], options).status === 0;
}

function importsAreRight(): boolean {
  const breaches = findBreaches();
  for (const { file, target, reason } of breaches) console.error(`${file}: ${target}: ${reason}`);
  return breaches.length === 0;
}

function everyTestIsRun(): boolean {
  const marks = findLeftBehind();
  for (const { file, line, text } of marks)
    console.error(`${file}:${line}: ${text}: a mark that keeps tests from being run`);
  return marks.length === 0;
}

const CHECKS: Readonly<Record<string, () => boolean>> = {
  format: () => runTool('@biomejs/biome', 'biome', ['format', '.']),
  lint: () => runTool('oxlint', 'oxlint', ['--type-aware', '--quiet']),
  types: () => runTool('typescript', 'tsc', ['-p', '.']),
  unused: () => runTool('knip', 'knip', []),
  imports: importsAreRight,
  tests: everyTestIsRun,
};

function runCheck(name: string): boolean {
  const startedAt = performance.now();
  const passed = CHECKS[name]?.() ?? false;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  return passed;
}

const asked = process.argv.slice(2);
const failed = (asked.length > 0 ? asked : Object.keys(CHECKS)).filter((name) => !runCheck(name));
if (failed.length > 0) {
  console.error(`check: ${failed.join(', ')} failed`);
  process.exitCode = 1;
}
