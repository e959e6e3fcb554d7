import { sql } from '../src/kernel/db/sql.ts';
import { createSequencer } from '../src/kernel/log/sequencer.ts';
import type { TestNode } from './node.ts';

const PATIENCE_MS = 30_000;

async function unplaced({ owner }: TestNode): Promise<number> {
  const { n } = await owner.one<{ n: number }>(sql`
    select (select count(*) from log_entry) - (select count(*) from log_sequence)
      + (select count(*) from audit_entry) - (select count(*) from audit_sequence) as n where ${true}`);
  return n;
}

/**
 * Gives every entry its place. Transactions of other tests on the same server hold places back, so
 * it may take more than one look.
 */
export async function sequence(test: TestNode): Promise<void> {
  const sequencer = createSequencer(test.node);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    await sequencer.runOnce();
    if ((await unplaced(test)) === 0) return;
    if (Date.now() > end) throw new Error('entries got no place in the log in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
