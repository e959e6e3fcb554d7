/**
 * The dots that people and systems set between the parts of a name; GB 18030 and the household
 * registers write the one of U+00B7.
 */
const DOTS = /\s*[·•‧・･∙⋅᛫⸱⸳ꞏ●⦁˙]\s*/gu;

/** A full stop between two Chinese characters is the same dot, typed on another keyboard. */
const STOPS = /(?<=\p{Script=Han})\s*[.．｡。]\s*(?=\p{Script=Han})/gu;

/**
 * Signs that nobody sees: joiners, soft hyphens, variation selectors, marks of direction, fillers.
 * Those that turn a text around (U+202A–U+202E, U+2066–U+2069) are left, to be refused.
 */
const INVISIBLE = /(?![\u202A-\u202E\u2066-\u2069])[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Joiners of scripts that are written with them, Persian and Sinhalese say, are letters too. */
const JOINERS: ReadonlySet<string> = new Set('\u200C\u200D\u180B\u180C\u180D\u180E\u180F');
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Tamil}\p{Script=Telugu}]$/u;

const SPACES = /[\p{Zs}\t]+/gu;

/** Names that have nothing to be brought into form: most. */
const ORDINARY = /^[\u4E00-\u9FFF]*$/;

const withoutInvisible = (text: string): string =>
  text.replaceAll(INVISIBLE, (sign: string, at: number) =>
    JOINERS.has(sign) && JOINED.test(text.slice(0, at)) ? sign : '',
  );

/**
 * A name as it is kept: one dot between its parts, one space, nothing invisible. How a person writes
 * the name stays: accents, apostrophes, traditional characters.
 */
export function keptName(name: string): string {
  if (ORDINARY.test(name)) return name;
  return withoutInvisible(name.normalize('NFC'))
    .replaceAll(DOTS, '·')
    .replaceAll(STOPS, '·')
    .replaceAll(SPACES, ' ')
    .trim();
}
