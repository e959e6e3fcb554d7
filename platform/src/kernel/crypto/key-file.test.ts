import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { requirePrivate } from './key-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'qm-key-file-'));
after(() => rmSync(folder, { recursive: true }));

const isRoot = process.getuid?.() === 0;

test('a credential of systemd is private, a file that others or another group read is not', {
  skip: isRoot ? false : 'only root gives files away',
}, () => {
  const file = join(folder, 'passphrase');
  const allows = (mode: number, user: number, group: number): boolean => {
    writeFileSync(file, 'eight paper boats at dusk');
    chownSync(file, user, group);
    chmodSync(file, mode);
    try {
      requirePrivate(file);
      return true;
    } catch {
      return false;
    }
  };
  assert.equal(allows(0o440, 0, 0), true);
  assert.equal(allows(0o400, 1000, 1000), true);
  assert.equal(allows(0o444, 0, 0), false);
  assert.equal(allows(0o460, 0, 0), false);
  assert.equal(allows(0o440, 0, 1000), false);
  assert.equal(allows(0o440, 1000, 0), false);
});
