import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { useConnection } from '../live/connection.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import type { Answers } from './answers.ts';
import type { AskedField, Typed } from './asked-field.ts';
import { FieldList } from './field-list.tsx';
import { useForm } from './use-form.ts';
import { useFormFocus } from './use-form-focus.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useSheetGuard } from './sheet-context.ts';
import { FORM } from './words.ts';
import './form.css';

interface RecordFormProps<Result> {
  readonly fields: readonly AskedField[];
  readonly start?: Typed;
  readonly submit: Bilingual;
  readonly send: (answers: Answers, signal: AbortSignal) => Promise<Result>;
  readonly onDone: (result: Result) => void;
  readonly onCancel?: () => void;
  /** Told what is typed, where the choices of one question depend on another. */
  readonly onTyped?: (typed: Typed) => void;
  /** What a refusal asks in place of its sentence; `again` sends the form once more. */
  readonly asked?: (refusal: unknown, again: () => void) => ReactNode | undefined;
  /** Stands above the questions. */
  readonly children?: ReactNode;
}

const submitsAnywhere = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/** The form of one record, derived from the standard; Enter submits, Ctrl+Enter in long texts. */
export function RecordForm<Result>(props: RecordFormProps<Result>) {
  const { fields, submit, onCancel, onTyped, asked, children } = props;
  const say = useSay();
  const form = useForm(props);
  const element = useFormFocus(form.failures);
  const { offline } = useConnection();
  useSheetGuard(form.filled);
  useEffect(() => onTyped?.(form.typed), [form.typed, onTyped]);
  useFormKeys(element, (event) => {
    if (submitsAnywhere(event)) form.submit();
  });
  return (
    <form
      ref={element}
      className="record-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {children}
      <FieldList fields={fields} form={form} />
      {form.refusal !== undefined &&
        (asked?.(form.refusal, form.submit) ?? <ProblemNote error={form.refusal} />)}
      {offline && form.refusal === undefined && <p className="note">{say(FORM.offline)}</p>}
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
