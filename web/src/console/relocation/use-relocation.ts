import type { RelocationPage } from '@qingming/connect/api/relocations.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useLiveEvents } from '../live/live-provider.tsx';

export const keyOf = (id: string) => ['relocation', id] as const;

/** One relocation; read again whenever something changed in the house. */
export function useRelocation(id: string) {
  const queries = useQueryClient();
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: keyOf(id) }));
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => api.get<RelocationPage>(`/api/relocations/${id}`, { signal }),
  });
}
