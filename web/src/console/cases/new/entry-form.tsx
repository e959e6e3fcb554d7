import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { useSay } from '../../preferences/use-preferences.ts';
import { useFormFocus } from '../../records/use-form-focus.ts';
import { useFormKeys } from '../../records/use-form-keys.ts';
import type { FormState } from '../../records/use-form.ts';
import { FORM } from '../../records/words.ts';
import { enterMovesOn } from './enter-moves-on.ts';
import './new-case.css';

/** Fields that belong together, under a heading. */
export function Part({
  title,
  children,
}: {
  readonly title: Bilingual;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <fieldset className="part">
      <legend>{say(title)}</legend>
      {children}
    </fieldset>
  );
}

interface EntryFormProps {
  readonly form: FormState;
  readonly title: Bilingual;
  readonly hint: Bilingual;
  /** What the button says while nothing is under way. */
  readonly submit: Bilingual;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A whole entry on one page, by the keyboard: Enter goes to the next field, the last one and Ctrl + Enter send it. */
export function EntryForm({ form, title, hint, submit, className, children }: EntryFormProps) {
  const say = useSay();
  const element = useFormFocus(form.failures);
  useFormKeys(element, (event) => enterMovesOn(event, form.submit));
  return (
    <form
      ref={element}
      className={className === undefined ? 'new-case' : `new-case ${className}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <header className="page-head">
        <div>
          <h1>{say(title)}</h1>
          <p className="quiet">{say(hint)}</p>
        </div>
      </header>
      {children}
      <footer>
        <button type="submit" className="button primary" disabled={form.pending}>
          {say(form.pending ? FORM.working : submit)}
        </button>
      </footer>
    </form>
  );
}
