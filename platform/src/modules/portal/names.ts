import { institutionKind } from '@qingming/standard/codes/institution.ts';
import { regionPath } from '@qingming/standard/data/regions.ts';
import { findCode } from '@qingming/standard/language/code-set.ts';
import { pinyin } from 'pinyin-pro';
import type { InstitutionEntry } from './published.ts';

type Named = Pick<InstitutionEntry, 'name' | 'kind' | 'region'>;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Chinese by its sound, one word for each part between signs: 松泉 → Songquan. */
const spoken = (text: string): string =>
  text
    .split(/[\s·•（）()、—-]+/u)
    .filter((part) => part !== '')
    .map((part) => capital(pinyin(part, { toneType: 'none', type: 'array', v: true }).join('')))
    .join(' ');

/** The places at the beginning of a name by their English names, and the rest of it. */
function placesOf(name: string, region: string): readonly [places: string, rest: string] {
  return regionPath(region).reduce<readonly [string, string]>(
    ([places, rest], { name: { zh, en } }) =>
      rest.startsWith(zh) ? [`${places} ${en}`, rest.slice(zh.length)] : [places, rest],
    ['', name],
  );
}

/** The name in letters: places and kind in English, what is left by its sound. */
export function englishName({ name, kind, region }: Named): string {
  const known = findCode(institutionKind, kind);
  const suffix = known !== undefined && name.endsWith(known.zh) ? known : undefined;
  const bare = suffix === undefined ? name : name.slice(0, -suffix.zh.length);
  const [places, rest] = placesOf(bare, region);
  const words = [places, spoken(rest), suffix && capitalised(suffix.en)].map((part) =>
    (part ?? '').trim(),
  );
  return words.filter((part) => part !== '').join(' ');
}

const capitalised = (words: string): string => words.split(' ').map(capital).join(' ');
