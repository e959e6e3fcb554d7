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

test('while a batch of an origin is worked on, another of the same origin is told to come again', async () => {
  const intake = intakeAtMinistry();
  let end = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  const slowly = async function* () {
    yield batch.subarray(0, headLength());
    await held;
    yield batch.subarray(headLength());
  };
  const first = intake.take(Readable.from(slowly()), FROM);
  // In the same turn in which its sender is known it is in hand.
  while (!intake.isKnown('370000', FROM)) await setImmediate();
  const other = await nextBatch();
  await assert.rejects(intake.take(inPieces(other), FROM), refusedWith('busy'));
  end();
  assert.match(await first, /"receiver":"000000"/);
});

test('a short body is read up to its limit, and refused beyond', async () => {
  assert.equal(await readShort(inPieces(Buffer.from('ab'), Buffer.from('cd')), 4), 'abcd');
  await assert.rejects(
    readShort(inPieces(Buffer.from('abc'), Buffer.from('de')), 4),
    refusedWith('oversized-batch'),
  );
});
