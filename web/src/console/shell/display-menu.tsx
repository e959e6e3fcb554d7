import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { useEffect, useId, useRef } from 'react';
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

/** A menu of the page closes when the reader turns to something else. */
function useClosesByItself() {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const { current } = menu;
      const leaves = event instanceof KeyboardEvent ? event.key === 'Escape' : true;
      const inside =
        event.type === 'pointerdown' &&
        event.target instanceof Node &&
        current?.contains(event.target);
      if (current?.open && leaves && !inside) current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return menu;
}

/** The other language in one press; light and size of text behind one more. */
export function DisplayMenu() {
  const say = useSay();
  const { language, theme, size } = usePreferences();
  const menu = useClosesByItself();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <div className="display">
      <button
        type="button"
        className="plain"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        title={say(SHELL.languageHint)}
        onClick={() => choose({ language: other })}
      >
        {say(SHELL.language)}
      </button>
      <details ref={menu}>
        <summary className="plain">{say(SHELL.settings)}</summary>
        <div className="sheet">
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
        </div>
      </details>
    </div>
  );
}
