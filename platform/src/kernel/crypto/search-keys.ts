import { simplifiedForSearch } from '@qingming/standard/data/traditional.ts';
import { withTrueCharacters } from '@qingming/standard/data/private-use.ts';
import { keptName } from '@qingming/standard/numbers/kept-name.ts';
import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;

/** Width, case and spaces do not distinguish values: `１１０…Ｘ` is `110…x`. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·•.‧-]/gu, '');

/** What stands between the letters of a name, however it is typed: O’Brien is O'Brien and OBrien. */
const BETWEEN = /[\s\p{Pd}·•.‧'‘’‚‛ʻʼʽ`´′＇,]/gu;
const ACCENTS = /[\u0300-\u036f]/gu;

/**
 * A name without what people write differently: width, case, spaces, dots, apostrophes, accents,
 * invisible signs, traditional or simplified characters.
 */
export const normaliseName = (name: string): string =>
  simplifiedForSearch(
    withTrueCharacters(keptName(name))
      .replaceAll(BETWEEN, '')
      .normalize('NFD')
      .replaceAll(ACCENTS, '')
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(BETWEEN, ''),
  );

/** Keyboards without ü write lü as lv, passports as lyu, and many people as lu. */
const WRITTEN = ['u', 'v', 'yu'];
/** More than two such syllables have no name: what follows is written like the second. */
const MOST_TOLD_APART = 2;

function writings(sound: string): readonly string[] {
  const parts = sound.replaceAll('u:', 'ü').split('ü');
  let made: readonly string[] = [parts[0] ?? ''];
  for (const [at, part] of parts.slice(1).entries())
    made =
      at < MOST_TOLD_APART
        ? made.flatMap((text) => WRITTEN.map((written) => text + written + part))
        : made.map((text) => `${text}u${part}`);
  return made;
}

const spoken = (name: string): readonly string[] =>
  writings(
    pinyin(name, { toneType: 'none', mode: 'surname', type: 'array' }).join('').toLowerCase(),
  );

const initials = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', mode: 'surname', type: 'array' })
    .join('')
    .toLowerCase();

/**
 * What a name can be found by: itself, its sound, the initials of its sound, and for names in
 * letters each word. Only exact keys: there is no way to ask for all names that begin alike.
 */
export function searchKeys(name: string): readonly string[] {
  const whole = normaliseName(name);
  if (HAN.test(whole)) return [...new Set([whole, ...spoken(whole), initials(whole)])];
  const words = keptName(name)
    .split(/[\s,.·]+/u)
    .map(normaliseName)
    .filter((word) => word.length > 1);
  return [...new Set([whole, ...words])];
}
