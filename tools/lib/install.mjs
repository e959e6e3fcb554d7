import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitWithError, ROOT, log } from './environment.mjs';
import { npm, runQuietly } from './process.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean }} Locked */

const PROGRESS_EVERY = 4000;

/**
 * @param {string} file
 * @returns {Record<string, Locked>}
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/** What every machine needs; of the optional packages each machine takes its own. */
function required() {
  return Object.entries(readLock(join(ROOT, 'package-lock.json'))).filter(
    ([path, { optional }]) => path.startsWith('node_modules/') && !optional,
  );
}

/**
 * Whether node_modules holds what package-lock.json asks. npm writes what it has put in place to a
 * lock of its own, last of all, so an interrupted install is seen too.
 */
function isInstalled() {
  const present = readLock(join(ROOT, 'node_modules', '.package-lock.json'));
  return required().every(
    ([path, { version }]) => path in present && present[path]?.version === version,
  );
}

/** npm makes all folders first and fills them one by one; a manifest says that one is filled. */
function reportProgress(/** @type {number} */ startedAt) {
  const wanted = required().map(([path]) => join(ROOT, path, 'package.json'));
  const count = `${wanted.filter((manifest) => existsSync(manifest)).length}/${wanted.length}`;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  log(
    `正在安装：${count} 个组件，已用 ${seconds} 秒。`,
    `Installing: ${count} packages, ${seconds} s.`,
  );
}

/** Installs what the lock file names when it is not in place. Works before anything is installed. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  log(
    '正在安装所需组件，首次约需一分钟。',
    'Installing what is needed; about a minute the first time.',
  );
  const startedAt = Date.now();
  const timer = setInterval(() => reportProgress(startedAt), PROGRESS_EVERY);
  const { code, said } = await runQuietly(npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));
  clearInterval(timer);
  if (code === 0) return log('安装完成。', 'Installed.');
  console.error(said);
  exitWithError(
    '安装未完成。请检查网络与软件源设置，然后重试。',
    'The installation did not complete. Check the network and the npm registry, then try again.',
  );
}
