import type { Board } from '@qingming/connect/api/board.ts';
import type { CasePage } from '@qingming/connect/api/case-page.ts';
import type { InstitutionDetail } from '@qingming/connect/api/registry.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { withQuery } from '../../api/client.ts';
import { api } from '../../api/console-client.ts';
import { useLiveEvents } from '../../live/live-provider.tsx';

/** Everything that was asked about one case begins with this key. */
export const caseKey = (id: string) => ['case', id] as const;

/** The page itself, without its history and its bill. */
export const pageKey = (id: string) => [...caseKey(id), 'page'] as const;

/** Reads everything about the case again. */
export function useRefreshCase(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => queries.invalidateQueries({ queryKey: caseKey(id) }), [queries, id]);
}

/** Longer than this a form is not held back for the page behind it. */
const SHOWN_MS = 5000;

/**
 * Waits until the page shows what was just written, so that nobody acts on what stood there before:
 * the next step is the next, and an own change is not taken for somebody else's.
 */
export function useThenShown(id: string) {
  const refresh = useRefreshCase(id);
  return async <Result>(writing: Promise<Result>): Promise<Result> => {
    const written = await writing;
    await Promise.race([refresh(), new Promise((resolve) => setTimeout(resolve, SHOWN_MS))]);
    return written;
  };
}

/** The page of a case; read again whenever one of its records changed, by whomever. */
export function useCase(id: string) {
  const refresh = useRefreshCase(id);
  useLiveEvents((events) => {
    if (events.some(({ subject }) => subject === id)) void refresh();
  });
  return useQuery({
    queryKey: pageKey(id),
    queryFn: ({ signal }) => api.get<CasePage>(`/api/cases/${id}`, { signal, purpose: 'casework' }),
  });
}

/** Staff and places of the institution, for the forms of its steps; not ready until both are here. */
export function useInstitution(institution: string | null) {
  const enabled = institution !== null;
  const house = useQuery({
    queryKey: ['institution', institution],
    queryFn: ({ signal }) =>
      api.get<InstitutionDetail>(`/api/institutions/${institution}`, { signal }),
    enabled,
    staleTime: 300_000,
  });
  const board = useQuery({
    queryKey: ['board', institution],
    queryFn: ({ signal }) => api.get<Board>(withQuery('/api/board', { institution }), { signal }),
    enabled,
  });
  const error = house.error ?? board.error;
  if (house.data === undefined || board.data === undefined) return { ready: false, error } as const;
  return {
    ready: true,
    error: null,
    house: house.data,
    places: board.data.places,
  } as const;
}
