import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const start = (...words: readonly string[]) =>
  spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', timeout: 60_000 });

test('whoever asks for help is told how to start, and nothing is started', () => {
  const { status, stdout, stderr } = start('--help');
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /--fresh/);
  assert.match(stdout, /--config FILE/);
});

test('an argument that means nothing here is refused, with those that do', () => {
  const { status, stdout, stderr } = start('--frehs');
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /不认识的参数：--frehs/);
  assert.match(stderr, /Unknown argument: --frehs/);
  assert.match(stderr, /--fresh makes new data/);
});
