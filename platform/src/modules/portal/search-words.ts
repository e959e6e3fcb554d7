import { institutionKind } from '@qingming/standard/codes/institution.ts';
import { type Region, regionsUnder, scopePrefix } from '@qingming/standard/data/regions.ts';

/** What is looked for. All of it is compared as it stands: no sign in it means anything else. */
export interface Sought {
  /** As it was typed, tidied: what the page repeats. */
  readonly typed: string;
  /** The words, in small letters. */
  readonly words: readonly string[];
  /** The same in pieces: a Chinese word of three signs or more by its pairs, for nobody writes spaces. */
  readonly pieces: readonly string[];
  /** So many of the pieces will do; of words and numbers in letters all have to be there. */
  readonly enough: number;
}

/** The same for institutions: places and kinds are not part of every name. */
export interface SoughtHouses {
  /** What divisions that are named begin with, as `3701`; empty when none is named. */
  readonly places: readonly string[];
  readonly kinds: readonly string[];
  /** The words without places and kinds. */
  readonly words: readonly string[];
}

const LONGEST = 60;
const MOST_WORDS = 6;
const MOST_PIECES = 24;
/** Three pairs of five: a question holds words that no text has. */
const ENOUGH = 0.6;
const NEVER = MOST_PIECES + 1;
const SIGNS = /[\p{Cc}\p{Cf}\p{Z}\p{P}\p{S}]+/u;
/** Words of a question, which no title holds. */
const ASKING =
  /怎么办|怎么样|怎么|怎样|如何|什么|哪里|哪儿|哪些|哪家|多少钱|多少|能不能|可不可以|是不是|有没有|可以|请问|吗|呢|\b(?:what|where|how|which|when|who|the|of|in|for|to|an?|is|are|do|does|i|much|my|can)\b/gu;
const HAN = /\p{Script=Han}/u;

const isWord = (word: string): boolean => word.length > 1 || HAN.test(word);

/** What was typed, in one line and no longer than anybody asks. */
export const tidyTyped = (typed: string): string =>
  [
    ...typed
      .normalize('NFKC')
      .replaceAll(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, LONGEST)
    .join('')
    .trim();

function piecesOf(word: string): readonly string[] {
  const signs = [...word];
  if (signs.length < 3 || !HAN.test(word)) return [word];
  return signs.slice(0, -1).map((sign, at) => sign + signs[at + 1]);
}

const wordsOf = (text: string): readonly string[] =>
  [...new Set(text.split(SIGNS).filter(isWord))].slice(0, MOST_WORDS);

/** What is looked for; undefined when nothing that can be looked for was typed. */
export function soughtIn(typed: string): Sought | undefined {
  const tidy = tidyTyped(typed);
  const small = tidy.toLowerCase();
  const told = wordsOf(small.replace(ASKING, ' '));
  const words = told.length > 0 ? told : wordsOf(small);
  if (words.join('').length < 2) return undefined;
  const pieces = [...new Set(words.flatMap(piecesOf))].slice(0, MOST_PIECES);
  const isChinese = words.every((word) => HAN.test(word));
  return {
    typed: tidy,
    words,
    pieces,
    enough: isChinese ? Math.ceil(pieces.length * ENOUGH) : NEVER,
  };
}

/** 济南市 is also called 济南, and 历下区 历下; of two signs nothing is left out. */
const callings = ({ name }: Region): readonly string[] => {
  const short = name.zh.replace(/(?:市|区|县|省|自治区|自治州|地区|盟|旗)$/, '');
  return [name.zh, ...([...short].length >= 2 ? [short] : []), name.en.toLowerCase()];
};

interface Calling {
  readonly says: string;
  readonly prefix: string;
}

const known = new Map<string, readonly Calling[]>();

/** What the divisions of a node are called, the longest first. */
function callingsIn(node: string): readonly Calling[] {
  const found = known.get(node);
  if (found !== undefined) return found;
  const made = regionsUnder(node)
    .flatMap((region) =>
      callings(region).map((says) => ({ says, prefix: scopePrefix(region.code) })),
    )
    .toSorted((one, other) => other.says.length - one.says.length);
  known.set(node, made);
  return made;
}

const isIn = (word: string, says: string): boolean =>
  HAN.test(says) ? word.includes(says) : word === says;

const kindsOf = (word: string) =>
  institutionKind.values.filter(({ zh, en }) => isIn(word, zh) || isIn(word, en.toLowerCase()));

/** 济南殡仪馆 is a kind of house in a place: what is left of the words after both is part of a name or an address. */
export function soughtHouses({ words }: Sought, node: string): SoughtHouses {
  const places = new Set<string>();
  const kinds = new Set<string>();
  const rest = words.flatMap((word) => {
    const place = callingsIn(node).filter(({ says }) => isIn(word, says));
    const named = place.filter(({ says }) => says === place[0]?.says);
    for (const { prefix } of named) places.add(prefix);
    const without = word.replace(place[0]?.says ?? '', '');
    const ofKind = kindsOf(without);
    for (const { code } of ofKind) kinds.add(code);
    const left = ofKind.reduce(
      (text, { zh, en }) => text.replace(zh, '').replace(en.toLowerCase(), ''),
      without,
    );
    return isWord(left) ? [left] : [];
  });
  return { places: [...places], kinds: [...kinds], words: rest };
}
