import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** What the browser says of its network; it says “online” of a network that leads nowhere too. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
