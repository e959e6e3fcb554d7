import type { BurialsDue, CheckedAreas, CheckPage } from '@qingming/connect/api/stock-checks.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

/** A term is over at midnight, without an event. */
const AGAIN_MS = 300_000;

export const keyOfCheck = (id: string) => ['stock-check', id] as const;

/** When each area was checked last. */
export const useCheckedAreas = () =>
  useQuery({
    queryKey: ['stock-checks'],
    queryFn: ({ signal }) => api.get<CheckedAreas>('/api/stock-checks', { signal }),
    refetchInterval: AGAIN_MS,
  });

/** One check; read again whenever something changed in the house, so that two who walk see one another. */
export function useCheck(id: string) {
  const queries = useQueryClient();
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: keyOfCheck(id) }));
  return useQuery({
    queryKey: keyOfCheck(id),
    queryFn: ({ signal }) => api.get<CheckPage>(`/api/stock-checks/${id}`, { signal }),
  });
}

/** How many removals and checks wait and are late; the numbers look at nobody. */
export const useBurialsDue = () =>
  useQuery({
    queryKey: ['burials-due'],
    queryFn: ({ signal }) => api.get<BurialsDue>('/api/burials-due', { signal }),
    refetchInterval: AGAIN_MS,
  });
