import { useEffect, useRef } from 'react';
import { moveFocus } from '../records/move-focus.ts';

const ENTRIES = 'ul a, ul button, li a, li button';
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows walk through the entries; Escape closes, and the focus is on the menu's own button. */
function onKey(menu: HTMLDetailsElement, event: KeyboardEvent): void {
  const isInside = event.target instanceof Node && menu.contains(event.target);
  const step = STEPS[event.key];
  if (event.key === 'Escape' && menu.open) {
    menu.open = false;
    if (isInside) menu.querySelector('summary')?.focus();
    return;
  }
  if (step === undefined || !isInside) return;
  event.preventDefault();
  menu.open = true;
  moveFocus(menu, ENTRIES, step);
}

/** A menu of the page: it closes when the reader turns to something else, and takes the arrow keys. */
export function useClosingMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      const { current } = menu;
      if (current?.open && target instanceof Node && !current.contains(target))
        current.open = false;
    };
    const hear = (event: KeyboardEvent): void => {
      if (menu.current) onKey(menu.current, event);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', hear);
    };
  }, []);
  return menu;
}
