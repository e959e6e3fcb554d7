/**
 * Characters that systems before GB 18030-2022 kept in the private use area of Unicode, with the
 * character that the edition of 2022 gives in their place: rows 0xFE50–0xFEA0, whose characters
 * stood at U+E815–U+E864, and the few of rows 0xA6 and 0xA8. Sources: see README.md.
 */
const ROW_FE =
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹' +
  '䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻';
const FIRST_OF_ROW_FE = 0xe815;

const OTHERS: readonly (readonly [number, number])[] = [
  [0xe78d, 0xfe10],
  [0xe78e, 0xfe12],
  [0xe78f, 0xfe11],
  [0xe790, 0xfe13],
  [0xe791, 0xfe14],
  [0xe792, 0xfe15],
  [0xe793, 0xfe16],
  [0xe794, 0xfe17],
  [0xe795, 0xfe18],
  [0xe796, 0xfe19],
  [0xe7c7, 0x1e3f],
  [0xe7c8, 0x01f9],
];

const TRUE_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...Array.from(ROW_FE, (character, index): [string, string] => [
    String.fromCodePoint(FIRST_OF_ROW_FE + index),
    character,
  ]),
  ...OTHERS.map(([kept, meant]): [string, string] => [
    String.fromCodePoint(kept),
    String.fromCodePoint(meant),
  ]),
]);

const PRIVATE_USE = /\p{Co}/u;
const EVERY_PRIVATE_USE = /\p{Co}/gu;

/** The text with the true character for every private one that has one. */
export const withTrueCharacters = (text: string): string =>
  PRIVATE_USE.test(text)
    ? text.replaceAll(EVERY_PRIVATE_USE, (sign) => TRUE_CHARACTERS.get(sign) ?? sign)
    : text;

/** The first private character that no standard gives a meaning: each computer shows another. */
export const privateCharacterIn = (text: string): string | undefined =>
  PRIVATE_USE.exec(withTrueCharacters(text))?.[0];
