import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { ElementFault } from '../errors/fault.ts';
import { keywordSentence } from '../errors/keyword-sentence.ts';

const MOST_FAULTS = 50;

const elementOf = (error: ErrorObject): string => {
  const named: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'];
  if (typeof named === 'string') return named;
  const [, name = '', local] = error.instancePath.split('/');
  return name === 'local' && local !== undefined ? local : name;
};

/** A value that fails both its pattern and its format is wrong once. */
const withoutRepeats = (errors: readonly ErrorObject[]): readonly ErrorObject[] =>
  errors.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'format' ||
      !errors.some((other) => other.keyword === 'pattern' && other.instancePath === instancePath),
  );

const LOCAL: Bilingual = { zh: '地方数据元', en: 'Local elements' };

/** The label of an element, also of one that its province adds. */
function labelOf(definition: RecordDefinition, name: string): Bilingual {
  const own =
    ownElement(definition, name) ?? ownElement({ elements: definition.local ?? {} }, name);
  if (own !== undefined) return own.label;
  return name === 'local' ? LOCAL : { zh: name, en: name };
}

const schemaOf = ({ parentSchema }: ErrorObject): Record<string, unknown> =>
  (parentSchema ?? {}) as Record<string, unknown>;

/** `toString` is no element, though every object has one. */
const ownElement = ({ elements }: Pick<RecordDefinition, 'elements'>, name: string) =>
  Object.hasOwn(elements, name) ? elements[name] : undefined;

/** What ajv found wrong with a fact, each with the element's label and a sentence. */
export const faultsOf = (
  errors: readonly ErrorObject[],
  definition: RecordDefinition,
): readonly ElementFault[] =>
  withoutRepeats(errors)
    .slice(0, MOST_FAULTS)
    .map((error) => {
      const element = elementOf(error);
      const label = labelOf(definition, element);
      const sentence = keywordSentence(error.keyword, error.params, schemaOf(error));
      return {
        path: `/${element}`,
        rule: error.keyword === 'enum' ? 'unknown-code' : error.keyword,
        message: { zh: `${label.zh}：${sentence.zh}`, en: `${label.en}: ${sentence.en}` },
      };
    });
