import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Hears the keys that are pressed inside a form. */
export function useFormKeys(
  form: RefObject<HTMLFormElement | null>,
  onKey: (event: KeyboardEvent) => void,
): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const { current } = form;
    const hear = (event: KeyboardEvent): void => latest.current(event);
    current?.addEventListener('keydown', hear);
    return () => current?.removeEventListener('keydown', hear);
  }, [form]);
}
