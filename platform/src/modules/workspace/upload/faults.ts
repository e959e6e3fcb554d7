import type { TableFault } from '@qingming/connect/api/kinds.ts';
import { findElement, localName } from '@qingming/standard/derive/catalogue.ts';
import type { Bilingual } from '@qingming/standard/language/bilingual.ts';
import type { RecordDefinition } from '@qingming/standard/language/record.ts';
import type { ElementFault, Fault } from '../../../kernel/errors/fault.ts';
import { sentenceOf } from '../../../kernel/errors/problem.ts';

/** The heading stands beside the sentence: it is not said twice. */
const withoutLabel = ({ zh, en }: Bilingual, label: Bilingual): Bilingual => ({
  zh: zh.startsWith(`${label.zh}：`) ? zh.slice(label.zh.length + 1) : zh,
  en: en.startsWith(`${label.en}: `) ? en.slice(label.en.length + 2) : en,
});

const nameIn = (path: string): string => path.split('/').at(-1) ?? '';

function ofElement(
  definition: RecordDefinition,
  row: number,
  { path, message }: ElementFault,
): TableFault {
  const name = nameIn(path);
  const element = findElement(definition, name) ?? definition.local?.[localName(name) ?? name];
  return element === undefined
    ? { row, column: null, message }
    : { row, column: element.label, message: withoutLabel(message, element.label) };
}

/** A refusal of one row, by column where it names elements. */
export const rowFaults = (
  definition: RecordDefinition,
  row: number,
  fault: Fault,
): readonly TableFault[] =>
  fault.errors.length > 0
    ? fault.errors.map((error) => ofElement(definition, row, error))
    : [
        {
          row,
          column: null,
          message: { zh: sentenceOf(fault, 'zh'), en: sentenceOf(fault, 'en') },
        },
      ];
