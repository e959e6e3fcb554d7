import type { PricesOnDay } from '@qingming/connect/api/prices.ts';
import type { Act } from '@qingming/standard/language/act.ts';
import { CASE_ACTS, type CaseActName } from '@qingming/standard/processes/case-acts.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/console-client.ts';

/** Whether the form of an act chooses from the price list. */
export function asksForAnItem(name: CaseActName): boolean {
  const { asks }: Act = CASE_ACTS[name];
  return asks.some(({ of, element }) => of.elements[element]?.to === 'priceItem');
}

/** The list in force today, where a form asks for an item of it; `ready` at once where none does. */
export function usePrices(institution: string | null, wanted: boolean) {
  const { data, error } = useQuery({
    queryKey: ['prices', institution],
    queryFn: ({ signal }) =>
      api.get<PricesOnDay>(`/api/institutions/${institution}/prices`, { signal }),
    enabled: wanted && institution !== null,
  });
  return {
    ready: !wanted || data !== undefined,
    error: wanted ? error : null,
    lines: data?.lines ?? [],
  };
}
