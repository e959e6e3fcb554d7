import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClockwork } from './clockwork.ts';

/** What was started and is not stopped. */
function parts() {
  const running = new Set<string>();
  const of = (name: string) => ({
    start: () => void running.add(name),
    stop: async () => void running.delete(name),
  });
  return { running, sequencer: of('sequencer'), senders: [of('sender')] };
}

test('who leads, follows and leads again works each time; after the end nothing is started again', async () => {
  const { running, sequencer, senders } = parts();
  const clockwork = createClockwork({
    context: {},
    logger: { info: () => undefined, error: () => undefined },
    sequencer,
    senders,
  } as never);
  for (const _ of ['first', 'again']) {
    clockwork.start();
    assert.deepEqual([...running], ['sequencer', 'sender']);
    await clockwork.stop();
    assert.equal(running.size, 0);
  }
  clockwork.start();
  await clockwork.end();
  clockwork.start();
  assert.equal(running.size, 0, 'the lead came once more while the process wound down');
});
