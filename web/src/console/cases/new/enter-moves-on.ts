import type { KeyboardEvent } from 'react';

const STOPS = 'input:not([type=hidden]), select, textarea, button[type=submit]';

/** Enter goes to the next field as on a paper form; only on the button does it submit. */
export function enterMovesOn(event: KeyboardEvent<HTMLFormElement>, submit: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey) return submit();
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  stops[stops.indexOf(target) + 1]?.focus();
}
