import type { ChargeCheck, OpenDifferences } from '@qingming/connect/api/charge-check.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { withQuery } from '../api/client.ts';
import { api } from '../api/console-client.ts';

/** The check goes on by the clock, without an event. */
const AGAIN_MS = 60_000;

/** The figures of the division and days that the address names. */
export function useChargeCheck() {
  const [search] = useSearchParams();
  const words = ['region', 'from', 'until'].map((name) => [name, search.get(name)] as const);
  const path = withQuery('/api/charge-check', Object.fromEntries(words));
  return useQuery({
    queryKey: ['charge-check', path],
    queryFn: ({ signal }) => api.get<ChargeCheck>(path, { signal, purpose: 'supervision' }),
    refetchInterval: AGAIN_MS,
    placeholderData: keepPreviousData,
  });
}

/** How many differences are open in the reader's scope. */
export const useOpenDifferences = () =>
  useQuery({
    queryKey: ['charge-check', 'open'],
    queryFn: ({ signal }) => api.get<OpenDifferences>('/api/charge-check/open', { signal }),
    refetchInterval: AGAIN_MS,
  });
