import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { ElementFault } from '../errors/fault.ts';
import { keywordSentence } from '../errors/keyword-sentence.ts';

const MOST_FAULTS = 50;

const elementOf = (error: ErrorObject): string => {
  const named: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'];
  return typeof named === 'string' ? named : (error.instancePath.split('/')[1] ?? '');
};

/** What ajv found wrong with a fact, each with the element's label and a sentence. */
export const faultsOf = (
  errors: readonly ErrorObject[],
  definition: RecordDefinition,
): readonly ElementFault[] =>
  errors.slice(0, MOST_FAULTS).map((error) => {
    const element = elementOf(error);
    const label = definition.elements[element]?.label ?? { zh: element, en: element };
    const sentence = keywordSentence(error.keyword, error.params);
    return {
      path: `/${element}`,
      rule: error.keyword === 'enum' ? 'unknown-code' : error.keyword,
      message: { zh: `${label.zh}：${sentence.zh}`, en: `${label.en}: ${sentence.en}` },
    };
  });
