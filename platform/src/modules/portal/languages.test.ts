import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { html } from '../../kernel/http/html.ts';
import type { Server } from '../../kernel/http/server.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { withChineseMarked } from './chinese-marks.ts';
import { HOME, portalServer, seed } from './test-support/seed.ts';
import { loadTranslations } from './texts/load-translation.ts';
import { placesOf } from './texts/translated.ts';

const UYGHUR = path.join(import.meta.dirname, 'test-support', 'ug.json');

let node: TestNode;
let server: Server;
let plain: Server;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  server = await portalServer(node, { translations: loadTranslations({ ug: UYGHUR }) });
  plain = await portalServer(node, {});
});
after(async () => {
  await server.stop();
  await plain.stop();
  await node.close();
});

const page = async (url: string, from = server) => {
  const { statusCode, body, headers } = await from.app.inject({
    method: 'GET',
    url,
    headers: { accept: 'text/html' },
  });
  return { statusCode, body, headers };
};

test('a page in Uyghur is written from right to left, at an address of its own', async () => {
  const { statusCode, body, headers } = await page('/ug');
  assert.equal(statusCode, 200);
  assert.match(body, /<html lang="ug" dir="rtl"/);
  assert.equal(headers['content-language'], 'ug');
  assert.match(body, /<h1>قايسى ئىشنى بېجىرمەكچى سىز<\/h1>/);
  assert.match(body, /href="\/ug\/guide"/);
});

test('what the Uyghur lacks stands there in Chinese, and says so', async () => {
  const { body } = await page('/ug/guide/all');
  assert.match(body, /دوختۇرخانىدىن ئۆلۈم ئىسپاتى ئېلىڭ/);
  assert.match(body, /<span lang="zh-CN" dir="ltr">在哪里去世<\/span>/);
  const unmarked = body
    .replaceAll(/<(\w+)[^>]*\slang="zh-CN"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<(title)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '');
  assert.doesNotMatch(unmarked, /\p{Script=Han}/u);
});

test('a word of the standard that stands alone is put into Uyghur', async () => {
  const { body } = await page(`/ug/institutions?county=370102`);
  assert.match(body, />جەسەت كۆيدۈرۈش ئورنى</);
  assert.match((await page(`/ug/institutions/${HOME}`)).body, /<html lang="ug" dir="rtl"/);
});

test('every page leads to the same page in every language of the node', async () => {
  const { body } = await page('/policies');
  assert.match(body, /<a hreflang="ug" lang="ug" href="\/ug\/policies" dir="rtl">ئۇيغۇرچە<\/a>/);
  assert.match(body, /<link rel="alternate" hreflang="ug" href="\/ug\/policies">/);
  const { body: back } = await page('/ug/policies');
  assert.match(back, /href="\/policies">/);
  assert.match(back, /href="\/en\/policies" dir="ltr">English/);
});

test('a node that adds no language shows none, and has no address for it', async () => {
  assert.doesNotMatch((await page('/', plain)).body, /hreflang="ug"/);
  assert.equal((await page('/ug', plain)).statusCode, 404);
  assert.match((await page('/ug', plain)).body, /<html lang="zh-CN" dir="ltr"/);
});

test('an address that is none is said in the language of the address', async () => {
  const { statusCode, body } = await page('/ug/nowhere');
  assert.equal(statusCode, 404);
  assert.match(body, /<html lang="ug" dir="rtl"/);
  assert.match(body, /<span lang="zh-CN" dir="ltr">没有这个页面<\/span>/);
});

test('a choice of language in the settings leads to that language', async () => {
  const { headers } = await page('/settings?size=large&theme=auto&language=ug&back=/guide');
  assert.equal(headers.location, '/ug/guide');
});

const fileOf = (content: unknown): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'translation-')), 'ug.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

const FAULTY: readonly [string, unknown, RegExp][] = [
  ['a place that the portal lacks', { texts: { 'frame.hom': 'باش بەت' } }, /frame\.hom/],
  ['a group instead of a sentence', { texts: { frame: {} } }, /each of sentences/],
  ['a sentence in other letters', { texts: { 'frame.home': 'Home' } }, /letters of/],
];

for (const [what, content, sentence] of FAULTY)
  test(`a file of translations with ${what} stops the start`, () => {
    assert.throws(() => loadTranslations({ ug: fileOf(content) }), sentence);
  });

test('every sentence of the portal has a place that a translator can name', () => {
  const places = placesOf();
  assert.ok(places.length > 300);
  assert.equal(new Set(places).size, places.length);
  const { texts } = loadTranslations({ ug: UYGHUR }).get('ug') ?? { texts: {} };
  assert.ok(Object.keys(texts).every((place) => places.includes(place)));
});

test('Chinese inside a Uyghur sentence is marked, and nothing inside attributes or options', () => {
  const sentence = html`<p title="山东省">山东省 دەپنە مۇلازىمىتى</p><select><option>济南市</option></select><p lang="zh-CN">章丘区</p><br><p>A &amp; 章丘区</p>`;
  assert.equal(
    withChineseMarked(sentence, 'ug', {}).toString(),
    '<p title="山东省"><span lang="zh-CN" dir="ltr">山东省</span> دەپنە مۇلازىمىتى</p><select><option lang="zh-CN">济南市</option></select><p lang="zh-CN">章丘区</p><br><p><span lang="zh-CN" dir="ltr">A &amp; 章丘区</span></p>',
  );
});
