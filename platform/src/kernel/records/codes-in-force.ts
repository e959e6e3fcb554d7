import { codesOutOfForce } from '@qingming/standard/derive/codes-in-force.ts';
import type { AnyFact, RecordDefinition } from '@qingming/standard/language/record.ts';
import { civilDay } from '../clock.ts';
import { Fault } from '../errors/fault.ts';
import type { StoredAny } from './stored.ts';

/** Finds codes that are not in force on the day that their elements name. */
export function findCodeOutOfForce(
  definition: RecordDefinition,
  record: StoredAny,
  before?: AnyFact,
): Fault | undefined {
  const recordedOn = civilDay(new Date(record.recordedAt));
  const errors = codesOutOfForce(definition, record.fact, before, recordedOn).map(
    ({ element, day }) => {
      const label = definition.elements[element]?.label ?? { zh: element, en: element };
      return {
        path: `/${element}`,
        rule: 'code-not-in-force',
        message: {
          zh: `${label.zh}：所选代码在 ${day} 不适用；请选择当日适用的代码`,
          en: `${label.en}: this code is not in force on ${day}; choose one that is`,
        },
      };
    },
  );
  return errors.length > 0 ? new Fault('invalid-input', {}, { errors }) : undefined;
}

/** Refuses a code that is not in force on the day that its element names. */
export function requireCodesInForce(
  definition: RecordDefinition,
  record: StoredAny,
  before?: AnyFact,
): void {
  const fault = findCodeOutOfForce(definition, record, before);
  if (fault !== undefined) throw fault;
}
