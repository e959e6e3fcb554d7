import type { KindDetail, KindEntry, Kinds } from '@qingming/connect/api/kinds.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';

const FOR_THE_DAY = 3_600_000;

/** The kinds that this account may read; none until they are known. */
export function useKinds(): readonly KindEntry[] {
  const { data } = useQuery({
    queryKey: ['kinds'],
    queryFn: ({ signal }) => api.get<Kinds>('/api/kinds', { signal }),
    staleTime: FOR_THE_DAY,
  });
  return data?.kinds ?? [];
}

/** How one kind is defined and shown on this node, and what the account may do with it. */
export const useKind = (kind: string) =>
  useQuery({
    queryKey: ['kind', kind],
    queryFn: ({ signal }) => api.get<KindDetail>(`/api/kinds/${kind}`, { signal }),
    staleTime: FOR_THE_DAY,
  });

export const recordsPath = (kind: string): string => `/api/kinds/${kind}/records`;
