import { useEffect, useSyncExternalStore } from 'react';
import type { Prefix, Shortcut } from './shortcuts.ts';
import { matchKey } from './shortcuts.ts';

let active: readonly Shortcut[] = [];
let prefix: Prefix | undefined;
const listeners = new Set<() => void>();

function replace(next: readonly Shortcut[]): void {
  active = next;
  for (const listener of listeners) listener();
}

const WRITABLE =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITABLE) !== null;

const isDialogOpen = (): boolean => document.querySelector('dialog[open], [role=dialog]') !== null;

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isDialogOpen()) return;
  const found = matchKey(
    active,
    {
      key: event.key,
      held: event.ctrlKey || event.metaKey || event.altKey,
      writing: isWriting(event.target),
      at: event.timeStamp,
    },
    prefix,
  );
  prefix = found.prefix;
  if (found.shortcut === undefined) return;
  event.preventDefault();
  found.shortcut.act();
}

document.addEventListener('keydown', onKey);

/** Gives the page these keys while the component is shown. Keep the list stable with `useMemo`. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    replace([...active, ...shortcuts]);
    return () => replace(active.filter((one) => !shortcuts.includes(one)));
  }, [shortcuts]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The keys that work now. */
export const useActiveShortcuts = (): readonly Shortcut[] =>
  useSyncExternalStore(subscribe, () => active);
