import { exportKeyPair, findSuite } from '@qingming/exchange';
import type { NodeConfig } from '../kernel/config/settings.ts';
import {
  createNodeKeys,
  type NodeKeys,
  readNodeKeys,
  replaceNodeKeys,
  withNewDataKey,
  withNewestIndexOnly,
  withNewIndexKey,
  withNewSigningKey,
  writeNodeKeys,
} from '../kernel/crypto/node-keys.ts';
import { forgetEarlierIndexKeys } from '../kernel/crypto/canary.ts';
import { namedPassphrase } from '../kernel/crypto/passphrase.ts';
import { OperatorError } from '../kernel/errors/operator-error.ts';
import { resealFiles } from '../kernel/files/reseal-files.ts';
import { filesOf } from '../levels/files.ts';
import { passphraseOnce } from '../levels/identity.ts';
import { isReindexed, reindex as reindexAll } from '../kernel/records/reindex.ts';
import { reseal as resealAll, type Resealed } from '../kernel/records/reseal.ts';
import { sealedLines } from '../modules/imports/sealed-texts.ts';
import { type Command, configOf, print, withOpenNode } from './command.ts';
import { Misuse } from './misuse.ts';

/** The passphrase under which a key file is written; only a demo does without. */
function passphraseFor(config: NodeConfig): string | undefined {
  const found = namedPassphrase(config);
  if (found === undefined && !config.demo)
    throw new OperatorError(
      '密钥文件须加密保存：请用 keysCommand、keysPassphraseFile 或环境变量 QINGMING_KEYS_PASSPHRASE 给出口令。',
      'The key file is kept encrypted: give a passphrase by keysCommand, keysPassphraseFile or QINGMING_KEYS_PASSPHRASE.',
    );
  return found;
}

function create(config: NodeConfig): number {
  const found = findSuite(config.suite);
  if (found === undefined) throw new Misuse(`unknown suite ${config.suite}`);
  writeNodeKeys(config.keysFile, createNodeKeys(found), passphraseFor(config));
  print(`已生成 Made ${config.keysFile}`);
  return show(config);
}

/** What partners are given: the key that signs, and those before it with the instant of their end. */
function describe(config: NodeConfig, { signing, earlier }: NodeKeys): string {
  const { keyId, suite, publicKey } = exportKeyPair(signing);
  const [last] = earlier;
  const newest = { keyId, suite, publicKey, ...(last === undefined ? {} : { from: last.until }) };
  return JSON.stringify(
    { node: config.node, url: config.publicUrl, keys: [newest, ...earlier] },
    null,
    2,
  );
}

function show(config: NodeConfig): number {
  const { keys } = readNodeKeys(config.keysFile, passphraseOnce(config));
  print('请把以下内容交给对方，由两人核对 keyId：');
  print('Give this to your partners; two people compare the keyId:');
  print(describe(config, keys));
  return 0;
}

function encrypt(config: NodeConfig): number {
  const { keys, isLocked } = readNodeKeys(config.keysFile, passphraseOnce(config));
  const passphrase = passphraseFor(config);
  if (passphrase === undefined) throw new Misuse(USAGE);
  if (!isLocked) replaceNodeKeys(config.keysFile, keys, passphrase);
  print(`密钥文件已加密。 The key file is encrypted: ${config.keysFile}`);
  return 0;
}

const ROTATIONS: Readonly<Record<string, (keys: NodeKeys) => NodeKeys>> = {
  signing: (keys) => withNewSigningKey(keys, new Date().toISOString()),
  sealing: withNewDataKey,
  index: withNewIndexKey,
};

function rotate(config: NodeConfig, what: string | undefined): number {
  const change = ROTATIONS[what ?? ''];
  if (change === undefined) throw new Misuse(USAGE);
  const passphrase = passphraseOnce(config);
  const { keys, isLocked } = readNodeKeys(config.keysFile, passphrase);
  const changed = change(keys);
  replaceNodeKeys(config.keysFile, changed, isLocked ? passphrase() : undefined);
  print('密钥已更换；正在运行的节点几秒内改用新密钥，旧密钥仍可验证和解密。请立即备份密钥文件。');
  print(
    'The key was changed; a running node uses it within seconds, what the old one signed or sealed stays readable. Back up the key file now.',
  );
  if (what === 'index') {
    print('新检索密钥在执行 qingming keys reindex 后启用。');
    print('The new index key comes into use with qingming keys reindex.');
  }
  return what === 'signing' ? show(config) : 0;
}

function printWalked({ table, resealed, left }: Resealed): void {
  print(`  ${table.padEnd(28)} ${resealed}${left === 0 ? '' : `  未能写入 not written ${left}`}`);
}

const NOTHING_EARLIER = [
  '只有一把检索密钥：请先执行 qingming keys rotate index。',
  'There is one index key only: run qingming keys rotate index first.',
] as const;

const reindex = (words: readonly string[]): Promise<number> =>
  withOpenNode(words, async ({ context, keyring }) => {
    const [newest, ...earlier] = keyring.keys().index;
    if (newest === undefined || earlier.length === 0) throw new OperatorError(...NOTHING_EARLIER);
    const { ALL_RECORDS } = await import('@qingming/standard/records/all-records.ts');
    print(
      `以第 ${newest.number} 号检索密钥重建检索项。 Making search keys anew with index key number ${newest.number}.`,
    );
    for await (const walked of reindexAll(context.db, context.seal, newest.number, ALL_RECORDS))
      printWalked(walked);
    if (await isReindexed(context.db, newest.number, ALL_RECORDS)) {
      print('已全部完成；不再需要旧检索密钥时，执行 qingming keys forget index。');
      print(
        'Everything is done; when nothing needs the earlier index keys: qingming keys forget index.',
      );
      return 0;
    }
    print('尚未全部完成：请按 qingming verify 所指更正后再次执行；旧检索密钥须保留。');
    print(
      'Not everything is done: correct what qingming verify names and run it again; keep the earlier index keys.',
    );
    return 1;
  });

const forget = (words: readonly string[]): Promise<number> =>
  withOpenNode(words, async ({ context, config }) => {
    const passphrase = passphraseOnce(config);
    const { keys, isLocked } = readNodeKeys(config.keysFile, passphrase);
    const [newest, ...earlier] = keys.index;
    if (newest === undefined || earlier.length === 0) throw new OperatorError(...NOTHING_EARLIER);
    const { ALL_RECORDS } = await import('@qingming/standard/records/all-records.ts');
    if (!(await isReindexed(context.db, newest.number, ALL_RECORDS)))
      throw new OperatorError(
        '仍有检索项用旧检索密钥生成：请先执行 qingming keys reindex。',
        'Search keys of an earlier index key are still there: run qingming keys reindex first.',
      );
    if (!(await forgetEarlierIndexKeys(context.db, newest.number)))
      throw new OperatorError(
        '导入来源标识或账号本人标识由首把检索密钥生成，原文未保存，无法重建：旧密钥须留在密钥文件中。',
        'Natural identities of imports or the persons behind accounts were made with the first index key, and their texts are not kept: the earlier keys stay in the key file.',
      );
    replaceNodeKeys(
      config.keysFile,
      withNewestIndexOnly(keys),
      isLocked ? passphrase() : undefined,
    );
    print('旧检索密钥已从密钥文件中删除；打开旧备份仍需旧密钥文件。请立即备份密钥文件。');
    print(
      'The earlier index keys left the key file; older backups of the database still need the older file. Back up the key file now.',
    );
    return 0;
  });

const reseal = (words: readonly string[]): Promise<number> =>
  withOpenNode(words, async ({ context, keyring }) => {
    const newest = keyring.keys().data[0]?.number ?? 0;
    const { ALL_RECORDS } = await import('@qingming/standard/records/all-records.ts');
    print(`以第 ${newest} 号密钥重新加密。 Sealing anew with key number ${newest}.`);
    let leftInAll = 0;
    for await (const walked of resealAll(context.db, context.seal, newest, ALL_RECORDS, [
      sealedLines,
    ])) {
      leftInAll += walked.left;
      printWalked(walked);
    }
    const files = await resealFiles(filesOf(configOf(words), context), newest);
    leftInAll += files.left;
    printWalked(files);
    print('审计日志等仍须旧密钥：请保留密钥文件中的全部密钥。');
    print('The audit log and others still need the earlier keys: keep all keys of the key file.');
    return leftInAll === 0 ? 0 : 1;
  });

const USAGE =
  'qingming keys create | show | encrypt | rotate signing | rotate sealing | rotate index | reseal | reindex | forget index';

/** `qingming keys`: makes, shows, encrypts and changes the keys of this node. */
export const keysCommand: Command = {
  name: 'keys',
  zh: 'create 生成本节点密钥；show 显示公钥供对方登记；encrypt 加密密钥文件；rotate signing|sealing|index 更换密钥；reseal 用最新密钥重新加密已存内容；reindex 用最新检索密钥重建检索项；forget index 删除不再需要的检索密钥',
  en: 'create: make this node’s keys; show: the public keys for partners; encrypt: the key file; rotate signing|sealing|index; reseal: seal with the newest key what is stored; reindex: make search keys with the newest index key; forget index: take away those before it',
  run: async (words) => {
    const [what, which] = words;
    if (what === 'create') return create(configOf(words));
    if (what === 'show') return show(configOf(words));
    if (what === 'encrypt') return encrypt(configOf(words));
    if (what === 'rotate') return rotate(configOf(words), which);
    if (what === 'reseal') return reseal(words);
    if (what === 'reindex') return reindex(words);
    if (what === 'forget' && which === 'index') return forget(words);
    throw new Misuse(USAGE);
  },
};
