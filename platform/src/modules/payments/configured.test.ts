import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { loadConfig } from '../../kernel/config/config.ts';
import { configuredMerchants } from './configured.ts';

const settings = {
  level: 'province',
  node: '370000',
  publicUrl: 'https://minzheng.example',
  dataDirectory: 'data',
  keysFile: 'keys.json',
  trustProxy: ['127.0.0.1'],
};

test('key files of merchants lie beside the configuration, and one that is no key keeps the node from starting', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qm-payments-'));
  try {
    const merchant = {
      ...{ channel: 'wechat', institution: 'BZ370102-01', merchant: '1900000001', appId: 'wx1' },
      ...{ serial: '5157F09EFDC096DE', privateKeyFile: 'k.pem', apiV3KeyFile: 'v3.key' },
    };
    const file = path.join(folder, 'node.json');
    writeFileSync(file, JSON.stringify({ ...settings, payments: [merchant] }));
    const config = loadConfig(['--config', file], {});
    assert.equal(config.payments[0]?.privateKeyFile, path.join(folder, 'k.pem'));
    const open = () => configuredMerchants(config.payments, config.publicUrl, () => new Date());
    assert.throws(open, /v3\.key/);
    writeFileSync(path.join(folder, 'v3.key'), 'short');
    assert.throws(open, /32 characters/);
    writeFileSync(path.join(folder, 'v3.key'), '0'.repeat(32));
    writeFileSync(path.join(folder, 'k.pem'), 'no key');
    assert.throws(open, /no RSA key/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
