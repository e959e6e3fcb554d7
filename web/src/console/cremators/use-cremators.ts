import type { CrematorQueue } from '@qingming/connect/api/cremators.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

const KEY = ['cremators'] as const;
/** Estimates move on without any event. */
const AGAIN_MS = 60_000;

/** The cremators of the reader's institution; read again whenever something changed there. */
export function useCremators(isAsked: boolean) {
  const queries = useQueryClient();
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: KEY }));
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<CrematorQueue>('/api/cremators', { signal }),
    refetchInterval: AGAIN_MS,
    enabled: isAsked,
  });
}
