import { Fault } from '../errors/fault.ts';

const PER_ACCOUNT = 6;
const PER_NODE = 2000;

/** Counts the open streams of a node, so that no account can take them all. */
export interface Streams {
  /** Takes a place; throws `too-many-requests` when there is none. Call the answer to leave it. */
  enter(account: string): () => void;
  count(): number;
}

export function createStreams({ perAccount = PER_ACCOUNT, perNode = PER_NODE } = {}): Streams {
  const open = new Map<string, number>();
  let total = 0;
  const leave = (account: string): void => {
    total -= 1;
    const left = (open.get(account) ?? 1) - 1;
    if (left === 0) open.delete(account);
    else open.set(account, left);
  };
  return {
    enter(account) {
      const own = open.get(account) ?? 0;
      if (own >= perAccount || total >= perNode)
        throw new Fault('too-many-requests', { seconds: 60 });
      open.set(account, own + 1);
      total += 1;
      return () => leave(account);
    },
    count: () => total,
  };
}
