import type { Mortuary } from '@qingming/connect/api/mortuary.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

export const MORTUARY_KEY = ['mortuary'] as const;
/** Terms and readings grow old without any event. */
const AGAIN_MS = 60_000;

/** The cold store of the reader's institution; read again whenever something changed there. */
export function useMortuary(isAsked: boolean) {
  const queries = useQueryClient();
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: MORTUARY_KEY }));
  return useQuery({
    queryKey: MORTUARY_KEY,
    queryFn: ({ signal }) => api.get<Mortuary>('/api/mortuary', { signal }),
    refetchInterval: AGAIN_MS,
    enabled: isAsked,
  });
}
