import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { funeralHome } from '../../../test-support/fixtures.ts';
import { type Pair, pair, partnerOf } from '../../../test-support/pair.ts';
import { createIntake, type Intake, readShort } from './intake.ts';
import { sendNext } from './send.ts';

const FROM = '10.0.0.8';
let joined: Pair;
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
  await funeralHome(joined.province);
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
