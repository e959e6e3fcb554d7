import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useId } from 'react';
import { useSay } from '../preferences/use-preferences.ts';

interface ChoiceProps<Value extends string> {
  readonly legend: Bilingual;
  readonly value: Value;
  readonly values: readonly (readonly [Value, Bilingual])[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, as radio buttons of a menu. */
export function Choice<Value extends string>({
  legend,
  value,
  values,
  onChoose,
}: ChoiceProps<Value>) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset>
      <legend>{say(legend)}</legend>
      {values.map(([one, label]) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
          {say(label)}
        </label>
      ))}
    </fieldset>
  );
}
