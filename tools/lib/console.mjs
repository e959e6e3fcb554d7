import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { exitWithError, ROOT, log } from './environment.mjs';
import { environmentOf, npm, runQuietly } from './process.mjs';

const SOURCES = ['web', 'standard/src', 'connect/src', 'package-lock.json'];
const NOT_SOURCES = new Set(['dist', 'node_modules']);
const BUILT = join(ROOT, 'web', 'dist');
const STAMP = join(BUILT, '.sources');

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      return entry.isDirectory() ? filesUnder(inside) : [inside];
    })
    .toSorted();
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = source.endsWith('.json') ? [path] : filesUnder(path);
    for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isBuildable() {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'web', 'package.json'), 'utf8'));
  return scripts?.build !== undefined;
}

/** @param {string} hash */
function isCurrent(hash) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

/** A service account reads what it runs, and does not write it. */
function mayBuild() {
  try {
    for (const place of [join(ROOT, 'web'), BUILT])
      if (existsSync(place)) accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Builds the staff console into web/dist when its sources have changed.
 * @param {string} node
 */
export async function ensureConsole(node) {
  const hash = hashOfSources();
  if (!isBuildable() || isCurrent(hash)) return;
  if (!mayBuild())
    exitWithError(
      `工作台页面没有生成或已过时，而本账户不能写 ${BUILT}：请由文件的所有者在 ${ROOT} 执行一次 npm run build。`,
      `The staff console is not built, or not of these sources, and this account may not write ${BUILT}: its owner runs npm run build once in ${ROOT}.`,
    );
  log('正在生成工作台页面。', 'Building the staff console.');
  const { code, said } = await runQuietly(npm('run', 'build', '-w', 'web'), environmentOf(node));
  if (code === 0) return writeFileSync(STAMP, hash);
  console.error(said);
  exitWithError(
    '工作台页面生成失败，原因见上。',
    'The console was not built; the reason is above.',
  );
}
