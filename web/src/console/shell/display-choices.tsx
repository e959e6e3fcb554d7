import { choose, usePreferences } from '../preferences/use-preferences.ts';
import { Choice } from './choice.tsx';
import { SHELL } from './words.ts';

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
