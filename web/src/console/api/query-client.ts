import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem.ts';

const MOST_RETRIES = 3;
const LONGEST_WAIT_MS = 8000;

/**
 * Reading may be tried again; writing never is by itself, and never waits for the network: what
 * cannot be sent now fails now, so that nothing happens later that nobody is watching.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5000,
        networkMode: 'always',
        refetchOnReconnect: true,
        refetchOnWindowFocus: true,
        retry: (count, error) => count < MOST_RETRIES && isPassing(error),
        retryDelay: (count) => Math.min(500 * 2 ** count, LONGEST_WAIT_MS),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
