import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const FOLLOWING = pathToFileURL(join(import.meta.dirname, 'test-following.ts')).href;

const FILE = `
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
const file = new URL(import.meta.url).searchParams.get('file');
const open = (globalThis.open ??= new Set());
before(() => open.add(file));
after(() => open.delete(file));
await wait(5);
beforeEach(() => { globalThis.before = file; });
test('only this file is open', async () => {
  await wait(1);
  if ([...open].join() !== file || globalThis.before !== file) throw new Error('open: ' + [...open]);
});
const throws = (name, how) => test(name, () => { how(() => { throw new Error('of ' + name); }); return wait(100); });
throws('timer', (fail) => setTimeout(fail, 5));
throws('promise', (fail) => void Promise.resolve().then(fail));
throws('microtask', queueMicrotask);
`;

const ENTRY = `
import { describe } from 'node:test';
for (const file of ['one', 'two']) await describe(file, () => import('./file.mjs?file=' + file));
`;

/** What the runner prints of two files that share a process, as TAP. */
function run(): string {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-following-'));
  try {
    writeFileSync(join(directory, 'file.mjs'), FILE);
    writeFileSync(join(directory, 'entry.mjs'), ENTRY);
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const options = [`--import=${FOLLOWING}`, '--test', '--test-reporter=tap'];
    return spawnSync(process.execPath, [...options, 'entry.mjs'], {
      cwd: directory,
      env,
      encoding: 'utf8',
    }).stdout;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

test('tests and hooks stay in their file, and an error that nobody caught fails the test it is of', () => {
  const printed = run();
  const results = printed.match(/(not )?ok \d+ - .*/g) ?? [];
  const ofFile = ['ok 1 - only this file is open', 'not ok 2 - timer', 'not ok 3 - promise'];
  const all = [...ofFile, 'not ok 4 - microtask'];
  assert.deepEqual(results, [...all, 'not ok 1 - one', ...all, 'not ok 2 - two'], printed);
  for (const name of ['timer', 'promise', 'microtask'])
    assert.equal(printed.match(new RegExp(`error: 'of ${name}'`, 'g'))?.length, 2, printed);
});
