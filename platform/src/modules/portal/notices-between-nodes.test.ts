import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ProcessStanding } from '@qingming/connect/api/acts.ts';
import { publication } from '@qingming/standard/records/publication.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Server } from '../../kernel/http/server.ts';
import { testApi } from '../../../test-support/api.ts';
import { type Link, type Pair, pair } from '../../../test-support/pair.ts';
import type { TestNode } from '../../../test-support/node.ts';
import { ACT_CODE } from '../../levels/act-code.ts';
import { sendNext } from '../exchange/send.ts';
import { workspaceModule } from '../workspace/module.ts';
import { portalServer, publishedText } from './test-support/seed.ts';
import { visible } from './test-support/visible.ts';

let nodes: Pair;
let province: Server;
let ministry: Server;
before(async () => {
  nodes = await pair();
  province = await portalServer(nodes.province);
  ministry = await portalServer(nodes.ministry);
});
after(async () => {
  await Promise.all([province.stop(), ministry.stop()]);
  await nodes.close();
});

async function send(from: TestNode, { sending }: Link): Promise<void> {
  await nodes.sequence(from);
  const [partner] = sending.partners;
  assert.ok(partner);
  for (let sent = true; sent; ) sent = (await sendNext(sending, partner)).state === 'sent';
}

const page = async (server: Server, number: string, language = ''): Promise<string> =>
  visible(
    (
      await server.app.inject({
        url: `${language}/notices/${number}`,
        headers: { accept: 'text/html' },
      })
    ).body,
  );

async function withdraw(test: TestNode, number: string): Promise<void> {
  const { id, version } = await test.owner.one<{ id: string; version: number }>(
    sql`select id, version from publication where number = ${number}`,
  );
  const change = {
    state: 'withdrawn',
    withdrawnOn: '2026-11-26',
    withdrawnBecause: '有误。',
  } as const;
  await test.recordsAs('ministryOfficer').revise(publication, id, version, change, '撤回');
}

test('what the ministry publishes reaches a province with what it replaced, and so does a withdrawal', async () => {
  const old = await publishedText(nodes.ministry, { region: '000000', title: '旧的通知' });
  const next = await publishedText(nodes.ministry, {
    region: '000000',
    title: '新的通知',
    replaces: old,
  });
  const draft = await publishedText(nodes.ministry, { region: '000000', state: 'in-review' });
  await send(nodes.ministry, nodes.down);
  assert.match(await page(province, old), /已被新文件替代。 新的文件： 新的通知/);
  assert.match(await page(province, next), /适用地区 全国/);
  assert.doesNotMatch(await page(province, draft), /正文。/, 'a draft is shown nowhere');
  await withdraw(nodes.ministry, next);
  await send(nodes.ministry, nodes.down);
  // The Chinese page is kept for a moment where no feed tells of the change.
  assert.match(await page(province, next, '/en'), /was withdrawn and no longer holds\. .*有误。/);
});

test('what a province publishes reaches the ministry', async () => {
  const own = await publishedText(nodes.province, { title: '省里的通知' });
  await send(nodes.province, nodes.up);
  assert.match(await page(ministry, own), /省里的通知/);
  const { node, kinds } = nodes.ministry;
  const api = await testApi(nodes.ministry, [workspaceModule(node, kinds, ACT_CODE)]);
  const { id } = await nodes.ministry.owner.one<{ id: string }>(
    sql`select id from publication where number = ${own}`,
  );
  const there = `/api/kinds/publication/records/${id}/acts`;
  const officer = api.as('ministryOfficer');
  assert.deepEqual((await officer.get<ProcessStanding>(there)).body.open, [], 'it is not theirs');
  const asked = { version: 3, withdrawnBecause: '有误。' };
  assert.equal((await officer.post(`${there}/withdraw`, asked)).status, 404);
  await api.close();
});
