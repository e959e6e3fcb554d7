import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Puts the cursor into the one field that a page or a step is for, when it appears. */
export function useFirstFocus<Field extends HTMLElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
