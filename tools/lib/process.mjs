import { spawn } from 'node:child_process';
import { dirname, delimiter, join } from 'node:path';
import { ROOT } from './environment.mjs';

/** @typedef {{ program: string, args: readonly string[], shell?: boolean }} Command */

/**
 * npm as the one that started us, else the one on the path.
 * @param {string[]} args
 * @returns {Command}
 */
export function npm(...args) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return { program: process.execPath, args: [script, ...args] };
  return { program: 'npm', args, shell: process.platform === 'win32' };
}

/** What was compiled of the program, so that the next start need not: a second for each of its processes. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled');

/**
 * The environment in which `node` means this Node.
 * @param {string} node
 */
export function environmentOf(node) {
  return {
    NODE_COMPILE_CACHE: COMPILED,
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
  };
}

/**
 * Runs a command and keeps what it says.
 * @param {Command} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function runQuietly(command, env = process.env) {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env, shell: command.shell ?? false };
    const child = spawn(command.program, command.args, options);
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.once('error', (error) => resolve({ code: 1, said: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/**
 * npm passes a signal to the shell between us, which ends without telling us. Losing that parent
 * is therefore how we learn that npm was asked to stop.
 * @param {() => void} react
 */
function whenAbandoned(react) {
  if (!process.env['npm_lifecycle_event'] || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    react();
  }, 500);
}

/**
 * Becomes another program as far as Node can: its input and output are ours, signals are passed
 * on, and its exit is ours.
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {Promise<never>}
 */
export function become(node, args) {
  return new Promise(() => {
    const child = spawn(node, args, { stdio: 'inherit', env: environmentOf(node) });
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    // An interrupt typed at the terminal reaches the other program by itself.
    process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
    whenAbandoned(() => child.kill('SIGTERM'));
    child.once('error', (error) => {
      console.error(error.message);
      process.exit(1);
    });
    child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
