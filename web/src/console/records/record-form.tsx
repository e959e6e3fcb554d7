import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import type { Answers } from './answers.ts';
import type { AskedField, Typed } from './asked-field.ts';
import { FieldList } from './field-list.tsx';
import { useForm } from './use-form.ts';
import { FORM } from './words.ts';
import './form.css';

interface RecordFormProps<Result> {
  readonly fields: readonly AskedField[];
  readonly start?: Typed;
  readonly submit: Bilingual;
  readonly send: (answers: Answers) => Promise<Result>;
  readonly onDone: (result: Result) => void;
  readonly onCancel?: () => void;
  /** Stands above the questions. */
  readonly children?: ReactNode;
}

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

const submitsAnywhere = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/** The form of one record, derived from the standard; Enter submits, Ctrl+Enter in long texts. */
export function RecordForm<Result>(props: RecordFormProps<Result>) {
  const { fields, submit, onCancel, children } = props;
  const say = useSay();
  const form = useForm(props);
  const element = useFormFocus(form.failures);
  return (
    <form
      ref={element}
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
      onKeyDown={(event) => {
        if (submitsAnywhere(event)) form.submit();
      }}
    >
      {children}
      <FieldList fields={fields} form={form} />
      {form.refusal !== undefined && <ProblemNote error={form.refusal} />}
      <footer>
        <button type="submit" className="button primary" disabled={form.pending}>
          {say(form.pending ? FORM.working : submit)}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            {say(FORM.cancel)}
          </button>
        )}
      </footer>
    </form>
  );
}
