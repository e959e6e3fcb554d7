import { privateCharacterIn } from '@qingming/standard/data/private-use.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { Fault } from '../errors/fault.ts';
import { localOf } from './local-values.ts';

const says = (label: Bilingual, sign: string): Bilingual => {
  const number = `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}`;
  return {
    zh: `${label.zh}：有自造字（${number}），别处无法显示和打印；请改用国家标准编码的字，没有的请写拼音`,
    en: `${label.en}: ${number} is a character of one computer’s own, which no other can show or print; write the character of the national standard, or pinyin where there is none`,
  };
};

const labelledTexts = ({ elements, local = {} }: RecordDefinition, fact: AnyFact) => {
  const own = localOf(fact);
  return [
    ...Object.entries(elements).map(([name, { label }]) => [name, label, fact[name]] as const),
    ...Object.entries(local).map(([name, { label }]) => [name, label, own?.[name]] as const),
  ];
};

/**
 * The fault of a text with a private character that no standard gives a meaning. What stood in the
 * record before, and what another node signed, stays as it is.
 */
export function findPrivateCharacter(
  definition: RecordDefinition,
  fact: AnyFact,
  before: AnyFact = {},
): Fault | undefined {
  const known = new Set(labelledTexts(definition, before).map(([, , text]) => text));
  const errors = labelledTexts(definition, fact).flatMap(([name, label, text]) => {
    if (typeof text !== 'string' || known.has(text)) return [];
    const sign = privateCharacterIn(text);
    return sign === undefined
      ? []
      : [{ path: `/${name}`, rule: 'private-character', message: says(label, sign) }];
  });
  return errors.length === 0 ? undefined : new Fault('invalid-input', {}, { errors });
}

/** Refuses such a text with `invalid-input`. */
export function requireTrueCharacters(
  definition: RecordDefinition,
  fact: AnyFact,
  before?: AnyFact,
): void {
  const fault = findPrivateCharacter(definition, fact, before);
  if (fault !== undefined) throw fault;
}
