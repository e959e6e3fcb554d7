import { exportKeyPair, findSuite } from '@qingming/exchange';
import { createNodeKeys, readNodeKeys, writeNodeKeys } from '../kernel/crypto/node-keys.ts';
import { type Command, configOf, Misuse, print } from './command.ts';

function create(words: readonly string[]): number {
  const { keysFile, suite } = configOf(words);
  const found = findSuite(suite);
  if (found === undefined) throw new Misuse(`unknown suite ${suite}`);
  writeNodeKeys(keysFile, createNodeKeys(found));
  print(`已生成 Made ${keysFile}`);
  return show(words);
}

function show(words: readonly string[]): number {
  const config = configOf(words);
  const { keyId, suite, publicKey } = exportKeyPair(readNodeKeys(config.keysFile).signing);
  print('请把以下内容交给对方，由两人核对 keyId：');
  print('Give this to your partners; two people compare the keyId:');
  print(
    JSON.stringify(
      { node: config.node, url: config.publicUrl, keys: [{ keyId, suite, publicKey }] },
      null,
      2,
    ),
  );
  return 0;
}

/** `qingming keys create` and `qingming keys show`. */
export const keysCommand: Command = {
  name: 'keys',
  zh: 'create 生成本节点密钥；show 显示公钥供对方登记',
  en: 'create: make this node’s keys; show: the public key for partners',
  run: async (words) => {
    if (words[0] === 'create') return create(words);
    if (words[0] === 'show') return show(words);
    throw new Misuse('qingming keys create | show');
  },
};
