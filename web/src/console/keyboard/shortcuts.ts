import type { Bilingual } from '@qingming/standard/language/bilingual.ts';

/** A key of a page: what it does, for whoever presses `?`. */
export interface Shortcut {
  /** `KeyboardEvent.key`, or two keys one after the other: `g t`. */
  readonly keys: string;
  readonly says: Bilingual;
  readonly act: () => void;
}

interface Pressed {
  readonly key: string;
  readonly held: boolean;
  /** Whether the keys are being written into a field. */
  readonly writing: boolean;
  readonly at: number;
}

export interface Prefix {
  readonly key: string;
  readonly at: number;
}

export interface Match {
  readonly shortcut?: Shortcut;
  readonly prefix?: Prefix;
}

/** How long the first of two keys waits for the second. */
const PREFIX_MS = 1200;

const same = (keys: string, key: string): boolean => keys === key || keys === key.toLowerCase();

/** What a key means, given the one before it. The last shortcut added wins. */
export function matchKey(
  shortcuts: readonly Shortcut[],
  { key, held, writing, at }: Pressed,
  before?: Prefix,
): Match {
  if (held || writing) return {};
  const first = before !== undefined && at - before.at <= PREFIX_MS ? `${before.key} ` : '';
  const shortcut = shortcuts.findLast(({ keys }) => same(keys, first + key));
  if (shortcut) return { shortcut };
  const begins = shortcuts.some(({ keys }) => keys.startsWith(`${key} `));
  return begins ? { prefix: { key, at } } : {};
}
