import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { ReactNode } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { useClosingMenu } from '../shell/use-closing-menu.ts';
import './acts.css';

/** What may be chosen in a menu of acts. */
export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly onChoose: () => void;
}

type List = (entries: readonly MenuEntry[]) => ReactNode;

interface ActsMenuProps {
  readonly label: Bilingual;
  /** Whether the lists stand in columns, each under a heading. */
  readonly grouped?: boolean;
  readonly children: (list: List) => ReactNode;
}

/** Acts behind one button, which is still there when one was chosen and has the focus again. */
export function ActsMenu({ label, grouped = false, children }: ActsMenuProps) {
  const say = useSay();
  const menu = useClosingMenu();
  const choose = ({ onChoose }: MenuEntry): void => {
    menu.current?.querySelector('summary')?.focus();
    menu.current?.removeAttribute('open');
    onChoose();
  };
  const list: List = (entries) => (
    <ul>
      {entries.map((entry) => (
        <li key={entry.key}>
          <button type="button" className="plain" onClick={() => choose(entry)}>
            {entry.label}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <details ref={menu} className="acts-menu">
      <summary className="button">{say(label)}</summary>
      <div className={grouped ? 'sheet grouped' : 'sheet'}>{children(list)}</div>
    </details>
  );
}
