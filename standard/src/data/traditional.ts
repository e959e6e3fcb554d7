import table from './traditional.json' with { type: 'json' };

const simplified = Array.from(table.simplified);
const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from(table.traditional, (character, index) => [character, simplified[index] ?? character]),
);

/**
 * The text with simplified characters in place of traditional ones, to find 劉 and 刘 together. For
 * searching alone: 乾 may be 乾 or 干, and how a name is written is kept as it was given.
 */
export const simplifiedForSearch = (text: string): string =>
  Array.from(text, (character) => SIMPLE.get(character) ?? character).join('');
