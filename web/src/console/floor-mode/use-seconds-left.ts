import { useEffect, useState } from 'react';

/**
 * Whole seconds until a time of the server. Counted from the moment that the answer came: the clock of
 * a telephone may be wrong, the length of a wait is not.
 */
export function useSecondsLeft(from: string | undefined, until: string | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (from === undefined || until === undefined) return undefined;
    const ends = performance.now() + Date.parse(until) - Date.parse(from);
    const tell = (): void => setLeft(Math.max(0, Math.ceil((ends - performance.now()) / 1000)));
    tell();
    const timer = setInterval(tell, 1000);
    return () => clearInterval(timer);
  }, [from, until]);
  return left;
}
