import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { useFirstFocus } from '../shell/use-first-focus.ts';
import { SHELL } from '../shell/words.ts';
import { SheetContext } from './sheet-context.ts';
import { useReturningFocus } from './use-returning-focus.ts';
import { FORM } from './words.ts';
import './form.css';

interface SheetDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Leaving({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const say = useSay();
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <div className="leaving" role="alertdialog" aria-label={say(FORM.leaving)}>
      <p>{say(FORM.leaving)}</p>
      <button ref={first} type="button" className="button primary" onClick={onStay}>
        {say(FORM.stay)}
      </button>
      <button type="button" className="button" onClick={onLeave}>
        {say(FORM.leave)}
      </button>
    </div>
  );
}

/**
 * The one dialog that a page may open, never from inside another. Escape closes it; with something
 * typed it asks first. Afterwards the focus is where it was before.
 */
export function SheetDialog({ title, onClose, children }: SheetDialogProps) {
  const say = useSay();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [filled, setFilled] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const guard = useMemo(() => ({ filled: setFilled }), []);
  useReturningFocus();
  // Before the effects of the form inside, which then takes the focus from the button above it.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
  }, []);
  const leave = (): void => {
    if (filled && !leaving) setLeaving(true);
    else if (!leaving) onClose();
  };
  // The key itself is taken: a browser closes a dialog at the second Escape without asking.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (leaving) setLeaving(false);
    else leave();
  };
  return (
    <dialog
      ref={dialog}
      className="sheet-dialog"
      aria-labelledby={heading}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClose={onClose}
    >
      <header>
        <h2 id={heading}>{title}</h2>
        <button type="button" className="plain" onClick={leave}>
          {say(SHELL.close)} <kbd>Esc</kbd>
        </button>
      </header>
      {leaving && <Leaving onStay={() => setLeaving(false)} onLeave={onClose} />}
      <SheetContext value={guard}>{children}</SheetContext>
    </dialog>
  );
}
