import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Server } from '../../kernel/http/server.ts';
import { giveOut } from '../../kernel/files/give-out.ts';
import { folderStore } from '../../kernel/files/folder-store.ts';
import { type Files, takeIn } from '../../kernel/files/take-in.ts';
import { createLiveFeed } from '../../kernel/live/feed.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { portalServer, publishedText, seed } from './test-support/seed.ts';
import { visible } from './test-support/visible.ts';

const feed = createLiveFeed();
let node: TestNode;
let server: Server;
let files: Files;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  const folder = mkdtempSync(path.join(tmpdir(), 'qingming-notices-'));
  files = {
    node: node.node,
    store: folderStore(folder),
    incoming: path.join(folder, 'incoming'),
    scanner: undefined,
  };
  server = await portalServer(node, {
    live: feed,
    openFile: (place, reference) => giveOut(files, place, reference),
  });
});
after(async () => {
  await server.stop();
  await node.close();
});

const get = async (url: string): Promise<string> =>
  visible((await server.app.inject({ url, headers: { accept: 'text/html' } })).body);
const raw = async (url: string) => server.app.inject({ url, headers: { accept: 'text/html' } });

test('a text is listed from the day on which it is published, for its division and below', async () => {
  await get('/notices');
  await publishedText(node, { title: '全省办法', region: '370000' });
  await publishedText(node, { title: '历下通知', region: '370102', kind: 'notice' });
  await publishedText(node, { title: '青岛通知', region: '370200', kind: 'notice' });
  await publishedText(node, { title: '还在写', state: 'draft' });
  await publishedText(node, { title: '审核里', state: 'in-review' });
  feed.publish({ kind: 'publication', region: '370000' } as never);
  const all = await get('/notices');
  for (const title of ['全省办法', '历下通知', '青岛通知']) assert.match(all, new RegExp(title));
  assert.doesNotMatch(all, /还在写|审核里/);
  const lixia = await get('/notices?county=370102&kind=notice');
  assert.match(lixia, /历下通知/);
  assert.doesNotMatch(lixia, /全省办法|青岛通知/);
  assert.match(await get('/notices?county=370102'), /全省办法/);
});

test('its page names authority, number and days; markup is words and links go to pages alone', async () => {
  const number = await publishedText(node, {
    title: '<b>规定</b>',
    documentNumber: '民办函〔2024〕27号',
    original: 'https://www.gov.cn/a',
    text: '## 要点\n\n- 凭[死亡证明](https://www.gov.cn/b)接运\n- [坏](javascript:alert(1))\n\n<script>alert(1)</script>',
  });
  const { body, statusCode } = await raw(`/notices/${number.toLowerCase()}`);
  assert.equal(statusCode, 200);
  assert.match(body, /&lt;b&gt;规定&lt;\/b&gt;/);
  assert.match(
    body,
    /<h2>要点<\/h2>\n?<ul><li>凭<a href="https:\/\/www\.gov\.cn\/b" rel="external noopener noreferrer">/,
  );
  assert.doesNotMatch(body, /<script|href="javascript/);
  assert.match(visible(body), /文号 民办函〔2024〕27号.*发布日期 2026年3月1日/);
  const english = visible((await raw(`/en/notices/${number}`)).body);
  assert.match(english, /There is no English text/);
});

test('a draft has no page; what is replaced, withdrawn, over or to come says so first', async () => {
  const draft = await publishedText(node, { title: '草稿', state: 'draft' });
  assert.equal((await raw(`/notices/${draft}`)).statusCode, 404);
  const old = await publishedText(node, { title: '旧规定' });
  const next = await publishedText(node, { title: '新规定', replaces: old });
  assert.match(await get(`/notices/${old}`), /已被新文件替代。 新的文件： 新规定/);
  assert.match(await get(`/notices/${next}`), /替代的文件 旧规定/);
  const over = await publishedText(node, { title: '到期', effectiveUntil: '2026-11-20' });
  assert.match(await get(`/notices/${over}`), /从2026年11月20日起已经失效/);
  const tocome = await publishedText(node, { title: '将来', effectiveFrom: '2027-01-01' });
  assert.match(await get(`/notices/${tocome}`), /现在还没有施行/);
  const gone = await publishedText(node, { title: '撤了', state: 'withdrawn' });
  assert.match(await get(`/notices/${gone}`), /已经撤回，不再有效。 .*原因： 依据已废止/);
  const list = await get('/notices?kind=policy');
  assert.doesNotMatch(list, /旧规定|撤了|到期/);
  assert.match(await get('/notices?kind=policy&past=1'), /旧规定/);
});

const PDF = Buffer.from(`%PDF-1.7\n${'a'.repeat(5000)}\n%%EOF\n`);

async function* once(bytes: Buffer) {
  yield bytes;
}

test('the file of a published text is given to everybody, that of a draft to nobody', async () => {
  const { account } = node.actorAs(['provinceOfficer']);
  const attached = async (state: 'draft' | 'published') => {
    const attachment = await takeIn(files, account, once(PDF));
    return publishedText(node, { title: '带附件', attachment, state });
  };
  const shown = await attached('published');
  assert.match(
    (await raw(`/notices/${shown}`)).body,
    /href="\/notices\/WJ[^"]+\/attachment">打开附件（PDF, 5 KB）/,
  );
  const file = await raw(`/notices/${shown}/attachment`);
  assert.deepEqual([file.statusCode, file.headers['content-type']], [200, 'application/pdf']);
  assert.deepEqual(file.rawPayload, PDF);
  for (const number of [await attached('draft'), 'WJ370000-2026-999999'])
    assert.equal((await raw(`/notices/${number}/attachment`)).statusCode, 404, number);
});

test('one search finds steps, institutions, texts and charges, in words that nobody parts with spaces', async () => {
  await publishedText(node, { title: '骨灰海葬奖补办法', text: '选择海葬的家庭可以申请奖补。' });
  const page = await get('/search?q=' + encodeURIComponent('历下殡仪馆'));
  assert.match(page, /机构 演示历下殡仪馆/);
  assert.match(await get('/search?q=' + encodeURIComponent('济南市殡仪馆')), /演示历下殡仪馆/);
  assert.match(await get('/search?q=' + encodeURIComponent('海葬怎么奖补')), /骨灰海葬奖补办法/);
  assert.match(
    await get('/search?q=' + encodeURIComponent('平板炉')),
    /遗体火化（平板炉） 200 元 \/ 具 · 1 家机构 演示历下殡仪馆/,
  );
  assert.match(
    await get('/search?q=' + encodeURIComponent('火化确认书')),
    /办事步骤和证件 遗体火化确认书/,
  );
  assert.match(await get('/en/search?q=lixia%20funeral%20home'), /演示历下殡仪馆/);
  assert.match(await get(`/search?q=${encodeURIComponent('东郊殡葬所')}`), /演示历下殡仪馆/);
  assert.doesNotMatch(await get('/search?q=' + encodeURIComponent('审核里')), /政策和通知 审核里/);
  assert.match((await raw('/search?q=x')).body, /name="robots" content="noindex"/);
});

test('signs that mean something elsewhere mean nothing here, and nothing typed breaks the page', async () => {
  const asked = [
    '%',
    '_',
    '%%__',
    "' or 1=1 --",
    '<script>alert(1)</script>',
    '\\',
    '*',
    '火'.repeat(5000),
    '👩‍👩‍👧 a',
    '\u202e\u0000火化',
    '"',
  ];
  for (const one of asked) {
    const { statusCode, body } = await raw(`/search?q=${encodeURIComponent(one)}`);
    assert.ok([200, 400, 413, 414].includes(statusCode), `${one.slice(0, 20)}: ${statusCode}`);
    assert.doesNotMatch(body, /<script/);
  }
  for (const one of ['%_', '% %', '__', ''])
    assert.doesNotMatch(await get(`/search?q=${encodeURIComponent(one)}`), /演示历下/);
  assert.match(
    await get('/search?q=' + encodeURIComponent('查无此事')),
    /没有找到。.*有人去世，现在怎么办/,
  );
  assert.match(await get('/search?q=HZ370102-2026-000001'), /没有找到/);
  assert.equal((await raw('/search?q=a&q=b')).statusCode, 200);
});
