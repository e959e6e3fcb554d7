import type {
  BillProposals,
  BillView,
  CreditAccounts,
  EstimateOutlook,
} from '@qingming/connect/api/settlement.ts';
import type { OnlinePayments } from '@qingming/connect/api/payments.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/console-client.ts';
import { caseKey } from '../page/use-case.ts';

const billKey = (id: string) => [...caseKey(id), 'bill'] as const;

export const useBill = (id: string) =>
  useQuery({
    queryKey: billKey(id),
    queryFn: ({ signal }) => api.get<BillView>(`/api/cases/${id}/bill`, { signal }),
  });

export const useProposals = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: [...billKey(id), 'proposals'],
    queryFn: ({ signal }) => api.get<BillProposals>(`/api/cases/${id}/bill/proposals`, { signal }),
    enabled: wanted,
  });

const PAYING_MS = 5_000;

/** What is paid online; while somebody pays, it is asked for again and again. */
export function useOnline(id: string, wanted: boolean) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...billKey(id), 'online'],
    queryFn: async ({ signal }) => {
      const key = [...billKey(id), 'online'];
      const before = queries.getQueryData<OnlinePayments>(key);
      const now = await api.get<OnlinePayments>(`/api/cases/${id}/bill/online`, { signal });
      // What was paid meanwhile stands on the bill now.
      if (before !== undefined && isPaying(before) && !isPaying(now))
        await queries.invalidateQueries({ queryKey: billKey(id), exact: true });
      return now;
    },
    enabled: wanted,
    refetchInterval: ({ state }) =>
      state.data !== undefined && isPaying(state.data) ? PAYING_MS : false,
  });
}

const isPaying = ({ orders }: OnlinePayments): boolean =>
  orders.some(({ state }) => state === 'paying');

/** What the family would pay of its estimate. */
export const useOutlook = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: [...billKey(id), 'estimate'],
    queryFn: ({ signal }) => api.get<EstimateOutlook>(`/api/cases/${id}/bill/estimate`, { signal }),
    enabled: wanted,
  });

/** Who may answer for a bill of this case. */
export const useCreditAccounts = (id: string) =>
  useQuery({
    queryKey: ['credit accounts', id],
    queryFn: ({ signal }) => api.get<CreditAccounts>(`/api/cases/${id}/bill/accounts`, { signal }),
    staleTime: 60_000,
  });

/** Sends one act on the bill; the page shows what the server then says, never what it expects. */
export function useBillAct(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body?: unknown }) =>
      api.send<BillView>(
        'POST',
        `/api/cases/${id}/bill${path}`,
        body === undefined ? {} : { body },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: caseKey(id) }),
  });
}
