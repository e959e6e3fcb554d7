import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import {
  createSigner,
  ED25519_SHA256,
  generateKeyPair,
  type EntryRoot,
  type OutgoingEntry,
} from '@qingming/exchange';
import { sql } from '../src/kernel/db/sql.ts';
import { positionOf } from '../src/modules/exchange/receive.ts';
import { bomb, madeUp, openWire, signedAnew, stranger, type Wire } from './batches.test-support.ts';
import { refusedWith, standing } from './house.test-support.ts';
import { behindTheBack } from '../test-support/behind-the-back.ts';

let wire: Wire;
beforeEach(async () => {
  wire = await openWire();
});
afterEach(() => wire.close());

const ministry = () => wire.joined.ministry;
const signer = () => wire.joined.province.node.signer;
const refused = (code: string, bytes: Uint8Array) =>
  refusedWith(code, ministry().owner, (headers) => wire.post(bytes, headers));

test('a batch of another key, of a stolen name, or with a signature of something else is refused', async () => {
  const { header, bytes } = await wire.batch(0);
  const body = bytes.subarray(-header.packedBytes);
  await refused('unknown-key', (await wire.batch(0, { signer: stranger(wire.joined) })).bytes);
  const { keyId } = signer();
  await refused(
    'bad-signature',
    await signedAnew(stranger(wire.joined), { header }, { keyId }, body),
  );
  await refused('unknown-key', await signedAnew(signer(), { header }, { origin: '110000' }, body));
  await refused('wrong-suite', await signedAnew(signer(), { header }, { suite: 'rsa-md5' }, body));
  const other = createSigner(
    generateKeyPair(ED25519_SHA256, wire.joined.province.node.ids.bytes),
    wire.joined.province.node.ids.bytes,
  );
  await refused(
    'unknown-key',
    await signedAnew(other, { header }, { suite: 'ed25519-sha256', keyId: other.keyId }, body),
  );
});

test('a batch for another node, of another standard or protocol, or from the future is refused', async () => {
  const { header, bytes } = await wire.batch(0);
  await refused('not-for-us', (await wire.batch(0, { audience: '110000' })).bytes);
  await refused('wrong-standard-version', (await wire.batch(0, { standard: '1999.1' })).bytes);
  const protocol = 'qingming-exchange/9';
  await refused(
    'wrong-protocol',
    await signedAnew(signer(), { header }, { protocol }, bytes.subarray(-header.packedBytes)),
  );
  await refused(
    'clock-skew',
    (await wire.batch(0, { sentAt: new Date(Date.now() + 3_600_000).toISOString() })).bytes,
  );
});

test('a batch that was cut anywhere is refused whole, and the whole one is taken after', async () => {
  const { bytes } = await wire.batch(0);
  const before = await standing(ministry().owner);
  const step = Math.ceil(bytes.length / 60);
  for (let length = 0; length < bytes.length; length += step) {
    const { status, text } = await wire.post(bytes.subarray(0, length));
    assert.ok(status === 400, `${length}: ${status} ${text}`);
    assert.match(text, /"code":"(truncated|malformed-batch)"/);
  }
  assert.deepEqual(await standing(ministry().owner), before);
  assert.equal((await wire.post(bytes)).status, 200);
});

test('a batch that came before has one effect and the same receipt; signed anew it is known', async () => {
  const { bytes } = await wire.batch(0);
  const first = await wire.post(bytes);
  assert.equal(first.status, 200, first.text);
  const before = await standing(ministry().owner);
  for (let times = 0; times < 3; times += 1)
    assert.equal((await wire.post(bytes)).text, first.text);
  assert.deepEqual(await standing(ministry().owner), before);
  await refused('already-have', (await wire.batch(0)).bytes);
});

test('the same batch many times at once is taken once', async () => {
  const { bytes, header } = await wire.batch(0);
  const answers = await Promise.all(Array.from({ length: 6 }, () => wire.post(bytes)));
  for (const { status, text } of answers)
    assert.ok(status === 200 || /already-have/.test(text), text);
  const receipts = new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text));
  assert.equal(receipts.size, 1);
  const { n } = await ministry().owner.one<{ n: number }>(
    sql`select count(*) as n from mirror_entry where ${true}`,
  );
  assert.equal(n, header.to);
});

test('batches out of order, with a gap, or with their entries in another order are refused', async () => {
  await refused('gap', (await wire.batch(6, { most: 3 })).bytes);
  const { header, bytes } = await wire.batch(0, { most: 6 });
  const lines = gunzipSync(bytes.subarray(-header.packedBytes)).toString().trimEnd().split('\n');
  const turned = Buffer.from(`${lines.toReversed().join('\n')}\n`);
  await refused(
    'root-mismatch',
    await signedAnew(signer(), { header }, { encoding: 'identity' }, turned),
  );
  assert.equal((await wire.post(bytes)).status, 200);
  await refused('gap', (await wire.batch(9)).bytes);
  await refused('gap', (await wire.batch(3)).bytes);
  assert.equal((await wire.post((await wire.batch(6)).bytes)).status, 200);
});

test('a bomb is not unpacked, whatever size it says', async () => {
  const { header } = await wire.batch(0);
  const packed = bomb(60);
  const encoding = 'gzip';
  await refused(
    'oversized-batch',
    await signedAnew(signer(), { header }, { encoding, bodyBytes: 60 << 20 }, packed),
  );
  await refused(
    'oversized-batch',
    await signedAnew(signer(), { header }, { encoding, bodyBytes: 5000 }, packed),
  );
  await refused(
    'oversized-batch',
    await signedAnew(signer(), { header }, { to: 1_000_000 }, packed),
  );
});

test('a header that no table could hold is refused by its line, and does not break the node', async () => {
  const wrong = [
    { id: "x'; drop table decedent; --" },
    { root: { kind: 'funeralCase', id: '01890a5d' } },
    { root: { kind: 'funeral\u0000Case', id: '01890a5d-ac96-774b-bcce-b302099a8000' } },
    { institution: 'BZ370102-01' },
    { version: 2 ** 40 },
    { form: 1 as const, reason: 'a\u0000b' },
    { actor: '\u0000' },
  ];
  for (const header of wrong) {
    const entries = [madeUp(wire.joined, wire.institution, header)];
    await refused('malformed-batch', (await wire.batch(0, { entries })).bytes);
  }
  await refused(
    'malformed-batch',
    (await wire.batch(0, { entries: [madeUp(wire.joined, wire.institution, { node: '110000' })] }))
      .bytes,
  );
});

interface Held {
  readonly seq: number;
  readonly code: string;
}

async function sendAfterAll(entries: readonly OutgoingEntry[]): Promise<readonly Held[]> {
  const { header, bytes } = await wire.batch(0);
  assert.equal((await wire.post(bytes)).status, 200);
  const { status, text } = await wire.post((await wire.batch(header.to, { entries })).bytes);
  assert.equal(status, 200, text);
  const held = await ministry().owner.all<Held>(
    sql`select seq, code from quarantine where settled_at is null order by seq, ${1}::int`,
  );
  return held.map(({ seq, code }) => ({ seq: seq - header.to, code }));
}

test('what a province may not write, or writes wrongly, is held back alone and by its reason', async () => {
  const at = (header: object, fact: object = {}) =>
    madeUp(wire.joined, wire.institution, header, fact as never);
  const held = await sendAfterAll([
    at({}),
    at({ region: '110105' }),
    at({ region: "37' or '1'='1" }),
    at({ kind: 'spaceship' }),
    at({}, { colour: 'red' }),
    at({}, { kind: 'gallows' }),
    at({}, { name: 7 }),
    at({}, { name: 'x'.repeat(100_000) }),
    at({}, { name: 'a\u0000b' }),
    at({ institution: '01890a5d-ac96-774b-bcce-b302099a8057' }),
    at({ institution: null }),
    at({}),
  ]);
  assert.deepEqual(held, [
    { seq: 2, code: 'out-of-scope' },
    { seq: 3, code: 'out-of-scope' },
    { seq: 4, code: 'unknown-element' },
    { seq: 5, code: 'invalid-input' },
    { seq: 6, code: 'invalid-input' },
    { seq: 7, code: 'invalid-input' },
    { seq: 8, code: 'invalid-input' },
    { seq: 9, code: 'invalid-input' },
    { seq: 10, code: 'missing-reference' },
    { seq: 11, code: 'invalid-input' },
  ]);
  const halls = await ministry().owner.all(sql`select 1 from place where name = ${'二号厅'}`);
  assert.equal(halls.length, 2);
});

test('a province cannot change a record of another province by naming it', async () => {
  const { owner } = ministry();
  const { header, bytes } = await wire.batch(0);
  assert.equal((await wire.post(bytes)).status, 200);
  const other = await owner.one<{ id: string }>(sql`select id from place where ${true} limit 1`);
  await behindTheBack(ministry(), (tx) =>
    tx.run(sql`update place set province = '110000' where id = ${other.id}`),
  );
  const entries = [madeUp(wire.joined, wire.institution, { id: other.id, version: 2, op: 'void' })];
  const answer = await wire.post((await wire.batch(header.to, { entries })).bytes);
  assert.equal(answer.status, 200);
  const rows = await owner.all(
    sql`select province, voided from place where id = ${other.id} and province = ${'110000'}`,
  );
  assert.deepEqual(rows, [{ province: '110000', voided: false }]);
});

test('the position of a log is told to the partner alone', async () => {
  const ask = () => fetch(`${wire.address}/exchange/position?origin=370000`);
  const stranger = await ask();
  assert.equal(stranger.status, 403);
  assert.doesNotMatch(await stranger.text(), /size|root/);
  await wire.post((await wire.batch(0)).bytes);
  const { size } = await positionOf(ministry().node, '370000');
  assert.ok(size > 10);
  assert.equal(((await (await ask()).json()) as { size: number }).size, size);
  assert.equal((await fetch(`${wire.address}/exchange/position?origin=110000`)).status, 403);
});

test('an entry from the future is held back alone, and passes when its time has come', async () => {
  const ahead = new Date(Date.now() + 3_600_000).toISOString();
  const held = await sendAfterAll([
    madeUp(wire.joined, wire.institution, {}),
    madeUp(wire.joined, wire.institution, { at: ahead }),
    madeUp(wire.joined, wire.institution, {}),
  ]);
  assert.deepEqual(held, [{ seq: 2, code: 'from-the-future' }]);
});

test('what stays with its node is refused on arrival, and not kept', async () => {
  const contact = {
    role: '1',
    name: '张家属',
    relation: '20',
    phone: '13900000001',
  };
  const stays = { kind: 'contact', root: await ministryCase() };
  const held = await sendAfterAll([
    madeUp(wire.joined, wire.institution, { ...stays, travels: 'up' }, contact),
    madeUp(wire.joined, wire.institution, { ...stays, travels: 'stays' }, contact),
    madeUp(wire.joined, wire.institution, { audience: '110000' }),
  ]);
  assert.deepEqual(
    held.map(({ code }) => code),
    ['stays-with-its-node', 'stays-with-its-node'],
  );
  const kept = await ministry().owner.all<{ kept: boolean }>(sql`
    select body is not null or header is not null as kept from mirror_entry
    where ${true} order by seq desc limit 3`);
  assert.deepEqual(
    kept.map((row) => row.kept),
    [false, false, false],
  );
});

const ministryCase = (): Promise<EntryRoot> =>
  wire.joined.province.owner.one<EntryRoot>(
    sql`select 'funeralCase' as kind, id from funeral_case where ${true} limit 1`,
  );

/** Opens a request of so many bytes, sends these first ones and nothing more. */
function stall(first: Uint8Array, announced: number): Promise<Socket> {
  const { hostname, port } = new URL(wire.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST /exchange/batches HTTP/1.1\r\nHost: x\r\nContent-Type: application/vnd.qingming.batch\r\nContent-Length: ${announced}\r\n\r\n`,
      );
      socket.write(first, () => resolve(socket));
    });
    socket.once('error', reject);
  });
}

test('a stranger is refused by the head alone, before anything else is read', async () => {
  const { bytes } = await wire.batch(0, { signer: stranger(wire.joined) });
  const end = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 1;
  // Of five megabytes that were announced, only the head is ever sent.
  const socket = await stall(bytes.subarray(0, end), 5 << 20);
  const answer = await new Promise<string>((resolve) => {
    socket.once('data', (data: Buffer) => resolve(data.toString()));
  });
  socket.destroy();
  assert.match(answer, /^HTTP\/1.1 403/);
  assert.match(answer, /unknown-key/);
});

test('while strangers hold connections open, a partner is answered', async () => {
  const stalled = await Promise.all(
    Array.from({ length: 100 }, () => stall(Buffer.from('{"audience":"000000"'), 19 << 20)),
  );
  try {
    assert.equal((await wire.post((await wire.batch(0)).bytes)).status, 200);
  } finally {
    for (const socket of stalled) socket.destroy();
  }
});

test('a batch of an origin of which another is at work is told to come again, and nobody waits for it', async () => {
  const { bytes } = await wire.batch(0);
  await ministry().owner.transaction(async (tx) => {
    await tx.run(sql`select pg_advisory_xact_lock(hashtext(${'mirror 370000'}))`);
    const answer = await wire.post(bytes);
    assert.equal(answer.status, 503, answer.text);
    assert.match(answer.text, /busy/);
  });
  assert.equal((await wire.post(bytes)).status, 200);
});

test('a partner whose key is not known reads so, however large its batch is', async () => {
  const { bytes } = await wire.batch(0, { signer: stranger(wire.joined) });
  for (const more of [1 << 20, 8 << 20, 16 << 20]) {
    const answer = await wire.post(Buffer.concat([bytes, Buffer.alloc(more)]));
    assert.match(answer.text, /unknown-key/, String(more));
  }
});

for (const [count, answer] of [
  [64, 'already-have'],
  [65, 'busy'],
] as const)
  test(`a partner of whose batch ${count} entries failed is answered ${answer} when it comes again`, async () => {
    const first = await wire.batch(0);
    assert.equal((await wire.post(first.bytes)).status, 200);
    const entries = Array.from({ length: count }, () =>
      madeUp(wire.joined, wire.institution, {}, { name: 7 }),
    );
    const bad = () => wire.batch(first.header.to, { entries });
    assert.equal((await wire.post((await bad()).bytes)).status, 200);
    const again = await wire.post((await bad()).bytes);
    assert.equal((JSON.parse(again.text) as { code: string }).code, answer);
    if (answer === 'busy') assert.ok(Number(again.headers.get('retry-after')) >= 1);
  });
