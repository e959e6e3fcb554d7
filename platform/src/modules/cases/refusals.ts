import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import { Fault, isFault } from '../../kernel/errors/fault.ts';

/** The sentence of a rule or constraint of the standard, never typed again. Throws when there is none. */
export function sentenceOfRule(definition: RecordDefinition, name: string): Bilingual {
  const { rules, unique, exclusive, capacity, confirmed } = definition;
  const found = [...rules, ...unique, ...exclusive, ...capacity, ...confirmed].find(
    (rule) => rule.name === name,
  );
  if (found === undefined) throw new Error(`${definition.kind} has no rule ${name}`);
  return { zh: found.says.zh, en: found.says.en };
}

/** What the database would refuse too, said before it is tried. */
export const broken = (definition: RecordDefinition, name: string): Fault =>
  new Fault('rule-broken', { rule: name, sentence: sentenceOfRule(definition, name) });

/** A refusal of this module that no single record can state. */
export const refusal = (rule: string, zh: string, en: string): Fault =>
  new Fault('rule-broken', { rule, sentence: { zh, en } });

/** One element of the request is wrong; `path` is its JSON pointer. */
export const wrongElement = (path: string, rule: string, message: Bilingual): Fault =>
  new Fault('invalid-input', {}, { errors: [{ path, rule, message }] });

/** Faults of a part of the request are named by where that part stands in it. */
export async function under<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isFault(error) || error.errors.length === 0) throw error;
    const errors = error.errors.map((one) => ({ ...one, path: `${path}${one.path}` }));
    throw new Fault(error.code, error.detail, { errors, cause: error });
  }
}
