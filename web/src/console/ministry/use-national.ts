import type { Overview, StreamRow } from '@qingming/connect/api/national.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

/** At a hundred records a second the page is read again twice a second, and calmly. */
const AT_MOST_EVERY_MS = 500;
const AGAIN_MS = 60_000;
const EVENTS = 30;
const KEY = ['national'] as const;

/** Reads the page again as soon as something happened, and not more often than it can be read. */
function useFresh(): void {
  const queries = useQueryClient();
  const last = useRef(0);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useLiveEvents(() => {
    if (waiting.current !== undefined) return;
    const wait = Math.max(0, last.current + AT_MOST_EVERY_MS - Date.now());
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      last.current = Date.now();
      void queries.invalidateQueries({ queryKey: KEY });
    }, wait);
  });
}

export interface NationalQuery {
  readonly day?: string | undefined;
  readonly region?: string | undefined;
}

export function useNational(query: NationalQuery) {
  useFresh();
  const overview = useQuery({
    queryKey: [...KEY, 'overview', query],
    queryFn: ({ signal }) =>
      api.get<Overview>(withQuery('/api/national/overview', { ...query }), { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
  const events = useQuery({
    queryKey: [...KEY, 'stream'],
    queryFn: ({ signal }) =>
      api.get<readonly StreamRow[]>(withQuery('/api/national/stream', { limit: EVENTS }), {
        signal,
      }),
  });
  return { overview, events };
}
