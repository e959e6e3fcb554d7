import { existsSync } from 'node:fs';
import { findSuite } from '@qingming/exchange';
import type { NodeConfig } from '../kernel/config/settings.ts';
import {
  createNodeKeys,
  type NodeKeys,
  readNodeKeys,
  writeNodeKeys,
} from '../kernel/crypto/node-keys.ts';

/** The keys of a node. A demo makes its own at the first start; a real node is given them. */
export function keysOf({ keysFile, suite, demo }: NodeConfig): NodeKeys {
  if (existsSync(keysFile)) return readNodeKeys(keysFile);
  if (!demo)
    throw new Error(
      `没有密钥文件 ${keysFile}：请先执行 qingming keys create。` +
        ` There is no key file ${keysFile}: run qingming keys create first.`,
    );
  const found = findSuite(suite);
  if (found === undefined) throw new Error(`unknown suite ${suite}`);
  const keys = createNodeKeys(found);
  writeNodeKeys(keysFile, keys);
  return keys;
}
