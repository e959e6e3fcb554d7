import { useEffect, useState } from 'react';

const TICK_MS = 20_000;

/**
 * The server's present, counted on from the moment of an answer: the clock of a counter's computer
 * may be wrong.
 */
export function useNow(readAt: string | undefined, receivedAt: number): string {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const read = readAt === undefined ? here : Date.parse(readAt);
  return new Date(
    read + Math.max(0, here - (readAt === undefined ? here : receivedAt)),
  ).toISOString();
}
