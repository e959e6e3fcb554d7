import { isLaw } from '../law.ts';
import { type Texts, zh } from './zh.ts';

/** What a node has of the portal in another language: a file that it gives. */
export interface Translation {
  /** Sentences by their place in the Chinese ones, `frame.home`; `{0}` stands for the first value. */
  readonly texts: Readonly<Record<string, string>>;
  /** Words of the standard, such as codes and divisions, by their Chinese. */
  readonly words: Readonly<Record<string, string>>;
}

type Values = readonly (string | number)[];
type Say = (...values: Values) => unknown;

const isSay = (value: unknown): value is Say => typeof value === 'function';
const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const filled = (sentence: string, values: Values): string =>
  sentence.replaceAll(/\{(\d)\}/g, (hole, at: string) => {
    const value = values[Number(at)];
    return value === undefined ? hole : String(value);
  });

/** A sentence of the law keeps the norms in which it stands. */
function translatedLeaf(chinese: unknown, sentence: string): unknown {
  if (isLaw(chinese)) return { ...chinese, says: sentence };
  return isSay(chinese) ? (...values: Values) => filled(sentence, values) : sentence;
}

function translated(chinese: unknown, place: string, texts: Translation['texts']): unknown {
  const sentence = texts[place];
  if (sentence !== undefined) return translatedLeaf(chinese, sentence);
  if (isLaw(chinese) || !isGroup(chinese)) return chinese;
  const entries = Object.entries(chinese).map(([name, value]) => [
    name,
    translated(value, place === '' ? name : `${place}.${name}`, texts),
  ]);
  return Array.isArray(chinese) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** The texts of the portal in another language; where it lacks one, the Chinese. */
export const translatedTexts = ({ texts }: Translation, tag: string): Texts => ({
  ...(translated(zh, '', texts) as Texts),
  tag,
});

/** Every place where a sentence stands. `tag` and identifiers are no sentences. */
export function placesOf(value: unknown = zh, place = ''): readonly string[] {
  if (typeof value === 'string' || isSay(value) || isLaw(value))
    return /(^|\.)(tag|id)$/.test(place) ? [] : [place];
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    placesOf(one, place === '' ? name : `${place}.${name}`),
  );
}
