import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefusal } from '../api/problem.ts';

/**
 * Sends a change of a list. When somebody was quicker the page takes up what stands now, and the
 * form, still filled in, says so.
 */
export function useListStep(list: string) {
  const queries = useQueryClient();
  const [stale, setStale] = useState(false);
  const refresh = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['price-list', list] });
    await queries.invalidateQueries({ queryKey: ['list', '/api/price-lists'] });
  };
  const sending = async <Result>(send: () => Promise<Result>): Promise<Result> => {
    try {
      return await send();
    } catch (error) {
      if (isRefusal(error) && error.problem.code === 'stale-version') {
        setStale(true);
        await refresh();
      }
      throw error;
    }
  };
  return { stale, refresh, sending };
}
