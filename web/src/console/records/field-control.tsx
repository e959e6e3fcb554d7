import { lazy, Suspense, useRef } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { write } from '../scanner/field-memory.ts';
import { placeKey } from '../scanner/recognise.ts';
import { useBadgeScan, useScan } from '../scanner/use-scan.ts';
import type { AskedField } from './asked-field.ts';
import { FileControl } from './file-control.tsx';
import { FORM } from './words.ts';

const RegionControl = lazy(async () => ({
  default: (await import('./region-control.tsx')).RegionControl,
}));

const PlaceControl = lazy(async () => ({
  default: (await import('./place-control.tsx')).PlaceControl,
}));

const RecordControl = lazy(async () => ({
  default: (await import('./record-control.tsx')).RecordControl,
}));

const ItemControl = lazy(async () => ({
  default: (await import('./item-control.tsx')).ItemControl,
}));

const SignatureControl = lazy(async () => ({
  default: (await import('./signature-control.tsx')).SignatureControl,
}));

export interface ControlProps {
  readonly id: string;
  readonly field: AskedField;
  readonly value: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string) => void;
}

const common = ({ id, field, invalid, describedBy }: ControlProps) => ({
  id,
  name: field.name,
  required: field.required,
  'aria-invalid': invalid,
  'aria-describedby': describedBy,
  autoComplete: 'off',
});

function Select(props: ControlProps) {
  const say = useSay();
  const { field, value, onChange } = props;
  const coded = field.options?.map(({ code, zh, en }) => ({ value: code, label: say({ zh, en }) }));
  const choices = field.choices ?? coded ?? [];
  return (
    <select {...common(props)} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">
        {say(field.placeholder ?? (field.required ? FORM.choose : FORM.nothing))}
      </option>
      {choices.map((choice) => (
        <option
          key={choice.value}
          value={choice.value}
          disabled={'closed' in choice && choice.closed}
        >
          {choice.label}
          {'closed' in choice && choice.closed ? ` · ${say(FORM.taken)}` : ''}
        </option>
      ))}
    </select>
  );
}

function Switch(props: ControlProps) {
  const { id, field, value, onChange } = props;
  return (
    <input
      id={id}
      name={field.name}
      type="checkbox"
      checked={value === 'true'}
      onChange={(event) => onChange(String(event.target.checked))}
    />
  );
}

/** A page of text is not written through a slit. */
const LONG_TEXT = 2000;
const rowsFor = ({ maxLength = 0 }: ControlProps['field']): number =>
  maxLength > LONG_TEXT ? 14 : 3;

function TextArea(props: ControlProps) {
  const { value, onChange } = props;
  return (
    <textarea
      {...common(props)}
      rows={rowsFor(props.field)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Chooses the place whose label was scanned, where the form asks for one; false when it has none such. */
export function choosePlace(form: HTMLFormElement | null, code: string): boolean {
  for (const select of form?.querySelectorAll('select') ?? [])
    for (const option of select.options) {
      const [first = ''] = option.text.split(' ');
      if (option.value === '' || option.disabled || placeKey(first) !== placeKey(code)) continue;
      write(select, option.value);
      return true;
    }
  return false;
}

/** A field that waits for the scanner while it is shown; the number can be typed as well. */
function TagInput(props: ControlProps) {
  const say = useSay();
  const { field, value, onChange } = props;
  const own = useRef<HTMLInputElement>(null);
  useScan(({ kind, number }) => {
    if (kind === 'place' && choosePlace(own.current?.form ?? null, number)) return;
    onChange(number);
    own.current?.form?.querySelector<HTMLElement>('[type=submit]')?.focus();
  });
  const right = field.expect !== undefined && value === field.expect;
  return (
    <span className="tag-input">
      <input
        ref={own}
        {...common(props)}
        className="mono"
        placeholder={say(FORM.scan)}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {right && <span className="right">{say(FORM.scanned)}</span>}
    </span>
  );
}

const TYPES: Partial<Record<AskedField['input'], string>> = {
  date: 'date',
  instant: 'datetime-local',
  phone: 'tel',
};

const NUMERIC: readonly AskedField['input'][] = ['integer', 'decimal', 'money'];
const MONO: readonly AskedField['input'][] = ['identity', 'partial-date', 'phone'];

function TextInput(props: ControlProps) {
  const say = useSay();
  const { field, value, onChange } = props;
  useBadgeScan(({ number }) => onChange(number), field.badge === true);
  const hint = field.placeholder ?? (field.input === 'partial-date' ? FORM.partial : undefined);
  return (
    <input
      {...common(props)}
      type={field.secret ? 'password' : (TYPES[field.input] ?? 'text')}
      className={MONO.includes(field.input) ? 'mono' : undefined}
      inputMode={NUMERIC.includes(field.input) ? 'decimal' : undefined}
      placeholder={hint && say(hint)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** The control of one question, whatever its type. */
export function FieldControl(props: ControlProps) {
  const { search } = props.field;
  if (search !== undefined)
    return (
      <Suspense>
        {'kinds' in search ? (
          <PlaceControl {...props} search={search} />
        ) : 'bill' in search ? (
          <ItemControl {...props} search={search} />
        ) : (
          <RecordControl {...props} search={search} />
        )}
      </Suspense>
    );
  switch (props.field.input) {
    case 'select':
    case 'link':
      return <Select {...props} />;
    case 'switch':
      return <Switch {...props} />;
    case 'textarea':
      return <TextArea {...props} />;
    case 'tag':
      return <TagInput {...props} />;
    case 'file':
      return props.field.drawn === true ? (
        <Suspense>
          <SignatureControl {...props} />
        </Suspense>
      ) : (
        <FileControl {...props} />
      );
    case 'region':
      return (
        <Suspense>
          <RegionControl {...props} />
        </Suspense>
      );
    default:
      return <TextInput {...props} />;
  }
}
