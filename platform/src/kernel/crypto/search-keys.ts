import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;

/** Width, case and spaces do not distinguish values: `１１０…Ｘ` is `110…x`. */
export const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·•.‧-]/gu, '');

const spoken = (name: string): string =>
  pinyin(name, { toneType: 'none', mode: 'surname', type: 'array' }).join('').toLowerCase();

const initials = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', mode: 'surname', type: 'array' })
    .join('')
    .toLowerCase();

/**
 * What a name can be found by: itself, its sound, the initials of its sound, and for names in
 * letters each word. Only exact keys: there is no way to ask for all names that begin alike.
 */
export function searchKeys(name: string): readonly string[] {
  const whole = normalise(name);
  if (HAN.test(name)) return [...new Set([whole, spoken(whole), initials(whole)])];
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,.]+/u)
    .filter((word) => word.length > 1);
  return [...new Set([whole, ...words])];
}
