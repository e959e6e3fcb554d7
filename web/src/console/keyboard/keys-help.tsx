import { bilingual } from '@qingming/standard/language/bilingual.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../preferences/use-preferences.ts';
import { SHELL } from '../shell/words.ts';
import { useActiveShortcuts, useShortcuts } from './use-shortcuts.ts';

const SHOW = bilingual('显示可用的按键', 'Show the keys');
const SCAN = bilingual(
  '扫描标签：在任何页面打开所属业务',
  'Scan a tag: opens its case, on any page',
);

/** How a key is drawn that has no letter. */
const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** `?` shows every key of the page, and how the scanner works. */
export function KeysHelp() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const shortcuts = useActiveShortcuts();
  useShortcuts(useMemo(() => [{ keys: '?', says: SHOW, act: () => setOpen(true) }], []));
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-label={say(SHELL.keys)}
      onClose={() => setOpen(false)}
    >
      <h2>{say(SHELL.keys)}</h2>
      <dl>
        {shortcuts.map(({ keys, says }) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{SIGNS[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{say(says)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{say(SCAN)}</p>
      <form method="dialog">
        <button type="submit" className="button">
          {say(SHELL.close)}
        </button>
      </form>
    </dialog>
  );
}
