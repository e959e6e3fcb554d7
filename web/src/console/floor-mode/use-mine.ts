import { useState } from 'react';

/** Kept on the device, one place for each account: whoever signs in finds their own. */
const KEY = 'qingming floor mine';

type Chosen = Readonly<Record<string, string>>;

function readChosen(): Chosen {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Chosen)
      : {};
  } catch {
    return {};
  }
}

/** A device that keeps nothing forgets it, and is asked again. */
function keepChosen(chosen: Chosen): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Private windows and full disks: the choice lasts as long as the page.
  }
}

/** The place that somebody looks after here; empty for none. */
export function useMine(account: string): readonly [string, (place: string) => void] {
  const [place, setPlace] = useState(() => String(readChosen()[account] ?? ''));
  const choose = (next: string): void => {
    setPlace(next);
    const { [account]: _before, ...others } = readChosen();
    keepChosen(next === '' ? others : { ...others, [account]: next });
  };
  return [place, choose];
}
