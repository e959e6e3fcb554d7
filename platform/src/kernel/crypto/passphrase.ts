import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import type { NodeConfig } from '../config/settings.ts';
import { OperatorError } from '../errors/operator-error.ts';
import { type Passphrase, requirePrivate } from './key-file.ts';

const firstLine = (text: string): string => text.split(/\r?\n/)[0] ?? '';

const PATIENCE_MS = 60_000;

/** Runs the operator's own command, without a shell; what it prints is the passphrase. */
function fetched([program = '', ...args]: readonly string[]): string {
  const ran = spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE_MS });
  const line = firstLine(ran.stdout ?? '');
  if (ran.status === 0 && line !== '') return line;
  const why = ran.error?.message ?? (ran.stderr.trim() || `exit ${ran.status}`);
  throw new OperatorError(
    `keysCommand（${program}）没有给出口令：${why}`,
    `keysCommand (${program}) gave no passphrase: ${why}`,
  );
}

function fromFile(path: string): string {
  try {
    requirePrivate(path);
    return firstLine(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(
      `无法读取口令文件 ${path}（keysPassphraseFile）。`,
      `Cannot read the passphrase file ${path} (keysPassphraseFile).`,
    );
  }
}

/** Asks at the terminal, without showing what is typed. */
function asked(): string | undefined {
  if (!process.stdin.isTTY || process.platform === 'win32') return undefined;
  const terminal = openSync('/dev/tty', 'r+');
  const typed = Buffer.alloc(1024);
  spawnSync('stty', ['-echo'], { stdio: [terminal, 'ignore', 'ignore'] });
  try {
    writeSync(terminal, '密钥口令 passphrase of the keys: ');
    return firstLine(typed.subarray(0, readSync(terminal, typed)).toString('utf8'));
  } finally {
    spawnSync('stty', ['echo'], { stdio: [terminal, 'ignore', 'ignore'] });
    writeSync(terminal, '\n');
    closeSync(terminal);
  }
}

type Sources = Pick<NodeConfig, 'keysCommand' | 'keysPassphrase' | 'keysPassphraseFile'>;

/** The passphrase that the configuration names, if it names one; nobody is asked. */
export function namedPassphrase(config: Sources): string | undefined {
  if (config.keysPassphrase !== undefined) return config.keysPassphrase;
  if (config.keysPassphraseFile !== undefined) return fromFile(config.keysPassphraseFile);
  if (config.keysCommand !== undefined) return fetched(config.keysCommand);
  return undefined;
}

/** The passphrase of the configuration, else what somebody types at the terminal. */
export const passphraseOf =
  (config: Sources): Passphrase =>
  () => {
    const found = namedPassphrase(config) ?? asked();
    if (found === undefined || found === '')
      throw new OperatorError(
        '密钥文件已加密，而没有口令：请设置 keysCommand、keysPassphraseFile 或环境变量 QINGMING_KEYS_PASSPHRASE。',
        'The key file is encrypted and there is no passphrase: set keysCommand, keysPassphraseFile or QINGMING_KEYS_PASSPHRASE.',
      );
    return found;
  };
