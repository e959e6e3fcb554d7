import type {
  BillProposals,
  BillView,
  CreditAccounts,
  EstimateOutlook,
} from '@qingming/connect/api/settlement.ts';
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
