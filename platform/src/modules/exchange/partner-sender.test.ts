import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { createPartnerSender, type PartnerSender } from './partner-sender.ts';
import type { Outcome } from './send.ts';

const MOST = 2000;
/** An attempt of which nothing can be said. */
const BROKEN: Outcome = { state: 'idle' };

/** A log that a sender empties, on a clock that only the test moves. */
interface Scene {
  readonly sender: PartnerSender;
  /** How many entries each batch held. */
  readonly batches: number[];
  write(entries: number): void;
  /** Writes without a word to the sender. */
  add(entries: number): void;
  /** What the next attempt comes to, instead of sending. */
  next(outcome: Outcome): void;
  /** From now on each batch takes so many milliseconds. */
  take(milliseconds: number): void;
  pass(milliseconds: number): Promise<void>;
}

/** Lets everything that is ready run, without any time passing. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
}

async function withSender(work: (scene: Scene) => Promise<void>): Promise<void> {
  mock.timers.enable({ apis: ['setTimeout'] });
  let log = 0;
  let planned: Outcome | undefined;
  const batches: number[] = [];
  let [inHand, attempts] = [0, 0];
  let [clock, takes] = [0, 0];
  const sendBatch = async (): Promise<Outcome> => {
    inHand += 1;
    attempts += 1;
    assert.equal(inHand, 1, 'one batch at a time');
    const entries = Math.min(log, MOST);
    const outcome = planned ?? (entries === 0 ? { state: 'idle' } : { state: 'sent', entries });
    planned = undefined;
    if (outcome.state === 'sent') {
      log -= entries;
      batches.push(entries);
    }
    await new Promise((done) => setImmediate(done));
    inHand -= 1;
    clock += takes;
    if (outcome === BROKEN) throw new Error('the database is away');
    return outcome;
  };
  const partner = { node: '000000', url: 'memory:000000', keys: [] };
  const sender = createPartnerSender(partner, sendBatch, () => clock);
  const scene: Scene = {
    sender,
    batches,
    add: (entries) => {
      log += entries;
    },
    write: (entries) => {
      log += entries;
      sender.wake(entries);
    },
    next: (outcome) => {
      planned = outcome;
    },
    take: (milliseconds) => {
      takes = milliseconds;
    },
    pass: async (milliseconds) => {
      for (let passed = 0; passed < milliseconds; passed += 5) {
        mock.timers.tick(5);
        await settle();
      }
    },
  };
  try {
    sender.wake(1);
    await settle();
    assert.equal(attempts, 0, 'nothing is sent before it is started');
    sender.start();
    await settle();
    await work(scene);
  } finally {
    await sender.stop();
    mock.timers.reset();
  }
}

test('what is written after quiet is sent at once', () =>
  withSender(async ({ batches, write, pass }) => {
    for (const sent of [[1], [1, 1], [1, 1, 1]]) {
      write(1);
      await settle();
      assert.deepEqual(batches, sent);
      await pass(1_000);
    }
  }));

/** How many batches two hundred single writes in two seconds go in; all of them go. */
async function batchesOfTwoHundred(took: number): Promise<number> {
  let count = 0;
  await withSender(async ({ batches, write, take, pass }) => {
    take(took);
    for (let written = 0; written < 200; written += 1) {
      write(1);
      await pass(10);
    }
    await pass(100);
    assert.equal(
      batches.reduce((sum, entries) => sum + entries, 0),
      200,
    );
    assert.equal(batches[0], 1, 'the first does not wait');
    count = batches.length;
  });
  return count;
}

test('two hundred single writes in two seconds are gathered for as long as the partner needs: 25 to 100 ms', async () => {
  const [quick, slower, slow, stalled] = [
    await batchesOfTwoHundred(2),
    await batchesOfTwoHundred(30),
    await batchesOfTwoHundred(50),
    await batchesOfTwoHundred(5_000),
  ];
  assert.ok(quick >= 60 && quick <= 85, `${quick} batches when each takes 2 ms`);
  assert.ok(slower >= 30 && slower <= 36, `${slower} batches when each takes 30 ms`);
  assert.ok(slow >= 18 && slow <= 22, `${slow} batches when each takes 50 ms`);
  assert.equal(stalled, slow, 'no pause is longer than 100 ms');
});

test('what is written in a pause is sent at its end, without another wake', () =>
  withSender(async ({ batches, write, pass }) => {
    write(1);
    await settle();
    write(1);
    await settle();
    assert.deepEqual(batches, [1]);
    await pass(100);
    assert.deepEqual(batches, [1, 1]);
  }));

test('many entries do not wait for the end of a pause, nor does a backlog', () =>
  withSender(async ({ batches, write }) => {
    write(1);
    await settle();
    write(400);
    await settle();
    assert.deepEqual(batches, [1]);
    write(4_100);
    await settle();
    assert.deepEqual(batches, [1, 2000, 2000, 500]);
  }));

test('what is written in a rest after a failure waits for its end and is not lost', () =>
  withSender(async ({ batches, write, next, pass }) => {
    next({ state: 'waiting', milliseconds: 1_000 });
    write(1);
    await settle();
    write(1);
    await pass(500);
    assert.deepEqual(batches, []);
    await pass(500);
    assert.deepEqual(batches, [2]);
  }));

test('stopping does not wait for the end of a pause, and who starts again sends what waited', () =>
  withSender(async ({ sender, batches, write, pass }) => {
    write(1);
    await settle();
    write(1);
    await sender.stop();
    await pass(1_000);
    assert.deepEqual(batches, [1]);
    sender.start();
    await settle();
    assert.deepEqual(batches, [1, 1]);
  }));

test('five hundred entries are enough to go at once, and after a batch of so many there is no pause', () =>
  withSender(async ({ batches, write }) => {
    write(1);
    await settle();
    write(499);
    await settle();
    assert.deepEqual(batches, [1]);
    write(1);
    await settle();
    assert.deepEqual(batches, [1, 500]);
    write(1);
    await settle();
    assert.deepEqual(batches, [1, 500, 1]);
  }));

test('after what only somebody can mend nothing more is tried, however long it takes, until it is started again', () =>
  withSender(async ({ sender, batches, write, next, pass }) => {
    next({ state: 'stopped' });
    write(1);
    await settle();
    write(600);
    await pass(6_000);
    assert.deepEqual(batches, []);
    sender.start();
    await settle();
    assert.deepEqual(batches, [601]);
  }));

test('an idle sender looks again after a while though nobody woke it', () =>
  withSender(async ({ batches, write, add, pass }) => {
    write(1);
    await settle();
    await pass(1_000);
    add(1);
    await pass(4_000);
    assert.deepEqual(batches, [1]);
    await pass(2_000);
    assert.deepEqual(batches, [1, 1]);
  }));

test('while a batch is under way no other begins: few entries told of meanwhile wait for the pause, many go at once', () =>
  withSender(async ({ batches, write, pass }) => {
    write(1);
    write(499);
    await settle();
    assert.deepEqual(batches, [1]);
    await pass(100);
    assert.deepEqual(batches, [1, 499]);
    await pass(6_000);
    write(1);
    write(500);
    await settle();
    assert.deepEqual(batches, [1, 499, 1, 500]);
  }));

test('what is told of while the log is found empty is looked for at once', () =>
  withSender(async ({ batches, write, next }) => {
    next({ state: 'idle' });
    write(1);
    write(1);
    await settle();
    assert.deepEqual(batches, [2]);
  }));

test('a place that was found again is gone on from at once', () =>
  withSender(async ({ batches, write, next }) => {
    next({ state: 'waiting', milliseconds: 0 });
    write(1);
    await settle();
    assert.deepEqual(batches, [1]);
  }));

test('an attempt that broke off is made again after a while', () =>
  withSender(async ({ batches, write, next, pass }) => {
    next(BROKEN);
    write(1);
    await pass(4_000);
    assert.deepEqual(batches, []);
    await pass(2_000);
    assert.deepEqual(batches, [1]);
  }));

test('a sender that was stopped sends nothing more, whatever it is told of, and waits for the batch in hand', () =>
  withSender(async ({ sender, batches, write, add, pass }) => {
    write(1);
    await settle();
    await sender.stop();
    write(600);
    await pass(6_000);
    assert.deepEqual(batches, [1]);
    sender.start();
    add(2_000);
    await sender.stop();
    assert.deepEqual(batches, [1, 600]);
    await pass(6_000);
    assert.deepEqual(batches, [1, 600]);
  }));
