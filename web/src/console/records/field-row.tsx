import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useId } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import type { AskedField } from './asked-field.ts';
import { FieldControl } from './field-control.tsx';
import { FORM } from './words.ts';

interface FieldRowProps {
  readonly field: AskedField;
  readonly value: string;
  readonly fault: Bilingual | undefined;
  /** Shows the time of a first try that did not reach the server. */
  readonly timed?: boolean;
  readonly onChange: (value: string) => void;
}

/** A question with its label, its unit, what helps, and what is wrong with the answer. */
export function FieldRow({ field, value, fault, timed = false, onChange }: FieldRowProps) {
  const say = useSay();
  const id = useId();
  const note = `${id}-note`;
  const unit = field.input === 'money' ? FORM.yuan : field.unit;
  const help = field.help ?? (timed ? FORM.timeOfAct : field.orNow ? FORM.now : undefined);
  const described = fault !== undefined || help !== undefined;
  return (
    <div className={`field ${field.input}`}>
      <label htmlFor={id}>
        {say(field.label)}
        {unit && <span className="quiet"> {say(unit)}</span>}
        {!field.required && field.input !== 'switch' && (
          <span className="quiet optional">{say(FORM.optional)}</span>
        )}
      </label>
      <FieldControl
        id={id}
        field={field}
        value={value}
        invalid={fault !== undefined}
        describedBy={described ? note : undefined}
        onChange={onChange}
      />
      {described && (
        <p id={note} className={fault ? 'field-fault' : 'field-help'}>
          {say(fault ?? help ?? FORM.now)}
        </p>
      )}
    </div>
  );
}
