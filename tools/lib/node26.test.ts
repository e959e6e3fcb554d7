import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findNode, packageName } from './node26.mjs';

/** A folder of packages whose Node is this shell script, linked where npm looks for commands. */
function packagesWith(script: string) {
  const root = mkdtempSync(join(tmpdir(), 'qingming-node-'));
  const program = join(root, 'node_modules', packageName(), 'bin', 'node');
  const link = join(root, 'node_modules', '.bin', 'node');
  for (const file of [program, link]) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  symlinkSync(program, link);
  return { root, program, link };
}

test('a Node of npm that does not run on this machine is passed over and does not end the next command', (t) => {
  const { root, link } = packagesWith('exit 127');
  t.after(() => rmSync(root, { recursive: true }));
  assert.equal(findNode(root), process.execPath);
  assert.equal(existsSync(link), false);
});

test('a Node of npm that runs is the one that is taken', (t) => {
  const { root, program, link } = packagesWith('exit 0');
  t.after(() => rmSync(root, { recursive: true }));
  assert.equal(findNode(root), program);
  assert.ok(existsSync(link));
});

test('a Node that lacks libatomic is started with the library of this repository', (t) => {
  const lacking = `case "$LD_LIBRARY_PATH" in *libatomic*) test -f "\${LD_LIBRARY_PATH%%:*}/libatomic.so.1";; *) exit 127;; esac`;
  const { root, program, link } = packagesWith(lacking);
  const before = process.env['LD_LIBRARY_PATH'];
  t.after(() => {
    rmSync(root, { recursive: true });
    if (before === undefined) delete process.env['LD_LIBRARY_PATH'];
    else process.env['LD_LIBRARY_PATH'] = before;
  });
  delete process.env['LD_LIBRARY_PATH'];
  const isLinux = process.platform === 'linux';
  assert.equal(findNode(root), isLinux ? program : process.execPath);
  assert.equal(process.env['LD_LIBRARY_PATH'] !== undefined, isLinux);
  assert.equal(existsSync(link), false, 'npm must not find a Node that needs the library');
});

test('Node runs with the library in the place of libatomic', {
  skip: process.platform !== 'linux',
}, () => {
  const own = join(import.meta.dirname, 'libatomic', `linux-${process.arch}`);
  const env = { ...process.env, LD_LIBRARY_PATH: own, LD_BIND_NOW: '1' };
  const { status, stderr } = spawnSync(process.execPath, ['-e', ''], { env, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
});
