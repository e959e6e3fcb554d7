import type { Bilingual, Language } from '@qingming/standard/language/bilingual.ts';
import { useCallback, useSyncExternalStore } from 'react';
import type { Preferences } from './preferences.ts';
import { keepPreferences, readPreferences } from './preferences.ts';

const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const;
const listeners = new Set<() => void>();

let current: Preferences = readPreferences(window.localStorage, window.navigator.language);

/** Puts the choice on the page: its language, light and size of text. */
export function showPreferences(): void {
  const { documentElement: root } = document;
  root.lang = HTML_LANGUAGE[current.language];
  root.dataset['theme'] = current.theme;
  root.dataset['size'] = current.size;
}

export const currentLanguage = (): Language => current.language;

export function choose(changes: Partial<Preferences>): void {
  current = { ...current, ...changes };
  keepPreferences(window.localStorage, current);
  showPreferences();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => current);

/** Says a text in the reader's language. */
export type Say = (text: Bilingual) => string;

export function useSay(): Say {
  const { language } = usePreferences();
  return useCallback((text) => text[language], [language]);
}

const NIGHT_QUERY = '(prefers-color-scheme: dark)';

function subscribeNight(listener: () => void): () => void {
  const query = window.matchMedia(NIGHT_QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the page is dark now, by choice or because the system is. */
export function useNight(): boolean {
  const { theme } = usePreferences();
  const system = useSyncExternalStore(subscribeNight, () => window.matchMedia(NIGHT_QUERY).matches);
  return theme === 'system' ? system : theme === 'night';
}
