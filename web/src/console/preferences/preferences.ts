import type { Language } from '@qingming/standard/language/bilingual.ts';

export type Theme = 'system' | 'day' | 'night';
export type TextSize = 'normal' | 'large';

/** What a person chose for this browser. Nothing of anybody's case is ever kept beside it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly size: TextSize;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'qingming.preferences';

const oneOf = <Value extends string>(
  values: readonly Value[],
  found: unknown,
  otherwise: Value,
): Value => values.find((value) => value === found) ?? otherwise;

const browserLanguage = (wish: string): Language =>
  wish.toLowerCase().startsWith('en') ? 'en' : 'zh';

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** What was kept, with the browser's own language for who has not chosen yet. */
export function readPreferences(storage: Kept, browser: string): Preferences {
  const kept = parsed(storage.getItem(KEY));
  return {
    language: oneOf(['zh', 'en'], kept['language'], browserLanguage(browser)),
    theme: oneOf(['system', 'day', 'night'], kept['theme'], 'system'),
    size: oneOf(['normal', 'large'], kept['size'], 'normal'),
  };
}

export const keepPreferences = (storage: Kept, chosen: Preferences): void =>
  storage.setItem(KEY, JSON.stringify(chosen));
