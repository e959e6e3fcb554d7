import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { FactOf } from '@qingming/standard/language/record.ts';
import { institutionPicture } from '@qingming/standard/records/institution-picture.ts';
import { folderStore } from '../../kernel/files/folder-store.ts';
import { giveOut } from '../../kernel/files/give-out.ts';
import { type Files, takeIn } from '../../kernel/files/take-in.ts';
import type { Server } from '../../kernel/http/server.ts';
import { createLiveFeed } from '../../kernel/live/feed.ts';
import { sql } from '../../kernel/db/sql.ts';
import { testNode, type TestNode } from '../../../test-support/node.ts';
import { HOME, portalServer, seed } from './test-support/seed.ts';

const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.alloc(2000, 7),
  Buffer.from([0xff, 0xd9]),
]);
const PAGE = `/institutions/${HOME}`;
const feed = createLiveFeed();
let node: TestNode;
let server: Server;
let files: Files;
let house: { readonly id: string; readonly region: string };

before(async () => {
  node = await testNode({ clock: { now: () => new Date('2026-11-20T02:00:00Z') } });
  await seed(node);
  const folder = mkdtempSync(path.join(tmpdir(), 'qingming-pictures-'));
  const incoming = path.join(folder, 'incoming');
  files = { node: node.node, store: folderStore(folder), incoming, scanner: undefined };
  server = await portalServer(node, {
    live: feed,
    openFile: (place, reference) => giveOut(files, place, reference),
  });
  house = await node.owner.one(sql`select id, region from institution where number = ${HOME}`);
});
after(async () => {
  await server.stop();
  await node.close();
});

type Fact = FactOf<typeof institutionPicture>;

async function* once(bytes: Buffer) {
  yield bytes;
}

const manager = () => node.recordsAs('manager', { region: house.region, institution: house.id });

async function add(more: Partial<Fact> = {}, bytes = JPEG) {
  const { account } = node.actorAs('manager', { region: house.region, institution: house.id });
  const picture = await takeIn(files, account, once(bytes));
  const fact: Fact = {
    picture,
    subject: 'entrance',
    caption: '南门，公交站对面',
    takenOn: '2026-10-01',
    order: 1,
    nobodyInIt: true,
    ...more,
  };
  const made = await manager().create(institutionPicture, fact, {
    region: house.region,
    institution: house.id,
  });
  feed.publish({ kind: institutionPicture.kind, region: house.region } as never);
  return made;
}

const get = (url: string) => server.app.inject({ url, headers: { accept: 'text/html' } });

test('families see what a house shows of itself, with words for whoever does not see it', async () => {
  assert.doesNotMatch((await get(PAGE)).body, /<h2>照片/);
  const hall = await add({ subject: 'hall', caption: '大告别厅', order: 2 });
  const gate = await add({ captionEn: 'The south gate, across from the bus stop' });
  const page = (await get(PAGE)).body;
  assert.ok(page.indexOf(gate.id) < page.indexOf(hall.id), 'in the order of the house');
  assert.match(page, /<img src="[^"]+" alt="南门，公交站对面"/);
  assert.match((await get(`/en${PAGE}`)).body, /alt="The south gate, across from the bus stop"/);
  const file = await get(`${PAGE}/pictures/${gate.id}`);
  assert.deepEqual([file.statusCode, file.headers['content-type']], [200, 'image/jpeg']);
  assert.deepEqual(file.rawPayload, JPEG);
  await manager().void(institutionPicture, gate.id, gate.version, '大门已改建');
  feed.publish({ kind: institutionPicture.kind, region: house.region } as never);
  assert.equal((await get(`${PAGE}/pictures/${gate.id}`)).statusCode, 404);
  assert.doesNotMatch((await get(PAGE)).body, new RegExp(gate.id));
  assert.equal((await get(`/institutions/GZ370103-01/pictures/${hall.id}`)).statusCode, 404);
  assert.equal((await get(`${PAGE}/pictures/none`)).statusCode, 400);
});

test('what shows people, comes from tomorrow, is too large or one too many is refused', async () => {
  const rule = (name: string) => (error: { detail?: { rule?: unknown } }) =>
    error.detail?.rule === name;
  await assert.rejects(add({ nobodyInIt: false }), rule('nobody-in-a-public-picture'));
  await assert.rejects(add({ takenOn: '2026-11-21' }), rule('taken-in-the-past'));
  const large = Buffer.concat([JPEG, Buffer.alloc(600 * 1024)]);
  await assert.rejects(add({}, large), { code: 'invalid-input' });
  const { there } = await node.owner.one<{ there: number }>(
    sql`select count(*) as there from institution_picture where not voided`,
  );
  for (let more = there; more < 12; more += 1) await add({ order: more });
  await assert.rejects(add(), rule('as-many-pictures-as-a-page-bears'));
  await assert.rejects(
    node.owner.run(sql`
      update institution_picture set nobody_in_it = false, version = version + 1
      where institution = ${house.id}::uuid`),
    /nobody_in_a_public_picture/,
  );
});
