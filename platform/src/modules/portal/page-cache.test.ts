import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Fault } from '../../kernel/errors/fault.ts';
import { html } from '../../kernel/http/html.ts';
import { createPageCache, encodingFor, pageOf } from './page-cache.ts';

function counted() {
  let made = 0;
  return {
    make: async () => {
      made += 1;
      return html`<p>${made}</p>`;
    },
    made: () => made,
  };
}

test('a page asked for by many at once is made once', async () => {
  const cache = createPageCache({ now: () => new Date(0) });
  const { make, made } = counted();
  const pages = await Promise.all([1, 2, 3].map(() => cache.page('a', make)));
  assert.equal(made(), 1);
  assert.equal(new Set(pages.map(({ etag }) => etag)).size, 1);
});

test('a page is made anew after its time, and at once when what it shows has changed', async () => {
  let now = 0;
  const cache = createPageCache({ now: () => new Date(now) }, { keepMs: 100 });
  const { make, made } = counted();
  await cache.page('a', make);
  now = 99;
  await cache.page('a', make);
  assert.equal(made(), 1);
  now = 100;
  await cache.page('a', make);
  assert.equal(made(), 2);
  cache.clear();
  await cache.page('a', make);
  assert.equal(made(), 3);
});

test('a page that failed is not kept', async () => {
  const cache = createPageCache({ now: () => new Date(0) });
  await assert.rejects(cache.page('a', () => Promise.reject(new Error('lost'))));
  const { make, made } = counted();
  await cache.page('a', make);
  assert.equal(made(), 1);
});

test('no more pages are kept than there is room for; the oldest goes first', async () => {
  const cache = createPageCache({ now: () => new Date(0) }, { most: 2 });
  const { make, made } = counted();
  for (const key of ['a', 'b', 'c', 'b', 'a']) await cache.page(key, make);
  assert.equal(made(), 4);
});

test('a page is the same in every encoding', async () => {
  const page = pageOf(html`<p>${'清明'.repeat(500)}</p>`);
  const plain = await page.bytes('identity');
  assert.deepEqual(brotliDecompressSync(await page.bytes('br')), plain);
  assert.deepEqual(gunzipSync(await page.bytes('gzip')), plain);
});

test('a page is compressed as the caller can read it', () => {
  assert.equal(encodingFor('gzip, deflate, br'), 'br');
  assert.equal(encodingFor('gzip;q=1.0, br;q=0'), 'gzip');
  assert.equal(encodingFor('brotli'), 'identity');
  assert.equal(encodingFor(undefined), 'identity');
});

const unavailable = () => Promise.reject(new Fault('unavailable'));
const text = async (page: Promise<{ bytes(of: 'identity'): Promise<Buffer> }>): Promise<string> =>
  (await (await page).bytes('identity')).toString();

test('while the database is away a page is served as it was made last, and says since when', async () => {
  let now = Date.parse('2026-04-05T06:32:10Z');
  const cache = createPageCache({ now: () => new Date(now) });
  const chinese = async () => html`<html lang="zh-CN"><header>清明</header></html>`;
  const english = async () => html`<html lang="en"><header>Qingming</header></html>`;
  await Promise.all([cache.page('zh', chinese), cache.page('en', english)]);
  now += 60_000;
  assert.match(await text(cache.page('zh', unavailable)), /本页为 14:32 的内容.*<header>清明/s);
  assert.match(await text(cache.page('en', unavailable)), /as of 14:32\b/);
  cache.clear();
  now += 86_400_000;
  assert.match(await text(cache.page('zh', unavailable)), /本页为 2026年4月5日 14:32 的内容/);
  await assert.rejects(cache.page('never made', unavailable), { code: 'unavailable' });
  now += 10_000;
  assert.equal(await text(cache.page('zh', chinese)), (await chinese()).toString());
});

test('a page that exists no more is not served as it was', async () => {
  let now = 0;
  const cache = createPageCache({ now: () => new Date(now) });
  await cache.page('a', async () => html`<header></header>`);
  now += 60_000;
  await assert.rejects(cache.page('a', () => Promise.reject(new Error('no such page'))));
  await assert.rejects(cache.page('a', unavailable), { code: 'unavailable' });
});

test('while the database is away nobody waits for it again and again', async () => {
  let now = 100_000;
  const cache = createPageCache({ now: () => new Date(now) });
  const { make } = counted();
  await cache.page('a', make);
  now += 60_000;
  let tries = 0;
  const failing = () => {
    tries += 1;
    return unavailable();
  };
  for (let reader = 0; reader < 20; reader += 1) await cache.page('a', failing);
  assert.equal(tries, 1);
});
