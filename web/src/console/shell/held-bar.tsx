import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { SHELL } from './words.ts';

const LOOK_AGAIN_MS = 20_000;

/** Said on every page of a node that was restored from an earlier copy: nothing is written meanwhile. */
export function HeldBar() {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['ready'],
    queryFn: ({ signal }) => api.get<{ readonly writes?: boolean }>('/ready', { signal }),
    refetchInterval: LOOK_AGAIN_MS,
    retry: false,
  });
  if (data?.writes !== false) return null;
  return (
    <div className="offline-bar" role="alert">
      <span className="offline">{say(SHELL.heldSays)}</span>
    </div>
  );
}
