import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveHub, LiveListener } from './live.ts';
import { createLiveHub, parseLiveEvent } from './live.ts';

interface Live {
  readonly hub: LiveHub;
  readonly connected: boolean;
}

const LiveContext = createContext<Live | undefined>(undefined);

/** One connection of server-sent events for the whole console; the browser reconnects by itself. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [hub] = useState(() => createLiveHub());
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const source = new EventSource('/api/live');
    source.addEventListener('open', () => setConnected(true));
    source.addEventListener('error', () => setConnected(false));
    source.addEventListener('record', ({ data }: MessageEvent<string>) => {
      const event = parseLiveEvent(data);
      if (event) hub.publish(event);
    });
    return () => source.close();
  }, [hub]);
  const live = useMemo(() => ({ hub, connected }), [hub, connected]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error('Live events reach only pages inside the shell.');
  return live;
}

export const useLiveConnected = (): boolean => useLive().connected;

/** Calls the listener with what changed, for as long as the component is shown. */
export function useLiveEvents(listener: LiveListener): void {
  const { hub } = useLive();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => hub.subscribe((events) => latest.current(events)), [hub]);
}
