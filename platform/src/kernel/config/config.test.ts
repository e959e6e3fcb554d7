import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { checkConfig } from './check.ts';
import { ConfigError, loadConfig } from './config.ts';
import { describeConfig, showConfig } from './describe.ts';

const settings = {
  level: 'province',
  node: '370000',
  publicUrl: 'https://minzheng.example',
  dataDirectory: 'data',
  keysFile: 'keys.json',
  trustProxy: ['127.0.0.1'],
};
const DEMO = { demo: true, publicUrl: 'http://127.0.0.1:8037' };

const faultsOf = (change: object) => {
  const checked = checkConfig({ ...settings, ...change });
  return checked.ok ? [] : checked.faults.map(({ setting }) => setting);
};

test('a province needs six settings, all others have a safe default', () => {
  const checked = checkConfig(settings);
  assert.ok(checked.ok);
  assert.equal(checked.config.secondFactor, true);
  assert.equal(checked.config.host, '127.0.0.1');
  assert.deepEqual(checked.config.session, { idleMinutes: 30, absoluteHours: 12 });
});

test('every fault is listed at once, by the name of its setting, in both languages', () => {
  const checked = checkConfig({
    ...settings,
    port: 'eighty',
    node: '37',
    colour: 'pine',
    session: { idleMinutes: 90 },
  });
  assert.ok(!checked.ok);
  const names = checked.faults.map(({ setting }) => setting).toSorted();
  assert.deepEqual(names, [
    'colour',
    'node',
    'port',
    'session.absoluteHours',
    'session.idleMinutes',
  ]);
  for (const { message } of checked.faults) {
    assert.match(message.zh, /\p{Script=Han}/u);
    assert.match(message.en, /[a-z]/);
  }
});

test('staff cannot sign in without a second factor outside a demonstration', () => {
  assert.deepEqual(faultsOf({ secondFactor: false }), ['secondFactor']);
  assert.deepEqual(faultsOf({ ...DEMO, secondFactor: false }), []);
});

test('a demonstration that anybody could reach is refused', () => {
  assert.deepEqual(faultsOf(DEMO), []);
  assert.deepEqual(faultsOf({ ...DEMO, publicUrl: 'http://localhost:80', host: '::1' }), []);
  for (const host of ['0.0.0.0', '::', '10.1.2.3', 'binzang.shandong.gov.cn', '127.0.0.1.evil.cn'])
    assert.deepEqual(faultsOf({ ...DEMO, host }), ['host'], host);
  for (const publicUrl of ['https://binzang.shandong.gov.cn', 'https://127.0.0.1.nip.io'])
    assert.deepEqual(faultsOf({ ...DEMO, publicUrl }), ['publicUrl'], publicUrl);
});

test('a node that listens beyond this machine stands behind a proxy with https', () => {
  const open = { host: '0.0.0.0' };
  assert.deepEqual(faultsOf(open), []);
  assert.deepEqual(faultsOf({ ...open, publicUrl: 'http://127.0.0.1:8037', trustProxy: [] }), [
    'host',
  ]);
});

test('with https the proxy is named, and it is not everybody', () => {
  assert.deepEqual(faultsOf({ trustProxy: [] }), ['trustProxy']);
  for (const proxy of ['10.0.0.0/8', 'loopback', '::1', 'fd00:1::/48'])
    assert.deepEqual(faultsOf({ trustProxy: [proxy] }), [], proxy);
  for (const proxy of [
    '0.0.0.0/0',
    '::/0',
    '0.0.0.0',
    'true',
    '*',
    '10.0.0.0/7',
    '10.0.0.1/33',
    'proxy',
  ])
    assert.deepEqual(faultsOf({ trustProxy: [proxy] }), ['trustProxy.0'], proxy);
});

const partner = (url: string) => ({ partners: [{ node: '000000', url, keys: [] }] });

test('a partner is reached by https unless it is on this machine', () => {
  assert.deepEqual(faultsOf(partner('http://ministry.example')), ['partners.0.url']);
  assert.deepEqual(faultsOf(partner('http://127.0.0.1.ministry.example')), ['partners.0.url']);
  assert.deepEqual(faultsOf(partner('ftp://127.0.0.1')), ['partners.0.url']);
  assert.deepEqual(faultsOf(partner('http://127.0.0.1:8081')), []);
  assert.deepEqual(faultsOf(partner('https://ministry.example')), []);
});

test('families are not served over a line that others can read', () => {
  assert.deepEqual(faultsOf({ publicUrl: 'http://minzheng.example' }), ['publicUrl']);
});

test('only the ministry is node 000000', () => {
  assert.deepEqual(faultsOf({ level: 'ministry' }), ['node']);
  assert.deepEqual(faultsOf({ node: '000000' }), ['node']);
});

test('the environment stands above the file, and paths belong to the file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qm-config-'));
  try {
    const file = path.join(folder, 'node.yaml');
    writeFileSync(
      file,
      `${Object.entries(settings)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
        .join('\n')}\nport: 9000\n`,
    );
    const config = loadConfig(['--config', file], {
      QINGMING_PORT: '9001',
      DATABASE_URL: 'postgres://a:secret@b/c',
    });
    assert.equal(config.port, 9001);
    assert.equal(config.node, '370000');
    assert.equal(config.dataDirectory, path.join(folder, 'data'));
    assert.doesNotMatch(JSON.stringify(showConfig(config)), /secret@/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a fault never repeats the value of a secret', () => {
  assert.throws(
    () => loadConfig([], { DATABASE_URL: 'mysql://root:hunter2@db' }),
    (error) =>
      error instanceof ConfigError &&
      error.message.includes('databaseUrl') &&
      !error.message.includes('hunter2'),
  );
});

test('a configuration file that cannot be read is named', () => {
  assert.throws(() => loadConfig(['--config=/nowhere/node.yaml'], {}), /nowhere/);
});

test('each setting is described in both languages', () => {
  for (const { name, env, about } of describeConfig()) {
    assert.match(env, /^(QINGMING_|DATABASE_URL)/, name);
    assert.match(about.zh, /\p{Script=Han}/u);
    assert.match(about.en, /[a-z]/);
  }
});

test('a merchant has what its channel needs, and is reached by https unless it is practised', () => {
  const wechat = {
    channel: 'wechat',
    institution: 'BZ370102-01',
    merchant: '1900000001',
    appId: 'wx1',
    privateKeyFile: 'k.pem',
    serial: '5157F09EFDC096DE',
    apiV3KeyFile: 'v3.key',
  };
  const of = (change: object) => faultsOf({ payments: [{ ...wechat, ...change }] });
  assert.deepEqual(of({}), []);
  assert.deepEqual(of({ apiV3KeyFile: undefined }), ['payments.0']);
  assert.deepEqual(of({ publicKeyId: 'PUB_KEY_ID_1' }), ['payments.0.publicKeyFile']);
  assert.deepEqual(of({ channel: 'alipay' }), ['payments.0.publicKeyFile']);
  assert.deepEqual(of({ url: 'http://127.0.0.1:1' }), ['payments.0.url']);
  assert.deepEqual(
    faultsOf({ ...DEMO, trustProxy: [], payments: [{ ...wechat, url: 'http://127.0.0.1:1' }] }),
    [],
  );
  assert.deepEqual(of({ merchant: '../x' }), ['payments.0.merchant']);
});
