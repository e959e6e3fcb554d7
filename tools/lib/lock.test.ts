import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './environment.mjs';
import { complete, entryFor, findAbsent } from './lock.mjs';

test('the lock file holds every optional package, or npm would refuse it', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const absent = findAbsent(lock.packages).map(({ name }) => name);
  assert.deepEqual(absent, [], 'run: node tools/complete-lock.mjs');
});

test('a dropped package is put back for its machine alone', () => {
  const packages = complete({
    'node_modules/tool': {
      version: '1.0.0',
      optionalDependencies: { 'tool-linux-x64-musl': '1.0.0' },
    },
  });
  assert.deepEqual(packages['node_modules/tool-linux-x64-musl'], {
    version: '1.0.0',
    cpu: ['x64'],
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  assert.deepEqual(findAbsent(packages), []);
});

test('a package that is not named after a machine is not guessed at', () => {
  assert.throws(() => entryFor({ name: 'fsevents', version: '2.3.3', dev: false }));
});
