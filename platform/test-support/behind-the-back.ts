import type { Tx } from '../src/kernel/db/database.ts';
import type { TestNode } from './node.ts';

/** Changes what stands in the database past every check and trigger, as its owner can. */
export const behindTheBack = <Result>(
  { owner }: Pick<TestNode, 'owner'>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  owner.transaction(async (tx) => {
    await tx.client.query('set local session_replication_role = replica');
    return work(tx);
  });
