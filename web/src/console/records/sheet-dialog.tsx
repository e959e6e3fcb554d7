import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { SHELL } from '../shell/words.ts';

interface SheetDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The one dialog that a page may open; Escape closes it. Never opened from inside another. */
export function SheetDialog({ title, onClose, children }: SheetDialogProps) {
  const say = useSay();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the effects of the form inside, which then takes the focus from the button above it.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet-dialog" aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="plain" onClick={onClose}>
          {say(SHELL.close)} <kbd>Esc</kbd>
        </button>
      </header>
      {children}
    </dialog>
  );
}
