import type { ApprovalView } from '@qingming/connect/api/approvals.ts';
import type { Page } from '@qingming/connect/api/registry.ts';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/console-client.ts';
import { useSession } from '../session/use-session.ts';
import { can } from '../session/roles.ts';

/** Both stand and wait beside a body: neither waits longer than this for the other. */
const AGAIN_MS = 1500;
const LOOK_MS = 5000;

const isOpen = (view: ApprovalView | undefined): boolean =>
  view === undefined || view.state === 'waiting';

/** One request, asked again until somebody has decided it or its time is over. */
export const useAwaited = (asked: ApprovalView | undefined) =>
  useQuery({
    queryKey: ['approvals', asked?.id],
    queryFn: ({ signal }) => api.get<ApprovalView>(`/api/approvals/${asked?.id}`, { signal }),
    enabled: asked !== undefined,
    ...(asked !== undefined && { initialData: asked }),
    refetchInterval: ({ state: { data } }) => (isOpen(data) ? AGAIN_MS : false),
    staleTime: 0,
  });

/** What waits on the spot for whoever is signed in here. */
export function useWaitingForMe(): readonly ApprovalView[] {
  const session = useSession();
  const { data } = useQuery({
    queryKey: ['approvals', 'on the spot'],
    queryFn: ({ signal }) => api.get<Page<ApprovalView>>('/api/approvals', { signal }),
    enabled: can(session, 'acts.confirmBeside'),
    refetchInterval: LOOK_MS,
  });
  return (data?.rows ?? []).filter(({ act, mayDecide }) => act === 'second-check' && mayDecide);
}
