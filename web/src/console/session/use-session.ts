import type { OwnDefinitions, Session } from '@qingming/connect/api/session.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from '../api/console-client.ts';
import { isRefusal } from '../api/problem.ts';
import { takeDefinitions } from '../records/own-definitions.ts';
import { forgetKept } from './kept-store.ts';
import { beginWorkplace } from './workplace.ts';

export const SESSION_KEY = ['session'] as const;

/** Nobody signed in is an answer, not a fault. */
async function findSession(signal: AbortSignal): Promise<Session | null> {
  try {
    const session = await api.get<Session>('/api/session', { signal });
    beginWorkplace(session);
    return session;
  } catch (error) {
    if (isRefusal(error) && error.problem.status === 401) return null;
    throw error;
  }
}

export const useFoundSession = () =>
  useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => findSession(signal),
    staleTime: 60_000,
  });

/** Takes over what the sign-in answered, and forgets whatever another account had seen. */
export function useTakeSession(): (session: Session | null) => void {
  const queries = useQueryClient();
  return (session) => {
    forgetKept(session?.account);
    if (session !== null) beginWorkplace(session);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    queries.setQueryData(SESSION_KEY, session);
  };
}

/** Whether everything is given that the sign-in asks for: second factor and a password of one's own. */
export const isWhole = (session: Session | null | undefined): session is Session =>
  session?.secondFactor === 'done' && session.ownPassword === 'done';

/** What this node asks beyond the nation. No page is shown before it is known: forms are made from it. */
export function useOwnDefinitions(session: Session | null | undefined) {
  const digest = session?.definitions ?? null;
  return useQuery({
    queryKey: ['definitions', digest],
    queryFn: async ({ signal }) => {
      const own =
        digest === null
          ? {}
          : await api.get<OwnDefinitions>(`/api/definitions/${digest}`, { signal });
      takeDefinitions(own);
      return own;
    },
    enabled: isWhole(session),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in; only pages behind the sign-in may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('This part is shown only to somebody signed in.');
  return session;
}
