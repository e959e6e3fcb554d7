import { storedList } from '../stored-list.ts';
import { type QueuedMove, readQueue } from './queue.ts';

export const {
  read: storedQueue,
  change: changeQueue,
  useList: useStoredQueue,
} = storedList<QueuedMove>('qingming floor moves', readQueue);
