import { useContext, useEffect, useRef, useState } from 'react';
import { onSignedOut } from '../api/signed-out.ts';
import { keep, takeKept } from './kept-store.ts';
import { SessionContext } from './use-session.ts';

const isThere = (value: unknown): boolean => value !== undefined && value !== false;

/**
 * A state that outlives the end of a session: what was typed, which dialog was open. After the
 * same account has signed in again in this tab, it is there again.
 */
export function useKeptState<Value>(
  name: string,
  initial: Value,
  worth: (value: Value) => boolean = isThere,
): [Value, (next: Value | ((now: Value) => Value)) => void, restored: boolean] {
  const account = useContext(SessionContext)?.account;
  const [found] = useState(() =>
    account === undefined ? undefined : (takeKept(account, name) as Value | undefined),
  );
  const [value, setValue] = useState<Value>(found ?? initial);
  const latest = useRef({ account, name, value, worth });
  useEffect(() => {
    latest.current = { account, name, value, worth };
  });
  useEffect(
    () =>
      onSignedOut(() => {
        const { account: whose, name: as, value: now, worth: isWorth } = latest.current;
        if (whose !== undefined && isWorth(now)) keep(whose, as, now);
      }),
    [],
  );
  return [value, setValue, found !== undefined];
}
