import { bilingual } from '@qingming/standard/language/bilingual.ts';
import type { SubmitEvent } from 'react';
import { useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useSay } from '../preferences/use-preferences.ts';
import { addressOfSearch } from '../records/search-text.ts';
import { recognise } from '../scanner/recognise.ts';
import { scanTargets } from '../scanner/use-scan.ts';
import { SHELL } from './words.ts';

const FIND = bilingual('查找业务', 'Find a case');

/** `/` leads here from anywhere. A whole tag or number opens its case; words search the list. */
export function SearchBox() {
  const say = useSay();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcuts(useMemo(() => [{ keys: '/', says: FIND, act: () => field.current?.focus() }], []));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    const label = recognise(text);
    if (label && scanTargets.give(label)) return;
    if (text !== '') void navigate(...addressOfSearch('/cases', text));
  };
  return (
    <search className="search">
      <form onSubmit={submit}>
        <input
          ref={field}
          type="search"
          aria-label={say(SHELL.search)}
          placeholder={say(SHELL.searchShort)}
          title={say(SHELL.searchHint)}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
    </search>
  );
}
