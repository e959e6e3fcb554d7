import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Server } from '../../kernel/http/server.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { HOME, portalServer, seed } from './test-support/seed.ts';
import { inspectedIn, reportOf } from './test-support/years-seed.ts';
import { visible } from './test-support/visible.ts';

let node: TestNode;
let server: Server;
before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  await reportOf(node, '2025', true);
  await reportOf(node, '2024', false);
  await inspectedIn(node, '2025', true);
  await inspectedIn(node, '2024', false);
  server = await portalServer(node, { demo: true });
});
after(async () => {
  await server.stop();
  await node.close();
});

const get = (url: string) =>
  server.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });

test('families read what was filed and published on the page of the institution, and nothing else', async () => {
  const page = visible((await get(`/institutions/${HOME}`)).body);
  assert.match(page, /2025 年度工作报告 2026年3月2日上报并公布，主管民政部门尚未核对/);
  assert.match(
    page,
    /2025 年度检查: 合格，9 分（满分 10） 历下区民政局检查，2026年5月10日公布 管理规范。/,
  );
  assert.doesNotMatch(page, /2024 年度/, 'neither a draft nor a result that is not public');
  assert.doesNotMatch(page, /一处过期|赵检/, 'reasons and names stay with the authority');
  const english = visible((await get(`/en/institutions/${HOME}`)).body);
  assert.match(english, /Inspection 2025: Passed; 9 of 10 points/);
  const other = visible((await get('/institutions/GZ370103-01')).body);
  assert.doesNotMatch(other, /年度工作报告/, 'where there is nothing, nothing is said');
});

test('a report says what the institution wrote, and each figure with how it is worked out', async () => {
  const answer = await get(`/institutions/${HOME}/reports/2025`);
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /无事故 &lt;b&gt;。/, 'no markup of theirs');
  const page = visible(answer.body);
  assert.match(page, /火化遗体 1,234 年内火化结束的遗体/);
  assert.match(page, /有已公布价格清单的天数 300 共 365 截至截止日的天数/);
  assert.match(page, /数字由平台在上报时从机构登记的记录中算出/);
  assert.match(
    visible((await get(`/en/institutions/${HOME}/reports/2025`)).body),
    /Cremations 1,234 Bodies whose cremation ended in the year/,
  );
  for (const year of ['2024', '2023', 'x'])
    assert.equal((await get(`/institutions/${HOME}/reports/${year}`)).statusCode, 404, year);
});
