import { regionFullName, regionName } from '@qingming/standard/data/regions.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import { ACCOUNTS } from './words.ts';
import type { AccountView } from '@qingming/connect/api/accounts.ts';

/** A scope by name: '' is the whole level, '3701' a city. */
export function scopeName(prefix: string): Bilingual {
  if (prefix === '') return ACCOUNTS.wholeNode;
  const code = prefix.padEnd(6, '0');
  return regionFullName(code) ?? regionName(code) ?? { zh: prefix, en: prefix };
}

type Reach = Pick<AccountView, 'institutionName' | 'institutionNames' | 'region'>;

/** How far an account reaches, in words: its institution, those of its group, or a division. */
export const reachOf = (
  { institutionName, institutionNames, region }: Reach,
  say: (text: Bilingual) => string,
): string => institutionName ?? institutionNames?.join('、') ?? say(scopeName(region));

/** The prefix that a division's six digits stand for: '370100' is '3701'. */
export const prefixOf = (code: string): string => code.replace(/(00){1,3}$/, '');
