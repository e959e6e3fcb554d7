import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ED25519_SHA256, SM2_SM3, toBase64Url } from '@qingming/exchange';
import { contact, decedent } from '@qingming/standard/records/person.ts';
import { checkConfig } from '../src/kernel/config/check.ts';
import { createNodeKeys, readNodeKeys, writeNodeKeys } from '../src/kernel/crypto/node-keys.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { takeCheckpoint } from '../src/kernel/log/checkpoints.ts';
import { verifyNode } from '../src/kernel/verify/verify.ts';
import { startNode } from '../src/levels/node.ts';
import { freshDatabase } from '../test-support/database.ts';
import { funeralHome } from '../test-support/fixtures.ts';
import { bodyInCare } from '../test-support/journey.ts';
import { withNode } from '../test-support/node.ts';
import { testConfig } from '../test-support/server.ts';
import { founder, type House, houseConfig, openHouse } from './house.test-support.ts';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

interface Said {
  readonly code: number;
  readonly said: string;
}

/** Runs a command of `qingming` with this configuration; the folder of the demo is none of its business. */
async function qingming(
  words: readonly string[],
  config: object,
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const file = join(directory, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  const demo = join(directory, 'demo');
  const said = await new Promise<Said>((resolve) => {
    const env = { ...process.env, QINGMING_DATA: demo, ...environment };
    execFile(
      process.execPath,
      [CLI, ...words, '--config', file],
      { env },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
  assert.equal(existsSync(demo), false, 'the server of the demo was started for another node');
  return said;
}

async function inFolder(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'qingming-keys-'));
  try {
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const NOT_ITS_OWN = /密钥文件不是此数据库的[\s\S]*is not the one of this database/;
const withoutTrace = ({ said }: Said): void => assert.doesNotMatch(said, /\n\s+at /);

test('keys that are not the database’s own are refused at the start and by every command', () =>
  inFolder(async (directory) => {
    const house = await openHouse();
    try {
      const config = { ...house.config, keysFile: join(directory, 'keys.json') };
      writeNodeKeys(config.keysFile, createNodeKeys(SM2_SM3));
      await assert.rejects(startNode(config), NOT_ITS_OWN);
      const commands = [['verify'], ['doctor'], ['import', '--runs'], ['migrate']];
      for (const words of commands) {
        const refused = await qingming(words, config, directory);
        assert.equal(refused.code, 1, words.join(' '));
        assert.match(refused.said, NOT_ITS_OWN);
        withoutTrace(refused);
      }
    } finally {
      await house.close();
    }
  }));

test('each key is told apart: one that seals, one that finds, one that signs', () =>
  inFolder(async (directory) => {
    const house = await openHouse();
    try {
      const own = readNodeKeys(house.config.keysFile).keys;
      const other = createNodeKeys(SM2_SM3);
      const mixed = [
        { ...own, data: other.data },
        { ...own, index: other.index },
        { ...own, signing: other.signing },
      ];
      for (const [at, keys] of mixed.entries()) {
        const keysFile = join(directory, `keys-${at}.json`);
        writeNodeKeys(keysFile, keys);
        await assert.rejects(startNode({ ...house.config, keysFile }), NOT_ITS_OWN);
      }
    } finally {
      await house.close();
    }
  }));

test('a database of the first release, which keeps nothing of its keys, knows them by what it holds', () =>
  inFolder(async (directory) => {
    const release = new URL('../releases/80ea836/', import.meta.url);
    const database = await freshDatabase({ migrations: [new URL('110000.sql', release)] });
    try {
      const keysFile = join(directory, 'keys.json');
      copyFileSync(new URL('keys-110000.json', release), keysFile);
      chmodSync(keysFile, 0o600);
      const own = readNodeKeys(keysFile).keys;
      const other = createNodeKeys(SM2_SM3);
      const config = houseConfig(database.url, directory, { node: '110000', keysFile });
      const mixed = [
        { ...own, signing: other.signing },
        { ...own, data: other.data },
        { ...own, index: other.index },
      ];
      for (const [at, keys] of mixed.entries()) {
        const foreign = join(directory, `keys-${at}.json`);
        writeNodeKeys(foreign, keys);
        await assert.rejects(startNode({ ...config, keysFile: foreign }), NOT_ITS_OWN);
      }
      await (await startNode(config)).stop();
    } finally {
      await database.drop();
    }
  }));

const PASSPHRASE = 'four gates and a quiet river';

test('keys are made encrypted, opened by a passphrase of three sources, and never overwritten', () =>
  inFolder(async (directory) => {
    const keysFile = join(directory, 'keys.json');
    const config = testConfig({ keysFile, dataDirectory: directory });
    const given = { QINGMING_KEYS_PASSPHRASE: PASSPHRASE };
    const open = await qingming(['keys', 'create'], config, directory);
    assert.equal(open.code, 1);
    assert.match(open.said, /须加密保存[\s\S]*is kept encrypted/);
    const made = await qingming(['keys', 'create'], config, directory, given);
    assert.equal(made.code, 0, made.said);
    const text = readFileSync(keysFile, 'utf8');
    assert.doesNotMatch(text, /privateKey|index|data/);
    assert.equal(statSync(keysFile).mode & 0o777, 0o600);

    const again = await qingming(['keys', 'create'], config, directory, given);
    assert.match(again.said, /已经存在[\s\S]*never overwritten/);
    withoutTrace(again);
    assert.equal(readFileSync(keysFile, 'utf8'), text);

    const wrong = await qingming(['keys', 'show'], config, directory, {
      QINGMING_KEYS_PASSPHRASE: 'four gates and a quiet brook',
    });
    assert.equal(wrong.code, 1);
    assert.match(wrong.said, /口令打不开[\s\S]*does not open/);
    const none = await qingming(['keys', 'show'], config, directory);
    assert.match(none.said, /没有口令[\s\S]*no passphrase/);

    const secret = join(directory, 'passphrase');
    writeFileSync(secret, `${PASSPHRASE}\n`, { mode: 0o600 });
    for (const source of [{ keysPassphraseFile: secret }, { keysCommand: ['cat', secret] }]) {
      const shown = await qingming(['keys', 'show'], { ...config, ...source }, directory);
      assert.equal(shown.code, 0, shown.said);
      assert.match(shown.said, /"keyId"/);
    }
    chmodSync(secret, 0o644);
    const readable = await qingming(
      ['keys', 'show'],
      { ...config, keysPassphraseFile: secret },
      directory,
    );
    assert.match(readable.said, /可被他人读取[\s\S]*may be read by others/);
    const failing = await qingming(
      ['keys', 'show'],
      { ...config, keysCommand: ['false'] },
      directory,
    );
    assert.match(failing.said, /没有给出口令[\s\S]*gave no passphrase/);
    withoutTrace(failing);
  }));

test('config check finds keys that are missing, readable by others, not encrypted or of another suite', () =>
  inFolder(async (directory) => {
    const keysFile = join(directory, 'keys.json');
    const config = testConfig({ keysFile, dataDirectory: directory });
    const check = (change: object = {}, environment = {}) =>
      qingming(['config', 'check'], { ...config, ...change }, directory, environment);
    assert.match((await check()).said, /没有密钥文件/);
    writeNodeKeys(keysFile, createNodeKeys(SM2_SM3));
    assert.match((await check()).said, /没有加密[\s\S]*not encrypted/);
    const given = { QINGMING_KEYS_PASSPHRASE: PASSPHRASE };
    assert.equal((await qingming(['keys', 'encrypt'], config, directory, given)).code, 0);
    assert.equal((await check({}, given)).code, 0);
    const other = await check({ suite: 'ed25519-sha256' }, given);
    assert.match(other.said, /算法是 sm2-sm3[\s\S]*is of suite sm2-sm3/);
    chmodSync(keysFile, 0o644);
    const readable = await check({}, given);
    assert.equal(readable.code, 1);
    assert.match(readable.said, /可被他人读取（权限 644）/);
  }));

test('a partner’s key that is not what its fingerprint says is found in the configuration', () => {
  const { signing } = createNodeKeys(SM2_SM3);
  const key = {
    keyId: signing.keyId,
    suite: 'sm2-sm3' as const,
    publicKey: toBase64Url(signing.publicKey),
  };
  const faultsOf = (change: object, suite = 'sm2-sm3') => {
    const partners = [{ node: '000000', url: 'https://m.example', keys: [{ ...key, ...change }] }];
    const checked = checkConfig({ ...testConfig(), suite, partners });
    return checked.ok
      ? []
      : checked.faults.map(({ setting, message }) => `${setting} ${message.en}`);
  };
  assert.deepEqual(faultsOf({}), []);
  assert.match(faultsOf({ keyId: '0123456789abcdef' }).join(), /keys\.0 keyId should be/);
  assert.match(faultsOf({ publicKey: 'AAAA' }).join(), /no public key of sm2-sm3/);
  assert.match(faultsOf({}, 'ed25519-sha256').join(), /both sides must use one/);
  const days = { from: '2026-02-01T00:00:00.000Z', until: '2026-01-01T00:00:00.000Z' };
  assert.match(faultsOf(days).join(), /from must be before until/);
  assert.equal(ED25519_SHA256.id, 'ed25519-sha256');
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    if (await holds()) return;
    await new Promise((after) => setTimeout(after, 50));
  }
  throw new Error('it did not come true in time');
}

const verified = async ({ running }: House): Promise<void> => {
  await running.sequencer.runOnce();
  const { findings } = await verifyNode(running.context, running.kinds);
  assert.deepEqual(findings, []);
};

test('the signing key changes while the node works, and what the old one signed stays its word', () =>
  inFolder(async (directory) => {
    const house = await openHouse();
    const { running, config } = house;
    try {
      const { keyId: before } = running.context.signer;
      copyFileSync(config.keysFile, join(directory, 'old.json'));
      await running.sequencer.runOnce();
      assert.equal(await takeCheckpoint(running.context), true);
      const rotated = await qingming(['keys', 'rotate', 'signing'], config, directory);
      assert.equal(rotated.code, 0, rotated.said);
      await until(() => running.context.signer.keyId !== before);
      const { keyId: after } = running.context.signer;
      assert.match(
        rotated.said,
        new RegExp(`"keyId": "${after}"[\\s\\S]*"keyId": "${before}"[\\s\\S]*"until"`),
      );
      await funeralHome(founder(running), 'BZ370102-07');
      await until(async () => {
        await running.sequencer.runOnce();
        return takeCheckpoint(running.context);
      });
      const newest = await house.owner.one<{ statement: string }>(sql`
        select statement from checkpoint where ${true} order by checkpoint_id desc limit 1`);
      assert.match(newest.statement, new RegExp(after));
      await verified(house);
      // The file from before the change would sign with a key that was laid down.
      const old = { ...config, keysFile: join(directory, 'old.json') };
      await qingming(['doctor'], config, directory);
      await assert.rejects(startNode(old), NOT_ITS_OWN);
    } finally {
      await house.close();
    }
  }));

test('the sealing key changes while the node works: new values under the new one, old ones open', () =>
  inFolder(async (directory) => {
    const house = await openHouse();
    const { running, config, home } = house;
    try {
      const records = founder(running).recordsAs();
      const first = await bodyInCare(records, home, { deathPlace: '济南' });
      const rotated = await qingming(['keys', 'rotate', 'sealing'], config, directory);
      assert.equal(rotated.code, 0, rotated.said);
      const numbers = async (): Promise<readonly number[]> =>
        (
          await house.owner.all<{ number: number }>(sql`
            select get_byte(name, 0) as number from decedent
            union select get_byte(phone, 0) from contact where ${true} order by 1`)
        ).map(({ number }) => number);
      const versionOf = async () => (await records.get(contact, first.contact)).version;
      await until(async () => {
        await records.revise(
          contact,
          first.contact,
          await versionOf(),
          { phone: '13900000002' },
          '换号',
        );
        return (await numbers()).includes(2);
      });
      await bodyInCare(records, home, { deathPlace: '济南', cabinet: home.places.cabinet2 });
      const { fact } = await records.reveal(decedent, first.decedent, { for: 'print' });
      assert.match(String(fact.name), /^测试/);
      await verified(house);
    } finally {
      await house.close();
    }
  }));

test('the index key changes by commands while the node works, and what cannot be made anew keeps the old key', () =>
  inFolder(async (directory) => {
    const house = await openHouse();
    const { running, config, home } = house;
    try {
      const records = founder(running).recordsAs();
      await bodyInCare(records, home, { deathPlace: '济南' });
      copyFileSync(config.keysFile, join(directory, 'old.json'));
      const commands = (...words: readonly string[]) =>
        qingming(['keys', ...words], config, directory);
      assert.equal((await commands('reindex')).code, 1, 'there is nothing to change to');
      const rotated = await commands('rotate', 'index');
      assert.equal(rotated.code, 0, rotated.said);
      const early = await commands('forget', 'index');
      assert.equal(early.code, 1);
      assert.match(early.said, /keys reindex/);
      const made = await commands('reindex');
      assert.equal(made.code, 0, made.said);
      await bodyInCare(records, home, { deathPlace: '济南', cabinet: home.places.cabinet2 });
      const { rows } = await house.owner.one<{ rows: number }>(sql`
        select count(*)::int as rows from decedent where get_byte(name_key, 0) = 2 and octet_length(name_key) = 17`);
      assert.equal(rows, 2);
      await verified(house);

      await house.owner.run(sql`
        insert into import_key (province, space, key, region, record, content, run, line)
        values (${'370000'}, ${'register'}, ${Buffer.alloc(16)}, ${'370000'}, gen_random_uuid(), ${Buffer.alloc(16)},
          gen_random_uuid(), 1)`);
      const kept = await commands('forget', 'index');
      assert.equal(kept.code, 1);
      assert.match(kept.said, /首把检索密钥/);
      await house.owner.run(sql`delete from import_key where space = ${'register'}`);
      const forgotten = await commands('forget', 'index');
      assert.equal(forgotten.code, 0, forgotten.said);
      assert.equal(readNodeKeys(config.keysFile).keys.index.length, 1);
      await (await startNode(config)).stop();
      await assert.rejects(
        startNode({ ...config, keysFile: join(directory, 'old.json') }),
        NOT_ITS_OWN,
      );
    } finally {
      await house.close();
    }
  }));

test('a node that nobody changed the keys of starts again with them', async () => {
  await withNode(async (province) => {
    await inFolder(async (directory) => {
      await funeralHome(province);
      const config = houseConfig(province.node.db.url, directory);
      writeNodeKeys(config.keysFile, province.keys);
      for (let times = 0; times < 2; times += 1) {
        const running = await startNode(config);
        assert.equal((await fetch(`${running.address}/ready`)).status, 200);
        await running.stop();
      }
    });
  });
});
