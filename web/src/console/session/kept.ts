import { useContext, useEffect, useRef, useState } from 'react';
import { onSignedOut } from '../api/signed-out.ts';
import { keep, takeKept } from './kept-store.ts';
import { SessionContext } from './use-session.ts';

interface KeptOptions<Value> {
  /** Whether there is anything to keep. */
  readonly worth?: (value: Value) => boolean;
  /** What of it may be kept: a password may not. */
  readonly part?: (value: Value) => Value;
}

const whole = <Value>(value: Value): Value => value;

const isThere = (value: unknown): boolean => value !== undefined && value !== false;

/**
 * A state that outlives the end of a session: what was typed, which dialog was open. After the
 * same account has signed in again in this tab, it is there again.
 */
export function useKeptState<Value>(
  name: string,
  initial: Value,
  { worth = isThere, part = whole }: KeptOptions<Value> = {},
): [Value, (next: Value | ((now: Value) => Value)) => void, restored: boolean] {
  const account = useContext(SessionContext)?.account;
  const [found] = useState(() =>
    account === undefined ? undefined : (takeKept(account, name) as Value | undefined),
  );
  const [value, setValue] = useState<Value>(found ?? initial);
  const latest = useRef({ account, name, value, worth, part });
  useEffect(() => {
    latest.current = { account, name, value, worth, part };
  });
  useEffect(
    () =>
      onSignedOut(() => {
        const { account: whose, name: as, value: now, ...how } = latest.current;
        if (whose !== undefined && how.worth(now)) keep(whose, as, how.part(now));
      }),
    [],
  );
  return [value, setValue, found !== undefined];
}
