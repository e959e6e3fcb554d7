import { useLayoutEffect } from 'react';

const isOnPage = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element !== document.body && element.isConnected;

/** When the dialog is gone, the focus is on what opened it; on the page when that is gone too. */
export function useReturningFocus(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      // After the page has been drawn anew: what opened the dialog may have become something else.
      queueMicrotask(() => {
        const target = isOnPage(opener) ? opener : document.getElementById('page');
        target?.focus({ preventScroll: true });
      });
    };
  }, []);
}
