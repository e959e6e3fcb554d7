import { useSyncExternalStore } from 'react';

/** A list on the disk of the device, so that a telephone that is switched off loses nothing. */
export interface StoredList<Item> {
  /** The same list as long as nothing changed, also where another tab did. */
  read(): readonly Item[];
  /** Throws where the device keeps nothing: then nothing is said to be kept. */
  change(to: (list: readonly Item[]) => readonly Item[]): void;
  /** The list as a page shows it. */
  useList(): readonly Item[];
}

/** The list under a key of the browser; `parse` takes what stands there as far as it is ours. */
export function storedList<Item>(
  key: string,
  parse: (text: string | null) => readonly Item[],
): StoredList<Item> {
  const listeners = new Set<() => void>();
  let known: { readonly text: string | null; readonly list: readonly Item[] } = {
    text: null,
    list: [],
  };
  const read = (): readonly Item[] => {
    const text = localStorage.getItem(key);
    if (text !== known.text) known = { text, list: parse(text) };
    return known.list;
  };
  const subscribe = (told: () => void): (() => void) => {
    listeners.add(told);
    window.addEventListener('storage', told);
    return () => {
      listeners.delete(told);
      window.removeEventListener('storage', told);
    };
  };
  return {
    read,
    change(to) {
      const next = to(read());
      if (next.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(next));
      for (const told of listeners) told();
    },
    useList: () => useSyncExternalStore(subscribe, read),
  };
}
