import { useSay } from '../preferences/use-preferences.ts';
import type { AskedField } from './asked-field.ts';
import { isAsked } from './asked-field.ts';
import { FieldRow } from './field-row.tsx';
import type { FormState } from './use-form.ts';
import { FORM } from './words.ts';

interface FieldListProps {
  readonly fields: readonly AskedField[];
  readonly form: FormState;
}

/** The questions of a form that are asked now; the rarer ones are folded away. */
export function FieldList({ fields, form }: FieldListProps) {
  const say = useSay();
  const asked = fields.filter((field) => isAsked(field, form.typed));
  const rows = (folded: boolean) =>
    asked
      .filter((field) => (field.folded ?? false) === folded)
      .map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          value={form.typed[field.name] ?? ''}
          fault={form.faults[field.name]}
          timed={field.name in form.timed}
          onChange={(value) => form.type(field.name, value)}
        />
      ));
  const folded = rows(true);
  const hidesFault = asked.some(
    ({ folded: away, name }) => away && (form.faults[name] ?? name in form.timed),
  );
  return (
    <>
      {rows(false)}
      {folded.length > 0 && (
        <details className="folded" open={hidesFault || undefined}>
          <summary>{say(FORM.more)}</summary>
          {folded}
        </details>
      )}
    </>
  );
}
