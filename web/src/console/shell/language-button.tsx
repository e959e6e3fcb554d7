import { choose, usePreferences, useSay } from '../preferences/use-preferences.ts';
import { SHELL } from './words.ts';

/** The other language in one press. */
export function LanguageButton() {
  const say = useSay();
  const { language } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="plain"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={say(SHELL.languageHint)}
      onClick={() => choose({ language: other })}
    >
      {say(SHELL.language)}
    </button>
  );
}
