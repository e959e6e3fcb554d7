import type { DayPlan } from '@qingming/connect/api/day-plan.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

const KEY = ['day-plan'] as const;
/** The line of the present, and what is late, move on without any event. */
const AGAIN_MS = 60_000;

/** Reads every plan that is shown again. */
export function useRefreshPlan(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: KEY }), [queries]);
}

/** The plan of a day, of today without one; read again whenever something changed in the house. */
export function useDayPlan(day: string | null) {
  const refresh = useRefreshPlan();
  useLiveEvents(() => void refresh());
  return useQuery({
    queryKey: [...KEY, day],
    queryFn: ({ signal }) => api.get<DayPlan>(withQuery('/api/day-plan', { day }), { signal }),
    refetchInterval: AGAIN_MS,
    placeholderData: keepPreviousData,
  });
}
