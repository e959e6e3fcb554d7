import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useId } from 'react';
import { choose, usePreferences, useSay } from '../preferences/use-preferences.ts';
import { SHELL } from './words.ts';

interface ChoiceProps<Value extends string> {
  readonly legend: Bilingual;
  readonly value: Value;
  readonly values: readonly (readonly [Value, Bilingual])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ legend, value, values, onChoose }: ChoiceProps<Value>) {
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

/** Light and size of text. */
export function DisplayChoices() {
  const { theme, size } = usePreferences();
  return (
    <>
      <Choice
        legend={SHELL.light}
        value={theme}
        values={[
          ['system', SHELL.system],
          ['day', SHELL.day],
          ['night', SHELL.night],
        ]}
        onChoose={(chosen) => choose({ theme: chosen })}
      />
      <Choice
        legend={SHELL.size}
        value={size}
        values={[
          ['normal', SHELL.normal],
          ['large', SHELL.large],
        ]}
        onChoose={(chosen) => choose({ size: chosen })}
      />
    </>
  );
}
