import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveHub, LiveListener } from './live.ts';
import { createLiveHub } from './live.ts';
import { ConnectionContext } from './connection.ts';
import { followLive } from './live-source.ts';
import { useOnline } from './use-online.ts';

const LiveContext = createContext<LiveHub | undefined>(undefined);

/** One connection of server-sent events for the whole console, and what is known of the network. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [hub] = useState(() => createLiveHub());
  const [live, setLive] = useState(true);
  const offline = !useOnline();
  const queries = useQueryClient();
  useEffect(
    () =>
      followLive({
        event: (event) => hub.publish(event),
        live: (is, missed) => {
          setLive(is);
          if (is && missed) void queries.invalidateQueries();
        },
      }),
    [hub, queries],
  );
  const connection = useMemo(() => ({ live: live && !offline, offline }), [live, offline]);
  return (
    <LiveContext value={hub}>
      <ConnectionContext value={connection}>{children}</ConnectionContext>
    </LiveContext>
  );
}

/** Calls the listener with what changed, for as long as the component is shown. */
export function useLiveEvents(listener: LiveListener): void {
  const hub = useContext(LiveContext);
  if (hub === undefined) throw new Error('Live events reach only pages inside the shell.');
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => hub.subscribe((events) => latest.current(events)), [hub]);
}
