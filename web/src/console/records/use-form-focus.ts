import { useEffect, useRef } from 'react';

const FIELDS = 'input:not([type=checkbox]), select, textarea';

/** The cursor stands in the first field that waits for something. */
export function useFormFocus(failures: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const { current } = form;
    if (failures > 0) return current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    const fields = [...(current?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])].filter(
      (field) => field.closest('details:not([open])') === null,
    );
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }, [failures]);
  return form;
}
