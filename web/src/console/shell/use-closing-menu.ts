import { useEffect, useRef } from 'react';

/** A menu of the page closes when the reader turns to something else. */
export function useClosingMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const { current } = menu;
      const leaves = event instanceof KeyboardEvent ? event.key === 'Escape' : true;
      const inside =
        event.type === 'pointerdown' &&
        event.target instanceof Node &&
        current?.contains(event.target);
      if (current?.open && leaves && !inside) current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return menu;
}
