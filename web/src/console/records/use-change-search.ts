import { useLocation, useSearchParams } from 'react-router';
import { changedSearch } from './list-state.ts';

/** Changes words of the address; what travels beside it stays. */
export function useChangeSearch() {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation() as { readonly state: unknown };
  return (changes: Readonly<Record<string, string | undefined>>): void =>
    setSearch(changedSearch(search, changes), { replace: true, state });
}
