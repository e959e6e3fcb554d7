import type { Page } from '@qingming/connect/api/registry.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { withQuery } from '../../api/client.ts';
import { api } from '../../api/console-client.ts';
import { useLiveEvents } from '../../live/live-provider.tsx';
import { type ListState, pageQuery } from '../../records/list-state.ts';
import type { Filter } from './filter.ts';

/** Where a list comes from, and what of the address is its question. */
export interface ListSource<Raw> {
  /** `/api/oversight/refused` */
  readonly path: string;
  readonly filters: readonly Filter[];
  /** Words of the question that no filter shows. */
  readonly always?: Readonly<Record<string, string>>;
  readonly size: number;
  /** Words that the server sorts by; without them it has an order of its own. */
  readonly sorts: readonly string[];
  /** An answer that is no page of a list yet. */
  readonly pageOf?: (answer: unknown) => Page<Raw>;
  /** A page whose rows lack what stands beside them in the answer. */
  readonly named?: (answer: unknown) => Page<Raw>;
}

export type Question = Readonly<Record<string, string | number | boolean>>;

/** The filters as the address says, or as they stand unless it says otherwise. */
export function filterWords<Raw>(
  { filters, always = {} }: ListSource<Raw>,
  search: URLSearchParams,
): Readonly<Record<string, string>> {
  const words = filters.map(({ name, usual = '' }) => [name, search.get(name) ?? usual] as const);
  const said = words.filter(([, word]) => word !== '' && word !== ANY);
  return { ...Object.fromEntries(said), ...always };
}

/** Says in an address that a filter with a usual value is taken off. */
export const ANY = 'any';

const itself = <Raw>(answer: unknown): Page<Raw> => answer as Page<Raw>;

export function useList<Raw>(source: ListSource<Raw>, state: ListState) {
  const [search] = useSearchParams();
  const queries = useQueryClient();
  const { path, size, sorts, pageOf, named } = source;
  const filters = filterWords(source, search);
  const isSorted = sorts.includes(state.sort);
  const question: Question = {
    ...filters,
    ...(isSorted && { sort: state.sort, descending: state.descending }),
    ...(pageOf === undefined && pageQuery(state, size)),
  };
  const key = ['list', path] as const;
  useLiveEvents(() => void queries.invalidateQueries({ queryKey: key }));
  const list = useQuery({
    queryKey: [...key, question],
    queryFn: async ({ signal }) => {
      const answer = await api.get<unknown>(withQuery(path, question), {
        signal,
        purpose: 'supervision',
      });
      return (pageOf ?? named ?? itself<Raw>)(answer);
    },
    placeholderData: keepPreviousData,
  });
  return { list, filters, question };
}
