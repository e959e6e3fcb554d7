import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pass } from 'node:timers/promises';
import type { Tx } from '../db/database.ts';
import { createGuard } from '../guard.ts';
import type { NodeContext } from '../node.ts';
import { createSequencer } from './sequencer.ts';

/** A node where another process has the sequencer's lock; counts how often it is asked. */
function lockedNode(): { readonly node: NodeContext; readonly runs: () => number } {
  let runs = 0;
  const tx = { one: async () => ({ mine: false }) } as unknown as Tx;
  const db = {
    transaction: async (work: (tx: Tx) => Promise<unknown>) => {
      runs += 1;
      await pass(1);
      return work(tx);
    },
  };
  return { node: { db, guard: createGuard() } as unknown as NodeContext, runs: () => runs };
}

test('many who wake the sequencer at once make it look again once, and then it rests', async () => {
  const { node, runs } = lockedNode();
  const sequencer = createSequencer(node);
  sequencer.start();
  for (let writer = 0; writer < 20; writer += 1) sequencer.wake();
  await sequencer.runOnce();
  for (let writer = 0; writer < 20; writer += 1) sequencer.wake();
  await pass(200);
  await sequencer.stop();
  // The timer may have looked once more by itself.
  assert.ok(runs() <= 5, `looked ${runs()} times`);
});
