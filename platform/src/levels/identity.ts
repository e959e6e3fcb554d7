import { existsSync } from 'node:fs';
import { findSuite } from '@qingming/exchange';
import type { NodeConfig } from '../kernel/config/settings.ts';
import {
  createNodeKeys,
  type NodeKeys,
  readNodeKeys,
  writeNodeKeys,
} from '../kernel/crypto/node-keys.ts';
import { type Passphrase } from '../kernel/crypto/key-file.ts';
import { namedPassphrase, passphraseOf } from '../kernel/crypto/passphrase.ts';
import { OperatorError } from '../kernel/errors/operator-error.ts';
import { once } from '../kernel/once.ts';

type KeySettings = Pick<
  NodeConfig,
  'keysFile' | 'suite' | 'demo' | 'keysCommand' | 'keysPassphrase' | 'keysPassphraseFile'
>;

const NEEDS_PASSPHRASE = [
  '请用 keysCommand、keysPassphraseFile 或环境变量 QINGMING_KEYS_PASSPHRASE 给出口令，再执行 qingming keys encrypt。',
  'Give a passphrase by keysCommand, keysPassphraseFile or QINGMING_KEYS_PASSPHRASE, then run qingming keys encrypt.',
] as const;

/** The keys of a node. A demo makes its own at the first start; a real node is given them, encrypted. */
export function keysOf(
  config: KeySettings,
  passphrase: Passphrase = passphraseOf(config),
): NodeKeys {
  const { keysFile, suite, demo } = config;
  if (demo && !existsSync(keysFile)) return makeForDemo(config);
  const { keys, isLocked } = readNodeKeys(keysFile, passphrase);
  if (!isLocked && !demo)
    throw new OperatorError(
      `密钥文件 ${keysFile} 没有加密。${NEEDS_PASSPHRASE[0]}`,
      `The key file ${keysFile} is not encrypted. ${NEEDS_PASSPHRASE[1]}`,
    );
  if (keys.signing.suite.id !== suite)
    throw new OperatorError(
      `密钥文件的算法是 ${keys.signing.suite.id}，配置的 suite 是 ${suite}：请改正 suite。`,
      `The key file is of suite ${keys.signing.suite.id}, the setting suite says ${suite}: correct it.`,
    );
  return keys;
}

function makeForDemo({ keysFile, suite, ...sources }: KeySettings): NodeKeys {
  const found = findSuite(suite);
  if (found === undefined) throw new Error(`unknown suite ${suite}`);
  const keys = createNodeKeys(found);
  writeNodeKeys(keysFile, keys, namedPassphrase(sources));
  return keys;
}

/** Asks for the passphrase once, and keeps it for the life of the process: the file may be read again. */
export const passphraseOnce = (config: KeySettings): Passphrase => once(passphraseOf(config));
