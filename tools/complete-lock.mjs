// After `npm install` on a registry that carries the packages of some machines only:
// node tools/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, log } from './lib/environment.mjs';
import { complete, findAbsent } from './lib/lock.mjs';

const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const count = findAbsent(lock.packages).length;
if (count > 0) {
  lock.packages = complete(lock.packages);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
log(`锁文件已补全 ${count} 项。`, `Lock file: ${count} packages of other machines added.`);
