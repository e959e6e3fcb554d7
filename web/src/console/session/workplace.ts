import type { Session } from '@qingming/connect/api/session.ts';
import { useMemo, useSyncExternalStore } from 'react';

/** Where somebody of a group works now: one of its institutions, or `all` of them. */
export const ALL = 'all';

let chosen: { readonly account: string; readonly institution: string } | undefined;
const listeners = new Set<() => void>();

/** What the next requests are told: they then reach this institution only. */
export const workplace = (): string | undefined =>
  chosen?.institution === ALL ? undefined : chosen?.institution;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function chooseWorkplace(account: string, institution: string): void {
  chosen = { account, institution };
  for (const listener of listeners) listener();
}

type Scope = Pick<Session, 'account' | 'institutions'>;

/** Whether the scope is several institutions, of which one is chosen. */
export const isGroup = ({ institutions }: Pick<Session, 'institutions'>): boolean =>
  institutions !== null && institutions.length > 1;

/** Begins at the first institution of a group; what another account chose is forgotten. */
export function beginWorkplace({ account, institutions }: Scope): void {
  if (chosen?.account === account) return;
  const first = isGroup({ institutions }) ? institutions?.[0] : undefined;
  chosen = first === undefined ? undefined : { account, institution: first };
}

/** The session as the pages read it: of a group, the institution is the one chosen. */
export function useWorkplace<Of extends Session | null | undefined>(session: Of): Of {
  const now = useSyncExternalStore(subscribe, workplace);
  return useMemo(
    () => (session && isGroup(session) ? { ...session, institution: now ?? null } : session),
    [session, now],
  );
}
