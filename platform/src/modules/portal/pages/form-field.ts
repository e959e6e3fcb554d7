import { type Html, html } from '../../../kernel/http/html.ts';
import { option } from './county-select.ts';

/** A field of a form: what it asks, what helps, what was typed, and what is wrong with that. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly typed: string;
  readonly wrong?: string | undefined;
  /** The first field with something wrong in it takes the focus. */
  readonly isFirst?: boolean;
}

/** The fields of a form whose words stand together: each by its name, with what was typed and what is wrong. */
export const fieldsFrom =
  <Name extends string>(
    words: {
      readonly fields: Readonly<Record<Name, string>>;
      readonly help: Readonly<Record<Name, string>>;
    },
    form: {
      readonly typed: Readonly<Record<Name, string>>;
      readonly wrong: ReadonlyMap<Name, string>;
    },
  ) =>
  (name: Name): FormField => ({
    name,
    label: words.fields[name],
    help: words.help[name],
    typed: form.typed[name],
    wrong: form.wrong.get(name),
    isFirst: form.wrong.keys().next().value === name,
  });

interface LineOptions {
  readonly type: 'text' | 'tel' | 'datetime-local';
  readonly maxLength: number;
  readonly autocomplete: string;
}

const aboutOf = ({ name, help, wrong }: FormField): string =>
  [wrong !== undefined && `${name}-wrong`, help !== undefined && help !== '' && `${name}-help`]
    .filter((one) => one !== false)
    .join(' ');

const framed = ({ name, label, help, wrong }: FormField, input: Html): Html =>
  html`<div class="field"><label class="ask" for="${name}">${label}</label>
${help !== undefined && help !== '' && html`<p class="help" id="${name}-help">${help}</p>`}
${wrong !== undefined && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`}
${input}</div>`;

const invalidOf = ({ wrong }: FormField): 'true' | 'false' =>
  wrong === undefined ? 'false' : 'true';

export const lineField = (
  field: FormField,
  { type, maxLength, autocomplete }: LineOptions,
): Html => {
  const { name, typed } = field;
  const about = aboutOf(field);
  const invalid = invalidOf(field);
  return framed(
    field,
    field.isFirst === true
      ? html`<input type="${type}" id="${name}" name="${name}" value="${typed}" maxlength="${maxLength}" autocomplete="${autocomplete}" autofocus aria-describedby="${about}" aria-invalid="${invalid}">`
      : html`<input type="${type}" id="${name}" name="${name}" value="${typed}" maxlength="${maxLength}" autocomplete="${autocomplete}" aria-describedby="${about}" aria-invalid="${invalid}">`,
  );
};

export const textField = (field: FormField, rows: number, maxLength: number): Html => {
  const { name, typed } = field;
  const about = aboutOf(field);
  const invalid = invalidOf(field);
  return framed(
    field,
    field.isFirst === true
      ? html`<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${maxLength}" autofocus aria-describedby="${about}" aria-invalid="${invalid}">${typed}</textarea>`
      : html`<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${maxLength}" aria-describedby="${about}" aria-invalid="${invalid}">${typed}</textarea>`,
  );
};

export const choiceField = (
  field: FormField,
  options: readonly (readonly [code: string, label: string])[],
): Html =>
  framed(
    field,
    html`<select id="${field.name}" name="${field.name}" aria-describedby="${aboutOf(field)}">${options.map(([code, label]) => option(code, label, field.typed === code))}</select>`,
  );

/** For people nothing: whoever fills it in reads no page. */
export const TRAP: Html = html`<div class="unseen" aria-hidden="true"><label for="site">site</label><input type="text" id="site" name="site" value="" tabindex="-1" autocomplete="off"></div>`;
