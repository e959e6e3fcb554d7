import type { Board } from '@qingming/connect/api/board.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

const KEY = ['board'] as const;
/** Dwell times and lateness move on without any event. */
const AGAIN_MS = 60_000;

/** The day of the reader's institution; read again whenever something changed there. */
export function useBoard() {
  const queries = useQueryClient();
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: KEY }));
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<Board>('/api/board', { signal }),
    refetchInterval: AGAIN_MS,
  });
}
