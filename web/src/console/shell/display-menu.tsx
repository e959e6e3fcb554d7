import { useSay } from '../preferences/use-preferences.ts';
import { DisplayChoices } from './display-choices.tsx';
import { LanguageButton } from './language-button.tsx';
import { useClosingMenu } from './use-closing-menu.ts';
import { SHELL } from './words.ts';

/** Before the sign-in: the other language in one press, light and size of text behind one more. */
export function DisplayMenu() {
  const say = useSay();
  const menu = useClosingMenu();
  return (
    <div className="display">
      <LanguageButton />
      <details ref={menu} className="menu">
        <summary className="plain">{say(SHELL.settings)}</summary>
        <div className="sheet">
          <DisplayChoices />
        </div>
      </details>
    </div>
  );
}
