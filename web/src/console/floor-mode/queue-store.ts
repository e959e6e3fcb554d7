import { useSyncExternalStore } from 'react';
import { type QueuedMove, readQueue } from './queue.ts';

/** On the disk of the device, so that a telephone that is switched off loses nothing. */
const KEY = 'qingming floor moves';

const listeners = new Set<() => void>();
let known: { readonly text: string | null; readonly queue: readonly QueuedMove[] } = {
  text: null,
  queue: [],
};

/** The same list as long as nothing changed, also where another tab did. */
export function storedQueue(): readonly QueuedMove[] {
  const text = localStorage.getItem(KEY);
  if (text !== known.text) known = { text, queue: readQueue(text) };
  return known.queue;
}

/** Throws where the device keeps nothing: then nothing is said to be kept. */
export function changeQueue(change: (queue: readonly QueuedMove[]) => readonly QueuedMove[]): void {
  const next = change(storedQueue());
  if (next.length === 0) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(next));
  for (const told of listeners) told();
}

function subscribe(told: () => void): () => void {
  listeners.add(told);
  window.addEventListener('storage', told);
  return () => {
    listeners.delete(told);
    window.removeEventListener('storage', told);
  };
}

export const useStoredQueue = (): readonly QueuedMove[] =>
  useSyncExternalStore(subscribe, storedQueue);
