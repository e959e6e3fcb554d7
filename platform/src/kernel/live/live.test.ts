import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { NATIONAL } from '@qingming/standard/records/all-records.ts';
import { testServer } from '../../../test-support/server.ts';
import type { Actor } from '../access/actor.ts';
import { visitor } from '../access/actor.ts';
import { actorWith, rightsOf, ROLE_NAMES } from '../../../test-support/actors.ts';
import { mayEver } from '../access/decide.ts';
import type { Authentication } from '../http/authenticator.ts';
import type { Server } from '../http/server.ts';
import type { LiveEvent } from './feed.ts';
import { createLiveFeed } from './feed.ts';
import { liveModule } from './module.ts';
import { maySee } from './scope.ts';
import { createStreams } from './streams.ts';

const INSTITUTION = '01900000-0000-7000-8000-000000000001';
const event = (id: string, change: Partial<LiveEvent> = {}): LiveEvent => ({
  id,
  kind: 'cremation',
  record: '01900000-0000-7000-8000-00000000000a',
  op: 'create',
  region: '370102',
  institution: INSTITUTION,
  subject: null,
  at: '2026-04-05T01:00:00.000Z',
  node: '370000',
  ...change,
});

const clerk: Actor = {
  ...actorWith(['clerk']),
  account: 'c',
  region: '370102',
  institutions: [INSTITUTION],
  session: 's',
};
const officer: Actor = {
  ...actorWith(['countyOfficer']),
  account: 'o',
  region: '3701',
  session: 's',
};

test('one learns of changes in the own region and institution only', () => {
  assert.equal(maySee(clerk, event('1')), true);
  assert.equal(maySee(clerk, event('1', { institution: 'another' })), false);
  assert.equal(maySee(officer, event('1')), true);
  assert.equal(maySee(officer, event('1', { region: '370202' })), false);
  assert.equal(maySee({ ...officer, rights: rightsOf('systemAdmin') }, event('1')), false);
  assert.equal(maySee(visitor('370000'), event('1')), false);
});

test('a reader that comes back gets what it missed, once and in order', () => {
  const feed = createLiveFeed({ keep: 3 });
  for (const id of ['1', '2', '3', '4', '5', '6', '7']) feed.publish(event(id));
  const seen: string[] = [];
  const stop = feed.subscribe(
    () => true,
    ({ id }) => seen.push(id),
    { after: '5' },
  );
  feed.publish(event('8'));
  stop();
  feed.publish(event('9'));
  assert.deepEqual(seen, ['6', '7', '8']);
});

test('a reader that was away too long gets what is still kept', () => {
  const feed = createLiveFeed({ keep: 2 });
  for (const id of ['1', '2', '3', '4']) feed.publish(event(id));
  const seen: string[] = [];
  feed.subscribe(
    () => true,
    ({ id }) => seen.push(id),
    { after: '1' },
  );
  assert.deepEqual(seen, ['3', '4']);
});

test('one account cannot hold every stream of a node', () => {
  const streams = createStreams({ perAccount: 2, perNode: 3 });
  const leave = streams.enter('a');
  streams.enter('a');
  assert.throws(() => streams.enter('a'), { code: 'too-many-requests' });
  streams.enter('b');
  assert.throws(() => streams.enter('c'), { code: 'too-many-requests' });
  leave();
  assert.equal(streams.count(), 2);
  streams.enter('c');
});

const feed = createLiveFeed();
const streams = createStreams({ perAccount: 1 });
const accounts = {
  isAlive: async () => true,
  authenticate: async (): Promise<Authentication> => ({ state: 'full', actor: clerk }),
};
let server: Server;
let address: string;
before(async () => {
  server = await testServer({ accounts, modules: [liveModule({ feed, accounts, streams })] });
  address = await server.listen();
});
after(() => server.stop());

/** Reads a stream until the text holds all of these. */
async function readUntil(body: ReadableStream<Uint8Array>, ...wanted: readonly string[]) {
  let text = '';
  for await (const part of body) {
    text += Buffer.from(part).toString();
    if (wanted.every((one) => text.includes(one))) break;
  }
  return text;
}

const open = (headers: Record<string, string> = {}) => fetch(`${address}/api/live`, { headers });

test('changes arrive as server-sent events, protected as every answer', async () => {
  feed.publish(event('e1'));
  feed.publish(event('e2', { institution: 'another' }));
  feed.publish(event('e3'));
  const answer = await open({ 'last-event-id': 'e1' });
  assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal((await open()).status, 429);
  feed.publish(event('e4'));
  assert.ok(answer.body);
  const text = await readUntil(answer.body, 'id: e3', 'id: e4');
  assert.doesNotMatch(text, /id: e1|id: e2/);
  assert.match(text, /event: record\ndata: \{"id":"e3","kind":"cremation"/);
});

test('who asks for the head of the stream alone gets it, whatever was missed, and the node goes on', async () => {
  feed.publish(event('h1'));
  feed.publish(event('h2'));
  const own = await testServer({ accounts, modules: [liveModule({ feed, accounts })] });
  const live = `${await own.listen()}/api/live`;
  for (const id of ['h1', 'unknown']) {
    const head = await fetch(live, { method: 'HEAD', headers: { 'last-event-id': id } });
    assert.equal(head.status, 200);
  }
  const answer = await fetch(live, { headers: { 'last-event-id': 'h1' } });
  assert.ok(answer.body);
  assert.match(await readUntil(answer.body, 'id: h2'), /id: h2/);
  await own.stop();
});

test('a change between the end of a stream and the close of its connection ends nothing else', async () => {
  const own = await testServer({ accounts, modules: [liveModule({ feed, accounts })] });
  const place = await own.listen();
  const answer = await fetch(`${place}/api/live`);
  assert.equal(answer.status, 200);
  const stopped = own.stop();
  for (let late = 0; late < 3; late += 1) {
    feed.publish(event(`late${late}`));
    await new Promise((after) => setImmediate(after));
  }
  await answer.text();
  await stopped;
  await assert.rejects(fetch(place), 'it stopped');
});

test('an open stream ends when the server stops', async () => {
  const own = await testServer({ accounts, modules: [liveModule({ feed, accounts })] });
  const answer = await fetch(`${await own.listen()}/api/live`);
  assert.equal(answer.status, 200);
  const [text] = await Promise.all([answer.text(), own.stop()]);
  assert.doesNotMatch(text, /event: record/, 'it ended without being told of a record');
});

test('nobody is told of a change to a kind of records that the policy does not let them read', () => {
  const operator: Actor = { ...clerk, rights: rightsOf('operator') };
  assert.equal(maySee(operator, event('1')), true);
  for (const kind of ['contact', 'payment', 'billLine'])
    assert.equal(maySee(operator, event('1', { kind })), mayEver(operator, 'read', kind), kind);
  assert.equal(maySee(operator, event('1', { kind: 'contact' })), false);
  assert.equal(maySee(clerk, event('1', { kind: 'contact' })), true);
  for (const role of ROLE_NAMES)
    for (const kind of NATIONAL.keys())
      if (!mayEver({ rights: rightsOf(role) }, 'read', kind))
        assert.equal(
          maySee({ ...officer, rights: rightsOf(role) }, event('1', { kind })),
          false,
          `${role} ${kind}`,
        );
});
