import { Worker } from 'node:worker_threads';

/** What is to be done against a node, as plain data. */
export type Order = { readonly address: string } & (
  | { readonly what: 'stalls'; readonly count: number }
  | { readonly what: 'partner'; readonly batches: readonly Uint8Array[] }
  | {
      readonly what: 'stranger';
      readonly batches: readonly Uint8Array[];
      readonly perSecond: number;
    }
);

export type Answers = readonly (readonly [what: string, times: number])[];

/** Begins an attack in a thread of its own; what is returned ends it and gives what it was answered. */
export function attack(order: Order): () => Promise<Answers> {
  const worker = new Worker(new URL('./attack-worker.ts', import.meta.url), { workerData: order });
  const told = new Promise<Answers>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  return async () => {
    worker.postMessage('stop');
    const answers = await told;
    await worker.terminate();
    return answers;
  };
}
