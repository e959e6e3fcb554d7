import type { Clock } from '../clock.ts';
import type { Authentication } from '../http/authenticator.ts';

/** Answers may be this old: a disabled account is out within it (G-20 allows 5 s). */
const REMEMBERED_MS = 2000;

/** Whom a secret was found to belong to, for a moment. */
export interface Remembered {
  find(secret: string): Authentication | undefined;
  /** Keeps it for a moment, and not beyond the end of the secret itself. */
  keep(secret: string, found: Authentication, ends?: Date): Authentication;
  clear(): void;
}

/** Remembers at most so many secrets, and forgets all of them when there are more. */
export function rememberFound(clock: Clock, most: number): Remembered {
  const kept = new Map<string, { readonly found: Authentication; readonly until: number }>();
  const now = (): number => clock.now().getTime();
  return {
    find(secret) {
      const known = kept.get(secret);
      return known !== undefined && known.until > now() ? known.found : undefined;
    },
    keep(secret, found, ends) {
      if (kept.size >= most) kept.clear();
      const until = now() + REMEMBERED_MS;
      kept.set(secret, { found, until: Math.min(until, ends?.getTime() ?? until) });
      return found;
    },
    clear: () => kept.clear(),
  };
}
