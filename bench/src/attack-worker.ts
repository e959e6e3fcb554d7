import { parentPort, workerData } from 'node:worker_threads';
import { type Attack, badPartner, stalls, stranger } from './attackers.ts';
import type { Order } from './attack.ts';

/** A thread of its own, so that what it sends does not keep the clerks of the bench waiting. */
function begin({ address, ...order }: Order): Attack {
  if (order.what === 'stalls') return stalls(address, order.count);
  if (order.what === 'partner') return badPartner(address, order.batches);
  return stranger(address, order.batches, order.perSecond);
}

const attack = begin(workerData as Order);
parentPort?.once('message', () => {
  void attack.stop().then(() => {
    parentPort?.postMessage([...attack.answers]);
    parentPort?.close();
  });
});
