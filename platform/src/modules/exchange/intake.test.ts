import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  type BatchEntry,
  type BatchHeader,
  buildEntry,
  encodeBatch,
  type ExchangeFault,
  Frontier,
} from '@qingming/exchange';
import { place } from '@qingming/standard/records/facility.ts';
import { type FuneralHome, funeralHome } from '../../../test-support/fixtures.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import { isFault } from '../../kernel/errors/fault.ts';
import { requireAcceptable } from './demands.ts';
import { createIntake, type Intake, readShort } from './intake.ts';
import { receiveBatch } from './receive.ts';
import { sendNext } from './send.ts';

const FROM = '10.0.0.8';
let joined: Pair;
let home: FuneralHome;
/** A batch as the province would send it. */
let batch: Buffer;

/** The next batch that the province would send, signed anew each time; the line is broken before it arrives. */
async function nextBatch(): Promise<Buffer> {
  let sent = Buffer.alloc(0);
  joined.up.disturb = (bytes) => {
    sent = Buffer.from(bytes);
    throw new Error('the line is broken');
  };
  await sendNext(joined.up.sending, partnerOf(joined.ministry)).catch(() => undefined);
  return sent;
}

before(async () => {
  joined = await pair();
  home = await funeralHome(joined.province);
  await joined.sequence(joined.province);
  batch = await nextBatch();
});
after(() => joined.close());

const intakeAtMinistry = (): Intake => createIntake(joined.receivingAt.ministry);
const inPieces = (...pieces: readonly Uint8Array[]): Readable => Readable.from(pieces);
const refusedWith = (code: string) => (error: unknown) => {
  assert.equal((error as { code?: unknown }).code, code);
  return true;
};

/** Where the second line, the signature, ends. */
const headLength = (): number => batch.indexOf('\n', batch.indexOf('\n') + 1) + 1;

test('bytes beyond what the head announced make another batch, in whichever piece they come', async () => {
  const intake = intakeAtMinistry();
  const more = Buffer.from('x');
  for (const body of [inPieces(batch, more), inPieces(Buffer.concat([batch, more]))])
    await assert.rejects(intake.take(body, FROM), refusedWith('malformed-batch'));
});

test('a batch that ends early is told so', async () => {
  const short = batch.subarray(0, batch.length - 1);
  await assert.rejects(intakeAtMinistry().take(inPieces(short), FROM), refusedWith('truncated'));
});

test('a batch is taken in any pieces, from the first byte on, and the same one at the same time gets the same answer', async () => {
  const intake = intakeAtMinistry();
  const head = headLength();
  const pieces = [batch.subarray(0, 7), batch.subarray(7, head + 3), batch.subarray(head + 3)];
  assert.equal(intake.isKnown('370000', FROM), false);
  const answers = await Promise.all([
    intake.take(inPieces(...pieces), FROM),
    intake.take(inPieces(batch), FROM),
  ]);
  assert.equal(answers[0], answers[1]);
  assert.ok(intake.isKnown('370000', FROM));
  assert.equal(intake.isKnown('370000', '10.0.0.9'), false);
});

/** The batch, of which all behind the head comes when it is let go. */
function heldBack(): { readonly body: Readable; readonly letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const slowly = async function* () {
    yield batch.subarray(0, headLength());
    await promise;
    yield batch.subarray(headLength());
  };
  return { body: Readable.from(slowly()), letGo: resolve };
}

/** Begins to take the batch; in the same turn in which its sender is known it is in hand. */
async function begun(intake: Intake) {
  const { body, letGo } = heldBack();
  const receipt = intake.take(body, FROM);
  while (!intake.isKnown('370000', FROM)) await setImmediate();
  return { receipt, letGo };
}

test('while a batch of an origin is worked on, another of the same origin is told to come again', async () => {
  const intake = intakeAtMinistry();
  const { receipt, letGo } = await begun(intake);
  const other = await nextBatch();
  await assert.rejects(intake.take(inPieces(other), FROM), refusedWith('busy'));
  letGo();
  assert.match(await receipt, /"receiver":"000000"/);
});

test('what is sent again while it is worked on is read to its end, so that its sender hears the answer', async () => {
  const intake = intakeAtMinistry();
  const { receipt, letGo } = await begun(intake);
  let isRead = false;
  const again = async function* () {
    for (let at = 0; at < batch.length; at += 200) yield batch.subarray(at, at + 200);
    isRead = true;
  };
  const second = intake.take(Readable.from(again()), FROM);
  const patience = Date.now() + 2000;
  while (!isRead && Date.now() < patience) await setImmediate();
  letGo();
  assert.equal(await second, await receipt);
  assert.ok(isRead);
});

test('a short body is read up to its limit, and refused beyond', async () => {
  assert.equal(await readShort(inPieces(Buffer.from('ab'), Buffer.from('cd')), 4), 'abcd');
  await assert.rejects(
    readShort(inPieces(Buffer.from('abc'), Buffer.from('de')), 4),
    refusedWith('oversized-batch'),
  );
});

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const stored = (change: object = {}, disclosed = true): BatchEntry =>
  ({
    disclosed,
    header: {
      id: ID,
      institution: ID,
      root: { kind: 'funeralCase', id: ID },
      version: 2 ** 31 - 1,
      actor: 'somebody',
      region: '370102',
      kind: 'decedent',
      standard: '2026.1',
      reason: null,
      ...change,
    },
  }) as unknown as BatchEntry;

/** What the ministry refuses of a batch that was sent so many seconds ahead of its clock. */
const refusedOf = (seconds: number, ...entries: readonly BatchEntry[]) => {
  const { node } = joined.ministry;
  const now = new Date('2026-04-05T01:02:03.000Z');
  const sentAt = new Date(now.getTime() + seconds * 1000).toISOString();
  try {
    requireAcceptable({ ...node, clock: { now: () => now } }, { sentAt } as BatchHeader, entries);
    return undefined;
  } catch (error) {
    const { code, detail } = error as ExchangeFault;
    return { code, ...detail };
  }
};

test('a batch of an earlier time is taken, one that is more than five minutes ahead is not', () => {
  for (const seconds of [-1_000_000, 0, 300]) assert.equal(refusedOf(seconds), undefined);
  assert.deepEqual(refusedOf(301), { code: 'clock-skew', seconds: 301 });
});

test('a header that no table could hold is refused with its line and member', () => {
  for (const change of [{}, { institution: null, root: null }, { reason: '更正' }])
    assert.equal(refusedOf(0, stored(change)), undefined);
  for (const [member, value] of [
    ['id', ID.toUpperCase()],
    ['institution', 'H1'],
    ['root', { kind: 'funeralCase', id: 'case-1' }],
    ['root', { kind: 'funeral\u0000Case', id: ID }],
    ['version', 2 ** 31],
    ['actor', 'some\u0000body'],
    ['region', '3701\n02'],
    ['kind', 'dece\u0007dent'],
    ['standard', '2026\t1'],
    ['reason', '更\u0000正'],
  ] as const)
    assert.deepEqual(refusedOf(0, stored(), stored({ [member]: value })), {
      code: 'malformed-batch',
      line: 2,
      member,
    });
  assert.equal(refusedOf(0, stored({ id: 'not an identifier' }, false)), undefined);
});

test('what a batch brought is told when it has been taken, and not again with its receipt', async () => {
  const told: (readonly unknown[])[] = [];
  const receiving = {
    ...joined.receivingAt.ministry,
    arrived: (entries: readonly unknown[]) => told.push(entries),
  };
  // Until here the province was told of nothing that it sent.
  joined.up.disturb = undefined;
  await sendNext(joined.up.sending, partnerOf(joined.ministry));
  await joined.province
    .recordsAs('manager')
    .create(
      place,
      { code: 'N1', name: '新厅', kind: 'farewell-hall', holdsOne: true, inUse: true },
      { region: home.region, institution: home.id },
    );
  await joined.sequence(joined.province);
  const sent = await nextBatch();
  const receipt = await receiveBatch(receiving, sent);
  assert.equal(told.length, 1);
  assert.ok((told[0]?.length ?? 0) > 0);
  assert.equal(await receiveBatch(receiving, sent), receipt);
  assert.equal(told.length, 1);
});

/** Batches of the ministry for the province, one after another, of so many notices that the standard refuses. */
function refusedBatches() {
  const { node } = joined.ministry;
  const frontier = new Frontier(node.suite);
  return async (many: number): Promise<Uint8Array> => {
    const entries = Array.from({ length: many }, () =>
      buildEntry(
        node.suite,
        {
          ...{ node: node.node, kind: 'correctionNotice', id: node.ids.uuid(), version: 1 },
          ...{ op: 'create', region: '000000', institution: null, form: 2, root: null },
          ...{ standard: node.standard, at: node.clock.now().toISOString(), actor: 'test' },
          ...{ reason: null, travels: 'down', audience: null, bodyHash: '' },
        },
        {},
        node.ids.bytes(16),
      ),
    );
    const { bytes } = await encodeBatch(node.signer, {
      ...{ origin: node.node, audience: '370000', standard: node.standard },
      ...{ sentAt: node.clock.now().toISOString(), frontier, entries },
    });
    for (const { leaf } of entries) frontier.append(leaf);
    return bytes;
  };
}

test('a partner of whose batch very many records are refused rests for a while, no longer than a minute', async () => {
  let ahead = 0;
  const now = performance.now.bind(performance);
  mock.method(performance, 'now', () => now() + ahead);
  try {
    const intake = createIntake(joined.receivingAt.province);
    const next = refusedBatches();
    const take = (bytes: Uint8Array) => intake.take(inPieces(bytes), FROM);
    await take(await next(64));
    await take(await next(65));
    const waiting = await next(1);
    const refused: unknown = await take(waiting).catch((error: unknown) => error);
    assert.ok(isFault(refused) && refused.code === 'busy');
    const { seconds } = refused.detail as { readonly seconds: number };
    assert.ok(seconds >= 1 && seconds <= 60, `${seconds} seconds`);
    ahead += (seconds + 1) * 1000;
    for (const bytes of [waiting, await next(1)])
      assert.match(await take(bytes), /"quarantined":\[{/);
  } finally {
    mock.restoreAll();
  }
});
