import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { testServer } from '../../../test-support/server.ts';
import type { Server } from './server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'qm-console-'));
const consoleDirectory = path.join(folder, 'dist');
const script = 'export const board = "今日";'.repeat(100);
let server: Server;

before(async () => {
  mkdirSync(path.join(consoleDirectory, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    path.join(consoleDirectory, 'index.html'),
    '<style nonce="__CSP_NONCE__">a{}</style>',
  );
  writeFileSync(path.join(consoleDirectory, 'assets/board-1a2b.js'), script);
  writeFileSync(path.join(consoleDirectory, 'assets/board-1a2b.js.br'), brotliCompressSync(script));
  server = await testServer({ consoleDirectory });
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers });

test('every address of the console opens its first page, with a nonce of its own', async () => {
  const nonces = new Set<string>();
  for (const url of ['/console/', '/console/cases/1', '/console/index.html']) {
    const answer = await get(url);
    const nonce = /nonce="([\w-]+)"/.exec(answer.body)?.[1] ?? '';
    assert.ok(String(answer.headers['content-security-policy']).includes(`'nonce-${nonce}'`));
    assert.equal(answer.headers['cache-control'], 'no-store');
    nonces.add(nonce);
  }
  assert.equal(nonces.size, 3);
});

test('the address without its stroke leads to the one with it', async () => {
  assert.equal((await get('/console')).headers.location, '/console/');
});

test('a file whose name holds its hash is kept for ever, and comes compressed', async () => {
  const answer = await get('/console/assets/board-1a2b.js', { 'accept-encoding': 'br' });
  assert.match(String(answer.headers['cache-control']), /max-age=31536000, immutable/);
  assert.equal(answer.headers['content-encoding'], 'br');
  assert.match(String(answer.headers['content-type']), /javascript/);
  assert.equal(brotliDecompressSync(answer.rawPayload).toString(), script);
  assert.equal((await get('/console/assets/board-1a2b.js')).body, script);
});

test('nothing outside the folder is served, and a missing file is missing', async () => {
  for (const url of [
    '/console/../secret.txt',
    '/console/..%2fsecret.txt',
    '/console/%2e%2e/secret.txt',
  ]) {
    const answer = await get(url);
    assert.doesNotMatch(answer.body, /secret$/);
    assert.ok(answer.statusCode < 500);
  }
  assert.equal((await get('/console/assets/gone.js')).statusCode, 404);
});
