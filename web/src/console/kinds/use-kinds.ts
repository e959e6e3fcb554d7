import type { KindDetail, KindEntry, KindRecordPage, Kinds } from '@qingming/connect/api/kinds.ts';
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

/** Where one record is asked for; also what names it among what was read. */
export const recordPath = (kind: string, record: string): string =>
  `${recordsPath(kind)}/${record}`;

/** One record with what links to it. Each look at a person is logged. */
export const useKindRecord = (kind: string, record: string) => {
  const path = recordPath(kind, record);
  return useQuery({
    queryKey: ['record', path],
    queryFn: ({ signal }) => api.get<KindRecordPage>(path, { signal }),
  });
};
